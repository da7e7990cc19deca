import { expect, test } from '@jest/globals';
import { dateForm, provesPattern, type AcceptedTexts } from '../../../../src/mapping/emit/accepted-texts.ts';
import type { LeafConstraint } from '../../../../src/mapping/emit/constraint.ts';
import { COMMON_CHARACTERS, LATIN_CHARACTERS, settledLatin, settledText } from '../../../../src/mapping/emit/quick-text.ts';
import { acceptedBy } from '../../../../src/mapping/emit/step-runs.ts';
import { compileSteps } from '../../../../src/mapping/steps/steps.ts';

const leaf = (pattern: string | undefined, maxLength = 200): LeafConstraint => ({
  kind: 'leaf',
  type: 'string',
  ...(pattern === undefined ? {} : { pattern }),
  minLength: 1,
  maxLength,
  minimum: Number.NEGATIVE_INFINITY,
  maximum: Number.POSITIVE_INFINITY,
});

const NAME = '^[^\\u0000-\\u001f<>]+$';
const latin: AcceptedTexts = { characters: LATIN_CHARACTERS };

test.each([
  [{ words: ['V', 'S'] }, '^[A-Z]$', true],
  [{ words: ['V', 's'] }, '^[A-Z]$', false],
  [dateForm('dd.MM.yyyy'), '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$', true],
  [dateForm('dd.MM.yyyy'), '^[0-9.]{10}$', true],
  [dateForm('dd.MM.yyyy'), '^[0-3][0-9]\\.[0-9]{2}\\.[0-9]{4}$', false],
  [dateForm('dd.MM.yyyy'), '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}Z?$', false],
  [dateForm('yyyy-MM-dd'), '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', true],
  [dateForm('yyyyMMdd'), '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', false],
  [dateForm('yyyyMMdd'), '^([0-9]{8})$', false],
  [latin, NAME, true],
  [{ characters: COMMON_CHARACTERS }, NAME, true],
  [latin, '^[^\\u0000-\\u001f<>]{1,200}$', false],
  [latin, '^[^a]+$', false],
  [latin, '^[^\\u0000-\\u001f<>]+x?$', false],
  [latin, undefined, false],
] as const)('%j proves %s: %s', (accepted, pattern, expected) => {
  expect(provesPattern(accepted, leaf(pattern))).toBe(expected);
});

test('a count in the pattern is proven where the length is bound as well', () => {
  const letters: AcceptedTexts = { characters: [{ from: 0x41, to: 0x5a }] };
  expect(provesPattern(letters, leaf('^[A-Z]{1,80}$', 80))).toBe(true);
  expect(provesPattern(letters, leaf('^[A-Z]{1,80}$', 81))).toBe(false);
  expect(provesPattern(letters, leaf('^[A-Z]{2,80}$', 80))).toBe(false);
});

const codes = new Map([
  [
    'sex',
    new Map([
      ['V', 'male'],
      ['S', 'female'],
    ]),
  ],
]);

test.each([
  [[{ code: 'sex' }], 'text', true],
  [['trim', { code: 'sex' }], 'text', false],
  [['country'], 'texts', true],
  [[{ date: 'dd.MM.yyyy' }], 'text', true],
  [['nfc', 'collapse-space', { split: ' ' }], 'text', true],
  [['nfc', 'latin'], 'texts', true],
  [['nfc'], 'text', false],
  [['upper', 'country'], 'text', false],
  [['document-number'], 'text', false],
  [[{ join: '' }, 'country'], 'texts', false],
  [[], 'text', false],
] as const)('whether it is known which texts %j on %s convert at a glance: %s', (specs, kind, expected) => {
  const { steps } = compileSteps(specs, kind, codes, '');
  expect(acceptedBy(steps, kind) !== undefined).toBe(expected);
});

test('texts are settled at a glance only where every character is one of those that are said to be', () => {
  const isIn = (ranges: readonly { from: number; to: number }[], code: number): boolean =>
    ranges.some(({ from, to }) => code >= from && code <= to);
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    if (settledLatin(text) !== '') expect([code, isIn(LATIN_CHARACTERS, code)]).toEqual([code, true]);
    if (settledText(text) !== '') expect([code, isIn(COMMON_CHARACTERS, code)]).toEqual([code, true]);
  }
});
