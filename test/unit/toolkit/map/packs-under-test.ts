import { join } from 'node:path';
import { canonicalSchemas, readPack } from '../../../../src/gateway/packaged-specs.ts';
import type { PackFile, PackFiles } from '../../../../src/mapping/spec/pack.ts';
import { openCorpus } from '../../../../src/toolkit/map/corpus-files.ts';
import { bytesInput, type RecordInput } from '../../../../src/toolkit/map/input-files.ts';
import { openPack, type OpenedPack } from '../../../../src/toolkit/map/pack/opened-pack.ts';
import { ROOT } from '../../mapping/installed-mappings.ts';

/** The canonical schemas, read once. */
export const SCHEMAS = canonicalSchemas();

/** Folder of an installed pack. */
export const folderOf = (pack: string): string => join(ROOT, 'mappings/national', pack);

const files = new Map<string, PackFiles>();

/** The files of an installed pack. */
export function filesOf(pack: string): PackFiles {
  const known = files.get(pack) ?? readPack(folderOf(pack));
  files.set(pack, known);
  return known;
}

const opened = new Map<string, OpenedPack>();

/** An installed pack, opened once. */
export function installedPack(name: string): OpenedPack {
  const pack = opened.get(name) ?? openPack(filesOf(name), SCHEMAS);
  opened.set(name, pack);
  return pack;
}

/** Texts to replace in the files of a pack, by the end of a file's path; each must be there. */
export type Edits = Readonly<Record<string, readonly (readonly [string, string])[]>>;

function edited(file: PackFile, edits: Edits): PackFile {
  const own = Object.entries(edits).find(([end]) => file.path.endsWith(`/${end}`))?.[1] ?? [];
  const text = own.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${file.path} does not hold ${from}`);
    return before.replace(from, to);
  }, file.text);
  return { path: file.path, text };
}

/** The files of an installed pack with some texts replaced. */
export function editedFiles(pack: string, edits: Edits): PackFiles {
  const own = filesOf(pack);
  const all = (list: readonly PackFile[]): readonly PackFile[] => list.map((file) => edited(file, edits));
  return { ...own, mapping: edited(own.mapping, edits), schemas: all(own.schemas), codes: all(own.codes) };
}

/** The records of a pack's corpus. */
export async function corpusOf(pack: string): Promise<readonly RecordInput[]> {
  return (await openCorpus(folderOf(pack)))?.inputs ?? [];
}

/** Records in JSON as a file of lines. */
export const jsonLines = (...records: readonly unknown[]): readonly RecordInput[] => [
  bytesInput('records.ndjson', Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''))),
];

/** The pack of JSON records whose records are written in tests. */
export const CHECK = 'lv-vp-personas-parbaude';

/** A record of that pack, in order as it is. */
export const check = (change: object = {}): object => ({
  lietasNumurs: 'VP-1',
  parbaude: { apstaklis: 'a', personaKlat: true },
  biometrija: { solis: 'meklet' },
  ...change,
});
