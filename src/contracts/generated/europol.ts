// Generated from schemas/endpoints/europol.contract.yaml by npm run generate; never edited by hand.

import type { Identity, PartyId, QueryId, ReferenceText, StateCode, Subject } from './types.ts';

/**
 * What the search is for: crime within Europol’s objectives (2016/794, Article 3), or the examination of an application that the acts on
 * VIS and ETIAS have searched there.
 */
export type QueryPurpose = 'SERIOUS_CRIME' | 'TERRORISM' | 'VISA_EXAMINATION' | 'TRAVEL_AUTHORISATION';

/** What the asker works as. */
export type CallerRole = 'NATIONAL_UNIT' | 'POLICE' | 'VISA' | 'ETIAS_CENTRAL_UNIT' | 'ETIAS_NATIONAL_UNIT';

/**
 * Limits that the provider of the information set (2016/794, Article 19(2)): H1 not to be disclosed in court without permission, H2 not to
 * be passed on without permission, H3 other limits, hit only.
 */
export type HandlingCode = 'H1' | 'H2' | 'H3';

/** Free text. */
export type Sentence = string;

/** An entry that may be on the person. H1 lets reference and identity out, H2 the reference, H3 the hit alone. */
export interface EuropolHit {
  readonly handlingCode: HandlingCode;
  readonly reference?: ReferenceText;
  readonly identity?: Identity;
  /** What the asker does next. */
  readonly followUp: Sentence;
}

/** Searches Europol data by identity, document or fingerprints. */
export interface SearchPersonsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly purpose: QueryPurpose;
  readonly subject: Subject;
}

/** The answer to SearchPersons. */
export interface SearchPersonsResponse {
  readonly queryId: QueryId;
  readonly hits: readonly EuropolHit[];
}

/** The operations of europol: what each takes and gives. */
export interface EuropolOperations {
  readonly SearchPersons: { readonly request: SearchPersonsRequest; readonly response: SearchPersonsResponse };
}
