import type { ApplicationFile, ApplicationParticulars, Journey } from '../../../contracts/generated/vis.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { isDocumentCode } from '../../../wire/lexical/state-codes.ts';
import { assess, rulesOn, type Quality, type QualityRule } from '../keeping/data-quality.ts';
import { APPLICANT_FIELDS, isMinor, NAMES_IN_LATIN, PERSON_RULES, THIRD_COUNTRY_NATIONAL, required } from '../keeping/identity-rules.ts';
import { participates } from '../keeping/participation.ts';
import type { PersonData } from '../keeping/written-data.ts';

/** An application as the quality rules look at it. */
export interface ApplicationData extends PersonData {
  readonly fileKind: ApplicationFile['fileKind'];
  readonly visaType: string | undefined;
  readonly particulars: ApplicationParticulars;
}

type Rule = QualityRule<ApplicationData>;

const { blocking, soft } = rulesOn<ApplicationData>();

/** A rule for visa applications alone; files under Article 22a say less. */
const ofVisas =
  (met: (application: ApplicationData) => boolean): Rule['met'] =>
  (application) =>
    application.fileKind !== 'VISA' || met(application);

const journeyRule =
  (met: (journey: Journey) => boolean): Rule['met'] =>
  ({ particulars: { journey } }) =>
    journey === undefined || met(journey);

/** What an application for a visa should say. */
const wished = (field: 'homeAddress' | 'occupation' | 'documentAuthority'): Rule =>
  soft(
    `particulars.${field}`,
    'missing',
    'COMPLETENESS',
    ofVisas(({ particulars }) => particulars[field] !== undefined),
  );

const wishedOfJourney = (field: 'firstEntry' | 'arrivalDate'): Rule =>
  soft(
    `particulars.journey.${field}`,
    'missing',
    'COMPLETENESS',
    journeyRule((journey) => journey[field] !== undefined),
  );

const inOrder = (first: string | undefined, last: string | undefined): boolean =>
  first === undefined || last === undefined || first <= last;

const RULES: readonly Rule[] = [
  blocking(
    'visaType',
    'missing',
    'COMPLETENESS',
    ofVisas(({ visaType }) => visaType !== undefined),
  ),
  blocking(
    'visaType',
    'short-stay-or-transit',
    'CONSISTENCY',
    ofVisas(({ visaType }) => visaType !== 'D'),
  ),
  blocking('particulars.lodgedAt', 'missing', 'COMPLETENESS', ({ particulars }) => particulars.lodgedAt !== undefined),
  blocking('particulars.lodgedOn', 'missing', 'COMPLETENESS', ({ particulars }) => particulars.lodgedOn !== undefined),
  blocking('particulars.lodgedOn', 'impossible-date', 'ACCURACY', ({ particulars }) => isDate(particulars.lodgedOn ?? '2000-01-01')),
  blocking('particulars.lodgedOn', 'future-date', 'CONSISTENCY', ({ particulars, today }) => (particulars.lodgedOn ?? '') <= today),
  blocking(
    'particulars.journey',
    'missing',
    'COMPLETENESS',
    ofVisas(({ particulars }) => particulars.journey !== undefined),
  ),
  blocking(
    'particulars.journey.destinations',
    'unknown-code',
    'ACCURACY',
    journeyRule(({ destinations }) => destinations.every((state) => participates('VIS', state))),
  ),
  blocking(
    'particulars.journey.departureDate',
    'before-arrival',
    'CONSISTENCY',
    journeyRule(({ arrivalDate, departureDate }) => inOrder(arrivalDate, departureDate)),
  ),
  blocking(
    'particulars.parentalAuthority',
    'missing',
    'COMPLETENESS',
    (application) => !isMinor(application) || application.particulars.parentalAuthority !== undefined,
  ),
  blocking('particulars.birthNationality', 'unknown-code', 'ACCURACY', ({ particulars }) =>
    isDocumentCode(particulars.birthNationality ?? 'XXX'),
  ),
  wishedOfJourney('firstEntry'),
  wishedOfJourney('arrivalDate'),
  wished('homeAddress'),
  wished('occupation'),
  wished('documentAuthority'),
];

/** Identity and document data of every file (Articles 9(4)(a) to (c) and 22a). */
const PERSON: readonly QualityRule<PersonData>[] = [
  ...required(...APPLICANT_FIELDS),
  THIRD_COUNTRY_NATIONAL,
  ...PERSON_RULES,
  NAMES_IN_LATIN,
];

/** Holds the person's data of a file against the rules. */
export function assessPerson(person: PersonData): Quality | Refusal {
  return assess(PERSON, person);
}

/** Holds a whole application against the rules (Articles 9 and 22a). */
export function assessApplication(application: ApplicationData): Quality | Refusal {
  return assess([...PERSON, ...RULES], application);
}
