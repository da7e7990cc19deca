import { share, type HarmonisedText } from './harmonised-text.ts';
import { lettersTransposed, oneCharacterEdited, truncated, wordsSwapped } from './letter-differences.ts';

/** The closed list of differences in names that count as similar (Delegated Regulations (EU) 2023/332 and 2023/333, annexes). */
export type NameRule =
  | 'transliteration'
  | 'hyphen-comma-apostrophe'
  | 'words-swapped'
  | 'letters-transposed'
  | 'one-character'
  | 'truncated'
  | 'fields-swapped'
  | 'lumped-into-one-field';

/** One name as one source wrote it; a field may be empty. */
export interface HarmonisedName {
  readonly surname?: HarmonisedText;
  readonly given?: HarmonisedText;
}

const anyForms = (left: HarmonisedText, right: HarmonisedText, holds: (one: string, other: string) => boolean): boolean =>
  left.forms.some((one) => right.forms.some((other) => holds(one, other)));

/** Known transliteration variants: one spelling in common, or the same name as several countries write it. */
export function otherTransliteration(left: HarmonisedText, right: HarmonisedText): boolean {
  return share(left.forms, right.forms) || share(left.folded, right.folded);
}

const MARKS = /[-',]/;
const SEPARATORS = /[-', ]/g;

/** Differences of hyphens, commas and apostrophes alone. */
export function otherMarks(left: HarmonisedText, right: HarmonisedText): boolean {
  return (MARKS.test(left.text) || MARKS.test(right.text)) && left.text.replace(SEPARATORS, '') === right.text.replace(SEPARATORS, '');
}

const FIELD_RULES: readonly (readonly [NameRule, (left: HarmonisedText, right: HarmonisedText) => boolean])[] = [
  ['hyphen-comma-apostrophe', otherMarks],
  ['transliteration', otherTransliteration],
  ['words-swapped', (left, right) => anyForms(left, right, wordsSwapped)],
  ['letters-transposed', (left, right) => anyForms(left, right, lettersTransposed)],
  ['one-character', (left, right) => anyForms(left, right, oneCharacterEdited)],
  ['truncated', (left, right) => anyForms(left, right, truncated)],
];

/** The rule by which two fields of one type are similar; `undefined` when none is met. Never asked of equal fields. */
export function fieldRule(left: HarmonisedText, right: HarmonisedText): NameRule | undefined {
  return FIELD_RULES.find(([, holds]) => holds(left, right))?.[0];
}

const written = (field: HarmonisedText | undefined): readonly string[] => field?.forms ?? [];

/** Whether surname and first names of the one are first names and surname of the other. */
function fieldsSwapped(left: HarmonisedName, right: HarmonisedName): boolean {
  return share(written(left.surname), written(right.given)) && share(written(left.given), written(right.surname));
}

function orders({ surname, given }: HarmonisedName): readonly string[] {
  const surnames = written(surname);
  const givens = written(given);
  if (surnames.length === 0 || givens.length === 0) return [...surnames, ...givens];
  return surnames.flatMap((one) => givens.flatMap((other) => [`${one} ${other}`, `${other} ${one}`]));
}

const inOneField = ({ surname, given }: HarmonisedName): boolean => (surname === undefined) !== (given === undefined);

/** Whether all names of the one stand in a single field, in either order, and in two fields of the other. */
function lumpedIntoOneField(left: HarmonisedName, right: HarmonisedName): boolean {
  return inOneField(left) !== inOneField(right) && share(orders(left), orders(right));
}

/** The rule by which two whole names are similar though their fields are not; `undefined` when none is met. */
export function wholeNameRule(left: HarmonisedName, right: HarmonisedName): NameRule | undefined {
  if (fieldsSwapped(left, right)) return 'fields-swapped';
  return lumpedIntoOneField(left, right) ? 'lumped-into-one-field' : undefined;
}
