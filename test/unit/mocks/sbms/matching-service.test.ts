import { describe, expect, it } from '@jest/globals';
import type { SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { comparedBy, hasTemplate, samplesOf } from '../../../../src/mocks/sbms/biometric-search.ts';
import { matchingService } from '../../../../src/mocks/sbms/matching-service.ts';
import { recordOf, smallPopulation, smallStore, withoutFingerprints } from './small-population.ts';

const ALL: readonly SystemName[] = ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN'];
const PEOPLE = 120;
const population = smallPopulation(PEOPLE);

function openService() {
  const store = smallStore(population);
  return { store, service: matchingService({ population, store }) };
}

const everybody = Array.from({ length: PEOPLE }, (_, at) => population.recordsOf(at + 1));
const fingers = (number: number): string => `SYN-FP-${String(number).padStart(6, '0')}`;
const face = (number: number): string => `SYN-FACE-${String(number).padStart(6, '0')}`;
const named = ({ system, reference }: { system: SystemName; reference: string }): string => `${system} ${reference}`;

describe('identification by fingerprints', () => {
  const { service } = openService();

  it('finds a person’s records in all systems that hold their fingerprints, and nobody else’s', () => {
    let [missed, foreign, expected] = [0, 0, 0];
    for (const [at, records] of everybody.entries()) {
      const own = records.filter((record) => hasTemplate(record, 'FINGERPRINTS')).map(named);
      const found = service.identify(samplesOf([fingers(at + 1)]), ALL).map(named);
      expected += own.length;
      missed += own.filter((record) => !found.includes(record)).length;
      foreign += found.filter((record) => !own.includes(record)).length;
    }
    expect(expected).toBeGreaterThan(150);
    expect(missed).toBeLessThanOrEqual(4);
    expect(foreign).toBe(0);
  });

  it('keeps to the systems that were asked, best first, and finds no stranger', () => {
    const several = everybody.findIndex((records) => records.filter((record) => hasTemplate(record, 'FINGERPRINTS')).length > 2) + 1;
    const found = service.identify(samplesOf([fingers(several)]), ALL);
    expect(found.length).toBeGreaterThan(1);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((one, other) => other - one));
    const [first] = found as [(typeof found)[0]];
    expect(service.identify(samplesOf([fingers(several)]), [first.system]).map(named)).toEqual([named(first)]);
    for (const stranger of ['SYN-FP-999999', 'SYN-LATENT-000001', 'SYN-PALM-000001', 'BDAS-1'])
      expect(service.identify(samplesOf([stranger]), ALL)).toEqual([]);
  });

  it('answers the same question the same way', () => {
    expect(service.identify(samplesOf([fingers(7)]), ALL)).toEqual(openService().service.identify(samplesOf([fingers(7)]), ALL));
  });

  it('searches with a record’s own capture and leaves that record out', () => {
    let missed = 0;
    for (const records of everybody.slice(0, 60)) {
      const [record, ...others] = records.filter((one) => hasTemplate(one, 'FINGERPRINTS'));
      if (!record) continue;
      const found = service.identifyRecord(record, ALL).filter(({ modality }) => modality === 'FINGERPRINTS');
      expect(others.map(named)).toEqual(expect.arrayContaining(found.map(named)));
      missed += others.length - found.length;
    }
    expect(missed).toBeLessThanOrEqual(2);
  });
});

describe('identification by face', () => {
  const { service } = openService();

  it('searches the EES, and Eurodac where no fingerprints are brought, never SIS or ECRIS-TCN (1861/33(4), 2019/816-6, 2024/1358-28)', () => {
    const systemsFound = new Set<SystemName>();
    for (const [at, records] of everybody.entries()) {
      const expected = records.filter(({ system }) => system === 'EES' || system === 'Eurodac').map(named);
      const found = service.identify(samplesOf([face(at + 1)]), ALL);
      for (const { system } of found) systemsFound.add(system);
      expect(found.map(named)).toEqual(expect.arrayContaining(expected));
    }
    expect([...systemsFound].sort()).toEqual(['EES', 'Eurodac']);
    const inEurodac = everybody.findIndex((records) => records.some(({ system }) => system === 'Eurodac')) + 1;
    const both = service.identify(samplesOf([face(inEurodac), 'SYN-FP-999999']), ['Eurodac']);
    expect(both).toEqual([]);
  });
});

describe('the comparison of two records', () => {
  const { service } = openService();

  it('is by fingerprints where both have them, else by faces, else there is none', () => {
    const [ees, sis, vis, etias] = [recordOf('EES', 1), recordOf('SIS', 1), recordOf('VIS', 1), recordOf('ETIAS', 1)];
    expect([comparedBy(ees, sis), service.compare(ees, sis)]).toEqual(['FINGERPRINTS', 'same']);
    expect([comparedBy(withoutFingerprints(ees), sis), service.compare(withoutFingerprints(ees), sis)]).toEqual(['FACE', 'same']);
    // The VIS holds fingerprints alone in this service (Article 13(1)(b)).
    expect([comparedBy(withoutFingerprints(ees), vis), service.compare(withoutFingerprints(ees), vis)]).toEqual([undefined, 'absent']);
    expect(service.compare(ees, etias)).toBe('absent');
    expect(service.compare(ees, recordOf('SIS', 2))).toBe('diff');
    expect(service.compare(withoutFingerprints(ees), recordOf('SIS', 2))).toBe('diff');
  });

  it('is right for every pair of records of one person, and for twins', () => {
    for (const records of everybody) {
      for (const [at, left] of records.entries()) {
        for (const right of records.slice(at + 1)) expect(service.compare(left, right)).toBe(comparedBy(left, right) ? 'same' : 'absent');
      }
    }
    for (let number = 10; number <= PEOPLE; number += 10) {
      expect(service.compare(recordOf('EES', number), recordOf('SIS', number - 1))).toBe('diff');
      expect(service.compare(withoutFingerprints(recordOf('EES', number)), recordOf('SIS', number - 1))).toBe('diff');
    }
  });
});

describe('templates follow their records (Article 15)', () => {
  const changes = (earlySearch: boolean): void => {
    const { store, service } = openService();
    const found = (reference: string): readonly string[] => service.identify(samplesOf([reference]), ['EES']).map(named);
    if (earlySearch) expect(found('SYN-FP-700000')).toEqual([]);
    const record: SystemRecord = recordOf('EES', 5_001, { fingerprintReference: 'SYN-FP-700000', reference: 'SYN-EES-005001-1' });
    store.put(record);
    expect(found('SYN-FP-700000')).toEqual(['EES SYN-EES-005001-1']);
    store.put({ ...record, fingerprintReference: 'SYN-FP-700001' });
    expect(found('SYN-FP-700000')).toEqual([]);
    expect(found('SYN-FP-700001')).toEqual(['EES SYN-EES-005001-1']);
    store.put({ ...record, fingerprintReference: 'SYN-FP-700001', authority: 'lv-pmlp' });
    expect(found('SYN-FP-700001')).toEqual(['EES SYN-EES-005001-1']);
    store.remove('EES', 'SYN-EES-005001-1');
    expect(found('SYN-FP-700001')).toEqual([]);
    expect(service.kindsOf('EES', 'SYN-EES-005001-1')).toEqual([]);
  };

  it('whether or not the index was built before', () => {
    changes(true);
    changes(false);
  });

  it('of the population too, and reset brings them back', () => {
    const { store, service } = openService();
    const number = everybody.findIndex((records) => records.some((one) => one.system === 'SIS')) + 1;
    const found = (): readonly string[] => service.identify(samplesOf([fingers(number)]), ['SIS']).map(named);
    const reference = recordOf('SIS', number).reference;
    expect(found()).toEqual([`SIS ${reference}`]);
    store.remove('SIS', reference);
    expect(found()).toEqual([]);
    store.reset();
    service.reset();
    expect(found()).toEqual([`SIS ${reference}`]);
  });

  it('until somebody enters or erases a template', () => {
    const { store, service } = openService();
    const [record] = everybody.flat().filter(({ system }) => system === 'VIS') as [SystemRecord];
    const sample = service.liveSample({ modality: 'FINGERPRINTS', reference: 'OTHER-1' });
    if (!sample) throw new Error('no sample');
    service.enter('VIS', record.reference, sample);
    expect(service.identify([{ modality: 'FINGERPRINTS', reference: 'OTHER-1' }], ['VIS']).map(named)).toEqual([named(record)]);
    expect(service.compare(record, recordOf('SIS', 1, { fingerprintReference: record.fingerprintReference ?? '' }))).toBe('diff');
    expect(service.erase('VIS', record.reference)).toEqual(['FINGERPRINTS']);
    expect(service.erase('VIS', record.reference)).toEqual([]);
    expect(service.compare(record, recordOf('SIS', 1))).toBe('absent');
    expect(service.verify([sample], 'VIS', record.reference)).toEqual([]);
    store.put({ ...record, fingerprintReference: 'SYN-FP-800000' });
    expect(service.kindsOf('VIS', record.reference)).toEqual(['FINGERPRINTS']);
    service.erase('VIS', record.reference);
    service.reset();
    expect(service.kindsOf('VIS', record.reference)).toEqual(['FINGERPRINTS']);
  });

  it('and cost nothing before the first search', () => {
    const { service } = openService();
    expect(service.figures()).toEqual({ templates: 0, bytes: 0 });
    service.identify(samplesOf([fingers(1)]), ['ETIAS', 'Europol']);
    expect(service.figures().templates).toBe(0);
    service.identify(samplesOf([fingers(1)]), ['EES']);
    expect(service.figures().templates).toBe(everybody.flat().filter((record) => hasTemplate(record, 'FINGERPRINTS')).length);
  });
});
