import { otherCalendar } from './calendars.ts';
import { oneCharacterEdited } from './letter-differences.ts';

/** The closed list of differences in dates of birth that count as similar (Delegated Regulations (EU) 2023/332 and 2023/333, annexes). */
export type BirthDateRule = 'day-month-swapped' | 'calendar-conversion' | 'one-character';

const FULL_LENGTH = 10;

/** Whether day and month have changed places between two full dates. */
export function dayMonthSwapped(left: string, right: string): boolean {
  if (left.length !== FULL_LENGTH || right.length !== FULL_LENGTH || left === right) return false;
  return `${right.slice(0, 5)}${right.slice(8)}-${right.slice(5, 7)}` === left;
}

/** Whether one full date is the other in a calendar whose conversion is known. */
export function calendarConverted(left: string, right: string): boolean {
  return left.length === FULL_LENGTH && right.length === FULL_LENGTH && otherCalendar(left, right) !== undefined;
}

/** Whether exactly one digit is another. */
export function oneDigitEdited(left: string, right: string): boolean {
  return left.length === right.length && oneCharacterEdited(left, right);
}

const RULES: readonly (readonly [BirthDateRule, (left: string, right: string) => boolean])[] = [
  ['day-month-swapped', dayMonthSwapped],
  ['one-character', oneDigitEdited],
  ['calendar-conversion', calendarConverted],
];

/** The rule by which two dates that are not equal are similar; `undefined` when none is met. */
export function birthDateRule(left: string, right: string): BirthDateRule | undefined {
  return RULES.find(([, holds]) => holds(left, right))?.[0];
}
