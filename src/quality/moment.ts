/** The first and the last instant that a date, partial date or time can stand for; milliseconds since the Unix epoch, UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first moment of a day, months from 0; `Date.UTC` takes years below 100 for those of the last century. */
function dayAt(year: number, month: number, day: number): number {
  if (year >= 100) return Date.UTC(year, month, day);
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The span of a canonical date, partial date or time (RFC 3339); `undefined` for anything else. */
export function spanOf(text: string): Span | undefined {
  const found = DATE.exec(text);
  if (found === null) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : { from: at, to: at };
  }
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const from = dayAt(year, month - 1, day);
  if (found[3] !== undefined) return { from, to: from + DAY - 1 };
  const next = found[2] === undefined ? dayAt(year + 1, 0, 1) : dayAt(year, month, 1);
  return { from, to: next - 1 };
}

/** Whether a date, as far as it is known, is one of the calendar: no 31 June, no 29 February of a common year. */
export function isInCalendar(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(dayAt(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}

const MEAN_YEAR = 365.2425 * DAY;

/** Birthdays are never further than this from a whole number of mean years. */
const DRIFT = 3 * DAY;

/** Whole years from one instant to another, by the calendar in UTC; negative where the second is earlier. */
export function yearsBetween(born: number, on: number): number {
  const rough = (on - born) / MEAN_YEAR;
  // Reading the calendar costs more than all else of a rule about age, and matters about birthdays alone.
  if (Math.abs(rough - Math.round(rough)) * MEAN_YEAR > DRIFT) return Math.floor(rough);
  const [birth, day] = [new Date(born), new Date(on)];
  const years = day.getUTCFullYear() - birth.getUTCFullYear();
  const before =
    day.getUTCMonth() < birth.getUTCMonth() || (day.getUTCMonth() === birth.getUTCMonth() && day.getUTCDate() < birth.getUTCDate());
  return before ? years - 1 : years;
}
