// Generated from schemas/endpoints/sis.contract.yaml by npm run generate; never edited by hand.

import type {
  BiometricSample,
  BirthPlace,
  CalendarDate,
  DocumentNumber,
  DocumentTypeCode,
  Identity,
  Instant,
  NameText,
  PartialDate,
  PartyId,
  QueryId,
  ReferenceText,
  SexCode,
  StateCode,
  Subject,
} from './types.ts';

/** What the asker works as (2018/1861, Article 34; 2018/1862, Articles 44 and 45); it sets which alerts may be seen. */
export type CallerRole = 'SIRENE' | 'BORDER' | 'POLICE' | 'IMMIGRATION' | 'VISA' | 'ASYLUM' | 'VEHICLE_REGISTRATION';

/**
 * Whether only the officer sees the answer, or it is shown where the person concerned or anybody else may read it (2018/1862, Article
 * 37(3)).
 */
export type Screen = 'OFFICER' | 'PUBLIC';

/** Schengen identification number: issuing state, SYN for alerts of the population or NEW for those entered since, and a serial. */
export type SchengenId = string;

/** Act and article under which an alert on a person is entered. */
export type AlertBasis =
  | '2018/1860-3'
  | '2018/1861-24'
  | '2018/1861-25'
  | '2018/1861-26'
  | '2018/1862-26'
  | '2018/1862-32'
  | '2018/1862-34'
  | '2018/1862-36'
  | '2018/1862-37a'
  | '2018/1862-40';

/** Which missing person (2018/1862, Article 32(1)(a) to (e)) or which kind of check (Article 36(3) to (5)). */
export type AlertVariant =
  | 'MISSING_PROTECTION'
  | 'MISSING'
  | 'ABDUCTION_RISK'
  | 'CHILD_TRAVEL_RISK'
  | 'VULNERABLE_ADULT'
  | 'DISCREET'
  | 'INQUIRY'
  | 'SPECIFIC';

/** How sure an identity is: confirmed, not confirmed, an alias, or that of a victim of misuse. */
export type AliasLabel = 'CONFIRMED' | 'NOT_CONFIRMED' | 'ALIAS' | 'MISUSED';

/** Warnings for the officer (2018/1860, Article 4(1)(i); 2018/1861, Article 20(2)(j)). */
export type Warning = 'ARMED' | 'VIOLENT' | 'ABSCONDED' | 'SUICIDE_RISK' | 'HEALTH_THREAT' | 'TERRORISM_ACTIVITY';

/** What a decision to refuse entry rests on (2018/1861, Article 20(2)(q)(i) to (v)). */
export type LegalGround = 'CONVICTION' | 'SERIOUS_THREAT' | 'CIRCUMVENTION' | 'ENTRY_BAN' | 'SANCTIONS';

/** Why palm prints may stand in a return alert (2018/1860, Article 4(3)(b) and (c)). */
export type PalmPrintGround = 'FINGERPRINTS_IMPOSSIBLE' | 'CRIMINAL_CONTEXT';

/** Last day of the period for voluntary departure, or that none was granted (2018/1860, Article 4(1)(x)). */
export type DepartureDay = string;

/** Free text. */
export type Sentence = string;

/** A position in a list that only grows. */
export type Position = number;

/**
 * In force; entered but without effect until the person has left (2018/1861, Article 24(3)); or hidden from all but SIRENE bureaux
 * (2018/1862, Article 26(4)).
 */
export type AlertStatus = 'IN_FORCE' | 'PENDING_DEPARTURE' | 'HIDDEN';

/** Where a person under alert was found: leaving (2018/1860, Article 6), entering (Article 8), or inside the territory. */
export type HitKind = 'EXIT' | 'ENTRY' | 'INSIDE';

/** What became of the alert: the issuer was told; it was deleted; it was deleted and an alert for refusal of entry took its place. */
export type HitOutcome = 'NOTIFIED' | 'DELETED' | 'REPLACED';

/** Why an alert ends (2018/1860, Article 14; 2018/1861, Article 40; 2018/1862, Article 55). */
export type DeletionReason =
  | 'DECISION_WITHDRAWN'
  | 'DECISION_EXECUTED'
  | 'RETURNED'
  | 'CITIZENSHIP'
  | 'PERMIT_GRANTED'
  | 'PERSON_FOUND'
  | 'LEGAL_GROUND_GONE';

/** Objects that are sought for seizure or as evidence (2018/1862, Article 38(2)(a) to (r)). */
export type ObjectKind =
  | 'MOTOR_VEHICLE'
  | 'TRAILER'
  | 'CARAVAN'
  | 'INDUSTRIAL_EQUIPMENT'
  | 'BOAT'
  | 'BOAT_ENGINE'
  | 'CONTAINER'
  | 'AIRCRAFT'
  | 'AIRCRAFT_ENGINE'
  | 'FIREARM'
  | 'BLANK_DOCUMENT'
  | 'ISSUED_DOCUMENT'
  | 'VEHICLE_CERTIFICATE_OR_PLATE'
  | 'BANKNOTE'
  | 'IT_EQUIPMENT'
  | 'VEHICLE_PART'
  | 'INDUSTRIAL_PART'
  | 'OTHER_OBJECT';

/** Why action is not taken on a territory (2018/1862, Articles 24(1) and 25(1)). */
export type FlagGround =
  | 'NATIONAL_LAW'
  | 'INTERNATIONAL_OBLIGATION'
  | 'ESSENTIAL_INTEREST'
  | 'EXECUTION_REFUSED'
  | 'EXECUTION_WOULD_BE_REFUSED';

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

/** Another identity on an alert (2018/1860, Article 4(1)(d)); what is absent is as in the main identity. */
export interface SisPersonAlias {
  readonly label: AliasLabel;
  readonly surname: NameText;
  readonly givenNames?: readonly NameText[];
  readonly birthDate?: PartialDate;
  readonly birthPlace?: BirthPlace;
  readonly sex?: SexCode;
  readonly nationalities?: readonly StateCode[];
}

/** An identification document (2018/1860, Article 4(1)(q) to (t) and (w)). */
export interface AlertDocument {
  readonly type: DocumentTypeCode;
  readonly number: DocumentNumber;
  readonly issuingState: StateCode;
  readonly issueDate?: CalendarDate;
  readonly copyReference?: ReferenceText;
}

/**
 * The items of an alert on a person (2018/1860, Article 4(1); 2018/1861, Article 20(2); 2018/1862, Article 20(3)). Which are required and
 * which foreseen depends on the act.
 */
export interface AlertDetails {
  readonly surname?: NameText;
  readonly givenNames?: readonly NameText[];
  readonly birthSurname?: NameText;
  readonly formerSurnames?: readonly NameText[];
  readonly aliases?: readonly SisPersonAlias[];
  readonly physicalFeatures?: readonly Sentence[];
  readonly birthPlace?: BirthPlace;
  readonly birthDate?: PartialDate;
  readonly sex?: SexCode;
  readonly nationalities?: readonly StateCode[];
  readonly warnings?: readonly Warning[];
  readonly reason?: Sentence;
  readonly decisionReference?: ReferenceText;
  readonly action?: NameText;
  readonly linkedAlerts?: readonly SchengenId[];
  /** Threat to public policy, public security or national security (2018/1860, Article 4(1)(o)). */
  readonly securityThreat?: boolean;
  /** Family member of a citizen of the Union (2018/1861, Article 20(2)(p)). */
  readonly familyMember?: boolean;
  readonly legalGround?: LegalGround;
  readonly offence?: NameText;
  /** Number in a national register (2018/1862, Article 20(3)(q)). */
  readonly nationalNumber?: ReferenceText;
  readonly variant?: AlertVariant;
  readonly documents?: readonly AlertDocument[];
  readonly biometricSamples?: readonly BiometricSample[];
  readonly palmPrintGround?: PalmPrintGround;
  readonly lastVoluntaryDeparture?: DepartureDay;
  /** Whether the return decision is suspended or its enforcement postponed (2018/1860, Article 4(1)(y)). */
  readonly suspended?: boolean;
  /** Whether an entry ban accompanies the return decision (2018/1860, Article 4(1)(z)). */
  readonly entryBan?: boolean;
  /** How long the national decision is valid; sets the review of an alert for refusal of entry (2018/1861, Article 39). */
  readonly decisionValidUntil?: CalendarDate;
  /** When the person left the territory, once known (2018/1861, Article 24(3)). */
  readonly departedOn?: CalendarDate;
}

/** A state on whose territory the action is not taken (2018/1862, Article 24(1)). */
export interface AlertFlag {
  readonly memberState: StateCode;
  readonly ground: FlagGround;
}

/** An alert on a person with everything that it carries. */
export interface AlertFile {
  readonly schengenId: SchengenId;
  readonly recordReference: ReferenceText;
  readonly basis: AlertBasis;
  readonly issuingState: StateCode;
  readonly authority: PartyId;
  readonly status: AlertStatus;
  readonly enteredAt: Instant;
  readonly reviewBy: CalendarDate;
  readonly hiddenUntil?: Instant;
  readonly flags: readonly AlertFlag[];
  readonly details: AlertDetails;
}

/** An alert that may be on the person searched for: enough to choose a candidate; ReadAlert gives the rest. */
export interface AlertHit {
  readonly schengenId: SchengenId;
  readonly recordReference: ReferenceText;
  readonly basis: AlertBasis;
  readonly variant?: AlertVariant;
  readonly issuingState: StateCode;
  readonly action: NameText;
  /** Whether the asking state has a flag on it, so that the alternative action is given. */
  readonly flagged?: boolean;
  /** Whether the facial image searched with is that of the alert; only ever to verify (2018/1861, Article 33). */
  readonly faceVerified?: boolean;
  readonly warnings?: readonly Warning[];
  readonly identity?: Identity;
  readonly aliases?: readonly SisPersonAlias[];
  readonly document?: AlertDocument;
}

/** An alert on an object (2018/1862, Article 38). */
export interface ObjectHit {
  readonly schengenId: SchengenId;
  readonly object: ObjectKind;
  readonly letter: ObjectLetter;
  readonly number: DocumentNumber;
  readonly issuer: StateCode;
  readonly issuingState: StateCode;
  readonly action: NameText;
}

/** Letter of Article 38(2) of Regulation (EU) 2018/1862. */
export type ObjectLetter = string;

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
