import { describe, expect, it } from '@jest/globals';
import { storedData } from '../../../../src/mocks/cir/content/stored-data.ts';
import { withoutUndefined } from '../../../../src/kernel/without-undefined.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';

const population = generatePopulation({ persons: 600, seed: 11 });
const records = Array.from({ length: population.size }, (_, index) => population.recordsOf(index + 1)).flat();
const of = (kind: SystemRecord['system'], fits: (record: SystemRecord) => boolean = () => true): readonly SystemRecord[] => {
  const found = records.filter((record) => record.system === kind && fits(record));
  expect(found.length).toBeGreaterThan(0);
  return found;
};
const full = (record: SystemRecord): SystemRecord => ({
  ...record,
  identity: {
    ...record.identity,
    birthName: 'Aizgūts',
    formerNames: ['Agrākais'],
    otherNames: [{ familyName: 'Cits', givenNames: ['Vārds'] }],
    aliases: [{ familyName: 'Segvārds', givenNames: [], label: 'ALIAS' }],
    birthPlace: 'Nekurene',
    birthCountry: 'UKR',
    birthNationality: 'MDA',
    parentsGivenNames: ['Vecāks'],
  },
  fingerprintReference: 'SYN-FP-000001',
  faceReference: 'SYN-FACE-000001',
});
const keysOf = (record: SystemRecord): readonly string[] => Object.keys(storedData(full(record))?.identity ?? {}).sort();
const PERSON = ['birthDate', 'familyName', 'givenNames', 'nationalities', 'otherNames', 'sex'];

describe('the content of the CIR (Article 18)', () => {
  it('is nothing of SIS and nothing of Europol data (A28)', () => {
    for (const system of ['SIS', 'Europol'] as const) for (const record of of(system)) expect(storedData(record)).toBeUndefined();
  });

  it('is never the parents’ names nor the flag of ECRIS-TCN (A28)', () => {
    for (const record of records) {
      const stored = storedData(full(record));
      expect(stored?.identity ?? {}).not.toHaveProperty('parentsGivenNames');
      expect(JSON.stringify(stored ?? {})).not.toMatch(/flag|content/i);
    }
  });

  it('names the system and the record of every set of data (A29)', () => {
    for (const record of records) {
      const stored = storedData(record);
      if (stored) expect(stored).toMatchObject({ system: record.system, recordReference: record.reference, expiresOn: record.expiresOn });
      expect(stored?.provisions.length ?? 1).toBeGreaterThan(0);
    }
  });

  const content = (file: string) => (record: SystemRecord) => record.content.kind === 'EES' && record.content.file === file;

  it('is of the EES the person and the document, by file: fingerprints are of the visa-exempt and the refused alone', () => {
    const [required, exempt, refused] = ['visa-required', 'visa-exempt', 'refused'].map((file) => of('EES', content(file))[0]);
    if (!required || !exempt || !refused) throw new Error('a kind of file is missing');
    for (const record of [required, exempt, refused]) expect(keysOf(record)).toEqual(PERSON);
    expect(storedData(full(required))).not.toHaveProperty('fingerprintReference');
    expect(storedData(full(required))?.faceReference).toBe('SYN-FACE-000001');
    expect(storedData(full(exempt))?.fingerprintReference).toBe('SYN-FP-000001');
    expect(storedData(full(exempt))?.provisions).toEqual(['2017/2226-17(1)(a)', '2017/2226-17(1)(b)', '2017/2226-17(1)(c)']);
    expect(storedData(full(refused))?.provisions).toEqual(['2017/2226-18(1)', '2017/2226-18(2)']);
    expect(storedData(full(required))?.identity.otherNames).toEqual([]);
  });

  it('is of the VIS Article 9(4)(a) to (c), (5) and (6), and of long-stay visas Article 22a', () => {
    const visa = (long: boolean) => of('VIS', ({ content: held }) => held.kind === 'VIS' && (held.visaType === 'D') === long)[0];
    const [short, long] = [visa(false), visa(true)];
    if (!short || !long) throw new Error('a kind of visa is missing');
    expect(keysOf(short)).toEqual([...PERSON, 'birthCountry', 'birthName', 'birthNationality', 'birthPlace', 'formerNames'].sort());
    expect(storedData(full(long))?.provisions).toEqual(['767/2008-22a']);
    expect(storedData(full(short))?.provisions.at(-1)).toBe('767/2008-9(6)');
  });

  it('is of ETIAS Article 17(2)(a) to (e) without (aa): no country of birth, and no biometric data', () => {
    const [record] = of('ETIAS');
    if (!record) throw new Error('no ETIAS record');
    expect(keysOf(record)).toEqual([...PERSON, 'birthName', 'birthPlace'].sort());
    expect(storedData(full(record))).not.toHaveProperty('faceReference');
    expect(storedData(full(record))).not.toHaveProperty('fingerprintReference');
    expect(storedData(full(record))?.identity.otherNames).toHaveLength(1);
  });

  it.each([
    ['APPLICANT', '2024/1358-17(1)(a)', '2024/1358-17(1)(i)'],
    ['RESETTLEMENT', '2024/1358-19(1)(a)', '2024/1358-19(1)(i)'],
    ['IRREGULAR_CROSSING', '2024/1358-22(2)(a)', '2024/1358-22(2)(i)'],
    ['ILLEGAL_STAY', '2024/1358-23(2)(a)', '2024/1358-23(2)(i)'],
    ['DISEMBARKED', '2024/1358-24(2)(a)', '2024/1358-24(3)(a)'],
    ['TEMPORARY_PROTECTION', '2024/1358-26(2)(a)', '2024/1358-26(2)(i)'],
  ] as const)('is of Eurodac by chapter: %s', (dataSet, first, document) => {
    const [any] = of('Eurodac', (record) => record.document !== undefined);
    if (any?.content.kind !== 'Eurodac') throw new Error('no Eurodac record');
    const stored = storedData(full({ ...any, content: { ...any.content, dataSet } }));
    expect(stored?.provisions[0]).toBe(first);
    expect(stored?.provisions.at(-1)).toBe(document);
    expect(stored?.identity.aliases).toHaveLength(1);
    expect(stored?.identity).not.toHaveProperty('birthNationality');
  });

  it('is of ECRIS-TCN the identity with previous names and aliases, fingerprints and face', () => {
    const [record] = of('ECRIS-TCN');
    if (!record) throw new Error('no ECRIS-TCN record');
    expect(keysOf(record)).toEqual([...PERSON, 'aliases', 'birthCountry', 'birthName', 'birthPlace', 'formerNames'].sort());
    expect(storedData(full(record))?.provisions).toEqual(['2019/816-5(1)(a)', '2019/816-5(1)(b)', '2019/816-5(3)']);
  });

  it('lists no provision of which the record holds nothing', () => {
    const [record] = of('ECRIS-TCN');
    if (!record) throw new Error('no ECRIS-TCN record');
    const bare = withoutUndefined({ ...record, fingerprintReference: undefined, faceReference: undefined });
    expect(storedData(bare)?.provisions).toEqual(['2019/816-5(1)(a)']);
  });
});
