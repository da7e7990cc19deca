import { describe, expect, test } from '@jest/globals';
import { documentNumber } from '../../../../src/mocks/population/documents.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { stem } from '../../../../src/mocks/population/invented-names.ts';
import { NAME_LISTS, NAME_SLOTS } from '../../../../src/mocks/population/name-lists.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';
import { everyRecord } from '../../../../src/mocks/population/walk-population.ts';
import { everyPerson, numberOfPerson } from '../../../support/walk-population.ts';
import { mrzForm } from '../../../../src/mocks/search/transliteration.ts';

const SIZE = 50_000;
const population = generatePopulation({ persons: SIZE, seed: 23 });
const duplicates = (values: Iterable<string>): readonly string[] => {
  const seen = new Set<string>();
  return [...values].filter((value) => seen.size === seen.add(value).size);
};

const forms = new Map<string, string>();

/** A name in the machine-readable form; the same names come again and again. */
function formOf(name: string): string {
  const form = forms.get(name) ?? mrzForm(name);
  forms.set(name, form);
  return form;
}

/** Everything by which a record may be taken for somebody's: each surname with each birth date. */
function keysOf({ identity }: SystemRecord): readonly string[] {
  const { aliases = [], otherNames, birthName, formerNames = [] } = identity;
  const surnames = [identity, ...otherNames, ...aliases].map(({ familyName }) => familyName);
  const dates = new Set([identity.birthDate, ...aliases.map(({ birthDate }) => birthDate ?? identity.birthDate)]);
  const names = new Set([...surnames, ...formerNames, ...(birthName === undefined ? [] : [birthName])].map(formOf));
  return [...names].flatMap((name) => [...dates].map((date) => `${name} ${date}`));
}

const givenOf = ({ identity: { givenNames, aliases = [] } }: SystemRecord): ReadonlySet<string> =>
  new Set([...givenNames, ...aliases.flatMap((alias) => alias.givenNames)].flatMap((name) => formOf(name).split(' ')));

describe('in fifty thousand persons', () => {
  test('no document number, reference of a record or reference of a capture is there twice', () => {
    const numbers: string[] = [];
    const captures: string[] = [];
    for (const { documents, fingerprintReference, faceReference } of everyPerson(population)) {
      numbers.push(...documents.map(({ number }) => number));
      captures.push(fingerprintReference, faceReference);
    }
    expect(numbers.length).toBeGreaterThan(SIZE);
    expect(duplicates(numbers)).toEqual([]);
    expect(duplicates(captures)).toEqual([]);
    const references = (function* () {
      for (const { reference } of everyRecord(population)) yield reference;
    })();
    expect(duplicates(references)).toEqual([]);
  });

  test('nobody shares surname, first name and birth date with another unless the truth says so', () => {
    const holders = new Map<string, SystemRecord>();
    const unexplained: string[] = [];
    for (const record of everyRecord(population)) {
      for (const key of keysOf(record)) {
        const holder = holders.get(key) ?? record;
        holders.set(key, holder);
        if (holder.person === record.person) continue;
        const given = givenOf(holder);
        if (![...givenOf(record)].some((name) => given.has(name))) continue;
        const told = population
          .truthOf(Math.max(numberOfPerson(holder.person), numberOfPerson(record.person)))
          .some(({ left, right }) => [left.person, right.person].includes(holder.person) && left.person !== right.person);
        if (!told) unexplained.push(`${key}: ${holder.person} and ${record.person}`);
      }
    }
    expect(unexplained).toEqual([]);
  });
});

describe('invented surnames', () => {
  const LETTERS = 'ABDEFHIKLMNOPRSTUVZGJY';

  test('are not turned into each other by one wrong letter or two letters that change places', () => {
    const count = 20_000;
    const stems = new Set(Array.from({ length: count }, (_, index) => stem('latin', index, 3).mrz));
    expect(stems.size).toBe(count);
    const mistaken: string[] = [];
    const slip = (name: string, wrong: string): void => {
      if (wrong !== name && stems.has(wrong)) mistaken.push(`${name} ${wrong}`);
    };
    for (let index = 0; index < count; index += 131) {
      const { mrz } = stem('latin', index, 3);
      for (let at = 0; at < mrz.length; at += 1) {
        for (const letter of LETTERS) {
          slip(mrz, mrz.slice(0, at) + letter + mrz.slice(at + 1));
        }
        for (let other = at + 1; other < mrz.length; other += 1) {
          slip(mrz, mrz.slice(0, at) + mrz.charAt(other) + mrz.slice(at + 1, other) + mrz.charAt(at) + mrz.slice(other + 1));
        }
      }
    }
    expect(mistaken).toEqual([]);
  });

  test('are of no length that a letter more or less makes of another’s', () => {
    const lengths = (syllables: 3 | 4): ReadonlySet<number> =>
      new Set(Array.from({ length: 2_000 }, (_, index) => stem('latin', index * 19, syllables).mrz.length));
    expect(lengths(3)).toEqual(new Set([7]));
    expect(lengths(4)).toEqual(new Set([9]));
  });

  test('go with disjoint first names where plain persons share them', () => {
    const slots = new Map<string, Set<number | undefined>>();
    for (const { family, group } of NAME_SLOTS) {
      const groups = slots.get(family.male.mrz) ?? new Set();
      expect(groups.has(group)).toBe(false);
      slots.set(family.male.mrz, groups.add(group));
    }
    for (const groups of slots.values()) if (groups.size > 1) expect(groups.has(undefined)).toBe(false);
    for (const { groups } of NAME_LISTS) {
      const names = groups.male.flat().map(({ mrz }) => mrz);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('document numbers', () => {
  test('have nine characters, begin as no state’s do, and are nobody’s who is known', () => {
    for (const person of [1, 10, 30, 4_711, 999_999, 10_000_000]) {
      for (const which of [0, 1, 2, 3]) expect(documentNumber(person, which)).toMatch(/^SYN[A-HJ-NP-Z][0-9A-HJ-NP-Z]{5}$/);
    }
  });
});
