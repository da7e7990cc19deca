import type { QueryRequest } from '../../contracts/generated/esp.ts';
import { refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, hasKeys } from '../contract/subject.ts';
import { systemOf } from '../contract/system-codes.ts';
import type { SystemName } from '../population/person.ts';
import { espProfile, type EspProfile } from './esp-profiles.ts';

/** A query that the portal may answer: its profile and the systems behind the codes. */
export interface PermittedQuery {
  readonly profile: EspProfile;
  readonly systems: readonly SystemName[];
}

/** Holds a query against the portal's profiles (Regulation (EU) 2019/817, Articles 7 to 9 and 22). */
export function checkQuery(query: QueryRequest): PermittedQuery | Refusal {
  const profile = espProfile(query.profileId, query.profileNumber);
  if (!profile) return refuse('profile-unknown', '2019/817-8(1)');
  if (query.purpose !== profile.purpose) return refuse('purpose-not-permitted', '2019/817-7(1)');
  if (query.disclosure === 'DATA' && !profile.data) return refuse('not-authorised', '2019/817-22(2)');
  const systems: SystemName[] = [];
  for (const code of query.systems) {
    const system = systemOf(code);
    if (system === undefined || !profile.systems.has(system)) return refuse('system-not-permitted', '2019/817-8(1)(b)');
    if (query.disclosure === 'PRESENCE' && system === 'ECRIS-TCN') return refuse('system-not-permitted', '2019/818-22(2)');
    systems.push(system);
  }
  if (fieldsOf(query.subject).some((field) => !profile.fields.has(field))) return refuse('field-not-permitted', '2019/817-9(2)');
  if (!hasKeys(query.subject)) return refuse('keys-incomplete', '2019/817-8(1)(a)');
  return { profile, systems };
}
