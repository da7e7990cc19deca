import type { SystemName, SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';

/** What a system keeps beside the record that the CIR, the sBMS and the MID follow: the rest of the file. */
export interface Dossiers<Dossier> {
  /** The dossier of a record as it stands in the store; one that nobody wrote is derived from its content. */
  of(record: SystemRecord): Dossier;
  /** Puts the record into the store, and its dossier beside it. */
  keep(record: SystemRecord, dossier: Dossier): void;
}

/** Dossiers that live and die with the record they were kept for: a store that is reset, or a record replaced by others, loses them. */
export function dossiers<Dossier extends object>(records: RecordStore, derive: (record: SystemRecord) => Dossier): Dossiers<Dossier> {
  const kept = new WeakMap<SystemRecord, Dossier>();
  return {
    of: (record) => kept.get(record) ?? derive(record),
    keep(record, dossier) {
      // Listeners may read the dossier while the store tells them of the change.
      kept.set(record, dossier);
      records.put(record);
    },
  };
}

/** Gives references to new records of one system: `<SYSTEM>-NEW-1`, `-2` and so on, never twice, and again from 1 after the store was reset. */
export function referenceMint(records: RecordStore, system: SystemName): () => string {
  const deleted = new Set<string>();
  let serial = 0;
  const reference = (): string => `${system}-NEW-${String(serial)}`;
  records.subscribe(({ kind, record }) => {
    if (kind === 'deleted' && record.system === system) deleted.add(record.reference);
  });
  return () => {
    const wasReset = serial > 0 && !deleted.has(reference()) && records.find(system, reference()) === undefined;
    if (wasReset) {
      serial = 0;
      deleted.clear();
    }
    serial += 1;
    return reference();
  };
}
