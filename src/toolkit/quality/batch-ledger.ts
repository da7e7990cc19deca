import { createHmac, randomBytes } from 'node:crypto';

/** What was met in a batch: by digest under a key that is thrown away with it, so that nothing of a person is kept. */
export interface BatchLedger {
  /** Whether the values of a rule are met for the first time. */
  readonly firstSeen: (rule: string, values: string) => boolean;
  /** Whether the ledger is full: from then on, uniqueness is judged against what it holds. */
  readonly full: () => boolean;
}

/** About 100 bytes each in a set of texts. */
const MOST_KEPT = 4_000_000;

/** Opens a ledger that holds `most` values at most. */
export function openBatchLedger(most = MOST_KEPT): BatchLedger {
  const key = randomBytes(32);
  const seen = new Set<string>();
  return {
    firstSeen(rule, values) {
      const digest = createHmac('sha256', key).update(`${rule}\0${values}`).digest('base64').slice(0, 22);
      if (seen.has(digest)) return false;
      if (seen.size < most) seen.add(digest);
      return true;
    },
    full: () => seen.size >= most,
  };
}
