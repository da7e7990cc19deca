import type { Check } from './check.ts';
import type { RecordKind, RuleSpec } from './quality-rule.ts';

/** A compiled rule. */
export interface QualityRule extends RuleSpec {
  /** Name of the set that the rule is written in. */
  readonly set: string;
  readonly judge: Check;
}

/** The compiled rules of every system, by the kinds of records that they hold for, each list in the order of the files. */
export interface QualityRules {
  /** Systems that have rules, in alphabetical order. */
  readonly systems: readonly string[];
  /** The rules for a kind of record that goes to a system; none where the system has none for it. */
  rulesFor(system: string, kind: RecordKind): readonly QualityRule[];
  /** Every rule once. */
  readonly all: readonly QualityRule[];
}
