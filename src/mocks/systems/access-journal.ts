import { rfc3339, type Clock } from '../../kernel/clock.ts';
import { yearsAfter } from '../population/calendar.ts';

/** What is kept of one use (2018/1861, Articles 12(2) and 18(2)): never the search values, and of biometric data only the kind. */
export interface JournalEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
  readonly operation: string;
  /** Kinds of data searched with, such as `Surname` or `FINGERPRINTS`. */
  readonly searchedBy: readonly string[];
  /** References of the records or alerts concerned. */
  readonly references: readonly string[];
  /** The code of a refusal. */
  readonly refused?: string;
}

/** A system’s own log; entries older than its retention are gone. */
export interface AccessJournal {
  readonly record: (entry: Omit<JournalEntry, 'at'>) => void;
  /** Oldest first. */
  readonly entries: () => readonly JournalEntry[];
  readonly now: () => number;
  readonly clear: () => void;
}

/** At most so many entries are kept in memory; the oldest go first. */
const CAPACITY = 10_000;

/** An empty log whose entries are erased so many years after their making. */
export function accessJournal(clock: Clock, retentionYears: number): AccessJournal {
  let entries: JournalEntry[] = [];
  return {
    record(entry) {
      if (entries.length >= 2 * CAPACITY) entries = entries.slice(-CAPACITY);
      entries.push({ at: clock.now(), ...entry });
    },
    entries() {
      const now = rfc3339(clock.now());
      const oldest = Date.parse(`${yearsAfter(now.slice(0, 10), -retentionYears)}${now.slice(10)}`);
      const first = entries.findIndex(({ at }) => at > oldest);
      entries = first === -1 ? [] : entries.slice(first);
      return entries.slice(-CAPACITY);
    },
    now: () => clock.now(),
    clear: () => void (entries = []),
  };
}
