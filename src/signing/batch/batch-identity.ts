import { GatewayError } from '../../kernel/gateway-error.ts';
import type { SigningIdentity } from '../identity.ts';
import { batchTree, leafHash, pathOf, rootOf } from './batch-tree.ts';
import { rootStatement, treeHash, writeBatchValue } from './batch-value.ts';

/** How messages are gathered into batches. */
export interface BatchRule {
  /** Messages that one private-key operation serves, 1 to 1024; 256 unless told. */
  readonly maxBatch?: number | undefined;
  /** How long a message that finds the key idle waits for company, in milliseconds, 0 to 100; 2 unless told. */
  readonly maxDelayMs?: number | undefined;
  /** Messages that may wait for the key at the same time; 16 batches unless told. */
  readonly maxWaiting?: number | undefined;
  /** Calls back after so many milliseconds, for none at the end of this turn of the event loop; the machine's timers unless told. */
  readonly after?: ((milliseconds: number, call: () => void) => void) | undefined;
  /** Told how many messages each private-key operation served, once it has. */
  readonly observe?: ((messages: number) => void) | undefined;
}

/** An identity whose signature values are those of batches. Whoever opened it closes it. */
export interface BatchIdentity extends SigningIdentity {
  readonly batch: true;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Signs what waits, at once, and refuses everything after; resolves when the last message has its answer. */
  close(): Promise<void>;
}

const MOST_IN_BATCH = 1_024;
const LONGEST_DELAY_MS = 100;

interface Waiting {
  readonly leaf: Buffer;
  readonly settle: (value: Uint8Array) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Lets a slow key serve many messages with one operation: what waits is hashed into a Merkle tree, the key signs the root, and every
 * message gets its own proof (`batch-value.ts`) in the order of arrival. One operation runs at a time; while it does, the next batch
 * gathers. A failure of the key fails the messages of that batch and no others. `sign` refuses with `gateway-busy` when too many wait
 * and with `keys-unusable` once closed. Throws `keys-unusable` for a rule outside its bounds.
 */
export function batchIdentity(identity: SigningIdentity, rule: BatchRule = {}): BatchIdentity {
  const batcher = new Batcher(identity, rule);
  const { algorithm, certificate, chain, fingerprint } = identity;
  return { algorithm, certificate, chain, fingerprint, batch: true, sign: (bytes) => batcher.sign(bytes), close: () => batcher.close() };
}

function byTimers(milliseconds: number, call: () => void): void {
  if (milliseconds === 0) setImmediate(call);
  else setTimeout(call, milliseconds);
}

class Batcher {
  readonly #identity: SigningIdentity;
  readonly #maxBatch: number;
  readonly #maxDelayMs: number;
  readonly #maxWaiting: number;
  readonly #after: (milliseconds: number, call: () => void) => void;
  readonly #observe: BatchRule['observe'];
  #waiting: Waiting[] = [];
  /** Batches begun: a timer set for one that has begun already has nothing to do. */
  #begun = 0;
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(identity: SigningIdentity, rule: BatchRule) {
    this.#identity = identity;
    this.#maxBatch = within(rule.maxBatch ?? 256, 1, MOST_IN_BATCH, 'maxBatch');
    this.#maxDelayMs = within(rule.maxDelayMs ?? 2, 0, LONGEST_DELAY_MS, 'maxDelayMs');
    this.#maxWaiting = within(rule.maxWaiting ?? 16 * this.#maxBatch, this.#maxBatch, 64 * MOST_IN_BATCH, 'maxWaiting');
    this.#after = rule.after ?? byTimers;
    this.#observe = rule.observe;
  }

  sign(bytes: Uint8Array): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new GatewayError('keys-unusable', { mend: 'Sign with a key that has not been closed.' }));
    if (this.#waiting.length >= this.#maxWaiting) return Promise.reject(new GatewayError('gateway-busy'));
    // Hashed now: the batch holds a hash of each message and not its bytes, and the work is spread over the callers.
    const leaf = leafHash(treeHash(this.#identity.algorithm), bytes);
    return new Promise((settle, refuse) => {
      this.#waiting.push({ leaf, settle, refuse });
      if (this.#waiting.length >= this.#maxBatch) this.#begin();
      else if (this.#waiting.length === 1 && this.#working === undefined) this.#beginLater();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#begin();
    while (this.#working !== undefined) await this.#working;
  }

  #beginLater(): void {
    const begun = this.#begun;
    this.#after(this.#maxDelayMs, () => {
      if (begun === this.#begun) this.#begin();
    });
  }

  /**
   * Takes a batch to the key where that is free; whoever comes meanwhile has waited long enough when it is free again. It is so only at
   * the end of the turn: then those who were just served and come straight back are in the next batch.
   */
  #begin(): void {
    if (this.#working !== undefined || this.#waiting.length === 0) return;
    this.#begun += 1;
    this.#working = this.#serve(this.#waiting.splice(0, this.#maxBatch)).then(
      () =>
        new Promise((done) => {
          this.#after(0, () => {
            this.#working = undefined;
            this.#begin();
            done();
          });
        }),
    );
  }

  /** Settles every message of the batch; never rejects. */
  async #serve(batch: readonly Waiting[]): Promise<void> {
    const { algorithm, sign } = this.#identity;
    const size = batch.length;
    try {
      const tree = batchTree(
        treeHash(algorithm),
        batch.map(({ leaf }) => leaf),
      );
      const signature = await sign(rootStatement(algorithm, size, rootOf(tree)));
      this.#observe?.(size);
      for (const [index, { settle }] of batch.entries()) settle(writeBatchValue({ index, size }, pathOf(tree, index), signature));
    } catch (cause) {
      for (const { refuse } of batch) refuse(cause);
    }
  }
}

function within(value: number, least: number, most: number, name: string): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new GatewayError('keys-unusable', { field: name, mend: `Set ${name} to a whole number of ${least} to ${most}.` });
  return value;
}
