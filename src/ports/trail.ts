import type { AuthorisedQuery, DisclosedPart, DisclosedReply, Leg, MessageEvidence } from '../canonical/query.ts';
import type { Principal } from '../canonical/principal.ts';
import type { ProblemCode } from '../kernel/problems.ts';

/** A refusal as far as it is known: who is `undefined` where authentication itself failed. */
export interface Refusal {
  readonly query: string;
  readonly code: ProblemCode;
  readonly principal?: Principal;
  readonly profile?: string;
}

/** Where a record lies in the trail. */
export interface Receipt {
  readonly seq: number;
  /** RFC 9162 leaf hash, hex. */
  readonly leaf: string;
}

/** The audit trail as the walk uses it. Every promise settles only once the record is durable; a failure rejects with `audit-not-durable`. */
export interface TrailWriter {
  intent(query: AuthorisedQuery, legs: readonly Leg[]): Promise<Receipt>;
  part(query: AuthorisedQuery, part: DisclosedPart): Promise<Receipt>;
  outcome(query: AuthorisedQuery, reply: DisclosedReply, evidence: readonly MessageEvidence[]): Promise<Receipt>;
  refusal(refusal: Refusal): Promise<Receipt>;
}
