import type { CodeTable, Step } from '../../../mapping/steps/step.ts';

/** What cannot be told from what a step gives; undefined where it can all be told. */
type Loses = (parameter: unknown) => string | undefined;

const nothing: Loses = () => undefined;

const said =
  (text: string): Loses =>
  () =>
    text;

const part = (parameter: unknown, name: string): unknown =>
  typeof parameter === 'object' && parameter !== null ? (parameter as Readonly<Record<string, unknown>>)[name] : undefined;

const count = (words: unknown): number => (Array.isArray(words) ? words.length : 0);

const manyWords: Loses = (parameter) => {
  const several = count(part(parameter, 'true')) > 1 || count(part(parameter, 'false')) > 1;
  return `${several ? 'which of several words meant true or false, and ' : ''}spaces at both ends`;
};

const sexCodes: Loses = (list) => {
  if (list === 'iso-5218') return 'whether an unspecified sex was written 0 or 9, and spaces at both ends';
  return list === 'mrz' ? 'whether an unspecified sex was written X or <, and spaces at both ends' : 'spaces at both ends';
};

/** What each step loses. A step without a way back loses what it read, and is named for that reason. */
const LOSSES: Readonly<Record<string, Loses>> = {
  trim: said('spaces at both ends'),
  nfc: said('the Unicode form of characters'),
  upper: said('which letters were small'),
  lower: said('which letters were capitals'),
  'collapse-space': said('runs of spaces, and spaces at both ends'),
  latin: nothing,
  'document-number': said('spaces, fillers, and which letters were small'),
  split: said('spaces around the parts, and separators without a part between'),
  join: said('where one text ended and the next began'),
  list: nothing,
  'pad-left': said('which of the filling characters the text had before'),
  strip: said('the characters that are removed'),
  nth: said('the texts that are not taken'),
  'surname-of': said('the other half of the name'),
  'given-names-of': said('the other half of the name'),
  'icao-latin': said('letters with diacritics and of other scripts'),
  'icao-variants': said('the name itself'),
  script: said('the text itself'),
  'personal-code': said('hyphens, and codes written twice'),
  'birth-date-of-personal-code': said('all of the code but the date'),
  sex: sexCodes,
  country: said('which of the codes of a country was written'),
  'document-type': said('which of the letters for one kind of document were written'),
  date: said('spaces at both ends'),
  'partial-date': said('how the unknown parts of a date were written'),
  'date-time': said('the offset from UTC, fractions of a second, and how the time was written'),
  'birth-year-from-age': said('the age and the day'),
  code: nothing,
  integer: said('leading zeros, plus signs and spaces at both ends'),
  boolean: manyWords,
  default: nothing,
  unit: said('zeros and spaces around the number'),
  text: nothing,
};

/** The steps whose losses are known. */
export const JUDGED_STEPS: readonly string[] = Object.keys(LOSSES);

/** What cannot be told from what a step gives; of a step that is not known, everything. Codes and defaults are judged by their tables. */
export function stepLoss({ name, parameter }: Pick<Step, 'name' | 'parameter'>): string | undefined {
  const loses = LOSSES[name];
  return loses === undefined ? 'all that it read' : loses(parameter);
}

/** Words that several codes of a table stand for, with these codes; the first of them is the one that is written back. */
export function mergedCodes(table: CodeTable): readonly (readonly [word: string, codes: readonly string[]])[] {
  const byWord = new Map<string, string[]>();
  for (const [code, word] of table) byWord.set(word, [...(byWord.get(word) ?? []), code]);
  return [...byWord].filter(([, codes]) => codes.length > 1);
}
