import { setImmediate } from 'node:timers/promises';
import type { Population } from '../population/person.ts';

/** Things that few persons of a population have, by a key. */
export interface PopulationIndex<Value> {
  /** Everything under a key, in the order of the persons. */
  under(key: string): Promise<readonly Value[]>;
  /** The first thing that fits. */
  first(fits: (value: Value) => boolean): Promise<Value | undefined>;
}

/** Persons that are walked between two breaths of the event loop: about a tenth of a second. */
const SLICE = 5_000;

async function walk<Value>(
  { size }: Population,
  entriesOf: (person: number) => Iterable<readonly [key: string, value: Value]>,
): Promise<ReadonlyMap<string, readonly Value[]>> {
  const entries = new Map<string, Value[]>();
  for (let person = 1; person <= size; person += 1) {
    if (person % SLICE === 0) await setImmediate();
    for (const [key, value] of entriesOf(person)) {
      const list = entries.get(key);
      if (list) list.push(value);
      else entries.set(key, [value]);
    }
  }
  return entries;
}

/** An index over a population, which is walked once, at the first question; others are answered in between. */
export function populationIndex<Value>(
  population: Population,
  entriesOf: (person: number) => Iterable<readonly [key: string, value: Value]>,
): PopulationIndex<Value> {
  let walked: Promise<ReadonlyMap<string, readonly Value[]>> | undefined;
  const index = (): Promise<ReadonlyMap<string, readonly Value[]>> => (walked ??= walk(population, entriesOf));
  return {
    under: async (key) => (await index()).get(key) ?? [],
    async first(fits) {
      for (const values of (await index()).values()) {
        const found = values.find(fits);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
