import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { birthDateRule } from '../../../../src/mocks/mid/compare/birth-date-rules.ts';
import { comparableIdentity } from '../../../../src/mocks/mid/compare/comparable-identity.ts';
import { compareIdentities } from '../../../../src/mocks/mid/compare/compare-identities.ts';
import { COMBINERS, DEFAULT_COMPARISON_RULES } from '../../../../src/mocks/mid/compare/comparison-rules.ts';
import { harmonise } from '../../../../src/mocks/mid/compare/harmonised-text.ts';
import { fieldRule } from '../../../../src/mocks/mid/compare/name-rules.ts';
import type { RecordedIdentity, SystemName } from '../../../../src/mocks/population/person.ts';
import { IDENTITY, record } from './mid-support.ts';

const name = fc.stringMatching(/^[A-Z][a-zāčēž]{1,11}([ '-][A-Z][a-z]{2,8})?$/);
const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const identity: fc.Arbitrary<RecordedIdentity> = fc.record({
  familyName: name,
  givenNames: fc.array(name, { maxLength: 2 }),
  otherNames: fc.array(fc.record({ familyName: name, givenNames: fc.array(name, { maxLength: 1 }) }), { maxLength: 2 }),
  birthDate: fc.oneof(
    date,
    date.map((day) => day.slice(0, 4)),
  ),
  birthPlace: name,
  sex: fc.constantFrom('MALE', 'FEMALE', 'UNSPECIFIED'),
  nationalities: fc.array(fc.constantFrom('UKR', 'MDA', 'BUR', 'MMR', 'XXB'), { maxLength: 2 }),
});
const systems = fc.constantFrom<SystemName>('EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN');

function compare(left: RecordedIdentity, right: RecordedIdentity, [one, other]: readonly [SystemName, SystemName] = ['VIS', 'ETIAS']) {
  const [a, b] = [comparableIdentity(record(one, 1, { identity: left })), comparableIdentity(record(other, 2, { identity: right }))];
  if (!a || !b) throw new Error('not compared');
  return compareIdentities(a, b, DEFAULT_COMPARISON_RULES);
}

describe('comparison', () => {
  it('does not depend on which record is the first', () => {
    fc.assert(
      fc.property(identity, identity, systems, systems, (left, right, one, other) => {
        const outcomes = ({ outcome, findings }: ReturnType<typeof compare>) => [
          outcome,
          ...Object.values(findings).map((finding) => finding.outcome),
        ];
        expect(outcomes(compare(left, right, [one, other]))).toEqual(outcomes(compare(right, left, [other, one])));
      }),
    );
  });

  it('finds every identity the same as itself, unless something it needs is missing', () => {
    fc.assert(
      fc.property(identity, (one) => {
        const complete = one.givenNames.length > 0 && one.nationalities.some((code) => code !== 'XXB');
        expect(compare(one, one).outcome === 'same').toBe(complete);
      }),
    );
  });

  it('finds a surname with one letter more, fewer or changed, or two transposed, similar', () => {
    const edited = fc.tuple(fc.stringMatching(/^[A-Z]{3,12}$/), fc.nat(), fc.nat(), fc.constantFrom('drop', 'add', 'change', 'transpose'));
    fc.assert(
      fc.property(edited, ([original, first, second, kind]) => {
        const [at, to] = [first % original.length, second % original.length];
        const letters = Array.from(original);
        if (kind === 'drop') letters.splice(at, 1);
        else if (kind === 'add') letters.splice(at, 0, 'Q');
        else if (kind === 'change') letters[at] = 'Q';
        else [letters[at], letters[to]] = [letters[to] ?? '', letters[at] ?? ''];
        const familyName = letters.join('');
        fc.pre(familyName !== original);
        expect(fieldRule(harmonise(original), harmonise(familyName))).toBeDefined();
        expect(compare({ ...IDENTITY, familyName: original }, { ...IDENTITY, familyName }).outcome).toBe('similar');
      }),
    );
  });

  it('finds dates with one digit changed or day and month swapped similar, in both directions', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(0, 1, 2, 3, 5, 6, 8, 9), fc.integer({ min: 1, max: 9 }), (day, at, by) => {
        const digit = (Number(day.charAt(at)) + by) % 10;
        const edited = `${day.slice(0, at)}${digit}${day.slice(at + 1)}`;
        expect(birthDateRule(day, edited)).toBeDefined();
        expect(birthDateRule(edited, day)).toBe(birthDateRule(day, edited));
        const swapped = `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`;
        if (swapped !== day) expect(birthDateRule(day, swapped)).toBe('day-month-swapped');
      }),
    );
  });

  it('is never more lenient under a stricter combiner', () => {
    fc.assert(
      fc.property(identity, identity, (left, right) => {
        const { findings } = compare(left, right);
        const rank = { similar: 1, different: 0 } as const;
        expect(rank[COMBINERS['one-category'](findings)]).toBeLessThanOrEqual(rank[COMBINERS['every-category'](findings)]);
        expect(COMBINERS['same-only']()).toBe('different');
      }),
    );
  });

  it('harmonises any text without failing, and harmonised text stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = harmonise(text).text;
        expect(harmonise(once).text).toBe(once);
      }),
      { examples: [['ῢ']] },
    );
  });
});
