import { rfc3339, type Clock } from '../../kernel/clock.ts';
import { searchSubject, type ContractSubject, type Modality } from '../contract/subject.ts';
import type { SystemName, SystemRecord } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';

/** What a look-up in a system needs. */
export interface SimulatedWorld {
  readonly records: Pick<RecordStore, 'search'>;
  readonly behaviour: { readonly isEmpty: (system: SystemName) => boolean };
  readonly clock: Clock;
}

/** Biometric data that each system can be searched with (Regulation (EU) 2019/817, Article 9(2), and the systems' own acts). */
export const MODALITIES: Readonly<Record<SystemName, ReadonlySet<Modality>>> = {
  EES: new Set(['FINGERPRINTS', 'FACE']),
  VIS: new Set(['FINGERPRINTS']),
  ETIAS: new Set(),
  SIS: new Set(['FINGERPRINTS']),
  Eurodac: new Set(['FINGERPRINTS', 'FACE']),
  'ECRIS-TCN': new Set(['FINGERPRINTS']),
  Europol: new Set(['FINGERPRINTS']),
};

/** Looks a subject up in one system at once. An emptied one holds nobody, and nobody finds what is past its retention. */
export function lookUp(world: SimulatedWorld, system: SystemName, subject: ContractSubject): readonly SystemRecord[] {
  if (world.behaviour.isEmpty(system)) return [];
  const today = rfc3339(world.clock.now()).slice(0, 10);
  return world.records.search(system, searchSubject(subject, MODALITIES[system])).filter(({ expiresOn }) => expiresOn >= today);
}
