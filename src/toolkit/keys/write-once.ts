import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** Writes a file that is not there yet, its folder too; one with a secret is for its owner alone. Throws `command-usage` naming the file. */
export async function writeOnce(path: string, content: string | Uint8Array, secrecy: 'secret' | 'public'): Promise<void> {
  const base = basename(path);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, content, { flag: 'wx', mode: secrecy === 'secret' ? 0o600 : 0o644 });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') throw taken(base);
    throw new GatewayError('command-usage', { field: base, mend: 'Choose a directory that can be written.' }, { cause });
  }
}

/** The refusal to overwrite a file, which is named by its base name. */
export const taken = (base: string): GatewayError =>
  new GatewayError('command-usage', {
    field: base,
    mend: 'Choose an empty directory or remove the file; keys are never overwritten.',
  });
