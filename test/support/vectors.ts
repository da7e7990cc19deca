import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'vectors');

/** Reads a file of the public test vectors that lie beside the repository. */
export function vectorFile(path: string): Buffer {
  return readFileSync(join(FOLDER, path));
}

/** The cases of one index of the public test vectors; none, and a word about it, where the folder is absent. */
export function vectorCases(index: string): readonly Readonly<Record<string, unknown>>[] {
  if (!existsSync(join(FOLDER, index))) {
    process.stderr.write(`Skipped: the public test vectors (${index}) are not beside this repository.\n`);
    return [];
  }
  return vectorFile(index)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
