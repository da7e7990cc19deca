import type { StatusEvent } from '../../../contracts/generated/eurodac.ts';
import { yearsAfter } from '../../population/calendar.ts';
import type { DataSetKind, EurodacDossier } from './eurodac-dossier.ts';

type Status = StatusEvent['status'];

/** What a chapter of Regulation (EU) 2024/1358 says of its data sets. */
export interface Chapter {
  readonly article: string;
  /** Years for which a data set is kept (Article 29). */
  readonly retentionYears: number;
  /** Hours after the event in which it is sent. */
  readonly hours: number;
  readonly statuses: readonly Status[];
}

const APPREHENDED: readonly Status[] = ['LEFT_TERRITORY', 'REMOVED', 'ASSISTED_RETURN', 'RESIDENCE_DOCUMENT_ISSUED', 'SECURITY_THREAT'];

const RESETTLED: readonly Status[] = ['RESETTLEMENT_REFUSED', 'PROTECTION_GRANTED', 'RESIDENCE_DOCUMENT_ISSUED', 'SECURITY_THREAT'];

const THREE_DAYS = 72;

/** The chapters, by the kind of data set. */
export const CHAPTERS: Readonly<Record<DataSetKind, Chapter>> = {
  APPLICANT: {
    article: '2024/1358-17(1)',
    retentionYears: 10,
    hours: THREE_DAYS,
    statuses: [
      'ARRIVED_AFTER_TRANSFER',
      'LEFT_TERRITORY',
      'REMOVED',
      'RELOCATED',
      'REJECTED',
      'REJECTED_NO_RIGHT_TO_STAY',
      'ASSISTED_RETURN',
      'PROTECTION_GRANTED',
      'RESIDENCE_DOCUMENT_ISSUED',
      'SECURITY_THREAT',
    ],
  },
  UNION_RESETTLEMENT: { article: '2024/1358-19(1)', retentionYears: 5, hours: THREE_DAYS, statuses: RESETTLED },
  NATIONAL_RESETTLEMENT: { article: '2024/1358-21(1)', retentionYears: 5, hours: THREE_DAYS, statuses: RESETTLED },
  IRREGULAR_CROSSING: { article: '2024/1358-22(2)', retentionYears: 5, hours: THREE_DAYS, statuses: APPREHENDED },
  ILLEGAL_STAY: { article: '2024/1358-23(2)', retentionYears: 5, hours: THREE_DAYS, statuses: APPREHENDED },
  DISEMBARKED: { article: '2024/1358-24(2)', retentionYears: 5, hours: THREE_DAYS, statuses: [...APPREHENDED, 'RELOCATED'] },
  TEMPORARY_PROTECTION: {
    article: '2024/1358-26(2)',
    retentionYears: 1,
    hours: 240,
    statuses: ['LEFT_TERRITORY', 'RESIDENCE_DOCUMENT_ISSUED', 'SECURITY_THREAT'],
  },
};

/** Refused resettlement is kept shorter than granted (Article 29). */
const REFUSED_RESETTLEMENT_YEARS = 3;

const HOUR_MS = 3_600_000;

/** Hours more where serious technical problems stood in the way (Article 15(2)). */
const TROUBLE_HOURS = 48;

/** The last day on which a data set is kept, counted from the day on which biometric data were taken, or else from the event. */
export function dataSetExpiry({ kind, eventDate, details, statuses }: EurodacDossier): string {
  const from = details?.biometricsTakenAt?.slice(0, 10) ?? eventDate;
  const refused = statuses.some(({ status }) => status === 'RESETTLEMENT_REFUSED');
  return yearsAfter(from, refused ? REFUSED_RESETTLEMENT_YEARS : CHAPTERS[kind].retentionYears);
}

/** Whether a data set comes too late; the hours count from the end of the day of the event, because only the day is known. */
export function isLate(kind: DataSetKind, eventDate: string, now: number, technicalTrouble: boolean): boolean {
  const hours = 24 + CHAPTERS[kind].hours + (technicalTrouble ? TROUBLE_HOURS : 0);
  return now > Date.parse(eventDate) + hours * HOUR_MS;
}
