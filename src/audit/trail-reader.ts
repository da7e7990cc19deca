import { readFile, stat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';
import { isSignedBy, parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { CHECKPOINT_FILE, HISTORY_FILE } from './checkpoint-log.ts';
import type { RepairedTail } from './audit-record.ts';
import { MerkleFrontier } from './merkle-tree.ts';
import { readEntry } from './segment.ts';
import { listSegments, readLines } from './segment-reader.ts';
import { isMissing } from './trail-files.ts';

/** A trail as found on disk, verified from the first entry to the last. */
export interface FoundTrail {
  readonly tree: MerkleFrontier;
  /** The newest segment, if there is one, and its verified length in bytes. */
  readonly segment: string | undefined;
  readonly durable: number;
  /** Absent when the directory holds no trail yet. */
  readonly checkpoint: SignedCheckpoint | undefined;
  readonly historyLength: number;
  /** An unfinished last line behind everything a checkpoint vouches for; to be cut off. */
  readonly torn: RepairedTail | undefined;
}

/**
 * Reads every segment, recomputes every leaf and the root, and holds them against the newest checkpoint.
 * Throws `audit-corrupt`, its `field` naming segment and line, unless all agree; only an unfinished last line is forgiven.
 */
export async function readTrail(directory: string, publicKey: KeyObject): Promise<FoundTrail> {
  const segments = await listSegments(directory);
  const checkpoint = await readCheckpoint(directory, publicKey, segments.length > 0);
  const tree = new MerkleFrontier();
  const check = (): void => {
    if (tree.size === checkpoint?.size && !tree.root().equals(checkpoint.root)) throw corrupt(CHECKPOINT_FILE);
  };
  check();
  let [durable, torn]: [number, RepairedTail | undefined] = [0, undefined];
  for (const segment of segments) {
    if (torn !== undefined) throw corrupt(torn.segment);
    durable = 0;
    for await (const lines of readLines(join(directory, segment))) {
      for (const line of lines) {
        if (!line.ended) {
          torn = { segment, bytes: line.bytes.length };
          continue;
        }
        const entry = readEntry(line.bytes);
        if (typeof entry === 'string' || entry.seq !== tree.size) throw corrupt(`${segment}:${line.number}`);
        tree.append(entry.leaf);
        durable += line.bytes.length + 1;
        check();
      }
    }
  }
  const history = await lastOfHistory(directory);
  // The history is written first: it may be ahead of the newest checkpoint, but never of the entries.
  if (tree.size < Math.max(checkpoint?.size ?? 0, history.size)) throw corrupt(CHECKPOINT_FILE);
  return { tree, segment: segments.at(-1), durable, checkpoint, historyLength: history.length, torn };
}

/** The newest checkpoint as stored, or `undefined` when there is no such file. Verifies nothing. */
export async function readCheckpointNote(directory: string): Promise<string | undefined> {
  try {
    return await readFile(join(directory, CHECKPOINT_FILE), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readCheckpoint(directory: string, publicKey: KeyObject, required: boolean): Promise<SignedCheckpoint | undefined> {
  const note = await readCheckpointNote(directory);
  if (note === undefined) {
    if (required) throw corrupt(CHECKPOINT_FILE);
    return undefined;
  }
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === undefined || !isSignedBy(checkpoint, [publicKey])) throw corrupt(CHECKPOINT_FILE);
  return checkpoint;
}

const HISTORY_TAIL_BYTES = 8192;
const HISTORY_NOTE = /[^\n]+\n[0-9]+\n[A-Za-z0-9+/=]+\n\n— [^\n]+\n(?=\n)/g;

/**
 * Bytes of the history up to its last complete note, and the tree size that this note states. A note that a crash cut short is overwritten
 * by the next.
 */
async function lastOfHistory(directory: string): Promise<{ readonly length: number; readonly size: number }> {
  const path = join(directory, HISTORY_FILE);
  try {
    const { size: bytes } = await stat(path);
    const start = Math.max(0, bytes - HISTORY_TAIL_BYTES);
    const tail = await readFrom(path, start, bytes);
    const last = [...tail.toString('utf8').matchAll(HISTORY_NOTE)].at(-1);
    if (last === undefined) return { length: start, size: 0 };
    const after = tail.toString('utf8').slice(last.index + last[0].length + 1);
    return { length: bytes - Buffer.byteLength(after), size: parseCheckpoint(last[0])?.size ?? 0 };
  } catch (error) {
    if (isMissing(error)) return { length: 0, size: 0 };
    throw error;
  }
}

async function readFrom(path: string, start: number, end: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(end - start);
    await file.read(bytes, 0, bytes.length, start);
    return bytes;
  } finally {
    await file.close();
  }
}

/** `audit-corrupt` at a place in the trail's directory. */
export function corrupt(field: string): GatewayError {
  return new GatewayError('audit-corrupt', { field });
}
