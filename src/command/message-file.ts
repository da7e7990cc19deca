import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { GatewayError } from '../kernel/gateway-error.ts';
import { MAX_FILE_BYTES } from '../toolkit/xml/file-limits.ts';
import type { CommandContext } from './command-context.ts';

/** What stands for standard input or output in place of a file. */
const STANDARD = '-';

/**
 * The bytes of a file that the operator named, `-` for standard input. Throws `wire-too-large` before more than 64 MiB are held, and
 * `config-file-unreadable` with its base name.
 */
export async function readMessageFile(file: string, context: CommandContext): Promise<Uint8Array> {
  const field = basename(file);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file === STANDARD ? context.input() : streamOf(resolve(context.workingFolder, file))) {
      length += chunk.length;
      if (length > MAX_FILE_BYTES) throw new GatewayError('wire-too-large', { field, mend: `Give at most ${MAX_FILE_BYTES} bytes.` });
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : new GatewayError('config-file-unreadable', { field }, { cause });
  }
  return Buffer.concat(chunks, length);
}

const streamOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path) as AsyncIterable<Buffer>;

/** Writes bytes to a file, over what it held, or to standard output for `-`. Throws `command-usage` where the file cannot be written. */
export async function writeMessageFile(file: string, bytes: Uint8Array, context: CommandContext): Promise<void> {
  if (file === STANDARD) return context.outBytes(bytes);
  await writeFile(resolve(context.workingFolder, file), bytes).catch((cause: unknown) => {
    throw new GatewayError('command-usage', { field: basename(file), mend: 'Give --out a file that can be written.' }, { cause });
  });
}

/** Whether bytes sent to that file go to standard output. */
export const isStandardOutput = (file: string | undefined): boolean => file === STANDARD;
