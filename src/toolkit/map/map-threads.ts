import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { MappedBatch, RecordBatch } from './map-batch.ts';
import type { MapStart, NumberedBatch, NumberedResult } from './map-messages.ts';

// A thread starts with none of the hooks that let this package run below node_modules.
const STRIPPING = import.meta.url.includes('/node_modules/') ? ['--import', new URL('../../strip-types.js', import.meta.url).href] : [];

// What a batch leaves behind is gone with the next: a small nursery keeps a thread's memory as flat as its work.
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** Threads that map batches side by side. */
export interface MapThreads {
  /** Hands a batch over, whose memory belongs to a thread from then on. Rejects with `internal-error` when that thread fails. */
  map(batch: RecordBatch): Promise<MappedBatch>;
  /** Ends all threads; batches that are under way are given up. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: MappedBatch) => void;
  readonly reject: (error: GatewayError) => void;
}

/** One thread and the batches that it was handed. */
class MapThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #handed = 0;
  #ended: GatewayError | undefined;

  constructor(start: MapStart) {
    this.#worker = new Worker(join(import.meta.dirname, 'map-worker.ts'), {
      workerData: start,
      execArgv: STRIPPING,
      resourceLimits: LIMITS,
    });
    this.#worker.on('message', ({ number, result }: NumberedResult) => {
      this.#waiting.get(number)?.resolve(result);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (cause) => this.#giveUp(cause)).on('exit', () => this.#giveUp(undefined));
  }

  get load(): number {
    return this.#waiting.size;
  }

  map(batch: RecordBatch): Promise<MappedBatch> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const numbered: NumberedBatch = { number: (this.#handed += 1), batch };
      this.#waiting.set(numbered.number, { resolve, reject });
      this.#worker.postMessage(numbered, [batch.bytes.buffer, batch.ends.buffer]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #giveUp(cause: unknown): void {
    const failure = (this.#ended ??= new GatewayError('internal-error', { rule: 'map/thread' }, { cause }));
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(failure);
  }
}

/** Up to `count` threads, each started when all before it are busy. */
export function openMapThreads(start: MapStart, count: number): MapThreads {
  const threads: MapThread[] = [];
  return {
    map(batch) {
      let chosen = threads.toSorted((one, other) => one.load - other.load)[0];
      if (chosen === undefined || (chosen.load > 0 && threads.length < count)) {
        chosen = new MapThread(start);
        threads.push(chosen);
      }
      return chosen.map(batch);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
