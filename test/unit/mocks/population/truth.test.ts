import { describe, expect, test } from '@jest/globals';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { KINDS_OF_PEOPLE, type PersonKind } from '../../../../src/mocks/population/kinds.ts';
import { KNOWN_PERSONS } from '../../../../src/mocks/population/known-persons.ts';
import type { SystemRecord, TrueLink } from '../../../../src/mocks/population/person.ts';
import { numberOfPerson } from '../../../support/walk-population.ts';
import { mrzForm } from '../../../../src/mocks/search/transliteration.ts';

const population = generatePopulation({ persons: 4_000, seed: 17 });
const numbers = Array.from({ length: population.size }, (_, at) => at + 1);
const links = numbers.flatMap((number) => population.truthOf(number));
const key = (side: { readonly system: string; readonly reference: string }): string => `${side.system} ${side.reference}`;
const records = new Map(numbers.flatMap((number) => population.recordsOf(number).map((record) => [key(record), record] as const)));

function recordOf(side: TrueLink['left']): SystemRecord {
  const record = records.get(key(side));
  if (record?.person !== side.person) throw new Error(`no ${key(side)} of ${side.person}`);
  return record;
}

/** Article 30(1) and 33(1) of Regulation (EU) 2019/817 as a table of its own: biometric data, identity, document. */
const TABLE: Readonly<Record<string, string>> = {
  'same same same': 'WHITE',
  'same same other': 'WHITE',
  'same similar same': 'WHITE',
  'same similar other': 'WHITE',
  'same different same': 'YELLOW',
  'same different other': 'YELLOW',
  'diff same same': 'YELLOW',
  'diff same other': 'YELLOW',
  'diff similar same': 'YELLOW',
  'diff similar other': 'NONE',
  'diff different same': 'YELLOW',
  'diff different other': 'NONE',
  'absent same same': 'WHITE',
  'absent same other': 'NONE',
  'absent similar same': 'WHITE',
  'absent similar other': 'NONE',
  'absent different same': 'YELLOW',
  'absent different other': 'NONE',
};

describe('the truth about pairs of records', () => {
  test('is about records that exist, in two systems that detection compares', () => {
    expect(links.length).toBeGreaterThan(3_000);
    for (const { left, right } of links) {
      expect(recordOf(left).system).not.toBe(recordOf(right).system);
      expect([left.system, right.system]).not.toContain('Europol');
    }
  });

  test('says each pair once, under the later person', () => {
    const pairs = links.map(({ left, right }) => [key(left), key(right)].sort().join(' | '));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const number of numbers) {
      for (const { left, right } of population.truthOf(number))
        expect(Math.max(numberOfPerson(left.person), numberOfPerson(right.person))).toBe(number);
    }
  });

  test('has every pair of one person’s records in different systems', () => {
    const own = links.filter(({ same }) => same === 'person').length;
    const expected = numbers.reduce((sum, number) => {
      const systems = population
        .recordsOf(number)
        .map(({ system }) => system)
        .filter((system) => system !== 'Europol');
      return sum + systems.flatMap((one, at) => systems.slice(0, at).filter((other) => other !== one)).length;
    }, 0);
    expect(own).toBe(expected);
  });

  test('gives the colour of the table, and leaves open what no row decides', () => {
    for (const { biometrics, identity, document, automatic } of links) {
      const possible = identity === 'open' ? ['same', 'similar', 'different'] : [identity];
      const colours = new Set(possible.map((one) => TABLE[`${biometrics} ${one} ${document}`]));
      expect(automatic).toBe(colours.size === 1 ? [...colours][0] : 'open');
    }
  });

  test('says of biometric data and documents what the records show', () => {
    for (const { left, right, same, biometrics, document } of links) {
      const [one, other] = [recordOf(left), recordOf(right)];
      expect(same === 'person').toBe(one.person === other.person);
      const prints = [one.fingerprintReference, other.fingerprintReference];
      if (!prints.includes(undefined)) expect(biometrics).toBe(prints[0] === prints[1] ? 'same' : 'diff');
      if (left.system === 'ETIAS' || right.system === 'ETIAS') expect(biometrics).toBe('absent');
      const numbersOf = [one.document?.number, other.document?.number];
      expect(document === 'same').toBe(numbersOf[0] !== undefined && numbersOf[0] === numbersOf[1]);
    }
  });

  test('calls identities the same whose names, birth date, sex and nationality are', () => {
    const plain = links.filter(({ why, identity }) => why === 'plain' && identity === 'same');
    expect(plain.length).toBeGreaterThan(800);
    for (const { left, right } of plain) {
      const [one, other] = [recordOf(left).identity, recordOf(right).identity];
      const facts = ({ familyName, givenNames, birthDate, sex, nationalities }: typeof one): unknown => [
        mrzForm(familyName),
        givenNames.map(mrzForm),
        birthDate,
        sex,
        nationalities,
      ];
      expect(facts(one)).toEqual(facts(other));
    }
  });

  const DECIDED: readonly (readonly [PersonKind, Partial<TrueLink>])[] = [
    ['one-letter', { identity: 'similar', automatic: 'WHITE' }],
    ['changed-nationality', { identity: 'different', biometrics: 'same', automatic: 'YELLOW', manual: 'WHITE' }],
    ['married', { identity: 'different', biometrics: 'same', automatic: 'YELLOW', manual: 'WHITE' }],
    ['two-identities', { identity: 'different', biometrics: 'same', automatic: 'YELLOW', manual: 'RED' }],
    ['alias', { identity: 'same', same: 'person' }],
    ['same-identity', { identity: 'same', biometrics: 'diff', automatic: 'YELLOW', manual: 'GREEN' }],
    ['stolen-identity', { identity: 'same', biometrics: 'diff', document: 'other', automatic: 'YELLOW', manual: 'RED' }],
    ['impostor', { identity: 'same', biometrics: 'diff', document: 'same', automatic: 'YELLOW', manual: 'RED' }],
    ['shared-document', { identity: 'different', biometrics: 'diff', document: 'same', automatic: 'YELLOW', manual: 'RED' }],
    ['forged-document', { identity: 'different', biometrics: 'diff', document: 'same', automatic: 'YELLOW', manual: 'RED' }],
    ['document-mistake', { identity: 'different', biometrics: 'diff', document: 'same', automatic: 'YELLOW', manual: 'GREEN' }],
    ['misused-identity', { identity: 'same', biometrics: 'diff', automatic: 'YELLOW', manual: 'GREEN' }],
    ['twin', { identity: 'different', biometrics: 'diff', automatic: 'NONE' }],
    ['namesake', { identity: 'different', biometrics: 'diff', automatic: 'NONE' }],
    ['two-differences', { identity: 'open', biometrics: 'same', automatic: 'open' }],
    ['sex-unspecified', { identity: 'open', automatic: 'open' }],
    ['partial-birth-date', { identity: 'open', automatic: 'open' }],
  ];

  test.each(DECIDED)('has what sets %s apart', (kind, expected) => {
    expect(links.filter(({ why }) => why === kind)).toContainEqual(expect.objectContaining(expected));
  });

  test('has all colours from every kind of yellow case', () => {
    const kinds = new Set(links.map(({ why }) => why));
    const missing = Object.keys(KINDS_OF_PEOPLE).filter((kind) => !kinds.has(kind as PersonKind));
    expect(missing).toEqual([]);
    const cases = new Set(
      links
        .filter(({ automatic }) => automatic === 'YELLOW')
        .map((link) => `${link.biometrics} ${link.identity} ${link.document} ${link.manual}`),
    );
    for (const one of ['same different other RED', 'same different other WHITE', 'diff same other GREEN', 'diff same other RED'])
      expect(cases).toContain(one);
    for (const one of ['diff same same RED', 'diff different same RED', 'diff different same GREEN', 'absent different same GREEN'])
      expect(cases).toContain(one);
  });

  const between = (one: keyof typeof KNOWN_PERSONS, other: keyof typeof KNOWN_PERSONS): readonly (readonly unknown[])[] =>
    population
      .truthOf(Math.max(KNOWN_PERSONS[one].number, KNOWN_PERSONS[other].number))
      .filter(({ left, right }) =>
        [left.person, right.person].every((person) => [KNOWN_PERSONS[one].person.id, KNOWN_PERSONS[other].person.id].includes(person)),
      )
      .map(({ left, right, automatic, manual }) => [`${left.system} ${right.system}`, automatic, manual]);

  test('is known of the known persons', () => {
    expect(between('twoIdentities', 'twoIdentities')).toEqual([
      ['EES ETIAS', 'WHITE', undefined],
      ['EES ECRIS-TCN', 'YELLOW', 'RED'],
      ['ETIAS ECRIS-TCN', 'NONE', undefined],
    ]);
    expect(between('passportOwner', 'impostor')).toEqual([
      ['EES Eurodac', 'YELLOW', 'RED'],
      ['ETIAS Eurodac', 'WHITE', undefined],
    ]);
    expect(between('transliterated', 'transliterated').map(([, colour]) => colour)).toEqual(['WHITE', 'WHITE', 'WHITE']);
    expect(between('identityVictim', 'identityThief')).toEqual([
      ['EES SIS', 'YELLOW', 'RED'],
      ['ETIAS SIS', 'NONE', undefined],
    ]);
    expect(between('namesake', 'otherNamesake')).toEqual([
      ['EES Eurodac', 'YELLOW', 'GREEN'],
      ['ETIAS Eurodac', 'NONE', undefined],
    ]);
    expect(between('passportLender', 'passportBorrower')).toEqual([
      ['EES Eurodac', 'YELLOW', 'RED'],
      ['ETIAS Eurodac', 'YELLOW', 'GREEN'],
    ]);
    expect(between('watchedApplicant', 'watchedApplicant')).toEqual([['VIS SIS', 'YELLOW', 'RED']]);
  });
});
