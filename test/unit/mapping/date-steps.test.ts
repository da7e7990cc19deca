import { describe, expect, it, test } from '@jest/globals';
import { birthYearOf, type BirthYearChoice } from '../../../src/mapping/steps/birth-year.ts';
import {
  DATE_FORMATS,
  PARTIAL_FORMATS,
  readDate,
  readPartialDate,
  writeDate,
  type PartialFormat,
} from '../../../src/mapping/steps/calendar.ts';
import { DATE_SAMPLES, DATE_STEPS } from '../../../src/mapping/steps/date-steps.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { Value, ValueKind } from '../../../src/mapping/steps/step.ts';
import { compileSteps, type StepSpec } from '../../../src/mapping/steps/steps.ts';

const run = (spec: StepSpec, value: Value, given: ValueKind = 'text'): Value | undefined =>
  compileSteps([spec], given, new Map(), '').steps[0]?.convert(value, '/f');

describe('dates', () => {
  test.each(DATE_FORMATS)('are read from %s as they are written to it', (format) => {
    for (const date of ['1984-11-03', '2000-02-29', '1800-01-01', '2199-12-31']) {
      expect(readDate(writeDate(date, format), format)).toBe(date);
      expect(readDate(writeDate(date, format).slice(1), format)).toBeUndefined();
    }
    expect(readDate(writeDate('1900-02-29', format), format)).toBeUndefined();
    expect(readDate(writeDate('2200-01-01', format), format)).toBeUndefined();
  });

  test.each<[PartialFormat, string, string | undefined]>([
    ['dd.MM.yyyy', 'xx.xx.1984', '1984'],
    ['dd.MM.yyyy', 'XX.11.1984', '1984-11'],
    ['dd.MM.yyyy', '03.xx.1984', '1984'],
    ['dd.MM.yyyy', '00.00.0000', ''],
    ['dd.MM.yyyy', 'xx.xx.xxxx', ''],
    ['dd.MM.yyyy', '03.11.xxxx', undefined],
    ['dd.MM.yyyy', '3x.11.1984', undefined],
    ['yyyy-MM-dd', '1979-xx-xx', '1979'],
    ['yyyy-MM-dd', '1979-05', '1979-05'],
    ['yyyy-MM-dd', '1979-05-', undefined],
    ['yyyyMMdd', '19790500', '1979-05'],
    ['yyyyMMdd', '<<<<<<<<', ''],
    ['dd/MM/yyyy', '00/05/1979', '1979-05'],
    ['ddMMyyyy', '00051979', '1979-05'],
    ['ddMMyyyy', '1979', '1979'],
    ['ddMMyyyy', '051979', '1979-05'],
    ['ddMMyyyy', '11051979', '1979-05-11'],
    ['MM.yyyy', '05.1979', '1979-05'],
    ['MM.yyyy', '00.1979', '1979'],
    ['MM.yyyy', '01.05.1979', undefined],
    ['yyyy', '1979', '1979'],
    ['yyyy', '0000', ''],
    ['yyyy', '79', undefined],
    ['iso-8601-2', '1979-XX-XX', '1979'],
    ['iso-8601-2', '1979-05-XX', '1979-05'],
    ['iso-8601-2', '1979-XX', '1979'],
    ['iso-8601-2', '1979-05-1X', '1979-05'],
    ['iso-8601-2', '197X-05-11', undefined],
    ['iso-8601-2', 'XXXX-XX-XX', ''],
    ['iso-8601-2', '1979-xx-xx', undefined],
    ['iso-8601-2', '1979-02-30', undefined],
  ])('partial ones in the form %s: %j is %j', (format, text, date) => {
    expect(readPartialDate(text, format)).toBe(date);
  });

  it('partial ones that can be read in a form are read again as they are written to it', () => {
    for (const format of PARTIAL_FORMATS) {
      for (const text of ['1979', '05.1979', '11.05.1979', '1979-05', '1979-05-11', '19790511', '11051979', '1979-XX-XX', '11/05/1979']) {
        const date = readPartialDate(text, format);
        if (date !== undefined) expect(readPartialDate(writeDate(date, format), format)).toBe(date);
      }
    }
    expect(writeDate('1979', 'iso-8601-2')).toBe('1979-XX-XX');
    expect(writeDate('1979-05', 'dd.MM.yyyy')).toBe('00.05.1979');
  });

  it('unknown as a whole are absent', () => {
    expect(run({ 'partial-date': 'dd.MM.yyyy' }, '00.00.0000')).toBeUndefined();
    expect(() => run({ 'partial-date': 'dd.MM.yyyy' }, '1979-05-11')).toThrow(GatewayError);
    expect(() => run({ 'partial-date': 'yy' }, '79')).toThrow(GatewayError);
  });
});

describe('the year of birth from an age', () => {
  test.each<[string, string, BirthYearChoice, string | undefined]>([
    ['17', '2026-11-21', 'likelier', '2009'],
    ['17', '2026-11-21', 'latest', '2009'],
    ['17', '2026-11-21', 'earliest', '2008'],
    ['17', '2026-02-01', 'likelier', '2008'],
    ['17', '2026-07-01', 'likelier', '2008'],
    ['17', '2026-07-02', 'likelier', '2009'],
    ['17', '2026-12-31', 'earliest', '2009'],
    ['0', '2026-01-01', 'likelier', '2025'],
    ['130', '2026-06-01', 'latest', '1896'],
    ['131', '2026-06-01', 'latest', undefined],
    ['-1', '2026-06-01', 'latest', undefined],
    ['17.5', '2026-06-01', 'latest', undefined],
    ['17', '2026-02-30', 'latest', undefined],
  ])('%s on %s is, %s, %s', (age, day, choice, year) => {
    expect(birthYearOf(age, day, choice)).toBe(year);
  });

  it('is never off by more than one year, and is the year of most of the days on which the person can be born', () => {
    const dayMs = 86_400_000;
    for (const day of ['2026-01-01', '2026-03-15', '2026-07-01', '2026-07-02', '2026-07-03', '2026-12-30', '2026-12-31']) {
      const birthday = (age: number): number => Date.parse(`${2026 - age}${day.slice(4)}`);
      const days = (birthday(30) - birthday(31)) / dayMs;
      const years = Array.from({ length: days }, (_, back) => new Date(birthday(30) - back * dayMs).getUTCFullYear());
      const often = (year: number): number => years.filter((one) => one === year).length;
      const taken = Number(birthYearOf('30', day, 'likelier'));
      expect(often(taken)).toBeGreaterThanOrEqual(days / 2 - 1);
      expect(birthYearOf('30', day, 'latest')).toBe(String(Math.max(...years)));
      expect(birthYearOf('30', day, 'earliest')).toBe(String(Math.min(...years)));
    }
  });

  it('is a step on two texts, joined or not', () => {
    expect(run('birth-year-from-age', '17;2026-11-21')).toBe('2009');
    expect(run('birth-year-from-age', ['17', '2026-11-21'], 'texts')).toBe('2009');
    expect(run({ 'birth-year-from-age': { take: 'earliest', format: 'dd.MM.yyyy' } }, ' 17 ; 21.11.2026 ')).toBe('2008');
  });

  test.each(['17', '17;', ';2026-11-21', '17;2026-11-21;', '2026-11-21;17', 'seventeen;2026-11-21'])('refuses %j', (text) => {
    expect(() => run('birth-year-from-age', text)).toThrow(GatewayError);
  });

  test.each<StepSpec>([
    { 'birth-year-from-age': { take: 'any' } },
    { 'birth-year-from-age': { format: 'yyyy' } },
    { 'birth-year-from-age': { on: '/datums' } },
    { 'birth-year-from-age': 'latest' },
  ])('%j is refused when it is compiled', (spec) => {
    expect(() => run(spec, '17;2026-11-21')).toThrow(GatewayError);
  });

  it('and partial dates have samples', () => {
    const sampled = DATE_SAMPLES.map(([spec]) => (typeof spec === 'string' ? spec : Object.keys(spec)[0]));
    expect([...new Set(sampled)].toSorted()).toEqual([...DATE_STEPS.keys()].toSorted());
  });
});
