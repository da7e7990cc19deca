const MONTHS = 13;
const DAYS = 32;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const pack = (year: number, month: number, day: number): number => (year * MONTHS + month) * DAYS + day;
const yearOf = (packed: number): number => Math.floor(packed / (MONTHS * DAYS));
const monthOf = (packed: number): number => Math.floor(packed / DAYS) % MONTHS;
const dayOf = (packed: number): number => packed % DAYS;
const isFull = (packed: number): boolean => monthOf(packed) > 0 && dayOf(packed) > 0;

/** A date (YYYY, YYYY-MM or YYYY-MM-DD) in 23 bits, 0 for what is unknown; 0 altogether for what is no date. */
export function packedDate(date: string): number {
  const [, year, month = '0', day = '0'] = DATE.exec(date) ?? [];
  return year === undefined || Number(month) >= MONTHS || Number(day) >= DAYS ? 0 : pack(Number(year), Number(month), Number(day));
}

/** The year of a packed date; 0 when unknown. */
export const packedYear = yearOf;

const POWERS = [1, 10, 100, 1_000];

function oneDigitOff(value: number, digits: number): number[] {
  return POWERS.slice(0, digits).flatMap((power) => {
    const without = value - (Math.floor(value / power) % 10) * power;
    return Array.from({ length: 10 }, (_none, digit) => without + digit * power).filter((other) => other !== value);
  });
}

/**
 * Dates that the closed list of Delegated Regulations (EU) 2023/332 and 2023/333 calls similar: day and month exchanged, or one digit
 * another in what is known.
 */
function similarDates(packed: number): ReadonlySet<number> {
  const [year, month, day] = [yearOf(packed), monthOf(packed), dayOf(packed)];
  const edited = [
    ...oneDigitOff(year, 4).map((other) => pack(other, month, day)),
    ...(month === 0 ? [] : oneDigitOff(month, 2).flatMap((other) => (other > 0 && other < MONTHS ? [pack(year, other, day)] : []))),
    ...(day === 0 ? [] : oneDigitOff(day, 2).flatMap((other) => (other > 0 && other < DAYS ? [pack(year, month, other)] : []))),
  ];
  return new Set([...(isFull(packed) && day < MONTHS ? [pack(year, day, month)] : []), ...edited]);
}

const NONE: ReadonlySet<number> = new Set();

/** How far a recorded date is from the one sought: 0 when they agree in what both know, more when they are similar, `undefined` when neither. */
export type DateDistance = (recorded: number) => number | undefined;

const SIMILAR = 2;
const CONVERTED = 3;

function agrees(sought: number, recorded: number): boolean {
  if (yearOf(sought) !== yearOf(recorded)) return false;
  const [month, otherMonth] = [monthOf(sought), monthOf(recorded)];
  if (month === 0 || otherMonth === 0) return true;
  const [day, otherDay] = [dayOf(sought), dayOf(recorded)];
  return month === otherMonth && (day === 0 || otherDay === 0 || day === otherDay);
}

/** Compares dates as a search does. A date known only in part is taken at its word. */
export function dateDistance(date: string): DateDistance {
  const sought = packedDate(date);
  return distanceFrom(sought, isFull(sought) ? similarDates(sought) : NONE);
}

function distanceFrom(sought: number, similar: ReadonlySet<number>): DateDistance {
  return (recorded) => {
    if (sought === 0 || recorded === 0) return undefined;
    if (sought === recorded || agrees(sought, recorded)) return 0;
    return similar.has(recorded) ? SIMILAR : undefined;
  };
}

/**
 * Differences of years between the Gregorian calendar and another in which a date of birth may have been written, least and greatest:
 * Ethiopian, Saka, Coptic, Buddhist, lunar and solar Hijri, Minguo.
 */
const YEARS_APART: readonly (readonly [number, number])[] = [
  [7, 8],
  [78, 79],
  [283, 284],
  [543, 543],
  [575, 586],
  [621, 622],
  [1_911, 1_911],
];

/** Days by which the Julian calendar lags in the centuries of living people. */
const JULIAN_DAYS = [12, 13];
const DAY_MS = 86_400_000;

function julianDates(packed: number): readonly number[] {
  if (!isFull(packed)) return [];
  const at = Date.UTC(yearOf(packed), monthOf(packed) - 1, dayOf(packed));
  return [...JULIAN_DAYS, ...JULIAN_DAYS.map((days) => -days)].map((days) =>
    packedDate(new Date(at + days * DAY_MS).toISOString().slice(0, 10)),
  );
}

/** Compares dates so that no pair is missed which detection may find similar, conversion between calendars included. */
export function similarDateDistance(date: string): DateDistance {
  const sought = packedDate(date);
  const likewise = distanceFrom(sought, similarDates(sought));
  const julian = new Set(julianDates(sought));
  return (recorded) => {
    const near = likewise(recorded);
    if (near !== undefined) return near;
    const apart = Math.abs(yearOf(sought) - yearOf(recorded));
    const converted = julian.has(recorded) || YEARS_APART.some(([least, most]) => apart >= least && apart <= most);
    return converted && sought > 0 && recorded > 0 ? CONVERTED : undefined;
  };
}
