import { describe, expect, it } from '@jest/globals';
import type { SystemName } from '../../../../src/mocks/population/person.ts';
import { samplesOf } from '../../../../src/mocks/sbms/biometric-search.ts';
import { labelledSearch } from '../../../../src/mocks/sbms/labelled-search.ts';
import { matchingService } from '../../../../src/mocks/sbms/matching-service.ts';
import { recordOf, smallPopulation, smallStore, withoutFingerprints } from './small-population.ts';

const ALL: readonly SystemName[] = ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN'];
const population = smallPopulation(60);
const records = Array.from({ length: 60 }, (_, at) => population.recordsOf(at + 1)).flat();

describe('the matcher that never errs', () => {
  it('answers as the real one does but for its errors', () => {
    const store = smallStore(population);
    const [labelled, real] = [labelledSearch(records, store), matchingService({ population, store })];
    let differences = 0;
    for (const record of records) {
      const names = (service: typeof labelled): readonly string[] =>
        service
          .identifyRecord(record, ALL)
          .map(({ system, reference }) => `${system} ${reference}`)
          .sort();
      if (names(labelled).join() !== names(real).join()) differences += 1;
    }
    expect(differences).toBeLessThanOrEqual(3);
    for (const [at, left] of records.entries()) {
      const right = records[(at * 7 + 1) % records.length]!;
      expect(labelled.compare(left, right)).toBe(real.compare(left, right));
    }
  });

  it('follows the store', () => {
    const store = smallStore(population);
    const labelled = labelledSearch(records, store);
    const found = (reference: string): readonly string[] => labelled.identify(samplesOf([reference]), ALL).map(({ reference: of }) => of);
    const record = recordOf('SIS', 900);
    store.put(record);
    expect(found('SYN-FP-000900/2')).toEqual(['SYN-SIS-000900']);
    expect(found('SYN-FACE-000900')).toEqual([]);
    store.put({ ...record, fingerprintReference: 'SYN-FP-000901' });
    expect(found('SYN-FP-000900')).toEqual([]);
    expect(found('SYN-FP-000901')).toEqual(['SYN-SIS-000900']);
    store.remove('SIS', 'SYN-SIS-000900');
    expect(found('SYN-FP-000901')).toEqual([]);
    expect(labelled.compare(withoutFingerprints(recordOf('EES', 1)), recordOf('VIS', 1))).toBe('absent');
  });
});
