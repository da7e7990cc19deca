import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { historyBlock, signCheckpoint } from './checkpoint.ts';
import { replaceFile, type SegmentFile, type TrailFiles } from './trail-files.ts';

/** Name of the file that holds the newest checkpoint. */
export const CHECKPOINT_FILE = 'checkpoint';

/** Name of the file that holds every checkpoint, oldest first. */
export const HISTORY_FILE = 'checkpoints.log';

/** Where and by whom checkpoints are written. */
export interface CheckpointParts {
  readonly directory: string;
  readonly files: TrailFiles;
  readonly origin: string;
  readonly signingKey: KeyObject;
  /** Size of the tree at the last checkpoint, and bytes of complete notes in the history. */
  readonly lastSize: number;
  readonly historyLength: number;
}

/** Writes signed checkpoints: first to the history, then as the newest, both durable. */
export class CheckpointLog {
  readonly #parts: CheckpointParts;
  #size: number;
  #historyLength: number;
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: CheckpointParts) {
    this.#parts = parts;
    this.#size = parts.lastSize;
    this.#historyLength = parts.historyLength;
  }

  /**
   * Resolves once a checkpoint of at least this size is durable; rejects with the file system's error, after which the next call tries
   * anew.
   */
  write(size: number, root: Buffer): Promise<void> {
    const attempt = this.#writing.then(() => (size > this.#size ? this.#write(size, root) : undefined));
    this.#writing = attempt.catch(() => undefined);
    return attempt;
  }

  async #write(size: number, root: Buffer): Promise<void> {
    const { directory, files, origin, signingKey } = this.#parts;
    const note = signCheckpoint({ origin, size, root }, signingKey);
    const block = Buffer.from(historyBlock(note));
    const history = await files.open(join(directory, HISTORY_FILE));
    await appendAt(history, this.#historyLength, block);
    this.#historyLength += block.length;
    await replaceFile(files, join(directory, CHECKPOINT_FILE), [note]);
    this.#size = size;
  }
}

async function appendAt(file: SegmentFile, length: number, bytes: Uint8Array): Promise<void> {
  try {
    if (file.length > length) await file.truncate(length);
    await file.write(bytes, length);
    await file.sync();
  } finally {
    await file.close();
  }
}
