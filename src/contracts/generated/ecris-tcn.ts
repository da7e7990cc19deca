// Generated from schemas/endpoints/ecris-tcn.contract.yaml by npm run generate; never edited by hand.

import type { AuthorityCategory, FacialImage, FingerprintAbsence, FingerprintSet, QualityAlert, QualityClass } from './kept-records.ts';

import type { CalendarDate, Document, Identity, OtherName, PartyId, QueryId, ReferenceText, StateCode, Subject } from './types.ts';

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

/** Terrorist offence (25 years) or another serious offence (15 years) (Article 5(1)(c)). */
export type FlagGround = 'TERRORISM' | 'SERIOUS_OFFENCE';

/** Flag on a conviction (Article 5(1)(c)); never the conviction itself. */
export interface Flag {
  readonly ground: FlagGround;
  readonly convictedOn: CalendarDate;
}

/** A short text. */
export type Text200 = string;

/** Reference of a record in the convicting Member State. */
export type NationalReference = string;

/** The data of a record (Article 5(1)(a) and (b) and (3)). */
export interface RecordDetails {
  /** (a)(i): names, date, place and country of birth, nationalities, gender. */
  readonly identity: Identity;
  readonly previousNames?: readonly OtherName[];
  /** (a)(iii): pseudonyms and aliases. */
  readonly aliases?: readonly OtherName[];
  /** (a)(ii): names of the parents, where available. */
  readonly parentNames?: readonly Text200[];
  /** (a)(iii). */
  readonly identityNumber?: Text200;
  /** (a)(iii). */
  readonly identityDocument?: Document;
  /** (b). */
  readonly fingerprints?: FingerprintSet;
  readonly fingerprintAbsence?: FingerprintAbsence;
  /** Article 5(3), where national law allows it. */
  readonly facialImage?: FacialImage;
  readonly flag?: Flag;
  /** Reference of the record in the convicting Member State. */
  readonly nationalReference: NationalReference;
  /** Custodial sentence in months; six or more make fingerprints mandatory (Article 5(1)(b)(ii)). Not stored. */
  readonly custodialMonths: Months;
  /** Longest custodial sentence the offence is punishable by; twelve or more make fingerprints mandatory. Not stored. */
  readonly maximumMonths?: Months;
  /** Until when the national criminal record holds the conviction (Article 8(1)). */
  readonly retainUntil: CalendarDate;
}

/** A number of months; 1200 for life. */
export type Months = number;

/** A hit (Article 7(7)). */
export interface ConvictingState {
  /** The Member State that holds conviction information. */
  readonly memberState: StateCode;
  readonly nationalReference: NationalReference;
  readonly recordReference: ReferenceText;
  readonly identity: Identity;
  readonly otherNames?: readonly OtherName[];
  /** For the users of Article 5(7) alone. */
  readonly flagged?: boolean;
}

/** Why a record goes (Articles 8 and 9). */
export type ErasureReason = 'RETENTION_ENDED' | 'CITIZENSHIP' | 'UNLAWFULLY_RECORDED' | 'INACCURATE';

/**
 * What the answer is for (Article 7(1)): criminal proceedings or another purpose of national law; or the examination of visas, travel
 * authorisations and screened persons, which sees flagged records only (Article 5(7)).
 */
export type SearchPurpose = 'CRIMINAL_PROCEEDINGS' | 'OTHER_NATIONAL_PURPOSE' | 'FLAG_CHECK';

/** Which Member States hold conviction information on a person (Article 7). */
export interface SearchConvictingStatesRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly purpose: SearchPurpose;
  readonly subject: Subject;
}

/** The answer to SearchConvictingStates. */
export interface SearchConvictingStatesResponse {
  readonly queryId: QueryId;
  readonly convictingStates: readonly ConvictingState[];
}

/** Creates a record after a conviction was entered in the criminal records (Article 5). */
export interface CreateRecordRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly record: RecordDetails;
}

/** The answer to CreateRecord. */
export interface CreateRecordResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 8). */
  readonly expiresOn: CalendarDate;
}

/** Replaces the data of a record (Article 9). */
export interface AmendRecordRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly record: RecordDetails;
}

/** The answer to AmendRecord. */
export interface AmendRecordResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 8). */
  readonly expiresOn: CalendarDate;
}

/** Erases a record, at the latest when the national record is erased (Articles 8 and 9). */
export interface EraseRecordRequest {
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

/** The answer to EraseRecord. */
export interface EraseRecordResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
}

/** Whether a facial image is that of a record found by other data; never used to search (Article 6(1)). */
export interface ConfirmByFaceRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly facialImage: FacialImage;
}

/** The answer to ConfirmByFace. */
export interface ConfirmByFaceResponse {
  readonly queryId: QueryId;
  readonly confirmed: boolean;
  readonly facialImageHeld: boolean;
}

/** The operations of ecris-tcn: what each takes and gives. */
export interface EcrisTcnOperations {
  readonly SearchConvictingStates: { readonly request: SearchConvictingStatesRequest; readonly response: SearchConvictingStatesResponse };
  readonly CreateRecord: { readonly request: CreateRecordRequest; readonly response: CreateRecordResponse };
  readonly AmendRecord: { readonly request: AmendRecordRequest; readonly response: AmendRecordResponse };
  readonly EraseRecord: { readonly request: EraseRecordRequest; readonly response: EraseRecordResponse };
  readonly ConfirmByFace: { readonly request: ConfirmByFaceRequest; readonly response: ConfirmByFaceResponse };
}
