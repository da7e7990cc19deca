import type { AskedQuery, DisclosedReply } from '../canonical/query.ts';
import type { Principal } from '../canonical/principal.ts';
import type { Adapter } from '../ports/adapter.ts';
import type { TrailWriter } from '../ports/trail.ts';
import { fanOut, type BrokerRuntime } from '../broker/fan-out.ts';
import { requireAnswer, startMerge } from '../broker/merge.ts';
import { planLegs } from '../broker/plan.ts';
import { authorise } from '../policy/authorise.ts';
import { disclose, disclosePart } from '../policy/disclose.ts';
import type { PolicyContext } from '../policy/policy-context.ts';
import type { DecisionNotes } from './decision-notes.ts';
import type { TellPart, VerifiedRequest } from './front/gateway-api.ts';

/** What the walk needs from the rooms around it. */
export interface Rooms {
  authenticate(request: VerifiedRequest): Promise<Principal>;
  toCanonical(request: VerifiedRequest, principal: Principal): AskedQuery;
  policy(): PolicyContext;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly trail: TrailWriter;
  /** A broker runtime whose one deadline starts now. */
  broker(): BrokerRuntime;
}

/** One federated query, start to finish. The order of these lines is the architecture. */
export async function answer(request: VerifiedRequest, rooms: Rooms, notes: DecisionNotes, tell?: TellPart): Promise<DisclosedReply> {
  const principal = notes.principal(await rooms.authenticate(request)); //             who
  const asked = notes.asked(rooms.toCanonical(request, principal)); //                 what, in our words
  const authorised = authorise(asked, principal, rooms.policy(), notes.steps); //      by what right
  const runtime = rooms.broker(); //                                                   by when
  const plan = planLegs(authorised, rooms.adapters, runtime); //                       whom to ask
  const legs = plan.map(({ leg }) => leg);
  await rooms.trail.intent(authorised, legs); //                                       durable before any byte leaves
  const merge = startMerge(legs);
  for await (const outcome of fanOut(plan, runtime)) {
    for (const merged of merge.add(outcome)) {
      const part = tell && disclosePart(merged, authorised); //                        what may be shown already
      if (!part) continue;
      await rooms.trail.part(authorised, part); //                                     durable before the part leaves
      await tell(part);
    }
  }
  const merged = requireAnswer(merge.reply(), authorised);
  const reply = disclose(merged, authorised); //                                       what may be shown in all
  await rooms.trail.outcome(authorised, reply, merged.evidence); //                    durable before the reply leaves
  return reply;
}
