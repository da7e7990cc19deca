// Generated from schemas/endpoints/etias.contract.yaml by npm run generate; never edited by hand.

import type { AuthorityCategory, QualityAlert, QualityClass } from './kept-records.ts';

import type {
  CalendarDate,
  Document,
  DocumentNumber,
  DocumentTypeCode,
  Identity,
  NameText,
  OtherName,
  PartialDate,
  PartyId,
  QueryId,
  ReferenceText,
  StateCode,
  Subject,
} from './types.ts';

export type { AuthorityCategory, FieldName, QualityAlert, QualityClass, QualityIndicator, RuleName } from './kept-records.ts';

/** A short text in Latin letters. */
export type Text200 = string;

/** A true or false answer to a question of Article 17(4). */
export type CaseFlag = 'YES' | 'NO';

/** Level of education (Article 17(2)(h)). */
export type Education = 'NONE' | 'PRIMARY' | 'SECONDARY' | 'HIGHER';

/** Home address, electronic mail and telephone (Article 17(2)(f) and (g)). */
export interface Contact {
  readonly address?: Text200;
  readonly city?: Text200;
  readonly country?: StateCode;
  readonly email?: Text200;
  readonly telephone?: Text200;
}

/** Parental authority or guardian (k), or the person who filled in the application (m). */
export interface RelatedPerson {
  readonly surname: NameText;
  readonly givenNames?: readonly NameText[];
  readonly address?: Text200;
  readonly email?: Text200;
  readonly telephone?: Text200;
  readonly relationship?: Text200;
}

/** The Union citizen whose family member the applicant is (Article 17(2)(l)). */
export interface FamilyMember {
  readonly surname: NameText;
  readonly givenNames?: readonly NameText[];
  readonly birthDate?: PartialDate;
  readonly nationality?: StateCode;
  readonly familyTie: Text200;
}

/** Answers to the questions on convictions, stays in conflict zones and decisions to leave (Article 17(4)). */
export interface Answers {
  readonly convicted: CaseFlag;
  readonly conflictZone: CaseFlag;
  readonly requiredToLeave: CaseFlag;
}

/** The travel document (Article 17(2)(d) and (e)). */
export interface TravelDocumentDetails {
  readonly type?: DocumentTypeCode;
  readonly number?: DocumentNumber;
  readonly issuingState?: StateCode;
  readonly issueDate?: CalendarDate;
  readonly expiryDate?: CalendarDate;
}

/** What the applicant enters, by the letters of Article 17(2). */
export interface ApplicationForm {
  /**
   * (a): names, surname at birth, date and place of birth, sex, current nationality; (c): other nationalities. The country of birth is
   * (aa).
   */
  readonly identity: Identity;
  /** (b). */
  readonly otherNames?: readonly OtherName[];
  /** (aa): first names of the parents; kept apart. */
  readonly parentGivenNames?: readonly NameText[];
  /** (d) and (e). */
  readonly travelDocument: TravelDocumentDetails;
  /** (f) and (g). */
  readonly contact?: Contact;
  /** (h). */
  readonly education?: Education;
  /** (i). */
  readonly occupation?: Text200;
  /** (j): Member State of first intended stay. */
  readonly firstStay?: StateCode;
  /** (k), for minors. */
  readonly guardian?: RelatedPerson;
  /** (l). */
  readonly familyMember?: FamilyMember;
  /** (m). */
  readonly proxy?: RelatedPerson;
  readonly answers?: Answers;
}

/** Status of an application or authorisation (Articles 36 to 41). */
export type Status = 'APPLIED' | 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED';

/** A decision (Articles 36, 37, 40 and 41). */
export type DecisionKind = 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED';

/** Why an authorisation is refused, annulled or revoked (Articles 37(1), 40(1) and 41(1)). */
export type DecisionGround =
  | 'DOCUMENT_LOST_OR_INVALID'
  | 'SECURITY_RISK'
  | 'ILLEGAL_IMMIGRATION_RISK'
  | 'EPIDEMIC_RISK'
  | 'ALERT_REFUSING_ENTRY'
  | 'NO_REPLY'
  | 'DATA_UNRELIABLE'
  | 'CONDITIONS_NOT_MET'
  | 'HOLDER_REQUEST';

/** A decision on an application or authorisation (Articles 38 and 43). */
export interface Decision {
  readonly kind: DecisionKind;
  readonly decidedOn: CalendarDate;
  readonly authority?: Text200;
  readonly grounds?: readonly DecisionGround[];
  /** For ISSUED: earlier than the three years of Article 36(2), such as for limited territorial validity (Article 44). */
  readonly validUntil?: CalendarDate;
  /** For limited territorial validity: where it is valid. */
  readonly territories?: readonly StateCode[];
}

/** What a caller may see of an application and its authorisation (Articles 47, 49, 52). */
export interface Authorisation {
  readonly recordReference: ReferenceText;
  /** Not for border guards, who learn whether there is a valid authorisation (Article 47(2)). */
  readonly status?: Status;
  readonly validUntil?: CalendarDate;
  /** Whether there is an authorisation that is valid today. */
  readonly valid: boolean;
  readonly responsibleState?: StateCode;
  readonly territories?: readonly StateCode[];
  readonly identity?: Identity;
  readonly otherNames?: readonly OtherName[];
  readonly travelDocument?: Document;
  readonly guardian?: RelatedPerson;
  readonly familyMember?: FamilyMember;
  /** For ETIAS units alone (Articles 22 and 26). */
  readonly form?: ApplicationForm;
  readonly decisions?: readonly Decision[];
}

/** Why an application goes before its time (Articles 55 and 56). */
export type ErasureReason = 'NATURALISED' | 'UNLAWFULLY_RECORDED' | 'INACCURATE';

/** Finds authorisations and what the caller may see of them (Articles 22, 26, 47, 49 and 52). */
export interface SearchAuthorisationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly subject: Subject;
}

/** The answer to SearchAuthorisation. */
export interface SearchAuthorisationResponse {
  readonly queryId: QueryId;
  readonly authorisations: readonly Authorisation[];
}

/** Takes in an application as the public website hands it over (Articles 17 and 19). */
export interface CreateApplicationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly application: ApplicationForm;
}

/** The answer to CreateApplication. */
export interface CreateApplicationResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 54). */
  readonly expiresOn: CalendarDate;
}

/** Issues, refuses, annuls or revokes (Articles 36, 37, 40 and 41). */
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
  /** When the record is erased at the latest (Article 54). */
  readonly expiresOn: CalendarDate;
}

/** Replaces identity or travel document data (Article 55). */
export interface AmendApplicationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly authorityCategory: AuthorityCategory;
  readonly recordReference: ReferenceText;
  readonly application: ApplicationForm;
}

/** The answer to AmendApplication. */
export interface AmendApplicationResponse {
  readonly queryId: QueryId;
  readonly recordReference: ReferenceText;
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
  /** When the record is erased at the latest (Article 54). */
  readonly expiresOn: CalendarDate;
}

/** Erases an application before its time (Articles 55 and 56). */
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

/** The operations of etias: what each takes and gives. */
export interface EtiasOperations {
  readonly SearchAuthorisation: { readonly request: SearchAuthorisationRequest; readonly response: SearchAuthorisationResponse };
  readonly CreateApplication: { readonly request: CreateApplicationRequest; readonly response: CreateApplicationResponse };
  readonly DecideApplication: { readonly request: DecideApplicationRequest; readonly response: DecideApplicationResponse };
  readonly AmendApplication: { readonly request: AmendApplicationRequest; readonly response: AmendApplicationResponse };
  readonly EraseApplication: { readonly request: EraseApplicationRequest; readonly response: EraseApplicationResponse };
}
