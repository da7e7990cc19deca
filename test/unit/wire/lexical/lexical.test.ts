import { describe, expect, test } from '@jest/globals';
import { codeTable } from '../../../../src/wire/lexical/code-table.ts';
import { isDate, isUtcInstant, utcInstant } from '../../../../src/wire/lexical/date-time.ts';

describe('dates', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-30'])('%s is one', (text) => expect(isDate(text)).toBe(true));
  test.each([
    '2026-02-29',
    '1900-02-29',
    '0000-01-01',
    '2026-00-10',
    '2026-13-01',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01Z',
    '',
  ])('%p is none', (text) => expect(isDate(text)).toBe(false));
});

describe('instants', () => {
  test.each(['2026-11-21T00:00:00Z', '2026-11-21T23:59:59.123456789Z'])('%s is one', (text) => {
    expect(isUtcInstant(text)).toBe(true);
    expect(utcInstant(text)).toBe(text);
  });
  test.each([
    '2026-11-21T24:00:00Z',
    '2026-11-21T23:59:60Z',
    '2026-02-30T00:00:00Z',
    '2026-11-21T00:00:00',
    '2026-11-21T00:00:00+00:00',
    '2026-11-21T00:00:00.Z',
    '2026-11-21 00:00:00Z',
  ])('%p is none', (text) => expect(isUtcInstant(text)).toBe(false));
  test('an offset is converted to UTC, across midnight too', () => {
    expect(utcInstant('2026-11-21T01:30:00.25+02:00')).toBe('2026-11-20T23:30:00.250Z');
  });
  test.each(['2026-11-21T23:59:60Z', 'yesterday', ''])('%p cannot be converted', (text) => expect(utcInstant(text)).toBeUndefined());
});

describe('a code table', () => {
  const table = codeTable<'male' | 'female'>({ male: 'M', female: 'F' });
  test('translates both ways', () => {
    expect([table.code('male'), table.word('F')]).toEqual(['M', 'female']);
  });
  test.each(['constructor', '__proto__', 'm', ''])('has no word for %p', (code) => expect(table.word(code)).toBeUndefined());
  test('refuses two words with one code', () => {
    expect(() => codeTable({ a: 'X', b: 'X' })).toThrow(expect.objectContaining({ code: 'internal-error' }));
  });
});
