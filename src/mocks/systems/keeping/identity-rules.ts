import { isDate } from '../../../wire/lexical/date-time.ts';
import { youngestAge } from '../../population/calendar.ts';
import { isDocumentCode, isState } from '../../../wire/lexical/state-codes.ts';
import { rulesOn, type QualityRule } from './data-quality.ts';
import { movesFreely } from './participation.ts';
import type { PersonData } from './written-data.ts';

type PersonRule = QualityRule<PersonData>;

/** Nobody is older than this. */
const OLDEST = 130;

/** Above this an age is possible, but more often a mistake. */
const UNLIKELY = 110;

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'UNKNOWN',
  'UNK',
  'UNBEKANNT',
  'NEZINAMS',
  'NONE',
  'NULL',
  'NIL',
  'NA',
  'N/A',
  'TEST',
  'X',
  'XX',
  'XXX',
  '-',
]);

const { blocking, soft } = rulesOn<PersonData>();

/** Whether a date that may be partial names a year, month and day that exist. */
function isPartialDate(date: string): boolean {
  return isDate(`${date}${'-01-01'.slice(date.length - 4)}`);
}

const ADULT = 18;

/** Whether the person may be a minor, as far as the date of birth says. */
export function isMinor({ identity: { birthDate }, today }: PersonData): boolean {
  return birthDate !== undefined && isPartialDate(birthDate.date) && youngestAge(birthDate.date, today) < ADULT;
}

const names = ({ identity }: PersonData): readonly string[] =>
  [identity.surname, ...(identity.givenNames ?? []), identity.birthSurname].filter((name) => name !== undefined);

const birth = ({ identity }: PersonData): string | undefined => identity.birthDate?.date;

/** A latest day in the future is allowed where the earliest is past: a year of birth alone says no more. */
const bornInPast = (person: PersonData): boolean => (birth(person) ?? '') <= person.today;

const youngerThan =
  (years: number) =>
  (person: PersonData): boolean => {
    const date = birth(person);
    return date === undefined || !isPartialDate(date) || youngestAge(date, person.today) < years;
  };

const everyNationality =
  (met: (code: string) => boolean) =>
  ({ identity }: PersonData): boolean =>
    (identity.nationalities ?? []).every(met);

const onlyIfGiven = <Value>(value: Value | undefined, met: (value: Value) => boolean): boolean => value === undefined || met(value);

const issuedBeforeExpiry = ({ document }: PersonData): boolean =>
  document?.issueDate === undefined || document.expiryDate === undefined || document.issueDate < document.expiryDate;

const bornBeforeExpiry = (person: PersonData): boolean =>
  onlyIfGiven(person.document?.expiryDate, (expiry) => onlyIfGiven(birth(person), (date) => date < expiry));

const PLACE = 'identity.birthPlace.country';

const BLOCKING: readonly PersonRule[] = [
  blocking('identity.birthDate', 'impossible-date', 'ACCURACY', (person) => onlyIfGiven(birth(person), isPartialDate)),
  blocking('identity.birthDate', 'future-date', 'CONSISTENCY', bornInPast),
  blocking('identity.birthDate', `older-than-${String(OLDEST)}`, 'ACCURACY', youngerThan(OLDEST)),
  blocking(
    'identity.nationalities',
    'unknown-code',
    'ACCURACY',
    everyNationality((code) => isDocumentCode(code)),
  ),
  blocking(PLACE, 'unknown-code', 'ACCURACY', ({ identity }) =>
    onlyIfGiven(identity.birthPlace?.country, (code) => isState(code) || code === 'RKS'),
  ),
  blocking('travelDocument.issuingState', 'unknown-code', 'ACCURACY', ({ document }) =>
    onlyIfGiven(document?.issuingState, isDocumentCode),
  ),
  blocking('travelDocument.number', 'letters-and-digits', 'ACCURACY', ({ document }) =>
    onlyIfGiven(document?.number, (number) => /^[A-Z0-9]+$/.test(number)),
  ),
  blocking('travelDocument.expiryDate', 'impossible-date', 'ACCURACY', ({ document }) => onlyIfGiven(document?.expiryDate, isDate)),
  blocking('travelDocument.issueDate', 'impossible-date', 'ACCURACY', ({ document }) => onlyIfGiven(document?.issueDate, isDate)),
  blocking('travelDocument.issueDate', 'before-expiry', 'CONSISTENCY', issuedBeforeExpiry),
  blocking('travelDocument.issueDate', 'future-date', 'CONSISTENCY', ({ document, today }) => (document?.issueDate ?? '') <= today),
  blocking('travelDocument.expiryDate', 'before-birth', 'CONSISTENCY', bornBeforeExpiry),
];

const SOFT: readonly PersonRule[] = [
  soft('identity.givenNames', 'missing', 'COMPLETENESS', ({ identity }) => (identity.givenNames ?? []).length > 0),
  soft('identity.surname', 'placeholder', 'ACCURACY', (person) => !names(person).some((name) => PLACEHOLDERS.has(name.toUpperCase()))),
  soft('identity.surname', 'digits', 'ACCURACY', (person) => !names(person).some((name) => /\p{Nd}/u.test(name))),
  soft('identity.birthDate', 'partial', 'COMPLETENESS', (person) => (birth(person) ?? '').length === '2000-01-01'.length),
  soft('identity.birthDate', `older-than-${String(UNLIKELY)}`, 'ACCURACY', youngerThan(UNLIKELY)),
  soft('identity.sex', 'unspecified', 'COMPLETENESS', ({ identity }) => identity.sex !== 'UNSPECIFIED'),
  soft(
    'identity.nationalities',
    'unspecified',
    'ACCURACY',
    everyNationality((code) => code !== 'XXX'),
  ),
  soft(
    'identity.nationalities',
    'repeated',
    'UNIQUENESS',
    ({ identity }) => new Set(identity.nationalities).size === (identity.nationalities ?? []).length,
  ),
  soft('travelDocument.expiryDate', 'expired', 'TIMELINESS', ({ document, today }) =>
    onlyIfGiven(document?.expiryDate, (date) => date >= today),
  ),
];

/** The rules on persons that every system shares, for whatever is given: blocking ones first. */
export const PERSON_RULES: readonly PersonRule[] = [...BLOCKING, ...SOFT];

const PRESENT = {
  'identity.surname': ({ identity }) => identity.surname !== undefined,
  'identity.birthDate': ({ identity }) => identity.birthDate !== undefined,
  'identity.sex': ({ identity }) => identity.sex !== undefined,
  'identity.nationalities': ({ identity }) => (identity.nationalities ?? []).length > 0,
  'identity.birthPlace.place': ({ identity }) => identity.birthPlace?.place !== undefined,
  'identity.birthPlace.country': ({ identity }) => identity.birthPlace?.country !== undefined,
  'travelDocument.type': ({ document }) => document?.type !== undefined,
  'travelDocument.number': ({ document }) => document?.number !== undefined,
  'travelDocument.issuingState': ({ document }) => document?.issuingState !== undefined,
  'travelDocument.issueDate': ({ document }) => document?.issueDate !== undefined,
  'travelDocument.expiryDate': ({ document }) => document?.expiryDate !== undefined,
} as const satisfies Record<string, PersonRule['met']>;

/** Fields that an act may make mandatory. */
export type RequiredField = keyof typeof PRESENT;

/** What every act asks of a person's record. */
export const IDENTITY_FIELDS: readonly RequiredField[] = [
  'identity.surname',
  'identity.birthDate',
  'identity.sex',
  'identity.nationalities',
];

/** What is known of a travel document that is shown (Regulation (EU) 2017/2226, Article 16(1)(b) and (c)). */
export const DOCUMENT_FIELDS: readonly RequiredField[] = [
  'travelDocument.type',
  'travelDocument.number',
  'travelDocument.issuingState',
  'travelDocument.expiryDate',
];

/** What an applicant for a visa or a travel authorisation states (Regulation (EC) No 767/2008, Article 9(4); 2018/1240, Article 17(2)). */
export const APPLICANT_FIELDS: readonly RequiredField[] = [
  ...IDENTITY_FIELDS,
  'identity.birthPlace.place',
  'identity.birthPlace.country',
  ...DOCUMENT_FIELDS,
];

/** Blocking rules that the fields are there. */
export function required(...fields: readonly RequiredField[]): readonly PersonRule[] {
  return fields.map((field) => blocking(field, 'missing', 'COMPLETENESS', PRESENT[field]));
}

/** A blocking rule that the person is a third-country national, holding no nationality of a state whose nationals move freely. */
export const THIRD_COUNTRY_NATIONAL: PersonRule = blocking(
  'identity.nationalities',
  'third-country-national',
  'CONSISTENCY',
  everyNationality((code) => !movesFreely(code)),
);

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Whether a text is in Latin letters; digits, spaces and punctuation are of no script. */
export function isLatin(text: string): boolean {
  return LATIN.test(text);
}

/** A soft rule that names are in Latin letters, as in the machine-readable zone (ICAO 9303-3, section 6). */
export const NAMES_IN_LATIN: PersonRule = soft('identity.surname', 'latin-letters', 'ACCURACY', (person) => names(person).every(isLatin));

/** The same rules for a contract that holds identity and document under other names. */
export function placedAt(rules: readonly PersonRule[], identity: string, document: string): readonly PersonRule[] {
  return rules.map((rule) => ({ ...rule, field: rule.field.replace(/^identity/, identity).replace(/^travelDocument/, document) }));
}
