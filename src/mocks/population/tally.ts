import { KINDS_OF_PEOPLE } from './kinds.ts';
import { SYSTEM_NAMES, type Population, type TrueLink } from './person.ts';

/** How many there are of each word, in the order of the words. */
export type Tally = Readonly<Record<string, number>>;

/** What a population holds, counted. */
export interface PopulationTally {
  readonly persons: number;
  readonly records: number;
  readonly kinds: Tally;
  readonly systems: Tally;
  readonly notices: Tally;
  readonly objectAlerts: Tally;
  /** Pairs to be compared, by the colour that detection must give. */
  readonly automatic: Tally;
  /** Yellow pairs, by the colour that verification must give. */
  readonly manual: Tally;
}

/** A count that goes on. */
export interface Counter {
  count(word: string): void;
  tally(): Tally;
  total(): number;
}

/** Counts words; those given come first and are there even if nought. */
function counter(words: readonly string[]): Counter {
  const counts = new Map(words.map((word) => [word, 0]));
  return {
    count: (word) => void counts.set(word, (counts.get(word) ?? 0) + 1),
    tally: () => Object.fromEntries(counts),
    total: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

const COLOURS: readonly TrueLink['automatic'][] = ['WHITE', 'YELLOW', 'NONE', 'open'];

/** Counters of a population, by what they count. */
export function populationCounters(): Readonly<Record<Exclude<keyof PopulationTally, 'persons' | 'records'>, Counter>> {
  return {
    kinds: counter(['plain', ...Object.keys(KINDS_OF_PEOPLE), 'known']),
    systems: counter(SYSTEM_NAMES),
    notices: counter(['SLTD', 'TDAWN']),
    objectAlerts: counter(['issued-document', 'blank-document', 'vehicle']),
    automatic: counter(COLOURS),
    manual: counter(['WHITE', 'GREEN', 'RED']),
  };
}

/** Counts a whole population, walking it once; nothing is kept. A figure of the generator's speed is this over its time. */
export function tallyPopulation(population: Population): PopulationTally {
  const counters = populationCounters();
  for (let number = 1; number <= population.size; number += 1) {
    counters.kinds.count(population.person(number).kind);
    for (const { system } of population.recordsOf(number)) counters.systems.count(system);
    for (const { database } of population.noticesOf(number)) counters.notices.count(database);
    for (const { object } of population.objectAlertsOf(number)) counters.objectAlerts.count(object);
    for (const { automatic, manual } of population.truthOf(number)) {
      counters.automatic.count(automatic);
      if (manual !== undefined) counters.manual.count(manual);
    }
  }
  return summary(population.size, counters);
}

/** What the counters of a population of so many persons have come to. */
export function summary(persons: number, counters: ReturnType<typeof populationCounters>): PopulationTally {
  return {
    persons,
    records: counters.systems.total(),
    kinds: counters.kinds.tally(),
    systems: counters.systems.tally(),
    notices: counters.notices.tally(),
    objectAlerts: counters.objectAlerts.tally(),
    automatic: counters.automatic.tally(),
    manual: counters.manual.tally(),
  };
}
