import { overTexts, specInvalid, type StepMaker, type StepSample } from './step.ts';
import { needText, oneOf } from './text-steps.ts';

/** Where the surname stands in a full name: before a comma, first, or last. */
const NAME_FORMS = ['comma', 'surname-first', 'surname-last'] as const;

type NameForm = (typeof NAME_FORMS)[number];

interface FullName {
  readonly surname: string;
  readonly given: string;
}

/** Prefixes that belong to the surname behind them, where it stands last; the comparison leaves case aside. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al bin da dal de del della den der di do dos du el ibn la las le los san st ten ter van vom von zu zum zur'.split(' '),
);

const tidy = (text: string): string => text.trim().replace(/\s+/gu, ' ');

function atComma(name: string): FullName {
  const comma = name.indexOf(',');
  return comma < 0 ? { surname: name, given: '' } : { surname: tidy(name.slice(0, comma)), given: tidy(name.slice(comma + 1)) };
}

function apart(name: string, form: NameForm): FullName {
  const whole = tidy(name);
  if (form === 'comma') return atComma(whole);
  const words = whole.split(' ');
  if (form === 'surname-first') return { surname: words[0] ?? '', given: words.slice(1).join(' ') };
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has((words[first - 1] ?? '').toLowerCase())) first -= 1;
  return { surname: words.slice(first).join(' '), given: words.slice(0, first).join(' ') };
}

/** One half of a full name. A name of one word is a surname (ICAO 9303-3, 4.6: a single name goes into the primary identifier). */
const half =
  (name: 'surname-of' | 'given-names-of', part: keyof FullName): StepMaker =>
  (setting) => {
    needText(setting);
    if (setting.given !== 'text') throw specInvalid(setting.at, 'Give this step one text.');
    const form = oneOf(setting, NAME_FORMS, setting.parameter);
    return { name, gives: 'text', convert: overTexts((text) => apart(text, form)[part]) };
  };

/** Steps that take a full name, written in one field, apart; by name. Neither half alone has a way back. */
export const NAME_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['surname-of', half('surname-of', 'surname')],
  ['given-names-of', half('given-names-of', 'given')],
]);

/** Each of `NAME_STEPS` as a test tries it. */
export const NAME_SAMPLES: readonly StepSample[] = NAME_FORMS.flatMap((form): StepSample[] => [
  [{ 'surname-of': form }, 'text'],
  [{ 'given-names-of': form }, 'text'],
]);
