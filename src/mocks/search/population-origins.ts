import type { Population, SystemRecord } from '../population/person.ts';
import type { RecordIndex } from './record-index.ts';

/** What records come from: a population, of which nothing is kept. */
export type RecordSource = Pick<Population, 'size' | 'asOf' | 'recordsOf'>;

/** No person has more records. */
const RECORD_ROOM = 32;

/** The record at an origin that `indexPopulation` gave; made anew. Raises `RangeError` for any other. */
export function generatedRecord(source: RecordSource, origin: number): SystemRecord {
  const record = source.recordsOf(Math.floor(origin / RECORD_ROOM))[origin % RECORD_ROOM];
  if (!record) throw new RangeError(`no record at ${origin}`);
  return record;
}

/** The origin of a person's record by its place in `recordsOf`. */
export function generatedOrigin(number: number, place: number): number {
  if (place >= RECORD_ROOM) throw new RangeError(`person ${number} has more than ${RECORD_ROOM} records`);
  return number * RECORD_ROOM + place;
}

const SAMPLE = 500;

/** How many records a population has, about: counted on its first persons, with room to spare. */
export function expectedRecords(source: RecordSource): number {
  const sample = Math.min(SAMPLE, source.size);
  let counted = 0;
  for (let number = 1; number <= sample; number += 1) counted += source.recordsOf(number).length;
  return Math.ceil((counted / Math.max(1, sample)) * source.size * 1.1);
}

/** Files every record of a population in the order of its persons, in one go, and tells the visitor of each. */
export function indexPopulation(source: RecordSource, index: RecordIndex, visitor: (record: SystemRecord, number: number) => void): void {
  for (let number = 1; number <= source.size; number += 1) {
    for (const [place, record] of source.recordsOf(number).entries()) {
      index.add(record, generatedOrigin(number, place));
      visitor(record, number);
    }
  }
}
