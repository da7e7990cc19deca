// Generated from schemas/endpoints/vis.contract.yaml by npm run generate; never edited by hand.

import type {
  AuthorityCategory,
  DayCount,
  FacialImage,
  FingerprintAbsence,
  FingerprintSet,
  QualityAlert,
  QualityClass,
  VisaTypeCode,
} from './kept-records.ts';

import type {
  CalendarDate,
  Document,
  Identity,
  NameText,
  OtherName,
  PartyId,
  QueryId,
  ReferenceText,
  StateCode,
  Subject,
} from './types.ts';

export type {
  AuthorityCategory,
  DayCount,
  FacialImage,
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

/** A visa application, or a file on a long-stay visa or residence permit (Article 22a). */
export type FileKind = 'VISA' | 'LONG_STAY_VISA' | 'RESIDENCE_PERMIT';

/** Number of a visa sticker, or of a residence permit. */
export type StickerNumber = string;

/** Whether the search came directly or through the ESP, which knows no visa sticker number as key. */
export type Channel = 'DIRECT' | 'ESP';

/** Main purpose of the journey (Article 9(4)(h)). */
export type Purpose =
  | 'TOURISM'
  | 'BUSINESS'
  | 'VISIT'
  | 'CULTURAL'
  | 'SPORT'
  | 'OFFICIAL'
  | 'MEDICAL'
  | 'STUDY'
  | 'AIRPORT_TRANSIT'
  | 'TRANSIT'
  | 'FAMILY'
  | 'WORK'
  | 'OTHER';

/** Status of a file (Articles 9(2) and 10 to 14). */
export type Status = 'APPLIED' | 'ISSUED' | 'DISCONTINUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED' | 'EXTENDED';

/** A decision on an application or a visa (Articles 10 to 14). */
export type DecisionKind = 'ISSUED' | 'DISCONTINUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED' | 'EXTENDED';

/** Why a visa is refused, annulled or revoked (Articles 12(2) and 13(2)). */
export type RefusalGround =
  | 'FALSE_DOCUMENT'
  | 'PURPOSE_NOT_JUSTIFIED'
  | 'MEANS_INSUFFICIENT'
  | 'STAYED_NINETY_DAYS'
  | 'ALERT_IN_SIS'
  | 'THREAT'
  | 'INSURANCE_MISSING'
  | 'INFORMATION_UNRELIABLE'
  | 'INTENTION_TO_LEAVE_DOUBTED'
  | 'NO_REASON_AT_BORDER'
  | 'HOLDER_REQUEST';

/** Why a visa is extended (Article 14(2)). */
export type ExtensionGround = 'FORCE_MAJEURE' | 'HUMANITARIAN' | 'PERSONAL' | 'OCCUPATIONAL';

/** A place or an authority with its location. */
export type Place = string;

/** The journey applied for (Article 9(4)(g) to (j)). */
export interface Journey {
  readonly destinations: readonly StateCode[];
  readonly firstEntry?: StateCode;
  readonly purposes: readonly Purpose[];
  readonly arrivalDate?: CalendarDate;
  readonly departureDate?: CalendarDate;
  readonly stayDays?: DayCount;
}

/** Who invites the applicant or bears the costs (Article 9(4)(f)). */
export interface Inviter {
  readonly name: NameText;
  readonly address: Place;
}

/** What an application says besides identity, document and biometric data (Article 9(3) and (4)(d) to (m)). */
export interface ApplicationParticulars {
  /** Authority with which the application was lodged, and its location (Article 9(3)). */
  readonly lodgedAt?: Place;
  readonly lodgedOn?: CalendarDate;
  readonly journey?: Journey;
  readonly inviter?: Inviter;
  readonly homeAddress?: Place;
  readonly occupation?: Place;
  /** For minors (Article 9(4)(m)). */
  readonly parentalAuthority?: readonly OtherName[];
  /** Nationality at birth (Article 9(4)(aa)). */
  readonly birthNationality?: StateCode;
  readonly formerSurnames?: readonly NameText[];
  /** Authority that issued the travel document (Article 9(4)(ca)). */
  readonly documentAuthority?: Place;
  readonly documentIssueDate?: CalendarDate;
}

/** A decision and the group of data that it adds (Articles 10 to 14). */
export interface Decision {
  readonly kind: DecisionKind;
  readonly authority?: Place;
  readonly place?: Place;
  readonly decidedOn: CalendarDate;
  readonly visaType?: VisaTypeCode;
  readonly stickerNumber?: StickerNumber;
  readonly validFrom?: CalendarDate;
  readonly validUntil?: CalendarDate;
  readonly territories?: readonly StateCode[];
  /** Number of entries; 0 for multiple. */
  readonly entries?: DayCount;
  readonly stayDays?: DayCount;
  readonly refusalGrounds?: readonly RefusalGround[];
  readonly extensionGround?: ExtensionGround;
}

/** An application file as far as this caller may see it. */
export interface ApplicationFile {
  readonly recordReference: ReferenceText;
  readonly fileKind: FileKind;
  readonly identity: Identity;
  readonly travelDocument?: Document;
  readonly facialImageHeld: boolean;
  readonly fingerprintsHeld: boolean;
  readonly fingerprintAbsence?: FingerprintAbsence;
  readonly responsibleState: StateCode;
  readonly status: Status;
  readonly visaType?: VisaTypeCode;
  readonly stickerNumber?: StickerNumber;
  readonly validUntil?: CalendarDate;
  readonly particulars?: ApplicationParticulars;
  readonly decisions?: readonly Decision[];
  readonly expiresOn?: CalendarDate;
}

/** Why a file goes before its time (Articles 24 and 25). */
export type ErasureReason = 'NATURALISED' | 'UNLAWFULLY_RECORDED' | 'INACCURATE';

/** Finds application files (Articles 15 to 22). */
export interface SearchApplicationsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  /** DIRECT unless told. */
  readonly channel?: Channel;
  readonly subject?: Subject;
  readonly stickerNumber?: StickerNumber;
  readonly applicationReference?: ReferenceText;
}

/** The answer to SearchApplications. */
export interface SearchApplicationsResponse {
  readonly queryId: QueryId;
  readonly files: readonly ApplicationFile[];
}

/** Creates an application file when an application is admissible (Articles 8, 9 and 22a). */
export interface CreateApplicationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly fileKind: FileKind;
  /** For a visa: the type applied for. */
  readonly visaType?: VisaTypeCode;
  readonly identity: Identity;
  readonly travelDocument: Document;
  readonly facialImage?: FacialImage;
  readonly fingerprints?: FingerprintSet;
  readonly fingerprintAbsence?: FingerprintAbsence;
  readonly particulars: ApplicationParticulars;
}

/** The answer to CreateApplication. */
export interface CreateApplicationResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 23). */
  readonly expiresOn: CalendarDate;
}

/** Adds a decision with its group of data (Articles 10 to 14 and 22c to 22f). */
export interface DecideApplicationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly decision: Decision;
}

/** The answer to DecideApplication. */
export interface DecideApplicationResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 23). */
  readonly expiresOn: CalendarDate;
}

/** Replaces identity or travel document data of a file (Article 24). */
export interface AmendApplicationRequest {
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
}

/** The answer to AmendApplication. */
export interface AmendApplicationResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 23). */
  readonly expiresOn: CalendarDate;
}

/** Erases a file before its time (Articles 24 and 25). */
export interface EraseApplicationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly reason: ErasureReason;
}

/** The answer to EraseApplication. */
export interface EraseApplicationResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
}

/** The operations of vis: what each takes and gives. */
export interface VisOperations {
  readonly SearchApplications: { readonly request: SearchApplicationsRequest; readonly response: SearchApplicationsResponse };
  readonly CreateApplication: { readonly request: CreateApplicationRequest; readonly response: CreateApplicationResponse };
  readonly DecideApplication: { readonly request: DecideApplicationRequest; readonly response: DecideApplicationResponse };
  readonly AmendApplication: { readonly request: AmendApplicationRequest; readonly response: AmendApplicationResponse };
  readonly EraseApplication: { readonly request: EraseApplicationRequest; readonly response: EraseApplicationResponse };
}
