import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { validateCanonicalRecord } from '../../../src/canonical/generated/validators.js';
import { assessRecord, brokenRules } from '../../../src/quality/assess-record.ts';
import { changed, GOOD_RECORDS, goodRecord, NOW } from './good-records.ts';
import { packagedRules } from './packaged-rules.ts';

const assess = (record: CanonicalRecord, systems?: readonly string[]) => assessRecord(packagedRules, record, { now: NOW }, systems);
const BORN = '/person/identities/0/birthDate/value';

describe('the class of a record', () => {
  test('is good where no rule is broken, low where soft ones are, rejected where a blocking one is', () => {
    const visa = goodRecord('visa');
    const classOf = (record: CanonicalRecord) => assess(record, ['VIS']).qualities[0]?.class;
    expect(classOf(visa)).toBe('good');
    expect(classOf(changed(visa, { '/visa/purpose': undefined }))).toBe('low');
    expect(classOf(changed(visa, { '/visa/purpose': undefined, '/visa/validUntil': '2026-01-01' }))).toBe('rejected');
  });

  test('comes with fields, provision and mend of each broken rule, and with no value', () => {
    const record = changed(goodRecord('visa'), { [BORN]: '2027-01-01' });
    const [quality] = assess(record, ['VIS']).qualities;
    expect(quality?.findings).toContainEqual({
      rule: 'identity-birth-date-future',
      indicator: 'accuracy',
      effect: 'blocking',
      fields: [BORN],
      law: { act: '2019/817', article: '37' },
      says: 'Nobody was born after now.',
      mend: 'Correct the date of birth.',
    });
    expect(JSON.stringify(quality)).not.toContain('2027-01-01');
  });

  test('scores each indicator by the rules that could be judged', () => {
    const [quality] = assess(changed(goodRecord('person-alert'), { '/personAlert/offence': undefined }), ['SIS']).qualities;
    const completeness = quality?.scores.completeness;
    expect(completeness).toBeDefined();
    expect((completeness?.judged ?? 0) - (completeness?.kept ?? 0)).toBe(1);
    expect(quality?.scores.uniqueness).toBeUndefined();
  });

  test('is given for the systems that are asked about and take such records, in alphabetical order', () => {
    const record = goodRecord('asylum-application');
    expect(assess(record).qualities.map(({ system }) => system)).toEqual(['CIR', 'Eurodac', 'sBMS']);
    expect(assess(record, ['sBMS', 'CIR', 'SIS']).qualities.map(({ system }) => system)).toEqual(['CIR', 'sBMS']);
    expect(assess(changed(record, { '/kind': 'personal-file' }))).toEqual({ qualities: [], leftOut: [] });
  });
});

describe('records that a system does not take', () => {
  test.each([
    ['a crossing of a citizen of the Union', 'border-crossing', { '/person/identities/0/nationalities': ['LVA'] }, ['CIR', 'EES', 'sBMS']],
    ['a permit of a citizen of Switzerland', 'residence-permit', { '/person/identities/0/nationalities': ['CHE'] }, ['VIS', 'sBMS']],
    ['a document that was found', 'document-report', { '/documentReport/what': 'found' }, ['SIS']],
    ['a visa without samples', 'visa', {}, ['sBMS']],
  ] as const)('%s', (_shows, kind, changes, systems) => {
    const { qualities, leftOut } = assess(changed(goodRecord(kind), changes));
    expect(leftOut.map(({ system }) => system)).toEqual(systems);
    expect(leftOut.every(({ because }) => because.length > 10)).toBe(true);
    expect(qualities.map(({ system }) => system)).toEqual(
      packagedRules
        .about(kind)
        .systems.map(({ system }) => system)
        .filter((system) => !(systems as readonly string[]).includes(system)),
    );
  });
});

describe('a rule that several systems share', () => {
  test('is judged once, and counts in each', () => {
    let asked = 0;
    const rules = packagedRules.about('visa');
    const shared = rules.rules.find(({ rule }) => rule.id === 'identity-sex-stated');
    expect(shared?.systems).toEqual(['CIR', 'VIS']);
    const counting = {
      ...packagedRules,
      about: () => ({
        ...rules,
        rules: [{ systems: ['CIR', 'VIS'], rule: { ...shared!.rule, judge: () => [`/${(asked += 1)}`] } }],
      }),
    };
    const { qualities } = assessRecord(counting, changed(goodRecord('visa'), { '/biometrics': [] }), { now: NOW });
    expect(asked).toBe(1);
    expect(qualities.map(({ findings }) => findings[0]?.fields)).toEqual([['/1'], ['/1'], undefined]);
  });
});

describe('broken rules', () => {
  test('are told once with their systems, blocking ones first', () => {
    const record = changed(goodRecord('visa'), { '/person/identities/0/sex': undefined, '/visa/validUntil': '2020-01-01' });
    const found = brokenRules(packagedRules, record, { now: NOW }, () => true);
    expect(found.map(({ rule, systems }) => [rule.effect, rule.id, systems])).toEqual([
      ['blocking', 'vis-validity-order', ['VIS']],
      ['soft', 'identity-sex-stated', ['CIR', 'VIS']],
    ]);
  });

  test('are those that are wanted, of systems that take the record', () => {
    const record = changed(goodRecord('border-crossing'), { '/borderCrossing/at': '2020-01-01T00:00:00Z', [BORN]: '1990' });
    const ids = (of: CanonicalRecord, wanted: (indicator: string) => boolean) =>
      brokenRules(packagedRules, of, { now: NOW }, ({ indicator }) => wanted(indicator)).map(({ rule }) => rule.id);
    expect(ids(record, () => true)).toEqual(['ees-crossing-soon', 'identity-birth-date-whole']);
    expect(ids(record, (indicator) => indicator !== 'timeliness')).toEqual(['identity-birth-date-whole']);
    expect(ids(changed(record, { '/person/identities/0/nationalities': ['EST'] }), () => true)).toEqual([]);
  });
});

describe('no record can make judging fail', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '',
      '9999-99-99',
      '2026-13',
      '0000',
      '-1',
      '2026-11-22T25:61:00Z',
      '+275760-09-13',
      'ß',
      '\u0000',
      '\ud800',
      '__proto__',
    ),
  );
  const values = fc.oneof(
    texts,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(texts, { maxLength: 3 }),
    fc.dictionary(texts, texts, { maxKeys: 3 }),
  );

  /** Pointers of everything in a record. */
  function places(value: unknown, at = ''): readonly string[] {
    if (typeof value !== 'object' || value === null) return [at];
    return [at, ...Object.entries(value).flatMap(([key, member]) => places(member, `${at}/${key}`))].filter((place) => place !== '');
  }

  const inside = [...GOOD_RECORDS.values()].flatMap((record) =>
    places(record)
      .filter((place) => !['/kind', '/person', '/person/identities'].includes(place) && !/^\/person\/identities\/\d$/.test(place))
      .map((place) => ({ record, place })),
  );

  test('texts of any content, wherever there is a text', () => {
    const leaves = inside.filter(({ record, place }) => {
      const at = place
        .slice(1)
        .split('/')
        .reduce<unknown>((value, token) => (value as Readonly<Record<string, unknown>>)[token], record);
      return typeof at === 'string';
    });
    fc.assert(
      fc.property(fc.constantFrom(...leaves), texts, fc.integer({ min: -8.64e15, max: 8.64e15 }), ({ record, place }, text, now) => {
        const found = assessRecord(packagedRules, changed(record, { [place]: text }), { now });
        for (const { findings } of found.qualities)
          for (const { fields } of findings) for (const field of fields) expect(field).toMatch(/^(\/[A-Za-z0-9-]+)+$/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('optional parts that are missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inside), fc.constantFrom(...inside), ({ record, place }, other) => {
        const once = changed(record, { [place]: undefined });
        const twice = other.record === record && !other.place.startsWith(place) ? changed(once, { [other.place]: undefined }) : once;
        fc.pre(validateCanonicalRecord(twice));
        assessRecord(packagedRules, twice, { now: NOW, firstSeen: () => true });
      }),
      { numRuns: 2_000 },
    );
  });

  test('values of another kind, wherever a rule follows a pointer', () => {
    const pointed = inside.filter(({ place }) => !place.startsWith('/person') && !place.startsWith('/biometric'));
    fc.assert(
      fc.property(fc.constantFrom(...pointed), values, ({ record, place }, value) => {
        assessRecord(packagedRules, changed(record, { [place]: value }), { now: NOW, firstSeen: () => true });
      }),
      { numRuns: 2_000 },
    );
  });
});
