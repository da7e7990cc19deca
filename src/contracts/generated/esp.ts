// Generated from schemas/endpoints/esp.contract.yaml by npm run generate; never edited by hand.

import type { Match, Milliseconds, PartyId, ProfileId, ProfileNumber, QueryId, StateCode, Subject, SystemName } from './types.ts';

/** Why the query is made (Articles 7(1) and 8(1)). */
export type Purpose =
  | 'BORDER_CHECK'
  | 'SIS_BORDER_CHECK'
  | 'POLICE_IDENTIFICATION'
  | 'LAW_ENFORCEMENT_PRESENCE'
  | 'RESIDENCE_PERMIT_EXAMINATION'
  | 'SCREENING'
  | 'SIS_ALERT_PREPARATION'
  | 'SIS_QUERY'
  | 'EES_QUERY'
  | 'VISA_EXAMINATION'
  | 'CRIMINAL_RECORDS'
  | 'LAW_ENFORCEMENT_ACCESS'
  | 'EUROPOL_QUERY'
  | 'DOCUMENT_CHECK'
  | 'MULTIPLE_IDENTITY_DETECTION'
  | 'LINK_VERIFICATION'
  | 'LINK_TRANSITION'
  | 'IDENTITY_FRAUD'
  | 'DATA_SUBJECT_RIGHTS'
  | 'MATCHING_TEST';

/**
 * What the answer may tell. DATA: a HIT carries at least one Match. PRESENCE (first step of Article 22): a HIT carries none, and ECRIS_TCN
 * is never among the systems (Article 22(2) of Regulation (EU) 2019/818).
 */
export type Disclosure = 'DATA' | 'PRESENCE';

/**
 * HIT or NO_HIT when the system answered; UNAVAILABLE when it cannot be searched now; TIMEOUT when it did not answer before the deadline. A
 * system that did not answer is never NO_HIT (Article 9(6), Article 11).
 */
export type PartStatus = 'HIT' | 'NO_HIT' | 'UNAVAILABLE' | 'TIMEOUT';

/**
 * Opaque; stands for the parts that were delivered so far. Good for the same query and asker until the query’s deadline, also when used
 * again: a Continue whose answer was lost may be repeated and brings the same parts, with those that arrived since.
 */
export type ContinuationToken = string;

/**
 * What one system said (Article 9(4)). Only systems of the query appear. Match is present exactly when Status is HIT and the query’s
 * Disclosure is DATA. With a LinkId, MID gives the link, and each other system its own linked data, which the CIR holds (Article 21).
 */
export interface Part {
  readonly system: SystemName;
  readonly status: PartStatus;
  readonly matches?: readonly Match[];
}

/**
 * Searches the named systems simultaneously, within the profile (Article 9(1) and (2)), and answers with what has arrived; the rest is
 * fetched with Continue (Article 9(6)).
 */
export interface QueryRequest {
  readonly queryId: QueryId;
  readonly profileId: ProfileId;
  readonly profileNumber?: ProfileNumber;
  readonly purpose: Purpose;
  /** Member State that asks (Article 10(1)(a)). */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official (Articles 10(2) and 42(3)(g)). */
  readonly user: PartyId;
  /** The systems to search, each once: those the profile always asks and those the user added (Article 8(1)(b)). */
  readonly systems: readonly SystemName[];
  readonly disclosure: Disclosure;
  /** How long the asker waits for the whole answer, counted from receipt of this message; later systems are TIMEOUT. */
  readonly deadlineMs: Milliseconds;
  /**
   * True where it is assured that nothing is revealed to the owner of an alert (Article 9(5)); without it no Interpol database is asked.
   */
  readonly nonDisclosureAssured?: boolean;
  readonly subject: Subject;
}

/**
 * The answer to Query and to Continue (Article 9(6)): the parts that arrived since the previous response, in order of arrival. A system has
 * one Part in the whole dialogue. Final false: ContinuationToken and RetryAfterMs are both present, and more parts follow. Final true:
 * neither is present, and every system of the query has had its Part.
 */
export interface QueryResponse {
  readonly queryId: QueryId;
  readonly parts: readonly Part[];
  readonly final: boolean;
  readonly continuationToken?: ContinuationToken;
  /** How long to wait before Continue. */
  readonly retryAfterMs?: Milliseconds;
}

/** Fetches parts that had not arrived when the previous response left (Article 9(6)). */
export interface ContinueRequest {
  readonly queryId: QueryId;
  readonly continuationToken: ContinuationToken;
}

/** The operations of esp: what each takes and gives. */
export interface EspOperations {
  readonly Query: { readonly request: QueryRequest; readonly response: QueryResponse };
  readonly Continue: { readonly request: ContinueRequest; readonly response: QueryResponse };
}
