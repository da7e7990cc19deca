import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import { icaoVariants, MAX_VARIANTS, toIcaoLatin } from '../../src/mapping/transliteration/icao-latin.ts';
import { MRZ_FORMATS, MRZ_LAYOUTS } from '../../src/mapping/mrz/mrz-layout.ts';
import { writeMrzName } from '../../src/mapping/mrz/mrz-name.ts';
import { MRZ_PARSER } from '../../src/mapping/mrz/mrz-parser.ts';
import { readMrz, type Mrz } from '../../src/mapping/mrz/read-mrz.ts';
import { writeMrz } from '../../src/mapping/mrz/write-mrz.ts';

const letters = (minLength: number, maxLength: number) => fc.stringMatching(new RegExp(`^[A-Z]{${minLength},${maxLength}}$`));
const code = (minLength: number, maxLength: number) => fc.stringMatching(new RegExp(`^[A-Z0-9]{${minLength},${maxLength}}$`));
const pad = (count: number, width: number): string => String(count).padStart(width, '0');

/** Dates of birth before the reference date below, as far as they are known. */
const birthDate = fc
  .record({
    year: fc.integer({ min: 1927, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    known: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, known }) => [pad(year, 4), pad(month, 2), pad(day, 2)].slice(0, known).join('-'));
const expiryDate = fc
  .record({ year: fc.integer({ min: 2026, max: 2060 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
const REFERENCE = '2026-11-22';

const state = fc.constantFrom('LVA', 'DEU', 'UKR', 'XXA', 'GBR', 'RKS');

/** Parts that any form has room for: names that fit the narrowest field. */
const holder = fc.record(
  {
    documentTypeDetail: letters(1, 1),
    familyName: letters(1, 10),
    givenNames: fc.array(letters(1, 5), { minLength: 1, maxLength: 2 }),
    documentNumber: code(1, 9),
    nationality: state,
    birthDate,
    expiryDate,
  },
  { requiredKeys: ['familyName', 'expiryDate'] },
);

const zone: fc.Arbitrary<Mrz> = fc
  .record({
    format: fc.constantFrom(...MRZ_FORMATS),
    sex: fc.constantFrom<Mrz['sex']>('M', 'F', 'X'),
    issuingState: state,
    holder,
    extra: code(1, 7),
    number: code(10, 14),
  })
  .chain((drawn) =>
    fc.constantFrom('none', 'extra', 'long').map((more): Mrz => {
      const layout = MRZ_LAYOUTS[drawn.format];
      const base = {
        format: drawn.format,
        documentType: layout.composite === undefined ? 'V' : drawn.format === 'TD3' ? 'P' : 'I',
        issuingState: drawn.issuingState,
        sex: drawn.sex,
        nameTruncated: false,
        ...drawn.holder,
      };
      if (more === 'long' && layout.longNumbers) return { ...base, documentNumber: drawn.number };
      if (more !== 'extra') return base;
      return drawn.format === 'TD3' ? { ...base, personalNumber: drawn.extra } : { ...base, optionalData: drawn.extra };
    }),
  );

describe('machine-readable zones', () => {
  test('are read as the parts they were written from, with every check digit in order', () => {
    fc.assert(
      fc.property(zone, (mrz) => {
        const written = writeMrz(mrz);
        if (!('text' in written)) throw new Error(`${written.part}: ${written.because}`);
        expect(readMrz(written.text, { reference: REFERENCE })).toEqual({ mrz, faults: [] });
        expect(readMrz(written.text.replace(/\n/g, ''), { reference: REFERENCE })).toEqual({ mrz, faults: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('with one character changed are never read as sound with another number, date or check digit', () => {
    fc.assert(
      fc.property(zone, fc.nat(), fc.constantFrom(...Array.from('0123456789')), (mrz, at, digit) => {
        const written = writeMrz(mrz);
        if (!('text' in written)) return;
        const { documentNumber } = MRZ_LAYOUTS[mrz.format];
        const lines = written.text.split('\n');
        const line = lines[documentNumber.line - 1] ?? '';
        const position = documentNumber.from - 1 + (at % 9);
        if (!/\d/.test(line.charAt(position)) || line.charAt(position) === digit) return;
        lines[documentNumber.line - 1] = line.slice(0, position) + digit + line.slice(position + 1);
        const reading = readMrz(lines.join('\n'), { reference: REFERENCE });
        // Weights are 7, 3 and 1, none of which shares a factor with ten, so that no single digit can hide.
        if ('because' in reading || mrz.documentNumber === undefined || mrz.documentNumber.length > 9) return;
        expect(reading.faults.map(({ check }) => check)).toContain('documentNumber');
      }),
      { numRuns: 300 },
    );
  });

  test('of any text are parts or a refusal of a mapping, never anything else', () => {
    const near = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .constantFrom(30, 36, 44)
        .chain((width) =>
          fc.array(fc.stringMatching(new RegExp(`^[A-Z0-9<]{${width}}$`)), { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
        ),
      zone.chain((mrz) => {
        const written = writeMrz(mrz);
        const text = 'text' in written ? written.text : '';
        return fc
          .tuple(fc.nat({ max: Math.max(0, text.length - 1) }), fc.string({ minLength: 1, maxLength: 2 }))
          .map(([at, other]) => text.slice(0, at) + other + text.slice(at + 1));
      }),
    );
    fc.assert(
      fc.property(near, (text) => {
        try {
          expect(typeof MRZ_PARSER.parse(text, '/mrz')).toBe('object');
        } catch (error) {
          if (!(error instanceof GatewayError)) throw error;
          expect([error.code, error.details.field]).toEqual(['mapping-value-invalid', '/mrz']);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('are written of any tree, or it is refused at one of its parts', () => {
    const names = [
      'format',
      'documentType',
      'issuingState',
      'familyName',
      'givenNames',
      'documentNumber',
      'birthDate',
      'expiryDate',
      'sex',
      'optionalData',
    ];
    const leaf = fc.oneof(
      fc.string(),
      fc.constantFrom(...MRZ_FORMATS, 'P', 'I', 'LVA', '1974-08-12'),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), leaf), (tree) => {
        let text: string | undefined;
        try {
          text = MRZ_PARSER.write?.(tree);
        } catch (error) {
          if (!(error instanceof GatewayError)) throw error;
          expect(error.details.field).toMatch(/^\/[A-Za-z]+$/);
        }
        if (text === undefined) return;
        const reading = readMrz(text, { reference: '2100-01-01' });
        expect('because' in reading ? reading : [reading.mrz.format, reading.faults]).toEqual([tree['format'], []]);
      }),
      { numRuns: 1000 },
    );
  });

  test('of names too long end in a letter, and keep a letter of either identifier', () => {
    const words = fc.array(letters(1, 12), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.constantFrom(30, 31, 39), (primary, secondary, width) => {
        const field = writeMrzName(primary, secondary, width);
        const whole = [primary.join('<'), secondary.join('<')].filter((part) => part !== '').join('<<');
        if (primary.length + secondary.length === 0) return expect(field).toBeUndefined();
        expect(field).toHaveLength(width);
        if (primary.length === 0 || whole.length <= width) return undefined;
        expect(field).toMatch(secondary.length === 0 ? /[A-Z]$/ : /^[A-Z][A-Z<]*<<[A-Z<]*[A-Z]$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('transliteration', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('ÄÖÜÑÅaŠЩгЇХЖ -’ΜΠουύΓγένηςعّبة')) }),
  );

  test('of any text gives letters A to Z, spaces and hyphens, or nothing', () => {
    fc.assert(
      fc.property(name, (text) => {
        const latin = toIcaoLatin(text);
        if (latin === undefined) return expect(icaoVariants(text)).toBeUndefined();
        expect(latin).toMatch(/^[A-Z -]*$/);
        const variants = icaoVariants(text) ?? [];
        expect(variants.length).toBeLessThanOrEqual(MAX_VARIANTS);
        expect(new Set([latin, ...variants]).size).toBe(variants.length + 1);
        for (const spelling of variants) expect(spelling).toMatch(/^[A-Z -]*$/);
        expect(toIcaoLatin(latin)).toBe(latin);
        return undefined;
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on how letters are composed', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(toIcaoLatin(text.normalize('NFD'))).toBe(toIcaoLatin(text.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });
});
