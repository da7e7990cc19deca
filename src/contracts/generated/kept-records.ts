// Generated from schemas/endpoints/kept-records.part.yaml by npm run generate; never edited by hand.

import type { Instant, ReferenceText } from './types.ts';

/** Which kind of authority asks. The certificate says who it is, this says in which capacity; each operation's provision says who may. */
export type AuthorityCategory =
  | 'BORDER'
  | 'IMMIGRATION'
  | 'VISA'
  | 'ASYLUM'
  | 'SCREENING'
  | 'ETIAS_CENTRAL_UNIT'
  | 'ETIAS_NATIONAL_UNIT'
  | 'CENTRAL_ACCESS_POINT'
  | 'CENTRAL_AUTHORITY'
  | 'POLICE'
  | 'SIRENE'
  | 'EUROPOL';

/** Finger as ISO/IEC 19794-2 numbers it: 1 right thumb to 5 right little finger, 6 left thumb to 10 left little finger. */
export type FingerCode = number;

/** NFIQ 2 or ISO/IEC 29794-5 score, as the capturing station measured it. */
export type QualityScore = number;

/** Fingerprints of one capture. A pointer, never an image. */
export interface FingerprintSet {
  readonly reference: ReferenceText;
  readonly fingers: readonly FingerCode[];
  readonly capturedAt?: Instant;
  readonly quality?: QualityScore;
}

/** A facial image. A pointer, never an image. */
export interface FacialImage {
  readonly reference: ReferenceText;
  readonly quality?: QualityScore;
}

/** Why there are no fingerprints. NOT_APPLICABLE below the age at which the act takes them, and where they will never be possible. */
export type FingerprintAbsence = 'NOT_APPLICABLE' | 'TEMPORARILY_IMPOSSIBLE';

/** Name of a field of the request. */
export type FieldName = string;

/** Name of a data quality rule. */
export type RuleName = string;

/** What a data quality rule measures (Implementing Regulations (EU) 2021/2224 and 2021/2225). */
export type QualityIndicator = 'COMPLETENESS' | 'ACCURACY' | 'TIMELINESS' | 'UNIQUENESS' | 'CONSISTENCY';

/** GOOD, or LOW where a soft rule raised an alert. What a blocking rule rejects is not stored. */
export type QualityClass = 'GOOD' | 'LOW';

/** A soft rule that the stored data do not meet (Regulation (EU) 2019/817, Article 37). */
export interface QualityAlert {
  readonly field: FieldName;
  readonly rule: RuleName;
  readonly indicator: QualityIndicator;
}

/** Airport transit (A), short stay (C) or national long stay (D). */
export type VisaTypeCode = 'A' | 'C' | 'D';

/** A number of days. */
export type DayCount = number;
