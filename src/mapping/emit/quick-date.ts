const HYPHEN = 0x2d;

const digitAt = (text: string, index: number): number => {
  const digit = text.charCodeAt(index) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
};

const twoAt = (text: string, index: number): number => digitAt(text, index) * 10 + digitAt(text, index + 1);

const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether it is a day in a year that national dates may have; 29 February, which is one in some years, is left to others. */
const isCommonDay = (year: number, month: number, day: number): boolean =>
  year >= 1800 && year <= 2199 && month >= 1 && day >= 1 && day <= (DAYS[month] ?? 0);

/** YYYY-MM-DD of a date dd.MM.yyyy; the empty text where it is not one at a glance. */
export function dottedDate(text: string): string {
  if (text.length !== 10 || text.charCodeAt(2) !== 0x2e || text.charCodeAt(5) !== 0x2e) return '';
  if (!isCommonDay(twoAt(text, 6) * 100 + twoAt(text, 8), twoAt(text, 3), twoAt(text, 0))) return '';
  return `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
}

/** The same date where it is YYYY-MM-DD at a glance, else the empty text. */
export function hyphenedDate(text: string): string {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return '';
  return isCommonDay(twoAt(text, 0) * 100 + twoAt(text, 2), twoAt(text, 5), twoAt(text, 8)) ? text : '';
}

/** YYYY-MM-DD of a date yyyyMMdd; the empty text where it is not one at a glance. */
export function compactDate(text: string): string {
  if (text.length !== 8 || !isCommonDay(twoAt(text, 0) * 100 + twoAt(text, 2), twoAt(text, 4), twoAt(text, 6))) return '';
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** A whole number of one to nine digits; not a number for any other text. */
export function shortNumber(text: string): number {
  const { length } = text;
  let count = length >= 1 && length <= 9 ? 0 : Number.NaN;
  for (let index = 0; index < length; index += 1) count = count * 10 + digitAt(text, index);
  return count;
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 60 }, (_, count) => String(count).padStart(2, '0'));

/** Minutes of an offset from UTC at the end of an ISO 8601 time, Z or such as +02:00; not a number for anything else. */
function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === 0x5a && text.length === at + 1) return 0;
  if ((sign !== 0x2b && sign !== HYPHEN) || text.length !== at + 6 || text.charCodeAt(at + 3) !== 0x3a) return Number.NaN;
  const [hours, minutes] = [twoAt(text, at + 1), twoAt(text, at + 4)];
  if (!(hours <= 13 && minutes <= 59)) return Number.NaN;
  return sign === HYPHEN ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

/** Minutes that Latvian time is ahead of UTC in a month in which the clocks do not change; not a number in March and October. */
const rigaMinutes = (month: number): number => (month >= 4 && month <= 9 ? 180 : month === 3 || month === 10 ? Number.NaN : 120);

/**
 * The moment of an ISO 8601 time with seconds, YYYY-MM-DDTHH:MM:SS and an offset or, where `isLatvian`, without one, as RFC 3339 in UTC;
 * the empty text where it is not one at a glance, or the day is another in UTC.
 */
function isoMoment(text: string, isLatvian: boolean): string {
  if (text.length < 19 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN || text.charCodeAt(10) !== 0x54) return '';
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return '';
  const [year, month] = [twoAt(text, 0) * 100 + twoAt(text, 2), twoAt(text, 5)];
  if (!isCommonDay(year, month, twoAt(text, 8))) return '';
  const [hour, minute] = [twoAt(text, 11), twoAt(text, 14)];
  if (!(hour <= 23 && minute <= 59 && twoAt(text, 17) <= 59)) return '';
  const isLocal = text.length === 19;
  if (isLocal && !(isLatvian && year >= 2002)) return '';
  const ahead = isLocal ? rigaMinutes(month) : offsetMinutes(text, 19);
  const minutes = hour * 60 + minute - ahead;
  if (!(minutes >= 0 && minutes < 1440)) return '';
  const hours = TWO_DIGITS[Math.floor(minutes / 60)] ?? '';
  // Nearly every offset is of whole hours, and leaves the minutes as they are written.
  const rest = ahead % 60 === 0 ? text.slice(13, 19) : `:${TWO_DIGITS[minutes % 60] ?? ''}${text.slice(16, 19)}`;
  return `${text.slice(0, 11)}${hours}${rest}.000Z`;
}

/** `isoMoment` of a time that must say its offset. */
export function offsetMoment(text: string): string {
  return isoMoment(text, false);
}

/** `isoMoment` of a time that is Latvian unless it says its offset. */
export function latvianMoment(text: string): string {
  return isoMoment(text, true);
}
