import { describe, expect, test } from '@jest/globals';
import type { RecordedIdentity, SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { generatedReferences } from '../../../../src/mocks/records/generated-references.ts';
import { lookUpStore } from '../../../../src/mocks/records/look-up-store.ts';
import type { RecordChange } from '../../../../src/mocks/records/record-store.ts';
import { WRITTEN_ORIGIN, WrittenRecords } from '../../../../src/mocks/records/written-records.ts';
import { generatedOrigin, generatedRecord, type RecordSource } from '../../../../src/mocks/search/population-origins.ts';
import { RecordIndex } from '../../../../src/mocks/search/record-index.ts';
import type { SearchSubject } from '../../../../src/mocks/search/search-index.ts';

const AS_OF = '2026-11-01';

function record(
  system: SystemName,
  reference: string,
  identity: Partial<RecordedIdentity> = {},
  rest: Partial<SystemRecord> = {},
): SystemRecord {
  return {
    synthetic: true,
    system,
    reference,
    person: 'SYN-P-000001',
    memberState: 'LVA',
    authority: 'lv-vrs',
    createdAt: '2026-01-01T00:00:00Z',
    expiresOn: '2029-01-01',
    identity: {
      familyName: 'Vukotanov',
      givenNames: ['Antal'],
      otherNames: [],
      birthDate: '1984-11-03',
      sex: 'MALE',
      nationalities: ['GEO'],
      ...identity,
    },
    content: { kind: 'EES', file: 'visa-exempt', crossingPoint: 'LV-Terehova', refusalReasons: [] },
    ...rest,
  };
}

const source = (...people: readonly (readonly SystemRecord[])[]): RecordSource => ({
  size: people.length,
  asOf: AS_OF,
  recordsOf: (number) => people[number - 1] ?? [],
});

const named = (familyName: string, givenNames: readonly string[], rest: Partial<SearchSubject> = {}): SearchSubject => ({
  names: [{ familyName, givenNames }],
  nationalities: [],
  biometricReferences: [],
  ...rest,
});

const references = (records: Iterable<SystemRecord>): readonly string[] => [...records].map(({ reference }) => reference);

describe('changes', () => {
  test('are told to every listener in order, with what was before', () => {
    const store = lookUpStore(source([record('EES', 'SYN-EES-000001')]));
    const told: [string, RecordChange][] = [];
    store.subscribe((change) => told.push(['first', change]));
    store.subscribe((change) => told.push(['second', change]));
    const created = record('VIS', 'new');
    const updated = record('EES', 'SYN-EES-000001', { familyName: 'Other' });
    const changes = [store.put(created), store.put(updated), store.remove('EES', 'SYN-EES-000001'), store.remove('VIS', 'nothing')];
    expect(changes).toEqual([
      { kind: 'created', record: created },
      { kind: 'updated', record: updated, before: record('EES', 'SYN-EES-000001') },
      { kind: 'deleted', record: updated },
      undefined,
    ]);
    expect(told).toEqual(
      changes.slice(0, 3).flatMap((change) => [
        ['first', change],
        ['second', change],
      ]),
    );
    store.reset();
    expect(told).toHaveLength(6);
    expect(store.find('EES', 'SYN-EES-000001')).toEqual(record('EES', 'SYN-EES-000001'));
  });

  test('are complete when listeners hear of them, who may change more', () => {
    const store = lookUpStore(source());
    store.subscribe(({ kind, record: { system, reference } }) => {
      expect(store.find(system, reference) !== undefined).toBe(kind !== 'deleted');
      if (system === 'EES' && kind === 'created') store.put(record('VIS', `of ${reference}`));
    });
    store.put(record('EES', 'a'));
    expect(references(store.search('VIS', named('Vukotanov', ['Antal'])))).toEqual(['of a']);
    expect(store.count('VIS')).toBe(1);
    store.remove('EES', 'a');
    expect(references(store.all('EES'))).toEqual([]);
  });

  test('keep the place of an updated generated record, and put new ones last', () => {
    const store = lookUpStore(
      source([record('EES', 'SYN-EES-000001')], [record('EES', 'SYN-EES-000002')], [record('EES', 'SYN-EES-000003')]),
    );
    store.put(record('EES', 'new'));
    store.put(record('EES', 'SYN-EES-000002', { familyName: 'Other' }));
    store.remove('EES', 'SYN-EES-000001');
    expect(references(store.all('EES'))).toEqual(['SYN-EES-000002', 'SYN-EES-000003', 'new']);
  });

  test('are seen by detection at once', () => {
    const store = lookUpStore(source([record('EES', 'SYN-EES-000001')]));
    const visa = record('VIS', 'v');
    expect(references(store.detectionCandidates(visa))).toEqual(['SYN-EES-000001']);
    store.put(record('SIS', 's', { familyName: 'Vukotanova' }));
    expect(references(store.detectionCandidates(visa))).toEqual(['SYN-EES-000001', 's']);
    store.remove('EES', 'SYN-EES-000001');
    expect(references(store.detectionCandidates(visa))).toEqual(['s']);
    store.reset();
    expect(references(store.detectionCandidates(visa))).toEqual(['SYN-EES-000001']);
    expect([...store.detectionCandidates(record('Europol', 'e'))]).toEqual([]);
  });
});

describe('a search', () => {
  test('keeps the nearest hundred of those that may be on the subject, and of equally near ones the first', () => {
    const people = Array.from({ length: 300 }, (_none, at) => {
      const reference = `SYN-EES-${String(at + 1).padStart(6, '0')}`;
      return [record('EES', reference, { familyName: at % 2 === 0 ? 'Vukotanova' : 'Vukotanov' })];
    });
    const store = lookUpStore(source(...people));
    const exact = people.flat().filter(({ identity }) => identity.familyName === 'Vukotanov');
    expect(references(store.search('EES', named('Vukotanov', ['Antal'])))).toEqual(references(exact.slice(0, 100)));
    const passport = {
      type: 'PASSPORT',
      number: 'SYN1',
      issuer: 'GEO',
      nationality: 'GEO',
      issuedOn: '2020-01-01',
      validUntil: '2030-01-01',
    } as const;
    store.put(record('EES', 'z', { familyName: 'Vukotanova' }, { document: passport }));
    const found = references(store.search('EES', named('Vukotanov', ['Antal'], { document: { number: 'syn-1' } })));
    expect(found).toEqual(['z', ...references(exact.slice(0, 99))]);
  });

  test.each<[string, Partial<RecordedIdentity>, SearchSubject, boolean]>([
    ['two letters transposed at a distance', {}, named('Vukatonov', ['Antal']), true],
    ['one letter of both names', {}, named('Vukotanof', ['Anttal']), true],
    ['two letters of one name', {}, named('Vukotanzik', ['Antal']), false],
    ['another given name', {}, named('Vukotanov', ['Boris']), false],
    ['one of two given names', { givenNames: ['Boris', 'Antal'] }, named('Vukotanov', ['Antal']), true],
    ['no given name recorded', { givenNames: [] }, named('Vukotanov', ['Antal']), true],
    ['two words swapped, not adjacent', { familyName: 'Zed Hazmar Deru' }, named('Deru Hazmar Zed', ['Antal']), true],
    ['a hyphen', { familyName: 'Hazmar-Deru' }, named('Hazmar Deru', ['Antal']), true],
    ['an apostrophe and a comma', { familyName: "D'Azmaru, Deru" }, named('DAzmaru Deru', ['Antal']), true],
    ['truncation in a word', { familyName: 'Venkatarazavan' }, named('Venkatar', ['Antal']), true],
    ['truncation too short to tell', { familyName: 'Venkatarazavan' }, named('Venkat', ['Antal']), false],
    ['a given name truncated', { givenNames: ['Antaliosa'] }, named('Vukotanov', ['Anta']), true],
    ['truncation after a word', { familyName: 'Hazmar Deru' }, named('Hazmar', ['Antal']), true],
    ['two names that begin with the same word', { familyName: 'Hazmar Deru' }, named('Hazmar Kosti', ['Antal']), false],
    ['all names recorded in the surname', { familyName: 'Antal Vukotanov', givenNames: [] }, named('Vukotanov', ['Antal']), true],
    ['all names recorded as given', { familyName: '', givenNames: ['Vukotanov Antal'] }, named('Vukotanov', ['Antal']), true],
    ['all names sought in one word', {}, named('AntalVukotanov', []), true],
    ['an alias', { aliases: [{ familyName: 'Hazmar', givenNames: ['Boris'], label: 'ALIAS' }] }, named('Hazmar', ['Boris']), true],
    ['a former surname', { formerNames: ['Hazmar'] }, named('Hazmar', ['Antal']), true],
    [
      'the birth date of an alias',
      { aliases: [{ familyName: 'Hazmar', givenNames: ['Boris'], label: 'ALIAS', birthDate: '1990-05-05' }] },
      named('Vukotanov', ['Antal'], { birthDate: '1990-05-05' }),
      true,
    ],
    ['day and month swapped', {}, named('Vukotanov', ['Antal'], { birthDate: '1984-03-11' }), true],
    ['one digit of the birth date', {}, named('Vukotanov', ['Antal'], { birthDate: '1974-11-03' }), true],
    ['two digits of the birth date', {}, named('Vukotanov', ['Antal'], { birthDate: '1975-11-03' }), false],
    ['a third nationality', { nationalities: ['GEO', 'TUR', 'D'] }, named('Vukotanov', ['Antal'], { nationalities: ['D'] }), true],
    ['no nationality', { nationalities: [] }, named('Vukotanov', ['Antal'], { nationalities: ['GEO'] }), false],
    ['a script without transliteration', { familyName: '漢字' }, named('漢字', ['Antal']), true],
  ])('by %s', (_difference, identity, subject, found) => {
    const store = lookUpStore(source([record('EES', 'SYN-EES-000001', identity)]));
    expect(references(store.search('EES', subject))).toEqual(found ? ['SYN-EES-000001'] : []);
  });

  test('leaves biometric data to the service that it is told of', () => {
    const store = lookUpStore(
      source(
        [record('EES', 'SYN-EES-000001', {}, { fingerprintReference: 'SYN-FP-000001' })],
        [record('VIS', 'SYN-VIS-000002', { familyName: 'Other' })],
      ),
    );
    const subject: SearchSubject = { names: [], nationalities: [], biometricReferences: ['SYN-FP-000001'] };
    expect(references(store.search('EES', subject))).toEqual(['SYN-EES-000001']);
    expect(references(store.search('VIS', subject))).toEqual([]);
    const asked: unknown[] = [];
    const candidate = { system: 'VIS', reference: 'SYN-VIS-000002', modality: 'FINGERPRINTS', score: 900 } as const;
    store.identifyBy({
      identify(samples, systems) {
        asked.push([samples, systems]);
        return systems.includes('VIS') ? [candidate, { ...candidate, reference: 'gone' }] : [];
      },
      identifyRecord: (_record, systems) => (systems.includes('VIS') ? [candidate] : []),
    });
    expect(references(store.search('VIS', subject))).toEqual(['SYN-VIS-000002']);
    expect(references(store.search('EES', subject))).toEqual([]);
    expect(asked).toEqual([
      [[{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000001' }], ['VIS']],
      [[{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000001' }], ['EES']],
    ]);
    expect(references(store.detectionCandidates(record('EES', 'e', { birthDate: '1950-01-01' })))).toEqual(['SYN-VIS-000002']);
  });
});

describe('references', () => {
  test('lead to the person that they name, or to the one that was learnt', () => {
    const learnt = generatedReferences(20);
    learnt.learn(record('VIS', 'SYN-VIS-000003-2'), 3);
    learnt.learn(record('SIS', 'SYN-SIS-000011'), 12);
    expect(learnt.personOf('VIS', 'SYN-VIS-000003-2')).toBe(3);
    expect(learnt.personOf('SIS', 'SYN-SIS-000011')).toBe(12);
    expect(learnt.personOf('EES', 'SYN-EES-000011')).toBe(11);
    for (const none of ['SYN-EES-000021', 'SYN-EES-000000', 'EES-NEW-1', '']) expect(learnt.personOf('EES', none)).toBeUndefined();
  });

  test('of one person’s further record and of a record under another number are found', () => {
    const store = lookUpStore(
      source([record('VIS', 'SYN-VIS-000001'), record('VIS', 'SYN-VIS-000001-2')], [record('SIS', 'SYN-SIS-000001')]),
    );
    expect(store.find('VIS', 'SYN-VIS-000001-2')?.reference).toBe('SYN-VIS-000001-2');
    expect(store.find('SIS', 'SYN-SIS-000001')?.system).toBe('SIS');
    expect(store.find('SIS', 'SYN-SIS-000002')).toBeUndefined();
    expect(store.find('EES', 'SYN-EES-000001')).toBeUndefined();
  });

  test('that nobody gave lead nowhere', () => {
    const people = source([record('EES', 'SYN-EES-000001')]);
    expect(() => generatedRecord(people, generatedOrigin(1, 1))).toThrow(RangeError);
    expect(() => generatedOrigin(1, 32)).toThrow(RangeError);
    const index = new RecordIndex({ recordAt: () => record('EES', 'x'), asOf: AS_OF });
    expect(() => new WrittenRecords(index).at(WRITTEN_ORIGIN)).toThrow(RangeError);
  });
});
