import { SYSTEM_NAMES, type Population, type SyntheticPerson, type SystemName, type SystemRecord } from './person.ts';

/** Everybody, one after another; nothing is kept. */
export function* everyPerson(population: Population): Generator<SyntheticPerson> {
  for (let number = 1; number <= population.size; number += 1) yield population.person(number);
}

/** Every record of every person, one person after another; nothing is kept. */
export function* everyRecord(population: Population): Generator<SystemRecord> {
  for (let number = 1; number <= population.size; number += 1) yield* population.recordsOf(number);
}

/** All records by system, in memory: for populations of a few thousand. */
export function recordsBySystem(population: Population): Readonly<Record<SystemName, readonly SystemRecord[]>> {
  const records: Record<SystemName, SystemRecord[]> = { EES: [], VIS: [], ETIAS: [], SIS: [], Eurodac: [], 'ECRIS-TCN': [], Europol: [] };
  for (const record of everyRecord(population)) records[record.system].push(record);
  return records;
}

/** The person's number, from an id such as `SYN-P-000001`; `NaN` for what is no id. */
export function numberOfPerson(id: string): number {
  return /^SYN-P-[0-9]{6,}$/.test(id) ? Number(id.slice(6)) : Number.NaN;
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
