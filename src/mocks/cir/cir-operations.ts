import type { CirOperations, IdentifyPersonRequest } from '../../contracts/generated/cir.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { isRefusal, refuse } from '../contract/refusal.ts';
import type { ContractSubject } from '../contract/subject.ts';
import { systemOf } from '../contract/system-codes.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import { isLive } from '../phase.ts';
import type { World } from '../world.ts';
import { centralOperations } from './central-operations.ts';
import { checkIdentification, checkLinkedData, checkPresenceCheck } from './check-request.ts';
import { writeStoredData } from './cir-json.ts';
import { cirLogs } from './cir-logs.ts';
import { PRESENCE_SYSTEMS } from './cir-requests.ts';
import { concealedMatches } from './concealed-matches.ts';
import { isCirSystem } from './content/cir-systems.ts';
import type { StoredData } from './content/stored-data.ts';
import { linkedData } from './linked-data.ts';
import { searchRepository } from './search-repository.ts';

/** The subject as far as it is searched now: with live biometrics nothing else counts (Article 20(2)). */
function searchedNow({ subject, check }: IdentifyPersonRequest): ContractSubject {
  const { biometricSamples, ...others } = subject;
  if (check?.biometricStep === 'SEARCH') return { ...(biometricSamples && { biometricSamples }) };
  return check ? others : subject;
}

/** Somebody whom nobody asked for. */
function surplus({ records, files }: World, found: readonly StoredData[]): readonly StoredData[] {
  const known = new Set(found.map(({ recordReference }) => recordReference));
  for (const record of records.all('EES')) {
    const stored = known.has(record.reference) ? undefined : files.stored(record);
    if (stored) return [stored];
  }
  return [];
}

/**
 * The common identity repository: Articles 17 to 24 of Regulation (EU) 2019/817. It keeps its own copies: a source system's outage does not
 * reach it. Answers under Articles 20 and 20a are the sets of data that were hit and no others of their individual file: what red links
 * join is for the purpose of Article 21(2) alone.
 */
export function cirOperations(world: World): EndpointOperations<CirOperations> {
  const { clock, random, mid, phase } = world;
  const log = cirLogs(world);
  return {
    async IdentifyPerson(request, { fault }) {
      const profile = checkIdentification(request, rfc3339(clock.now()).slice(0, 10));
      if (isRefusal(profile)) return profile;
      const found = searchRepository(world, profile.systems, searchedNow(request));
      const matches = concealedMatches(fault === 'too-much' ? [...found, ...surplus(world, found)] : found, random);
      log.identification(request, { systems: profile.systems, results: matches.length });
      return { queryId: request.queryId, matches };
    },
    async CheckPresence(request, { fault }) {
      const profile = checkPresenceCheck(request);
      if (isRefusal(profile)) return profile;
      const holding = request.systems.filter((code) => {
        const system = systemOf(code);
        const permitted = system !== undefined && isCirSystem(system) && profile.systems.includes(system);
        return permitted && searchRepository(world, [system], request.subject).length > 0;
      });
      log.presenceCheck(request, { systems: request.systems, results: holding });
      return { queryId: request.queryId, systems: fault === 'too-much' ? PRESENCE_SYSTEMS : holding };
    },
    async ReadLinkedData(request, { fault }) {
      const profile = checkLinkedData(request);
      if (isRefusal(profile)) return profile;
      if (!isLive(phase, 'MID')) return refuse('not-in-operation', '2019/817-72', 'the multiple-identity detector is not live');
      const caller = mid.rightsOf(request.authority, request.memberState);
      if (!caller) return refuse('not-authorised', '2019/817-21', 'no such authority of this Member State has access to links');
      const verifies = request.legalBasis === '2019/817-21(1)';
      const found = linkedData(world, request.sid, caller, verifies ? 'MANUAL_VERIFICATION' : 'IDENTITY_FRAUD');
      log.linkedData(request, [...new Set(found.map(({ system }) => system))]);
      const shown = fault === 'too-much' ? [...found, ...surplus(world, found)] : found;
      return { queryId: request.queryId, storedData: shown.map(writeStoredData) };
    },
    ...centralOperations(world, log),
  };
}
