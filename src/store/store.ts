import type { Clock } from '../kernel/clock.ts';
import type { DecisionStore, ReplayCache } from '../ports/store.ts';

/** Durable state of one gateway, shared by its processes where the driver allows. */
export interface Store {
  readonly replay: ReplayCache;
  readonly decisions: DecisionStore;
  /** Gives files and locks back; everything after it throws `store-unavailable`. Calling again does nothing. */
  close(): Promise<void>;
}

/** What every driver needs to know. */
export interface StoreTerms {
  readonly clock: Clock;
  /** Days that decision records are kept. */
  readonly decisionDays: number;
}

/** Milliseconds in a day. */
export const DAY_MS = 86_400_000;
