// Generated from schemas/endpoints/cir.contract.yaml by npm run generate; never edited by hand.

import type {
  ArticleText,
  CalendarDate,
  ConcealedMatch,
  Document,
  Identity,
  Instant,
  LinkNumber,
  Milliseconds,
  OtherName,
  PartyId,
  ProfileId,
  ProfileNumber,
  QueryId,
  ReferenceText,
  StateCode,
  Subject,
  SystemName,
} from './types.ts';

/**
 * Identification by a police authority (Article 20), in the event of a natural disaster, an accident or a terrorist attack (Article 20(4)),
 * or by a screening authority (Article 20a).
 */
export type IdentificationBasis = '2019/817-20' | '2019/817-20(4)' | '2019/817-20a';

/** First step of a consultation for law enforcement (Article 22). */
export type PresenceBasis = '2019/817-22';

/**
 * Verification of a yellow link by its responsible authority (Article 21(1)), or the fight against identity fraud over a red one (21(2)).
 */
export type LinkedDataBasis = '2019/817-21(1)' | '2019/817-21(2)';

/** A system whose data the repository stores (Article 18(1)). */
export type CirSystem = 'EES' | 'VIS' | 'ETIAS' | 'EURODAC' | 'ECRIS_TCN';

/**
 * In which capacity a central system or unit asks. CENTRAL_SYSTEM and SUPERVISION see files and their history; the others see the flag of
 * Regulation (EU) 2019/816, Article 5(1)(c), alone (Article 5(7) there).
 */
export type CirRole = 'CENTRAL_SYSTEM' | 'SUPERVISION' | 'VIS' | 'ETIAS_CENTRAL_UNIT' | 'SCREENING';

/** One change of data, or of the file that holds them (Articles 19 and 24(8)). */
export interface FileEvent {
  readonly at: Instant;
  readonly event: 'STORED' | 'AMENDED' | 'JOINED' | 'SEPARATED';
  /** The link that joined or separated. */
  readonly sid?: LinkNumber;
}

/**
 * One set of data, logically separated from all others, with the system and the record that own it (Article 18(2) and (4)). It holds what
 * Article 18(1) lists and nothing else: no data of SIS, no parents’ names, no flag of ECRIS-TCN.
 */
export interface StoredData {
  readonly system: CirSystem;
  readonly recordReference: ReferenceText;
  /** Whose record it is. */
  readonly memberState: StateCode;
  /** The provision of the founding act by which data are here. */
  readonly provisions: readonly ArticleText[];
  /** Last day of retention, by the act of the system (Article 23(1)). */
  readonly expiresOn: CalendarDate;
  readonly identity: Identity;
  /** Previous names, aliases and other names. */
  readonly otherNames?: readonly OtherName[];
  readonly birthNationality?: StateCode;
  readonly document?: Document;
  readonly facialImageReference?: ReferenceText;
  readonly fingerprintReference?: ReferenceText;
}

/** Data of an individual file and their history. */
export interface FiledData {
  readonly storedData: StoredData;
  readonly history: readonly FileEvent[];
}

/**
 * One comparison for multiple-identity detection (Delegated Regulations (EU) 2023/332 and 2023/333): outcomes, never identity data. Kept
 * for a year at most.
 */
export interface ComparisonRecord {
  readonly at: Instant;
  readonly systems: readonly SystemName[];
  /** Outcome of one category, such as surname: similar (one-character). */
  readonly findings: readonly ReferenceText[];
  readonly biometrics: ReferenceText;
  readonly document: ReferenceText;
  readonly colour: 'WHITE' | 'YELLOW' | 'GREEN' | 'RED' | 'NONE';
  readonly manual: boolean;
}

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

/**
 * The data that a link connects, for its verification or against identity fraud (Article 21); each names its owner. A link that the caller
 * may not see, or not for this purpose, is none.
 */
export interface ReadLinkedDataRequest {
  readonly queryId: QueryId;
  readonly legalBasis: LinkedDataBasis;
  readonly profileId: ProfileId;
  readonly profileNumber?: ProfileNumber;
  readonly memberState: StateCode;
  readonly authority: PartyId;
  readonly user: PartyId;
  readonly deadlineMs: Milliseconds;
  readonly sid: LinkNumber;
}

/** The answer to ReadLinkedData. */
export interface ReadLinkedDataResponse {
  readonly queryId: QueryId;
  readonly storedData: readonly StoredData[];
}

/** The individual file that holds a record, for the central side and for testers; empty when there is none. */
export interface ReadIndividualFileRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CirRole;
  readonly system: CirSystem;
  readonly recordReference: ReferenceText;
}

/** The answer to ReadIndividualFile. */
export interface ReadIndividualFileResponse {
  readonly queryId: QueryId;
  readonly data: readonly FiledData[];
}

/** The comparisons in which a record took part, newest first; for the central side and for supervision. */
export interface ReadComparisonsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CirRole;
  readonly system: CirSystem;
  readonly recordReference: ReferenceText;
}

/** The answer to ReadComparisons. */
export interface ReadComparisonsResponse {
  readonly queryId: QueryId;
  readonly comparisons: readonly ComparisonRecord[];
}

/**
 * The flag of a record of ECRIS-TCN, which is stored apart from identity data (Regulation (EU) 2019/818, Article 18(1a) and (1b)); absent
 * when there is no such record.
 */
export interface ReadConvictionFlagRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CirRole;
  readonly recordReference: ReferenceText;
}

/** The answer to ReadConvictionFlag. */
export interface ReadConvictionFlagResponse {
  readonly queryId: QueryId;
  readonly flagged?: boolean;
}

/** The operations of cir: what each takes and gives. */
export interface CirOperations {
  readonly IdentifyPerson: { readonly request: IdentifyPersonRequest; readonly response: IdentifyPersonResponse };
  readonly CheckPresence: { readonly request: CheckPresenceRequest; readonly response: CheckPresenceResponse };
  readonly ReadLinkedData: { readonly request: ReadLinkedDataRequest; readonly response: ReadLinkedDataResponse };
  readonly ReadIndividualFile: { readonly request: ReadIndividualFileRequest; readonly response: ReadIndividualFileResponse };
  readonly ReadComparisons: { readonly request: ReadComparisonsRequest; readonly response: ReadComparisonsResponse };
  readonly ReadConvictionFlag: { readonly request: ReadConvictionFlagRequest; readonly response: ReadConvictionFlagResponse };
}
