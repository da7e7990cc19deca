import type { ArticleReference, CanonicalRecord } from '../canonical/generated/types.ts';
import type { QualityContext } from './check.ts';
import type { Indicator } from './quality-rule.ts';
import type { HeldRule, QualityRule, QualityRules, RuledSystem } from './quality-rules.ts';

/** A rule that a record breaks, and where. Says nothing of the value. */
export interface QualityFinding {
  readonly rule: string;
  readonly indicator: Indicator;
  readonly effect: 'blocking' | 'soft';
  /** JSON Pointers into the canonical record; - for the element where a list has none with the field. */
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

/** A system that takes records of the kind, but not this one. */
export interface LeftOutRecord {
  readonly system: string;
  readonly because: string;
}

/** What was found of one record: its quality for every system that takes it, in alphabetical order. */
export interface RecordAssessment {
  readonly qualities: readonly RecordQuality[];
  readonly leftOut: readonly LeftOutRecord[];
}

/** A rule that a record breaks, with the systems that hold it to the rule. */
export interface BrokenRule {
  readonly rule: QualityRule;
  readonly systems: readonly string[];
  readonly fields: readonly string[];
}

const NOTHING: RecordAssessment = { qualities: [], leftOut: [] };

function leftOutOf({ system, leftOut }: RuledSystem, record: CanonicalRecord, context: QualityContext): LeftOutRecord | undefined {
  const met = leftOut.find(({ holds }) => holds(record, context));
  return met && { system, because: met.because };
}

class SystemScore {
  readonly system: string;
  readonly #scores: Partial<Record<Indicator, { judged: number; kept: number }>> = {};
  readonly #findings: QualityFinding[] = [];
  #blocked = false;

  constructor(system: string) {
    this.system = system;
  }

  add({ id: rule, indicator, effect, law, says, mend }: QualityRule, fields: readonly string[]): void {
    const score = (this.#scores[indicator] ??= { judged: 0, kept: 0 });
    score.judged += 1;
    if (fields.length === 0) {
      score.kept += 1;
      return;
    }
    this.#findings.push({ rule, indicator, effect, fields, law, says, mend });
    this.#blocked ||= effect === 'blocking';
  }

  get quality(): RecordQuality {
    const [findings, scores] = [this.#findings, this.#scores];
    return { system: this.system, class: this.#blocked ? 'rejected' : findings.length > 0 ? 'low' : 'good', scores, findings };
  }
}

/** The quality of a canonical record for the systems that are asked about, all unless told. Each rule is judged once. Never raises. */
export function assessRecord(
  rules: QualityRules,
  record: CanonicalRecord,
  context: QualityContext,
  systems: readonly string[] = rules.systems,
): RecordAssessment {
  const about = rules.about(record.kind);
  const asked = about.systems.filter(({ system }) => systems.includes(system));
  if (asked.length === 0) return NOTHING;
  const leftOut = asked.flatMap((system) => leftOutOf(system, record, context) ?? []);
  const scores = asked.filter(({ system }) => !leftOut.some((left) => left.system === system)).map(({ system }) => new SystemScore(system));
  for (const { rule, systems: holding } of about.rules) {
    const taking = scores.filter(({ system }) => holding.includes(system));
    const fields = taking.length === 0 ? undefined : rule.judge(record, context);
    if (fields !== undefined) for (const score of taking) score.add(rule, fields);
  }
  return { qualities: scores.map(({ quality }) => quality), leftOut };
}

/** The rules that a record breaks in any system that takes it, blocking ones first, of those that `wanted` lets through. Never raises. */
export function brokenRules(
  rules: QualityRules,
  record: CanonicalRecord,
  context: QualityContext,
  wanted: (rule: QualityRule) => boolean,
): readonly BrokenRule[] {
  const { systems, rules: held } = rules.about(record.kind);
  const left = new Set(systems.flatMap((system) => leftOutOf(system, record, context)?.system ?? []));
  const taken = ({ systems: holding }: HeldRule): readonly string[] =>
    left.size === 0 ? holding : holding.filter((name) => !left.has(name));
  const broken: BrokenRule[] = [];
  for (const one of held) {
    if (!wanted(one.rule)) continue;
    const taking = taken(one);
    const fields = taking.length === 0 ? undefined : one.rule.judge(record, context);
    if (fields !== undefined && fields.length > 0) broken.push({ rule: one.rule, systems: taking, fields });
  }
  return broken.toSorted((one, other) => rank(one) - rank(other));
}

const rank = ({ rule }: BrokenRule): number => (rule.effect === 'blocking' ? 0 : 1);
