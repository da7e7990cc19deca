const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const INSTANT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?Z$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a date of the Gregorian calendar as `YYYY-MM-DD`, from year 1 (ISO 8601-1; XML Schema has no year 0). */
export function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  if (Number(year) < 1 || Number(day) < 1) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return Number(day) <= (leap && month === '02' ? 29 : (MONTH_DAYS[Number(month) - 1] ?? 0));
}

/** Whether the text is an RFC 3339 time in UTC, written with `T`, `Z` and at most nine fractional digits; no leap seconds. */
export function isUtcInstant(text: string): boolean {
  const date = INSTANT.exec(text)?.[1];
  return date !== undefined && isDate(date);
}

/** An RFC 3339 time as `isUtcInstant` wants it: unchanged if it is one, else converted from its offset; `undefined` where that cannot be done. */
export function utcInstant(text: string): string | undefined {
  if (isUtcInstant(text)) return text;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) || !isUtcInstant(moment.toISOString()) ? undefined : moment.toISOString();
}
