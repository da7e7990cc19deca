import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { birthDateRule } from '../../../../src/mocks/mid/compare/birth-date-rules.ts';
import { dateDistance, packedDate, packedYear, similarDateDistance } from '../../../../src/mocks/search/birth-dates.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, known]) => date.slice(0, known));

describe('dates of birth', () => {
  test('are packed without loss, and what is no date is nothing', () => {
    expect(packedYear(packedDate('1984-11-03'))).toBe(1984);
    expect(new Set(['1984', '1984-11', '1984-11-03', '1984-03-11'].map(packedDate)).size).toBe(4);
    expect(['', '84', '1984-13', '1984-11-32', '03.11.1984'].map(packedDate)).toEqual([0, 0, 0, 0, 0]);
    expect(dateDistance('')(packedDate('1984'))).toBeUndefined();
    expect(dateDistance('1984')(0)).toBeUndefined();
  });

  test.each([
    ['1984-11-03', '1984-11-03', 0],
    ['1984-11-03', '1984', 0],
    ['1984', '1984-11-03', 0],
    ['1984-11', '1984-12-03', undefined],
    ['1984-11-03', '1984-03-11', 2],
    ['1984-11-13', '1984-13-11', undefined],
    ['1984-11-03', '1994-11-03', 2],
    ['1984-11-03', '1984-11-04', 2],
    ['1984-11-03', '1984-12-04', undefined],
    ['1984', '1985', undefined],
  ])('a search for %s is %s away from %s', (sought, recorded, distance) => {
    expect(dateDistance(sought)(packedDate(recorded))).toBe(distance);
  });

  test('detection finds at least what the comparison of dates calls similar', () => {
    const calendars = ['buddhist', 'persian', 'islamic-civil', 'islamic-umalqura', 'ethiopic', 'coptic', 'indian', 'roc'];
    const otherCalendar = fc.tuple(day, fc.constantFrom(...calendars)).map(([date, calendar]) => {
      const format = new Intl.DateTimeFormat('en-u-nu-latn', {
        calendar,
        timeZone: 'UTC',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
      });
      const parts = new Map(format.formatToParts(new Date(`${date}T12:00:00Z`)).map(({ type, value }) => [type as string, value]));
      const pad = (type: string, digits: number): string => (parts.get(type) ?? '0').padStart(digits, '0');
      return [date, `${pad('year', 4)}-${pad('month', 2)}-${pad('day', 2)}`] as const;
    });
    const julian = fc
      .tuple(day, fc.constantFrom(-13, -12, 12, 13))
      .map(([date, days]) => [date, new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)] as const);
    const edited = fc
      .tuple(partial, fc.nat(9), fc.nat(9))
      .map(
        ([date, at, digit]) =>
          [date, date[at] === '-' ? date : `${date.slice(0, at)}${digit}${date.slice(at + 1)}`.slice(0, date.length)] as const,
      );
    let similar = 0;
    fc.assert(
      fc.property(fc.oneof(otherCalendar, julian, edited, fc.tuple(partial, partial)), ([left, right]) => {
        if (packedDate(right) === 0 || birthDateRule(left, right) === undefined) return;
        similar += 1;
        expect(similarDateDistance(left)(packedDate(right))).toBeDefined();
        expect(similarDateDistance(right)(packedDate(left))).toBeDefined();
      }),
      { numRuns: 1_000 },
    );
    expect(similar).toBeGreaterThan(100);
  });
});
