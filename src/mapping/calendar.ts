/** Forms in which national records write dates. */
export const DATE_FORMATS = ['dd.MM.yyyy', 'yyyy-MM-dd', 'yyyyMMdd'] as const;

/** One of `DATE_FORMATS`. */
export type DateFormat = (typeof DATE_FORMATS)[number];

const FULL: Readonly<Record<DateFormat, RegExp>> = {
  'dd.MM.yyyy': /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/,
  'yyyy-MM-dd': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  yyyyMMdd: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
};

/** Unknown parts are left out, or written 00, or << as in a machine-readable zone (ICAO 9303-3, 4.8). */
const PARTIAL: Readonly<Record<DateFormat, RegExp>> = {
  'dd.MM.yyyy': /^(?:(?:(?<day>\d{2})?\.)?(?<month>\d{2})?\.)?(?<year>\d{4})$/,
  'yyyy-MM-dd': /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/,
  yyyyMMdd: /^(?<year>\d{4})(?:(?<month>\d{2}|<<)(?<day>\d{2}|<<)?)?$/,
};

/** Days of a month; `month` is 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const plausibleYear = (year: number): boolean => year >= 1800 && year <= 2199;

const known = (part: string | undefined): string | undefined => (part === undefined || part === '00' || part === '<<' ? undefined : part);

function validParts(year: string, month: string | undefined, day: string | undefined): boolean {
  if (!plausibleYear(Number(year))) return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  if (day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= (month === undefined ? 31 : daysInMonth(Number(year), Number(month)));
}

/** The calendar date as YYYY-MM-DD, or undefined where the text is not a date of 1800 to 2199 in that form. */
export function readDate(text: string, format: DateFormat): string | undefined {
  const { year, month, day } = FULL[format].exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return validParts(year, month, day) ? `${year}-${month}-${day}` : undefined;
}

/**
 * The date as far as it is known, YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601-1, 4.1), or undefined where the text is no such date.
 * A day without its month is left out, because reduced precision cannot carry it.
 */
export function readPartialDate(text: string, format: DateFormat): string | undefined {
  const groups = PARTIAL[format].exec(text)?.groups ?? {};
  const year = groups['year'];
  if (year === undefined) return undefined;
  const month = known(groups['month']);
  const day = known(groups['day']);
  if (!validParts(year, month, day)) return undefined;
  if (month === undefined) return year;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD in a national form, unknown parts written 00. */
export function writeDate(date: string, format: DateFormat): string {
  const [year = '', month = '00', day = '00'] = date.split('-');
  if (format === 'dd.MM.yyyy') return `${day}.${month}.${year}`;
  return format === 'yyyyMMdd' ? `${year}${month}${day}` : `${year}-${month}-${day}`;
}
