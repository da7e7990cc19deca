import type { ArticleReference, CanonicalRecord } from '../canonical/generated/types.ts';

/** The five indicators of Implementing Regulations (EU) 2021/2225 and 2021/2224. */
export const INDICATORS = ['completeness', 'accuracy', 'timeliness', 'uniqueness', 'consistency'] as const;

/** One of the five indicators. */
export type Indicator = (typeof INDICATORS)[number];

/** Kind of a canonical record. */
export type RecordKind = CanonicalRecord['kind'];

/** A biometric sample's kind. */
export type Modality = 'fingerprints' | 'face' | 'palm-print';

/** Limits of the age that a person has on a day. */
interface AgeSpec {
  readonly born: string;
  readonly on: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface ValuesSpec {
  readonly at: string;
  readonly of: readonly (string | boolean)[];
}

/** What must be true of a record for a rule to hold. */
export type ConditionSpec =
  | { readonly present: string }
  | { readonly absent: string }
  | { readonly is: ValuesSpec }
  | { readonly 'is-not': ValuesSpec }
  | { readonly aged: AgeSpec }
  | { readonly 'moves-freely': true };

/** What a rule checks; exactly one member is there. `schemas/config/quality-rules.schema.json` describes each. */
export interface CheckSpec {
  readonly present?: string;
  readonly every?: string;
  readonly 'one-present'?: readonly string[];
  readonly absent?: string;
  readonly words?: { readonly at: string; readonly are: readonly string[] };
  readonly 'not-words'?: { readonly at: string; readonly are: readonly string[] };
  readonly letters?: 'latin' | 'mrz';
  readonly 'full-date'?: string;
  readonly 'calendar-date'?: string;
  readonly order?: { readonly first: string; readonly then: string };
  readonly within?: { readonly hours: number; readonly after: string };
  readonly age?: AgeSpec;
  readonly 'sample-quality'?: { readonly modality: Modality; readonly atLeast: number };
  readonly samples?: { readonly modality: Modality; readonly atLeast: number };
  readonly 'mrz-agrees'?: true;
  readonly 'code-agrees'?: true;
  readonly 'code-plausible'?: true;
  readonly 'third-country'?: true;
  readonly unique?: readonly string[];
}

/** A rule as written. */
export interface RuleSpec {
  readonly id: string;
  readonly says: string;
  readonly indicator: Indicator;
  readonly effect: 'blocking' | 'soft';
  readonly kinds?: readonly RecordKind[];
  /** All must be so. */
  readonly when?: readonly ConditionSpec[];
  readonly check: CheckSpec;
  readonly law: ArticleReference;
  readonly mend: string;
}

/** Records that a system does not take, as written. */
export interface LeftOutSpec {
  readonly systems: readonly string[];
  readonly kinds?: readonly RecordKind[];
  readonly when: readonly ConditionSpec[];
  readonly because: string;
  readonly law: ArticleReference;
}

/** A set of rules as written; `schemas/config/quality-rules.schema.json` describes it. */
export interface RuleSetSpec {
  readonly rules: string;
  readonly version: string;
  readonly title: string;
  readonly note?: string;
  /** Kinds of records that go to each system. */
  readonly systems: Readonly<Record<string, readonly RecordKind[]>>;
  readonly 'leaves-out'?: readonly LeftOutSpec[];
  readonly of: readonly RuleSpec[];
}
