import type { CanonicalRecord } from '../canonical/generated/types.ts';

/** What a check may know besides the record. */
export interface QualityContext {
  /** Milliseconds since the Unix epoch at which quality is looked at. */
  readonly now: number;
  /** Whether these values of a uniqueness rule were met for the first time in the batch; without it, uniqueness is not judged. */
  readonly firstSeen?: (rule: string, key: string) => boolean;
}

/** What a check says of one record: `undefined` where there was nothing to judge, else the pointers of the fields that break it. */
export type Verdict = readonly string[] | undefined;

/** A compiled check. Never raises. */
export type Check = (record: CanonicalRecord, context: QualityContext) => Verdict;

/** The verdict of a check that was kept. */
export const KEPT: readonly string[] = [];
