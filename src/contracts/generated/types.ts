// Generated from schemas/endpoints/types.contract.yaml by npm run generate; never edited by hand.

/** True or false. */
export type Boolean = boolean;

/** Identifier of a query: a UUID in lower case (RFC 9562), chosen by the asker and echoed by the answer. */
export type QueryId = string;

/** Identifier of a user profile (Article 8(1)). */
export type ProfileId = string;

/** Number of the profile in the annex to Implementing Regulation (EU) 2024/2107. */
export type ProfileNumber = number;

/** Identifier of an authority, or of an official within one (Articles 10(2) and 42(3)(g)); never a person’s name. */
export type PartyId = string;

/** A span of time in milliseconds, counted from receipt of the message that states it; at most ten minutes. */
export type Milliseconds = number;

/** A provision, such as 2019/817-20(1). */
export type ArticleText = string;

/** Which rule refused, in words of the endpoint; never a value of the request. */
export type RuleText = string;

/** ISO 3166-1 alpha-3, or a three-letter code of ICAO 9303-3, section 5. Germany is DEU, never the machine-readable D. */
export type StateCode = string;

/** An EU information system, Europol data, an Interpol database or the multiple-identity detector (Article 9(1)). */
export type SystemName =
  | 'EES'
  | 'VIS'
  | 'ETIAS'
  | 'SIS'
  | 'EURODAC'
  | 'ECRIS_TCN'
  | 'EUROPOL_DATA'
  | 'INTERPOL_SLTD'
  | 'INTERPOL_TDAWN'
  | 'MID';

/** Sex as the EU acts write it (Regulation (EU) 2017/2226, Article 16(1)(a)). */
export type SexCode = 'MALE' | 'FEMALE' | 'UNSPECIFIED';

/**
 * How sure the source of a date is: confirmed by a document, declared by the person, or estimated by an authority (Regulation (EU)
 * 2024/1356, Article 17).
 */
export type CertaintyCode = 'CONFIRMED' | 'DECLARED' | 'ESTIMATED';

/** Kind of travel or identity document (Regulation (EU) 2017/2226, Article 16(1)(b); ICAO 9303). */
export type DocumentTypeCode =
  | 'PASSPORT'
  | 'DIPLOMATIC_PASSPORT'
  | 'SERVICE_PASSPORT'
  | 'SPECIAL_PASSPORT'
  | 'REFUGEE_TRAVEL_DOCUMENT'
  | 'STATELESS_TRAVEL_DOCUMENT'
  | 'ALIENS_PASSPORT'
  | 'NON_CITIZENS_PASSPORT'
  | 'IDENTITY_CARD'
  | 'SEAFARERS_IDENTITY_DOCUMENT'
  | 'EMERGENCY_TRAVEL_DOCUMENT'
  | 'RESIDENCE_PERMIT'
  | 'VISA'
  | 'OTHER';

/** Kind of biometric data (Article 4(11)). */
export type ModalityCode = 'FINGERPRINTS' | 'FACE' | 'PALM_PRINT';

/** A name or place as written in the source, in any script; Unicode NFC. */
export type NameText = string;

/** An opaque reference. */
export type ReferenceText = string;

/** Single identification number of a link (Article 34(c)). */
export type LinkNumber = string;

/** Document number without spaces or fillers. */
export type DocumentNumber = string;

/** A full calendar date, without time zone. */
export type CalendarDate = string;

/** A moment in UTC, with Z and at most nine fractional digits. */
export type Instant = string;

/** A calendar date as far as known: 1984, 1984-11 or 1984-11-03. Unknown parts are left out, never guessed. */
export type PartialDateText = string;

/** A date of which parts may be unknown, and how sure its source is. */
export interface PartialDate {
  readonly date: PartialDateText;
  readonly certainty?: CertaintyCode;
}

/** A name to search with. */
export interface PersonName {
  readonly surname?: NameText;
  /** One given name; several in the order of the document. */
  readonly givenNames?: readonly NameText[];
}

/** Another name to search with: alias, artistic or usual name (Regulation (EU) 2018/1240, Article 17(2)(b)). */
export interface OtherName {
  readonly surname: NameText;
  readonly givenNames?: readonly NameText[];
}

/** Where a person was born (Regulation (EC) No 767/2008, Article 9(4)(a) and (aa)). */
export interface BirthPlace {
  readonly place?: NameText;
  readonly country?: StateCode;
}

/** A travel or identity document (Regulation (EU) 2017/2226, Article 16(1)(b) and (c)). */
export interface Document {
  readonly type?: DocumentTypeCode;
  readonly number?: DocumentNumber;
  readonly issuingState?: StateCode;
  readonly expiryDate?: CalendarDate;
}

/** A pointer to live biometric data; the owning system hands them to the sBMS (Article 14). Images never travel here. */
export interface BiometricSample {
  readonly modality: ModalityCode;
  /** Register that holds the sample. */
  readonly heldBy?: string;
  readonly reference?: ReferenceText;
  readonly capturedAt?: Instant;
  /** NFIQ 2 or ISO/IEC 29794-5 score (Article 37(2)). */
  readonly quality?: number;
}

/** Whom the query is about: search keys only, as far as the profile and each system’s own law permit (Articles 8(1)(a) and 9(2)). */
export interface Subject {
  readonly personName?: PersonName;
  readonly birthSurname?: NameText;
  readonly otherNames?: readonly OtherName[];
  readonly birthDate?: PartialDate;
  /** Age in years as estimated by the officer, where no date of birth is known. */
  readonly estimatedAge?: number;
  readonly birthPlace?: BirthPlace;
  readonly sex?: SexCode;
  readonly nationalities?: readonly StateCode[];
  readonly travelDocument?: Document;
  /** The link whose file is opened. */
  readonly linkId?: LinkNumber;
  readonly biometricSamples?: readonly BiometricSample[];
}

/** Identity data of a person on record (Article 4(8); Article 18(1)). */
export interface Identity {
  readonly surname?: NameText;
  readonly givenNames?: readonly NameText[];
  readonly birthSurname?: NameText;
  readonly birthDate?: PartialDate;
  readonly birthPlace?: BirthPlace;
  readonly sex?: SexCode;
  readonly nationalities?: readonly StateCode[];
}

/** Last entry, exit or refusal of entry (Regulation (EU) 2017/2226, Articles 16 to 18). */
export interface EntryExitRecord {
  readonly entryTime?: Instant;
  readonly exitTime?: Instant;
  readonly borderCrossingPoint?: ReferenceText;
  /** Last day of the authorised stay (Article 11). */
  readonly authorisedStayUntil?: CalendarDate;
  /** Letter of the standard form in Annex V to Regulation (EU) 2016/399 (Article 18(6)). */
  readonly refusalReasons?: readonly string[];
}

/** A visa or an application for one (Regulation (EC) No 767/2008, Articles 9 to 14). */
export interface VisaRecord {
  readonly stickerNumber?: string;
  /** Airport transit (A), short stay (C) or national long stay (D). */
  readonly type?: 'A' | 'C' | 'D';
  readonly status?: 'APPLIED' | 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED' | 'EXTENDED';
  readonly expiryDate?: CalendarDate;
  readonly issuingState?: StateCode;
}

/** A travel authorisation (Regulation (EU) 2018/1240, Articles 36 to 41). */
export interface TravelAuthorisation {
  readonly status?: 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED';
  readonly expiryDate?: CalendarDate;
}

/** A SIS alert on a person (Regulations (EU) 2018/1860, 2018/1861 and 2018/1862). */
export interface Alert {
  readonly schengenId?: string;
  readonly legalBasis?: '2018/1860-3' | '2018/1861-24' | '2018/1861-25' | '2018/1861-26' | '2018/1862-26' | '2018/1862-32' | '2018/1862-34' | '2018/1862-36' | '2018/1862-37a' | '2018/1862-40';
  readonly issuingState?: StateCode;
  /** Regulation (EU) 2018/1861, Article 20(2)(n). */
  readonly actionToBeTaken?: NameText;
}

/** A Eurodac data set, by the chapter of Regulation (EU) 2024/1358 under which it was sent. */
export interface AsylumDataSet {
  readonly category?: 'APPLICANT' | 'RESETTLEMENT' | 'IRREGULAR_CROSSING' | 'ILLEGAL_STAY' | 'DISEMBARKED' | 'TEMPORARY_PROTECTION';
  /** Member State of origin of the data set. */
  readonly stateOfOrigin?: StateCode;
  /** Date of application or apprehension. */
  readonly eventDate?: CalendarDate;
}

/** Which Member State holds conviction information (Regulation (EU) 2019/816, Article 7(2)); never the conviction. */
export interface ConvictionReference {
  readonly memberState?: StateCode;
  readonly code?: string;
}

/** Colour of a link (Articles 30 to 33). */
export type LinkColourCode = 'WHITE' | 'YELLOW' | 'GREEN' | 'RED';

/**
 * A link of the multiple-identity detector as far as the asker may see it (Articles 26 and 34): the items of Article 34(c) to (e) are
 * absent where only (a) and (b) are shown.
 */
export interface RecordLink {
  readonly sid?: LinkNumber;
  readonly colour: LinkColourCode;
  /** Systems that hold the linked data (Article 34(b)). */
  readonly systems: readonly SystemName[];
  /** Identifier of the authority (Article 34(d)). */
  readonly responsibleAuthority?: string;
  readonly createdAt?: Instant;
  readonly updatedAt?: Instant;
}

/** A report on the document in an Interpol database (Article 9(5)). */
export interface DocumentNotice {
  readonly reference: ReferenceText;
  readonly reportedOn: CalendarDate;
  /** Of the notice that the document is associated with, in TDAWN. */
  readonly colour?: 'RED' | 'BLUE' | 'GREEN' | 'YELLOW' | 'BLACK' | 'ORANGE' | 'PURPLE';
}

/** An entry in Europol data (Regulation (EU) 2016/794, Articles 19 and 20), as far as its handling code lets it out. */
export interface EuropolEntry {
  /** Absent where only the hit may be told (H3). */
  readonly reference?: ReferenceText;
  readonly handlingCode: 'H1' | 'H2' | 'H3';
}

/**
 * What one system holds on one person who may be the one searched for; at most what the profile lets come back (Article 8(1)(d)). The
 * answering Part names the owning system (Article 9(4)).
 */
export interface Match {
  /** Reference of the record in its system (Article 18(4)). */
  readonly recordReference?: ReferenceText;
  readonly identity?: Identity;
  readonly document?: Document;
  /** Reference of a facial image (Regulation (EU) 2017/2226, Article 16(1)(d)). */
  readonly facialImageReference?: ReferenceText;
  readonly entryExitRecord?: EntryExitRecord;
  readonly visaRecord?: VisaRecord;
  readonly travelAuthorisation?: TravelAuthorisation;
  readonly alert?: Alert;
  readonly asylumDataSet?: AsylumDataSet;
  readonly convictionReference?: ConvictionReference;
  /** Links of the record, or the link that was asked for (Article 26). */
  readonly links?: readonly RecordLink[];
  readonly documentNotice?: DocumentNotice;
  readonly europolEntry?: EuropolEntry;
}

/**
 * Article 18(1) data of one person, of which nobody can tell the owning system (Articles 9(4), 20 and 20a): no system, no record reference,
 * no data that only one system holds. Where several systems hold the same data, they are one match.
 */
export interface ConcealedMatch {
  readonly identity?: Identity;
  readonly document?: Document;
  /** A random UUID, made for this reply only, so that it tells nothing of the owning system. */
  readonly facialImageReference?: string;
}
