import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import * as quickDate from '../../../../src/mapping/emit/quick-date.ts';
import * as quickText from '../../../../src/mapping/emit/quick-text.ts';
import type { Value, ValueKind } from '../../../../src/mapping/steps/step.ts';
import { compileSteps, type StepSpec } from '../../../../src/mapping/steps/steps.ts';

const quick = { ...quickDate, ...quickText };

/** What steps make of a value; undefined where nothing is left or one of them refuses. */
function byStep(specs: readonly StepSpec[], value: Value, kind: ValueKind = 'text'): Value | undefined {
  let result: Value | undefined = value;
  try {
    for (const step of compileSteps(specs, kind, new Map(), '').steps) result = result === undefined ? undefined : step.convert(result, '');
    return result;
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}

const pad = (count: number, width = 2): string => String(count).padStart(width, '0');
const two = (max: number): fc.Arbitrary<string> => fc.nat({ max }).map((count) => pad(count));
const year = fc.integer({ min: 1798, max: 2201 }).map(String);
const day = fc.tuple(year, two(13), two(32));
const letters = fc.string({ unit: fc.constantFrom(...Array.from('aZ- \u00a0\tĀžУʯʰß\u0301.1 Έϓҁ҃')), maxLength: 8 });
const anyText = fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }));

/** Texts for which the quick answer is not the empty one must be what the step gives. */
function agrees(answer: (text: string) => string, specs: readonly StepSpec[], texts: fc.Arbitrary<string>): number {
  let answered = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const found = answer(text);
      if (found === '') return;
      answered += 1;
      expect(found).toBe(byStep(specs, text));
    }),
    { numRuns: 2000 },
  );
  return answered;
}

const sameWhere = (holds: (text: string) => boolean) => (text: string) => (holds(text) ? text : '');

describe('what is told at a glance', () => {
  test('every plain character, alone and between letters, is left as it is by the steps that settle a text', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      for (const text of [String.fromCharCode(code), `A${String.fromCharCode(code)}z`])
        if (quick.isPlain(text)) expect(byStep(['trim', 'nfc', 'collapse-space', 'latin'], text)).toBe(text);
    }
    for (let code = 0; code <= 0xffff; code += 1) {
      for (const text of [String.fromCharCode(code), `A ${String.fromCharCode(code)}z`]) {
        const [latin, any] = [quick.settledLatin(text), quick.settledText(text)];
        if (latin !== '') expect(latin).toBe(byStep(['nfc', 'collapse-space', 'latin'], text));
        if (any !== '') expect(any).toBe(byStep(['nfc', 'collapse-space'], text));
      }
    }
    expect([quick.settledLatin(' Bērziņš-Šķēle  Z '), quick.settledText('  Οδυσσέας   Їжак')]).toEqual([
      'Bērziņš-Šķēle Z',
      'Οδυσσέας Їжак',
    ]);
    expect(quick.isPlain('Bērziņš-Šķēle')).toBe(true);
    expect(['Ā  b', ' a', 'a ', 'a\tb', 'e\u0301', 'Їжак', 'a\u00a0b', 'ˮ'].filter(quick.isPlain)).toEqual([]);
  });

  test.each([
    ['a plain text', sameWhere(quick.isPlain), ['trim', 'nfc', 'collapse-space', 'latin']],
    ['a settled Latin text', quick.settledLatin, ['trim', 'nfc', 'collapse-space', 'latin']],
    ['a settled text', quick.settledText, ['nfc', 'collapse-space']],
    ['a trimmed text', sameWhere(quick.isTrimmed), ['trim']],
    ['a composed text', sameWhere(quick.isComposed), ['nfc']],
    ['a name in unaccented letters', quick.plainLetters, ['icao-latin']],
    ['the same as a Ukrainian name', quick.plainLetters, [{ 'icao-latin': 'ukrainian' }]],
    ['a document number', quick.documentNumberOf, ['document-number']],
  ] as const)('%s is what the steps make of it', (_what, answer, specs) => {
    const ascii = fc.string({ unit: fc.constantFrom(...Array.from('aZ-/09 <é')), maxLength: 45 });
    expect(agrees(answer, specs, fc.oneof(anyText, ascii))).toBeGreaterThan(50);
  });

  test.each([
    ['dd.MM.yyyy', quick.dottedDate, day.map(([y, m, d]) => `${d}.${m}.${y}`)],
    ['yyyy-MM-dd', quick.hyphenedDate, day.map(([y, m, d]) => `${y}-${m}-${d}`)],
    ['yyyyMMdd', quick.compactDate, day.map(([y, m, d]) => `${y}${m}${d}`)],
  ] as const)('a date %s is what the steps make of it, and every day but 29 February is told', (format, answer, dates) => {
    const texts = fc.oneof(
      dates,
      fc.tuple(dates, fc.nat({ max: 10 }), anyText).map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1)),
    );
    expect(agrees(answer, [{ date: format }], texts)).toBeGreaterThan(200);
    expect(agrees(answer, [{ 'partial-date': format }], texts)).toBeGreaterThan(200);
    const missed = fc
      .sample(dates, { numRuns: 2000, seed: 7 })
      .filter((text) => answer(text) === '' && byStep([{ date: format }], text) !== undefined);
    expect(missed.filter((text) => !/^29\.02|02-29$|0229$/.test(text))).toEqual([]);
  });

  test.each([
    ['with its offset', quick.offsetMoment, ['date-time']],
    ['of Latvia', quick.latvianMoment, [{ 'date-time': { zone: 'Europe/Riga' } }]],
    ['of Latvia, with its offset', quick.offsetMoment, [{ 'date-time': { zone: 'Europe/Riga' } }]],
    ['with its offset in another zone', quick.offsetMoment, [{ 'date-time': { zone: '+05:30' } }]],
  ] as const)('a time %s is what the step makes of it', (_what, answer, specs) => {
    const offset = fc.oneof(fc.constantFrom('', 'Z', '+02:00', '-02:00', '+14:00', '+05:45', '-00:00', '+2:00', 'z'), anyText);
    const times = fc.tuple(day, two(24), two(60), two(60), offset).map(([[y, m, d], h, n, s, o]) => `${y}-${m}-${d}T${h}:${n}:${s}${o}`);
    expect(agrees(answer, specs, times)).toBeGreaterThan(200);
  });

  test('parts between separators are those of the step', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(' ', ', ', '-', 'a', ' - '), (text, separator) => {
        const parts = quick.splitParts(text, separator);
        expect(parts.length === 0 ? undefined : parts).toEqual(text === '' ? undefined : byStep([{ split: separator }], text));
      }),
      { numRuns: 3000 },
    );
  });

  test('a short number is what the step makes of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 11 }), anyText), (text) => {
        const count = quick.shortNumber(text);
        if (!Number.isNaN(count)) expect(count).toBe(byStep(['integer'], text));
      }),
    );
    expect([quick.shortNumber('007'), quick.shortNumber('1234567890'), quick.shortNumber('-1'), quick.shortNumber('')]).toEqual([
      7,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('code points are counted, not code units', () => {
    expect([quick.codePoints(''), quick.codePoints('aß'), quick.codePoints('𝔄𝔅'), quick.codePoints('\ud800')]).toEqual([0, 2, 2, 1]);
  });
});
