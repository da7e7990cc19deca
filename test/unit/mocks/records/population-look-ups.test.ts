import { describe, expect, test } from '@jest/globals';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { SYSTEM_NAMES, type LinkedSide, type SystemRecord } from '../../../../src/mocks/population/person.ts';
import { lookUpStore } from '../../../../src/mocks/records/look-up-store.ts';
import { LOOK_UPS, measureLookUps } from '../../../../bench/mocks/measure-look-ups.ts';

const population = generatePopulation({ persons: 1_024, seed: 11 });
const store = lookUpStore(population);
const numbers = Array.from({ length: population.size }, (_none, at) => at + 1);
const records = numbers.flatMap((number) => population.recordsOf(number));

describe('over a population', () => {
  test('every record is found by its reference, and counted in its system', () => {
    for (const record of records) expect(store.find(record.system, record.reference)).toEqual(record);
    for (const system of SYSTEM_NAMES) {
      const own = records.filter((record) => record.system === system);
      expect(store.count(system)).toBe(own.length);
      expect([...store.all(system)]).toEqual(own);
    }
  });

  test('every record is found by its document, and all those that share it', () => {
    for (const { system, document } of records) {
      if (!document) continue;
      const { number, issuer } = document;
      const holders = records.filter(
        (other) => other.system === system && other.document?.number === number && other.document.issuer === issuer,
      );
      const found = store.search(system, { names: [], nationalities: [], biometricReferences: [], document: { number, issuer } });
      expect(new Set(found)).toEqual(new Set(holders));
    }
  });

  test('every pair that detection must decide on is proposed, from either side', () => {
    const recordOf = ({ system, reference }: LinkedSide): SystemRecord | undefined => store.find(system, reference);
    const missed: string[] = [];
    let pairs = 0;
    for (const { left, right, identity, automatic, why } of numbers.flatMap((number) => population.truthOf(number))) {
      if (automatic === 'NONE' && identity === 'different') continue;
      const [one, other] = [recordOf(left), recordOf(right)];
      if (!one || !other) throw new Error(`${left.reference} ${right.reference}`);
      pairs += 1;
      const proposes = (from: SystemRecord, to: SystemRecord): boolean =>
        [...store.detectionCandidates(from)].some(({ system, reference }) => system === to.system && reference === to.reference);
      if (!proposes(one, other) || !proposes(other, one)) missed.push(`${left.reference} ${right.reference} ${why}`);
    }
    expect(missed).toEqual([]);
    expect(pairs).toBeGreaterThan(500);
  });

  test('few records are proposed to detection in vain', () => {
    const proposed = records.reduce((sum, record) => sum + [...store.detectionCandidates(record)].length, 0);
    const wanted = numbers.reduce((sum, number) => sum + population.truthOf(number).length * 2, 0);
    expect(proposed).toBeLessThan(wanted * 2);
  });

  test('look-ups of every kind can be measured with any clock', () => {
    let ms = 0;
    const figures = measureLookUps({ population, probes: 20, seed: 1, nowMs: () => (ms += 2) });
    expect(figures).toMatchObject({ persons: 1_024, records: records.length, buildMs: 2 });
    expect(Object.keys(figures.times)).toEqual([...LOOK_UPS]);
    for (const times of Object.values(figures.times)) expect(times).toMatchObject({ p50: 2, p95: 2, p99: 2, longest: 2 });
    expect(figures.times.reference.found).toBe(1);
    expect(figures.times.exact.found).toBeGreaterThanOrEqual(1);
    expect(figures.times['commonest-surname'].found).toBeGreaterThan(0);
    expect(Object.values(figures.indexBytes).every((bytes) => bytes > 0)).toBe(true);
  });
});
