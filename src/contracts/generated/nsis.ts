// Generated from schemas/endpoints/nsis.contract.yaml by npm run generate; never edited by hand.

import type {
  AlertBasis,
  AlertDetails,
  AlertFile,
  AlertHit,
  AlertStatus,
  DeletionReason,
  HitKind,
  HitOutcome,
  ObjectHit,
  ObjectKind,
  SchengenId,
  Screen,
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

/** Searches alerts on persons in the national copy. The authority’s role in the national list sets what may be seen. */
export interface QueryAlertsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly screen: Screen;
  readonly subject: Subject;
}

/** The answer to QueryAlerts. */
export interface QueryAlertsResponse {
  readonly queryId: QueryId;
  /** How far the national copy follows Central SIS. */
  readonly synchronisedAt: Instant;
  readonly hits: readonly AlertHit[];
}

/** Searches alerts on objects, such as documents and vehicles, by number. */
export interface QueryDocumentsRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly number: DocumentNumber;
  readonly object?: ObjectKind;
  readonly issuer?: StateCode;
}

/** The answer to QueryDocuments. */
export interface QueryDocumentsResponse {
  readonly queryId: QueryId;
  readonly synchronisedAt: Instant;
  readonly hits: readonly ObjectHit[];
}

/** The whole alert, as the national copy has it. */
export interface ReadAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly screen: Screen;
  readonly schengenId: SchengenId;
}

/** The answer to ReadAlert. */
export interface ReadAlertResponse {
  readonly queryId: QueryId;
  readonly synchronisedAt: Instant;
  readonly alert?: AlertFile;
}

/** Enters an alert through the national system; Central SIS has the last word. */
export interface CreateAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly basis: AlertBasis;
  readonly details: AlertDetails;
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

/** Changes an alert of this state. */
export interface UpdateAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly schengenId: SchengenId;
  readonly details: AlertDetails;
}

/** The answer to UpdateAlert. */
export interface UpdateAlertResponse {
  readonly queryId: QueryId;
  readonly outcome?: HitOutcome;
  readonly status?: AlertStatus;
}

/** Deletes an alert of this state. */
export interface DeleteAlertRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly schengenId: SchengenId;
  readonly reason: DeletionReason;
}

/** The answer to DeleteAlert. */
export interface DeleteAlertResponse {
  readonly queryId: QueryId;
  readonly schengenId: SchengenId;
}

/** Reports a hit to the SIRENE bureau, which tells the issuing state. */
export interface ReportHitRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly schengenId: SchengenId;
  readonly kind: HitKind;
  readonly identified: boolean;
  readonly place: NameText;
  readonly at: Instant;
  readonly departed?: boolean;
  readonly removed?: boolean;
}

/** The answer to ReportHit. */
export interface ReportHitResponse {
  readonly queryId: QueryId;
  readonly outcome: HitOutcome;
  readonly replacement?: SchengenId;
}

/** The operations of nsis: what each takes and gives. */
export interface NsisOperations {
  readonly QueryAlerts: { readonly request: QueryAlertsRequest; readonly response: QueryAlertsResponse };
  readonly QueryDocuments: { readonly request: QueryDocumentsRequest; readonly response: QueryDocumentsResponse };
  readonly ReadAlert: { readonly request: ReadAlertRequest; readonly response: ReadAlertResponse };
  readonly CreateAlert: { readonly request: CreateAlertRequest; readonly response: CreateAlertResponse };
  readonly UpdateAlert: { readonly request: UpdateAlertRequest; readonly response: UpdateAlertResponse };
  readonly DeleteAlert: { readonly request: DeleteAlertRequest; readonly response: DeleteAlertResponse };
  readonly ReportHit: { readonly request: ReportHitRequest; readonly response: ReportHitResponse };
}
