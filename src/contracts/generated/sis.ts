// Generated from schemas/endpoints/sis.contract.yaml by npm run generate; never edited by hand.

import type {
  AlertBasis,
  AlertDetails,
  AlertFile,
  AlertHit,
  AlertStatus,
  DeletionReason,
  FlagGround,
  HitKind,
  HitOutcome,
  ObjectHit,
  ObjectKind,
  SchengenId,
  Screen,
  Sentence,
} from './sis-alerts.ts';

import type { CalendarDate, DocumentNumber, Instant, NameText, PartyId, QueryId, ReferenceText, StateCode, Subject } from './types.ts';

export type {
  AlertBasis,
  AlertDetails,
  AlertDocument,
  AlertFile,
  AlertFlag,
  AlertHit,
  AlertStatus,
  AlertVariant,
  AliasLabel,
  DeletionReason,
  DepartureDay,
  FlagGround,
  HitKind,
  HitOutcome,
  LegalGround,
  ObjectHit,
  ObjectKind,
  ObjectLetter,
  PalmPrintGround,
  SchengenId,
  Screen,
  Sentence,
  SisPersonAlias,
  Warning,
} from './sis-alerts.ts';

/** What the asker works as (2018/1861, Article 34; 2018/1862, Articles 44 and 45); it sets which alerts may be seen. */
export type CallerRole = 'SIRENE' | 'BORDER' | 'POLICE' | 'IMMIGRATION' | 'VISA' | 'ASYLUM' | 'VEHICLE_REGISTRATION';

/** A position in a list that only grows. */
export type Position = number;

/**
 * Before a permit is granted (2018/1860, Article 9; 2018/1861, Article 27), before or after an alert is entered (10 and 11; 28 and 29),
 * after a hit (12; 30).
 */
export type ConsultationKind = 'BEFORE_PERMIT' | 'BEFORE_ALERT' | 'AFTER_ALERT' | 'AFTER_HIT';

/** Number of a consultation. */
export type ConsultationId = string;

/** No objection (or: the permit is withdrawn), an objection (or: the permit stands), or a reasoned request for twelve more days. */
export type ConsultationAnswer = 'NO_OBJECTION' | 'OBJECTION' | 'EXTENSION';

/** Waiting; answered; silent, which before a permit means no objection; or overdue. */
export type ConsultationState = 'OPEN' | 'NO_OBJECTION' | 'OBJECTION' | 'SILENT_CONSENT' | 'OVERDUE';

/**
 * Supplementary information that Central SIS or another state sends to the issuer of an alert, or in a consultation to the state consulted.
 */
export type NoticeKind =
  | 'VOLUNTARY_PERIOD_OVER'
  | 'HIT'
  | 'RETURN_CONFIRMED'
  | 'ALERT_REPLACED'
  | 'ALERT_DELETED'
  | 'FLAG_REQUESTED'
  | 'REVIEW_DUE'
  | 'CONSULTATION'
  | 'CONSULTATION_ANSWERED'
  | 'HIDING_ENDED';

/** One notice; it names alerts and states, never a person. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly schengenId?: SchengenId;
  readonly consultationId?: ConsultationId;
  /** The state it comes from; absent when Central SIS made it. */
  readonly from?: StateCode;
  readonly at: Instant;
  readonly replacement?: SchengenId;
  readonly place?: NameText;
}

/**
 * Searches alerts on persons by identity, document or fingerprints; a facial image only verifies. What the asker may not see is not there.
 */
export interface SearchPersonsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly screen: Screen;
  readonly subject: Subject;
}

/** The answer to SearchPersons. */
export interface SearchPersonsResponse {
  readonly queryId: QueryId;
  readonly hits: readonly AlertHit[];
}

/** Searches alerts on objects by number. */
export interface SearchObjectsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly number: DocumentNumber;
  readonly object?: ObjectKind;
  readonly issuer?: StateCode;
}

/** The answer to SearchObjects. */
export interface SearchObjectsResponse {
  readonly queryId: QueryId;
  readonly hits: readonly ObjectHit[];
}

/** The whole alert, for those who may see it. */
export interface ReadAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly screen: Screen;
  readonly schengenId: SchengenId;
}

/** The answer to ReadAlert. */
export interface ReadAlertResponse {
  readonly queryId: QueryId;
  readonly alert?: AlertFile;
}

/** Enters an alert on a person. An alert for refusal of entry has no effect until the departure is known. */
export interface CreateAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly basis: AlertBasis;
  readonly details: AlertDetails;
  /** A Member State that issued a valid residence permit or long-stay visa to the person (2018/1860, Article 10; 2018/1861, Article 28). */
  readonly permitHeldFrom?: StateCode;
  /** The consultation of that state. */
  readonly consultation?: ConsultationId;
  /** Whether the SIRENE bureaux agreed on an alert beside an incompatible one (2018/1861, Article 23(3)). */
  readonly compatibilityAgreed?: boolean;
}

/** The answer to CreateAlert. */
export interface CreateAlertResponse {
  readonly queryId: QueryId;
  readonly schengenId: SchengenId;
  readonly recordReference: ReferenceText;
  readonly status: AlertStatus;
  readonly reviewBy: CalendarDate;
}

/** Enters an alert on an object; blank documents may be a range of numbers. */
export interface CreateObjectAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly object: ObjectKind;
  readonly number: DocumentNumber;
  /** End of a range of blank documents; same length and same letters as the first. */
  readonly lastNumber?: DocumentNumber;
  readonly issuer: StateCode;
}

/** The answer to CreateObjectAlert. */
export interface CreateObjectAlertResponse {
  readonly queryId: QueryId;
  readonly schengenId: SchengenId;
}

/**
 * Changes what an alert carries; only the issuing state. Items given replace, others stay. A departure made known brings an alert for
 * refusal of entry into effect; the citizenship of a Member State deletes the alert.
 */
export interface UpdateAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly schengenId: SchengenId;
  readonly details: AlertDetails;
}

/** The answer to UpdateAlert. */
export interface UpdateAlertResponse {
  readonly queryId: QueryId;
  /** DELETED when the change ended the alert. */
  readonly outcome?: HitOutcome;
  readonly status?: AlertStatus;
}

/** Keeps an alert beyond its review, after an individual assessment. */
export interface ExtendAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly schengenId: SchengenId;
  readonly assessment: Sentence;
}

/** The answer to ExtendAlert. */
export interface ExtendAlertResponse {
  readonly queryId: QueryId;
  readonly reviewBy: CalendarDate;
}

/** Deletes an alert on a person or an object; only the issuing state. */
export interface DeleteAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly schengenId: SchengenId;
  readonly reason: DeletionReason;
}

/** The answer to DeleteAlert. */
export interface DeleteAlertResponse {
  readonly queryId: QueryId;
  readonly schengenId: SchengenId;
}

/**
 * Reports a hit to the issuing state. A confirmed departure deletes the return alert and, where an entry ban accompanies it, puts an alert
 * for refusal of entry in its place without a gap; so does a hit on entry.
 */
export interface ReportHitRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly schengenId: SchengenId;
  readonly kind: HitKind;
  readonly identified: boolean;
  readonly place: NameText;
  readonly at: Instant;
  readonly departed?: boolean;
  /** Whether the person was removed by force. */
  readonly removed?: boolean;
}

/** The answer to ReportHit. */
export interface ReportHitResponse {
  readonly queryId: QueryId;
  readonly outcome: HitOutcome;
  readonly replacement?: SchengenId;
}

/** Asks that the action of an alert for arrest, on a missing person or for checks is not taken on a territory. */
export interface FlagAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly schengenId: SchengenId;
  /** Absent to withdraw the flag. */
  readonly ground?: FlagGround;
}

/** The answer to FlagAlert. */
export interface FlagAlertResponse {
  readonly queryId: QueryId;
  readonly flagged: boolean;
}

/** Hides an alert for arrest from end-users for 48 hours, again while it lasts; SIRENE bureaux still see it. */
export interface HideAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly schengenId: SchengenId;
  readonly judicialAuthorisation: ReferenceText;
}

/** The answer to HideAlert. */
export interface HideAlertResponse {
  readonly queryId: QueryId;
  readonly hiddenUntil: Instant;
}

/** Consults another Member State about a person with a permit and an alert; the clock starts. */
export interface OpenConsultationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly kind: ConsultationKind;
  readonly consulted: StateCode;
  readonly schengenId?: SchengenId;
}

/** The answer to OpenConsultation. */
export interface OpenConsultationResponse {
  readonly queryId: QueryId;
  readonly consultationId: ConsultationId;
  readonly dueBy: Instant;
}

/** Answers as the state consulted, once; an extension by twelve days may be asked once, where the act foresees it. */
export interface AnswerConsultationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly consultationId: ConsultationId;
  readonly answer: ConsultationAnswer;
  readonly reason?: Sentence;
}

/** The answer to AnswerConsultation. */
export interface AnswerConsultationResponse {
  readonly queryId: QueryId;
  readonly state: ConsultationState;
  readonly dueBy: Instant;
}

/** Where a consultation stands, for the two states of it. */
export interface ReadConsultationRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly consultationId: ConsultationId;
}

/** The answer to ReadConsultation. */
export interface ReadConsultationResponse {
  readonly queryId: QueryId;
  readonly state: ConsultationState;
  readonly dueBy: Instant;
}

/** Notices to the SIRENE bureau of the asking state, oldest first, from a position on. */
export interface ReadNoticesRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly role: CallerRole;
  readonly from?: Position;
}

/** The answer to ReadNotices. */
export interface ReadNoticesResponse {
  readonly queryId: QueryId;
  readonly notices: readonly Notice[];
  /** Position to read on from. */
  readonly next: Position;
}

/** The operations of sis: what each takes and gives. */
export interface SisOperations {
  readonly SearchPersons: { readonly request: SearchPersonsRequest; readonly response: SearchPersonsResponse };
  readonly SearchObjects: { readonly request: SearchObjectsRequest; readonly response: SearchObjectsResponse };
  readonly ReadAlert: { readonly request: ReadAlertRequest; readonly response: ReadAlertResponse };
  readonly CreateAlert: { readonly request: CreateAlertRequest; readonly response: CreateAlertResponse };
  readonly CreateObjectAlert: { readonly request: CreateObjectAlertRequest; readonly response: CreateObjectAlertResponse };
  readonly UpdateAlert: { readonly request: UpdateAlertRequest; readonly response: UpdateAlertResponse };
  readonly ExtendAlert: { readonly request: ExtendAlertRequest; readonly response: ExtendAlertResponse };
  readonly DeleteAlert: { readonly request: DeleteAlertRequest; readonly response: DeleteAlertResponse };
  readonly ReportHit: { readonly request: ReportHitRequest; readonly response: ReportHitResponse };
  readonly FlagAlert: { readonly request: FlagAlertRequest; readonly response: FlagAlertResponse };
  readonly HideAlert: { readonly request: HideAlertRequest; readonly response: HideAlertResponse };
  readonly OpenConsultation: { readonly request: OpenConsultationRequest; readonly response: OpenConsultationResponse };
  readonly AnswerConsultation: { readonly request: AnswerConsultationRequest; readonly response: AnswerConsultationResponse };
  readonly ReadConsultation: { readonly request: ReadConsultationRequest; readonly response: ReadConsultationResponse };
  readonly ReadNotices: { readonly request: ReadNoticesRequest; readonly response: ReadNoticesResponse };
}
