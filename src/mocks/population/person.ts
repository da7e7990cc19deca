import type { PersonKind } from './kinds.ts';

/** The systems that the test bed simulates, as the Regulations abbreviate them, and Europol data (Regulation (EU) 2016/794). */
export const SYSTEM_NAMES = ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN', 'Europol'] as const;

/** One simulated system. */
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** Sex as the EU acts write it. */
export type RecordedSex = 'MALE' | 'FEMALE' | 'UNSPECIFIED';

/** A name in one written form. */
export interface WrittenName {
  readonly familyName: string;
  readonly givenNames: readonly string[];
}

/** Kinds of documents as the contracts write them; the generated population uses the first four. */
type DocumentType =
  | 'PASSPORT'
  | 'IDENTITY_CARD'
  | 'REFUGEE_TRAVEL_DOCUMENT'
  | 'STATELESS_TRAVEL_DOCUMENT'
  | 'DIPLOMATIC_PASSPORT'
  | 'SERVICE_PASSPORT'
  | 'SPECIAL_PASSPORT'
  | 'ALIENS_PASSPORT'
  | 'NON_CITIZENS_PASSPORT'
  | 'SEAFARERS_IDENTITY_DOCUMENT'
  | 'EMERGENCY_TRAVEL_DOCUMENT'
  | 'RESIDENCE_PERMIT'
  | 'VISA'
  | 'OTHER';

/** A document of a synthetic person; numbers start with `SYN`, which no state issues, and have at most nine characters (ICAO 9303). */
export interface SyntheticDocument {
  readonly type: DocumentType;
  readonly number: string;
  /** ISO 3166-1 alpha-3 of the issuing state. */
  readonly issuer: string;
  /** Nationality as printed, which is XXA or XXB for stateless persons and refugees (ICAO 9303-3, section 5). */
  readonly nationality: string;
  readonly issuedOn: string;
  readonly validUntil: string;
}

/** An invented person: the truth behind the records of all systems. */
export interface SyntheticPerson {
  readonly synthetic: true;
  /** `SYN-P-` and at least six digits. */
  readonly id: string;
  /** The name in the script of origin, where that is not Latin. */
  readonly native?: WrittenName & { readonly script: 'Cyrl' };
  /** The name as printed in the visual zone of the passport. */
  readonly latin: WrittenName;
  /** The name as in the machine-readable zone, with spaces for fillers. */
  readonly mrz: WrittenName;
  /** Earlier surnames, the surname at birth first. */
  readonly formerFamilyNames: readonly string[];
  readonly sex: RecordedSex;
  /** Date of birth as far as anyone knows it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly birthCountry: string;
  readonly nationalities: readonly string[];
  readonly documents: readonly SyntheticDocument[];
  /** What a live fingerprint capture of this person matches; an opaque reference. */
  readonly fingerprintReference: string;
  /** What a live facial image of this person matches; an opaque reference. */
  readonly faceReference: string;
  /** What sets this person apart (see `KINDS_OF_PEOPLE`). */
  readonly kind: PersonKind;
  /** The earlier person of a pair this person may be confused with. */
  readonly confusedWith?: { readonly person: string; readonly as: PersonKind };
}

/** How SIS labels an identity beside the one the alert is on; these feed the alias columns of Delegated Regulation (EU) 2023/333. */
export type AliasLabel = 'CONFIRMED' | 'NOT_CONFIRMED' | 'ALIAS' | 'MISUSED';

/** Another identity that a record carries; what is absent is as in the main identity. */
export interface RecordedAlias extends WrittenName {
  readonly label: AliasLabel;
  readonly birthDate?: string;
  readonly birthCountry?: string;
  readonly birthPlace?: string;
  readonly sex?: RecordedSex;
  readonly nationalities?: readonly string[];
}

/** Identity data as one system recorded them; spelling may differ from system to system. */
export interface RecordedIdentity extends WrittenName {
  /** Surname at birth. */
  readonly birthName?: string;
  /** Earlier surnames. */
  readonly formerNames?: readonly string[];
  readonly otherNames: readonly WrittenName[];
  readonly aliases?: readonly RecordedAlias[];
  readonly birthDate: string;
  readonly birthPlace?: string;
  readonly birthCountry?: string;
  readonly sex: RecordedSex;
  readonly nationalities: readonly string[];
  /** Nationality at birth, where it is another (Regulation (EC) No 767/2008, Article 9(4)(aa)). */
  readonly birthNationality?: string;
  /** ETIAS alone (Regulation (EU) 2018/1240, Article 17(2)(aa)); never in the CIR. */
  readonly parentsGivenNames?: readonly string[];
}

/** Entry/exit data (Regulation (EU) 2017/2226, Articles 16 to 18). */
export interface EntryExitContent {
  readonly kind: 'EES';
  readonly file: 'visa-required' | 'visa-exempt' | 'refused';
  /** RFC 3339 UTC; absent for a person who was only ever refused. */
  readonly enteredAt?: string;
  readonly leftAt?: string;
  readonly crossingPoint: string;
  readonly authorisedUntil?: string;
  /** Letters A to J, for a refusal. */
  readonly refusalReasons: readonly string[];
}

/** A visa application (Regulation (EC) No 767/2008, Articles 9 to 14). */
export interface VisaContent {
  readonly kind: 'VIS';
  readonly status: 'APPLIED' | 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED' | 'EXTENDED';
  readonly visaType: 'A' | 'C' | 'D';
  readonly stickerNumber?: string;
  readonly validUntil?: string;
  readonly issuer: string;
}

/** A travel authorisation (Regulation (EU) 2018/1240, Articles 36 to 41). */
export interface AuthorisationContent {
  readonly kind: 'ETIAS';
  /** `APPLIED` until decided; nothing of it is answered to others than ETIAS units. */
  readonly status: 'APPLIED' | 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED';
  readonly validUntil?: string;
}

/** Legal categories of alerts: act and article. */
export type AlertCategory =
  '1860/3' | '1861/24' | '1861/25' | '1861/26' | '1862/26' | '1862/32' | '1862/34' | '1862/36' | '1862/37a' | '1862/40';

/** An alert (Regulations (EU) 2018/1860, 2018/1861 and 2018/1862). */
export interface AlertContent {
  readonly kind: 'SIS';
  readonly category: AlertCategory;
  /** Schengen identification number. */
  readonly schengenId: string;
  readonly issuer: string;
  readonly action: string;
}

/** A Eurodac data set (Regulation (EU) 2024/1358). */
export interface AsylumContent {
  readonly kind: 'Eurodac';
  readonly dataSet: 'APPLICANT' | 'RESETTLEMENT' | 'IRREGULAR_CROSSING' | 'ILLEGAL_STAY' | 'DISEMBARKED' | 'TEMPORARY_PROTECTION';
  readonly memberState: string;
  readonly date: string;
}

/** A convicting Member State (Regulation (EU) 2019/816, Articles 5 and 7): never the conviction. */
export interface ConvictionContent {
  readonly kind: 'ECRIS-TCN';
  readonly memberState: string;
  readonly reference: string;
  /** The flag of Article 5(1)(c), stored apart and shown to nobody here. */
  readonly flagged: boolean;
}

/** An entry in Europol data (Regulation (EU) 2016/794); part of no CIR, sBMS or MID. */
export interface EuropolContent {
  readonly kind: 'Europol';
  readonly reference: string;
  /** What may be done with it: H1 not disclosed, H2 asked for first, H3 otherwise limited. */
  readonly handlingCode: 'H1' | 'H2' | 'H3';
}

/** What one system holds besides identity and document. */
export type RecordContent =
  EntryExitContent | VisaContent | AuthorisationContent | AlertContent | AsylumContent | ConvictionContent | EuropolContent;

/** One record of one system on one person. */
export interface SystemRecord {
  readonly synthetic: true;
  readonly system: SystemName;
  readonly reference: string;
  /** Whose record it is: the truth that no system knows. */
  readonly person: string;
  /** The Member State whose record it is, ISO 3166-1 alpha-3. */
  readonly memberState: string;
  /** The authority that entered it, by its name in the test bed, such as `lv-vrs`. */
  readonly authority: string;
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** Last day of retention by the system's own act, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly identity: RecordedIdentity;
  readonly document?: SyntheticDocument;
  readonly fingerprintReference?: string;
  readonly faceReference?: string;
  readonly content: RecordContent;
}

/** A report on a travel document in an Interpol database (Regulation (EU) 2019/817, Article 9(5)). */
export interface DocumentNotice {
  readonly database: 'SLTD' | 'TDAWN';
  readonly number: string;
  readonly issuer: string;
  readonly type: DocumentType;
  readonly reference: string;
  /** YYYY-MM-DD. */
  readonly reportedOn: string;
  /** Of the notice that a TDAWN document is associated with. */
  readonly noticeColour?: 'RED' | 'BLUE' | 'GREEN' | 'YELLOW' | 'BLACK' | 'ORANGE' | 'PURPLE';
}

/** A SIS alert on an object (Regulation (EU) 2018/1862, Article 38); triggers no detection of multiple identities. */
export interface ObjectAlert {
  readonly category: '1862/38';
  readonly object: 'issued-document' | 'blank-document' | 'vehicle';
  readonly number: string;
  /** State that issued the document or registered the vehicle. */
  readonly issuer: string;
  readonly schengenId: string;
  /** State that issued the alert. */
  readonly issuingState: string;
}

/** One record of a pair that detection has to compare. */
export interface LinkedSide {
  readonly system: SystemName;
  readonly reference: string;
  /** Id of the person whose record it is. */
  readonly person: string;
}

/**
 * What is true of two records in different systems, and what detection must make of them (Regulation (EU) 2019/817, Articles 28, 30 and 33).
 * It follows from how the two records were made, not from comparing them.
 */
export interface TrueLink {
  readonly left: LinkedSide;
  readonly right: LinkedSide;
  readonly same: 'person' | 'different';
  /** `absent` when no biometric data of one kind are in both records. */
  readonly biometrics: 'same' | 'diff' | 'absent';
  readonly document: 'same' | 'other';
  /** As Delegated Regulations (EU) 2023/332 and 2023/333 have it; `open` where they do not say how their categories combine. */
  readonly identity: 'same' | 'similar' | 'different' | 'open';
  readonly automatic: 'WHITE' | 'YELLOW' | 'NONE' | 'open';
  /** The colour that a yellow link takes when somebody verifies it knowing the truth (Articles 31 to 33). */
  readonly manual?: 'WHITE' | 'GREEN' | 'RED';
  /** The kind of the person whose truth this is (see `KINDS_OF_PEOPLE`). */
  readonly why: PersonKind;
}

/**
 * A synthetic population and what each system holds on it. Persons are numbered from 1; person, records and truth are pure functions of
 * seed and number, computed when asked for and kept nowhere. A number that nobody has raises `RangeError`.
 */
export interface Population {
  readonly synthetic: true;
  readonly seed: number;
  /** The day on which the records stand, YYYY-MM-DD. */
  readonly asOf: string;
  /** How many persons there are. */
  readonly size: number;
  person(number: number): SyntheticPerson;
  /** Records in the order of `SYSTEM_NAMES`. */
  recordsOf(number: number): readonly SystemRecord[];
  /** Reports on the person's documents. */
  noticesOf(number: number): readonly DocumentNotice[];
  objectAlertsOf(number: number): readonly ObjectAlert[];
  /** Pairs of records to be compared of which this person has at least one and no later person has any. */
  truthOf(number: number): readonly TrueLink[];
}
