import { SYSTEM_NAMES, type Population, type SystemRecord } from '../../src/mocks/population/person.ts';
import { seededRandom, type SeededRandom } from '../../src/mocks/population/seeded-random.ts';
import type { IndexBytes } from '../../src/mocks/search/record-index.ts';
import type { SearchSubject } from '../../src/mocks/search/search-index.ts';
import { lookUpStore, type LookUpStore } from '../../src/mocks/records/look-up-store.ts';

/** How long look-ups of one kind took, in milliseconds, and how many records they found on average. */
export interface LookUpTimes {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  readonly found: number;
}

/** The kinds of look-ups that are measured. */
export const LOOK_UPS = ['reference', 'document', 'exact', 'fuzzy', 'fuzzy-undated', 'commonest-surname', 'detection'] as const;

/** One kind of look-up. */
export type LookUp = (typeof LOOK_UPS)[number];

/** What was measured over one population. */
export interface LookUpFigures {
  readonly persons: number;
  readonly records: number;
  readonly buildMs: number;
  readonly indexBytes: IndexBytes;
  readonly times: Readonly<Record<LookUp, LookUpTimes>>;
}

/** What to measure with: `nowMs` is a fine clock, such as `performance.now`. */
export interface LookUpMeasurement {
  readonly population: Population;
  readonly probes: number;
  readonly seed: number;
  readonly nowMs: () => number;
}

const EMPTY: SearchSubject = { names: [], nationalities: [], biometricReferences: [] };

/** One letter left out, as a clerk would. */
const misspelt = (name: string): string => (name.length < 5 ? name : name.slice(0, 2) + name.slice(3));

const find: Readonly<Record<Exclude<LookUp, 'commonest-surname'>, (store: LookUpStore, record: SystemRecord) => number>> = {
  reference: (store, { system, reference }) => (store.find(system, reference) ? 1 : 0),
  document: (store, { system, document }) =>
    document ? store.search(system, { ...EMPTY, document: { number: document.number, issuer: document.issuer } }).length : 0,
  exact: (store, { system, identity }) => store.search(system, { ...EMPTY, names: [identity], birthDate: identity.birthDate }).length,
  fuzzy: (store, { system, identity }) =>
    store.search(system, { ...EMPTY, names: [{ ...identity, familyName: misspelt(identity.familyName) }], birthDate: identity.birthDate })
      .length,
  'fuzzy-undated': (store, { system, identity }) =>
    store.search(system, { ...EMPTY, names: [{ ...identity, familyName: misspelt(identity.familyName) }] }).length,
  detection: (store, record) => [...store.detectionCandidates({ ...record })].length,
};

/** The surname that most records of the first persons have. */
function commonestSurname(population: Population): string {
  const counts = new Map<string, number>();
  for (let number = 1; number <= Math.min(population.size, 20_000); number += 1)
    for (const { identity } of population.recordsOf(number)) counts.set(identity.familyName, (counts.get(identity.familyName) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0])[0];
}

function drawRecord(population: Population, random: SeededRandom): SystemRecord {
  for (;;) {
    const records = population.recordsOf(1 + random.integer(population.size));
    if (records.length > 0) return random.pick(records);
  }
}

/** Builds a store over the population and looks records of it up, chosen by the seed. */
export function measureLookUps({ population, probes, seed, nowMs }: LookUpMeasurement): LookUpFigures {
  const start = nowMs();
  const store = lookUpStore(population);
  const buildMs = nowMs() - start;
  const common: SearchSubject = { ...EMPTY, names: [{ familyName: commonestSurname(population), givenNames: [] }] };
  const measure = (lookUp: (record: SystemRecord) => number): LookUpTimes => {
    const random = seededRandom(seed);
    let found = 0;
    const times = Array.from({ length: probes }, () => {
      const record = drawRecord(population, random);
      const from = nowMs();
      found += lookUp(record);
      return nowMs() - from;
    }).sort((left, right) => left - right);
    const at = (share: number): number => times[Math.min(probes - 1, Math.floor(share * probes))] ?? 0;
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1), found: found / probes };
  };
  const timesOf = (kind: LookUp): LookUpTimes =>
    measure((record) => (kind === 'commonest-surname' ? store.search(record.system, common).length : find[kind](store, record)));
  // The first round warms up.
  LOOK_UPS.forEach(timesOf);
  const times = Object.fromEntries(LOOK_UPS.map((kind) => [kind, timesOf(kind)])) as Record<LookUp, LookUpTimes>;
  const records = SYSTEM_NAMES.reduce((sum, system) => sum + store.count(system), 0);
  return { persons: population.size, records, buildMs, indexBytes: store.indexBytes(), times };
}
