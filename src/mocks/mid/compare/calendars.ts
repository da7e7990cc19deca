/** Calendars in which a date of birth may have been written as if it were Gregorian. */
export type OtherCalendar = 'buddhist' | 'minguo' | 'solar-hijri' | 'hijri' | 'ethiopian' | 'coptic' | 'saka' | 'julian';

type Conversion = (isoDate: string) => readonly string[];

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

const shifted =
  (years: number): Conversion =>
  (date) => [`${pad(Number(date.slice(0, 4)) + years, 4)}${date.slice(4)}`];

/** Dates as ICU writes them in another calendar. Formatters are costly, so each is made when first wanted. */
function byIcu(...calendars: readonly string[]): Conversion {
  let formats: readonly Intl.DateTimeFormat[] | undefined;
  return (date) => {
    formats ??= calendars.map(
      (calendar) =>
        new Intl.DateTimeFormat('en-u-nu-latn', { calendar, timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }),
    );
    const instant = new Date(`${date}T12:00:00Z`);
    if (Number.isNaN(instant.getTime())) return [];
    return formats.map((format) => {
      const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
      return `${pad(parts.get('year') ?? 0, 4)}-${pad(parts.get('month') ?? 0, 2)}-${pad(parts.get('day') ?? 0, 2)}`;
    });
  };
}

const MS_PER_DAY = 86_400_000;

/** The Julian calendar lags by one day more with every century year that is no Gregorian leap year. */
const julian: Conversion = (date) => {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return [];
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '03-01' ? 1 : 0);
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return [new Date(at - lag * MS_PER_DAY).toISOString().slice(0, 10)];
};

interface Calendar {
  readonly calendar: OtherCalendar;
  /** Smallest and largest difference of its year from the Gregorian one, for dates of birth of living people. */
  readonly years: readonly [number, number];
  readonly convert: Conversion;
}

const CALENDARS: readonly Calendar[] = [
  { calendar: 'julian', years: [-1, 0], convert: julian },
  { calendar: 'buddhist', years: [543, 543], convert: shifted(543) },
  { calendar: 'minguo', years: [-1911, -1911], convert: shifted(-1911) },
  { calendar: 'solar-hijri', years: [-622, -621], convert: byIcu('persian') },
  // Three reckonings of the lunar calendar are in use; they differ by a day.
  { calendar: 'hijri', years: [-586, -575], convert: byIcu('islamic-civil', 'islamic-tbla', 'islamic-umalqura') },
  { calendar: 'ethiopian', years: [-8, -7], convert: byIcu('ethiopic') },
  { calendar: 'coptic', years: [-284, -283], convert: byIcu('coptic') },
  { calendar: 'saka', years: [-79, -78], convert: byIcu('indian') },
];

function writtenIn(gregorian: string, other: string): OtherCalendar | undefined {
  const apart = Number(other.slice(0, 4)) - Number(gregorian.slice(0, 4));
  return CALENDARS.find(({ years: [least, most], convert }) => apart >= least && apart <= most && convert(gregorian).includes(other))
    ?.calendar;
}

/** The calendar in which one of two full dates (YYYY-MM-DD) is the other; `undefined` when there is none. */
export function otherCalendar(left: string, right: string): OtherCalendar | undefined {
  return writtenIn(left, right) ?? writtenIn(right, left);
}
