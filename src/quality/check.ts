import type { CanonicalRecord } from '../canonical/generated/types.ts';

/** What a check may know besides the record. */
export interface QualityContext {
  /** Milliseconds since the Unix epoch at which quality is looked at. */
  readonly now: number;
  /** Whether these values of a uniqueness rule were met for the first time in the batch; without it, uniqueness is not judged. */
  readonly firstSeen?: (rule: string, key: string) => boolean;
}

/**
 * What a check says of one record: `undefined` where there was nothing to judge, else the pointers of the fields that break it. A field that
 * is missing from a list is named with - for the element (RFC 6901, section 4).
 */
export type Verdict = readonly string[] | undefined;

/** A compiled check. Never raises. */
export type Check = (record: CanonicalRecord, context: QualityContext) => Verdict;

/** A compiled condition of a rule. Never raises. */
export type Condition = (record: CanonicalRecord, context: QualityContext) => boolean;

/** The verdict of a check that was kept. */
export const KEPT: readonly string[] = [];

/** Gathers the verdict on a record, value by value. */
export class Judgement {
  #judged = false;
  #broken: string[] | undefined;

  /** One value was looked at; where it breaks the rule, `pointer` says where it stands. */
  add(keeps: boolean, pointer: () => string): void {
    this.#judged = true;
    if (keeps) return;
    const at = pointer();
    this.#broken ??= [];
    if (!this.#broken.includes(at)) this.#broken.push(at);
  }

  /** What was found of all values. */
  get verdict(): Verdict {
    return this.#broken ?? (this.#judged ? KEPT : undefined);
  }
}
