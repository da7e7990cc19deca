import { batchIdentity, type BatchIdentity, type BatchRule } from '../batch/batch-identity.ts';
import type { SigningIdentity } from '../identity.ts';
import type { OpenPair } from './open-pair.ts';

/** A pair at work that may hold messages back; whoever opened it closes it. */
export interface ClosablePair {
  readonly open: OpenPair;
  /** Signs what waits, at once, and refuses everything after. */
  close(): Promise<void>;
}

/** The pair, its key signing batches by the rule: one batch gathers for each algorithm that the key signs with. As it is without a rule. */
export function batchedPair(open: OpenPair, rule: BatchRule | undefined): ClosablePair {
  if (rule === undefined) return { open, close: () => Promise.resolve() };
  const batched = new Map<SigningIdentity, BatchIdentity>();
  return {
    open(at) {
      const identity = open(at);
      const known = batched.get(identity);
      if (known !== undefined) return known;
      const made = batchIdentity(identity, rule);
      batched.set(identity, made);
      return made;
    },
    async close() {
      await Promise.all(Array.from(batched.values(), (identity) => identity.close()));
    },
  };
}
