import type { Step } from '../../../mapping/steps/step.ts';

type Say = (parameter: unknown) => string;

const text = (parameter: unknown): string => (typeof parameter === 'string' ? parameter : JSON.stringify(parameter));

const quoted = (parameter: unknown): string => `“${text(parameter)}”`;

const part = (parameter: unknown, name: string): unknown =>
  typeof parameter === 'object' && parameter !== null ? (parameter as Readonly<Record<string, unknown>>)[name] : undefined;

const NAME_FORMS: Readonly<Record<string, string>> = {
  comma: 'before a comma',
  'surname-first': 'as the first word',
  'surname-last': 'at the end',
};

const spoken = (words: unknown): string => (Array.isArray(words) ? words.map(String).join(' or ') : '');

function zoneWords(parameter: unknown): string {
  const zone = part(parameter, 'zone');
  if (typeof zone !== 'string' || zone === 'none') return 'the offset from UTC is written with it';
  return zone === 'Europe/Riga' ? 'a time without an offset is Latvian time' : `a time without an offset is at ${zone}`;
}

function wholeNumber(parameter: unknown): string {
  const [min, max] = [part(parameter, 'min'), part(parameter, 'max')];
  if (min === undefined && max === undefined) return 'a whole number';
  if (max === undefined) return `a whole number of at least ${text(min)}`;
  return min === undefined ? `a whole number of at most ${text(max)}` : `a whole number from ${text(min)} to ${text(max)}`;
}

const COUNTRIES: Readonly<Record<string, string>> = {
  former: 'states of the past are known',
  issuer: 'states and organisations that issue documents',
};

const PLACES: Readonly<Record<string, string>> = { '1': 'the first of them', '-1': 'the last of them', '2': 'the second of them' };

/** What each step does, in words that a reader of the specification knows. */
const WORDS: Readonly<Record<string, Say>> = {
  trim: () => 'spaces at both ends removed',
  nfc: () => 'characters in Unicode form NFC',
  upper: () => 'in capitals',
  lower: () => 'in small letters',
  'collapse-space': () => 'runs of spaces made one',
  latin: () => 'refused unless in Latin letters',
  'document-number': () => 'in capitals, without spaces and fillers; letters A to Z, digits, slash and hyphen only',
  split: (parameter) => (parameter === ' ' ? 'taken apart at spaces' : `taken apart at ${quoted(parameter)}`),
  join: (parameter) => (parameter === '' ? 'put together' : `put together with ${quoted(parameter)} between`),
  list: () => 'as a list of one',
  'pad-left': (parameter) => `filled from the left with ${quoted(part(parameter, 'with'))} to ${text(part(parameter, 'width'))} characters`,
  strip: (parameter) => `the characters ${quoted(parameter)} removed`,
  nth: (parameter) => PLACES[text(parameter)] ?? `number ${text(parameter)} of them`,
  'surname-of': (form) => `the surname, which stands ${NAME_FORMS[text(form)] ?? text(form)}`,
  'given-names-of': (form) => `the given names, from a name whose surname stands ${NAME_FORMS[text(form)] ?? text(form)}`,
  'icao-latin': (variant) =>
    `in the letters of a machine-readable zone (ICAO 9303-3, section 6${variant === undefined ? '' : `; Cyrillic read as ${text(variant)}`})`,
  'icao-variants': (variant) =>
    `the other spellings that ICAO 9303-3, section 6 allows${variant === undefined ? '' : ` (Cyrillic read as ${text(variant)})`}`,
  script: (allowed) =>
    `the script that it is written in (ISO 15924${allowed === undefined ? '' : `; ${[allowed].flat().map(text).join(' or ')}`})`,
  'personal-code': () => 'Latvian personal code as eleven digits',
  'birth-date-of-personal-code': () => 'the date of birth that a personal code of the old form holds',
  sex: (list) => `sex by the codes of ${list === 'lv' ? 'Latvian registers' : list === 'mrz' ? 'machine-readable zones' : 'ISO/IEC 5218'}`,
  country: (sense) =>
    `three-letter code of the country (ISO 3166-1, ICAO 9303-3${sense === undefined ? '' : `; ${COUNTRIES[text(sense)] ?? text(sense)}`})`,
  'document-type': (letters) => `kind of document by the letters of its machine-readable zone (${text(letters)})`,
  date: (format) => `date, written ${text(format)}`,
  'partial-date': (format) => `date of which parts may be unknown, written ${text(format)}`,
  'date-time': (parameter) => `time in UTC, written ${text(part(parameter, 'format') ?? 'iso')}; ${zoneWords(parameter)}`,
  'birth-year-from-age': (parameter) =>
    `year of birth (${text(part(parameter, 'take') ?? 'likelier')}) of a person whose age was recorded on a day`,
  code: (table) => `by the code list ${text(table)}`,
  integer: wholeNumber,
  boolean: (words) =>
    words === undefined ? 'true or false' : `true for ${spoken(part(words, 'true'))}, false for ${spoken(part(words, 'false'))}`,
  default: (value) => `${quoted(value)} where there is none`,
  unit: (parameter) => `a number of ${text(part(parameter, 'from'))} as a whole number of ${text(part(parameter, 'to'))}`,
  text: () => 'as text',
};

/** What a step does, in words; its name and parameter where nothing better is known. */
export function stepWords({ name, parameter }: Pick<Step, 'name' | 'parameter'>): string {
  return WORDS[name]?.(parameter) ?? (parameter === undefined ? name : `${name} ${text(parameter)}`);
}

/** The steps that have words. */
export const SPOKEN_STEPS: readonly string[] = Object.keys(WORDS);

/** A step as a specification writes it. */
export function stepText({ name, parameter }: Pick<Step, 'name' | 'parameter'>): string {
  if (parameter === undefined) return name;
  return `${name}: ${typeof parameter === 'string' && /^\S+( \S+)*$/.test(parameter) ? parameter : JSON.stringify(parameter)}`;
}
