/** The systems that the test bed simulates, as the Regulations abbreviate them. */
export const SYSTEM_NAMES = ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN'] as const;

/** One simulated system. */
export type SystemName = (typeof SYSTEM_NAMES)[number];

/** Sex as the EU acts write it. */
export type RecordedSex = 'MALE' | 'FEMALE' | 'UNSPECIFIED';

/** A name in one written form. */
export interface WrittenName {
  readonly familyName: string;
  readonly givenNames: readonly string[];
}

/** A document of a synthetic person; numbers start with `SYN`, which no state issues. */
export interface SyntheticDocument {
  readonly type: 'PASSPORT' | 'IDENTITY_CARD' | 'REFUGEE_TRAVEL_DOCUMENT' | 'STATELESS_TRAVEL_DOCUMENT';
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
  /** `SYN-P-` and six digits. */
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
  /** The twin or namesake this person may be confused with. */
  readonly confusedWith?: { readonly person: string; readonly as: 'twin' | 'namesake' };
}

/** Identity data as one system recorded them; spelling may differ from system to system. */
export interface RecordedIdentity extends WrittenName {
  readonly birthName?: string;
  readonly otherNames: readonly WrittenName[];
  readonly birthDate: string;
  readonly birthPlace?: string;
  readonly birthCountry?: string;
  readonly sex: RecordedSex;
  readonly nationalities: readonly string[];
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
  readonly status: 'ISSUED' | 'REFUSED' | 'ANNULLED' | 'REVOKED';
  readonly validUntil?: string;
}

/** Legal categories of alerts: act and article. */
type AlertCategory = '1860/3' | '1861/24' | '1861/25' | '1861/26' | '1862/26' | '1862/32' | '1862/34' | '1862/36';

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

/** What one system holds besides identity and document. */
export type RecordContent = EntryExitContent | VisaContent | AuthorisationContent | AlertContent | AsylumContent | ConvictionContent;

/** One record of one system on one person. */
export interface SystemRecord {
  readonly synthetic: true;
  readonly system: SystemName;
  readonly reference: string;
  /** Whose record it is: the truth that no system knows. */
  readonly person: string;
  readonly identity: RecordedIdentity;
  readonly document?: SyntheticDocument;
  readonly fingerprintReference?: string;
  readonly faceReference?: string;
  readonly content: RecordContent;
}

/** A synthetic population and what each system holds on it. */
export interface Population {
  readonly synthetic: true;
  readonly seed: number;
  /** The day on which the records stand, YYYY-MM-DD. */
  readonly asOf: string;
  readonly persons: readonly SyntheticPerson[];
  readonly records: Readonly<Record<SystemName, readonly SystemRecord[]>>;
}
