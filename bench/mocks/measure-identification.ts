import { generatedReferences } from '../../src/mocks/records/generated-references.ts';
import type { Population, SystemName, SystemRecord } from '../../src/mocks/population/person.ts';
import { hasTemplate, type BiometricCandidate } from '../../src/mocks/sbms/biometric-search.ts';
import { matchingService, THRESHOLDS } from '../../src/mocks/sbms/matching-service.ts';

/** What to measure on: how many people with records are sought, and as many strangers; `now` reads milliseconds. */
export interface IdentificationTrial {
  readonly population: Pick<Population, 'size' | 'person' | 'recordsOf'>;
  readonly probes: number;
  readonly now: () => number;
}

/** Error rates as ISO/IEC 19795-1 defines them, and what the search cost. */
export interface IdentificationFigures {
  readonly persons: number;
  readonly templates: number;
  readonly probes: number;
  readonly threshold: number;
  /** Share of people with records of whom no record was found. */
  readonly falseNegatives: number;
  /** Share of strangers for whom any record was found. */
  readonly falsePositives: number;
  /** Share of people with records whose first candidate was a record of their own. */
  readonly firstRank: number;
  /** The same share as `falseNegatives`, at the threshold at which one stranger in a thousand is taken for somebody (or nobody is). */
  readonly falseNegativesAtOneInThousand: number;
  /** Share of one person’s captures that a 1:1 comparison with the own record rejects, and of strangers’ that it accepts. */
  readonly falseNonMatches: number;
  readonly falseMatches: number;
  readonly comparisons: number;
  readonly buildMs: number;
  readonly meanSearchMs: number;
  readonly indexBytes: number;
}

const SYSTEMS: readonly SystemName[] = ['EES', 'VIS', 'SIS', 'Eurodac', 'ECRIS-TCN'];

/** The population’s records by reference, as no index of names and documents is needed here. */
function plainStore(population: IdentificationTrial['population']): {
  readonly find: (system: SystemName, reference: string) => SystemRecord | undefined;
  readonly subscribe: () => void;
} {
  const references = generatedReferences(population.size);
  for (let number = 1; number <= population.size; number += 1)
    for (const record of population.recordsOf(number)) references.learn(record, number);
  return {
    find(system, reference) {
      const number = references.personOf(system, reference);
      return number === undefined
        ? undefined
        : population.recordsOf(number).find((record) => record.system === system && record.reference === reference);
    },
    subscribe: () => undefined,
  };
}

/** Records with fingerprints of every so-many-th person who has any. */
function sampleRecords({ population, probes }: IdentificationTrial): readonly SystemRecord[] {
  const chosen: SystemRecord[] = [];
  const step = Math.max(1, Math.floor(population.size / (probes * 4)));
  for (let start = 1; start <= step && chosen.length < probes; start += 1) {
    for (let number = start; number <= population.size && chosen.length < probes; number += step) {
      const record = population.recordsOf(number).find((one) => hasTemplate(one, 'FINGERPRINTS'));
      if (record) chosen.push(record);
    }
  }
  return chosen;
}

const share = <T>(values: readonly T[], holds: (value: T) => boolean): number => values.filter(holds).length / Math.max(1, values.length);

/**
 * Searches fingerprints of people with records, and of strangers, among all templates of a population, and counts what comes out. A person is
 * found when any record with the same capture behind it is: twins, namesakes and impostors are other people.
 */
export function measureIdentification(trial: IdentificationTrial): IdentificationFigures {
  const { population, now } = trial;
  const store = plainStore(population);
  const service = matchingService({ population, store, thresholds: { FINGERPRINTS: 1, FACE: 1 } });
  const seek = (reference: string): readonly BiometricCandidate[] => service.identify([{ modality: 'FINGERPRINTS', reference }], SYSTEMS);
  const records = sampleRecords(trial);
  const started = now();
  seek('SYN-FP-STRANGER');
  const built = now();
  const own = records.map((record) => {
    const reference = record.fingerprintReference ?? '';
    const found = seek(reference);
    const isOwn = ({ system, reference: of }: BiometricCandidate): boolean => store.find(system, of)?.fingerprintReference === reference;
    return { best: found.find(isOwn)?.score ?? 0, first: found[0] !== undefined && isOwn(found[0]) };
  });
  const strangers = records.map((_, at) => seek(`SYN-FP-STRANGER-${at}`)[0]?.score ?? 0);
  const searched = now();
  const alone = records.map((record, at) => {
    const score = (reference: string): number => {
      const sample = service.liveSample({ modality: 'FINGERPRINTS', reference });
      return sample ? (service.verify([sample], record.system, record.reference)[0]?.score ?? 0) : 0;
    };
    return { same: score(record.fingerprintReference ?? ''), other: score(`SYN-FP-STRANGER-${at}`) };
  });
  const threshold = THRESHOLDS.FINGERPRINTS;
  const strict = Math.max(1, ([...strangers].sort((one, other) => other - one)[Math.floor(strangers.length / 1000)] ?? 0) + 1);
  const { templates, bytes } = service.figures();
  return {
    persons: population.size,
    templates,
    probes: records.length,
    threshold,
    falseNegatives: share(own, ({ best }) => best < threshold),
    falsePositives: share(strangers, (best) => best >= threshold),
    firstRank: share(own, ({ first }) => first),
    falseNegativesAtOneInThousand: share(own, ({ best }) => best < strict),
    falseNonMatches: share(alone, ({ same }) => same < threshold),
    falseMatches: share(alone, ({ other }) => other >= threshold),
    comparisons: records.length,
    buildMs: built - started,
    meanSearchMs: (searched - built) / Math.max(1, 2 * records.length),
    indexBytes: bytes,
  };
}
