import type { Flag, RecordDetails } from '../../../contracts/generated/ecris-tcn.ts';
import { yearsAfter } from '../../population/calendar.ts';
import type { ConvictionContent, SystemRecord } from '../../population/person.ts';

/** What a record holds beside identity, document and biometric data (Regulation (EU) 2019/816, Article 5); of the conviction nothing. */
export interface EcrisDossier {
  readonly nationalReference: string;
  /** The flag of Article 5(1)(c): kept apart, shown to the users of Article 5(7) alone. Generated ones say neither ground nor date. */
  readonly flag?: Partial<Flag>;
  readonly details?: Pick<RecordDetails, 'parentNames' | 'identityNumber' | 'fingerprintAbsence'>;
}

/** The dossier that the content of a generated record amounts to. */
export function dossierFrom({ content, reference }: SystemRecord): EcrisDossier {
  if (content.kind !== 'ECRIS-TCN') return { nationalReference: reference };
  return { nationalReference: content.reference, ...(content.flagged && { flag: {} }) };
}

/** What of a dossier goes into the record; the CIR stores the flag apart too (Regulation (EU) 2019/818, Article 18(1a)). */
export function contentOf({ nationalReference, flag }: EcrisDossier, memberState: string): ConvictionContent {
  return { kind: 'ECRIS-TCN', memberState, reference: nationalReference, flagged: flag !== undefined };
}

/** For how many years after the conviction a flag stands (Article 5(1)(c)). */
const FLAG_YEARS: Readonly<Record<Flag['ground'], number>> = { TERRORISM: 25, SERIOUS_OFFENCE: 15 };

/** Whether a flag stands on a day; one without date stands. */
export function isFlagged({ flag }: EcrisDossier, on: string): boolean {
  if (!flag) return false;
  const { ground = 'SERIOUS_OFFENCE', convictedOn } = flag;
  return convictedOn === undefined || on <= yearsAfter(convictedOn, FLAG_YEARS[ground]);
}
