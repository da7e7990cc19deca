import type { EspOperations, QueryRequest, QueryResponse } from '../../contracts/generated/esp.ts';
import type { RandomSource } from '../../kernel/clock.ts';
import { isRefusal, refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, usableSamples } from '../contract/subject.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import type { MockFault } from '../mock-fault.ts';
import type { SimulatedWorld } from '../systems/simulated-systems.ts';
import { checkQuery } from './check-query.ts';
import { openQueries, openQuery, type OpenQuery } from './open-queries.ts';
import { queryResponse } from './query-response.ts';

/** What the portal works on; it abandons what is open when the signal aborts. */
export interface PortalWorld extends SimulatedWorld {
  readonly random: RandomSource;
  readonly signal: AbortSignal;
}

/** What Article 10(1) wants logged, and Article 16(1) where biometric data are searched. */
function logQuery({ logs, clock }: SimulatedWorld, query: QueryRequest): void {
  const entry = { at: clock.now(), memberState: query.memberState, systems: query.systems, operation: 'Query', profile: query.profileId };
  logs.record({ ...entry, component: 'ESP', dataTypes: fieldsOf(query.subject) });
  const samples = usableSamples(query.subject);
  if (samples.length > 0)
    logs.record({ ...entry, component: 'sBMS', operation: 'Search', dataTypes: samples.map(({ modality }) => modality) });
}

/** The European search portal: queries and their continuations, as Articles 8 to 10 of Regulation (EU) 2019/817 have it. */
export function espOperations(world: PortalWorld): EndpointOperations<EspOperations> {
  const waiting = openQueries(world, world.random);
  world.signal.addEventListener('abort', () => waiting.close(), { once: true });

  const answer = async (open: OpenQuery, fault: MockFault | undefined): Promise<QueryResponse | Refusal> => {
    await open.gather();
    const parts = open.takeParts();
    if (open.isComplete()) return queryResponse(open, parts, undefined, fault);
    const token = waiting.keep(open);
    if (token !== undefined) return queryResponse(open, parts, { token, retryAfterMs: world.behaviour.partialWaitMs() }, fault);
    open.abandon();
    return refuse('overloaded');
  };

  return {
    async Query(query, { signer, fault }) {
      const permitted = checkQuery(query);
      if (isRefusal(permitted)) return permitted;
      logQuery(world, query);
      return answer(openQuery(world, query, permitted, signer), fault);
    },
    async Continue({ continuationToken, queryId }, { signer, fault }) {
      const open = waiting.take(continuationToken, queryId, signer);
      if (!open) return refuse('token-unknown');
      world.logs.record({
        at: world.clock.now(),
        component: 'ESP',
        memberState: open.query.memberState,
        profile: open.query.profileId,
        systems: open.query.systems,
        operation: 'Continue',
        dataTypes: [],
      });
      return answer(open, fault);
    },
  };
}
