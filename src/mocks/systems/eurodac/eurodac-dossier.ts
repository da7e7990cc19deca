import type { DataSetDetails, StatusEvent, TransmitDataSetRequest } from '../../../contracts/generated/eurodac.ts';
import type { AsylumContent, SystemRecord } from '../../population/person.ts';

/** Under which chapter a data set was sent. */
export type DataSetKind = TransmitDataSetRequest['kind'];

/** What a data set holds beside identity, document and biometric data (Regulation (EU) 2024/1358, Article 17). */
export interface EurodacDossier {
  readonly kind: DataSetKind;
  readonly eventDate: string;
  /** The letters that the record has no place for; generated data sets have none. */
  readonly details?: Pick<
    DataSetDetails,
    'place' | 'nationalReference' | 'documentCopyReference' | 'councilDecision' | 'biometricsTakenAt'
  >;
  readonly statuses: readonly StatusEvent[];
  /** Shared by the data sets of one person (Article 3(6)). */
  readonly sequence: string;
}

/** The sequence that begins with a data set. Generated ones of one person differ by a last number alone, and are linked from the start. */
export function sequenceOf(reference: string): string {
  return `SEQ-${reference.replace(/^(SYN-Eurodac-[0-9]+)-[0-9]+$/, '$1')}`;
}

/** The dossier that the content of a generated record amounts to. */
export function dossierFrom({ content, reference, createdAt }: SystemRecord): EurodacDossier {
  const sequence = sequenceOf(reference);
  if (content.kind !== 'Eurodac') return { kind: 'APPLICANT', eventDate: createdAt.slice(0, 10), statuses: [], sequence };
  const { dataSet, date } = content;
  return { kind: dataSet === 'RESETTLEMENT' ? 'UNION_RESETTLEMENT' : dataSet, eventDate: date, statuses: [], sequence };
}

/** What of a dossier goes into the record that other systems see. */
export function contentOf({ kind, eventDate }: EurodacDossier, memberState: string): AsylumContent {
  const dataSet = kind === 'UNION_RESETTLEMENT' || kind === 'NATIONAL_RESETTLEMENT' ? 'RESETTLEMENT' : kind;
  return { kind: 'Eurodac', dataSet, memberState, date: eventDate };
}
