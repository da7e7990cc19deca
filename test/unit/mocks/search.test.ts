import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generatePopulation } from '../../../src/mocks/population/generate-population.ts';
import { KNOWN_PERSONS } from '../../../src/mocks/population/known-persons.ts';
import { SYSTEM_NAMES, type LinkedSide, type SystemRecord } from '../../../src/mocks/population/person.ts';
import { numberOfPerson } from '../../support/walk-population.ts';
import { lookUpStore } from '../../../src/mocks/records/look-up-store.ts';
import { withinOneEdit } from '../../../src/mocks/search/one-edit.ts';
import type { SearchSubject } from '../../../src/mocks/search/search-index.ts';
import { tolerantIndex } from '../../../src/mocks/search/tolerant-index.ts';
import { foldedForm, latinForms, mrzForm } from '../../../src/mocks/search/transliteration.ts';

const population = generatePopulation({ persons: 2_000, seed: 5 });
const index = lookUpStore(population);

const named = (familyName: string, givenNames: readonly string[], rest: Partial<SearchSubject> = {}): SearchSubject => ({
  names: [{ familyName, givenNames }],
  nationalities: [],
  biometricReferences: [],
  ...rest,
});
const ees = (subject: SearchSubject): readonly string[] => index.search('EES', subject).map(({ person }) => person);
const { cyrillic, visaAndRefusal, eurodacOnly, nowhere, entryAndVisa } = KNOWN_PERSONS;

describe('transliteration', () => {
  test('follows ICAO 9303-3 and keeps the plain variants', () => {
    expect(latinForms('Müller')).toEqual(['MUELLER', 'MULLER']);
    expect(latinForms('Гончаренко')).toEqual(['GONCHARENKO', 'HONCHARENKO']);
    expect(mrzForm('Щербак')).toBe('SHCHERBAK');
    expect(mrzForm('O’Brien-Ķirsis')).toBe('OBRIEN KIRSIS');
    expect(latinForms('Nguyễn')).toEqual(['NGUYEN']);
    expect(latinForms('Yıldırım İbrahim')).toEqual(['YILDIRIM IBRAHIM']);
    expect(latinForms('漢字')).toEqual([]);
  });

  test('folds the transliterations of several countries together', () => {
    expect(new Set(['YUSHCHENKO', 'IUSHCHENKO', 'JUSCENKO', 'JUSZCZENKO'].map(foldedForm)).size).toBe(1);
    expect(new Set(['KHOKHLOV', 'HOHLOV'].map(foldedForm)).size).toBe(1);
  });
});

describe('one edit', () => {
  const word = fc.stringMatching(/^[A-Z]{5,12}$/);

  test('is found in both directions by comparison and by index', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'add', 'change', 'transpose'), (original, seed, kind) => {
        const at = seed % (original.length - 1);
        const edited = {
          drop: original.slice(0, at) + original.slice(at + 1),
          add: `${original.slice(0, at)}Q${original.slice(at)}`,
          change: `${original.slice(0, at)}Q${original.slice(at + 1)}`,
          transpose: `${original.slice(0, at)}${original.charAt(at + 1)}${original.charAt(at)}${original.slice(at + 2)}`,
        }[kind];
        expect(withinOneEdit(original, edited)).toBe(true);
        expect(withinOneEdit(edited, original)).toBe(true);
        expect(
          tolerantIndex([[original, 1]])
            .find(edited)
            .has(1),
        ).toBe(true);
      }),
    );
  });

  test('two edits are none, and short names are taken at their word', () => {
    expect(withinOneEdit('IVANOV', 'IVANOAB')).toBe(false);
    expect(withinOneEdit('ABCD', 'ACDB')).toBe(false);
    expect(withinOneEdit('LEE', 'LEI')).toBe(false);
    expect(tolerantIndex([['ABCDE', 1]]).find('ACDBE').size).toBe(0);
  });

  test('letters transposed at a distance and truncation count', () => {
    expect(withinOneEdit('SALVATORE', 'SALTAVORE')).toBe(true);
    expect(
      tolerantIndex([['SALVATORE', 1]])
        .find('SALTAVORE')
        .has(1),
    ).toBe(true);
    expect(
      tolerantIndex([['VENKATARAGHAVAN', 1]])
        .find('VENKATARA')
        .has(1),
    ).toBe(true);
    expect(
      tolerantIndex([['VENKATARA', 1]])
        .find('VENKATARAGHAVAN')
        .has(1),
    ).toBe(true);
  });
});

describe('a search', () => {
  test.each([
    ['the native script', 'Ющишин', 'Єлизавета'],
    ['the passport’s Latin', 'Yushchyshyn', 'Yelyzaveta'],
    ['another country’s transliteration', 'Juščišin', 'Jelizaveta'],
    ['one letter wrong', 'Yushchyshin', 'Yelyzaveta'],
    ['names swapped', 'Yelyzaveta', 'Yushchyshyn'],
  ])('finds a Ukrainian by %s', (_how, familyName, given) => {
    expect(ees(named(familyName, [given]))).toContain(cyrillic.person.id);
  });

  test('finds names lumped into one field, by surname alone, and by a former surname', () => {
    expect(ees(named('El Qasmaoui Nawfal', []))).toContain(entryAndVisa.person.id);
    expect(ees(named('Demirkapili', []))).toContain(visaAndRefusal.person.id);
    expect(index.search('ETIAS', named('Hryhorchuk', ['Yelyzaveta'])).map(({ person }) => person)).toContain(cyrillic.person.id);
  });

  test('compares partial dates of birth by what both know', () => {
    const found = (birthDate: string): boolean =>
      index.search('Eurodac', named('Zarghunshahi', ['Baryalai'], { birthDate })).some(({ person }) => person === eurodacOnly.person.id);
    expect(found('1997-05-05')).toBe(true);
    expect(found('1997')).toBe(true);
    expect(found('1998')).toBe(false);
    expect(ees(named('Demirkapili', ['Kerem'], { birthDate: '1984-11' }))).toContain(visaAndRefusal.person.id);
  });

  test('is narrowed by sex, nationality and estimated age, but not by a refugee’s document code or unknown sex', () => {
    expect(ees(named('Demirkapili', ['Kerem'], { sex: 'FEMALE' }))).toEqual([]);
    expect(ees(named('Demirkapili', ['Kerem'], { sex: 'UNSPECIFIED' }))).toContain(visaAndRefusal.person.id);
    expect(ees(named('Demirkapili', ['Kerem'], { nationalities: ['GRC'] }))).toEqual([]);
    expect(ees(named('Demirkapili', ['Kerem'], { nationalities: ['XXB'] }))).toContain(visaAndRefusal.person.id);
    expect(ees(named('Demirkapili', ['Kerem'], { estimatedAge: 39 }))).toContain(visaAndRefusal.person.id);
    expect(ees(named('Demirkapili', ['Kerem'], { estimatedAge: 20 }))).toEqual([]);
  });

  test('finds by document number, and not when the issuer differs', () => {
    const by = (document: SearchSubject['document']): readonly string[] =>
      ees({ names: [], nationalities: [], biometricReferences: [], ...(document && { document }) });
    expect(by({ number: 'syn 000003', issuer: 'TUR' })).toEqual([visaAndRefusal.person.id]);
    expect(by({ number: 'SYN000003' })).toEqual([visaAndRefusal.person.id]);
    expect(by({ number: 'SYN000003', issuer: 'GRC' })).toEqual([]);
  });

  test('finds by biometric reference in systems that hold one', () => {
    const subject = { names: [], nationalities: [], biometricReferences: [cyrillic.person.fingerprintReference] };
    expect(index.search('EES', subject).map(({ person }) => person)).toEqual([cyrillic.person.id]);
    expect(index.search('ETIAS', subject)).toEqual([]);
  });

  test('finds nothing on a person whom no system knows, and nothing without keys', () => {
    const { latin, birthDate } = nowhere.person;
    for (const system of SYSTEM_NAMES) {
      expect(index.search(system, named(latin.familyName, latin.givenNames, { birthDate }))).toEqual([]);
      expect(index.search(system, { names: [], nationalities: ['GBR'], biometricReferences: [], birthDate })).toEqual([]);
    }
  });

  test('finds every record by what it says itself, and by what a record says whose identity is the same or similar', () => {
    const recordOf = ({ system, reference, person }: LinkedSide): SystemRecord | undefined =>
      population.recordsOf(numberOfPerson(person)).find((record) => record.system === system && record.reference === reference);
    const identities = ({ identity }: SystemRecord): readonly SearchSubject[] => {
      const { familyName, givenNames, birthName, formerNames = [], otherNames, aliases = [], birthDate, sex } = identity;
      const earlier = [...formerNames, ...(birthName === undefined ? [] : [birthName])].map((name) => ({ familyName: name, givenNames }));
      const names = [{ familyName, givenNames }, ...earlier, ...otherNames];
      return [{ birthDate, sex, names }, ...aliases.map((alias) => ({ birthDate, sex, ...alias, names: [alias] }))].map((keys) => ({
        ...keys,
        nationalities: [],
        biometricReferences: [],
      }));
    };
    const found = (by: SystemRecord, wanted: SystemRecord): boolean =>
      identities(by).some((keys) => index.search(wanted.system, keys).some(({ reference }) => reference === wanted.reference));
    const missed: string[] = [];
    let pairs = 0;
    for (let number = 1; number <= 1_024; number += 1) {
      for (const record of population.recordsOf(number)) if (!found(record, record)) missed.push(`${record.reference} itself`);
      for (const { left, right, identity, why } of population.truthOf(number)) {
        const [one, other] = [recordOf(left), recordOf(right)];
        if (!one || !other || (identity !== 'same' && identity !== 'similar')) continue;
        pairs += 1;
        if (!found(one, other) || !found(other, one)) missed.push(`${one.reference} ${other.reference} ${why}`);
      }
    }
    expect(missed).toEqual([]);
    expect(pairs).toBeGreaterThan(300);
  });

  test('is the same whatever the order of asking', () => {
    const subject = named('Ivanov', [], {});
    expect(lookUpStore(population).search('EES', subject)).toEqual(index.search('EES', subject));
    const references = index.search('VIS', subject).map(({ reference }) => reference);
    expect(references).toEqual([...references].sort());
  });
});
