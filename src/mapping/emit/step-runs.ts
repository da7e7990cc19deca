import { GatewayError } from '../../kernel/gateway-error.ts';
import { ALPHA_3 } from '../../wire/lexical/state-codes.ts';
import type { Convert, Step, ValueKind } from '../steps/step.ts';
import { dateForm, type AcceptedTexts } from './accepted-texts.ts';
import { compactDate, dottedDate, hyphenedDate, latvianMoment, offsetMoment } from './quick-date.ts';
import { COMMON_CHARACTERS, LATIN_CHARACTERS } from './quick-text.ts';

/** The parts of a step that are understood. */
export const STEP_PARTS: ReadonlySet<string> = new Set([
  'name',
  'parameter',
  'gives',
  'convert',
  'invert',
  'on',
  'table',
  'whenAbsent',
  'words',
]);

/** Steps that leave a plain text as it is. */
export const SETTLING = new Set(['trim', 'nfc', 'collapse-space', 'latin']);

/** Steps that convert each of several texts as they convert one. */
const EACH_TEXT = new Set([
  ...SETTLING,
  'upper',
  'lower',
  'icao-latin',
  'country',
  'code',
  'date',
  'partial-date',
  'date-time',
  'document-number',
]);

/** Quick readers of dates by their form. */
export const QUICK_DATES: Readonly<Record<string, (text: string) => string>> = {
  'dd.MM.yyyy': dottedDate,
  'yyyy-MM-dd': hyphenedDate,
  yyyyMMdd: compactDate,
};

const knownCountries = new WeakMap<Convert, ReadonlyMap<string, string>>();

/** What the step makes of the codes of ISO 3166-1, looked up once. */
export function countriesOf(convert: Convert): ReadonlyMap<string, string> {
  const known = knownCountries.get(convert);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (const code of new Set([...ALPHA_3.keys(), ...ALPHA_3.values()])) {
    try {
      const word = convert(code, '');
      if (typeof word === 'string') made.set(code, word);
    } catch (error) {
      // A state that cannot be meant here.
      if (!(error instanceof GatewayError)) throw error;
    }
  }
  knownCountries.set(convert, made);
  return made;
}

/** Whether a step's parameter has parts. */
export const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The quick reader of times for a `date-time` step; undefined where there is none. */
export function quickTimeOf(parameter: unknown): ((text: string) => string) | undefined {
  const { format = 'iso', zone = 'none' } = isTable(parameter) ? parameter : {};
  if (format !== 'iso') return undefined;
  return zone === 'Europe/Riga' ? latvianMoment : offsetMoment;
}

/** Whether the step, on several texts, does with each what it does with one. */
export const isEachText = (step: Step, kind: ValueKind): boolean => kind === 'texts' && EACH_TEXT.has(step.name) && step.gives === 'texts';

/** The steps from there on that are written as one: those that settle a text, those that convert each of several, or a single one. */
export function runFrom(steps: readonly Step[], from: number, kind: ValueKind): readonly Step[] {
  const rest = steps.slice(from);
  const joins = (step: Step): boolean => (kind === 'text' ? SETTLING.has(step.name) : isEachText(step, kind));
  const end = rest.findIndex((step) => !joins(step));
  return end === 0 ? rest.slice(0, 1) : end < 0 ? rest : rest.slice(0, end);
}

/** Whether the steps begin with a split at every space. */
export const isSplitAtSpace = ([first]: readonly Step[]): boolean => first?.name === 'split' && first.parameter === ' ';

/** The names of the steps. */
export const namesOf = (run: readonly Step[]): ReadonlySet<string> => new Set(run.map(({ name }) => name));

/** Whether steps that settle a text, and do not collapse its spaces, do more than one of them or ask for its letters. */
export const needsPlain = (names: ReadonlySet<string>): boolean => names.size > 1 || names.has('latin');

/** Which texts, at the start of the steps, they make something of without being asked; undefined where that is not known. */
export function acceptedBy(steps: readonly Step[], kind: ValueKind): AcceptedTexts | undefined {
  const [first] = steps;
  if (first === undefined || (kind !== 'text' && !isEachText(first, kind))) return undefined;
  if (SETTLING.has(first.name)) {
    const names = namesOf(runFrom(steps, 0, 'text').filter(({ name }) => SETTLING.has(name)));
    if (names.has('collapse-space')) return { characters: names.has('latin') ? LATIN_CHARACTERS : COMMON_CHARACTERS };
    return needsPlain(names) ? { characters: LATIN_CHARACTERS } : undefined;
  }
  if (first.name === 'country') return { words: countriesOf(first.convert).keys() };
  if (first.name === 'code' && first.table !== undefined) return { words: first.table.keys() };
  const isDate = (first.name === 'date' || first.name === 'partial-date') && String(first.parameter) in QUICK_DATES;
  return isDate ? dateForm(String(first.parameter)) : undefined;
}

/** Whether the steps make a new list of a list of texts, first of all. */
export function copiesTexts(steps: readonly Step[]): boolean {
  const [first] = steps;
  return first !== undefined && isEachText(first, 'texts');
}
