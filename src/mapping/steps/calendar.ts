/** Forms in which national records write dates. */
export const DATE_FORMATS = ['dd.MM.yyyy', 'yyyy-MM-dd', 'yyyyMMdd', 'dd/MM/yyyy', 'dd-MM-yyyy', 'ddMMyyyy'] as const;

/** One of `DATE_FORMATS`. */
export type DateFormat = (typeof DATE_FORMATS)[number];

/** Forms in which national records write dates of which parts may be unknown; `iso-8601-2` writes an X for each unknown digit. */
export const PARTIAL_FORMATS = [...DATE_FORMATS, 'MM.yyyy', 'yyyy', 'iso-8601-2'] as const;

/** One of `PARTIAL_FORMATS`. */
export type PartialFormat = (typeof PARTIAL_FORMATS)[number];

const FULL: Readonly<Record<DateFormat, RegExp>> = {
  'dd.MM.yyyy': /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/,
  'yyyy-MM-dd': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  yyyyMMdd: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  'dd/MM/yyyy': /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/,
  'dd-MM-yyyy': /^(?<day>\d{2})-(?<month>\d{2})-(?<year>\d{4})$/,
  ddMMyyyy: /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
};

const TWO = String.raw`(?:\d{2}|[xX]{2}|<<)`;
const YEAR = String.raw`(?<year>\d{4}|[xX]{4}|<<<<)`;

const dayFirst = (separator: string): RegExp =>
  new RegExp(`^(?:(?:(?<day>${TWO})?${separator})?(?<month>${TWO})?${separator})?${YEAR}$`, 'u');
const yearFirst = (separator: string): RegExp =>
  new RegExp(`^${YEAR}(?:${separator}(?<month>${TWO})(?:${separator}(?<day>${TWO}))?)?$`, 'u');

/** Unknown parts are left out, or written 00 or xx, or << as in a machine-readable zone (ICAO 9303-3, 4.8). */
const PARTIAL: Readonly<Record<PartialFormat, RegExp>> = {
  'dd.MM.yyyy': dayFirst(String.raw`\.`),
  'yyyy-MM-dd': yearFirst('-'),
  yyyyMMdd: yearFirst(''),
  'dd/MM/yyyy': dayFirst('/'),
  'dd-MM-yyyy': dayFirst('-'),
  ddMMyyyy: new RegExp(`^(?:(?<day>${TWO})?(?<month>${TWO}))?${YEAR}$`, 'u'),
  'MM.yyyy': new RegExp(String.raw`^(?<month>${TWO})\.${YEAR}$`, 'u'),
  yyyy: new RegExp(`^${YEAR}$`, 'u'),
  'iso-8601-2': /^(?<year>\d{4}|X{4})(?:-(?<month>[\dX]{2})(?:-(?<day>[\dX]{2}))?)?$/,
};

/** Days of a month; `month` is 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const plausibleYear = (year: number): boolean => year >= 1800 && year <= 2199;

/** A part of which a digit is unknown is unknown: a canonical date knows whole parts only. */
const known = (part: string | undefined): string | undefined =>
  part === undefined || /^0+$/.test(part) || /[xX<]/.test(part) ? undefined : part;

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

const DAY_FORMS = ['yyyy-MM-dd', 'dd.MM.yyyy', 'yyyyMMdd'] as const;

/** The day that a field of a record says, in any of the forms in which registers write whole days or begin times; undefined for anything else. */
export function dayOf(leaf: unknown): string | undefined {
  if (typeof leaf !== 'string') return undefined;
  const text = leaf.trim().replace(/[T ].*$/s, '');
  for (const form of DAY_FORMS) {
    const day = readDate(text, form);
    if (day !== undefined) return day;
  }
  return undefined;
}

/**
 * The date as far as it is known, YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601-1, 4.1); the empty text where all of it is written as unknown; or
 * undefined where the text is no such date, or knows more than its year but not the year. A day without its month is left out, because
 * reduced precision cannot carry it.
 */
export function readPartialDate(text: string, format: PartialFormat): string | undefined {
  const groups = PARTIAL[format].exec(text)?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [known(groups['year']), known(groups['month']), known(groups['day'])];
  if (year === undefined) return month === undefined && day === undefined ? '' : undefined;
  if (!validParts(year, month, day)) return undefined;
  if (month === undefined) return year;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

const WRITTEN: Readonly<Record<PartialFormat, (year: string, month: string, day: string) => string>> = {
  'dd.MM.yyyy': (year, month, day) => `${day}.${month}.${year}`,
  'yyyy-MM-dd': (year, month, day) => `${year}-${month}-${day}`,
  yyyyMMdd: (year, month, day) => `${year}${month}${day}`,
  'dd/MM/yyyy': (year, month, day) => `${day}/${month}/${year}`,
  'dd-MM-yyyy': (year, month, day) => `${day}-${month}-${year}`,
  ddMMyyyy: (year, month, day) => `${day}${month}${year}`,
  'MM.yyyy': (year, month) => `${month}.${year}`,
  yyyy: (year) => year,
  'iso-8601-2': (year, month, day) => `${year}-${month}-${day}`,
};

/** YYYY, YYYY-MM or YYYY-MM-DD in a national form: unknown parts are written 00, in ISO 8601-2 XX; parts the form lacks are left out. */
export function writeDate(date: string, format: PartialFormat): string {
  const unknown = format === 'iso-8601-2' ? 'XX' : '00';
  const [year = '', month = unknown, day = unknown] = date.split('-');
  return WRITTEN[format](year, month, day);
}
