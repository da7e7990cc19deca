const DAY_MS = 86_400_000;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The number of a day (YYYY-MM-DD, from the year 100), counted from 1 January 1970. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The day of that number as YYYY-MM-DD; years 1 to 9999. Counts in years that begin on 1 March, so that leap days come last. */
export function dateOfDay(day: number): string {
  const sinceEra = day + 719_468;
  const era = Math.floor(sinceEra / 146_097);
  const dayOfEra = sinceEra - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year < 1_000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(dayOfMonth)}`;
}

/** The calendar date (YYYY-MM-DD) so many days after another; negative for before. */
export function daysAfter(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day so many years later; 29 February becomes 1 March in common years. */
export function yearsAfter(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  return dateOfDay(dayNumber(`${String(year).padStart(4, '0')}${date.slice(4)}`));
}

/**
 * Completed years of age on a day, for a date of birth that may be partial (YYYY, YYYY-MM, YYYY-MM-DD):
 * the youngest the person can be, because a protection of minors must not hang on an unknown month.
 */
export function youngestAge(birthDate: string, on: string): number {
  const latest = `${birthDate}${'-12-31'.slice(birthDate.length - 4)}`;
  const years = Number(on.slice(0, 4)) - Number(latest.slice(0, 4));
  return on.slice(5, 10) < latest.slice(5) ? years - 1 : years;
}

/** Whether the text is YYYY-MM-DD and such a day exists. */
export function isDay(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && text >= '0100' && dateOfDay(dayNumber(text)) === text;
}
