// Generated from schemas/endpoints/mid.contract.yaml by npm run generate; never edited by hand.

import type { ArticleText, Instant, NameText, PartyId, QueryId, ReferenceText, StateCode, SystemName } from './types.ts';

/** White: one person. Yellow: to be verified. Green: different persons. Red: unjustified (Articles 30 to 33). */
export type LinkColour = 'WHITE' | 'YELLOW' | 'GREEN' | 'RED';

/** A colour that manual verification may give (Articles 31 to 33). */
export type ManualColour = 'WHITE' | 'GREEN' | 'RED';

/** Single identification number of a link (Article 34(c)). */
export type Sid = string;

/** Reference of an authority (Article 34(d)), such as lv-vrs; the key to the web portal of Article 49. */
export type AuthorityReference = string;

/** Why something was done, in words; no identity data. */
export type Explanation = string;

/**
 * Why a whole file is opened: to verify a yellow link by hand (Article 29), to fight identity fraud behind a red one (Article 21(2)), or
 * for the rights of the person concerned (Article 48).
 */
export type ReadPurpose = 'MANUAL_VERIFICATION' | 'IDENTITY_FRAUD' | 'DATA_SUBJECT_RIGHTS';

/** What two sets of data of one kind are to each other. */
export type EvidenceOutcome = 'SAME' | 'SIMILAR' | 'DIFFERENT' | 'ABSENT';

/** Kind of identity data compared (Delegated Regulations (EU) 2023/332 and 2023/333). */
export type CategoryName = 'SURNAME' | 'FIRST_NAME' | 'BIRTH_DATE' | 'SEX' | 'NATIONALITY_PLACE';

/** What came of one category. */
export type CategoryOutcome = 'EQUAL' | 'SIMILAR' | 'DIFFERENT' | 'NOT_COMPARED';

/** Rule of the closed list that a category meets. */
export type SimilarityRule =
  | 'TRANSLITERATION'
  | 'HYPHEN_COMMA_APOSTROPHE'
  | 'WORDS_SWAPPED'
  | 'LETTERS_TRANSPOSED'
  | 'ONE_CHARACTER'
  | 'TRUNCATED'
  | 'FIELDS_SWAPPED'
  | 'LUMPED_INTO_ONE_FIELD'
  | 'DAY_MONTH_SWAPPED'
  | 'CALENDAR_CONVERSION'
  | 'RENAMED';

/** Why the person concerned is not told of a red link (Article 32(4)). */
export type WithholdingGround = 'SECURITY' | 'PUBLIC_ORDER' | 'CRIME_PREVENTION' | 'NATIONAL_INVESTIGATION' | 'SIS_RULES';

/** A link recorded incorrectly is rectified or erased (Articles 31(3), 32(7) and 33(5)). */
export type CorrectionAction = 'RECTIFY' | 'ERASE';

/** REFERRED_TO_SIRENE where a red link touches an alert of Article 29(2). */
export type CorrectionOutcome = 'RECTIFIED' | 'ERASED' | 'REFERRED_TO_SIRENE';

/**
 * VERIFY: a yellow link awaits the recipient. INFORM_PERSON: the recipient hands the person the standard form (Articles 32(4) and 33(4)).
 * LINKED_DATA_RED: data of the recipient are part of a red link (Article 32(6)). ALERT_IN_RED_LINK: so is an alert of Article 29(2).
 * CORRECTION_EVIDENCE: an authority has evidence that a red link is wrong (Article 32(7)). CORRECTED: a link was rectified or erased.
 */
export type NoticeKind = 'VERIFY' | 'INFORM_PERSON' | 'LINKED_DATA_RED' | 'ALERT_IN_RED_LINK' | 'CORRECTION_EVIDENCE' | 'CORRECTED';

/** What happened to a file (Article 36). */
export type EventKind = 'CREATED' | 'EXTENDED' | 'REDUCED' | 'REOPENED' | 'DECIDED' | 'RECTIFIED' | 'ERASED';

/** One record of a link. */
export interface LinkedRecord {
  readonly system: SystemName;
  readonly recordReference: ReferenceText;
}

/** An authority of a Member State, or a Union agency with the state that hosts it. */
export interface AuthorityOfState {
  readonly reference: AuthorityReference;
  readonly memberState: StateCode;
}

/**
 * The twelve hours within which a yellow link that arose at a border is assessed where possible (Article 29(4)). Nothing happens by itself
 * when they are over.
 */
export interface BorderClock {
  readonly dueAt: Instant;
  readonly overdue: boolean;
}

/** Outcome of one category, with the rule where it is similar. */
export interface CategoryResult {
  readonly category: CategoryName;
  readonly outcome: CategoryOutcome;
  readonly rule?: SimilarityRule;
}

/** Why the link has its automatic colour, without any identity data. */
export interface Explained {
  readonly biometrics: EvidenceOutcome;
  readonly identityData: EvidenceOutcome;
  readonly travelDocument: EvidenceOutcome;
  readonly categories: readonly CategoryResult[];
  readonly basis: readonly ArticleText[];
  /** Colours that Articles 31 to 33 list for this case. */
  readonly selectableColours: readonly ManualColour[];
}

/** An identity confirmation file, as far as the caller may see it (Articles 26 and 34). */
export interface Link {
  /** Article 34(a). */
  readonly colour: LinkColour;
  /** Article 34(b). */
  readonly systems: readonly SystemName[];
  /** Article 34(c). */
  readonly sid?: Sid;
  /** Article 34(a). */
  readonly linkedRecords: readonly LinkedRecord[];
  /** Article 34(d). */
  readonly responsibleAuthority?: AuthorityOfState;
  /** Article 34(e). */
  readonly createdAt?: Instant;
  /** Article 34(e). */
  readonly updatedAt?: Instant;
  /** Whether the colour follows from manual verification. */
  readonly manual?: boolean;
  readonly borderClock?: BorderClock;
  readonly explained?: Explained;
}

/**
 * Another link of the same records, to be taken into account (Article 29(6)); none that an alert of Article 29(2) of somebody else is part
 * of.
 */
export interface RelatedLink {
  readonly colour: LinkColour;
  readonly systems: readonly SystemName[];
  readonly sid: Sid;
}

/** A record of the caller that stands in a yellow link which another authority verifies; nothing tells which, or of what. */
export interface RecordCase {
  readonly linkedRecord: LinkedRecord;
  readonly since: Instant;
  readonly borderClock?: BorderClock;
}

/** Why the person is not told, recorded with the file. */
export interface Withholding {
  readonly ground: WithholdingGround;
  readonly explanation: Explanation;
}

/** A message that the MID has for an authority. */
export interface Notice {
  readonly number: NoticeNumber;
  readonly kind: NoticeKind;
  readonly at: Instant;
  readonly sid: Sid;
  readonly colour: LinkColour;
  readonly responsibleAuthority: AuthorityOfState;
  /** Where the person finds the responsible authority (Article 49); with INFORM_PERSON. */
  readonly portal?: PortalAddress;
  /** Records of the recipient. */
  readonly linkedRecords: readonly LinkedRecord[];
  readonly withheld?: Withholding;
  /** The evidence brought, with CORRECTION_EVIDENCE and CORRECTED. */
  readonly explanation?: Explanation;
}

/** Running number of a notice. */
export type NoticeNumber = number;

/** Address of a web page. */
export type PortalAddress = string;

/** One change of a file (Article 36). */
export interface HistoryEvent {
  readonly at: Instant;
  readonly event: EventKind;
  readonly colour: LinkColour;
  readonly linkedRecords: readonly LinkedRecord[];
  /** Absent for what the MID did by itself. */
  readonly by?: AuthorityOfState;
  readonly user?: PartyId;
  readonly basis: readonly ArticleText[];
  readonly explanation?: Explanation;
  readonly withheld?: Withholding;
}

/** How to reach an authority; synthetic. */
export interface Contact {
  readonly name: NameText;
  readonly memberState: StateCode;
  readonly mail: PortalAddress;
  readonly template: MailTemplate;
}

/** Text of a mail to the authority, holding the SID. */
export type MailTemplate = string;

/**
 * Opens one file by its SID. MANUAL_VERIFICATION shows a yellow link to the authority responsible for it; IDENTITY_FRAUD a red one to
 * whoever has access to a system of the CIR or to the SIS; DATA_SUBJECT_RIGHTS any to the responsible authority, and red, white and green
 * ones to those who have access to the systems. Otherwise there is no link in the answer.
 */
export interface ReadLinkRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly sid: Sid;
  readonly purpose: ReadPurpose;
}

/** The answer to ReadLink. */
export interface ReadLinkResponse {
  readonly queryId: QueryId;
  readonly link?: Link;
  /** With MANUAL_VERIFICATION. */
  readonly relatedLinks: readonly RelatedLink[];
}

/**
 * The links that an ordinary reply with this record would carry: red by colour and systems alone, white with rights to both systems, green
 * with both rights when the same query hit both records, yellow for the responsible authority.
 */
export interface ReadLinksOfRecordRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly linkedRecord: LinkedRecord;
  /** Other records that the same query hit. */
  readonly alsoMatched: readonly LinkedRecord[];
}

/** The answer to ReadLinksOfRecord. */
export interface ReadLinksOfRecordResponse {
  readonly queryId: QueryId;
  readonly links: readonly Link[];
}

/** Yellow links that await the caller, oldest first, and the caller’s own records in yellow links that another authority verifies. */
export interface ListPendingLinksRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
}

/** The answer to ListPendingLinks. */
export interface ListPendingLinksResponse {
  readonly queryId: QueryId;
  readonly links: readonly Link[];
  readonly elsewhere: readonly RecordCase[];
}

/**
 * Ends the manual verification of one yellow link. Only listed colours may be chosen, each link is decided on its own, and no red link has
 * any consequence by itself.
 */
export interface DecideLinkRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly sid: Sid;
  readonly colour: ManualColour;
  readonly explanation: Explanation;
  /** For RED: why the person is not told. */
  readonly withholding?: Withholding;
}

/** The answer to DecideLink. */
export interface DecideLinkResponse {
  readonly queryId: QueryId;
  readonly link: Link;
}

/**
 * Rectifies or erases a white, green or red link on evidence. A red link that touches an alert of Article 29(2) is left to the SIRENE
 * bureau concerned.
 */
export interface CorrectLinkRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly sid: Sid;
  readonly action: CorrectionAction;
  /** With RECTIFY. */
  readonly colour?: ManualColour;
  readonly explanation: Explanation;
}

/** The answer to CorrectLink. */
export interface CorrectLinkResponse {
  readonly queryId: QueryId;
  readonly outcome: CorrectionOutcome;
}

/** Notices for the caller’s authority, oldest first. */
export interface ReadNoticesRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  /** Number of the last notice already read. */
  readonly after?: NoticeNumber;
}

/** The answer to ReadNotices. */
export interface ReadNoticesResponse {
  readonly queryId: QueryId;
  readonly notices: readonly Notice[];
}

/**
 * The history of a file, also of one that is no more, for a year (Article 36). For the responsible authority and for data-protection
 * supervision.
 */
export interface ReadLinkHistoryRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly sid: Sid;
}

/** The answer to ReadLinkHistory. */
export interface ReadLinkHistoryResponse {
  readonly queryId: QueryId;
  readonly events: readonly HistoryEvent[];
}

/** The web portal of Article 49, by the reference of the authority; nothing of the link itself. */
export interface FindResponsibleAuthorityRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly reference: AuthorityReference;
  /** For the text of the mail; whether it exists is not looked up. */
  readonly sid?: Sid;
}

/** The answer to FindResponsibleAuthority. */
export interface FindResponsibleAuthorityResponse {
  readonly queryId: QueryId;
  readonly contact?: Contact;
}

/** The operations of mid: what each takes and gives. */
export interface MidOperations {
  readonly ReadLink: { readonly request: ReadLinkRequest; readonly response: ReadLinkResponse };
  readonly ReadLinksOfRecord: { readonly request: ReadLinksOfRecordRequest; readonly response: ReadLinksOfRecordResponse };
  readonly ListPendingLinks: { readonly request: ListPendingLinksRequest; readonly response: ListPendingLinksResponse };
  readonly DecideLink: { readonly request: DecideLinkRequest; readonly response: DecideLinkResponse };
  readonly CorrectLink: { readonly request: CorrectLinkRequest; readonly response: CorrectLinkResponse };
  readonly ReadNotices: { readonly request: ReadNoticesRequest; readonly response: ReadNoticesResponse };
  readonly ReadLinkHistory: { readonly request: ReadLinkHistoryRequest; readonly response: ReadLinkHistoryResponse };
  readonly FindResponsibleAuthority: { readonly request: FindResponsibleAuthorityRequest; readonly response: FindResponsibleAuthorityResponse };
}
