// Generated from schemas/endpoints/cir.contract.yaml by npm run generate; never edited by hand.

import type { ConcealedMatch, Instant, Milliseconds, PartyId, ProfileId, ProfileNumber, QueryId, StateCode, Subject } from './types.ts';

/** Identification by a police authority (Article 20), or by a screening authority (Article 20a). */
export type IdentificationBasis = '2019/817-20' | '2019/817-20a';

/** First step of a consultation for law enforcement (Article 22). */
export type PresenceBasis = '2019/817-22';

/** A system whose presence of data Article 22 lets the repository tell. ECRIS-TCN is never told; SIS has no data here. */
export type PresenceSystem = 'EES' | 'VIS' | 'ETIAS' | 'EURODAC';

/**
 * Point of Article 20(1) that applies: (a) no travel or other credible document; (b) doubt about identity data; (c) doubt about the
 * document; (d) doubt about its holder; (e) person unable or refusing to cooperate.
 */
export type Circumstance = '20(1)(a)' | '20(1)(b)' | '20(1)(c)' | '20(1)(d)' | '20(1)(e)';

/**
 * Live biometrics come first (Article 20(2)). SEARCH: the query’s BiometricSample is to be searched now. UNUSABLE or SEARCH_FAILED:
 * identity data may be used alone (Article 20(3)).
 */
export type BiometricStep = 'SEARCH' | 'UNUSABLE' | 'SEARCH_FAILED';

/**
 * Stands for the national file. Opaque: only the asking Member State’s own log resolves it to the file’s reference (Article 24(5)(a)),
 * which is never sent.
 */
export type CaseToken = string;

/** How the identification was begun (Article 20(1) to (3)). */
export interface Check {
  /** Mandatory for 2019/817-20; absent for 2019/817-20a. */
  readonly circumstance?: Circumstance;
  /** Whether the procedure was started in the person’s presence (Article 20(2)). */
  readonly personPresent: boolean;
  /** When biometric data were taken live. */
  readonly capturedAt?: Instant;
  readonly biometricStep: BiometricStep;
  /**
   * True when the Member State has recorded why identifying a child under 12 is in the child’s best interests (Article 20(1)). The reason
   * itself stays there.
   */
  readonly childsBestInterests?: boolean;
}

/** An identification (Articles 20 and 20a). It names no system: asking one system at a time would tell which one holds the person. */
export interface IdentifyPersonRequest {
  readonly queryId: QueryId;
  readonly legalBasis: IdentificationBasis;
  readonly profileId: ProfileId;
  readonly profileNumber?: ProfileNumber;
  readonly memberState: StateCode;
  readonly authority: PartyId;
  readonly user: PartyId;
  readonly deadlineMs: Milliseconds;
  /** Mandatory for 2019/817-20. */
  readonly check?: Check;
  readonly subject: Subject;
}

/**
 * The persons found, ordered by their values and not by owner. No system is named, no record referenced (Article 9(4) with Articles 20 and
 * 20a). Empty when nobody was found.
 */
export interface IdentifyPersonResponse {
  readonly queryId: QueryId;
  readonly matches: readonly ConcealedMatch[];
}

/** Tells which of the named systems hold data on the person (Article 22, first step). */
export interface CheckPresenceRequest {
  readonly queryId: QueryId;
  readonly legalBasis: PresenceBasis;
  readonly profileId: ProfileId;
  readonly profileNumber?: ProfileNumber;
  readonly memberState: StateCode;
  readonly authority: PartyId;
  readonly user: PartyId;
  readonly deadlineMs: Milliseconds;
  readonly caseToken: CaseToken;
  /** Each at most once. */
  readonly systems: readonly PresenceSystem[];
  readonly subject: Subject;
}

/** The systems among those asked that hold data, each once: no name, record, score or count (Article 22(2)). */
export interface CheckPresenceResponse {
  readonly queryId: QueryId;
  readonly systems: readonly PresenceSystem[];
}

/** The operations of cir: what each takes and gives. */
export interface CirOperations {
  readonly IdentifyPerson: { readonly request: IdentifyPersonRequest; readonly response: IdentifyPersonResponse };
  readonly CheckPresence: { readonly request: CheckPresenceRequest; readonly response: CheckPresenceResponse };
}
