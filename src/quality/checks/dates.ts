import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import type { Check, QualityContext, Verdict } from '../check.ts';
import { spanOf, yearsBetween, type Span } from '../moment.ts';
import { alongside, pathOf, pointerOf, textsAt, type Found } from '../record-path.ts';

const HOUR = 3_600_000;

interface Moment {
  readonly tokens: Found['tokens'];
  readonly span: Span;
}

/** The moments at a field or now, as a rule names them; those that are in the same elements of lists as `beside`, where it is given. */
function momentsOf(named: string, beside?: Found): (record: CanonicalRecord, context: QualityContext) => readonly Moment[] {
  if (named === 'now') return (_record, { now }) => [{ tokens: [], span: { from: now, to: now } }];
  const path = beside === undefined ? pathOf(named) : alongside(pathOf(named), beside);
  return (record) =>
    textsAt(record, path).flatMap(({ tokens, text }) => {
      const span = spanOf(text);
      return span === undefined ? [] : [{ tokens, span }];
    });
}

/** Pairs of two moments; fields of one list are paired within each element. */
function pairs(first: string, then: string, record: CanonicalRecord, context: QualityContext): readonly (readonly [Moment, Moment])[] {
  return momentsOf(first)(record, context).flatMap((one) => {
    const others = momentsOf(then, { tokens: one.tokens, value: undefined })(record, context);
    return others.map((other) => [one, other] as const);
  });
}

const broken = (found: readonly (readonly string[])[]): Verdict => (found.length === 0 ? undefined : [...new Set(found.flat())]);

/** The first moment is not after the second. The field that is named is the one of the record that is not `now`, the second first. */
export function order({ first, then }: { readonly first: string; readonly then: string }): Check {
  return (record, context) => {
    const judged = pairs(first, then, record, context);
    return broken(
      judged.map(([one, other]) => {
        if (one.span.from <= other.span.to) return [];
        return [pointerOf(other.tokens.length > 0 ? other.tokens : one.tokens)];
      }),
    );
  };
}

/** The record is looked at no later than so many hours after the moment. */
export function within({ hours, after }: { readonly hours: number; readonly after: string }): Check {
  return (record, context) =>
    broken(momentsOf(after)(record, context).map(({ tokens, span }) => (context.now <= span.to + hours * HOUR ? [] : [pointerOf(tokens)])));
}

/** Every date at the field has year, month and day. */
export function fullDate(pointer: string): Check {
  const path = pathOf(pointer);
  return (record) => broken(textsAt(record, path).map(({ tokens, text }) => (text.length >= 10 ? [] : [pointerOf(tokens)])));
}

/** The age on a day is between the limits. */
export function age(limits: { readonly born: string; readonly on: string; readonly atLeast?: number; readonly atMost?: number }): Check {
  const { born, on, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = limits;
  return (record, context) => {
    const judged = pairs(born, on, record, context);
    return broken(
      judged.map(([birth, day]) => {
        const oldest = yearsBetween(birth.span.from, day.span.to);
        const youngest = yearsBetween(birth.span.to, day.span.from);
        return oldest < atLeast || youngest > atMost ? [pointerOf(birth.tokens)] : [];
      }),
    );
  };
}
