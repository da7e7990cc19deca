import type { DocumentTypeCode, Identity } from '../../../contracts/generated/types.ts';

/** A travel document as the contracts write it; not all of them state the date of issue. */
export interface WrittenDocument {
  readonly type?: DocumentTypeCode;
  readonly number?: string;
  readonly issuingState?: string;
  readonly issueDate?: string;
  readonly expiryDate?: string;
}

/** What quality rules look at. */
export interface PersonData {
  readonly identity: Identity;
  readonly document?: WrittenDocument | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}
