// Generated from schemas/endpoints/interpol.contract.yaml by npm run generate; never edited by hand.

import type { CalendarDate, DocumentNumber, DocumentTypeCode, Instant, PartyId, QueryId, ReferenceText, StateCode } from './types.ts';

/** Stolen and lost travel documents, or travel documents associated with notices. */
export type Database = 'SLTD' | 'TDAWN';

/** Through the European search portal, where Article 9(5) governs, or by the national central bureau under Interpol’s own rules. */
export type Route = 'ESP' | 'NCB';

/** Colour of the notice that a document is associated with. */
export type NoticeColour = 'RED' | 'BLUE' | 'GREEN' | 'YELLOW' | 'BLACK' | 'ORANGE' | 'PURPLE';

/** A position in a list that only grows. */
export type Position = number;

/** An entry on a document. */
export interface DocumentHit {
  readonly database: Database;
  readonly reference: ReferenceText;
  readonly type: DocumentTypeCode;
  readonly number: DocumentNumber;
  readonly issuer: StateCode;
  readonly reportedOn: CalendarDate;
  readonly noticeColour?: NoticeColour;
}

/** What the owner of an entry learns of a search that hit it: who asked, and when. */
export interface OwnerNotice {
  readonly reference: ReferenceText;
  readonly askedBy: StateCode;
  readonly at: Instant;
}

/** Searches both databases, or one, by the number and the issuer of a document. */
export interface SearchDocumentRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly route: Route;
  /** Whether it is assured that nothing is revealed to the owner of an entry; without it the portal may not ask (Article 72(1)). */
  readonly nonDisclosureAssured: boolean;
  readonly number: DocumentNumber;
  readonly issuer: StateCode;
  readonly type?: DocumentTypeCode;
  readonly databases?: readonly Database[];
}

/** The answer to SearchDocument. */
export interface SearchDocumentResponse {
  readonly queryId: QueryId;
  readonly hits: readonly DocumentHit[];
}

/** What the asking state has been told of searches that hit its entries: nothing of searches under Article 9(5). */
export interface ReadOwnerNoticesRequest {
  readonly queryId: QueryId;
  /** Member State that asks; of a Union agency, the one that hosts it. */
  readonly memberState: StateCode;
  readonly authority: PartyId;
  /** Unique identifier of the official. */
  readonly user: PartyId;
  readonly from?: Position;
}

/** The answer to ReadOwnerNotices. */
export interface ReadOwnerNoticesResponse {
  readonly queryId: QueryId;
  readonly notices: readonly OwnerNotice[];
  /** Position to read on from. */
  readonly next: Position;
}

/** The operations of interpol: what each takes and gives. */
export interface InterpolOperations {
  readonly SearchDocument: { readonly request: SearchDocumentRequest; readonly response: SearchDocumentResponse };
  readonly ReadOwnerNotices: { readonly request: ReadOwnerNoticesRequest; readonly response: ReadOwnerNoticesResponse };
}
