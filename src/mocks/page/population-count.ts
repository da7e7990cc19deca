import { setImmediate as breath } from 'node:timers/promises';
import type { Population } from '../population/person.ts';
import { populationCounters, summary, type PopulationTally } from '../population/tally.ts';

/** A count that goes on while the mocks answer. */
export interface PopulationCount {
  /** Begins, unless it has; resolves as soon as a small population is counted, and sooner for one that takes longer. */
  begin(): Promise<void>;
  /** How many persons have been counted. */
  counted(): number;
  /** What they come to so far. */
  tally(): PopulationTally;
}

/** Counted at a stretch, so that calls that come meanwhile wait for milliseconds only. */
const STRETCH = 500;
/** So many are counted before the page is shown for the first time. */
const FIRST = 4_000;

/** Counts a population when first asked to; nothing of it is kept. */
export function populationCount(population: Population, signal: AbortSignal): PopulationCount {
  const counters = populationCounters();
  let counted = 0;
  let begun: Promise<void> | undefined;
  const countTo = async (end: number): Promise<void> => {
    while (counted < end && !signal.aborted) {
      for (const last = Math.min(counted + STRETCH, end); counted < last; counted += 1) countPerson(population, counted + 1, counters);
      await breath();
    }
  };
  return {
    begin() {
      begun ??= countTo(Math.min(FIRST, population.size)).then(() => void countTo(population.size));
      return begun;
    },
    counted: () => counted,
    tally: () => summary(counted, counters),
  };
}

function countPerson(
  population: Population,
  number: number,
  { kinds, systems, notices, objectAlerts }: ReturnType<typeof populationCounters>,
): void {
  kinds.count(population.person(number).kind);
  for (const { system } of population.recordsOf(number)) systems.count(system);
  for (const { database } of population.noticesOf(number)) notices.count(database);
  for (const { object } of population.objectAlertsOf(number)) objectAlerts.count(object);
}
