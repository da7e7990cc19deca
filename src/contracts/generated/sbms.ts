// Generated from schemas/endpoints/sbms.contract.yaml by npm run generate; never edited by hand.

import type { Instant, PartyId, QueryId, ReferenceText, StateCode, SystemName } from './types.ts';

/** The central system that calls: EES, VIS, SIS, EURODAC, ECRIS_TCN, CIR, MID or ESP. */
export type CallingSystem = string;

/**
 * What a sample is. Palm prints, latent prints and DNA are named so that they can be refused: no template is made of them (Article 13(1)).
 */
export type SampleKind = 'FINGERPRINTS' | 'FACE' | 'PALM_PRINT' | 'LATENT_PRINT' | 'DNA';

/** What templates are made of (Article 13(1)). */
export type TemplateKind = 'FINGERPRINTS' | 'FACE';

/**
 * Fingerprints as a finger minutiae record of ISO/IEC 19794-2:2005 of at most ten views, at 99 to 400 pixels per centimetre; a face as the
 * octets SYNFACE1 and 64 signed octets, since ISO/IEC 19794-5 knows images only.
 */
export type TemplateOctets = string;

/** Quality as the service measured it from the sample, whatever the caller says (Articles 13(3) and 37(2)). No NFIQ 2 value. */
export type Quality = number;

/** Likeness of two templates. */
export type Score = number;

/**
 * Either a reference to a capture, such as SYN-FP-000006 for four fingers of the right hand, SYN-FACE-000006 or SYN-LATENT-000006, or
 * octets.
 */
export interface Sample {
  readonly kind: SampleKind;
  readonly reference?: ReferenceText;
  readonly template?: TemplateOctets;
}

/** What became of one sample. */
export interface EnrolledTemplate {
  readonly kind: TemplateKind;
  readonly quality: Quality;
  /** Whether the record had such a template before. */
  readonly replaced: boolean;
}

/** One record whose template is like a sample (Article 13(2)); never the template. */
export interface Candidate {
  readonly system: SystemName;
  readonly recordReference: ReferenceText;
  readonly kind: TemplateKind;
  readonly score: Score;
}

/** What one template of the record says of a sample. */
export interface Comparison {
  readonly kind: TemplateKind;
  readonly score: Score;
  readonly match: boolean;
}

/** What happened to a template (Article 16(1)). */
export type EventKind = 'CREATED' | 'REPLACED' | 'ERASED';

/** One step of a template’s creation and storage. */
export interface TemplateEvent {
  readonly at: Instant;
  readonly event: EventKind;
  readonly kind: TemplateKind;
  /** Absent where the template followed its source record by itself (Article 15). */
  readonly callingSystem?: CallingSystem;
  readonly memberState: StateCode;
  readonly authority: PartyId;
}

/**
 * Makes templates of samples for one record of the caller, after the quality check; all samples or none. A template of the same kind is
 * replaced. The record must exist.
 */
export interface EnrolTemplateRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly callingSystem: CallingSystem;
  readonly system: SystemName;
  readonly recordReference: ReferenceText;
  readonly samples: readonly Sample[];
}

/** The answer to EnrolTemplate. */
export interface EnrolTemplateResponse {
  readonly queryId: QueryId;
  readonly enrolled: readonly EnrolledTemplate[];
}

/** Erases the templates of one record of the caller (Article 15). */
export interface EraseTemplatesRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly callingSystem: CallingSystem;
  readonly system: SystemName;
  readonly recordReference: ReferenceText;
}

/** The answer to EraseTemplates. */
export interface EraseTemplatesResponse {
  readonly queryId: QueryId;
  readonly erased: readonly TemplateKind[];
}

/**
 * Searches the templates of the named systems for the person whose samples these are, best first, one candidate a record. A face is not
 * searched with in the SIS and in ECRIS-TCN, nor in Eurodac beside fingerprints; a search that leaves no system to be searched is refused.
 */
export interface SearchTemplatesRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly callingSystem: CallingSystem;
  readonly systems: readonly SystemName[];
  readonly samples: readonly Sample[];
}

/** The answer to SearchTemplates. */
export interface SearchTemplatesResponse {
  readonly queryId: QueryId;
  readonly candidates: readonly Candidate[];
}

/** Compares samples with the templates of one record: a face too, in every system that holds faces. */
export interface VerifyTemplateRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly callingSystem: CallingSystem;
  readonly system: SystemName;
  readonly recordReference: ReferenceText;
  readonly samples: readonly Sample[];
}

/** The answer to VerifyTemplate. */
export interface VerifyTemplateResponse {
  readonly queryId: QueryId;
  readonly comparisons: readonly Comparison[];
}

/** The history of creation and storage of one record’s templates, from the logs (Article 16(1)); empty for a record that never had any. */
export interface ReadTemplateHistoryRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly callingSystem: CallingSystem;
  readonly system: SystemName;
  readonly recordReference: ReferenceText;
}

/** The answer to ReadTemplateHistory. */
export interface ReadTemplateHistoryResponse {
  readonly queryId: QueryId;
  readonly events: readonly TemplateEvent[];
}

/** The operations of sbms: what each takes and gives. */
export interface SbmsOperations {
  readonly EnrolTemplate: { readonly request: EnrolTemplateRequest; readonly response: EnrolTemplateResponse };
  readonly EraseTemplates: { readonly request: EraseTemplatesRequest; readonly response: EraseTemplatesResponse };
  readonly SearchTemplates: { readonly request: SearchTemplatesRequest; readonly response: SearchTemplatesResponse };
  readonly VerifyTemplate: { readonly request: VerifyTemplateRequest; readonly response: VerifyTemplateResponse };
  readonly ReadTemplateHistory: { readonly request: ReadTemplateHistoryRequest; readonly response: ReadTemplateHistoryResponse };
}
