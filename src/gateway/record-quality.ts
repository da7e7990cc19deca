import type { CanonicalRecord, DecisionStep } from '../canonical/generated/types.ts';
import { assessRecord, type QualityFinding } from '../quality/assess-record.ts';
import type { QualityRules } from '../quality/quality-rules.ts';

/** A record names no more broken rules than this in one decision. */
const MOST_STEPS = 20;

const stepOf = (system: string, { rule, effect, fields, law, mend }: QualityFinding): DecisionStep => ({
  stage: 'map',
  rule: `quality/${system}/${rule}`,
  verdict: 'warn',
  code: effect === 'blocking' ? 'quality-rejected' : 'quality-low',
  ...(fields[0] !== undefined && { field: fields[0] }),
  article: law,
  mend,
});

/**
 * What the decision record says of a national record's quality: the rules that it breaks in the systems that take such records, blocking
 * ones first. It warns only: a question may be asked about a person whose record no system would take.
 */
export function qualityRemarks(rules: QualityRules, record: CanonicalRecord, now: number): readonly DecisionStep[] {
  const broken = rules.systems.flatMap((system) =>
    (assessRecord(rules, system, record, { now })?.findings ?? []).map((finding) => ({ system, finding })),
  );
  const blocking = broken.filter(({ finding }) => finding.effect === 'blocking');
  const soft = broken.filter(({ finding }) => finding.effect === 'soft');
  return [...blocking, ...soft].slice(0, MOST_STEPS).map(({ system, finding }) => stepOf(system, finding));
}
