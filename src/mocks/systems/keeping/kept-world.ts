import { rfc3339, type Clock } from '../../../kernel/clock.ts';
import { searchSubject, type ContractSubject, type Modality } from '../../contract/subject.ts';
import type { AccessLogs } from '../../logs/access-log.ts';
import type { SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';
import type { Caller } from './authority-category.ts';
import type { KeptSystem } from './participation.ts';

/** What the systems on third-country nationals need of the test bed. */
export interface KeptWorld {
  readonly records: RecordStore;
  readonly clock: Clock;
  readonly logs: AccessLogs;
  readonly behaviour: { readonly isEmpty: (system: KeptSystem) => boolean };
}

/** Today in UTC, YYYY-MM-DD. */
export function today(clock: Clock): string {
  return rfc3339(clock.now()).slice(0, 10);
}

/** Records of a system that may be on the subject and are still retained; an emptied system holds nobody. */
export function searchRecords(
  { records, clock, behaviour }: KeptWorld,
  system: KeptSystem,
  subject: ContractSubject,
  modalities: ReadonlySet<Modality>,
): readonly SystemRecord[] {
  if (behaviour.isEmpty(system)) return [];
  return records.search(system, searchSubject(subject, modalities)).filter(({ expiresOn }) => expiresOn >= today(clock));
}

/** The record of a reference, if it is still retained. */
export function findRecord({ records, clock, behaviour }: KeptWorld, system: KeptSystem, reference: string): SystemRecord | undefined {
  const record = behaviour.isEmpty(system) ? undefined : records.find(system, reference);
  return record && record.expiresOn >= today(clock) ? record : undefined;
}

/** One use of a system, for its own log: who, when, in which capacity, which kinds of data, how many records; never a value. */
export interface SystemUse {
  readonly operation: string;
  readonly dataTypes: readonly string[];
  readonly results: number;
}

/** Logs one use (Regulations (EU) 2017/2226, Article 46; 2018/1240, Article 69; 2024/1358, Article 41; 2019/816, Article 31; (EC) No 767/2008, Article 34). */
export function logUse({ logs, clock }: KeptWorld, system: KeptSystem, caller: Caller, use: SystemUse): void {
  logs.record({
    at: clock.now(),
    component: system,
    memberState: caller.memberState,
    profile: caller.authorityCategory,
    systems: [system],
    ...use,
  });
}
