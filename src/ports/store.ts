import type { DecisionRecord } from '../canonical/generated/types.ts';

/** Remembers identifiers of messages until they would be stale anyway. Shared by all processes of one gateway. */
export interface ReplayCache {
  /** True when `key` was not known; it is then known until `expiresAt` (epoch milliseconds). Throws `store-unavailable`. */
  remember(key: string, expiresAt: number): Promise<boolean>;
}

/** Keeps decision records by query id. Throws `store-unavailable`. */
export interface DecisionStore {
  save(record: DecisionRecord): Promise<void>;
  find(query: string): Promise<DecisionRecord | undefined>;
}
