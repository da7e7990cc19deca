import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Leg, SystemPart } from '../../src/canonical/query.ts';
import type { Adapter, VerifiedMessage } from '../../src/ports/adapter.ts';

export const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/** What `decode` must say of the response, or `encode` of the leg where the case has no response. */
export type Expectation =
  | { readonly state: 'final' | 'pending'; readonly parts: readonly SystemPart[]; readonly waitMs?: number }
  | { readonly problem: string; readonly field?: string; readonly rule?: string };

export interface FixtureCase {
  readonly name: string;
  readonly folder: string;
  readonly leg: Leg;
  readonly response: Uint8Array | undefined;
  readonly expect: Expectation;
  readonly provenance: Readonly<Record<string, unknown>>;
}

/** The folders of src/adapters that hold an adapter: all but those that architecture/rooms.json lists as shared by adapters. */
export function adapterFolders(): readonly string[] {
  const rooms = readFileSync(path.join(REPOSITORY, 'architecture/rooms.json'), 'utf8');
  const { sharedByAdapters } = JSON.parse(rooms) as { readonly sharedByAdapters: readonly string[] };
  const folders = readdirSync(path.join(REPOSITORY, 'src/adapters'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => !sharedByAdapters.includes(name));
}

/** Every adapter of src/adapters: its folder holds a file of its name, which exports one adapter. */
export async function loadAdapters(): Promise<readonly Adapter[]> {
  return Promise.all(
    adapterFolders().map(async (name) => {
      const exported = Object.values((await import(`../../src/adapters/${name}/${name}.ts`)) as Record<string, unknown>);
      const [adapter] = exported as Adapter[];
      if (exported.length !== 1 || adapter?.manifest.id !== name)
        throw new Error(`src/adapters/${name}/${name}.ts does not export one adapter of that id`);
      return adapter;
    }),
  );
}

export function fixtureFolder(adapter: string): string {
  return path.join(REPOSITORY, 'fixtures/endpoints', adapter);
}

export function loadCases(adapter: string): readonly FixtureCase[] {
  return readdirSync(fixtureFolder(adapter)).map((name) => {
    const folder = path.join(fixtureFolder(adapter), name);
    const text = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    const response = ['response.xml', 'response.json'].map((file) => path.join(folder, file)).find((file) => existsSync(file));
    return {
      name,
      folder,
      leg: frozen(JSON.parse(text('leg.json')) as Leg),
      response: response === undefined ? undefined : readFileSync(response),
      expect: JSON.parse(text('expect.json')) as Expectation,
      provenance: parse(text('case.yaml')) as Record<string, unknown>,
    };
  });
}

/** A message as exchange would mint it. */
export function received(body: Uint8Array, status = 200, contentType = 'application/json'): VerifiedMessage {
  const message: Omit<VerifiedMessage, symbol> = { contentType, body, status, signer: '00'.repeat(32), sent: '', received: '' };
  return message as VerifiedMessage;
}

export function responseOf(fixture: FixtureCase): VerifiedMessage {
  const { status, contentType } = fixture.provenance;
  return received(
    fixture.response ?? new Uint8Array(),
    typeof status === 'number' ? status : 200,
    typeof contentType === 'string' ? contentType : 'text/xml',
  );
}

/** Deeply frozen, so that an adapter that changes its input fails. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
