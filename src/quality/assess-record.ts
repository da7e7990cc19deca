import type { ArticleReference, CanonicalRecord } from '../canonical/generated/types.ts';
import type { QualityContext } from './check.ts';
import type { Indicator } from './quality-rule.ts';
import type { QualityRule, QualityRules } from './quality-rules.ts';

/** A rule that a record breaks, and where. Says nothing of the value. */
export interface QualityFinding {
  readonly rule: string;
  readonly indicator: Indicator;
  readonly effect: 'blocking' | 'soft';
  /** JSON Pointers into the canonical record. */
  readonly fields: readonly string[];
  readonly law: ArticleReference;
  readonly says: string;
  readonly mend: string;
}

/** How many rules of an indicator could be judged for a record, and how many of them it keeps. */
export interface IndicatorScore {
  readonly judged: number;
  readonly kept: number;
}

/**
 * What quality a record has for one system. `good`: no rule is broken; `low`: it is entered, with an alert naming fields and reasons;
 * `rejected`: a blocking rule is broken (Implementing Regulations (EU) 2021/2225 and 2021/2224).
 */
export interface RecordQuality {
  readonly system: string;
  readonly class: 'good' | 'low' | 'rejected';
  readonly scores: Readonly<Partial<Record<Indicator, IndicatorScore>>>;
  readonly findings: readonly QualityFinding[];
}

function findingOf({ id, indicator, effect, law, says, mend }: QualityRule, fields: readonly string[]): QualityFinding {
  return { rule: id, indicator, effect, fields, law, says, mend };
}

/** The quality of a canonical record for a system; `undefined` where no rule is about such records there. Never raises. */
export function assessRecord(
  rules: QualityRules,
  system: string,
  record: CanonicalRecord,
  context: QualityContext,
): RecordQuality | undefined {
  const held = rules.rulesFor(system, record.kind);
  if (held.length === 0) return undefined;
  const scores: Partial<Record<Indicator, { judged: number; kept: number }>> = {};
  const findings: QualityFinding[] = [];
  for (const rule of held) {
    const fields = rule.judge(record, context);
    if (fields === undefined) continue;
    const score = (scores[rule.indicator] ??= { judged: 0, kept: 0 });
    score.judged += 1;
    if (fields.length === 0) score.kept += 1;
    else findings.push(findingOf(rule, fields));
  }
  const blocked = findings.some(({ effect }) => effect === 'blocking');
  return { system, class: blocked ? 'rejected' : findings.length > 0 ? 'low' : 'good', scores, findings };
}
