import { rfc3339 } from '../../kernel/clock.ts';
import { readDate, writeDate, type DateFormat } from './calendar.ts';

/** Forms in which national records write a time: ISO 8601 with or without offset, or the Latvian form. */
export const TIME_FORMATS = ['iso', 'dd.MM.yyyy HH:mm'] as const;

/** One of `TIME_FORMATS`. */
export type TimeFormat = (typeof TIME_FORMATS)[number];

/** Latvia's zone by name, a fixed offset such as +02:00, or none when every time must carry its own offset. */
export type TimeZone = 'Europe/Riga' | `${'+' | '-'}${string}` | 'none';

/** Why a time could not be read. */
export type TimeFault = 'form' | 'offset-missing' | 'no-such-time' | 'ambiguous-time';

const HOUR = 3_600_000;
const SHAPES: Readonly<Record<TimeFormat, RegExp>> = {
  iso: /^(?<date>\d{4}-\d\d-\d\d)[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,3})\d{0,6})?)?(?<offset>Z|[+-]\d\d:\d\d)?$/,
  'dd.MM.yyyy HH:mm': /^(?<date>\d{2}\.\d{2}\.\d{4}) (?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?$/,
};
const DATE_OF: Readonly<Record<TimeFormat, DateFormat>> = { iso: 'yyyy-MM-dd', 'dd.MM.yyyy HH:mm': 'dd.MM.yyyy' };

/** Milliseconds of an offset such as +02:00 or Z, or undefined where it is none. */
export function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 14 || minutes > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (hours * HOUR + minutes * 60_000);
}

/** The last Sunday of a month at 01:00 UTC, when the Union changes its clocks (Directive 2000/84/EC, Articles 2 and 3). */
function clockChange(year: number, month: number): number {
  const last = Date.UTC(year, month, 0, 1);
  return last - new Date(last).getUTCDay() * 24 * HOUR;
}

/** Offset of Latvian time from UTC: two hours, three in summer. Holds from 2001, when Latvia took up summer time again. */
export function rigaOffset(epochMs: number): number {
  const year = new Date(epochMs).getUTCFullYear();
  return epochMs >= clockChange(year, 3) && epochMs < clockChange(year, 10) ? 3 * HOUR : 2 * HOUR;
}

function rigaToUtc(localMs: number): number | TimeFault {
  if (new Date(localMs).getUTCFullYear() < 2001) return 'offset-missing';
  const summer = localMs - 3 * HOUR;
  const winter = localMs - 2 * HOUR;
  const fitsSummer = rigaOffset(summer) === 3 * HOUR;
  const fitsWinter = rigaOffset(winter) === 2 * HOUR;
  if (fitsSummer && fitsWinter) return 'ambiguous-time';
  if (!fitsSummer && !fitsWinter) return 'no-such-time';
  return fitsSummer ? summer : winter;
}

/**
 * The moment that a text names, RFC 3339 in UTC, or why it names none. An offset in the text counts before the zone; a local time that
 * the clock change skips or repeats names no moment, and is never guessed.
 */
export function readLocalTime(text: string, format: TimeFormat, zone: TimeZone): { readonly at: string } | { readonly fault: TimeFault } {
  const groups = SHAPES[format].exec(text)?.groups ?? {};
  const date = readDate(groups['date'] ?? '', DATE_OF[format]);
  const [hour, minute, second] = [Number(groups['hour']), Number(groups['minute']), Number(groups['second'] ?? '0')];
  if (date === undefined || !(hour < 24 && minute < 60 && second < 60)) return { fault: 'form' };
  const millis = Number((groups['fraction'] ?? '').padEnd(3, '0'));
  const local = Date.parse(`${date}T00:00:00Z`) + hour * HOUR + minute * 60_000 + second * 1000 + millis;
  const written = groups['offset'] ?? (zone === 'Europe/Riga' || zone === 'none' ? undefined : zone);
  if (written !== undefined) {
    const offset = readOffset(written);
    return offset === undefined ? { fault: 'form' } : { at: rfc3339(local - offset) };
  }
  const utc = zone === 'none' ? 'offset-missing' : rigaToUtc(local);
  return typeof utc === 'number' ? { at: rfc3339(utc) } : { fault: utc };
}

const two = (count: number): string => String(count).padStart(2, '0');

function writeOffset(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** An RFC 3339 time in a national form: local time of the zone, with its offset where the form has room for one. */
export function writeLocalTime(at: string, format: TimeFormat, zone: TimeZone): string {
  const epochMs = Date.parse(at);
  const offset = zone === 'Europe/Riga' ? rigaOffset(epochMs) : zone === 'none' ? 0 : (readOffset(zone) ?? 0);
  const local = new Date(epochMs + offset).toISOString();
  if (format === 'iso') return `${local.slice(0, local.slice(20, 23) === '000' ? 19 : 23)}${writeOffset(offset)}`;
  return `${writeDate(local.slice(0, 10), 'dd.MM.yyyy')} ${local.slice(11, 19)}`;
}
