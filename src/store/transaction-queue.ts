import type { DatabaseSync } from 'node:sqlite';
import { GatewayError } from '../kernel/gateway-error.ts';

/** Most writes in one transaction, and most that may wait. */
const TRANSACTION_WRITES = 512;
const WAITING_WRITES = 16_384;

interface Write {
  readonly apply: () => void;
  readonly settle: () => void;
  readonly refuse: (error: GatewayError) => void;
}

/** Runs the writes of one turn in one transaction: one flush serves them all, and each resolves only once that is durable. */
export class TransactionQueue {
  readonly #database: DatabaseSync;
  #waiting: Write[] = [];
  #closed = false;
  #scheduled: Promise<void> | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Resolves with what `write` returned once its transaction is durable; rejects with `store-unavailable`, and then nothing of it was
   * kept.
   */
  run<Value>(write: () => Value): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#waiting.length >= WAITING_WRITES) {
        reject(new GatewayError('store-unavailable'));
        return;
      }
      let value: { readonly is: Value } | undefined;
      this.#waiting.push({
        apply: () => {
          value = { is: write() };
        },
        settle: () => {
          if (value !== undefined) resolve(value.is);
        },
        refuse: reject,
      });
      this.#scheduled ??= new Promise((done) => {
        setImmediate(() => {
          this.#flush();
          done();
        });
      });
    });
  }

  /** Refuses further writes and resolves when all before are settled. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#scheduled;
  }

  #flush(): void {
    this.#scheduled = undefined;
    while (this.#waiting.length > 0) this.#commit(this.#waiting.splice(0, TRANSACTION_WRITES));
  }

  #commit(writes: readonly Write[]): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const { apply } of writes) apply();
      this.#database.exec('COMMIT');
    } catch (cause) {
      this.#rollBack();
      for (const { refuse } of writes) refuse(new GatewayError('store-unavailable', {}, { cause }));
      return;
    }
    for (const { settle } of writes) settle();
  }

  /** Some errors end the transaction by themselves. */
  #rollBack(): void {
    if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }
}
