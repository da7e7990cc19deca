import type { ArticleReference } from '../canonical/generated/types.ts';
import type { Check, Condition } from './check.ts';
import type { RecordKind, RuleSpec } from './quality-rule.ts';

/** A compiled rule. */
export interface QualityRule extends RuleSpec {
  /** Name of the set that the rule is written in. */
  readonly set: string;
  readonly judge: Check;
}

/** Records of a kind that a system does not take, and why. */
export interface LeftOut {
  readonly holds: Condition;
  readonly because: string;
  readonly law: ArticleReference;
}

/** A system that has rules for a kind of record. */
export interface RuledSystem {
  readonly system: string;
  readonly leftOut: readonly LeftOut[];
}

/** A rule about a kind of record, and the systems that hold records to it. */
export interface HeldRule {
  readonly rule: QualityRule;
  readonly systems: readonly string[];
}

/** What is asked of one kind of record. */
export interface KindRules {
  /** In alphabetical order. */
  readonly systems: readonly RuledSystem[];
  /** Every rule once, in the order of the files. */
  readonly rules: readonly HeldRule[];
}

/** The compiled rules of every system. */
export interface QualityRules {
  /** Systems that have rules, in alphabetical order. */
  readonly systems: readonly string[];
  /** What is asked of a kind of record; nothing where no system takes such records. */
  about(kind: RecordKind): KindRules;
  /** Every rule once. */
  readonly all: readonly QualityRule[];
}
