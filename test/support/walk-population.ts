import type { Population, SyntheticPerson, SystemName, SystemRecord } from '../../src/mocks/population/person.ts';
import { everyRecord } from '../../src/mocks/population/walk-population.ts';

/** Everybody, one after another; nothing is kept. */
export function* everyPerson(population: Population): Generator<SyntheticPerson> {
  for (let number = 1; number <= population.size; number += 1) yield population.person(number);
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
