import { hash } from 'node:crypto';
import type { DecisionRecord } from '../canonical/generated/types.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { DAY_MS, type Store, type StoreTerms } from './store.ts';

/** Bounds of a store in memory. */
export interface MemoryStoreOptions extends StoreTerms {
  /** Most identifiers remembered at once; when all are in force, further messages are refused rather than old ones forgotten. */
  readonly replayEntries?: number;
  /** Most decision records kept; the oldest goes first. */
  readonly decisionEntries?: number;
}

/** A store that ends with its process: for tests, benchmarks and demonstrations. Behaves as the embedded one otherwise. */
export function memoryStore(options: MemoryStoreOptions): Store {
  const { clock, decisionDays, replayEntries = 100_000, decisionEntries = 10_000 } = options;
  const expiries = new Map<string, number>();
  const decisions = new Map<string, { readonly keepUntil: number; readonly record: string }>();
  let closed = false;
  const requireOpen = (): void => {
    if (closed) throw new GatewayError('store-unavailable');
  };
  return {
    replay: {
      async remember(key, expiresAt) {
        requireOpen();
        const [digest, now] = [hash('sha256', key), clock.now()];
        if ((expiries.get(digest) ?? 0) > now) return false;
        if (expiries.size >= replayEntries) forgetExpired(expiries, now);
        if (expiries.size >= replayEntries) throw new GatewayError('store-unavailable');
        expiries.set(digest, expiresAt);
        return true;
      },
    },
    decisions: {
      async save(record) {
        requireOpen();
        // A record saved again moves to the end: it is then the youngest.
        decisions.delete(record.query);
        decisions.set(record.query, { keepUntil: clock.now() + decisionDays * DAY_MS, record: JSON.stringify(record) });
        const oldest = decisions.keys().next().value;
        if (decisions.size > decisionEntries && oldest !== undefined) decisions.delete(oldest);
      },
      async find(query) {
        requireOpen();
        const kept = decisions.get(query);
        if (kept === undefined || kept.keepUntil <= clock.now()) return undefined;
        return JSON.parse(kept.record) as DecisionRecord;
      },
    },
    close: async () => {
      closed = true;
    },
  };
}

function forgetExpired(expiries: Map<string, number>, now: number): void {
  for (const [digest, expiresAt] of expiries) if (expiresAt <= now) expiries.delete(digest);
}
