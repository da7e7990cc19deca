import { createHash } from 'node:crypto';
import type { Population, SystemRecord } from '../population/person.ts';
import type { BiometricSearch } from '../sbms/biometric-search.ts';
import type { World } from '../world.ts';
import { multipleIdentityDetector, type MultipleIdentityDetector } from './multiple-identity-detector.ts';

/** Persons whose links are known from the start, the known persons first; those of others come to light when a question touches them. */
const SETTLED_PERSONS = 32;

function* stockOf(population: Population): Generator<SystemRecord> {
  for (let number = 1; number <= Math.min(population.size, SETTLED_PERSONS); number += 1) yield* population.recordsOf(number);
}

/**
 * The detector over a test bed's world. Its numbers follow from the population's seed, so that a link has the same one in every run.
 * It has to be made before anything is written, or it misses what was.
 */
export function midOfWorld(
  world: Pick<World, 'population' | 'records' | 'clock' | 'phase'>,
  biometrics: Pick<BiometricSearch, 'compare'>,
): MultipleIdentityDetector {
  const { population, records, clock, phase } = world;
  const key = createHash('sha256').update(`links of population ${population.seed}`).digest();
  return multipleIdentityDetector({
    records,
    source: records,
    biometrics,
    clock,
    random: { bytes: (count) => key.subarray(0, count) },
    phase,
    stock: () => stockOf(population),
  });
}
