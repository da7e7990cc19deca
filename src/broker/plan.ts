import type { Subject } from '../canonical/generated/types.ts';
import type { AuthorisedQuery, Leg, ResolvedAsk } from '../canonical/query.ts';
import { reduceSubject, searchableFields } from '../canonical/searchable.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Adapter } from '../ports/adapter.ts';

/** One leg and the adapter that speaks for it. */
export interface PlannedLeg {
  readonly leg: Leg;
  readonly adapter: Adapter;
}

/** The one deadline of a query and the clock it is read by, both in milliseconds since the Unix epoch. */
export interface Deadline {
  now(): number;
  readonly deadlineAt: number;
}

/** Milliseconds that remain until the deadline; never negative. */
export function budgetMs(deadline: Deadline): number {
  return Math.max(0, deadline.deadlineAt - deadline.now());
}

/**
 * One leg for every endpoint that the query asks, in the profile's order, each holding only the keys that its systems may be
 * searched with (Regulation (EU) 2019/817, Article 9(2)).
 * Throws `plan-endpoint-not-configured` when an endpoint is missing: a reply without it would look like a reply with nothing found.
 */
export function planLegs(query: AuthorisedQuery, adapters: ReadonlyMap<string, Adapter>, deadline: Deadline): readonly PlannedLeg[] {
  return query.asks.map((ask) => {
    const adapter = adapters.get(ask.endpoint);
    if (adapter === undefined) throw new GatewayError('plan-endpoint-not-configured', { endpoint: ask.endpoint, rule: 'broker/plan' });
    return { leg: legFor(query, ask, adapter, budgetMs(deadline)), adapter };
  });
}

function legFor({ id, query, profile, principal }: AuthorisedQuery, ask: ResolvedAsk, adapter: Adapter, budget: number): Leg {
  return {
    id: `${id}/${ask.endpoint}`,
    query: id,
    endpoint: ask.endpoint,
    kind: adapter.manifest.endpoint,
    profile: profile.id,
    ...(profile.annexProfile === undefined ? {} : { annexProfile: profile.annexProfile }),
    purpose: profile.purpose,
    memberState: principal.memberState,
    authority: principal.authority,
    user: principal.officer.user,
    systems: ask.systems,
    subject: keysFor({ query, profile }, ask),
    // The circumstances of an identification are the CIR's to judge and nobody else's.
    ...(ask.conceal && query.policeCheck !== undefined ? { policeCheck: query.policeCheck } : {}),
    presenceOnly: profile.disclosure === 'presence',
    conceal: ask.conceal,
    mustAnswer: ask.mustAnswer,
    budgetMs: budget,
  };
}

function keysFor({ query, profile }: Pick<AuthorisedQuery, 'query' | 'profile'>, ask: ResolvedAsk): Subject {
  const subject = reduceSubject(query.subject, searchableFields(profile, ask.endpoint, ask.systems));
  const { biometrics } = subject;
  // Articles 20(2), 20(3) and 20a: identity data become keys of an identification only once the search with biometric data has failed.
  return ask.conceal && query.policeCheck?.biometricStep === 'search' && biometrics !== undefined ? { biometrics } : subject;
}
