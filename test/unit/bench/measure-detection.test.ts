import { describe, expect, it } from '@jest/globals';
import { measureDetection } from '../../../bench/mocks/measure-detection.ts';
import { midOfWorld } from '../../../src/mocks/mid/mid-of-world.ts';
import type { MultipleIdentityDetector } from '../../../src/mocks/mid/multiple-identity-detector.ts';
import { generatePopulation } from '../../../src/mocks/population/generate-population.ts';
import { lookUpStore, type LookUpStore } from '../../../src/mocks/records/look-up-store.ts';
import { matchingService } from '../../../src/mocks/sbms/matching-service.ts';
import { NOON } from '../mocks/mid/mid-support.ts';

describe('detection over a population', () => {
  it.each([
    ['truth', 600],
    ['matcher', 60],
  ] as const)('finds every link that the rules decide, and no other (biometrics by %s)', (biometrics, persons) => {
    let now = 0;
    const figures = measureDetection({
      population: generatePopulation({ persons, seed: 11 }),
      biometrics,
      stopwatch: { now: () => (now += 1) },
    });
    expect(figures.persons).toBe(persons);
    expect(figures.errors).toEqual({});
    for (const colour of ['WHITE', 'YELLOW'] as const) {
      expect(figures.colours[colour].expected).toBeGreaterThan(5);
      expect(figures.colours[colour]).toMatchObject({ precision: 1, recall: 1 });
    }
    // The alias of an alert in the original script may make equal what the truth counts as similar; no colour depends on it.
    expect(Object.keys(figures.identityMismatches).filter((line) => !line.startsWith('similar as same'))).toEqual([]);
  });

  it('stops after as many records as told', () => {
    let now = 0;
    const population = generatePopulation({ persons: 600, seed: 11 });
    const { records, persons } = measureDetection({ population, biometrics: 'truth', records: 50, stopwatch: { now: () => (now += 1) } });
    expect(records).toBeGreaterThanOrEqual(50);
    expect(records).toBeLessThan(60);
    expect(persons).toBeLessThan(600);
  });
});

describe('the detector of a test bed', () => {
  const open = (
    persons: number,
    phase: 'mid-live' | 'ecris-tcn-live' = 'mid-live',
  ): { mid: MultipleIdentityDetector; records: LookUpStore } => {
    const population = generatePopulation({ persons, seed: 3 });
    const records = lookUpStore(population);
    const biometrics = matchingService({ population, store: records });
    records.identifyBy(biometrics);
    return { mid: midOfWorld({ population, records, clock: { now: () => NOON }, phase }, biometrics), records };
  };

  it('gives the same links with the same numbers in every run, and in populations of any size', () => {
    const known = ({ mid }: { mid: MultipleIdentityDetector }): unknown =>
      mid.linksOf({ system: 'EES', recordReference: 'SYN-EES-000010' });
    expect([...open(60).mid.all()]).toEqual([...open(60).mid.all()]);
    expect(known(open(40))).toEqual(known(open(90)));
  });

  it('brings links of the generated records to light when a question touches them', () => {
    const { mid, records } = open(90);
    const before = [...mid.all()].length;
    const touched = [...records.all('EES')].flatMap(({ reference }) => mid.linksOf({ system: 'EES', recordReference: reference }));
    expect(touched.length).toBeGreaterThan(0);
    expect([...mid.all()].length).toBeGreaterThan(before);
  });

  it('has none before the MID enters into operation', () => {
    const { mid, records } = open(40, 'ecris-tcn-live');
    const [first] = [...records.all('EES')];
    expect(mid.linksOf({ system: 'EES', recordReference: first?.reference ?? '' })).toEqual([]);
    expect([...mid.all()]).toEqual([]);
  });
});
