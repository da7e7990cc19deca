import { LOG_LIFE_MS } from './comparison-log.ts';
import type { LinkedRecord } from './link-file.ts';

/** What the MID logs of one use (Article 36(1) and (2)): who, why, when, what kind of data, of which linked data. */
export interface MidLogEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly operation: string;
  readonly memberState: string;
  readonly authority: string;
  /** Unique identifier of the official, as the staff log has it. */
  readonly user: string;
  readonly purpose: string;
  /** Kinds of data used, such as `Sid`; never the data. */
  readonly dataTypes: readonly string[];
  /** References of the linked data concerned; empty when nothing was shown. */
  readonly records: readonly LinkedRecord[];
}

const CAPACITY = 10_000;

/** The log of Article 36, kept for a year, and of the newest ten thousand uses at most. */
export interface MidLog {
  add(entry: MidLogEntry): void;
  /** Entries not older than a year at `now`, oldest first. */
  entries(now: number): readonly MidLogEntry[];
  clear(): void;
}

/** An empty log. */
export function midLog(): MidLog {
  let kept: MidLogEntry[] = [];
  return {
    add(entry) {
      if (kept.length >= 2 * CAPACITY) kept = kept.slice(-CAPACITY);
      kept.push(entry);
    },
    entries(now) {
      kept = kept.filter(({ at }) => now - at <= LOG_LIFE_MS);
      return kept.slice(-CAPACITY);
    },
    clear: () => void (kept = []),
  };
}
