import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay, dayNumber, daysAfter, isDay, yearsAfter, youngestAge } from '../../../src/mocks/population/calendar.ts';
import { generatePopulation } from '../../../src/mocks/population/generate-population.ts';
import { KINDS_OF_PEOPLE } from '../../../src/mocks/population/kinds.ts';
import { KNOWN_PERSONS } from '../../../src/mocks/population/known-persons.ts';
import { SYSTEM_NAMES, type Population, type SyntheticPerson, type SystemName } from '../../../src/mocks/population/person.ts';
import { everyRecord, readReference } from '../../../src/mocks/population/walk-population.ts';
import { everyPerson, numberOfPerson, recordsBySystem } from '../../support/walk-population.ts';

const population = generatePopulation({ persons: 2_000, seed: 11 });
const persons = [...everyPerson(population)];
const allRecords = [...everyRecord(population)];
const records = recordsBySystem(population);
const whole = (of: Population): unknown => [[...everyPerson(of)], [...everyRecord(of)]];
const known: readonly SyntheticPerson[] = Object.values(KNOWN_PERSONS).map(({ person }) => person);

describe('a population', () => {
  test('is the same for the same seed and another for another', () => {
    expect(whole(generatePopulation({ persons: 300, seed: 3 }))).toEqual(whole(generatePopulation({ persons: 300, seed: 3 })));
    expect(whole(generatePopulation({ persons: 300, seed: 4 }))).not.toEqual(whole(generatePopulation({ persons: 300, seed: 3 })));
  });

  test('answers about any person at once, in any order, and the same in a larger one', () => {
    const larger = generatePopulation({ persons: 10_000_000, seed: 11 });
    for (const number of [2_000, 1, 1_024, 77, 311]) {
      expect(larger.person(number)).toEqual(persons[number - 1]);
      expect(larger.recordsOf(number)).toEqual(allRecords.filter(({ person }) => person === larger.person(number).id));
      expect(larger.truthOf(number)).toEqual(population.truthOf(number));
    }
    expect(larger.person(10_000_000).id).toBe('SYN-P-10000000');
  });

  test.each([0, -1, 1.5, 2_001, Number.NaN])('has nobody of number %p', (number) => {
    const asks = [
      (): unknown => population.person(number),
      (): unknown => population.recordsOf(number),
      (): unknown => population.noticesOf(number),
      (): unknown => population.objectAlertsOf(number),
      (): unknown => population.truthOf(number),
    ];
    for (const ask of asks) expect(ask).toThrow(RangeError);
  });

  test('is synthetic throughout: marked, and documents that no state issues, each number once', () => {
    expect(persons).toHaveLength(2_000);
    expect(new Set([...persons, ...allRecords].map((entry) => JSON.stringify(entry).startsWith('{"synthetic":true')))).toEqual(
      new Set([true]),
    );
    const numbers = persons.flatMap(({ documents }) => documents.map(({ number }) => number));
    expect(numbers.filter((number) => !/^SYN[0-9A-HJ-NP-Z]{6}$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(allRecords.map(({ reference }) => reference)).size).toBe(allRecords.length);
  });

  test('says whose a record is in its reference', () => {
    for (const { reference, system, person } of allRecords)
      expect(readReference(reference)).toMatchObject({ system, number: numberOfPerson(person) });
    expect(allRecords.some(({ reference }) => readReference(reference)?.ordinal === 2)).toBe(true);
    for (const other of ['SYN-EES-12', 'SYN-XYZ-000001', 'EES-NEW-1', 'SYN-VIS-000001-1']) expect(readReference(other)).toBeUndefined();
    expect(numberOfPerson('P-1')).toBeNaN();
  });

  test('has someone in every system and people in none', () => {
    for (const system of SYSTEM_NAMES) expect(records[system].length).toBeGreaterThan(7);
    const recorded = new Set(allRecords.map(({ person }) => person));
    expect(persons.filter(({ id }) => !recorded.has(id)).length).toBeGreaterThan(50);
  });

  test('has every kind of people in its share', () => {
    const drawn = persons.slice(256);
    for (const [kind, { groups, together }] of Object.entries(KINDS_OF_PEOPLE)) {
      const share = (groups * together * drawn.length) / 256;
      const count = drawn.filter((person) => person.kind === kind).length;
      expect(Math.abs(count - share)).toBeLessThanOrEqual(groups * together);
    }
  });

  test('has twins, namesakes, partial dates of birth, refugees, stateless people and Cyrillic names', () => {
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
    expect(new Set(persons.map(({ birthDate }) => birthDate.length))).toEqual(new Set([4, 7, 10]));
    expect(persons.some(({ nationalities, documents }) => nationalities[0] === 'XXA' && documents[0]?.nationality === 'XXA')).toBe(true);
    const refugees = persons.filter(({ documents }) => documents[0]?.nationality === 'XXB');
    expect(refugees.length).toBeGreaterThan(0);
    expect(refugees.every(({ nationalities }) => !nationalities.includes('XXB'))).toBe(true);
    expect(
      persons.filter(({ native }) => native?.script === 'Cyrl' && /^[\p{Script=Cyrillic}’'-]+$/u.test(native.familyName)).length,
    ).toBeGreaterThan(200);
  });

  test('has children on both sides of every age limit, some on the very birthday', () => {
    const minors = [...everyPerson(generatePopulation({ persons: 5_000, seed: 2 }))].filter(({ kind }) => kind === 'minor');
    const ages = new Set(minors.map(({ birthDate }) => youngestAge(birthDate, population.asOf)));
    for (const age of [5, 6, 7, 11, 12, 13, 14, 17, 18]) expect(ages).toContain(age);
    expect(minors.some(({ birthDate }) => birthDate.slice(5) === '11-01')).toBe(true);
    expect(minors.some(({ birthDate }) => birthDate.slice(5) === '11-02')).toBe(true);
  });

  test('holds what each system’s own law lets it hold', () => {
    for (const record of allRecords) expect(record.content.kind).toBe(record.system);
    for (const { identity } of records.EES) {
      expect(identity.birthPlace).toBeUndefined();
      expect(identity.birthName).toBeUndefined();
    }
    for (const record of [...records.ETIAS, ...records.Europol])
      expect([record.fingerprintReference, record.faceReference]).toEqual([undefined, undefined]);
    for (const { identity, system } of allRecords) expect(identity.parentsGivenNames !== undefined).toBe(system === 'ETIAS');
    for (const { content, fingerprintReference, faceReference } of records.EES) {
      if (content.kind !== 'EES' || content.file === 'visa-exempt') continue;
      const taken = content.refusalReasons.some((letter) => 'BDH'.includes(letter));
      if (content.file === 'visa-required') expect(fingerprintReference).toBeUndefined();
      else expect([content.refusalReasons.length > 0, faceReference !== undefined]).toEqual([true, taken]);
    }
    const birthDates = new Map(persons.map(({ id, birthDate }) => [id, birthDate]));
    const ageAt = ({ person, createdAt }: (typeof allRecords)[number]): number => youngestAge(birthDates.get(person) ?? '', createdAt);
    const youngest = { EES: 12, VIS: 12, Eurodac: 6, 'ECRIS-TCN': 18 } as const;
    for (const [system, age] of Object.entries(youngest)) {
      for (const record of records[system as SystemName])
        if (record.fingerprintReference !== undefined) expect(ageAt(record)).toBeGreaterThanOrEqual(age);
    }
    for (const record of records.Eurodac) if (ageAt(record) < 6) expect(record.faceReference).toBeUndefined();
  });

  test('knows whose each record is, when it was made and until when it may be kept', () => {
    for (const { system, content, memberState, authority, createdAt, expiresOn } of allRecords) {
      expect(memberState).toMatch(/^[A-Z]{3}$/);
      expect(authority).toMatch(memberState === 'LVA' ? /^(lv|eu)-|^europol$/ : /^[a-z-]+$/);
      expect(createdAt).toMatch(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9:]{8}Z$/);
      expect(isDay(expiresOn)).toBe(true);
      expect(expiresOn > population.asOf).toBe(true);
      if (content.kind === 'SIS') expect([content.issuer, system]).toEqual([memberState, 'SIS']);
    }
  });

  test('reports some passports to Interpol and some objects to SIS', () => {
    const numbers = persons.map((_, at) => at + 1);
    const notices = numbers.flatMap((number) => population.noticesOf(number));
    expect(new Set(notices.map(({ database }) => database))).toEqual(new Set(['SLTD', 'TDAWN']));
    for (const { database, noticeColour } of notices) expect(noticeColour !== undefined).toBe(database === 'TDAWN');
    const owned = new Set(persons.flatMap(({ documents }) => documents.map(({ number }) => number)));
    expect(notices.every(({ number }) => owned.has(number))).toBe(true);
    const alerts = numbers.flatMap((number) => population.objectAlertsOf(number));
    expect(new Set(alerts.map(({ object }) => object))).toEqual(new Set(['issued-document', 'blank-document', 'vehicle']));
    for (const { number, object } of alerts)
      expect([number.startsWith('SYN'), owned.has(number)]).toEqual([true, object === 'issued-document']);
  });

  test('has the known persons where they are said to be, whatever the seed', () => {
    const held = (id: string): SystemName[] => SYSTEM_NAMES.filter((system) => records[system].some(({ person }) => person === id));
    const systems: Readonly<Record<keyof typeof KNOWN_PERSONS, readonly SystemName[]>> = {
      visaAndRefusal: ['EES', 'VIS', 'SIS'],
      eurodacOnly: ['Eurodac'],
      nowhere: [],
      cyrillic: ['EES', 'ETIAS'],
      childOfEleven: ['EES', 'ETIAS'],
      entryAndVisa: ['EES', 'VIS'],
      alertOnly: ['SIS'],
      convictedOnly: ['ECRIS-TCN'],
      discreetCheck: ['EES', 'SIS'],
      twoIdentities: ['EES', 'ETIAS', 'ECRIS-TCN'],
      passportOwner: ['EES', 'ETIAS'],
      impostor: ['Eurodac'],
      transliterated: ['EES', 'ETIAS', 'SIS'],
      identityVictim: ['EES', 'ETIAS'],
      identityThief: ['SIS'],
      namesake: ['EES', 'ETIAS'],
      otherNamesake: ['Eurodac'],
      passportLender: ['EES', 'ETIAS'],
      passportBorrower: ['Eurodac'],
      watchedApplicant: ['VIS', 'SIS'],
      europolEntry: ['EES', 'VIS', 'Europol'],
      stolenPassport: ['VIS'],
      noticePassport: ['ETIAS'],
      childOfFive: ['Eurodac'],
      childOfSix: ['Eurodac'],
      childOfTwelve: ['EES', 'ETIAS'],
      statelessPerson: ['EES', 'VIS'],
      missingPerson: ['SIS'],
      returnDecision: ['EES', 'VIS', 'SIS'],
    };
    for (const [key, { person, number }] of Object.entries(KNOWN_PERSONS)) {
      expect([key, held(person.id), numberOfPerson(person.id)]).toEqual([key, systems[key as keyof typeof KNOWN_PERSONS], number]);
    }
    const ages = (['childOfFive', 'childOfSix', 'childOfEleven', 'childOfTwelve'] as const).map((key) =>
      youngestAge(KNOWN_PERSONS[key].person.birthDate, '2026-11-21'),
    );
    expect(ages).toEqual([5, 6, 11, 12]);
    const other = generatePopulation({ persons: known.length, seed: 99 });
    expect([...everyPerson(other)]).toEqual(persons.slice(0, known.length));
    const ids = new Set(known.map(({ id }) => id));
    expect([...everyRecord(other)]).toEqual(allRecords.filter(({ person }) => ids.has(person)));
    const notices = known.flatMap((_, at) => other.noticesOf(at + 1)).map(({ database, number }) => [database, number]);
    expect(notices).toEqual([
      ['SLTD', 'SYN000066'],
      ['TDAWN', 'SYN000069'],
    ]);
  });

  test('gives known children the biometric data that their age allows', () => {
    const prints = (key: 'childOfFive' | 'childOfSix' | 'childOfEleven' | 'childOfTwelve'): boolean =>
      population.recordsOf(KNOWN_PERSONS[key].number).some(({ fingerprintReference }) => fingerprintReference !== undefined);
    expect([prints('childOfFive'), prints('childOfSix'), prints('childOfEleven'), prints('childOfTwelve')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  test.each([
    { persons: 3, seed: 1 },
    { persons: 1.5, seed: 1 },
    { persons: 10_000_001, seed: 1 },
    { persons: 100, seed: 0.5 },
    { persons: 100, seed: 1, asOf: '2026-02-30' },
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
    expect(youngestAge('2014-11-21', '2026-11-21T00:00:00Z')).toBe(12);
  });

  test('a day forth and back is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -5_000, max: 5_000 }), (offset, days) => {
        const date = daysAfter('1990-01-01', offset);
        expect(daysAfter(daysAfter(date, days), -days)).toBe(date);
      }),
    );
  });

  test('numbers days as the machine does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -682_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfDay(day)).toBe(date);
        expect(dayNumber(date)).toBe(day);
      }),
    );
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2024-02-29'].map(isDay)).toEqual([false, false, false, false, true]);
  });
});
