import type { Principal } from '../canonical/principal.ts';
import type { AuthorisedQuery, DisclosedPart, DisclosedReply, Leg, MessageEvidence } from '../canonical/query.ts';
import type { ReplyPart, Subject, SystemId } from '../canonical/generated/types.ts';
import { isProblemCode, type ProblemCode } from '../kernel/problems.ts';
import type { Refusal } from '../ports/trail.ts';
import { CONCEALED, type RecordBody, type RecordedResult } from './audit-record.ts';

/** Turns a query's subject into the keyed digest of the record. */
export type SubjectDigest = (subject: Subject) => string;

/** What is about to be asked, of which systems (Regulation (EU) 2019/817, Articles 10, 16, 24 and 36): written before any byte leaves. */
export function intentBody(query: AuthorisedQuery, legs: readonly Leg[], digest: SubjectDigest): RecordBody {
  return { ...queryBody(query, digest), kind: 'intent', systems: systemsOf(legs), messages: [] };
}

/** One part of the answer, written before it leaves (Article 9(6)). A concealed owner is not named. */
export function partBody(query: AuthorisedQuery, part: DisclosedPart, digest: SubjectDigest): RecordBody {
  const systems = part.system === undefined ? [] : [part.system];
  return { ...queryBody(query, digest), kind: 'part', systems, result: resultOf([part], hasAnswered(part)), messages: [] };
}

/** The whole answer and the digests of the messages that it rests on, written before it leaves. */
export function outcomeBody(
  query: AuthorisedQuery,
  reply: DisclosedReply,
  evidence: readonly MessageEvidence[],
  digest: SubjectDigest,
): RecordBody {
  const messages = evidence.map(({ leg, sent, received, signer }) => ({
    leg,
    sent,
    ...(received === undefined ? {} : { received }),
    ...(signer === undefined ? {} : { signer }),
  }));
  const result = resultOf(reply.parts, reply.complete);
  return { ...queryBody(query, digest), kind: 'outcome', systems: systemsOf(query.asks), result, messages };
}

/** A refusal as far as it is known; nobody is named where authentication itself failed. */
export function refusalBody(refusal: Refusal): RecordBody {
  return {
    kind: 'refusal',
    query: refusal.query,
    ...(refusal.principal === undefined ? {} : whoAsks(refusal.principal)),
    ...(refusal.profile === undefined ? {} : { profile: refusal.profile }),
    basis: [],
    systems: [],
    inputTypes: [],
    messages: [],
    result: { complete: false, matches: {}, problems: [refusal.code] },
  };
}

/** The members that name who asks (Articles 10(1)(a), 10(2) and 24(5)(c)). */
export function whoAsks(principal: Principal): Pick<RecordBody, 'caller' | 'memberState' | 'authority' | 'user' | 'unit' | 'assurance'> {
  const { user, unit, assurance } = principal.officer;
  const { caller, memberState, authority } = principal;
  return { caller, memberState, authority, user, unit, assurance };
}

/** Names of the subject's fields in use, sorted; biometric data also by kind (Articles 16(1)(e) and 24(2)(d): types, never values). */
function inputTypesOf(subject: Subject): readonly string[] {
  const fields = Object.entries(subject)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  const modalities = (subject.biometrics ?? []).map(({ modality }) => `biometrics/${modality}`);
  return [...new Set([...fields, ...modalities])].sort();
}

type QueryBody = Omit<RecordBody, 'kind' | 'systems' | 'messages'>;

function queryBody(authorised: AuthorisedQuery, digest: SubjectDigest): QueryBody {
  const { query, profile, principal, basis, mapping } = authorised;
  return {
    query: authorised.id,
    ...whoAsks(principal),
    profile: profile.id,
    purpose: query.purpose,
    mapping,
    ...(query.orderedBy === undefined ? {} : { orderedBy: query.orderedBy }),
    ...(query.nationalFile === undefined ? {} : { nationalFile: query.nationalFile }),
    ...(query.offence === undefined ? {} : { offence: query.offence }),
    ...(query.urgent === undefined ? {} : { urgent: query.urgent }),
    basis: basis.map(({ act, article, consolidated }) => ({ act, article, consolidated })),
    inputTypes: inputTypesOf(query.subject),
    inputDigest: digest(query.subject),
  };
}

function systemsOf(asked: readonly { readonly systems: readonly SystemId[] }[]): readonly SystemId[] {
  return [...new Set(asked.flatMap(({ systems }) => systems))].sort();
}

const hasAnswered = (part: ReplyPart): boolean => part.status === 'HIT' || part.status === 'NO_HIT';

/** A presence reply shows no matches (Article 22(2)): its hit counts as one. A system that did not answer has no count at all. */
function resultOf(parts: readonly ReplyPart[], complete: boolean): RecordedResult {
  const counts = new Map<SystemId | typeof CONCEALED, number>();
  const problems = new Set<ProblemCode>();
  for (const part of parts) {
    if (part.problem !== undefined) problems.add(isProblemCode(part.problem) ? part.problem : 'internal-error');
    if (!hasAnswered(part)) continue;
    const owner = part.system ?? CONCEALED;
    const matches = part.status === 'NO_HIT' ? 0 : (part.matches?.length ?? 1);
    counts.set(owner, (counts.get(owner) ?? 0) + matches);
  }
  return { complete, matches: Object.fromEntries(counts), problems: [...problems].sort() };
}
