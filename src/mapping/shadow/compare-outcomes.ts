import { compareRecords, type Difference, type NameClass } from './compare-records.ts';

/** A reason why a record has no canonical form, as far as two outcomes are compared by it. */
export interface ReasonNote {
  readonly code: string;
  readonly field: string;
}

/** What one of two mappings made of a record: its canonical form, or the reasons why it has none. */
export type ComparedOutcome = { readonly record: object } | { readonly reasons: readonly ReasonNote[] };

/** How two outcomes can differ: in fields, or in whether, or why, the record is rejected. */
export const OUTCOME_CHANGES = ['changed', 'rejected', 'accepted', 'rejected-otherwise'] as const;

/** One of `OUTCOME_CHANGES`. */
export type OutcomeChange = (typeof OUTCOME_CHANGES)[number];

/** What differs between two outcomes for one record. Holds no value. */
export interface OutcomeDifference {
  readonly result: OutcomeChange;
  /** Fields that differ; some exactly where both have a canonical form. */
  readonly differences: readonly Difference[];
  /** Why the one mapping rejects the record; none where it does not. */
  readonly formerly: readonly ReasonNote[];
  /** Why the other mapping does. */
  readonly reasons: readonly ReasonNote[];
}

const notes = (outcome: ComparedOutcome): readonly ReasonNote[] =>
  'reasons' in outcome ? outcome.reasons.map(({ code, field }) => ({ code, field })) : [];

/**
 * What the other mapping makes of a record that the one does not; undefined where both make the same of it, which for a rejected record means
 * the same codes at the same fields. Classes of values are named by `classOf`, by `valueClass` unless told.
 */
export function compareOutcomes(one: ComparedOutcome, other: ComparedOutcome, classOf?: NameClass): OutcomeDifference | undefined {
  if ('record' in one && 'record' in other) {
    const differences = compareRecords(one.record, other.record, classOf);
    return differences.length === 0 ? undefined : { result: 'changed', differences, formerly: [], reasons: [] };
  }
  const [formerly, reasons] = [notes(one), notes(other)];
  if ('reasons' in one && 'reasons' in other && JSON.stringify(formerly) === JSON.stringify(reasons)) return undefined;
  const result = 'record' in one ? 'rejected' : 'record' in other ? 'accepted' : 'rejected-otherwise';
  return { result, differences: [], formerly, reasons };
}
