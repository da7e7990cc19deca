import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../../canonical/generated/types.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { packFacts, sourceOf } from './pack-facts.ts';
import { readPlacedFile, type PlacedFile } from './placed-file.ts';
import type { TextFile } from './read-concept.ts';
import type { PackFacts, ProfileFacts, RepositoryFacts } from './repository-facts.ts';
import { schemaLeaves } from './schema-leaves.ts';

/** Folder of the concept from the root of the repository. */
export const CONCEPT_FOLDER = 'architecture/concept';

const PACKS = 'mappings/national';
const PROFILES = 'mappings/profiles';
const CANONICAL = 'schemas/canonical';

function unreadable(path: string, cause: unknown): GatewayError {
  const mend = 'Name a checkout of the repository by --root, or run the command in one.';
  return new GatewayError('architecture-unreadable', { field: path, mend }, { cause });
}

function read(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function names(root: string, path: string): readonly string[] {
  try {
    return readdirSync(join(root, path)).toSorted();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const placed = (root: string, path: string): PlacedFile => readPlacedFile(path, read(root, path)).placed;

/** Every YAML file below a folder, sub-folders included. */
function yamlFiles(root: string, folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/')).toSorted();
}

/** The texts of the concept’s files. Raises `architecture-unreadable` where the folder has none. */
export function conceptTexts(root: string): readonly TextFile[] {
  names(root, CONCEPT_FOLDER);
  const files = yamlFiles(root, CONCEPT_FOLDER);
  if (files.length === 0) throw unreadable(CONCEPT_FOLDER, undefined);
  return files.map((path) => ({ path, text: read(root, path) }));
}

function readPackFacts(root: string, name: string): PackFacts {
  const folder = `${PACKS}/${name}`;
  const mapping = placed(root, `${folder}/mapping.yaml`);
  return packFacts(folder, mapping, placed(root, `${folder}/${sourceOf(mapping)}`));
}

const packNames = (root: string): readonly string[] =>
  names(root, PACKS).filter((name) => existsSync(join(root, PACKS, name, 'mapping.yaml')));

function profileFacts(root: string): readonly ProfileFacts[] {
  const files = names(root, PROFILES).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => {
    const file = placed(root, `${PROFILES}/${name}`);
    // What a profile must be is held by the start of the gateway and by its own tests; here it is read as far as it goes.
    return { file, profile: file.plain as Profile };
  });
}

/** Contracts say what may be asked; a file without operations only declares what several contracts share. */
const hasOperations = (root: string, path: string): boolean => {
  const { plain } = placed(root, path);
  return typeof plain === 'object' && plain !== null && 'operations' in plain;
};

function contractFiles(root: string): readonly string[] {
  const below = (folder: string, end: string): readonly string[] =>
    names(root, folder)
      .filter((name) => name.endsWith(end))
      .map((name) => `${folder}/${name}`);
  return [
    ...packNames(root).map((name) => `${PACKS}/${name}`),
    ...below(PROFILES, '.yaml'),
    ...below('wsdl', '.wsdl'),
    ...below('schemas', '.openapi.json'),
    ...below('schemas', 'openapi.json'),
    ...below('schemas/endpoints', '.openapi.json'),
    ...below('schemas/endpoints', '.contract.yaml').filter((path) => hasOperations(root, path)),
  ];
}

function roomNames(root: string): readonly string[] {
  const { levels } = JSON.parse(read(root, 'architecture/rooms.json')) as { readonly levels: Readonly<Record<string, number>> };
  return Object.keys(levels);
}

/**
 * What the repository at `root` holds. Raises `architecture-unreadable` with the path where a file or folder that the concept is held against
 * is not there.
 */
export function readRepository(root: string, commands?: readonly string[]): RepositoryFacts {
  const schemas = names(root, CANONICAL)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => placed(root, `${CANONICAL}/${name}`));
  const record = schemas.find(({ file }) => file.endsWith('/record.schema.json'));
  return {
    packs: packNames(root).map((name) => readPackFacts(root, name)),
    profiles: profileFacts(root),
    canonical: record === undefined ? [] : schemaLeaves(record, schemas),
    contracts: [...new Set(contractFiles(root))],
    rooms: roomNames(root),
    ...(commands !== undefined && { commands }),
    has: (path) => existsSync(join(root, path)),
    text: (path) => {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
