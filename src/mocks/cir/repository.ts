import { rfc3339, type RandomSource } from '../../kernel/clock.ts';
import type { MockFault } from '../behaviour.ts';
import { isRefusal, refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, usableSamples, type ContractSubject } from '../contract/subject.ts';
import { systemOf } from '../contract/system-codes.ts';
import type { AccessLogEntry } from '../logs/access-log.ts';
import { lookUp, type SimulatedWorld } from '../systems/simulated-systems.ts';
import { checkIdentification, checkPresenceCheck } from './check-request.ts';
import { PRESENCE_SYSTEMS, type Identification, type IdentificationReply, type PresenceCheck, type PresenceReply } from './cir-requests.ts';
import { concealedMatches } from './concealed-matches.ts';

/** The common identity repository: Articles 17 to 24 of Regulation (EU) 2019/817, whatever protocol brought the request. */
export interface Repository {
  readonly identify: (request: Identification, fault: MockFault | undefined) => Promise<IdentificationReply | Refusal>;
  readonly checkPresence: (request: PresenceCheck, fault: MockFault | undefined) => Promise<PresenceReply | Refusal>;
}

/** What `wrong-label` answers for: nobody's query. */
const FOREIGN_QUERY = '00000000-0000-4000-8000-000000000000';

/** The subject as far as it is searched now: with live biometrics nothing else counts (Article 20(2)). */
function searchedNow({ subject, check }: Identification): ContractSubject {
  const { biometricSamples, ...others } = subject;
  if (check?.biometricStep === 'SEARCH') return { biometricSamples: biometricSamples ?? [] };
  return check ? others : subject;
}

/** A repository over a simulated world, which keeps its own copies: a source system's outage does not reach it. */
export function repository(world: SimulatedWorld, random: RandomSource, signal: AbortSignal): Repository {
  const { behaviour, clock, wait, logs, population } = world;

  /** Lets the repository's latency pass, but not beyond the asker's deadline. */
  const takeTime = async (deadlineMs: number): Promise<Refusal | undefined> => {
    const latency = behaviour.latency('CIR');
    const late = latency > deadlineMs;
    if (latency > 0) await wait(late ? deadlineMs : latency, signal);
    if (late) return refuse('deadline-exceeded');
    return behaviour.isUnavailable('CIR') ? refuse('unavailable') : undefined;
  };

  const log = (
    request: Identification | PresenceCheck,
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
    async identify(request, fault) {
      const profile = checkIdentification(request, rfc3339(clock.now()).slice(0, 10));
      if (isRefusal(profile)) return profile;
      const failure = await takeTime(request.deadlineMs);
      if (failure) return failure;
      const subject = searchedNow(request);
      const found = profile.systems.flatMap((system) => lookUp(world, system, subject));
      const surplus = fault === 'too-much' ? population.records.EES.filter((record) => !found.includes(record)).slice(0, 1) : [];
      const matches = concealedMatches([...found, ...surplus], random);
      log(request, 'IdentifyPerson', { systems: profile.systems, results: matches.length });
      return { queryId: fault === 'wrong-label' ? FOREIGN_QUERY : request.queryId, matches };
    },
    async checkPresence(request, fault) {
      const profile = checkPresenceCheck(request);
      if (isRefusal(profile)) return profile;
      const failure = await takeTime(request.deadlineMs);
      if (failure) return failure;
      const holding = request.systems.filter((code) => {
        const system = systemOf(code);
        return system !== undefined && profile.systems.includes(system) && lookUp(world, system, request.subject).length > 0;
      });
      log(request, 'CheckPresence', { systems: request.systems, results: holding }, request.subject);
      return {
        queryId: fault === 'wrong-label' ? FOREIGN_QUERY : request.queryId,
        systems: fault === 'too-much' ? PRESENCE_SYSTEMS : holding,
      };
    },
  };
}
