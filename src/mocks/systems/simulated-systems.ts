import type { Clock } from '../../kernel/clock.ts';
import type { MockBehaviour } from '../behaviour.ts';
import type { ContractSubject, Modality } from '../contract/subject.ts';
import { searchSubject } from '../contract/subject.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { Population, SystemName, SystemRecord } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { Wait } from '../wait.ts';

/** What the simulated systems share. */
export interface SimulatedWorld {
  readonly population: Population;
  readonly records: RecordStore;
  readonly behaviour: MockBehaviour;
  readonly logs: AccessLogs;
  readonly clock: Clock;
  readonly wait: Wait;
}

/** What one system said. */
export type SystemAnswer =
  | { readonly system: SystemName; readonly available: true; readonly records: readonly SystemRecord[] }
  | { readonly system: SystemName; readonly available: false };

/** Biometric data that each system can be searched with (Regulation (EU) 2019/817, Article 9(2), and the systems' own acts). */
const MODALITIES: Readonly<Record<SystemName, ReadonlySet<Modality>>> = {
  EES: new Set(['FINGERPRINTS', 'FACE']),
  VIS: new Set(['FINGERPRINTS']),
  ETIAS: new Set(),
  SIS: new Set(['FINGERPRINTS']),
  Eurodac: new Set(['FINGERPRINTS', 'FACE']),
  'ECRIS-TCN': new Set(['FINGERPRINTS']),
  Europol: new Set(['FINGERPRINTS']),
};

/** Looks a subject up in one system at once; an emptied one holds nobody. */
export function lookUp(world: SimulatedWorld, system: SystemName, subject: ContractSubject): readonly SystemRecord[] {
  return world.behaviour.isEmpty(system) ? [] : world.records.search(system, searchSubject(subject, MODALITIES[system]));
}

/** Asks one system, which answers after its own latency. Ends early when the signal aborts. */
export async function askSystem(
  world: SimulatedWorld,
  system: SystemName,
  subject: ContractSubject,
  signal: AbortSignal,
): Promise<SystemAnswer> {
  const { behaviour, clock, logs, wait } = world;
  const call: { system: string; startedAt: number; endedAt?: number } = { system, startedAt: clock.now() };
  logs.called(call);
  const latency = behaviour.latency(system);
  if (latency > 0) await wait(latency, signal);
  call.endedAt = clock.now();
  if (behaviour.isUnavailable(system)) return { system, available: false };
  return { system, available: true, records: lookUp(world, system, subject) };
}
