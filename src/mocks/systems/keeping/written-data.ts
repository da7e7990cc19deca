import type { DocumentTypeCode, Identity } from '../../../contracts/generated/types.ts';

/** A travel document as the contracts write it; not all of them state the date of issue. */
export interface WrittenDocument {
  readonly type?: DocumentTypeCode;
  readonly number?: string;
  readonly issuingState?: string;
  readonly issueDate?: string;
  readonly expiryDate?: string;
}

/** Fingerprints of one capture: a pointer, and which fingers it holds (1 right thumb to 10 left little finger). */
export interface WrittenFingerprints {
  readonly reference: string;
  readonly fingers: readonly number[];
  readonly capturedAt?: string;
  /** 0 to 100. */
  readonly quality?: number;
}

/** A facial image: a pointer. */
export interface WrittenFace {
  readonly reference: string;
  /** 0 to 100. */
  readonly quality?: number;
}

/** Why there are no fingerprints. */
export type FingerprintAbsence = 'NOT_APPLICABLE' | 'TEMPORARILY_IMPOSSIBLE';

/** What quality rules look at. */
export interface PersonData {
  readonly identity: Identity;
  readonly document?: WrittenDocument | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}
