import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import { Judgement, type Check, type Condition, type QualityContext } from '../check.ts';
import { isInCalendar, spanOf, yearsBetween, type Span } from '../moment.ts';
import { recordPath, sharedLists, type Beside, type Indices } from '../record-path.ts';

const HOUR = 3_600_000;
const NOW = 'now';
const NO_LISTS: Indices = [];

/** Where a rule reads moments: at a field, or the time at which quality is looked at. */
interface Moments {
  readonly isNow: boolean;
  readonly at: (indices: Indices) => string;
  readonly each: (record: CanonicalRecord, context: QualityContext, visit: (span: Span, indices: Indices) => void, beside?: Beside) => void;
}

function momentsAt(named: string): Moments {
  if (named === NOW) return { isNow: true, at: () => '', each: (_record, { now }, visit) => visit({ from: now, to: now }, NO_LISTS) };
  const path = recordPath(named);
  return {
    isNow: false,
    at: (indices) => path.at(indices),
    each: (record, _context, visit, beside) =>
      path.each(
        record,
        (value, indices) => {
          const span = typeof value === 'string' ? spanOf(value) : undefined;
          if (span !== undefined) visit(span, indices);
        },
        beside,
      ),
  };
}

type Pair = (one: Span, other: Span, at: { readonly first: Indices; readonly then: Indices }) => void;

/** Visits pairs of two moments; fields of one list are paired within each element of it. */
function pairsOf(
  first: string,
  then: string,
): {
  readonly one: Moments;
  readonly other: Moments;
  readonly each: (record: CanonicalRecord, context: QualityContext, visit: Pair) => void;
} {
  const [one, other] = [momentsAt(first), momentsAt(then)];
  const shared = one.isNow || other.isNow ? 0 : sharedLists(first, then);
  return {
    one,
    other,
    each: (record, context, visit) =>
      one.each(record, context, (span, indices) =>
        other.each(record, context, (second, beside) => visit(span, second, { first: indices, then: beside }), { indices, shared }),
      ),
  };
}

/** The first moment is not after the second. The field that is named is the second, or the first where the second is now. */
export function order({ first, then }: { readonly first: string; readonly then: string }): Check {
  const pairs = pairsOf(first, then);
  return (record, context) => {
    const judgement = new Judgement();
    pairs.each(record, context, (one, other, at) =>
      judgement.add(one.from <= other.to, () => (pairs.other.isNow ? pairs.one.at(at.first) : pairs.other.at(at.then))),
    );
    return judgement.verdict;
  };
}

/** The record is looked at no later than so many hours after the moment. */
export function within({ hours, after }: { readonly hours: number; readonly after: string }): Check {
  const moments = momentsAt(after);
  return (record, context) => {
    const judgement = new Judgement();
    moments.each(record, context, ({ to }, indices) => judgement.add(context.now <= to + hours * HOUR, () => moments.at(indices)));
    return judgement.verdict;
  };
}

const WHOLE_DATE = 'YYYY-MM-DD'.length;

function everyDate(pointer: string, keeps: (date: string) => boolean): Check {
  const path = recordPath(pointer);
  return (record) => {
    const judgement = new Judgement();
    path.each(record, (value, indices) => {
      if (typeof value === 'string') judgement.add(keeps(value), () => path.at(indices));
    });
    return judgement.verdict;
  };
}

/** Every date at the field has year, month and day. */
export const fullDate = (pointer: string): Check => everyDate(pointer, (date) => date.length >= WHOLE_DATE);

/** Every date at the field is one of the calendar, as far as it is known. */
export const calendarDate = (pointer: string): Check => everyDate(pointer, isInCalendar);

/** Limits of the age in whole years that a person has on a day. */
export interface AgeLimits {
  readonly born: string;
  readonly on: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

const NO_LIMIT = Number.POSITIVE_INFINITY;

/** The age on a day is between the limits; a partial date breaks the rule only where no date that it can stand for keeps it. */
export function age({ born, on, atLeast = 0, atMost = NO_LIMIT }: AgeLimits): Check {
  const pairs = pairsOf(born, on);
  return (record, context) => {
    const judgement = new Judgement();
    pairs.each(record, context, (birth, day, at) => {
      const keeps = yearsBetween(birth.from, day.to) >= atLeast && yearsBetween(birth.to, day.from) <= atMost;
      judgement.add(keeps, () => pairs.one.at(at.first));
    });
    return judgement.verdict;
  };
}

/** Whether a date of birth is stated and the age is between the limits whatever a partial date stands for, in every identity that has one. */
export function aged({ born, on, atLeast = 0, atMost = NO_LIMIT }: AgeLimits): Condition {
  const pairs = pairsOf(born, on);
  return (record, context) => {
    let [known, sure] = [false, true];
    pairs.each(record, context, (birth, day) => {
      known = true;
      sure &&= yearsBetween(birth.to, day.from) >= atLeast && yearsBetween(birth.from, day.to) <= atMost;
    });
    return known && sure;
  };
}
