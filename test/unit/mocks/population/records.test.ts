import { describe, expect, test } from '@jest/globals';
import { deviatingBirthDate, deviatingName } from '../../../../src/mocks/population/deviations.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import type { Claim } from '../../../../src/mocks/population/make-person.ts';
import type { PersonKind } from '../../../../src/mocks/population/kinds.ts';
import type { AlertCategory, AsylumContent, RecordContent, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { expiryOf } from '../../../../src/mocks/population/retention.ts';
import { seededRandom } from '../../../../src/mocks/population/seeded-random.ts';
import { latinForms } from '../../../../src/mocks/search/transliteration.ts';

const population = generatePopulation({ persons: 4_000, seed: 31 });
const numbers = Array.from({ length: population.size }, (_, at) => at + 1);

const people = numbers.map((number) => [population.person(number), population.recordsOf(number)] as const);

/** Persons of a kind with their records. */
const ofKind = (kind: PersonKind): readonly (readonly [Claim, readonly SystemRecord[]])[] =>
  people.filter(([person]) => person.kind === kind);

const upper = (text: string): string => latinForms(text)[0] ?? text;

describe('a departing record', () => {
  /** Records of a kind that do not have the person's own name or birth date. */
  const departing = (kind: PersonKind): readonly (readonly [Claim, SystemRecord])[] =>
    ofKind(kind).flatMap(([person, records]) =>
      records
        .filter(({ identity }) => {
          const { mrz, birthDate } = person;
          const usual =
            upper(identity.familyName) === mrz.familyName && identity.givenNames.map(upper).join(' ') === mrz.givenNames.join(' ');
          return !usual || identity.birthDate !== birthDate;
        })
        .map((record) => [person, record] as const),
    );

  test.each([
    'other-transliteration',
    'one-letter',
    'letters-transposed',
    'names-swapped',
    'names-lumped',
    'words-swapped',
    'marks-left-out',
    'truncated',
    'day-month-swapped',
    'birth-date-digit',
    'partial-birth-date',
    'two-differences',
    'married',
  ] as const)('is one of three of everybody of the kind %s', (kind) => {
    const all = ofKind(kind);
    expect(all.length).toBeGreaterThan(10);
    for (const [, records] of all) expect(records).toHaveLength(3);
    expect(departing(kind)).toHaveLength(all.length);
  });

  test('has one letter or two wrong, and never the first', () => {
    for (const [person, { identity }] of departing('one-letter')) {
      const apart = [person.latin, person.mrz].map(({ familyName }) => Math.abs(identity.familyName.length - familyName.length));
      expect(Math.min(...apart)).toBeLessThanOrEqual(1);
      expect(upper(identity.familyName).charAt(0)).toBe(person.mrz.familyName.charAt(0));
    }
    const letters = (name: string): string => Array.from(upper(name)).sort().join('');
    for (const [person, { identity }] of departing('letters-transposed'))
      expect(letters(identity.familyName)).toBe(letters(person.latin.familyName));
  });

  test('has the names in other places', () => {
    for (const [person, { identity }] of departing('names-swapped')) {
      expect([upper(identity.familyName), identity.givenNames.map(upper)]).toEqual([
        person.mrz.givenNames.join(' '),
        [person.mrz.familyName],
      ]);
    }
    for (const [person, { identity }] of departing('names-lumped')) {
      expect(upper(identity.familyName)).toBe([person.mrz.familyName, ...person.mrz.givenNames].join(' '));
      expect(identity.givenNames).toEqual([]);
    }
    for (const [person, { identity }] of departing('words-swapped'))
      expect(upper(identity.familyName).split(' ').toReversed().join(' ')).toBe(person.mrz.familyName);
  });

  test('has what the machine-readable zone has room for', () => {
    for (const [person, { identity }] of departing('truncated')) {
      const whole = `${person.mrz.familyName}  ${person.mrz.givenNames.join(' ')}`;
      const cut = `${identity.familyName}  ${identity.givenNames.join(' ')}`;
      expect(whole.length).toBeGreaterThan(39);
      expect(whole.startsWith(cut)).toBe(true);
      expect(cut.length).toBeGreaterThanOrEqual(38);
    }
  });

  test('is dated otherwise', () => {
    for (const [person, { identity }] of departing('day-month-swapped')) {
      expect(identity.birthDate).not.toBe(person.birthDate);
      expect(Number.isNaN(Date.parse(identity.birthDate))).toBe(false);
      expect([identity.birthDate.slice(5, 7), identity.birthDate.slice(8)]).toEqual([
        person.birthDate.slice(8),
        person.birthDate.slice(5, 7),
      ]);
    }
    for (const [person, { identity }] of departing('birth-date-digit'))
      expect(Array.from(identity.birthDate).filter((digit, at) => digit !== person.birthDate.charAt(at))).toHaveLength(1);
    for (const [person, { identity }] of departing('partial-birth-date')) {
      expect([4, 7]).toContain(identity.birthDate.length);
      expect(person.birthDate.startsWith(identity.birthDate)).toBe(true);
    }
  });

  test('has the surname and passport from before the marriage, which other systems know as the one at birth', () => {
    for (const [person, records] of ofKind('married')) {
      const [maiden = ''] = person.formerFamilyNames;
      const [before] = records.filter(({ identity }) => upper(identity.familyName) === upper(maiden));
      const others = records.filter((record) => record !== before);
      for (const { system, identity, document } of others) {
        expect(identity.birthName).toBe(system === 'EES' ? undefined : maiden);
        if (before?.document && document) expect(document.number).not.toBe(before.document.number);
      }
    }
  });

  test('is left as it is by kinds that depart in nothing', () => {
    const [claim] = ofKind('plain')[0] ?? [];
    if (!claim) throw new Error('nobody is plain');
    expect(deviatingName(seededRandom(1), 'plain', claim, claim.latin)).toEqual(claim.latin);
    expect(deviatingBirthDate(seededRandom(1), 'plain', claim.birthDate)).toBe(claim.birthDate);
  });
});

describe('records of special people', () => {
  test('carry the true identity as an alias, or another’s as misused', () => {
    for (const [person, records] of ofKind('alias')) {
      const alert = records.find(({ system }) => system === 'SIS');
      expect(alert?.identity.familyName).not.toBe(person.latin.familyName);
      expect(alert?.identity.aliases).toEqual([
        expect.objectContaining({ familyName: person.latin.familyName, birthDate: person.birthDate }),
      ]);
    }
    for (const number of numbers.filter((one) => population.person(one).confusedWith?.as === 'misused-identity')) {
      const victim = population.person(number - 1);
      const alert = population.recordsOf(number).find(({ system }) => system === 'SIS');
      expect(alert?.identity.aliases).toEqual([expect.objectContaining({ label: 'MISUSED', familyName: victim.latin.familyName })]);
    }
  });

  test('are what the kind says', () => {
    const systems = (kind: PersonKind, system: SystemRecord['system']): readonly SystemRecord[] =>
      ofKind(kind).flatMap(([, records]) => records.filter((record) => record.system === system));
    const count = (kind: PersonKind): number => ofKind(kind).length;
    expect(systems('criminal', 'ECRIS-TCN')).toHaveLength(count('criminal'));
    expect(systems('europol', 'Europol')).toHaveLength(count('europol'));
    expect(systems('missing', 'SIS').map(({ content }) => content)).toEqual(
      systems('missing', 'SIS').map(() => expect.objectContaining({ category: '1862/32' })),
    );
    for (const { content } of systems('returnee', 'EES')) {
      if (content.kind !== 'EES') throw new Error('EES');
      expect([content.leftAt, (content.authorisedUntil ?? '') < population.asOf]).toEqual([undefined, true]);
    }
    for (const [person, records] of ofKind('changed-nationality')) {
      const nationalities = new Set(records.flatMap(({ identity }) => identity.nationalities));
      expect(nationalities.size).toBe(2);
      expect(nationalities.has(person.birthCountry)).toBe(false);
    }
    for (const [, records] of ofKind('sex-unspecified'))
      expect(records.filter(({ identity }) => identity.sex === 'UNSPECIFIED')).toHaveLength(1);
  });

  test('are several in one system now and then, made at different times', () => {
    const twice = numbers
      .map((number) => population.recordsOf(number).filter(({ system }) => system === 'VIS'))
      .filter((applications) => applications.length > 1);
    expect(twice.length).toBeGreaterThan(20);
    for (const [first, second] of twice) expect((second?.createdAt ?? '') < (first?.createdAt ?? '')).toBe(true);
  });
});

describe('retention', () => {
  const visa = { kind: 'VIS', visaType: 'C', issuer: 'LVA' } as const;
  const stay = { kind: 'EES', file: 'visa-exempt', crossingPoint: 'LV-Terehova', refusalReasons: [] } as const;
  const alert = (category: AlertCategory): RecordContent => ({ kind: 'SIS', category, schengenId: 'x', issuer: 'LVA', action: 'x' });
  const asylum = (dataSet: AsylumContent['dataSet']): RecordContent => ({
    kind: 'Eurodac',
    dataSet,
    memberState: 'LVA',
    date: '2026-02-01',
  });
  const conviction = { kind: 'ECRIS-TCN', memberState: 'LVA', reference: 'x' } as const;

  test.each<readonly [string, RecordContent, string]>([
    ['EES, left', { ...stay, leftAt: '2026-03-01T10:00:00Z' }, '2029-03-02'],
    ['EES, not left', { ...stay, authorisedUntil: '2026-04-30' }, '2031-04-30'],
    ['EES, refused', { ...stay, file: 'refused', refusalReasons: ['A'] }, '2029-02-02'],
    ['VIS, issued', { ...visa, status: 'ISSUED', validUntil: '2026-09-30' }, '2031-09-30'],
    ['VIS, refused', { ...visa, status: 'REFUSED' }, '2031-02-01'],
    ['ETIAS, issued', { kind: 'ETIAS', status: 'ISSUED', validUntil: '2029-01-15' }, '2029-01-15'],
    ['ETIAS, revoked', { kind: 'ETIAS', status: 'REVOKED', validUntil: '2029-01-15' }, '2031-02-01'],
    ['SIS, return', alert('1860/3'), '2029-02-01'],
    ['SIS, arrest', alert('1862/26'), '2031-02-01'],
    ['SIS, discreet check', alert('1862/36'), '2027-02-01'],
    ['Eurodac, applicant', asylum('APPLICANT'), '2036-02-01'],
    ['Eurodac, illegal stay', asylum('ILLEGAL_STAY'), '2031-02-01'],
    ['Eurodac, temporary protection', asylum('TEMPORARY_PROTECTION'), '2027-02-01'],
    ['ECRIS-TCN', { ...conviction, flagged: false }, '2041-02-01'],
    ['ECRIS-TCN, flagged', { ...conviction, flagged: true }, '2051-02-01'],
    ['Europol', { kind: 'Europol', reference: 'x', handlingCode: 'H1' }, '2029-02-01'],
  ])('of %s', (_, content, expected) => {
    expect(expiryOf(content, '2026-02-01')).toBe(expected);
  });
});
