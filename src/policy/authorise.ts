import type { CanonicalQuery, DecisionStep, Profile, Subject, SystemId } from '../canonical/generated/types.ts';
import type { Principal } from '../canonical/principal.ts';
import type { AskedQuery, AuthorisedQuery, ResolvedAsk } from '../canonical/query.ts';
import { article } from '../kernel/articles.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { isProblemCode } from '../kernel/problems.ts';
import { mintAuthorised } from '../ports/authorised-mint.ts';
import type { PolicyContext } from './policy-context.ts';
import { rulesOf } from './profile-rules.ts';
import { breach, provision, stepsOf, type Finding, type Rule, type Situation } from './rule.ts';
import { chooseKeys, SEARCH_KEYS, unreachableAsks, type ChosenKeys } from './search-keys.ts';
import { isInterpol, STANDING_RULES } from './standing-rules.ts';

/** What policy says of a query, with a step for every rule that was looked at. A refusal carries the first rule that refused. */
export type Evaluation =
  | { readonly verdict: 'allowed'; readonly steps: readonly DecisionStep[]; readonly authorised: AuthorisedQuery }
  | { readonly verdict: 'refused'; readonly steps: readonly DecisionStep[]; readonly refusal: GatewayError };

const PROFILE_HELD: Pick<Rule, 'name' | 'article'> = { name: 'policy/profile-held', article: () => provision('7(1)') };

/**
 * Holds a query against its profile and against every condition of law, without stopping at the first refusal, so that a caller
 * can mend all at once.
 * Only an unknown profile ends it early, and looks the same as one that is not held. Never throws.
 */
export function evaluate(asked: AskedQuery, principal: Principal, context: PolicyContext): Evaluation {
  const profile = heldProfile(asked.query.profile, principal, context);
  if (profile === undefined) return refused([unheldProfile()]);
  const situation: Situation = { asked, principal, profile, context };
  const asks = resolveAsks(profile, asked.query.systems ?? [], context);
  const keys = chooseKeys(situation, asks);
  const steps = [
    ...stepsOf(PROFILE_HELD, [], profile),
    ...STANDING_RULES.flatMap((rule) => stepsOf(rule, rule.findings(situation), profile)),
    ...rulesOf(profile).flatMap(({ rule, mode }) => stepsOf(rule, rule.findings(situation), profile, mode)),
    ...stepsOf(SEARCH_KEYS, [...keys.findings, ...emptyQuestions(keys, profile, asks)], profile),
  ];
  if (steps.some((step) => step.verdict === 'refuse')) return refused(steps);
  return { verdict: 'allowed', steps, authorised: authorisedQuery(situation, keys.subject, asks, steps) };
}

/**
 * The authorised query, or the first refusal thrown as a `GatewayError` that names the rule, the field and what mends it.
 * `record` gets all steps either way, before anything is thrown.
 */
export function authorise(
  asked: AskedQuery,
  principal: Principal,
  context: PolicyContext,
  record?: (steps: readonly DecisionStep[]) => void,
): AuthorisedQuery {
  const evaluation = evaluate(asked, principal, context);
  record?.(evaluation.steps);
  if (evaluation.verdict === 'refused') throw evaluation.refusal;
  return evaluation.authorised;
}

function heldProfile(id: string, principal: Principal, context: PolicyContext): Profile | undefined {
  return principal.profiles.includes(id) ? context.profiles.get(id) : undefined;
}

function unheldProfile(): DecisionStep {
  return {
    stage: 'authorise',
    rule: PROFILE_HELD.name,
    article: provision('7(1)'),
    verdict: 'refuse',
    code: 'policy-profile-unknown',
    field: '/profile',
    mend: 'Name a profile that the operator has granted to this caller.',
  };
}

function refused(steps: readonly DecisionStep[]): Evaluation {
  const { code, rule, field, mend } = steps.find((step) => step.verdict === 'refuse') ?? unheldProfile();
  const details = { rule, ...(field === undefined ? {} : { field }), ...(mend === undefined ? {} : { mend }) };
  const known = code !== undefined && isProblemCode(code) ? code : 'internal-error';
  return { verdict: 'refused', steps, refusal: new GatewayError(known, details) };
}

function emptyQuestions({ findings, subject }: ChosenKeys, profile: Profile, asks: readonly ResolvedAsk[]): readonly Finding[] {
  if (findings.some((finding) => finding.verdict === 'refuse')) return [];
  const unreachable = unreachableAsks(subject, profile, asks);
  if (unreachable.length === 0) return [];
  return [breach('policy-keys-incomplete', '/subject', 'Add keys that every endpoint of the profile can be searched with.')];
}

function resolveAsks(
  profile: Profile,
  requested: readonly SystemId[],
  { interpolNonDisclosureAssured }: PolicyContext,
): readonly ResolvedAsk[] {
  return profile.asks
    .map(({ endpoint, mustQuery, mayQuery, conceal, mustAnswer }) => ({
      endpoint,
      systems: [...mustQuery, ...(mayQuery ?? []).filter((system) => requested.includes(system))].filter(
        (system) => interpolNonDisclosureAssured || !isInterpol(system),
      ),
      conceal,
      mustAnswer,
    }))
    .filter(({ systems }) => systems.length > 0);
}

function authorisedQuery(
  { asked, principal, profile }: Situation,
  subject: Subject,
  asks: readonly ResolvedAsk[],
  steps: readonly DecisionStep[],
): AuthorisedQuery {
  return mintAuthorised({
    id: asked.id,
    query: { ...withPermittedSystems(asked.query, asks), subject },
    profile,
    principal,
    asks,
    basis: profile.legalBasis.map((reference) => article(reference.act, reference.article)),
    mapping: asked.mapping,
    steps,
  });
}

/** From here on, no stage meets a system that the profile does not have. */
function withPermittedSystems(query: CanonicalQuery, asks: readonly ResolvedAsk[]): CanonicalQuery {
  const { systems, ...rest } = query;
  const asked = new Set(asks.flatMap((ask) => ask.systems));
  const permitted = (systems ?? []).filter((system) => asked.has(system));
  return permitted.length > 0 ? { ...rest, systems: permitted } : rest;
}
