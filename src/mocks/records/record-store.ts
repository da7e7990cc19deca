import type { SystemName, SystemRecord } from '../population/person.ts';
import type { SearchSubject } from '../search/search-index.ts';

/** What happened to one record: `before` is what an updated record was. */
export interface RecordChange {
  readonly kind: 'created' | 'updated' | 'deleted';
  readonly record: SystemRecord;
  readonly before?: SystemRecord;
}

/**
 * Everything that the systems hold: the population as generated, and what callers have written since.
 * Changes are told to listeners in the order of their subscription, before `put` and `remove` return.
 */
export interface RecordStore {
  /** The record of that reference, or `undefined`. */
  find(system: SystemName, reference: string): SystemRecord | undefined;
  /** Records of one system that may be on the subject, best first, ties by reference; at most 100. */
  search(system: SystemName, subject: SearchSubject): readonly SystemRecord[];
  /** All records of one system, generated ones first, in a stable order. */
  all(system: SystemName): Iterable<SystemRecord>;
  /** How many records a system holds. */
  count(system: SystemName): number;
  /** Creates the record, or replaces the one of the same system and reference. */
  put(record: SystemRecord): RecordChange;
  /** Takes the record out; `undefined` when there was none. */
  remove(system: SystemName, reference: string): RecordChange | undefined;
  subscribe(listener: (change: RecordChange) => void): void;
  /** Forgets everything written since the start, without telling anybody. */
  reset(): void;
}
