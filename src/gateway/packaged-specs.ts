import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Profile } from '../canonical/generated/types.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { CompiledMapping } from '../mapping/compile-mapping.ts';
import { lineageMarker } from '../mapping/lineage/mark-lineage.ts';
import { compilePack, type PackFile, type PackFiles } from '../mapping/spec/pack.ts';
import { loadProfiles } from '../policy/load-profiles.ts';
import type { InstalledMapping } from './to-canonical.ts';

/** The repository's root, from which specifications name their schemas. */
export const PACKAGE_ROOT = join(import.meta.dirname, '../..');

interface SpecFile {
  readonly name: string;
  readonly text: string;
  readonly document: unknown;
}

/** The profiles of a folder, by id. Throws `config-invalid` naming file and place, `config-file-unreadable`. */
export function profilesOf(folder: string): ReadonlyMap<string, Profile> {
  return loadProfiles(specFiles(folder));
}

/**
 * The mappings of a folder, compiled, by name. Each is a pack: a folder with `mapping.yaml` and the schema of its record; the code lists
 * lie in the folder `codes` beside. Throws `mapping-spec-invalid` naming file, line and column, or `config-file-unreadable`.
 */
export function mappingsOf(folder: string): ReadonlyMap<string, InstalledMapping> {
  const schemas = canonicalSchemas();
  const installed = readPacks(folder).map((pack) => {
    const compiled = compilePack(pack, schemas);
    return [compiled.name, { compiled, digest: mappingDigest(pack, compiled), markLineage: lineageMarker(compiled.plan) }] as const;
  });
  return new Map(installed);
}

/** The packs of a folder, in the order of their names. Throws `config-file-unreadable`. */
export function readPacks(folder: string): readonly PackFiles[] {
  const packs = listed(folder).filter((name) => existsSync(join(folder, name, 'mapping.yaml')));
  return packs.toSorted().map((name) => readPack(join(folder, name)));
}

/** The files of one pack, by its folder; paths are given from the package's root where the folder lies in it. Throws `config-file-unreadable`. */
export function readPack(folder: string): PackFiles {
  const own = resolve(folder);
  const codes = join(own, '../../codes');
  const file = (path: string): PackFile => ({ path: shownPath(path), text: readText(path) });
  const ending = (at: string, end: string): readonly PackFile[] =>
    listed(at)
      .filter((name) => name.endsWith(end))
      .toSorted()
      .map((name) => file(join(at, name)));
  return {
    name: basename(own),
    mapping: file(join(own, 'mapping.yaml')),
    schemas: ending(own, '.schema.json'),
    codes: existsSync(codes) ? ending(codes, '.yaml') : [],
  };
}

const shownPath = (path: string): string => {
  const within = relative(PACKAGE_ROOT, path);
  return within.startsWith('..') ? path : within;
};

/** SHA-256, in hexadecimal, of all that decides what a pack does: its mapping, the schema of its record and the code lists that it names. */
export function packDigest({ mapping, schemas, codes }: PackFiles): string {
  const hash = createHash('sha256').update(mapping.text);
  const named = codes.filter(({ path }) => mapping.text.includes(basename(path, '.yaml')));
  for (const { path, text } of [...schemas, ...named]) hash.update(`\0${basename(path)}\0${text}`);
  return hash.digest('hex');
}

/** `name@version#sha256`: by what the trail and decision records name the mapping that a pack holds. */
export function mappingDigest(pack: PackFiles, { name, version }: Pick<CompiledMapping, 'name' | 'version'>): string {
  return `${name}@${version}#${packDigest(pack)}`;
}

/** The canonical schemas, by path from the package's root. */
export function canonicalSchemas(): ReadonlyMap<string, unknown> {
  const folder = join(PACKAGE_ROOT, 'schemas/canonical');
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  return new Map(files.map((file) => [`schemas/canonical/${file}`, JSON.parse(readText(join(folder, file)))]));
}

function specFiles(folder: string): readonly SpecFile[] {
  const names = listed(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return names.map((name) => specFile(folder, name));
}

function specFile(folder: string, name: string): SpecFile {
  const text = readText(join(folder, name));
  try {
    return { name, text, document: parse(text) as unknown };
  } catch (cause) {
    throw new GatewayError('config-invalid', { field: name, mend: 'Write well-formed YAML.' }, { cause });
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: basename(folder) }, { cause });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: basename(path) }, { cause });
  }
}
