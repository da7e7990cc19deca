import type { Check, Condition } from './check.ts';
import { age, aged, calendarDate, fullDate, order, within } from './checks/dates.ts';
import { movesFreely, thirdCountry } from './checks/free-movement.ts';
import { letters, mrzAgrees } from './checks/names.ts';
import { codeAgrees, codePlausible } from './checks/personal-code.ts';
import { absent, every, onePresent, present } from './checks/presence.ts';
import { sampleQuality, samples } from './checks/samples.ts';
import { notWords, words } from './checks/texts.ts';
import { unique } from './checks/uniqueness.ts';
import type { CheckSpec, ConditionSpec, RuleSpec } from './quality-rule.ts';
import { recordPath } from './record-path.ts';

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
  'calendar-date': calendarDate,
  order,
  within,
  age,
  'sample-quality': sampleQuality,
  samples,
  'mrz-agrees': () => mrzAgrees,
  'code-agrees': () => codeAgrees,
  'code-plausible': () => codePlausible,
  'third-country': () => thirdCountry,
  unique: (pointers, rule) => unique(rule, pointers),
};

/** The names of the closed set of checks. */
export const CHECKS = Object.keys(MAKERS) as readonly (keyof CheckSpec)[];

function madeCheck<Name extends keyof CheckSpec>(name: Name, given: Required<CheckSpec>[Name], rule: string): Check {
  return MAKERS[name](given, rule);
}

/** Whether the field has one of these values. */
function valued({ at, of }: { readonly at: string; readonly of: readonly (string | boolean)[] }): Condition {
  const path = recordPath(at);
  const words = new Set<unknown>(of);
  return (record) => {
    let found = false;
    path.each(record, (value) => (found ||= words.has(value)));
    return found;
  };
}

const not =
  (condition: Condition): Condition =>
  (record, context) =>
    !condition(record, context);

function conditionOf(spec: ConditionSpec): Condition {
  if ('is' in spec) return valued(spec.is);
  if ('is-not' in spec) return not(valued(spec['is-not']));
  if ('aged' in spec) return aged(spec.aged);
  if ('moves-freely' in spec) return movesFreely;
  const path = recordPath('present' in spec ? spec.present : spec.absent);
  const there: Condition = (record) => path.has(record);
  return 'present' in spec ? there : not(there);
}

/** Whether all of the conditions hold. */
export function compileConditions(specs: readonly ConditionSpec[]): Condition {
  const conditions = specs.map(conditionOf);
  const [only] = conditions;
  if (only !== undefined && conditions.length === 1) return only;
  return (record, context) => conditions.every((holds) => holds(record, context));
}

/** The check of a rule; the verdict is `undefined` also where its conditions are not met. */
export function compileCheck({ id, check, when = [] }: RuleSpec): Check {
  const name = CHECKS.find((known) => check[known] !== undefined) ?? 'present';
  const made = madeCheck(name, check[name] as never, id);
  if (when.length === 0) return made;
  const holds = compileConditions(when);
  return (record, context) => (holds(record, context) ? made(record, context) : undefined);
}

/** Members that hold values of a record and no fields. */
const VALUES: ReadonlySet<string> = new Set(['are', 'of']);

/** Every field that a part of a rule names, with the place of the name inside the part (a JSON Pointer). */
export function fieldsOf(part: unknown): readonly { readonly place: string; readonly pointer: string }[] {
  const found: { place: string; pointer: string }[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'string' && value.startsWith('/')) found.push({ place, pointer: value });
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) if (!VALUES.has(key)) walk(member, `${place}/${key}`);
  };
  walk(part, '');
  return found;
}
