const DAY_MS = 86_400_000;

const epochDay = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The calendar date (YYYY-MM-DD) so many days after another; negative for before. */
export function daysAfter(date: string, days: number): string {
  return dateOf(epochDay(date) + days);
}

/** The same day so many years later; 29 February becomes 1 March in common years. */
export function yearsAfter(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  return dateOf(epochDay(`${String(year).padStart(4, '0')}${date.slice(4)}`));
}

/**
 * Completed years of age on a day, for a date of birth that may be partial (YYYY, YYYY-MM, YYYY-MM-DD):
 * the youngest the person can be, because a protection of minors must not hang on an unknown month.
 */
export function youngestAge(birthDate: string, on: string): number {
  const latest = `${birthDate}${'-12-31'.slice(birthDate.length - 4)}`;
  const years = Number(on.slice(0, 4)) - Number(latest.slice(0, 4));
  return on.slice(5) < latest.slice(5) ? years - 1 : years;
}
