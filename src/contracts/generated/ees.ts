// Generated from schemas/endpoints/ees.contract.yaml by npm run generate; never edited by hand.

import type {
  AuthorityCategory,
  DayCount,
  FingerprintAbsence,
  FingerprintSet,
  QualityAlert,
  QualityClass,
  QualityScore,
  VisaTypeCode,
} from './kept-records.ts';

import type { CalendarDate, Document, Identity, Instant, PartyId, QueryId, ReferenceText, StateCode, Subject } from './types.ts';

export type {
  AuthorityCategory,
  DayCount,
  FieldName,
  FingerCode,
  FingerprintAbsence,
  FingerprintSet,
  QualityAlert,
  QualityClass,
  QualityIndicator,
  QualityScore,
  RuleName,
  VisaTypeCode,
} from './kept-records.ts';

/** What proves it, in words; no personal data. */
export type Evidence = string;

/** A facial image (Article 15). A pointer, never an image. */
export interface SourcedFacialImage {
  readonly reference: ReferenceText;
  readonly source: FacialImageSource;
  readonly quality?: QualityScore;
}

/** Taken live, or extracted from the chip of the travel document after verification (Article 15(1) and (2)). */
export type FacialImageSource = 'LIVE' | 'CHIP';

/** Third-country nationals subject to the visa requirement (Article 16) or exempt from it (Article 17). */
export type FileKind = 'VISA_REQUIRED' | 'VISA_EXEMPT';

/** Reason for refusing entry: letter of Annex V, Part B, to Regulation (EU) 2016/399. */
export type RefusalLetter = string;

/** Number of a visa sticker. */
export type StickerNumber = string;

/** The short-stay visa on which a person enters (Article 16(2)(d) and (e)). */
export interface VisaUsed {
  readonly stickerNumber: StickerNumber;
  readonly issuingState: StateCode;
  readonly type: VisaTypeCode;
  readonly expiryDate: CalendarDate;
  /** Duration of stay that the visa authorises. */
  readonly authorisedDays?: DayCount;
}

/** An entry and the exit that ended it (Article 16(2) and (3)). */
export interface Crossing {
  readonly entryTime?: Instant;
  readonly entryPoint?: ReferenceText;
  readonly exitTime?: Instant;
  readonly exitPoint?: ReferenceText;
  readonly authorisedStayUntil?: CalendarDate;
}

/** A refusal of entry record (Article 18(6)). */
export interface RefusalOfEntry {
  readonly refusedAt?: Instant;
  readonly borderCrossingPoint: ReferenceText;
  readonly reasons: readonly RefusalLetter[];
}

/** A refusal of entry to record, and what decides on biometric data (Article 18(2) to (6)). */
export interface NewRefusal {
  readonly refusedAt: Instant;
  readonly borderCrossingPoint: ReferenceText;
  readonly reasons: readonly RefusalLetter[];
  /** For letter I: the person is a threat to internal security (Article 18(4)). */
  readonly securityThreat?: boolean;
  /** For letter H: the SIS alert that led to the refusal holds the biometric data (Article 18(3)). */
  readonly biometricsInAlert?: boolean;
  /** The person, subject to the visa requirement, is registered in the VIS (Article 18(2)(c)). */
  readonly registeredInVis?: boolean;
}

/** What the automated calculator says (Article 11). */
export interface StayCalculation {
  /** Days of stay within the 180 days that end on the day asked for. */
  readonly daysUsed: DayCount;
  readonly daysRemaining: DayCount;
  readonly authorisedStayUntil?: CalendarDate;
  readonly overstayer: boolean;
  readonly overstayDays?: DayCount;
}

/** An individual file with its records. */
export interface EntryExitFile {
  readonly recordReference: ReferenceText;
  readonly fileKind?: FileKind;
  readonly identity: Identity;
  readonly travelDocument?: Document;
  readonly facialImageHeld: boolean;
  readonly fingerprintsHeld: boolean;
  readonly fingerprintAbsence?: FingerprintAbsence;
  readonly crossings?: readonly Crossing[];
  readonly refusals?: readonly RefusalOfEntry[];
  readonly stay?: StayCalculation;
  /** When the file is erased (Article 34). */
  readonly expiresOn?: CalendarDate;
}

/** Why a file goes before its time (Article 35). */
export type ErasureReason = 'NATURALISED' | 'FAMILY_MEMBER_RIGHT' | 'UNLAWFULLY_RECORDED' | 'INACCURATE';

/** A file that must go because the person became a citizen of a Member State (Article 35(6)). */
export interface ErasureTask {
  readonly recordReference: ReferenceText;
  /** Who must erase it. */
  readonly memberState: StateCode;
  readonly acquiredOn: CalendarDate;
  /** Five working days after. */
  readonly dueOn: CalendarDate;
  readonly overdue: boolean;
}

/** Finds individual files by alphanumeric or biometric data (Articles 23 to 32). */
export interface SearchFileRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly subject: Subject;
}

/** The answer to SearchFile. */
export interface SearchFileResponse {
  readonly queryId: QueryId;
  readonly files: readonly EntryExitFile[];
}

/** Creates an individual file of a person who is admitted, or of one who is refused entry (Articles 16(1), 17(1) and 18). */
export interface CreateFileRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly fileKind: FileKind;
  readonly identity: Identity;
  readonly travelDocument?: Document;
  readonly facialImage?: SourcedFacialImage;
  readonly fingerprints?: FingerprintSet;
  readonly fingerprintAbsence?: FingerprintAbsence;
  /** Present when the person is refused entry. */
  readonly refusal?: NewRefusal;
}

/** The answer to CreateFile. */
export interface CreateFileResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  readonly expiresOn: CalendarDate;
}

/** Adds an entry record to a file (Articles 16(2) and 17(2)). */
export interface RecordEntryRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly enteredAt: Instant;
  readonly borderCrossingPoint: ReferenceText;
  /** Family member of a Union citizen without a residence card (Article 16(2)(c)). */
  readonly familyMember?: boolean;
  readonly visa?: VisaUsed;
}

/** The answer to RecordEntry. */
export interface RecordEntryResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  readonly stay: StayCalculation;
  readonly expiresOn: CalendarDate;
}

/** Adds an exit to the entry that is open (Article 16(3)). */
export interface RecordExitRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly leftAt: Instant;
  readonly borderCrossingPoint: ReferenceText;
}

/** The answer to RecordExit. */
export interface RecordExitResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  readonly stay: StayCalculation;
  readonly expiresOn: CalendarDate;
}

/** Adds a refusal of entry record to a file that exists (Article 18(6)). */
export interface RecordRefusalRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly refusal: NewRefusal;
  readonly facialImage?: SourcedFacialImage;
  readonly fingerprints?: FingerprintSet;
  readonly fingerprintAbsence?: FingerprintAbsence;
}

/** The answer to RecordRefusal. */
export interface RecordRefusalResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  readonly expiresOn: CalendarDate;
}

/**
 * Replaces identity or travel document data of a file (Article 35). A Member State other than the responsible one says which evidence it
 * has (Article 35(3)).
 */
export interface AmendFileRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly identity?: Identity;
  readonly travelDocument?: Document;
  /** New end of the authorised stay after a visa was annulled, revoked or extended (Article 19). */
  readonly authorisedStayUntil?: CalendarDate;
  readonly evidence?: Evidence;
}

/** The answer to AmendFile. */
export interface AmendFileResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  readonly expiresOn: CalendarDate;
}

/** Erases a file and its records before their time (Article 35(4) and (6)). */
export interface EraseFileRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly reason: ErasureReason;
  /** For NATURALISED: the day on which the nationality of the calling Member State was acquired. */
  readonly acquiredOn?: CalendarDate;
}

/** The answer to EraseFile. */
export interface EraseFileResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  /** Erased after the five working days of Article 35(6). */
  readonly late: boolean;
}

/** Notes that the person of a file became a citizen of the calling Member State, which must then erase it (Article 35(6)). */
export interface ReportNaturalisationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly acquiredOn: CalendarDate;
}

/** The answer to ReportNaturalisation. */
export interface ReportNaturalisationResponse {
  readonly queryId: QueryId;
  readonly task: ErasureTask;
}

/** The files that the calling Member State must still erase (Article 35(6)). */
export interface ListErasureTasksRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
}

/** The answer to ListErasureTasks. */
export interface ListErasureTasksResponse {
  readonly queryId: QueryId;
  readonly tasks: readonly ErasureTask[];
}

/** The days used and left within 180 days, and whether the person overstays (Articles 11 and 12). */
export interface CalculateStayRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  /** The day to calculate for; today unless told. */
  readonly on?: CalendarDate;
}

/** The answer to CalculateStay. */
export interface CalculateStayResponse {
  readonly queryId: QueryId;
  readonly stay: StayCalculation;
}

/** The operations of ees: what each takes and gives. */
export interface EesOperations {
  readonly SearchFile: { readonly request: SearchFileRequest; readonly response: SearchFileResponse };
  readonly CreateFile: { readonly request: CreateFileRequest; readonly response: CreateFileResponse };
  readonly RecordEntry: { readonly request: RecordEntryRequest; readonly response: RecordEntryResponse };
  readonly RecordExit: { readonly request: RecordExitRequest; readonly response: RecordExitResponse };
  readonly RecordRefusal: { readonly request: RecordRefusalRequest; readonly response: RecordRefusalResponse };
  readonly AmendFile: { readonly request: AmendFileRequest; readonly response: AmendFileResponse };
  readonly EraseFile: { readonly request: EraseFileRequest; readonly response: EraseFileResponse };
  readonly ReportNaturalisation: { readonly request: ReportNaturalisationRequest; readonly response: ReportNaturalisationResponse };
  readonly ListErasureTasks: { readonly request: ListErasureTasksRequest; readonly response: ListErasureTasksResponse };
  readonly CalculateStay: { readonly request: CalculateStayRequest; readonly response: CalculateStayResponse };
}
