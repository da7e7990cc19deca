import type { Match, ReplyPart, SystemId } from '../canonical/generated/types.ts';
import type { AuthorisedQuery, DisclosedPart, DisclosedReply, MergedPart, MergedReply, ResolvedAsk } from '../canonical/query.ts';
import { distinctByValue } from '../canonical/stable-text.ts';
import { combinedStatus, isAnswer } from '../canonical/status.ts';
import { mintDisclosedPart, mintDisclosedReply } from '../ports/authorised-mint.ts';

/** What the CIR holds of a person whoever entered it (Regulation (EU) 2019/817, Article 18(1)); none of it tells the owner. */
const OWNERLESS_FIELDS: ReadonlySet<string> = new Set<keyof Match>([
  'familyName',
  'givenNames',
  'birthName',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'sex',
  'nationalities',
  'documentType',
  'documentNumber',
  'documentIssuer',
  'documentValidUntil',
]);

/** Article 22(1) names the systems whose presence may be told; ECRIS-TCN is not among them. */
const NEVER_IN_PRESENCE: SystemId = 'ECRIS-TCN';

/**
 * What this user may see of a reply: parts of the systems that were asked, each trimmed to the profile's returnable data
 * (Articles 8(1)(d) and 9(4)).
 * Parts are numbered among those of asked systems, and `complete` counts asked systems only, so that nothing outside the
 * profile can be read from either. Never fails.
 */
export function disclose(merged: MergedReply, query: AuthorisedQuery): DisclosedReply {
  const parts = groups(merged.parts, query)
    .map((group, index) => shownPart(group, query, index + 1))
    .filter((part) => part !== undefined);
  return mintDisclosedReply({
    query: query.id,
    profile: query.profile.id,
    complete: query.asks.every((ask) => answersAll(ask, merged.parts, query)),
    final: true,
    parts,
  });
}

/**
 * The same for one part that leaves before the others (Article 9(6)); `undefined` when nothing of it may be shown.
 * It keeps the number that the merge gave it, which is the one it has in the final reply as long as the merge numbers asked
 * systems only.
 */
export function disclosePart(part: MergedPart, query: AuthorisedQuery): DisclosedPart | undefined {
  if (askOf(part, query) === undefined) return undefined;
  const shown = shownPart([part], query, part.seq);
  return shown === undefined ? undefined : mintDisclosedPart(shown);
}

function askOf(part: MergedPart, query: AuthorisedQuery): ResolvedAsk | undefined {
  return query.asks.find((ask) => ask.endpoint === part.endpoint && ask.systems.includes(part.system));
}

const isConcealed = (part: MergedPart, query: AuthorisedQuery): boolean => part.conceal || askOf(part, query)?.conceal === true;

/** Parts that are shown as one: every open part alone, all parts of a concealed endpoint together, in order of arrival. */
function groups(parts: readonly MergedPart[], query: AuthorisedQuery): readonly (readonly MergedPart[])[] {
  const byKey = new Map<string, MergedPart[]>();
  for (const part of parts.toSorted((left, right) => left.seq - right.seq)) {
    if (askOf(part, query) === undefined) continue;
    const key = isConcealed(part, query) ? part.endpoint : `${part.endpoint}/${part.system}`;
    byKey.set(key, [...(byKey.get(key) ?? []), part]);
  }
  return [...byKey.values()];
}

function shownPart(group: readonly MergedPart[], query: AuthorisedQuery, seq: number): ReplyPart | undefined {
  const [first] = group;
  const status = combinedStatus(group.map((part) => part.status));
  if (first === undefined || status === undefined) return undefined;
  const concealed = isConcealed(first, query);
  const presenceOnly = query.profile.disclosure === 'presence';
  // Article 22(2): the reply is the references of the systems that hold data, and nothing else.
  if (presenceOnly && (status === 'NO_HIT' || first.system === NEVER_IN_PRESENCE)) return undefined;
  const problem = isAnswer(status) ? undefined : group.find((part) => part.problem !== undefined)?.problem;
  const matches = status !== 'HIT' || presenceOnly ? [] : shownMatches(group, first, query, concealed);
  return {
    seq,
    ...(concealed ? {} : { system: first.system }),
    status,
    ...(matches.length > 0 ? { matches } : {}),
    ...(problem === undefined ? {} : { problem: problem.code }),
  };
}

function shownMatches(group: readonly MergedPart[], first: MergedPart, query: AuthorisedQuery, concealed: boolean): readonly Match[] {
  const systems = concealed ? (askOf(first, query)?.systems ?? []) : [first.system];
  const returnable = returnableFields(query, first.endpoint, systems);
  const fields = concealed ? new Set([...returnable].filter((field) => OWNERLESS_FIELDS.has(field))) : returnable;
  const matches = group
    .filter((part) => part.status === 'HIT')
    .flatMap((part) => part.matches)
    .map((match) => trimmed(match, fields))
    .filter((match) => Object.keys(match).length > 0);
  // Two systems that hold the same person would show as two equal matches, and their order would tell which is which (Article 20(3)).
  return concealed ? distinctByValue(matches) : matches;
}

function returnableFields(query: AuthorisedQuery, endpoint: string, systems: readonly SystemId[]): ReadonlySet<string> {
  const entries = query.profile.returnable.filter(
    (entry) => systems.includes(entry.system) && (entry.endpoint === undefined || entry.endpoint === endpoint),
  );
  return new Set(entries.flatMap((entry) => entry.fields));
}

function trimmed(match: Match, fields: ReadonlySet<string>): Match {
  return Object.fromEntries(Object.entries(match).filter(([name, value]) => value !== undefined && fields.has(name)));
}

function answersAll(ask: ResolvedAsk, parts: readonly MergedPart[], query: AuthorisedQuery): boolean {
  const answered = parts.filter((part) => askOf(part, query) === ask);
  // A concealed endpoint speaks for all its systems at once, under the name of one of them.
  const concealed = answered.some((part) => isConcealed(part, query));
  if (concealed) return answered.every((part) => isAnswer(part.status) && part.problem === undefined);
  return ask.systems.every((system) => answered.some((part) => part.system === system && isAnswer(part.status)));
}
