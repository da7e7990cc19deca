import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Scalar } from '../../../../src/contracts/contract.ts';
import { alikeDate } from '../../../../src/mocks/recorder/alike-date.ts';
import { alikeName, alikeReference, alikeText } from '../../../../src/mocks/recorder/alike-text.ts';
import { keyedStream } from '../../../../src/mocks/recorder/keyed-stream.ts';
import { replacements, treatmentOf } from '../../../../src/mocks/recorder/replacements.ts';

const SECRET = Buffer.alloc(32, 7);
const stream = (text: string): ReturnType<typeof keyedStream> => keyedStream(SECRET, text);
const TEXT: Scalar = { kind: 'text', least: 1, most: 80, pattern: undefined };
const NONE: ReadonlySet<string> = new Set();

describe('a name of the same shape', () => {
  it.each([
    ['El Qasmaoui', /^\p{Lu}\p{Ll}{0,2} \p{Lu}[a-z]{6,8}$/u],
    ["D'Arcy-O’Neill", /^\p{Lu}'\p{Lu}[a-z]+-\p{Lu}’\p{Lu}[a-z]+$/u],
    ['DEMIRKAPILI', /^[A-Z]{10,12}$/],
    ['Demirkapılı', /^\p{Lu}\p{Ll}{9,11}$/u],
    ['Ющишин', /^[А-Я][а-я]{4,6}$/u],
    ['Παπαδόπουλος', /^\p{Script=Greek}{11,13}$/u],
    ['محمد', /^\p{Script=Arabic}{3,5}$/u],
    ['王小明', /^\p{Script=Han}{2,4}$/u],
  ])('%s', (name, shape) => {
    const other = alikeName(name, stream);
    expect(other).toMatch(shape);
    expect(other).not.toBe(name);
  });

  it('is the same for the same word in whatever case, and another under another secret', () => {
    const [one, other] = [alikeName('Smith', stream), alikeName('SMITH Smith', stream)];
    expect(other).toBe(`${one.toUpperCase()} ${one}`);
    expect(alikeName('Smith', (word) => keyedStream(Buffer.alloc(32, 8), word))).not.toBe(one);
  });
});

describe('numbers, references and dates of the same shape', () => {
  it('keep digits, letters and case, and say that they are synthetic', () => {
    expect(alikeReference('AB1234567', stream('x'))).toMatch(/^SYN\d{6}$/);
    expect(alikeReference('LV-99a/Q', stream('x'))).toMatch(/^SYN\d{2}[a-f]\/[G-Z]$/);
    expect(alikeReference('7', stream('x'))).toMatch(/^SYN\d$/);
    expect(alikeText('urn:uuid:0d9c2a1e', stream('x'))).toMatch(/^[g-z]{3}:[a-z]{4}:[0-9a-f]{8}$/);
    expect(alikeText('urn:uuid:0d9c2a1e', stream('x'), 'digits')).toMatch(/^urn:uuid:\dd\dc\da\de$/);
  });

  it.each([
    ['1997', /^(199[5-9])$/],
    ['1979-12', /^19(7[7-9]|8[01])-\d\d$/],
    ['1979-12-30', /^19(7[7-9]|8[01])-\d\d-\d\d$/],
    ['2026-08-14T06:40:00.123Z', /^202[4-8]-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ])('%s keeps its precision and its era', (date, shape) => {
    const other = alikeDate(date, stream(date), 2);
    expect(other).toMatch(shape);
    expect(Number.isNaN(Date.parse(other))).toBe(false);
  });
});

describe('replacements', () => {
  it('are consistent, and no recorded value is in any of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '1', '2', '-'), minLength: 3, maxLength: 8 }), {
          minLength: 1,
          maxLength: 20,
        }),
        (values) => {
          const recorded = new Set(values);
          const replaced = replacements(SECRET, recorded);
          for (const value of recorded) {
            const other = replaced.text(value, 'reference', TEXT);
            expect(replaced.text(value, 'reference', TEXT)).toBe(other);
            for (const original of recorded) expect(other).not.toContain(original);
          }
        },
      ),
    );
  });

  it('conform to the type: pattern, length and bounds', () => {
    const uuid: Scalar = {
      kind: 'text',
      least: 0,
      most: undefined,
      pattern: 'urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
    };
    const other = replacements(SECRET, NONE).text('urn:uuid:0d9c2a1e-5b64-4c37-9f0a-3a6f1c2b4d5e', 'token', uuid);
    expect(other).toMatch(new RegExp(`^${uuid.pattern}$`));
    expect(replacements(SECRET, NONE).text('LINK-0001', 'token', { ...TEXT, pattern: 'LINK-[0-9]{4}' })).toMatch(/^LINK-\d{4}$/);
    expect(replacements(SECRET, NONE).text('AAAA', 'bytes', { kind: 'bytes', most: 9 })).toMatch(/^[A-Za-z0-9+/]{4}$/);
    for (const age of [0, 3, 130]) {
      const number = replacements(SECRET, NONE).number(age, 0, 130);
      expect(number).toBeGreaterThanOrEqual(0);
      expect(Math.abs(number - age)).toBeLessThanOrEqual(5);
    }
  });

  it('are refused where a type leaves no other value', () => {
    expect(() => replacements(SECRET, NONE).text('X', 'token', { ...TEXT, pattern: 'X' })).toThrow(
      expect.objectContaining({ code: 'command-usage' }),
    );
  });

  it.each([
    ['NameText', TEXT, 'name'],
    ['DocumentNumber', TEXT, 'reference'],
    ['PartialDateText', TEXT, 'date'],
    ['StateCode', TEXT, 'kept'],
    ['ProfileId', TEXT, 'kept'],
    ['RuleText', TEXT, 'dropped'],
    ['PartyId', { ...TEXT, most: 128 }, 'reference'],
    ['Reason', { ...TEXT, most: 400 }, 'dropped'],
    [undefined, { kind: 'enum', values: ['A'] }, 'kept'],
    [undefined, { kind: 'instant' }, 'date'],
    [undefined, { kind: 'int', least: 0, most: 9 }, 'number'],
    ['Template', { kind: 'bytes', most: 9 }, 'bytes'],
    ['CaseToken', { ...TEXT, pattern: 'x' }, 'token'],
  ] as const)('of %s', (name, definition, treatment) => {
    expect(treatmentOf({ name, home: 'types', doc: undefined, definition })).toBe(treatment);
  });
});
