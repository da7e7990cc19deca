import type { Check } from './check.ts';
import { codeAgrees, mrzAgrees } from './checks/consistency.ts';
import { age, fullDate, order, within } from './checks/dates.ts';
import { absent, every, onePresent, present } from './checks/presence.ts';
import { sampleQuality, samples } from './checks/samples.ts';
import { letters, notWords, words } from './checks/texts.ts';
import { unique } from './checks/uniqueness.ts';
import type { CheckSpec, ConditionSpec, RuleSpec } from './quality-rule.ts';
import { pathOf, valuesAt } from './record-path.ts';

type Makers = { readonly [Name in keyof Required<CheckSpec>]: (given: Required<CheckSpec>[Name], rule: string) => Check };

const MAKERS: Makers = {
  present,
  every,
  'one-present': onePresent,
  absent,
  words,
  'not-words': notWords,
  letters,
  'full-date': fullDate,
  order,
  within,
  age,
  'sample-quality': sampleQuality,
  samples,
  'mrz-agrees': () => mrzAgrees,
  'code-agrees': () => codeAgrees,
  unique: (pointers, rule) => unique(rule, pointers),
};

/** The names of the closed set of checks. */
export const CHECKS = Object.keys(MAKERS) as readonly (keyof CheckSpec)[];

function madeCheck<Name extends keyof CheckSpec>(name: Name, given: Required<CheckSpec>[Name], rule: string): Check {
  return MAKERS[name](given, rule);
}

function conditionOf(spec: ConditionSpec): (record: object) => boolean {
  if ('present' in spec) return (record) => valuesAt(record, pathOf(spec.present)).length > 0;
  if ('absent' in spec) return (record) => valuesAt(record, pathOf(spec.absent)).length === 0;
  const { at, of } = spec.is;
  return (record) => valuesAt(record, pathOf(at)).some(({ value }) => (of as readonly unknown[]).includes(value));
}

/** The check of a rule; `undefined` verdicts also where its condition is not met. */
export function compileCheck({ id, check, when }: RuleSpec): Check {
  const name = CHECKS.find((known) => check[known] !== undefined) ?? 'present';
  const made = madeCheck(name, check[name] as never, id);
  if (when === undefined) return made;
  const holds = conditionOf(when);
  return (record, context) => (holds(record) ? made(record, context) : undefined);
}

/** Every field that a rule names, with the place of the name inside the rule (a JSON Pointer). */
export function fieldsOf({ check, when }: RuleSpec): readonly { readonly place: string; readonly pointer: string }[] {
  const found: { place: string; pointer: string }[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'string' && value.startsWith('/')) found.push({ place, pointer: value });
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) walk(member, `${place}/${key}`);
  };
  walk(check, '/check');
  walk(when, '/when');
  return found;
}
