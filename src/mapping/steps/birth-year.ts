import { readDate } from './calendar.ts';

/** Which of the two possible years of birth is taken: the one with more possible days, the one that makes the person older, or younger. */
export const BIRTH_YEAR_CHOICES = ['likelier', 'earliest', 'latest'] as const;

/** One of `BIRTH_YEAR_CHOICES`. */
export type BirthYearChoice = (typeof BIRTH_YEAR_CHOICES)[number];

const MAX_AGE = 130;

/**
 * The year of birth of a person of an age in whole years on a day (YYYY-MM-DD), as YYYY: who is 17 on 21 November 2026 was born between
 * 22 November 2008 and 21 November 2009, so that the year is one of two. `likelier` takes the one with more of those days, and so errs by
 * one year at most. Undefined where the age is not 0 to 130 or the day is none.
 */
export function birthYearOf(age: string, day: string, choice: BirthYearChoice): string | undefined {
  const years = /^\d{1,3}$/.test(age) ? Number(age) : Number.NaN;
  if (!(years <= MAX_AGE) || readDate(day, 'yyyy-MM-dd') === undefined) return undefined;
  const latest = Number(day.slice(0, 4)) - years;
  // In the first half of a year more birthdays are still to come than past, and who has one to come was born a year earlier.
  const before = { likelier: '07-02', earliest: '12-31', latest: '' }[choice];
  const earlier = day.slice(5) < before;
  return String(earlier ? latest - 1 : latest);
}
