import { readDate } from '../steps/calendar.ts';

/** A date of a machine-readable zone: as far as it is known; `undefined` in `date` where all of it is filler. */
export type MrzDate = { readonly date: string | undefined } | { readonly fault: string };

const FORM = /^(\d{2}|<<)(\d{2}|<<)(\d{2}|<<)$/;
const CENTURIES = ['21', '20', '19', '18'] as const;

const known = (part: string | undefined): string | undefined => (part === undefined || part === '<<' || part === '00' ? undefined : part);

/** Whether a day YYYY, YYYY-MM or YYYY-MM-DD exists. */
const exists = (date: string): boolean => readDate(`${date}-01-01`.slice(0, 10), 'yyyy-MM-dd') !== undefined;

const join = (year: string, month: string | undefined, day: string | undefined): string =>
  month === undefined ? year : day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;

/**
 * A date of birth from YYMMDD in the last century in which it does not lie after `latest` (YYYY-MM-DD), compared as far as it is known.
 * Unknown parts are fillers (ICAO 9303-3, 4.8), or zeros as some states write them; without its year nothing of a date is known.
 */
export function readBirthDate(digits: string, latest: string | undefined): MrzDate {
  const [, year, month, day] = FORM.exec(digits) ?? [];
  if (year === undefined) return { fault: 'two digits or two fillers each for year, month and day' };
  if (year === '<<') return { date: undefined };
  if (latest === undefined) return { fault: 'a date of birth whose century an expiry date or a reference date tells' };
  for (const century of CENTURIES) {
    const date = join(`${century}${year}`, known(month), known(day));
    if (date <= latest.slice(0, date.length) && exists(date)) return { date };
  }
  return { fault: 'a date of birth that exists' };
}

/**
 * A date of expiry from YYMMDD: in the hundred years around the reference date, from fifty years before it; without one from 1980, when
 * the first machine-readable passports were issued, to 2079. A date that is all filler is none.
 */
export function readExpiryDate(digits: string, reference: string | undefined): MrzDate {
  if (digits === '<<<<<<') return { date: undefined };
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(digits) ?? [];
  if (year === undefined) return { fault: 'six digits' };
  const first = reference === undefined ? 1980 : Number(reference.slice(0, 4)) - 50;
  const offset = (Number(year) - (first % 100) + 100) % 100;
  const date = `${first + offset}-${month ?? ''}-${day ?? ''}`;
  return exists(date) ? { date } : { fault: 'a date of expiry that exists' };
}

/** YYYY, YYYY-MM or YYYY-MM-DD, or nothing, as YYMMDD with fillers for what is unknown (ICAO 9303-3, 4.8). */
export function writeMrzDate(date: string | undefined): string {
  const [year = '', month = '<<', day = '<<'] = (date ?? '').split('-');
  return year === '' ? '<<<<<<' : `${year.slice(2)}${month}${day}`;
}
