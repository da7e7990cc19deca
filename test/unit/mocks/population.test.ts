import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter, yearsAfter, youngestAge } from '../../../src/mocks/population/calendar.ts';
import { generatePopulation } from '../../../src/mocks/population/generate-population.ts';
import { KNOWN_PERSONS } from '../../../src/mocks/population/known-persons.ts';
import { SYSTEM_NAMES, type SystemName } from '../../../src/mocks/population/person.ts';

const population = generatePopulation({ persons: 2_000, seed: 11 });
const everyRecord = SYSTEM_NAMES.flatMap((system) => population.records[system]);

describe('a population', () => {
  test('is the same for the same seed and another for another', () => {
    expect(generatePopulation({ persons: 300, seed: 3 })).toEqual(generatePopulation({ persons: 300, seed: 3 }));
    expect(generatePopulation({ persons: 300, seed: 4 })).not.toEqual(generatePopulation({ persons: 300, seed: 3 }));
  });

  test('is synthetic throughout: marked, and documents that no state issues, each number once', () => {
    expect(population.persons).toHaveLength(2_000);
    expect(new Set([...population.persons, ...everyRecord].map((entry) => JSON.stringify(entry).startsWith('{"synthetic":true')))).toEqual(
      new Set([true]),
    );
    const numbers = population.persons.flatMap(({ documents }) => documents.map(({ number }) => number));
    expect(numbers.every((number) => /^SYN[0-9]{6}$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(everyRecord.map(({ reference }) => reference)).size).toBe(everyRecord.length);
  });

  test('has someone in every system and people in none', () => {
    for (const system of SYSTEM_NAMES) expect(population.records[system].length).toBeGreaterThan(20);
    const recorded = new Set(everyRecord.map(({ person }) => person));
    expect(population.persons.filter(({ id }) => !recorded.has(id)).length).toBeGreaterThan(50);
  });

  test('has twins, namesakes, partial dates of birth, refugees, stateless people, Cyrillic names and children around twelve', () => {
    const { persons } = population;
    const byId = new Map(persons.map((person) => [person.id, person]));
    const twins = persons.filter(({ confusedWith }) => confusedWith?.as === 'twin');
    const namesakes = persons.filter(({ confusedWith }) => confusedWith?.as === 'namesake');
    expect(twins.length).toBeGreaterThan(3);
    for (const twin of twins) {
      const sibling = byId.get(twin.confusedWith?.person ?? '');
      expect(sibling?.latin.familyName).toBe(twin.latin.familyName);
      expect(sibling?.birthDate).toBe(twin.birthDate);
      expect(sibling?.latin.givenNames).not.toEqual(twin.latin.givenNames);
    }
    expect(namesakes.length).toBeGreaterThan(3);
    for (const namesake of namesakes) {
      const original = byId.get(namesake.confusedWith?.person ?? '');
      expect(original?.latin).toEqual(namesake.latin);
      expect(original?.birthDate.slice(0, 4)).not.toBe(namesake.birthDate.slice(0, 4));
    }
    expect(persons.some(({ birthDate }) => birthDate.length === 4)).toBe(true);
    expect(persons.some(({ birthDate }) => birthDate.length === 7)).toBe(true);
    expect(persons.some(({ documents }) => documents[0]?.nationality === 'XXA')).toBe(true);
    const refugees = persons.filter(({ documents }) => documents[0]?.nationality === 'XXB');
    expect(refugees.length).toBeGreaterThan(0);
    expect(refugees.every(({ nationalities }) => !nationalities.includes('XXB'))).toBe(true);
    expect(
      persons.filter(({ native }) => native?.script === 'Cyrl' && /^[\p{Script=Cyrillic}’'-]+$/u.test(native.familyName)).length,
    ).toBeGreaterThan(200);
    const ages = persons.filter(({ birthDate }) => birthDate.length === 10).map(({ birthDate }) => youngestAge(birthDate, population.asOf));
    expect(ages.filter((age) => age === 11).length).toBeGreaterThan(0);
    expect(ages.filter((age) => age === 12).length).toBeGreaterThan(0);
  });

  test('holds what each system’s own law lets it hold', () => {
    for (const record of everyRecord) expect(record.content.kind).toBe(record.system);
    for (const { identity } of population.records.EES) {
      expect(identity.birthPlace).toBeUndefined();
      expect(identity.birthName).toBeUndefined();
    }
    for (const record of population.records.ETIAS)
      expect([record.fingerprintReference, record.faceReference]).toEqual([undefined, undefined]);
    for (const record of population.records.EES) {
      if (record.content.kind === 'EES' && record.content.file === 'visa-required') expect(record.fingerprintReference).toBeUndefined();
      if (record.content.kind === 'EES' && record.content.file === 'refused')
        expect(record.content.refusalReasons.length).toBeGreaterThan(0);
    }
    const birthDates = new Map(population.persons.map(({ id, birthDate }) => [id, birthDate]));
    for (const { person, fingerprintReference } of population.records.Eurodac) {
      if (fingerprintReference !== undefined) expect(youngestAge(birthDates.get(person) ?? '', population.asOf)).toBeGreaterThanOrEqual(6);
    }
  });

  test('spells the same person differently in some systems', () => {
    const spellings = new Map<string, Set<string>>();
    for (const { person, identity } of everyRecord)
      spellings.set(person, (spellings.get(person) ?? new Set()).add(identity.familyName.toUpperCase()));
    expect([...spellings.values()].filter((names) => names.size > 1).length).toBeGreaterThan(50);
  });

  test('has the known persons where they are said to be, whatever the seed', () => {
    const held = (id: string): SystemName[] => everyRecord.filter(({ person }) => person === id).map(({ system }) => system);
    expect(held(KNOWN_PERSONS.visaAndRefusal.person.id)).toEqual(['EES', 'VIS', 'SIS']);
    expect(held(KNOWN_PERSONS.eurodacOnly.person.id)).toEqual(['Eurodac']);
    expect(held(KNOWN_PERSONS.nowhere.person.id)).toEqual([]);
    expect(held(KNOWN_PERSONS.cyrillic.person.id)).toEqual(['EES', 'ETIAS']);
    expect(held(KNOWN_PERSONS.entryAndVisa.person.id)).toEqual(['EES', 'VIS']);
    expect(held(KNOWN_PERSONS.alertOnly.person.id)).toEqual(['SIS']);
    expect(held(KNOWN_PERSONS.convictedOnly.person.id)).toEqual(['ECRIS-TCN']);
    expect(youngestAge(KNOWN_PERSONS.childOfEleven.person.birthDate, '2026-11-21')).toBe(11);
    const other = generatePopulation({ persons: 9, seed: 99 });
    expect(other.persons).toEqual(population.persons.slice(0, 9));
    for (const system of SYSTEM_NAMES) {
      const known = new Set(other.persons.map(({ id }) => id));
      expect(other.records[system]).toEqual(population.records[system].filter(({ person }) => known.has(person)));
    }
  });

  test.each([
    { persons: 3, seed: 1 },
    { persons: 1.5, seed: 1 },
    { persons: 300_001, seed: 1 },
    { persons: 100, seed: 0.5 },
  ])('is refused for %o', (options) => {
    expect(() => generatePopulation(options)).toThrow(expect.objectContaining({ code: 'command-usage' }));
  });
});

describe('calendar', () => {
  test('adds days and years over month ends and leap years', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(yearsAfter('2024-02-29', 1)).toBe('2025-03-01');
  });

  test('takes a partial date of birth as the youngest possible age', () => {
    expect(youngestAge('2014', '2026-11-21')).toBe(11);
    expect(youngestAge('2014-11', '2026-11-21')).toBe(11);
    expect(youngestAge('2014-10', '2026-11-21')).toBe(12);
    expect(youngestAge('2014-11-21', '2026-11-21')).toBe(12);
    expect(youngestAge('2014-11-22', '2026-11-21')).toBe(11);
  });

  test('a day forth and back is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -5_000, max: 5_000 }), (offset, days) => {
        const date = daysAfter('1990-01-01', offset);
        expect(daysAfter(daysAfter(date, days), -days)).toBe(date);
      }),
    );
  });
});
