import { SYSTEM_NAMES, type SystemName, type SystemRecord } from '../population/person.ts';
import type { RecordIndex } from '../search/record-index.ts';

/** What detection candidates are found with. */
export interface DetectionSearch {
  readonly index: RecordIndex;
  readonly atSlot: (slot: number) => SystemRecord;
  /** Slots of records of these systems whose biometric data match the record's. */
  readonly identified: (record: SystemRecord, systems: readonly SystemName[]) => readonly number[];
}

/** Systems that detection covers (Article 27(1) of Regulations (EU) 2019/817 and 2019/818). */
const DETECTION_SYSTEMS: readonly SystemName[] = SYSTEM_NAMES.filter((system) => system !== 'Europol');

/** Records that a record has to be compared with, in the order in which they were filed. */
export function detectionSearch({ index, atSlot, identified }: DetectionSearch, record: SystemRecord): readonly SystemRecord[] {
  if (!DETECTION_SYSTEMS.includes(record.system)) return [];
  const systems = DETECTION_SYSTEMS.filter((system) => system !== record.system);
  const { document } = record;
  const slots = new Set([
    ...identified(record, systems),
    ...(document ? index.withDocument(document.number, document.issuer) : []),
    ...index.similarTo(record, systems),
  ]);
  return [...slots]
    .sort((left, right) => left - right)
    .map(atSlot)
    .filter((other) => systems.includes(other.system));
}
