import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CodeList } from '../../../src/mapping/spec/code-list.ts';
import { compileMapping, type CompiledMapping, type MappingContext } from '../../../src/mapping/compile-mapping.ts';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../../..');

/** A parsed JSON file of the repository. */
export const readJsonFile = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Every canonical schema by its path. */
export function canonicalSchemas(): ReadonlyMap<string, unknown> {
  const files = readdirSync(join(ROOT, 'schemas/canonical')).filter((file) => file.endsWith('.schema.json'));
  return new Map(files.map((file) => [`schemas/canonical/${file}`, readJsonFile(`schemas/canonical/${file}`)]));
}

/** The installed mappings by name, as parsed YAML. */
export function installedSpecs(): ReadonlyMap<string, { source: string; [key: string]: unknown }> {
  const packs = readdirSync(join(ROOT, 'mappings/national'));
  return new Map(packs.map((pack) => [pack, parse(readFileSync(join(ROOT, 'mappings/national', pack, 'mapping.yaml'), 'utf8'))]));
}

/** The code lists that packs share, by name. */
function codeLists(): ReadonlyMap<string, CodeList> {
  const folder = join(ROOT, 'mappings/codes');
  const lists = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as CodeList);
  return new Map(lists.map((list) => [list.list, list]));
}

/** What an installed mapping is compiled against. */
export function contextOf(pack: string, source: string): MappingContext {
  return {
    sourceSchema: readJsonFile(`mappings/national/${pack}/${source}`) as object,
    targetSchemas: canonicalSchemas(),
    lists: codeLists(),
  };
}

/** The installed mappings by name, compiled. */
export function installedMappings(): ReadonlyMap<string, CompiledMapping> {
  return new Map([...installedSpecs()].map(([name, spec]) => [name, compileMapping(spec, contextOf(name, spec.source))]));
}

/** One fixture of a national record. */
export interface NationalCase {
  readonly mapping: string;
  readonly name: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly provenance: { readonly shows?: string; readonly origin?: string; readonly synthetic?: boolean };
  readonly canonical?: unknown;
  readonly problem?: { readonly code: string; readonly field: string };
}

/** Every fixture of every national record. */
export function nationalCases(): readonly NationalCase[] {
  const base = join(ROOT, 'fixtures/national');
  return readdirSync(base).flatMap((mapping) =>
    readdirSync(join(base, mapping)).map((name) => {
      const folder = join(base, mapping, name);
      const files = readdirSync(folder);
      const source = files.find((file) => file.startsWith('source.')) ?? '';
      const held = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return {
        mapping,
        name,
        folder,
        bytes: new Uint8Array(readFileSync(join(folder, source))),
        provenance: parse(readFileSync(join(folder, 'case.yaml'), 'utf8')),
        ...(files.includes('canonical.json') ? { canonical: held('canonical.json') } : {}),
        ...(files.includes('problem.json') ? { problem: held('problem.json') as { code: string; field: string } } : {}),
      };
    }),
  );
}
