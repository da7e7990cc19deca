import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** A file of records, or a stream that can be read once. */
export interface RecordInput {
  /** Name without folder. */
  readonly name: string;
  /** Length, where it is known before the input is read. */
  readonly bytes?: number;
  /** Path; absent for a stream. */
  readonly path?: string;
  /** Its bytes from an offset on. Raises `config-file-unreadable`. */
  readonly read: (from: number) => AsyncIterable<Uint8Array>;
}

const CHUNK_BYTES = 262_144;
const PROBED_BYTES = 1_048_576;

const unreadable = (path: string, cause: unknown): GatewayError =>
  new GatewayError('config-file-unreadable', { field: basename(path) }, { cause });

async function* readFrom(path: string, start: number): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of createReadStream(path, { start, highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const fileInput = (path: string, bytes: number): RecordInput => ({
  name: basename(path),
  bytes,
  path,
  read: (from) => readFrom(path, from),
});

async function inputsOf(path: string): Promise<readonly RecordInput[]> {
  const found = await stat(path);
  if (!found.isDirectory()) return [fileInput(path, found.size)];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(names.toSorted().map(async (name) => fileInput(join(path, name), (await stat(join(path, name))).size)));
}

/** Files as inputs, in the order given; a folder stands for the files in it, by name. Raises `config-file-unreadable` with a base name. */
export async function openInputs(paths: readonly string[]): Promise<readonly RecordInput[]> {
  const inputs: RecordInput[] = [];
  for (const path of paths) {
    const found = await inputsOf(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    inputs.push(...found);
  }
  return inputs;
}

/** A stream as an input: it has no length, and cannot be read from anywhere but its start. */
export function streamInput(name: string, stream: () => AsyncIterable<Uint8Array>): RecordInput {
  return { name, read: stream };
}

/** Bytes at hand as an input. */
export function bytesInput(name: string, bytes: Uint8Array): RecordInput {
  return {
    name,
    bytes: bytes.length,
    read: async function* () {
      yield bytes;
    },
  };
}

/**
 * A digest that tells these files from others: names, lengths and first MiB of each. Undefined where one is a stream. Raises
 * `config-file-unreadable`.
 */
export async function identityOf(inputs: readonly RecordInput[]): Promise<string | undefined> {
  const hash = createHash('sha256');
  const probe = Buffer.alloc(PROBED_BYTES);
  for (const { name, path, bytes } of inputs) {
    if (path === undefined) return undefined;
    try {
      await using file = await open(path);
      const { bytesRead } = await file.read(probe, 0, PROBED_BYTES, 0);
      hash.update(`${name}\0${bytes ?? 0}\0${bytesRead}\0`).update(probe.subarray(0, bytesRead));
    } catch (cause) {
      throw unreadable(path, cause);
    }
  }
  return hash.digest('hex');
}
