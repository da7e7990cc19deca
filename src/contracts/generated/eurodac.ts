// Generated from schemas/endpoints/eurodac.contract.yaml by npm run generate; never edited by hand.

import type { AuthorityCategory, FacialImage, FingerprintAbsence, FingerprintSet, QualityAlert, QualityClass } from './kept-records.ts';

import type {
  BiometricSample,
  CalendarDate,
  Document,
  Identity,
  Instant,
  OtherName,
  PartyId,
  QueryId,
  ReferenceText,
  StateCode,
  Subject,
} from './types.ts';

export type {
  AuthorityCategory,
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
} from './kept-records.ts';

/** The chapter under which a data set is sent (Articles 15, 18, 20, 22, 23, 24 and 26). */
export type DataSetKind =
  | 'APPLICANT'
  | 'UNION_RESETTLEMENT'
  | 'NATIONAL_RESETTLEMENT'
  | 'IRREGULAR_CROSSING'
  | 'ILLEGAL_STAY'
  | 'DISEMBARKED'
  | 'TEMPORARY_PROTECTION';

/** A place. */
export type Place = string;

/** What became of the person (Articles 17(2), 19(2), 22(3), 23(3), 24(4), 26(3) and 31). */
export type StatusCode =
  | 'ARRIVED_AFTER_TRANSFER'
  | 'LEFT_TERRITORY'
  | 'REMOVED'
  | 'RELOCATED'
  | 'REJECTED'
  | 'REJECTED_NO_RIGHT_TO_STAY'
  | 'ASSISTED_RETURN'
  | 'RESETTLEMENT_REFUSED'
  | 'PROTECTION_GRANTED'
  | 'RESIDENCE_DOCUMENT_ISSUED'
  | 'SECURITY_THREAT';

/** One status with its date. */
export interface StatusEvent {
  readonly status: StatusCode;
  readonly on: CalendarDate;
}

/** A data set by the letters of Article 17(1), which Articles 19 to 26 repeat. */
export interface DataSetDetails {
  /** (a). */
  readonly fingerprints?: FingerprintSet;
  readonly fingerprintAbsence?: FingerprintAbsence;
  /** (b). */
  readonly facialImage?: FacialImage;
  /** (c) to (f) and (h). */
  readonly identity: Identity;
  /** (c): previously used names and aliases. */
  readonly otherNames?: readonly OtherName[];
  /** (g): where the person applied, was apprehended, disembarked or registered. */
  readonly place: Place;
  /** (g). */
  readonly eventDate: CalendarDate;
  /** (i). */
  readonly identityDocument?: Document;
  /** (j): scanned colour copy. */
  readonly documentCopyReference?: ReferenceText;
  /** (k). */
  readonly nationalReference: ReferenceText;
  /** (l). */
  readonly biometricsTakenAt?: Instant;
  /** Serious technical problems gave 48 hours more (Article 15(2)). */
  readonly technicalTrouble?: boolean;
  /** For temporary protection: the Council implementing decision (Article 26). */
  readonly councilDecision?: ReferenceText;
}

/** A data set as transmitted to the searching Member State. */
export interface DataSet {
  readonly recordReference: ReferenceText;
  readonly kind: DataSetKind;
  readonly stateOfOrigin: StateCode;
  readonly eventDate: CalendarDate;
  readonly place?: Place;
  readonly identity: Identity;
  readonly identityDocument?: Document;
  readonly nationalReference?: ReferenceText;
  readonly statuses?: readonly StatusEvent[];
  /** Data sets with the same sequence are on the same person (Article 3(6)). */
  readonly sequence: ReferenceText;
  readonly expiresOn?: CalendarDate;
}

/** Why a data set goes before its time (Articles 30 and 37). */
export type ErasureReason = 'CITIZENSHIP' | 'UNLAWFULLY_RECORDED' | 'INACCURATE';

/** Takes in a data set, compares it and links it with the person's earlier ones (Articles 15 to 26 and 27). */
export interface TransmitDataSetRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly kind: DataSetKind;
  readonly dataSet: DataSetDetails;
}

/** The answer to TransmitDataSet. */
export interface TransmitDataSetResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 29). */
  readonly expiresOn: CalendarDate;
  /** Sent after the 72 hours, or ten days for temporary protection, that the chapter gives. */
  readonly late: boolean;
  readonly sequence: ReferenceText;
  readonly linkedDataSets: readonly ReferenceText[];
}

/** Compares fingerprints, or the facial image where fingerprints are unusable (Articles 27 and 28). */
export interface SearchByBiometricsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly biometricSamples: readonly BiometricSample[];
  /** Why the face is searched with (Article 28). */
  readonly fingerprintsUnusable?: boolean;
}

/** The answer to SearchByBiometrics. */
export interface SearchByBiometricsResponse {
  readonly queryId: QueryId;
  readonly dataSets: readonly DataSet[];
}

/** Searches with alphanumeric data, as far as the recast lets law enforcement and visa and ETIAS authorities do so. */
export interface SearchByIdentityRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly subject: Subject;
}

/** The answer to SearchByIdentity. */
export interface SearchByIdentityResponse {
  readonly queryId: QueryId;
  readonly dataSets: readonly DataSet[];
}

/** Adds a status with its date (Articles 17(2) and 31). */
export interface UpdateStatusRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly event: StatusEvent;
}

/** The answer to UpdateStatus. */
export interface UpdateStatusResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 29). */
  readonly expiresOn: CalendarDate;
}

/** Replaces identity data of a data set (Article 37). */
export interface AmendDataSetRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly identity?: Identity;
  readonly identityDocument?: Document;
}

/** The answer to AmendDataSet. */
export interface AmendDataSetResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 29). */
  readonly expiresOn: CalendarDate;
}

/** Keeps a data set on temporary protection for another year (Article 29). */
export interface RenewProtectionRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
}

/** The answer to RenewProtection. */
export interface RenewProtectionResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 29). */
  readonly expiresOn: CalendarDate;
}

/** Erases a data set before its time (Article 30). */
export interface EraseDataSetRequest {
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

/** The answer to EraseDataSet. */
export interface EraseDataSetResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
}

/** The operations of eurodac: what each takes and gives. */
export interface EurodacOperations {
  readonly TransmitDataSet: { readonly request: TransmitDataSetRequest; readonly response: TransmitDataSetResponse };
  readonly SearchByBiometrics: { readonly request: SearchByBiometricsRequest; readonly response: SearchByBiometricsResponse };
  readonly SearchByIdentity: { readonly request: SearchByIdentityRequest; readonly response: SearchByIdentityResponse };
  readonly UpdateStatus: { readonly request: UpdateStatusRequest; readonly response: UpdateStatusResponse };
  readonly AmendDataSet: { readonly request: AmendDataSetRequest; readonly response: AmendDataSetResponse };
  readonly RenewProtection: { readonly request: RenewProtectionRequest; readonly response: RenewProtectionResponse };
  readonly EraseDataSet: { readonly request: EraseDataSetRequest; readonly response: EraseDataSetResponse };
}
