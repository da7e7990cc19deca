import { planLegs, type Deadline } from '../../src/broker/plan.ts';
import type { Leg, AuthorisedQuery, DisclosedPart, DisclosedReply, MergedReply } from '../../src/canonical/query.ts';
import type { Reply, ReplyPart } from '../../src/canonical/generated/types.ts';
import { GatewayError } from '../../src/kernel/gateway-error.ts';
import { disclose } from '../../src/policy/disclose.ts';
import type { Adapter, VerifiedMessage, WireMessage } from '../../src/ports/adapter.ts';

// Each function holds a mistake that must not compile. The type check fails when one of them begins to.

/** Bytes that no signature covered cannot be decoded. */
export function decodesUnverifiedBytes(adapter: Adapter, leg: Leg, message: WireMessage): unknown {
  // @ts-expect-error: WireMessage is not VerifiedMessage
  return adapter.decode(leg, message);
}

/** Not even when every visible member is there: the brand cannot be written down. */
export function forgesVerification(message: WireMessage): VerifiedMessage {
  // @ts-expect-error: the brand is missing
  return { ...message, status: 200, signer: '', sent: '', received: '' };
}

/** A query that policy has not allowed cannot be planned. */
export function plansUnauthorisedQuery(
  query: Omit<AuthorisedQuery, symbol>,
  adapters: ReadonlyMap<string, Adapter>,
  deadline: Deadline,
): unknown {
  // @ts-expect-error: the query is not authorised
  return planLegs(query, adapters, deadline);
}

/** A reply cannot be disclosed under a query that policy has not allowed. */
export function disclosesWithoutAuthority(merged: MergedReply, query: Omit<AuthorisedQuery, symbol>): unknown {
  // @ts-expect-error: the query is not authorised
  return disclose(merged, query);
}

/** A merged reply is not what the user may see. */
export function showsMergedReply(merged: MergedReply): DisclosedReply {
  // @ts-expect-error: MergedReply is not DisclosedReply
  return merged;
}

/** Nor is a reply that somebody wrote by hand. */
export function showsHandWrittenReply(reply: Reply, part: ReplyPart): { reply: DisclosedReply; part: DisclosedPart } {
  return {
    // @ts-expect-error: the brand is missing
    reply,
    // @ts-expect-error: the brand is missing
    part,
  };
}

/** A failure outside the catalogue cannot be raised. */
export function raisesUnknownProblem(): GatewayError {
  // @ts-expect-error: no such code in the catalogue
  return new GatewayError('policy-computer-says-no');
}

/** What an authorised query says cannot be changed afterwards. */
export function changesAuthorisedQuery(query: AuthorisedQuery): void {
  // @ts-expect-error: the query is read-only
  query.asks = [];
}
