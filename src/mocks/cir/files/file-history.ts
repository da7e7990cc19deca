import { recordKey, type LinkedRecord } from '../../mid/link-file.ts';
import type { SystemRecord } from '../../population/person.ts';
import type { RecordChange } from '../../records/record-store.ts';
import type { StoredData } from '../content/stored-data.ts';

/** One change of data in the CIR, or of the file that holds them (Regulation (EU) 2019/817, Articles 19 and 24(8)). */
export interface FileEvent {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: 'STORED' | 'AMENDED' | 'JOINED' | 'SEPARATED';
  /** The link that joined or separated. */
  readonly sid?: string;
}

/** What has happened to data since the start, by record. */
export interface FileHistory {
  readonly key: (record: LinkedRecord) => string;
  /** Notes what a source system did; the history of deleted data goes with them. */
  follow(kind: RecordChange['kind'], record: SystemRecord, at: number): void;
  note(record: LinkedRecord, event: FileEvent): void;
  /** Oldest first; data that were there from the start were stored when their record was made. */
  of(record: LinkedRecord, data: StoredData): readonly FileEvent[];
  clear(): void;
}

/** An empty history. */
export function fileHistory(): FileHistory {
  const events = new Map<string, FileEvent[]>();
  const note = (record: LinkedRecord, event: FileEvent): void => {
    const key = recordKey(record);
    const known = events.get(key);
    if (known) known.push(event);
    else events.set(key, [event]);
  };
  return {
    key: recordKey,
    note,
    follow(kind, { system, reference }, at) {
      const record = { system, recordReference: reference };
      if (kind === 'deleted') events.delete(recordKey(record));
      else note(record, { at, event: kind === 'created' ? 'STORED' : 'AMENDED' });
    },
    of(record, { createdAt }) {
      const known = events.get(recordKey(record)) ?? [];
      const stored = known.some(({ event }) => event === 'STORED');
      // The detector follows the records before the repository does, so that a link may be noted first.
      return [...(stored ? [] : [{ at: Date.parse(createdAt), event: 'STORED' as const }]), ...known].sort(
        (left, right) => left.at - right.at || Number(right.event === 'STORED') - Number(left.event === 'STORED'),
      );
    },
    clear: () => events.clear(),
  };
}
