import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** The file that lists what was written, so that it can be written anew. */
const CONTENTS = 'contents.json';

const unwritable = (mend: string, cause?: unknown): GatewayError => new GatewayError('command-usage', { field: '--out', mend }, { cause });

/** Names that were written before; undefined where the folder is not one of ours. */
function writtenBefore(folder: string): readonly string[] | undefined {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8')) as { readonly files: unknown };
    // A list that somebody changed must not lead out of the folder.
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string' && /^[\w-][\w.-]*$/.test(name)) : undefined;
  } catch {
    return undefined;
  }
}

/** Throws `command-usage` for a folder that `writeFolder` would not write into. */
export function requireFolder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const before = writtenBefore(folder);
  if (before !== undefined) return before;
  if (namesIn(folder).length === 0) return [];
  throw unwritable('Name a folder that is new, empty, or written by this command before.');
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw unwritable('Name a folder.', cause);
  }
}

/**
 * Writes files, by name, into a folder that is new, empty, or was written by this before; what was there of an earlier time is removed, other
 * files stay. Throws `command-usage` for a folder that holds anything else, or that cannot be written.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const before = requireFolder(folder);
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of before) rmSync(join(folder, name), { force: true });
    writeFileSync(join(folder, CONTENTS), `${JSON.stringify({ files: [...files.keys()].toSorted() }, undefined, 1)}\n`);
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (cause) {
    throw unwritable('Name a folder that can be written.', cause);
  }
}
