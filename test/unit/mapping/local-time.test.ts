import { describe, expect, test } from '@jest/globals';
import { readLocalTime, rigaOffset, writeLocalTime } from '../../../src/mapping/steps/local-time.ts';

const HOUR = 3_600_000;

/** The offset as the platform's time-zone database has it. */
function platformOffset(epochMs: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Riga',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(epochMs);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - Math.floor(epochMs / 60_000) * 60_000;
}

describe('Latvian time', () => {
  test('agrees with the time-zone database around every clock change from 2001 to 2037', () => {
    for (let year = 2001; year <= 2037; year += 1) {
      for (const month of [2, 9]) {
        for (let day = 24; day <= 31; day += 1) {
          for (const hour of [0, 1, 12]) {
            const at = Date.UTC(year, month, day, hour);
            expect(rigaOffset(at)).toBe(platformOffset(at));
            expect(rigaOffset(at - 1)).toBe(platformOffset(at - 1));
          }
        }
      }
    }
  });

  test.each([
    ['2026-10-25T02:59:59', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25T04:00:00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29T02:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T04:00:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:30:00+03:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30:00+02:00', '2026-10-25T01:30:00.000Z'],
  ])('%s is %s', (text, at) => {
    expect(readLocalTime(text, 'iso', 'Europe/Riga')).toEqual({ at });
  });

  test.each([
    ['2026-10-25T03:00:00', 'ambiguous-time'],
    ['2026-10-25T03:59:59', 'ambiguous-time'],
    ['2026-03-29T03:00:00', 'no-such-time'],
    ['2026-03-29T03:59:59', 'no-such-time'],
    ['2000-06-01T12:00:00', 'offset-missing'],
    ['2026-02-30T12:00:00', 'form'],
  ])('%s names no moment: %s', (text, fault) => {
    expect(readLocalTime(text, 'iso', 'Europe/Riga')).toEqual({ fault });
  });

  test('is written with its offset, so that the repeated hour stays one moment', () => {
    for (const at of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-07-01T00:00:00.250Z']) {
      expect(readLocalTime(writeLocalTime(at, 'iso', 'Europe/Riga'), 'iso', 'Europe/Riga')).toEqual({ at });
    }
    expect(writeLocalTime('2026-07-01T00:00:00.000Z', 'iso', 'Europe/Riga')).toBe('2026-07-01T03:00:00+03:00');
    expect(writeLocalTime('2026-07-01T00:00:00.000Z', 'dd.MM.yyyy HH:mm', '-05:30')).toBe('30.06.2026 18:30:00');
    expect(HOUR * 3).toBe(rigaOffset(Date.parse('2026-07-01T00:00:00Z')));
  });
});
