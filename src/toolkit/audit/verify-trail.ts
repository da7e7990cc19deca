import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { CHECKPOINT_FILE, HISTORY_FILE } from '../../audit/checkpoint-log.ts';
import { HISTORY_BLOCK_LINES, isSignedBy, parseCheckpoint, type SignedCheckpoint } from '../../audit/checkpoint.ts';
import { MerkleFrontier } from '../../audit/merkle-tree.ts';
import { listSegments, readLines, type FileLine } from '../../audit/segment-reader.ts';
import { readEntry, type SegmentEntry } from '../../audit/segment.ts';
import { isMissing } from '../../audit/trail-files.ts';
import { readCheckpointNote } from '../../audit/trail-reader.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { MAX_FAULTS, type TrailFault, type TrailReport } from './trail-report.ts';

/** The key or keys that may have signed checkpoints. */
export interface VerifyOptions {
  readonly publicKey: KeyObject | readonly KeyObject[];
}

/**
 * Verifies a trail from its files alone: every line, number, leaf and checkpoint. Any changed, missing, repeated or moved entry up to
 * the newest checkpoint is found and located; what was appended after it is checked for form only.
 * Throws `config-file-unreadable` when the directory or a file in it cannot be read.
 */
export async function verifyTrail(directory: string, options: VerifyOptions): Promise<TrailReport> {
  const keys = 'type' in options.publicKey ? [options.publicKey] : options.publicKey;
  try {
    // Newest checkpoint, then history, then entries: each holds all that the one before speaks of, even while the gateway goes on writing.
    const note = await readCheckpointNote(directory);
    const scan = new TrailScan(await readHistory(directory, keys));
    for (const segment of await listSegments(directory)) await scan.readSegment(directory, segment);
    return scan.report(note, keys);
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : new GatewayError('config-file-unreadable', { field: 'directory' }, { cause });
  }
}

interface Position {
  readonly segment: string;
  readonly line: number;
}

interface History {
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly faults: readonly TrailFault[];
}

/** One walk over a trail's entries, held against the history of checkpoints while it goes. */
class TrailScan {
  readonly #tree = new MerkleFrontier();
  readonly #faults: TrailFault[] = [];
  readonly #history: History;
  #nextCheckpoint = 0;
  /** Where the first entry lies that no good checkpoint vouches for yet. */
  #unvouched: Position & { readonly seq: number } = { segment: CHECKPOINT_FILE, line: 1, seq: 0 };
  #here: Position = { segment: CHECKPOINT_FILE, line: 1 };
  #expected = 0;
  #erased = 0;
  /** Set by the first root that differs: all later ones must differ too and would only repeat it. */
  #diverged = false;

  constructor(history: History) {
    this.#history = history;
    this.#compareRoots();
  }

  async readSegment(directory: string, segment: string): Promise<void> {
    for await (const lines of this.#linesOf(directory, segment)) {
      for (const line of lines) this.#readLine(segment, line);
    }
  }

  report(note: string | undefined, keys: readonly KeyObject[]): TrailReport {
    const newest = note === undefined ? undefined : parseCheckpoint(note);
    const signed = newest !== undefined && isSignedBy(newest, keys);
    for (const fault of this.#history.faults) this.#fault({ segment: fault.segment, line: fault.line }, fault.seq, fault.what);
    if (note === undefined) this.#checkpointFault('there is no checkpoint');
    else if (newest === undefined) this.#checkpointFault('the checkpoint cannot be read');
    else if (!signed) this.#checkpointFault('the checkpoint is not signed by the given key');
    else this.#compareNewest(newest);
    const verified = this.#faults.length === 0;
    const root = this.#tree.root().toString('hex');
    const checkpoint = newest === undefined ? {} : { checkpoint: { size: newest.size, verified: verified && signed } };
    return { entries: this.#tree.size, erased: this.#erased, root, ...checkpoint, verified, faults: this.#faults };
  }

  async *#linesOf(directory: string, segment: string): AsyncGenerator<readonly FileLine[], void, undefined> {
    try {
      yield* readLines(join(directory, segment));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#fault({ segment, line: this.#here.line + 1 }, this.#expected, 'the line is longer than any entry');
    }
  }

  #readLine(segment: string, line: FileLine): void {
    this.#here = { segment, line: line.number };
    if (this.#tree.size === this.#unvouched.seq) this.#unvouched = { ...this.#here, seq: this.#tree.size };
    const entry = line.ended ? readEntry(line.bytes) : 'the last line is not finished';
    if (typeof entry === 'string') {
      this.#fault(this.#here, this.#expected, entry);
      this.#expected += 1;
      return;
    }
    this.#checkNumber(entry);
    this.#expected = entry.seq + 1;
    if (entry.kept === undefined) this.#erased += 1;
    this.#tree.append(entry.leaf);
    this.#compareRoots();
  }

  #checkNumber({ seq }: SegmentEntry): void {
    if (seq > this.#expected) this.#fault(this.#here, this.#expected, `entries ${this.#expected} to ${seq - 1} are missing here`);
    if (seq < this.#expected) this.#fault(this.#here, seq, `entry ${seq} is repeated or out of order`);
  }

  /** Holds the tree as it is now against every checkpoint of this size. */
  #compareRoots(): void {
    const { checkpoints } = this.#history;
    for (;;) {
      const next = checkpoints[this.#nextCheckpoint];
      if (next === undefined || next.size > this.#tree.size) return;
      this.#nextCheckpoint += 1;
      if (next.size < this.#tree.size || this.#diverged) continue;
      if (next.root.equals(this.#tree.root())) this.#unvouched = { ...this.#here, line: this.#here.line + 1, seq: this.#tree.size };
      else this.#diverge(next.size);
    }
  }

  #diverge(size: number): void {
    this.#diverged = true;
    const { segment, line, seq } = this.#unvouched;
    // Where single lines were found wrong, they are the reason; else an entry was exchanged whole, leaf and all.
    if (this.#faults.length > 0) return;
    this.#fault({ segment, line }, seq, `entries ${seq} to ${size - 1} are not those that the checkpoint of size ${size} covers`);
  }

  #compareNewest(newest: SignedCheckpoint): void {
    const covered = Math.max(newest.size, this.#history.checkpoints.at(-1)?.size ?? 0);
    if (covered > this.#expected) {
      this.#fault(this.#here, this.#expected, `the trail ends here, but a checkpoint covers ${covered} entries`);
    } else if (newest.size === this.#tree.size && !this.#diverged && !newest.root.equals(this.#tree.root())) {
      this.#diverge(newest.size);
    } else if (!this.#history.checkpoints.some(({ size, root }) => size === newest.size && root.equals(newest.root))) {
      this.#checkpointFault('the newest checkpoint is not in the history');
    }
  }

  #checkpointFault(what: string): void {
    this.#fault({ segment: CHECKPOINT_FILE, line: 1 }, this.#unvouched.seq, what);
  }

  #fault({ segment, line }: Position, seq: number, what: string): void {
    if (this.#faults.length < MAX_FAULTS) this.#faults.push({ segment, line, seq, what });
  }
}

/** Every checkpoint of the history that is signed, and faults for the rest. A note that a crash cut short at the end is no fault. */
async function readHistory(directory: string, keys: readonly KeyObject[]): Promise<History> {
  const checkpoints: SignedCheckpoint[] = [];
  const faults: TrailFault[] = [];
  let [lines, number]: [FileLine[], number] = [[], 0];
  const readBlock = (): void => {
    number += 1;
    const checkpoint = parseCheckpoint(
      lines
        .slice(0, -1)
        .map(({ bytes }) => `${bytes.toString('utf8')}\n`)
        .join(''),
    );
    const seq = checkpoints.at(-1)?.size ?? 0;
    const fault = (what: string): unknown => faults.push({ segment: HISTORY_FILE, line: number, seq, what });
    if (checkpoint === undefined || lines.at(-1)?.bytes.length !== 0) fault('the note cannot be read');
    else if (!isSignedBy(checkpoint, keys)) fault('the note is not signed by the given key');
    else if (checkpoint.size < seq) fault('the note covers fewer entries than the one before');
    else checkpoints.push(checkpoint);
    lines = [];
  };
  for await (const group of historyLines(directory)) {
    for (const line of group) {
      lines.push(line);
      if (lines.length === HISTORY_BLOCK_LINES && line.ended) readBlock();
    }
  }
  return { checkpoints, faults };
}

async function* historyLines(directory: string): AsyncGenerator<readonly FileLine[], void, undefined> {
  try {
    yield* readLines(join(directory, HISTORY_FILE));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
