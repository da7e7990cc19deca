import type { DataSetDetails } from '../../../contracts/generated/eurodac.ts';
import { isDate, isUtcInstant } from '../../../wire/lexical/date-time.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { youngestAge } from '../../population/calendar.ts';
import { checkFingerprints, oldestAge, type FingerprintDemand } from '../keeping/biometric-rules.ts';
import { assess, rulesOn, type Quality, type QualityRule } from '../keeping/data-quality.ts';
import { IDENTITY_FIELDS, PERSON_RULES, placedAt, THIRD_COUNTRY_NATIONAL, required } from '../keeping/identity-rules.ts';
import type { PersonData } from '../keeping/written-data.ts';
import { CHAPTERS } from './chapters.ts';
import type { DataSetKind } from './eurodac-dossier.ts';

/** A data set as the quality rules look at it. */
interface DataSetData extends PersonData {
  readonly kind: DataSetKind;
  readonly details: DataSetDetails;
}

type Rule = QualityRule<DataSetData>;

const { blocking, soft } = rulesOn<DataSetData>();

const hasBiometrics = ({ fingerprints, facialImage }: DataSetDetails): boolean => fingerprints !== undefined || facialImage !== undefined;

const ofProtection =
  (met: (details: DataSetDetails) => boolean): Rule['met'] =>
  ({ kind, details }) =>
    kind !== 'TEMPORARY_PROTECTION' || met(details);

const RULES: readonly Rule[] = [
  blocking('dataSet.eventDate', 'impossible-date', 'ACCURACY', ({ details }) => isDate(details.eventDate)),
  blocking('dataSet.eventDate', 'future-date', 'CONSISTENCY', ({ details, today }) => details.eventDate <= today),
  blocking(
    'dataSet.eventDate',
    'before-birth',
    'CONSISTENCY',
    ({ details, identity }) => (identity.birthDate?.date ?? '') <= details.eventDate,
  ),
  blocking(
    'dataSet.biometricsTakenAt',
    'missing',
    'COMPLETENESS',
    ({ details }) => !hasBiometrics(details) || details.biometricsTakenAt !== undefined,
  ),
  blocking('dataSet.biometricsTakenAt', 'impossible-date', 'ACCURACY', ({ details }) =>
    isUtcInstant(details.biometricsTakenAt ?? '2000-01-01T00:00:00Z'),
  ),
  blocking(
    'dataSet.biometricsTakenAt',
    'future-date',
    'CONSISTENCY',
    ({ details, today }) => (details.biometricsTakenAt ?? '').slice(0, 10) <= today,
  ),
  blocking(
    'dataSet.councilDecision',
    'missing',
    'COMPLETENESS',
    ofProtection(({ councilDecision }) => councilDecision !== undefined),
  ),
  soft('dataSet.identity.birthPlace', 'missing', 'COMPLETENESS', ({ identity }) => identity.birthPlace !== undefined),
];

/** Identity and document data of every chapter: who applies for protection may have neither document nor full date of birth. */
const PERSON: readonly QualityRule<PersonData>[] = placedAt(
  [...required(...IDENTITY_FIELDS), THIRD_COUNTRY_NATIONAL, ...PERSON_RULES],
  'dataSet.identity',
  'dataSet.identityDocument',
);

/** Holds the person's data of a data set against the rules. */
export function assessPerson(person: PersonData): Quality | Refusal {
  return assess(PERSON, person);
}

/** Holds a whole data set against the rules of its chapter. */
export function assessDataSet(dataSet: DataSetData): Quality | Refusal {
  return assess([...PERSON, ...RULES], dataSet);
}

/** The age from which biometric data are taken (Article 14). */
const EURODAC_AGE = 6;

/** All ten fingers. */
export const EURODAC_HANDS = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] as const;

/** From six both fingerprints and the face are taken, below neither; where fingers cannot give prints the face still stands for them (Article 28). */
export function checkBiometrics({ kind, details, today }: DataSetData): Refusal | undefined {
  const { identity, fingerprints, facialImage, fingerprintAbsence: absence } = details;
  const { article } = CHAPTERS[kind];
  const birthDate = identity.birthDate?.date;
  const demand: FingerprintDemand = { fromAge: EURODAC_AGE, hands: EURODAC_HANDS, article };
  const refusal = checkFingerprints(demand, { birthDate, today, fingerprints, absence });
  if (refusal) return refusal;
  if (facialImage && birthDate !== undefined && oldestAge(birthDate, today) < EURODAC_AGE)
    return refuse('biometrics-not-permitted', article, 'No facial image is taken below the age of six.');
  if (facialImage || birthDate === undefined || youngestAge(birthDate, today) < EURODAC_AGE) return undefined;
  return refuse('biometrics-missing', article, 'The facial image is taken from the age of six.');
}
