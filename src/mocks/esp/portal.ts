import type { RandomSource } from '../../kernel/clock.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import type { MockFault } from '../behaviour.ts';
import { isRefusal, refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, usableSamples } from '../contract/subject.ts';
import type { SimulatedWorld } from '../systems/simulated-systems.ts';
import { checkQuery } from './check-query.ts';
import { openQueries, openQuery, type OpenQuery } from './open-queries.ts';
import { queryResponse } from './query-response.ts';
import type { EspContinue, EspQuery } from './read-query.ts';

/** The European search portal: queries and their continuations, as Articles 8 to 10 of Regulation (EU) 2019/817 have it. */
export interface Portal {
  query(query: EspQuery, signer: string, fault: MockFault | undefined): Promise<XmlNode | Refusal>;
  continue(request: EspContinue, signer: string, fault: MockFault | undefined): Promise<XmlNode | Refusal>;
  close(): void;
}

/** What Article 10(1) wants logged, and Article 16(1) where biometric data are searched. */
function logQuery({ logs, clock }: SimulatedWorld, query: EspQuery): void {
  const entry = { at: clock.now(), memberState: query.memberState, systems: query.systems, operation: 'Query', profile: query.profileId };
  logs.record({ ...entry, component: 'ESP', dataTypes: fieldsOf(query.subject) });
  const samples = usableSamples(query.subject);
  if (samples.length > 0)
    logs.record({ ...entry, component: 'sBMS', operation: 'Search', dataTypes: samples.map(({ modality }) => modality) });
}

/** A portal over a simulated world. */
export function portal(world: SimulatedWorld, random: RandomSource): Portal {
  const waiting = openQueries(world, random);

  const answer = async (open: OpenQuery, fault: MockFault | undefined): Promise<XmlNode | Refusal> => {
    await open.gather();
    const parts = open.takeParts();
    if (open.isComplete()) return queryResponse(open, parts, undefined, fault);
    const token = waiting.keep(open);
    if (token !== undefined) return queryResponse(open, parts, { token, retryAfterMs: world.behaviour.partialWaitMs() }, fault);
    open.abandon();
    return refuse('overloaded');
  };

  return {
    async query(query, signer, fault) {
      const permitted = checkQuery(query);
      if (isRefusal(permitted)) return permitted;
      logQuery(world, query);
      return answer(openQuery(world, query, permitted, signer), fault);
    },
    async continue({ token, queryId }, signer, fault) {
      const open = waiting.take(token, queryId, signer);
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
    close: () => waiting.close(),
  };
}
