// Generated from schemas/endpoints/sis-alerts.part.yaml by npm run generate; never edited by hand.

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
  ReferenceText,
  SexCode,
  StateCode,
} from './types.ts';

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
