import { describe, expect, test } from '@jest/globals';
import formats from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { ALPHA_3, isDocumentCode } from '../../../../src/wire/lexical/state-codes.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { LeafConstraint } from '../../../../src/mapping/emit/constraint.ts';
import { accepts, withoutProven } from '../../../../src/mapping/emit/proven.ts';
import { compileSteps, type StepSpec } from '../../../../src/mapping/steps/steps.ts';

const leaf = (more: Partial<LeafConstraint>): LeafConstraint => ({
  kind: 'leaf',
  type: 'string',
  minLength: 0,
  maxLength: Number.POSITIVE_INFINITY,
  minimum: Number.NEGATIVE_INFINITY,
  maximum: Number.POSITIVE_INFINITY,
  ...more,
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
const chain = (specs: readonly StepSpec[]) => compileSteps(specs, 'text', codes, '').steps;

const DATE = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const PARTIAL = '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';
const STATE = '^[A-Z]{3}$';
const NUMBER = '^[A-Z0-9/-]{1,40}$';

/** Every result of a step on those texts; refusals give none. */
function results(spec: StepSpec, texts: Iterable<string>): readonly string[] {
  const [step] = chain([spec]);
  const found: string[] = [];
  for (const text of texts) {
    try {
      const value = step?.convert(text, '');
      if (typeof value === 'string') found.push(value);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
    }
  }
  return found;
}

function* everyDay(): Generator<string> {
  for (let year = 1799; year <= 2200; year += 1)
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) yield `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

describe('what need not be checked of a result', () => {
  test('every date is of the form and the format', () => {
    const isDate = (formats.fullFormats.date as { validate: (text: string) => boolean }).validate;
    const dates = [...new Set(results({ date: 'dd.MM.yyyy' }, everyDay()))];
    expect(dates.length).toBe(146_097);
    expect(dates.filter((date) => !new RegExp(DATE, 'u').test(date) || !new RegExp(PARTIAL, 'u').test(date) || !isDate(date))).toEqual([]);
    const partial = [...new Set(results({ 'partial-date': 'dd.MM.yyyy' }, everyDay()))];
    expect(partial.length).toBeGreaterThan(146_097 + 400);
    expect(partial.filter((date) => !new RegExp(PARTIAL, 'u').test(date))).toEqual([]);
  });

  test('every moment is of the format', () => {
    const isMoment = (formats.fullFormats['date-time'] as { validate: (text: string) => boolean }).validate;
    const moments = fc
      .sample(fc.date({ min: new Date('1800-01-02'), max: new Date('2199-12-30'), noInvalidDate: true }), 3000)
      .map((at) => at.toISOString().replace('.000Z', '+02:00'));
    const found = results('date-time', moments);
    expect(found.length).toBe(3000);
    expect(found.filter((moment) => !isMoment(moment))).toEqual([]);
  });

  test('every country is three capital letters', () => {
    const three = letters.flatMap((one) => letters.flatMap((two) => letters.map((last) => one + two + last)));
    const found = results('country', [...three, ...ALPHA_3.keys(), 'D', 'XK', 'd<<']);
    expect(found.length).toBeGreaterThan(270);
    expect(found.filter((code) => !new RegExp(STATE, 'u').test(code))).toEqual([]);
    expect(three.filter(isDocumentCode).length).toBeLessThan(found.length);
  });

  test('every document number is of its form', () => {
    const texts = fc.sample(fc.oneof(fc.string({ maxLength: 45 }), fc.stringMatching(/^[a-zA-Z0-9 <\/-]{0,45}$/)), 3000);
    expect(results('document-number', texts).filter((number) => !new RegExp(NUMBER, 'u').test(number))).toEqual([]);
  });

  test.each([
    [[{ date: 'dd.MM.yyyy' }], { pattern: DATE, format: 'date' }, {}],
    [[{ 'partial-date': 'yyyyMMdd' }], { pattern: PARTIAL, format: 'date' }, { format: 'date' }],
    [['date-time'], { format: 'date-time' }, {}],
    [['country', 'list'], { pattern: STATE }, {}],
    [['document-number'], { pattern: NUMBER, maxLength: 20 }, { maxLength: 20 }],
    [['document-number', 'lower'], { pattern: NUMBER }, { pattern: NUMBER }],
    [['trim'], { pattern: STATE }, { pattern: STATE }],
    [[{ code: 'sex' }], { enum: ['male', 'female'], maxLength: 6, pattern: '^[a-z]+$' }, {}],
    [[{ code: 'sex' }], { maxLength: 5 }, { maxLength: 5 }],
    [[{ code: 'sex' }, { default: 'unspecified' }], { maxLength: 6 }, { maxLength: 6 }],
    [[{ code: 'sex' }, { default: 'male' }], { maxLength: 6 }, {}],
    [[{ date: 'dd.MM.yyyy' }, { default: '2020' }], { format: 'date' }, { format: 'date' }],
  ] as const)('%j needs of %j only %j', (specs, demanded, left) => {
    expect(withoutProven(leaf(demanded), chain(specs))).toEqual(leaf(left));
  });

  test.each([
    [{ maxLength: 1 }, '𝔄', true],
    [{ minLength: 2 }, '𝔄', false],
    [{ pattern: '^a$' }, 'b', false],
    [{ enum: ['a'] }, 'a', true],
    [{ enum: ['a'] }, 'b', false],
    [{ format: 'date' }, '2020-01-01', false],
    [{}, 1, false],
    [{ type: 'integer', minimum: 1, maximum: 3 }, 3, true],
    [{ type: 'integer', minimum: 1, maximum: 3 }, 4, false],
    [{ type: 'integer' }, 1.5, false],
    [{ type: 'number' }, 1.5, true],
    [{ type: 'boolean' }, false, true],
    [{ type: 'boolean' }, 'false', false],
  ] as const)('a leaf %j accepts %j: %s', (demanded, value, expected) => {
    expect(accepts(leaf(demanded), value)).toBe(expected);
  });
});
