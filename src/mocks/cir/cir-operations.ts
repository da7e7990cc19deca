import type { CheckPresenceRequest, CirOperations, IdentifyPersonRequest } from '../../contracts/generated/cir.ts';
import { rfc3339, type RandomSource } from '../../kernel/clock.ts';
import { isRefusal } from '../contract/refusal.ts';
import { fieldsOf, usableSamples, type ContractSubject } from '../contract/subject.ts';
import { systemOf } from '../contract/system-codes.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import type { AccessLogEntry } from '../logs/access-log.ts';
import type { SystemRecord } from '../population/person.ts';
import { lookUp, type SimulatedWorld } from '../systems/simulated-systems.ts';
import { checkIdentification, checkPresenceCheck } from './check-request.ts';
import { PRESENCE_SYSTEMS } from './cir-requests.ts';
import { concealedMatches } from './concealed-matches.ts';

/** What the repository works on. */
export interface RepositoryWorld extends SimulatedWorld {
  readonly random: RandomSource;
}

/** The subject as far as it is searched now: with live biometrics nothing else counts (Article 20(2)). */
function searchedNow({ subject, check }: IdentifyPersonRequest): ContractSubject {
  const { biometricSamples, ...others } = subject;
  if (check?.biometricStep === 'SEARCH') return { ...(biometricSamples && { biometricSamples }) };
  return check ? others : subject;
}

/** Somebody whom nobody asked for. */
function surplus({ records }: SimulatedWorld, found: readonly SystemRecord[]): readonly SystemRecord[] {
  const known = new Set(found.map(({ reference }) => reference));
  for (const record of records.all('EES')) if (!known.has(record.reference)) return [record];
  return [];
}

/**
 * The common identity repository: Articles 17 to 24 of Regulation (EU) 2019/817. It keeps its own copies: a source system's outage does not
 * reach it.
 */
export function cirOperations(world: RepositoryWorld): EndpointOperations<CirOperations> {
  const { clock, logs, random } = world;

  const log = (
    request: IdentifyPersonRequest | CheckPresenceRequest,
    operation: string,
    result: Pick<AccessLogEntry, 'systems' | 'results'>,
    dataUsed?: ContractSubject,
  ): void => {
    const entry = { at: clock.now(), memberState: request.memberState, profile: request.legalBasis, ...result };
    logs.record({ ...entry, component: 'CIR', operation, dataTypes: fieldsOf(request.subject), ...(dataUsed && { dataUsed }) });
    const samples = usableSamples(request.subject);
    if (samples.length > 0)
      logs.record({ ...entry, component: 'sBMS', operation: 'Search', dataTypes: samples.map(({ modality }) => modality) });
  };

  return {
    async IdentifyPerson(request, { fault }) {
      const profile = checkIdentification(request, rfc3339(clock.now()).slice(0, 10));
      if (isRefusal(profile)) return profile;
      const subject = searchedNow(request);
      const found = profile.systems.flatMap((system) => lookUp(world, system, subject));
      const matches = concealedMatches(fault === 'too-much' ? [...found, ...surplus(world, found)] : found, random);
      log(request, 'IdentifyPerson', { systems: profile.systems, results: matches.length });
      return { queryId: request.queryId, matches };
    },
    async CheckPresence(request, { fault }) {
      const profile = checkPresenceCheck(request);
      if (isRefusal(profile)) return profile;
      const holding = request.systems.filter((code) => {
        const system = systemOf(code);
        return system !== undefined && profile.systems.includes(system) && lookUp(world, system, request.subject).length > 0;
      });
      log(request, 'CheckPresence', { systems: request.systems, results: holding }, request.subject);
      return { queryId: request.queryId, systems: fault === 'too-much' ? PRESENCE_SYSTEMS : holding };
    },
  };
}
