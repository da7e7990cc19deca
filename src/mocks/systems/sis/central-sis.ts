import { rfc3339, type Clock } from '../../../kernel/clock.ts';
import { withoutUndefined } from '../../../kernel/without-undefined.ts';
import type { AccessLogs } from '../../logs/access-log.ts';
import type { Population, SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';
import type { BiometricSearch } from '../../sbms/biometric-search.ts';
import { accessJournal, type AccessJournal } from '../access-journal.ts';
import { alertClocks } from './alert-clocks.ts';
import { alertBook, type AlertBook } from './alert-book.ts';
import type { AlertFile } from './alert-file.ts';
import type { Consultation } from './consultations.ts';
import { noticeBoard, type NoticeBoard } from './notice-board.ts';
import type { AlertView } from './search-persons.ts';
import { objectAlerts, type ObjectAlerts } from './object-alerts.ts';
import { isHidden } from './visibility.ts';

/** What Central SIS works over. */
export interface SisWorld {
  readonly population: Population;
  readonly records: RecordStore;
  readonly clock: Clock;
  readonly logs: AccessLogs;
  /** Whether the system is to hold nobody. */
  readonly behaviour: { readonly isEmpty: (system: 'SIS') => boolean };
  /** Compares faces; without it, a face is the alert’s when the references are equal. */
  readonly biometrics?: Pick<BiometricSearch, 'compare'>;
}

/** Central SIS of one test bed: shared by its own endpoint and by the national systems. */
export interface CentralSis extends AlertView {
  readonly book: AlertBook;
  readonly objects: ObjectAlerts;
  readonly notices: NoticeBoard;
  /** Kept for three years (2018/1861, Article 18(3)). */
  readonly journal: AccessJournal;
  readonly consultations: Map<string, Consultation>;
  /** Now, as RFC 3339 and as YYYY-MM-DD. */
  instant(): string;
  today(): string;
  /** Whether end-users other than SIRENE bureaux find a record: its review is not over and the alert is not hidden (2018/1862, Article 26(4)). */
  showsToEndUsers(record: SystemRecord): boolean;
  /** Enters or changes an alert and keeps its clocks. */
  save(file: AlertFile): void;
  /** Does what time has made due: notices to issuers, the end of alerts that nobody extended. */
  settle(): void;
  /** Forgets everything since the start, without telling anybody but those who asked to be told; the record store is reset on its own. */
  reset(): void;
  onReset(listener: () => void): void;
}

const LOG_YEARS = 3;

function makeSis({ population, records, clock, behaviour, biometrics }: SisWorld): CentralSis {
  const book = alertBook(records);
  const objects = objectAlerts(population);
  const notices = noticeBoard();
  const journal = accessJournal(clock, LOG_YEARS);
  const consultations = new Map<string, Consultation>();
  const clocks = alertClocks(book, notices);
  const resetting: (() => void)[] = [];
  const now = (): number => clock.now();
  const instant = (): string => rfc3339(now());
  const today = (): string => instant().slice(0, 10);
  const living = (file: AlertFile | undefined): AlertFile | undefined => (file && file.reviewBy >= today() ? file : undefined);

  return {
    book,
    objects,
    notices,
    journal,
    consultations,
    now,
    instant,
    today,
    find: (schengenId) => (behaviour.isEmpty('SIS') ? undefined : living(book.find(schengenId))),
    search(subject) {
      if (behaviour.isEmpty('SIS')) return [];
      return records.search('SIS', subject).flatMap((record) => {
        const file = living(book.of(record));
        return file ? [{ file, record }] : [];
      });
    },
    showsToEndUsers(record) {
      const file = living(book.of(record));
      return file !== undefined && !isHidden(file, now());
    },
    save(file) {
      book.save(file);
      clocks.watch(file);
    },
    isFaceOf(reference, record) {
      if (!biometrics) return record.faceReference === reference;
      const live = withoutUndefined({ ...record, reference: 'live', fingerprintReference: undefined, faceReference: reference });
      return biometrics.compare(live, record) === 'same';
    },
    settle: () => clocks.settle(now()),
    onReset: (listener) => void resetting.push(listener),
    reset() {
      book.reset();
      objects.reset();
      notices.clear();
      journal.clear();
      consultations.clear();
      clocks.reset();
      for (const forget of resetting) forget();
    },
  };
}

const CENTRAL = new WeakMap<RecordStore, CentralSis>();

/** The Central SIS over a record store: one for each store, whoever asks first. */
export function centralSis(world: SisWorld): CentralSis {
  const known = CENTRAL.get(world.records);
  if (known) return known;
  const made = makeSis(world);
  CENTRAL.set(world.records, made);
  return made;
}
