import type { Clock, RandomSource } from '../kernel/clock.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Receipt } from '../ports/trail.ts';
import type { AuditRecord, RecordBody } from './audit-record.ts';
import { canonicalText, commitmentLeaf, SALT_BYTES } from './commitment.ts';
import type { MerkleFrontier } from './merkle-tree.ts';
import { entryLine, segmentName } from './segment.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** Most entries in one flush, and most that may wait for one; beyond that an append is refused at once. */
const BATCH_ENTRIES = 1024;
const WAITING_ENTRIES = 16_384;

interface Encoded {
  readonly seq: number;
  readonly leaf: Buffer;
  readonly line: string;
}

interface Pending {
  readonly body: RecordBody;
  readonly at: string;
  encoded: Encoded;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: GatewayError) => void;
}

interface Batch {
  readonly segment: string;
  readonly entries: readonly Pending[];
}

/** What a queue of appends works with. */
export interface CommitParts {
  readonly tree: MerkleFrontier;
  readonly writer: SegmentWriter;
  readonly configDigest: string;
  readonly clock: Clock;
  readonly random: RandomSource;
}

/**
 * The trail's queue: whatever is appended while one flush runs shares the next. An entry gets its number when it is queued and
 * a new one when an earlier batch failed, so that numbers have no gaps. Only durable entries enter the tree.
 */
export class GroupCommit {
  readonly #parts: CommitParts;
  #waiting: Pending[] = [];
  #inFlight = 0;
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(parts: CommitParts) {
    this.#parts = parts;
  }

  /** Resolves once the record is durable; rejects with `audit-not-durable` when its batch, the queue's length or `close` prevents that. */
  append(body: RecordBody): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      try {
        if (this.#closed) throw new Error('the trail is closed');
        if (this.#waiting.length >= WAITING_ENTRIES) throw new Error('too many entries wait for the disk');
        const at = rfc3339(this.#parts.clock.now());
        const seq = this.#parts.tree.size + this.#inFlight + this.#waiting.length;
        this.#waiting.push({ body, at, encoded: this.#encode(body, at, seq), resolve, reject });
      } catch (cause) {
        reject(new GatewayError('audit-not-durable', {}, { cause }));
      }
      this.#draining ??= this.#drain();
    });
  }

  /** Refuses further appends and resolves when everything queued before is settled. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // One turn later, so that appends made in the same turn share the first flush.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#commit(this.#nextBatch());
    this.#draining = undefined;
  }

  async #commit({ segment, entries }: Batch): Promise<void> {
    const { tree, writer } = this.#parts;
    this.#inFlight = entries.length;
    try {
      await writer.append(segment, Buffer.from(entries.map(({ encoded }) => encoded.line).join('')));
      for (const { encoded } of entries) tree.append(encoded.leaf);
      for (const { encoded, resolve } of entries) resolve({ seq: encoded.seq, leaf: encoded.leaf.toString('hex') });
    } catch (cause) {
      for (const { reject } of entries) reject(new GatewayError('audit-not-durable', {}, { cause }));
    } finally {
      this.#inFlight = 0;
    }
  }

  /** The longest beginning of the queue that belongs to one day's segment, numbered anew where an earlier batch failed. */
  #nextBatch(): Batch {
    const start = this.#parts.tree.size;
    const segment = this.#segmentFor(this.#waiting[0]);
    let count = 0;
    for (const pending of this.#waiting.slice(0, BATCH_ENTRIES)) {
      if (this.#segmentFor(pending) !== segment) break;
      if (pending.encoded.seq !== start + count) pending.encoded = this.#encode(pending.body, pending.at, start + count);
      count += 1;
    }
    return { segment, entries: this.#waiting.splice(0, count) };
  }

  #encode(body: RecordBody, at: string, seq: number): Encoded {
    const record: AuditRecord = { ...body, v: 1, seq, at, config: this.#parts.configDigest };
    const text = canonicalText(record);
    const salt = this.#parts.random.bytes(SALT_BYTES);
    const leaf = commitmentLeaf(salt, text);
    return { seq, leaf, line: entryLine(seq, leaf, salt, text) };
  }

  /** Segments never go back in time, even when the clock does: entries lie in the order of their numbers. */
  #segmentFor(pending: Pending | undefined): string {
    const day = pending === undefined ? '' : segmentName(pending.at);
    const newest = this.#parts.writer.name ?? day;
    return newest > day ? newest : day;
  }
}
