import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Profile } from '../canonical/generated/types.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { compileMapping } from '../mapping/compile-mapping.ts';
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
 * The mappings of a folder, compiled, by name. Each is a pack: a folder with `mapping.yaml` and the schema of its record. Throws
 * `mapping-spec-invalid` or `config-file-unreadable`.
 */
export function mappingsOf(folder: string): ReadonlyMap<string, InstalledMapping> {
  const targetSchemas = canonicalSchemas();
  const packs = listed(folder).filter((name) => existsSync(join(folder, name, 'mapping.yaml')));
  const installed = packs.toSorted().map((pack) => {
    const { text, document } = specFile(join(folder, pack), 'mapping.yaml');
    const source = (document as { source?: unknown } | null)?.source;
    const sourceSchema = JSON.parse(readText(join(folder, pack, typeof source === 'string' ? basename(source) : ''))) as object;
    const compiled = compileMapping(document, { sourceSchema, targetSchemas });
    const digest = createHash('sha256').update(text).digest('hex');
    return [compiled.name, { compiled, digest: `${compiled.name}@${compiled.version}#${digest}` }] as const;
  });
  return new Map(installed);
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
