import { SYSTEM_NAMES, type SystemName, type SystemRecord } from '../population/person.ts';
import { generatedOrigin, indexPopulation, type RecordSource } from '../search/population-origins.ts';
import type { RecordIndex } from '../search/record-index.ts';
import { generatedReferences } from './generated-references.ts';

/** The records of a population, of which none is kept. */
export interface GeneratedRecords {
  /** How many slots of the index they have; the first of all. */
  readonly slots: number;
  count(system: SystemName): number;
  /** The slot of the record of a reference; `undefined` when the population has none. */
  slotOf(system: SystemName, reference: string): number | undefined;
  /** All records of one system in the order of their persons. */
  all(system: SystemName): Iterable<SystemRecord>;
}

function* recordsOf(source: RecordSource, system: SystemName): Generator<SystemRecord> {
  for (let number = 1; number <= source.size; number += 1) {
    for (const record of source.recordsOf(number)) if (record.system === system) yield record;
  }
}

/** Files every record of a population in an index that is empty. */
export function generatedRecords(source: RecordSource, index: RecordIndex): GeneratedRecords {
  const references = generatedReferences(source.size);
  const counts = new Map<SystemName, number>(SYSTEM_NAMES.map((system) => [system, 0]));
  indexPopulation(source, index, (record, number) => {
    references.learn(record, number);
    counts.set(record.system, (counts.get(record.system) ?? 0) + 1);
  });
  const slots = index.size;

  // Origins ascend with slots.
  const slotAt = (origin: number): number => {
    let [low, high] = [0, slots - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (index.origin(middle) < origin) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    slots,
    count: (system) => counts.get(system) ?? 0,
    slotOf(system, reference) {
      const person = references.personOf(system, reference);
      if (person === undefined) return undefined;
      const place = source.recordsOf(person).findIndex((record) => record.system === system && record.reference === reference);
      return place < 0 ? undefined : slotAt(generatedOrigin(person, place));
    },
    all: (system) => recordsOf(source, system),
  };
}
