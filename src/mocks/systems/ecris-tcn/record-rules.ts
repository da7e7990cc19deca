import type { RecordDetails } from '../../../contracts/generated/ecris-tcn.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import { assessCaptures } from '../keeping/biometric-rules.ts';
import { assess, rulesOn, qualityOf, type Quality, type QualityRule } from '../keeping/data-quality.ts';
import { IDENTITY_FIELDS, PERSON_RULES, placedAt, required } from '../keeping/identity-rules.ts';
import { isMemberState } from '../keeping/participation.ts';
import type { PersonData } from '../keeping/written-data.ts';

/** A record as the quality rules look at it. */
interface RecordData extends PersonData {
  readonly record: RecordDetails;
}

type Rule = QualityRule<RecordData>;

const { blocking, soft } = rulesOn<RecordData>();

const RULES: readonly Rule[] = [
  blocking('record.retainUntil', 'impossible-date', 'ACCURACY', ({ record }) => isDate(record.retainUntil)),
  blocking('record.retainUntil', 'past-date', 'CONSISTENCY', ({ record, today }) => record.retainUntil >= today),
  blocking('record.flag.convictedOn', 'impossible-date', 'ACCURACY', ({ record }) => isDate(record.flag?.convictedOn ?? '2000-01-01')),
  blocking('record.flag.convictedOn', 'future-date', 'CONSISTENCY', ({ record, today }) => (record.flag?.convictedOn ?? '') <= today),
  soft('record.identity.birthPlace.place', 'missing', 'COMPLETENESS', ({ identity }) => identity.birthPlace?.place !== undefined),
  soft('record.identity.birthPlace.country', 'missing', 'COMPLETENESS', ({ identity }) => identity.birthPlace?.country !== undefined),
];

const PERSON: readonly QualityRule<PersonData>[] = placedAt(
  [...required(...IDENTITY_FIELDS), ...PERSON_RULES],
  'record.identity',
  'record.identityDocument',
);

/** All ten fingers. */
const HANDS = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] as const;

/** From these sentences on fingerprints are mandatory, in months (Article 5(1)(b)(ii)). */
const CUSTODIAL_MONTHS = 6;
const MAXIMUM_MONTHS = 12;

function checkFingerprints({ fingerprints, fingerprintAbsence, custodialMonths, maximumMonths = 0 }: RecordDetails): Refusal | undefined {
  const mandatory = custodialMonths >= CUSTODIAL_MONTHS || maximumMonths >= MAXIMUM_MONTHS;
  if (!mandatory || fingerprints || fingerprintAbsence !== undefined) return undefined;
  return refuse('biometrics-missing', '2019/816-5(1)', 'A sentence of this length makes fingerprints mandatory; state why there are none.');
}

/** Holds a record against Articles 2 and 5: of citizens of Member States only those are recorded who hold another nationality besides. */
export function assessRecord(record: RecordDetails, today: string): Quality | Refusal {
  const { identity, identityDocument, fingerprints, facialImage, fingerprintAbsence } = record;
  const quality = assess<RecordData>([...PERSON, ...RULES], { identity, document: identityDocument, today, record });
  if (isRefusal(quality)) return quality;
  if (identity.nationalities?.every(isMemberState) === true)
    return refuse('nationality-excluded', '2019/816-2', 'A citizen of Member States alone is in no record of ECRIS-TCN.');
  const captures = checkFingerprints(record) ?? assessCaptures(HANDS, { fingerprints, face: facialImage, absence: fingerprintAbsence });
  return isRefusal(captures) ? captures : qualityOf([...quality.qualityAlerts, ...captures]);
}
