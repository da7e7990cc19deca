// Generated from schemas/canonical by `npm run generate`; never edited by hand.

/** An act of Union law, by year and number. */
export type ActNumber = '2019/817' | '2019/818' | '2017/2226' | '767/2008' | '2018/1240' | '2018/1860' | '2018/1861' | '2018/1862' | '2024/1356' | '2024/1358' | '2019/816';

/** Another name under which to search. */
export interface AliasName {
  /** Surname; Unicode NFC. */
  readonly familyName: string;
  /** Given names in order (Regulation (EU) 2018/1240, Article 17(2)(b)). */
  readonly givenNames?: readonly string[];
}

/** A provision of Union law. */
export interface ArticleReference {
  /** Act, by year and number (our own). */
  readonly act: ActNumber;
  /** Article with paragraph and point, such as 20(1) or 16(1)(a) (our own). */
  readonly article: string;
}

/** An application for international protection (Regulation (EU) 2024/1358, Articles 15 and 17). */
export interface AsylumApplication {
  /** National reference number (Article 17(1)(k)). */
  readonly number: string;
  /** Date of the application, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 17(1)). */
  readonly lodgedOn: string;
  /** Place where it was made (Article 17(1)(g)). */
  readonly place?: string;
  /** How far it has come (our own). */
  readonly stage: 'lodged' | 'granted' | 'rejected' | 'withdrawn';
  /** Member State that received it, ISO 3166-1 alpha-3. */
  readonly memberState: string;
  /** Date of the decision, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 16(2)). */
  readonly decidedOn?: string;
  /** Time at which fingerprints were taken, RFC 3339 UTC (Regulation (EU) 2024/1358, Article 17(1)(l)). */
  readonly fingerprintsTakenAt?: string;
  /** Whether the applicant is an unaccompanied minor (Regulation (EU) 2024/1358, Article 14). */
  readonly unaccompaniedMinor?: boolean;
  /** Whether the person could pose a threat to internal security (Regulation (EU) 2024/1358, Article 17(2)(i)). */
  readonly securityFlag?: boolean;
}

/** One session in which biometric data of a person were taken (Regulation (EU) 2019/817, Article 13; ANSI/NIST-ITL 1-2011, Type-1 and Type-2). */
export interface BiometricEnrolment {
  /** Transaction control number (ANSI/NIST-ITL 1-2011, 1.009). */
  readonly transaction: string;
  /** Time of the session, RFC 3339 UTC (our own). */
  readonly takenAt?: string;
  /** Agency that took the data (ANSI/NIST-ITL 1-2011, 1.008). */
  readonly authority: string;
  /** Why they were taken (our own). */
  readonly purpose?: 'residence-permit' | 'visa' | 'asylum' | 'border' | 'criminal-procedure' | 'identification';
  /** Fingers that could not be taken (ANSI/NIST-ITL 1-2011, 14.018). */
  readonly missingFingers?: readonly MissingFinger[];
}

/** A pointer to biometric data; images and templates stay in the system that holds them (Regulation (EU) 2019/817, Article 13). */
export interface BiometricReference {
  /** Kind of biometric data (Regulation (EU) 2019/817, Article 4(11)). */
  readonly modality: 'fingerprints' | 'face' | 'palm-print';
  /** System that holds the data: an EU system’s short name or a national register’s (Regulation (EU) 2019/817, Article 13(2)). */
  readonly system?: string;
  /** Reference in that system; opaque (Regulation (EU) 2019/817, Article 13(2)). */
  readonly reference?: string;
  /** Time of capture, RFC 3339 UTC (Regulation (EU) 2019/817, Article 20(2): taken live). */
  readonly capturedAt?: string;
  /** Quality score 0 to 100 (NFIQ 2, or ISO/IEC 29794-5 for faces). */
  readonly quality?: number;
  /** Friction ridge position code (ANSI/NIST-ITL 1-2011, Table 8): 1 to 10 fingers, 13 right four, 14 left four, 15 thumbs; palms from 20. */
  readonly position?: number;
  /** Form in which the source holds the sample (our own). */
  readonly format?: 'wsq' | 'jpeg' | 'jpeg2000' | 'png' | 'raw' | 'template' | 'other';
  /** Container in which the source holds the sample (our own). */
  readonly container?: 'ansi-nist-itl' | 'iso-19794-2' | 'iso-19794-4' | 'iso-19794-5';
}

/** One crossing of an external border, or its refusal (Regulation (EU) 2017/2226, Articles 16 to 18). */
export interface BorderCrossing {
  /** Into or out of the territory (Cabinet Regulation 263 of 2018). */
  readonly direction: 'entry' | 'exit';
  /** Whether the person was let through; refusals carry Annex V reasons of Regulation (EU) 2016/399. */
  readonly outcome: 'allowed' | 'refused';
  /** Reason letters A to J (Regulation (EU) 2017/2226, Article 18(6)). */
  readonly refusalReasons?: readonly string[];
  /** Time of the crossing, RFC 3339 UTC (Article 16(2)(a)). */
  readonly at: string;
  /** Border crossing point as the authority names it (Article 16(2)(b)). */
  readonly crossingPoint: string;
  /** Means by which the person arrived (Cabinet Regulation 263 of 2018). */
  readonly transport?: 'road' | 'rail' | 'air' | 'sea' | 'foot';
  /** Registration plate; national use only (Cabinet Regulation 263 of 2018). */
  readonly vehicleRegistration?: string;
}

/** A refusal of entry at the external border (Regulation (EU) 2016/399, Article 14; Regulation (EU) 2017/2226, Article 18). */
export interface BorderRefusal {
  /** Number of the standard form (Regulation (EU) 2016/399, Annex V, Part B). */
  readonly number: string;
  /** Time of the refusal, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 18(6)(b)). */
  readonly at: string;
  /** Border crossing point (Regulation (EU) 2017/2226, Article 18(6)(b)). */
  readonly crossingPoint: string;
  /** Authority that refused (Regulation (EU) 2017/2226, Article 18(6)(c)). */
  readonly authority: string;
  /** Reasons by their letters (Regulation (EU) 2016/399, Annex V, Part B). */
  readonly reasons: readonly string[];
  /** Days already stayed, where reason F is given (our own). */
  readonly stayDays?: number;
  /** Whether an appeal was lodged (Regulation (EU) 2016/399, Article 14(3)). */
  readonly appealed?: boolean;
  /** Country to which the person was returned: ISO 3166-1 alpha-3 (our own). */
  readonly returnedTo?: string;
}

/** One thing that one stage decided. */
export interface DecisionStep {
  /** Stage of the walk (our own). */
  readonly stage: 'receive' | 'authenticate' | 'map' | 'authorise' | 'plan' | 'audit' | 'exchange' | 'disclose';
  /** Rule that was applied, such as policy/circumstance (our own). */
  readonly rule: string;
  /** What it said (our own). */
  readonly verdict: 'pass' | 'observe' | 'warn' | 'refuse';
  /** Code of the problem catalogue, for anything but a pass (our own). */
  readonly code?: string;
  /** Input field concerned: JSON Pointer, element path or header name; never a value (JSON Pointer: RFC 6901). */
  readonly field?: string;
  /** Provision behind the rule (our own). */
  readonly article?: ArticleReference;
  /** What would make it pass (our own). */
  readonly mend?: string;
  /** Mapping that read a national record: its name, its version and the SHA-256 of its pack (our own). */
  readonly mapping?: string;
  /** Which rules of the mapping wrote this record, by which alternatives, and how many elements its lists have; gateway map replay reads it beside the mapping (our own). */
  readonly lineage?: string;
  /** The same in words, while the gateway still runs that mapping: the first thousand fields of the canonical record, in the order of writing (our own). */
  readonly written?: readonly LineageField[];
}

/** Why a query was answered or refused, rule by rule, for the organisation that sent it. Holds names of fields and rules, never values. */
export interface DecisionRecord {
  /** Identifier of the query (UUID, RFC 9562). */
  readonly query: string;
  /** When the decision was made, RFC 3339 UTC. */
  readonly at: string;
  /** Calling system, by its configured id; absent when the caller could not be told (our own). */
  readonly caller?: string;
  /** Profile asked for, if one was (Regulation (EU) 2019/817, Article 8(1)). */
  readonly profile?: string;
  /** Whether the query was answered, refused, or only checked beforehand and found sound (our own). */
  readonly verdict: 'answered' | 'refused' | 'would-be-answered' | 'would-be-refused';
  /** Code of the problem, when refused (our own). */
  readonly code?: string;
  /** What each stage decided, in order (our own). */
  readonly steps: readonly DecisionStep[];
}

/** A person held by an authority (Latvian Immigration Law, Article 51; Regulation (EU) 2024/1358, Article 22 for irregular crossings). */
export interface Detention {
  /** Number of the detention record (Latvian register). */
  readonly number: string;
  /** Time at which detention began, RFC 3339 UTC. */
  readonly from: string;
  /** Time at which it ended, RFC 3339 UTC; absent while it lasts. */
  readonly until?: string;
  /** Why the person is held (Latvian Immigration Law, Article 51). */
  readonly ground: 'irregular-crossing' | 'illegal-stay' | 'identity-unknown' | 'removal' | 'other';
  /** Place of detention (Latvian register). */
  readonly place?: string;
  /** Authority that holds the person (Latvian Immigration Law, Article 51). */
  readonly authority: string;
}

/** A report that documents were lost, stolen or made invalid (Regulation (EU) 2018/1862, Article 38(2)(k) and (l)). */
export interface DocumentReport {
  /** National number of the report (our own). */
  readonly number: string;
  /** What happened to the documents (Regulation (EU) 2018/1862, Article 38(2)). */
  readonly what: 'lost' | 'stolen' | 'misappropriated' | 'invalidated' | 'found';
  /** Whether the documents were blank (Regulation (EU) 2018/1862, Article 38(2)(k)). */
  readonly blank?: boolean;
  /** Date of the report, YYYY-MM-DD (our own). */
  readonly reportedOn: string;
  /** When it happened, as far as known (our own). */
  readonly happenedOn?: PartialDate;
  /** Place (our own). */
  readonly place?: string;
  /** Authority that took the report (our own). */
  readonly authority: string;
}

/** Kind of travel or identity document; ICAO 9303 document codes and national lists are mapped onto it. */
export type DocumentType = 'passport' | 'diplomatic-passport' | 'service-passport' | 'special-passport' | 'refugee-travel-document' | 'stateless-travel-document' | 'alien-passport' | 'non-citizen-passport' | 'identity-card' | 'seafarers-identity-document' | 'emergency-travel-document' | 'residence-permit' | 'visa' | 'other';

/** A prohibition to enter and stay (Regulation (EU) 2018/1861, Articles 20(2) and 24; Latvian Immigration Law, Article 61). */
export interface EntryBan {
  /** Reference of the decision (Article 20(2)(m)). */
  readonly number: string;
  /** Date of the decision, YYYY-MM-DD (Cabinet Regulation 605 of 2005). */
  readonly decidedOn: string;
  /** First day of the ban, YYYY-MM-DD (Cabinet Regulation 605 of 2005). */
  readonly validFrom: string;
  /** Last day of the ban, YYYY-MM-DD; absent for an indefinite ban (Cabinet Regulation 605 of 2005). */
  readonly validUntil?: string;
  /** Authority that decided (Article 20(2)(l)). */
  readonly authority: string;
  /** Legal ground (Article 20(2)(q)): conviction, serious threat, circumvention of entry law, entry ban with a return decision, restrictive measure. */
  readonly ground: 'conviction' | 'serious-threat' | 'circumvention' | 'return-entry-ban' | 'restrictive-measure';
  /** Reason for the decision, in the register’s words (Article 20(2)(k)). */
  readonly reason?: string;
  /** National provision applied (Cabinet Regulation 605 of 2005). */
  readonly norm?: string;
  /** Warnings on the person (Regulation (EU) 2018/1860, Article 4(1)(i); Regulation (EU) 2018/1861, Article 20(2)(j)). */
  readonly warnings?: readonly ('armed' | 'violent' | 'absconded' | 'suicide-risk' | 'health-threat' | 'terrorism-related')[];
}

/** One identity under which a person is known; a person may have several (Regulation (EU) 2019/817, Article 4(18) identity data). */
export interface Identity {
  /** Whether it is the identity in use, one the person has claimed, an alias, or somebody else’s that was misused; SIS labels them confirmed, not confirmed, alias, misused (our own). */
  readonly kind: 'confirmed' | 'not-confirmed' | 'alias' | 'misused';
  /** All written forms of all names of this identity; absent for a person who states no name (Regulation (EU) 2019/817, Article 20(1)(a) and (e)). */
  readonly names?: readonly PersonName[];
  /** Date of birth (Regulation (EU) 2017/2226, Article 16(1)(a)). */
  readonly birthDate?: PartialDate;
  /** Place of birth as written in the source (Regulation (EC) No 767/2008, Article 9(4)(a)). */
  readonly birthPlace?: string;
  /** Country of birth: ISO 3166-1 alpha-3 or ICAO 9303-3 section 5 code (Regulation (EC) No 767/2008, Article 9(4)(aa)). */
  readonly birthCountry?: string;
  /** Sex as the EU acts write it; ISO/IEC 5218 0 and 9 and the MRZ filler are unspecified, never guessed. */
  readonly sex?: Sex;
  /** Nationalities: ISO 3166-1 alpha-3 (Germany is DEU, not the MRZ code D) or ICAO special codes XXA, XXB, XXC, XXX, GBD, GBN, GBO, GBP, GBS, RKS. */
  readonly nationalities?: readonly string[];
}

/** An apprehension in connection with the irregular crossing of an external border (Regulation (EU) 2024/1358, Article 22). */
export interface IrregularCrossing {
  /** Reference number of the Member State (Regulation (EU) 2024/1358, Article 22(2)(k)). */
  readonly number: string;
  /** Time of the apprehension, RFC 3339 UTC (Regulation (EU) 2024/1358, Article 22(2)(g)). */
  readonly at: string;
  /** Place of the apprehension (Regulation (EU) 2024/1358, Article 22(2)(g)). */
  readonly place: string;
  /** Member State of the apprehension: ISO 3166-1 alpha-3 (Regulation (EU) 2024/1358, Article 22(2)(g)). */
  readonly memberState: string;
  /** Authority that apprehended the person (our own). */
  readonly authority?: string;
  /** How the border was crossed (our own). */
  readonly route?: 'land' | 'sea' | 'air' | 'internal-border';
  /** Time at which fingerprints were taken, RFC 3339 UTC (Regulation (EU) 2024/1358, Article 22(2)(l)). */
  readonly fingerprintsTakenAt?: string;
  /** Whether the person is an unaccompanied minor (Regulation (EU) 2024/1358, Article 14). */
  readonly unaccompaniedMinor?: boolean;
}

/** How one field of a canonical record came about: which rule wrote it, and from which fields of the national record. Holds names of fields, never values. */
export interface LineageField {
  /** Field of the canonical record, as a JSON Pointer (RFC 6901). */
  readonly to: string;
  /** Place of the rule in the mapping, as a JSON Pointer (RFC 6901). */
  readonly rule: string;
  /** Fields of the national record that the rule read, as JSON Pointers; none for a constant (RFC 6901). */
  readonly from: readonly string[];
  /** Provision that lets the field travel, where the mapping names one (our own). */
  readonly law?: string;
}

/** A MID link between records of different systems (Regulation (EU) 2019/817, Articles 28 to 34). A reply to somebody who is not responsible for it says colour and systems only (Article 26(2)). */
export interface Link {
  /** Single identification number (Article 34(c)). */
  readonly id?: string;
  /** White same person, yellow to be verified, green different persons, red unjustified (Articles 30 to 33). */
  readonly colour: 'white' | 'yellow' | 'green' | 'red';
  /** The linked records, from at least two systems (Article 27(5)). */
  readonly records: readonly LinkedRecord[];
  /** Authority responsible for the manual verification (Articles 29 and 34(d)). */
  readonly responsibleAuthority?: string;
  /** Time of creation, RFC 3339 UTC (Article 34(e)). */
  readonly createdAt?: string;
  /** Time of the last update, RFC 3339 UTC (Article 34(e)). */
  readonly updatedAt?: string;
  /** By when a yellow link that arose at a border is to be verified where possible, RFC 3339 UTC (Article 29(4)). */
  readonly dueAt?: string;
  /** Whether that time is over; nothing is decided by itself (Article 29(4)). */
  readonly overdue?: boolean;
}

/** One side of a MID link. */
export interface LinkedRecord {
  /** System that holds the data (Article 34(b)). */
  readonly system: SystemId;
  /** Reference of the record in that system (Regulation (EU) 2019/817, Article 34(b)). */
  readonly recordReference?: string;
}

/** What a system holds on a person who may be the one searched for. Only the fields that the profile lets this user see are present (Regulation (EU) 2019/817, Article 8(1)(d)). */
export interface Match {
  /** Reference of the record in its system (Article 18(4)); absent where the owner is concealed. */
  readonly recordReference?: string;
  /** Surname (Regulation (EU) 2019/817, Article 18(1)). */
  readonly familyName?: string;
  /** Given names in order (Regulation (EU) 2019/817, Article 18(1)). */
  readonly givenNames?: readonly string[];
  /** Surname at birth (Regulation (EC) No 767/2008, Article 9(4)(aa)). */
  readonly birthName?: string;
  /** Date of birth (Regulation (EU) 2019/817, Article 18(1)). */
  readonly birthDate?: PartialDate;
  /** Place of birth (Regulation (EC) No 767/2008, Article 9(4)(aa)). */
  readonly birthPlace?: string;
  /** Country of birth (Regulation (EC) No 767/2008, Article 9(4)(aa)). */
  readonly birthCountry?: string;
  /** Sex (Regulation (EU) 2019/817, Article 18(1)). */
  readonly sex?: Sex;
  /** Nationalities (Regulation (EU) 2019/817, Article 18(1)). */
  readonly nationalities?: readonly string[];
  /** Kind of document (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentType?: DocumentType;
  /** Document number (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentNumber?: string;
  /** Issuing state (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentIssuer?: string;
  /** Date of expiry, YYYY-MM-DD (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentValidUntil?: string;
  /** Reference of a facial image (Regulation (EU) 2017/2226, Article 16(1)(d)); the image itself is a separate request. */
  readonly faceReference?: string;
  /** Last entry, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 16(2)(a)). */
  readonly entryDate?: string;
  /** Last exit, RFC 3339 UTC (Regulation (EU) 2017/2226, Article 16(3)). */
  readonly exitDate?: string;
  /** Border crossing point of the last record (Regulation (EU) 2017/2226, Article 16(2)(b)). */
  readonly crossingPoint?: string;
  /** Last day of the authorised stay, YYYY-MM-DD (Regulation (EU) 2017/2226, Article 11). */
  readonly authorisedUntil?: string;
  /** Reason letters of a refusal of entry (Regulation (EU) 2017/2226, Article 18(6)). */
  readonly refusalReasons?: readonly string[];
  /** Visa sticker number (Regulation (EC) No 767/2008, Article 10(1)(e)). */
  readonly visaStickerNumber?: string;
  /** Type of visa (Regulation (EC) No 767/2008, Article 10(1)(d)). */
  readonly visaType?: 'A' | 'C' | 'D';
  /** Status of the application (Regulation (EC) No 767/2008, Articles 9 to 14). */
  readonly visaStatus?: 'applied' | 'issued' | 'refused' | 'annulled' | 'revoked' | 'extended';
  /** Last day of validity of the visa, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 10(1)(g)). */
  readonly visaValidUntil?: string;
  /** Member State that issued the visa (Regulation (EC) No 767/2008, Article 10(1)(b)). */
  readonly visaIssuer?: string;
  /** Status of the travel authorisation (Regulation (EU) 2018/1240, Articles 36 to 41). */
  readonly authorisationStatus?: 'issued' | 'refused' | 'annulled' | 'revoked';
  /** Last day of validity of the travel authorisation, YYYY-MM-DD (Regulation (EU) 2018/1240, Article 47(2)(c)). */
  readonly authorisationValidUntil?: string;
  /** Schengen identification number of the alert (Regulation (EU) 2018/1861, Article 20(2)(l)). */
  readonly alertReference?: string;
  /** Legal category of the alert: Regulation (EU) 2018/1860 Article 3; 2018/1861 Articles 24 to 26; 2018/1862 Articles 26, 32, 34, 36, 37a, 40. */
  readonly alertCategory?: '1860/3' | '1861/24' | '1861/25' | '1861/26' | '1862/26' | '1862/32' | '1862/34' | '1862/36' | '1862/37a' | '1862/40';
  /** Member State that issued the alert (Regulation (EU) 2018/1861, Article 20(2)(l)). */
  readonly alertIssuer?: string;
  /** Action to be taken (Regulation (EU) 2018/1861, Article 20(2)(n)). */
  readonly alertAction?: string;
  /** Warnings for the officer (Regulation (EU) 2018/1861, Article 20(2)(j)). */
  readonly alertWarnings?: readonly ('armed' | 'violent' | 'absconded' | 'suicide-risk' | 'health-threat' | 'terrorism-activity')[];
  /** Chapter of Regulation (EU) 2024/1358 under which the data set was sent. */
  readonly asylumDataSet?: 'applicant' | 'resettlement' | 'irregular-crossing' | 'illegal-stay' | 'disembarked' | 'temporary-protection';
  /** Member State of origin of the Eurodac data set (Regulation (EU) 2024/1358, Article 17(1)). */
  readonly asylumMemberState?: string;
  /** Date of application or apprehension, YYYY-MM-DD (Regulation (EU) 2024/1358, Article 17(1)). */
  readonly asylumDate?: string;
  /** Member State that holds conviction information (Regulation (EU) 2019/816, Article 7(2)); never the conviction. */
  readonly convictingMemberState?: string;
  /** Reference code of the convicting Member State (Regulation (EU) 2019/816, Article 5(1)). */
  readonly convictionReference?: string;
  /** How alike the biometric templates are, 0 to 1000 (Regulation (EU) 2019/817, Article 14). */
  readonly matchScore?: number;
  /** Reference of the report on a document in an Interpol database, or of an object alert (Regulation (EU) 2019/817, Article 9(5)). */
  readonly noticeReference?: string;
  /** Day of that report, YYYY-MM-DD (Regulation (EU) 2019/817, Article 9(5)). */
  readonly noticeDate?: string;
  /** Colour of the Interpol notice that the document is associated with, in TDAWN (Regulation (EU) 2019/817, Article 9(5)). */
  readonly noticeColour?: 'red' | 'blue' | 'green' | 'yellow' | 'black' | 'orange' | 'purple';
  /** Reference of the entry in Europol data (Regulation (EU) 2016/794, Article 21). */
  readonly europolReference?: string;
  /** Handling code that limits the use of Europol data (Regulation (EU) 2016/794, Article 19). */
  readonly handlingCode?: 'H1' | 'H2' | 'H3';
  /** Links that the record, or the link asked for, has (Regulation (EU) 2019/817, Articles 26 and 30 to 34). */
  readonly links?: readonly Link[];
}

/** A finger of which there is no print, and why (Regulation (EU) 2017/2226, Article 17(3) and (4)). */
export interface MissingFinger {
  /** Finger position 1 to 10 (ANSI/NIST-ITL 1-2011, Table 8). */
  readonly position: number;
  /** Why: for good or for now (Regulation (EU) 2017/2226, Article 17(3) and (4)). */
  readonly reason: 'amputated' | 'unable-to-print';
}

/** One written form of a person’s name. UMF-inspired. */
export interface PersonName {
  /** What the name is: current, at birth, previous, or alias (Regulation (EU) 2018/1861, Article 20(2)(a) to (d)). */
  readonly use: 'current' | 'birth' | 'previous' | 'alias';
  /** How it is written: native script, Latin as printed in the visual zone (ICAO 9303-3, 3.4), or machine-readable (ICAO 9303-3, section 6). */
  readonly form: 'native' | 'latin' | 'mrz';
  /** ISO 15924 code of the script, such as Latn, Cyrl, Grek. */
  readonly script?: string;
  /** Surname, primary identifier (ICAO 9303-3, 3.4); Unicode NFC. */
  readonly familyName: string;
  /** Given names in the order of the document, one item a name (ICAO 9303-3, secondary identifier); Unicode NFC. */
  readonly givenNames?: readonly string[];
  /** Other spellings of the surname that the transliteration allows (ICAO 9303-3, section 6: Ä is AE or A). */
  readonly familyNameVariants?: readonly string[];
  /** Other spellings of all given names, separated by spaces (ICAO 9303-3, section 6). */
  readonly givenNamesVariants?: readonly string[];
}

/** Legal tie to a state, kept apart from nationality codes because a refugee’s or non-citizen’s document code is not a nationality (ICAO 9303-3, section 5; Latvian national registers). */
export interface NationalityStatus {
  /** Status as the national register holds it (Latvian register of natural persons). */
  readonly status: 'citizen' | 'non-citizen' | 'stateless' | 'refugee' | 'alternative-status' | 'temporary-protection' | 'undetermined';
  /** State that granted the status: ISO 3166-1 alpha-3, or an ICAO 9303-3 section 5 code. */
  readonly grantedBy?: string;
}

/** A date of which parts may be unknown or uncertain. UMF-inspired; not the UMF format of Article 38 of Regulation (EU) 2019/817. */
export interface PartialDate {
  /** Calendar date as far as known: YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601-1, 4.1). Unknown parts are left out, never guessed; an MRZ writes them as << (ICAO 9303-3, 4.8). */
  readonly value: string;
  /** How sure the source is: confirmed by a document, declared by the person, or estimated by an authority (Regulation (EU) 2024/1356, Article 17 tells declared from confirmed). */
  readonly certainty?: 'confirmed' | 'declared' | 'estimated';
}

/** A national search for a person, of which a SIS alert may be made (Regulation (EU) 2018/1862, Articles 26 to 36). */
export interface PersonAlert {
  /** National number of the search (our own). */
  readonly number: string;
  /** Purpose, by the article of Regulation (EU) 2018/1862. */
  readonly category: '26' | '32(1)(a)' | '32(1)(b)' | '32(1)(c)' | '32(1)(d)' | '32(1)(e)' | '34' | '36';
  /** Reason for the alert (Regulation (EU) 2018/1862, Article 20(3)(k)). */
  readonly reason?: string;
  /** Action to be taken (Regulation (EU) 2018/1862, Article 20(3)(n)). */
  readonly action: 'arrest' | 'place-under-protection' | 'communicate-whereabouts' | 'discreet-check' | 'inquiry-check' | 'specific-check';
  /** Authority that searches (Regulation (EU) 2018/1862, Article 20(3)(l)). */
  readonly authority: string;
  /** Date of the decision, YYYY-MM-DD (Regulation (EU) 2018/1862, Article 20(3)(m)). */
  readonly decidedOn: string;
  /** Last day of the search, YYYY-MM-DD (Regulation (EU) 2018/1862, Article 53). */
  readonly validUntil?: string;
  /** Day since which the person is missing, YYYY-MM-DD (our own). */
  readonly missingSince?: string;
  /** Kind of offence (Regulation (EU) 2018/1862, Article 20(3)(p)). */
  readonly offence?: string;
  /** Warnings on the person (Regulation (EU) 2018/1860, Article 4(1)(i); Regulation (EU) 2018/1861, Article 20(2)(j)). */
  readonly warnings?: readonly ('armed' | 'violent' | 'absconded' | 'suicide-risk' | 'health-threat' | 'terrorism-related')[];
  /** Lasting physical features (Regulation (EU) 2018/1862, Article 20(3)(e)). */
  readonly physicalFeatures?: string;
  /** References of scanned copies of the person’s documents, which stay in the store that holds them (Regulation (EU) 2018/1862, Article 20(3)(z)). */
  readonly documentCopies?: readonly string[];
}

/** A natural person as national registers and EU systems know one. UMF-inspired (Person, PersonIdentity); the UMF schema of Article 38 of Regulation (EU) 2019/817 is not public. */
export interface Person {
  /** At least one identity, the one in use first (Regulation (EU) 2019/817, Article 18(1)). */
  readonly identities: readonly Identity[];
  /** Legal tie to a state, apart from nationality (Latvian register of natural persons). */
  readonly nationalityStatus?: NationalityStatus;
  /** National personal identifier without separators. Has no slot in EES, VIS or CIR; travels only where an Article says so (Regulation (EU) 2018/1862, Article 20(3)(q)). */
  readonly nationalIdentifier?: string;
}

/** An entry of the index of digitised personal files (our own). */
export interface PersonalFile {
  /** Number of the file (our own). */
  readonly number: string;
  /** Day on which the file was opened, YYYY-MM-DD (our own). */
  readonly openedOn?: string;
  /** Day on which the file was closed, YYYY-MM-DD (our own). */
  readonly closedOn?: string;
  /** What the file is about (our own). */
  readonly kind: 'residence-permit' | 'asylum' | 'visa' | 'entry-ban' | 'return' | 'invitation' | 'other';
  /** Number of scanned pages (our own). */
  readonly pages?: number;
  /** Where the scans are kept; opaque (our own). */
  readonly storageReference?: string;
}

/** An identity check by a police authority (Regulation (EU) 2019/817, Article 20). */
export interface PoliceCheck {
  /** Which point of Article 20(1) applies: a no document, b doubt about identity data, c doubt about the document, d doubt about its holder, e unable or refusing to cooperate. */
  readonly circumstance: 'a' | 'b' | 'c' | 'd' | 'e';
  /** Whether the procedure was started in the person’s presence (Article 20(2)). */
  readonly personPresent: boolean;
  /** Time at which biometric data were taken live, RFC 3339 UTC (Article 20(2)). */
  readonly capturedAt?: string;
  /** What came of the biometric search that must come first (Article 20(2) and (3)): to be searched now, unusable, or already searched without success. */
  readonly biometricStep: 'search' | 'unusable' | 'search-failed';
  /** Why a child under twelve is identified: its best interests (Article 20(1)). */
  readonly bestInterests?: string;
  /** Time of the check, RFC 3339 UTC. */
  readonly at?: string;
  /** Place of the check (our own). */
  readonly place?: string;
}

/** One of several reasons against a record. Says which field and what class of value, never the value. */
export interface ProblemReason {
  /** Stable code of the catalogue (our own). */
  readonly code: string;
  /** Field of the record as it was sent, as a JSON Pointer; empty for the record as a whole (RFC 6901). */
  readonly field: string;
  /** Class of the value that was found, such as a text of seven digits (our own). */
  readonly found: string;
  /** Mapping and place of the rule that refused (our own). */
  readonly rule?: string;
  /** What the sender can do (our own). */
  readonly mend: string;
}

/** A problem as the caller meets it (RFC 9457). Coarse on purpose, but for a record that cannot be mapped; the decision record has the rest. */
export interface ProblemDocument {
  /** Address of the problem’s page (RFC 9457). */
  readonly type: string;
  /** What went wrong; the same for every occurrence (RFC 9457). */
  readonly title: string;
  /** HTTP status that the problem has over REST (RFC 9457). */
  readonly status: number;
  /** Query id as a URN (RFC 9562), the key of the decision record. */
  readonly instance: string;
  /** Stable code of the catalogue (our own). */
  readonly code: string;
  /** Whether sending again can help (our own). */
  readonly retry: 'never' | 'same-message' | 'new-message' | 'after-delay';
  /** Provisions that the problem rests on (our own). */
  readonly articles: readonly ArticleReference[];
  /** Every reason against a record that cannot be mapped, in the order of its fields (our own). */
  readonly reasons?: readonly ProblemReason[];
}

/** One endpoint that a profile asks, and for which systems (Regulation (EU) 2019/817, Article 8(1)(b)). */
export interface ProfileAsk {
  /** Configured endpoint, by id, such as esp or cir (our own). */
  readonly endpoint: string;
  /** Systems always asked (Regulation (EU) 2019/817, Article 8(1)(b)). */
  readonly mustQuery: readonly SystemId[];
  /** Systems the user may add (Regulation (EU) 2019/817, Article 8(1)(b)). */
  readonly mayQuery?: readonly SystemId[];
  /** Whether the owning system is concealed in the reply (Articles 20 and 20a; the exception in Article 9(4)). */
  readonly conceal: boolean;
  /** Whether the whole query fails when this endpoint does (our own). */
  readonly mustAnswer: boolean;
}

/** Data of one system that a profile opens, each traced to a provision (Regulation (EU) 2019/817, Article 8(1)(c) and (d)). */
export interface ProfileFields {
  /** System that holds the data (Regulation (EU) 2019/817, Article 8(1)(c) and (d)). */
  readonly system: SystemId;
  /** Endpoint that the entry is for, where the profile reaches the system by two ways that open different data, such as the CIR (Regulation (EU) 2019/817, Article 18(1)) and the ESP; absent: every way. */
  readonly endpoint?: string;
  /** Provision of the system’s own law that the data belong to (Regulation (EU) 2019/817, Article 8(1)(c) and (d)). */
  readonly basis: ArticleReference;
  /** Names of the fields, as in the subject (searchable) or match (returnable) schema (Regulation (EU) 2019/817, Article 8(1)(c) and (d)). */
  readonly fields: readonly string[];
}

/** One complete combination of search keys (Regulation (EU) 2019/817, Article 8(1)(a)). */
export interface ProfileKeys {
  /** Name of the combination (our own). */
  readonly name: string;
  /** Fields of the subject that must all be present (Regulation (EU) 2019/817, Article 8(1)(a)). */
  readonly required: readonly string[];
  /** Fields of the subject that may be added (Regulation (EU) 2019/817, Article 8(1)(a)). */
  readonly optional?: readonly string[];
}

/** A condition of law that the profile imposes, by its name in the policy room. */
export interface ProfileRule {
  /** Which condition (Regulation (EU) 2019/817, Articles 20, 22 and 24). */
  readonly rule: 'circumstance' | 'minimum-age-twelve' | 'presence' | 'biometrics-first' | 'case-reference' | 'ordering-officer' | 'national-police-list';
  /** What a breach does: observe counts it, warn tells the caller in the decision record, enforce refuses (our own). */
  readonly mode: 'observe' | 'warn' | 'enforce';
}

/** What a category of users may ask and see for one purpose: Article 8(1)(a) to (d) of Regulation (EU) 2019/817. Profiles mirror those that eu-LISA owns, so that the gateway never asks what would be refused. */
export interface Profile {
  /** Identifier (our own). */
  readonly id: string;
  /** Semantic version (Semantic Versioning 2.0.0). */
  readonly version: string;
  /** Number in the annex to Implementing Regulation (EU) 2024/2107; absent for a profile that the annex does not list. */
  readonly annexProfile?: number;
  /** What the profile is for, in one line (our own). */
  readonly title: string;
  /** What is our own reading and not the annex’s text (our own). */
  readonly note?: string;
  /** Provisions that give the right to ask (Article 7(1)). */
  readonly legalBasis: readonly ArticleReference[];
  /** The one purpose it serves (Regulation (EU) 2019/817, Article 8(1)). */
  readonly purpose: Purpose;
  /** Categories of users it is for (Regulation (EU) 2019/817, Article 8(1)). */
  readonly userCategories: readonly UserCategory[];
  /** Least assurance of the officer’s sign-in (Regulation (EU) No 910/2014, Article 8(2)). */
  readonly assurance: 'low' | 'substantial' | 'high';
  /** Complete combinations of search keys (Article 8(1)(a)). */
  readonly queryFields: readonly ProfileKeys[];
  /** Endpoints and systems (Article 8(1)(b)). */
  readonly asks: readonly ProfileAsk[];
  /** Data that may be searched, by system (Article 8(1)(c)); biometric data by modality: fingerprints, face, palmPrint. */
  readonly searchable: readonly ProfileFields[];
  /** Data that may come back, by system (Article 8(1)(d)); empty for a profile that shows presence only (Article 22(2)). */
  readonly returnable: readonly ProfileFields[];
  /** Whether the reply shows data, or only which systems hold any (Article 22(2)). */
  readonly disclosure: 'data' | 'presence';
  /** Conditions of law beyond the above (Regulation (EU) 2019/817, Articles 20, 22 and 24). */
  readonly rules?: readonly ProfileRule[];
  /** National law that must be switched on by policy.legalBasis first (Article 20(5) and (6)). */
  readonly legalBasisSwitch?: 'art-20-5' | 'art-20-6';
  /** First day in force, YYYY-MM-DD (Regulation (EU) 2019/817, Article 8(3)). */
  readonly validFrom: string;
  /** Day by which it must be reviewed, YYYY-MM-DD; profiles are reviewed at least yearly (Article 8(3)). */
  readonly reviewBy: string;
}

/** Why a query is asked, as a closed word (Regulation (EU) 2019/817, Articles 7(1) and 8(1)). */
export type Purpose = 'border-check' | 'sis-border-check' | 'police-identification' | 'law-enforcement-presence' | 'residence-permit-examination' | 'screening' | 'sis-alert-preparation' | 'link-verification' | 'identity-fraud' | 'document-check' | 'matching-test';

/** One federated question in canonical form. UMF-inspired; Regulation (EU) 2019/817, Articles 8, 9 and 20 to 22. */
export interface CanonicalQuery {
  /** Identifier of the profile under which the question is asked (Article 8(1)). */
  readonly profile: string;
  /** Why it is asked; must be the profile’s purpose (Articles 7(1) and 8(1)). */
  readonly purpose: Purpose;
  /** Search keys (Regulation (EU) 2019/817, Article 8(1)(a)). */
  readonly subject: Subject;
  /** Systems that the profile lets the user add and that are to be asked (Article 8(1)(b)). Systems outside the profile are never asked and never mentioned. */
  readonly systems?: readonly SystemId[];
  /** Circumstances of an identification (Article 20). */
  readonly policeCheck?: PoliceCheck;
  /** Reference of the national file (Article 24(5)(a)). */
  readonly nationalFile?: string;
  /** Unique identifier of the official who ordered the query (Article 24(5)(c)). */
  readonly orderedBy?: string;
  /** Why consultation will contribute to preventing, detecting or investigating the offence (Article 22(1)). Kept in the national file; never sent and never logged. */
  readonly grounds?: string;
  /** Kind of offence for the yearly report (Article 78(9)). */
  readonly offence?: 'terrorist-offence' | 'serious-criminal-offence';
  /** Whether the query was made in a case of urgency (Article 78(9)). */
  readonly urgent?: boolean;
}

/** One national record in canonical form: whom it is about, and one event or decision. UMF-inspired. */
export interface CanonicalRecord {
  /** What the record is (our own). */
  readonly kind: 'residence-permit-application' | 'border-crossing' | 'police-check' | 'entry-ban' | 'visa' | 'return-decision' | 'asylum-application' | 'detention' | 'residence-permit-decision' | 'residence-permit' | 'border-refusal' | 'irregular-crossing' | 'return-confirmation' | 'person-alert' | 'document-report' | 'biometric-enrolment' | 'personal-file';
  /** Register that the record comes from, by its short name (our own). */
  readonly source: string;
  /** Reference of the national file (Regulation (EU) 2019/817, Article 24(5)(a)). */
  readonly nationalFile?: string;
  /** The person the record is about (our own). */
  readonly person: Person;
  /** Documents that the person presented (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documents?: readonly TravelDocument[];
  /** Pointers to biometric data (Regulation (EU) 2019/817, Article 18(1)). */
  readonly biometrics?: readonly BiometricReference[];
  /** Present for a residence-permit record (our own). */
  readonly residencePermit?: ResidencePermit;
  /** Present for a visa record (our own). */
  readonly visa?: Visa;
  /** Present for a crossing (our own). */
  readonly borderCrossing?: BorderCrossing;
  /** Present for an identity check (our own). */
  readonly policeCheck?: PoliceCheck;
  /** Present for a return decision (our own). */
  readonly returnDecision?: ReturnDecision;
  /** Present for an entry ban (our own). */
  readonly entryBan?: EntryBan;
  /** Present for an asylum application (our own). */
  readonly asylumApplication?: AsylumApplication;
  /** Present for a detention (our own). */
  readonly detention?: Detention;
  /** Present for a refusal of entry (our own). */
  readonly borderRefusal?: BorderRefusal;
  /** Present for an irregular crossing (our own). */
  readonly irregularCrossing?: IrregularCrossing;
  /** Present for a confirmed return (our own). */
  readonly returnConfirmation?: ReturnConfirmation;
  /** Present for a wanted or missing person (our own). */
  readonly personAlert?: PersonAlert;
  /** Present for lost or stolen documents (our own). */
  readonly documentReport?: DocumentReport;
  /** Present for a biometric enrolment (our own). */
  readonly biometricEnrolment?: BiometricEnrolment;
  /** Present for an entry of the index of personal files (our own). */
  readonly personalFile?: PersonalFile;
}

/** One system’s share of a reply (Regulation (EU) 2019/817, Article 9(4) and (6)). */
export interface ReplyPart {
  /** Position among the parts of this reply, from 1, in order of arrival (Regulation (EU) 2019/817, Article 9(6)). */
  readonly seq: number;
  /** System the data come from (Article 9(4)); absent where Article 20 or 20a conceals it. */
  readonly system?: SystemId;
  /** HIT or NO_HIT when the system answered; UNAVAILABLE or TIMEOUT when it did not. A system that did not answer is never NO_HIT (Regulation (EU) 2019/817, Article 9(6)). */
  readonly status: 'HIT' | 'NO_HIT' | 'UNAVAILABLE' | 'TIMEOUT';
  /** What it holds, as far as the profile shows. Absent in an Article 22 reply, which tells presence only (Article 22(2)). */
  readonly matches?: readonly Match[];
  /** Code of the problem catalogue when the system did not answer (our own). */
  readonly problem?: string;
}

/** The merged answer to one query (Regulation (EU) 2019/817, Article 9). */
export interface Reply {
  /** Identifier of the query, a UUID (RFC 9562); also the key of its decision record. */
  readonly query: string;
  /** Profile under which it was answered (Regulation (EU) 2019/817, Article 8(1)). */
  readonly profile: string;
  /** Whether every system that was asked answered (Regulation (EU) 2019/817, Article 9(6)). */
  readonly complete: boolean;
  /** True when no further part follows (Article 9(6)). */
  readonly final: boolean;
  /** One part a system, in order of arrival (Regulation (EU) 2019/817, Article 9(4) and (6)). */
  readonly parts: readonly ReplyPart[];
}

/** A residence permit, applied for or issued (Regulation (EC) No 767/2008, Article 22a; Latvian Immigration Law). */
export interface ResidencePermit {
  /** Permit or application number as the register writes it (Latvian Immigration Law). */
  readonly number?: string;
  /** How far it has come (Latvian Immigration Law). */
  readonly stage: 'applied' | 'granted' | 'refused' | 'registered' | 'annulled';
  /** Temporary, permanent, or EU long-term resident status (Council Directive 2003/109/EC). */
  readonly kind: 'temporary' | 'permanent' | 'eu-long-term';
  /** Ground applied for, as a national code’s meaning, such as employment, family, studies (Latvian Immigration Law). */
  readonly ground?: string;
  /** Date of application, YYYY-MM-DD (Latvian Immigration Law). */
  readonly appliedOn?: string;
  /** First day of validity, YYYY-MM-DD (Latvian Immigration Law). */
  readonly validFrom?: string;
  /** Last day of validity, YYYY-MM-DD (Latvian Immigration Law). */
  readonly validUntil?: string;
  /** Issuing state, ISO 3166-1 alpha-3. */
  readonly issuingState: string;
  /** Date of the decision, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 22c). */
  readonly decidedOn?: string;
  /** Number of the decision (our own). */
  readonly decisionNumber?: string;
  /** Ground for refusal, withdrawal or annulment (Regulation (EC) No 767/2008, Articles 22d and 22e). */
  readonly refusalGround?: string;
  /** Day of registration, YYYY-MM-DD (our own). */
  readonly registeredOn?: string;
  /** Day of withdrawal or annulment, YYYY-MM-DD (our own). */
  readonly annulledOn?: string;
}

/** Confirmation that a person has left after a return decision (Regulation (EU) 2018/1860, Article 6). */
export interface ReturnConfirmation {
  /** Number of the return decision (Regulation (EU) 2018/1860, Article 6(1)). */
  readonly returnDecision: string;
  /** Time of departure, RFC 3339 UTC (Regulation (EU) 2018/1860, Article 6(1)(b)). */
  readonly at: string;
  /** Place of departure (Regulation (EU) 2018/1860, Article 6(1)(b)). */
  readonly place?: string;
  /** Whether the person was subject to removal (Regulation (EU) 2018/1860, Article 6(1)(c)). */
  readonly removed: boolean;
  /** Country of destination: ISO 3166-1 alpha-3 (our own). */
  readonly destination?: string;
  /** Authority that confirms (our own). */
  readonly authority?: string;
  /** Whether an entry ban accompanies the decision, so that an alert for refusal must follow without a gap (Regulation (EU) 2018/1860, Article 6(2)). */
  readonly entryBan?: boolean;
}

/** A decision that a stay is illegal and obliges to return (Regulation (EU) 2018/1860, Article 4(1)). */
export interface ReturnDecision {
  /** Decision reference (Article 4(1)(l)). */
  readonly number: string;
  /** Departure order (voluntary) or removal decision (forced) (Latvian Immigration Law, Article 41). */
  readonly kind: 'departure-order' | 'removal-decision';
  /** Date of the decision, YYYY-MM-DD (Latvian Immigration Law, Article 41). */
  readonly decidedOn: string;
  /** Authority that created it (Article 4(1)(k)). */
  readonly authority: string;
  /** Last day of the period for voluntary departure, YYYY-MM-DD (Article 4(1)(x)); absent when none was granted. */
  readonly lastVoluntaryDeparture?: string;
  /** Whether such a period was granted at all (Article 4(1)(x)). */
  readonly voluntaryDepartureGranted: boolean;
  /** Whether the decision has been suspended or its enforcement postponed (Article 4(1)(y)). */
  readonly suspended?: boolean;
  /** Whether an entry ban accompanies it (Article 4(1)(z)). */
  readonly entryBan: boolean;
  /** Reason for the decision (Regulation (EU) 2018/1860, Article 4(1)(j)). */
  readonly reason?: string;
  /** Day until which enforcement is suspended or postponed, YYYY-MM-DD (Regulation (EU) 2018/1860, Article 4(1)(y)). */
  readonly suspendedUntil?: string;
  /** Whether the person is a threat to public policy, public security or national security (Regulation (EU) 2018/1860, Article 4(1)(o)). */
  readonly publicPolicyThreat?: boolean;
  /** Country of return: ISO 3166-1 alpha-3 (our own). */
  readonly destination?: string;
  /** Warnings on the person (Regulation (EU) 2018/1860, Article 4(1)(i); Regulation (EU) 2018/1861, Article 20(2)(j)). */
  readonly warnings?: readonly ('armed' | 'violent' | 'absconded' | 'suicide-risk' | 'health-threat' | 'terrorism-related')[];
  /** Kind of criminal offence (Regulation (EU) 2018/1860, Article 4(1)(p)). */
  readonly offence?: string;
  /** Numbers of alerts that are linked with this one (Regulation (EU) 2018/1860, Article 4(1)(n)). */
  readonly linkedAlerts?: readonly string[];
  /** References of scanned copies of the person’s documents, which stay in the store that holds them (Regulation (EU) 2018/1860, Article 4(1)(w)). */
  readonly documentCopies?: readonly string[];
}

/** Sex as the EU acts write it; ISO/IEC 5218 0 and 9 and the MRZ filler are unspecified, never guessed. */
export type Sex = 'male' | 'female' | 'unspecified';

/** The search keys of a query. Which of them may be used, and together with which, is the profile’s to say (Regulation (EU) 2019/817, Articles 8(1)(a) and 9(2)). */
export interface Subject {
  /** Surname, in Latin or native script; Unicode NFC. */
  readonly familyName?: string;
  /** Given names in order; Unicode NFC. */
  readonly givenNames?: readonly string[];
  /** Surname at birth (Regulation (EU) 2018/1240, Article 17(2)(a)). */
  readonly birthName?: string;
  /** Other names (Regulation (EU) 2018/1240, Article 17(2)(b)). */
  readonly aliases?: readonly AliasName[];
  /** Date of birth (Regulation (EU) 2019/817, Article 18(1)). */
  readonly birthDate?: PartialDate;
  /** Age in years as estimated by the officer, where no date of birth is known (Regulation (EU) 2019/817, Article 20(1)). */
  readonly estimatedAge?: number;
  /** Place of birth (Regulation (EU) 2019/817, Article 18(1)). */
  readonly birthPlace?: string;
  /** Country of birth, ISO 3166-1 alpha-3 or ICAO 9303-3 code. */
  readonly birthCountry?: string;
  /** Sex (Regulation (EU) 2019/817, Article 18(1)). */
  readonly sex?: Sex;
  /** Nationalities, ISO 3166-1 alpha-3 or ICAO 9303-3 codes. */
  readonly nationalities?: readonly string[];
  /** Kind of document (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentType?: DocumentType;
  /** Document number without spaces or fillers (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentNumber?: string;
  /** Issuing state or organisation (ICAO 9303-3, section 5). */
  readonly documentIssuer?: string;
  /** Date of expiry, YYYY-MM-DD (Regulation (EU) 2019/817, Article 18(1)). */
  readonly documentValidUntil?: string;
  /** Single identification number of a MID link (Regulation (EU) 2019/817, Article 34(c)). */
  readonly linkId?: string;
  /** Pointers to live biometric data to search with; the owning system hands them to the sBMS (Regulation (EU) 2019/817, Article 14). */
  readonly biometrics?: readonly BiometricReference[];
}

/** An EU information system, Europol data or Interpol database (Regulation (EU) 2019/817, Article 9(1)), or the multiple-identity detector, which answers with links (Article 25), by its short name. */
export type SystemId = 'EES' | 'VIS' | 'ETIAS' | 'SIS' | 'Eurodac' | 'ECRIS-TCN' | 'Europol' | 'Interpol-SLTD' | 'Interpol-TDAWN' | 'MID';

/** A travel or identity document (Regulation (EU) 2017/2226, Article 16(1)(b) and (c); ICAO 9303). */
export interface TravelDocument {
  /** Kind of document; ICAO 9303 document codes and national lists are mapped onto it. */
  readonly type?: DocumentType;
  /** Document number as printed, without spaces or fillers (ICAO 9303-3, 4.6). */
  readonly number: string;
  /** Three-letter code of the issuing state or organisation (ICAO 9303-3, section 5). */
  readonly issuingState?: string;
  /** Date of issue, YYYY-MM-DD (ICAO 9303-3). */
  readonly issuedOn?: string;
  /** Date of expiry, YYYY-MM-DD (Regulation (EU) 2017/2226, Article 16(1)(c)). */
  readonly validUntil?: string;
}

/** A category of ESP users (Regulation (EU) 2019/817, Article 8(1)). */
export type UserCategory = 'border-guard' | 'police' | 'migration-office' | 'screening-authority' | 'sis-user' | 'designated-authority' | 'sirene-bureau' | 'tester';

/** A visa, applied for or issued (Regulation (EC) No 767/2008, Articles 9 and 10). */
export interface Visa {
  /** Visa sticker number (Article 10(1)(e)). */
  readonly stickerNumber?: string;
  /** Type of visa (Regulation (EC) No 810/2009, Annex VII; D is national long-stay). */
  readonly type: 'A' | 'C' | 'D';
  /** How far it has come (our own). */
  readonly stage: 'applied' | 'issued' | 'refused' | 'annulled' | 'revoked' | 'extended';
  /** Issuing state, ISO 3166-1 alpha-3. */
  readonly issuingState: string;
  /** First day of validity, YYYY-MM-DD (Article 10(1)(g)). */
  readonly validFrom?: string;
  /** Last day of validity, YYYY-MM-DD (Article 10(1)(g)). */
  readonly validUntil?: string;
  /** Number of entries authorised (Article 10(1)(h)). */
  readonly entries?: '1' | '2' | 'multiple';
  /** Days of stay authorised (Article 10(1)(i)). */
  readonly durationDays?: number;
  /** Application number (Regulation (EC) No 767/2008, Article 9(1)). */
  readonly applicationNumber?: string;
  /** Date of the application, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 9(4)(d)). */
  readonly appliedOn?: string;
  /** Place at which it was lodged (Regulation (EC) No 767/2008, Article 9(4)(d)). */
  readonly lodgedAt?: string;
  /** Main purpose of the journey (Regulation (EC) No 767/2008, Article 9(4)(h)). */
  readonly purpose?: string;
  /** Intended date of arrival, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 9(4)(j)). */
  readonly arrivalOn?: string;
  /** Intended date of departure, YYYY-MM-DD (Regulation (EC) No 767/2008, Article 9(4)(j)). */
  readonly departureOn?: string;
  /** Main destination: ISO 3166-1 alpha-3 (Regulation (EC) No 767/2008, Article 9(4)(g)). */
  readonly destination?: string;
}
