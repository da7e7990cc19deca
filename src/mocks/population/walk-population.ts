import { SYSTEM_NAMES, type Population, type SystemName, type SystemRecord } from './person.ts';

/** Every record of every person, one person after another; nothing is kept. */
export function* everyRecord(population: Population): Generator<SystemRecord> {
  for (let number = 1; number <= population.size; number += 1) yield* population.recordsOf(number);
}

/** A system's name and a person's number, from a record's reference such as `SYN-VIS-000123-2`; `undefined` for what no population has. */
export function readReference(
  reference: string,
): { readonly system: SystemName; readonly number: number; readonly ordinal: number } | undefined {
  const parts = /^SYN-([A-Za-z-]+)-([0-9]{6,})(?:-([2-9]))?$/.exec(reference);
  const system = SYSTEM_NAMES.find((name) => name === parts?.[1]);
  if (!parts || !system) return undefined;
  return { system, number: Number(parts[2]), ordinal: Number(parts[3] ?? 1) };
}
