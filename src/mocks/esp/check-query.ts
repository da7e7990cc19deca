import type { QueryRequest } from '../../contracts/generated/esp.ts';
import { refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, hasKeys, usableSamples, type ContractSubject } from '../contract/subject.ts';
import { systemOf, type SystemCode } from '../contract/system-codes.ts';
import type { CallerRights } from '../mid/authorities.ts';
import { isLive } from '../phase.ts';
import { MODALITIES } from '../systems/simulated-systems.ts';
import type { World } from '../world.ts';
import { espProfile } from './esp-profiles.ts';
import { fieldsIn, type EspProfile } from './profiles/profile.ts';

/** A query that the portal may answer: its profile, the systems asked, and what its asker may see of links. */
export interface PermittedQuery {
  readonly profile: EspProfile;
  readonly systems: readonly SystemCode[];
  /** Absent for an authority that the MID does not know. */
  readonly rights?: CallerRights;
  /** What operations staff is warned of. */
  readonly warnings: readonly string[];
}

/** What permission depends on besides the query. */
export type CheckedWorld = Pick<World, 'mid' | 'phase'>;

const isInterpol = (code: SystemCode): boolean => code === 'INTERPOL_SLTD' || code === 'INTERPOL_TDAWN';

function checkProfile(query: QueryRequest): EspProfile | Refusal {
  const profile = espProfile(query.profileId, query.profileNumber);
  if (!profile) return refuse('profile-unknown', '2019/817-8(1)');
  if (profile.service !== 'query')
    return refuse('profile-not-served', '2019/817-8(1)', `profile ${profile.id} has no query here: ${profile.service}`);
  if (query.purpose !== profile.purpose) return refuse('purpose-not-permitted', '2019/817-7(1)');
  return query.disclosure === 'DATA' && profile.disclosure === 'PRESENCE' ? refuse('not-authorised', '2019/817-22(2)') : profile;
}

function checkSystems({ systems, disclosure, nonDisclosureAssured }: QueryRequest, { opens }: EspProfile): Refusal | undefined {
  for (const code of systems) {
    if (!opens.has(code)) return refuse('system-not-permitted', '2019/817-8(1)(b)');
    if (disclosure === 'PRESENCE' && code === 'ECRIS_TCN') return refuse('system-not-permitted', '2019/818-22(2)');
    if (isInterpol(code) && nonDisclosureAssured !== true)
      return refuse('non-disclosure-not-assured', '2019/817-9(5)', 'Interpol is asked only where nothing is revealed to the owner');
  }
  return undefined;
}

/** A kind of biometric data that none of the systems can be searched with is never forwarded (Article 9(2)). */
function checkSamples({ systems, subject }: QueryRequest): Refusal | undefined {
  // Interpol’s databases and the MID can be searched with none, as ETIAS cannot.
  const searchable = new Set(systems.flatMap((code) => [...MODALITIES[systemOf(code) ?? 'ETIAS']]));
  const unsearchable = usableSamples(subject).find(({ modality }) => !searchable.has(modality));
  return unsearchable && refuse('field-not-permitted', '2019/817-9(2)', `no system asked can be searched with ${unsearchable.modality}`);
}

const hasDocument = ({ travelDocument }: ContractSubject): boolean =>
  travelDocument?.number !== undefined && travelDocument.issuingState !== undefined;

function checkKeys(query: QueryRequest, profile: EspProfile): Refusal | undefined {
  const { subject, systems } = query;
  const permitted = fieldsIn(profile);
  if (fieldsOf(subject).some((field) => !permitted.has(field))) return refuse('field-not-permitted', '2019/817-9(2)');
  const unsearchable = checkSamples(query);
  if (unsearchable) return unsearchable;
  if (subject.linkId === undefined && !hasKeys(subject)) return refuse('keys-incomplete', '2019/817-8(1)(a)');
  // The MID knows persons by the numbers of their links alone, Interpol by documents alone.
  if (systems.includes('MID') && subject.linkId === undefined)
    return refuse('keys-incomplete', '2019/817-26', 'the MID is asked by LinkId');
  const documentMissing = systems.every(isInterpol) && !hasDocument(subject);
  return documentMissing ? refuse('keys-incomplete', '2019/817-9(5)', 'Interpol is asked by document number and issuing state') : undefined;
}

function checkLink(
  { subject }: QueryRequest,
  profile: EspProfile,
  rights: CallerRights | undefined,
  world: CheckedWorld,
): Refusal | undefined {
  const asksMid = profile.systems.must.includes('MID');
  if (asksMid && !isLive(world.phase, 'MID')) return refuse('not-in-operation', '2019/817-72', 'the MID has not entered into operation');
  if (subject.linkId === undefined || rights) return undefined;
  return refuse('not-authorised', '2019/817-26', 'no such authority of this Member State has access to links');
}

function warningsOf({ systems }: QueryRequest, profile: EspProfile, today: string): readonly string[] {
  const forgotten = profile.systems.must.filter((code) => !systems.includes(code));
  return [
    ...(today > profile.reviewBy ? [`profile ${profile.id} was to be reviewed by ${profile.reviewBy}`] : []),
    ...forgotten.map((code) => `profile ${profile.id} always asks ${code}`),
  ];
}

/**
 * Holds a query against the portal's profiles (Regulation (EU) 2019/817, Articles 7 to 9 and 22). A profile that is past its review (`today`
 * is YYYY-MM-DD) is served still, and operations staff warned (Article 8(3)).
 */
export function checkQuery(query: QueryRequest, world: CheckedWorld, today: string): PermittedQuery | Refusal {
  const profile = checkProfile(query);
  if ('refusal' in profile) return profile;
  const rights = world.mid.rightsOf(query.authority, query.memberState);
  const refusal = checkSystems(query, profile) ?? checkKeys(query, profile) ?? checkLink(query, profile, rights, world);
  if (refusal) return refusal;
  return { profile, systems: query.systems, warnings: warningsOf(query, profile, today), ...(rights && { rights }) };
}
