import type { EspOperations, QueryRequest, QueryResponse } from '../../contracts/generated/esp.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { isRefusal, refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, usableSamples } from '../contract/subject.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import type { MockFault } from '../mock-fault.ts';
import type { World } from '../world.ts';
import { checkQuery, type PermittedQuery } from './check-query.ts';
import { openQueries, openQuery, type Place } from './open-queries.ts';
import { queryResponse } from './query-response.ts';

/** What Article 10(1) wants logged, and Article 16(1) where biometric data are searched. */
function logQuery({ logs, clock }: World, query: QueryRequest, { warnings }: PermittedQuery): void {
  const entry = { at: clock.now(), memberState: query.memberState, systems: query.systems, operation: 'Query', profile: query.profileId };
  logs.record({ ...entry, component: 'ESP', dataTypes: fieldsOf(query.subject), ...(warnings.length > 0 && { warnings }) });
  const samples = usableSamples(query.subject);
  if (samples.length > 0)
    logs.record({ ...entry, component: 'sBMS', operation: 'Search', dataTypes: samples.map(({ modality }) => modality) });
}

/** The European search portal: queries and their continuations, as Articles 8 to 10 of Regulation (EU) 2019/817 have it. */
export function espOperations(world: World): EndpointOperations<EspOperations> {
  const waiting = openQueries(world, world.random);
  world.signal.addEventListener('abort', () => waiting.close(), { once: true });

  const answer = async ({ open, delivered }: Place, fault: MockFault | undefined): Promise<QueryResponse | Refusal> => {
    await open.gather();
    const delivery = { open, parts: open.parts(), from: delivered };
    if (open.isComplete()) return queryResponse(world, delivery, undefined, fault);
    const token = waiting.keep({ open, delivered: delivery.parts.length });
    if (token !== undefined) return queryResponse(world, delivery, { token, retryAfterMs: world.behaviour.partialWaitMs() }, fault);
    open.abandon();
    return refuse('overloaded');
  };

  return {
    async Query(query, { signer, fault }) {
      const permitted = checkQuery(query, world, rfc3339(world.clock.now()).slice(0, 10));
      if (isRefusal(permitted)) return permitted;
      logQuery(world, query, permitted);
      return answer({ open: openQuery(world, query, permitted, signer), delivered: 0 }, fault);
    },
    async Continue({ continuationToken, queryId }, { signer, fault }) {
      const place = waiting.at(continuationToken, queryId, signer);
      if (!place) return refuse('token-unknown');
      const { query } = place.open;
      world.logs.record({
        at: world.clock.now(),
        component: 'ESP',
        memberState: query.memberState,
        profile: query.profileId,
        systems: query.systems,
        operation: 'Continue',
        dataTypes: [],
      });
      return answer(place, fault);
    },
  };
}
