import type { AlertDetails } from '../../../contracts/generated/sis.ts';
import type { SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';
import type { AlertFile } from './alert-file.ts';
import { derivedFile, recordOf } from './alert-record.ts';
import { alertsOnSamePerson, duplicateSearches } from './same-person.ts';

/** What an alert was and has become; one of the two is absent when it was entered or ended. */
export type AlertListener = (before: AlertFile | undefined, after: AlertFile | undefined) => void;

/** Alerts on persons: those of the population, and those written since. An alert in force has its record in the record store. */
export interface AlertBook {
  /** The alert of that Schengen identification number, in force or not; `undefined` when there is none. */
  find(schengenId: string): AlertFile | undefined;
  /** The alert behind a record that a search found. */
  of(record: SystemRecord): AlertFile | undefined;
  /** Every alert written or changed since the start. */
  written(): Iterable<AlertFile>;
  /** Alerts on the person of these details, in force or not. */
  onSamePerson(details: AlertDetails): readonly AlertFile[];
  /** The next identifiers of a state: `LVA-NEW-000001` and the reference of its record. */
  nextIdentifiers(issuer: string): { readonly schengenId: string; readonly reference: string };
  /** Enters or changes an alert; its record follows as soon as it is in force. */
  save(file: AlertFile): void;
  erase(file: AlertFile): void;
  /** Tells of every change through the book, after it, in order. */
  onChange(listener: AlertListener): void;
  /** Forgets everything written, without telling anybody. */
  reset(): void;
}

const SERIAL_DIGITS = 6;

/** The book over a record store. */
export function alertBook(records: RecordStore): AlertBook {
  const files = new Map<string, AlertFile>();
  const references = new Map<string, string>();
  const listeners: AlertListener[] = [];
  let serial = 0;

  /** A file without a record is stale unless it waits for effect: the store may have been reset or written to by others. */
  const current = (reference: string): AlertFile | undefined => {
    const file = files.get(reference);
    if (file && (!file.inForce || records.find('SIS', reference))) return file;
    files.delete(reference);
    return undefined;
  };

  const of = (record: SystemRecord): AlertFile | undefined => current(record.reference) ?? derivedFile(record);

  /** References of the population end as the Schengen identification numbers do. */
  const generated = (schengenId: string): AlertFile | undefined => {
    const record = records.find('SIS', `SYN-SIS-${schengenId.slice('LVA-SYN-'.length)}`);
    const file = record && of(record);
    return file?.schengenId === schengenId ? file : undefined;
  };

  const find = (schengenId: string): AlertFile | undefined => {
    const reference = references.get(schengenId);
    return (reference === undefined ? undefined : current(reference)) ?? generated(schengenId);
  };

  const tell: AlertListener = (before, after) => listeners.forEach((listener) => listener(before, after));

  const save = (file: AlertFile): void => {
    const before = find(file.schengenId);
    files.set(file.reference, file);
    references.set(file.schengenId, file.reference);
    if (file.inForce) records.put(recordOf(file));
    tell(before, file);
  };

  const erase = (file: AlertFile): void => {
    files.delete(file.reference);
    references.delete(file.schengenId);
    if (file.inForce) records.remove('SIS', file.reference);
    tell(file, undefined);
  };

  function* written(): Generator<AlertFile> {
    for (const reference of [...files.keys()]) {
      const file = current(reference);
      if (file) yield file;
    }
  }

  return {
    find,
    of,
    written,
    onSamePerson(details) {
      const found = new Map<string, AlertFile>();
      for (const subject of duplicateSearches(details)) {
        for (const record of records.search('SIS', subject)) {
          const file = of(record);
          const byPrint = subject.biometricReferences.length > 0;
          if (file && (byPrint || alertsOnSamePerson(details, [file]).length > 0)) found.set(file.reference, file);
        }
      }
      const waiting = [...written()].filter(({ inForce }) => !inForce);
      for (const file of alertsOnSamePerson(details, waiting)) found.set(file.reference, file);
      return [...found.values()];
    },
    nextIdentifiers(issuer) {
      serial += 1;
      const digits = String(serial).padStart(SERIAL_DIGITS, '0');
      return { schengenId: `${issuer}-NEW-${digits}`, reference: `SIS-NEW-${digits}` };
    },
    save,
    erase,
    onChange: (listener) => void listeners.push(listener),
    reset() {
      files.clear();
      references.clear();
      serial = 0;
    },
  };
}
