import type { CanonicalRecord, DecisionStep } from '../canonical/generated/types.ts';
import { brokenRules, type BrokenRule } from '../quality/assess-record.ts';
import type { QualityRule, QualityRules } from '../quality/quality-rules.ts';

/** A record names no more broken rules than this in one decision. */
const MOST_STEPS = 20;

const stepOf = ({ rule: { id, effect, law, mend }, systems, fields: [field] }: BrokenRule): DecisionStep => ({
  stage: 'map',
  rule: `quality/${systems.join('+')}/${id}`,
  verdict: 'warn',
  code: effect === 'blocking' ? 'quality-rejected' : 'quality-low',
  ...(field !== undefined && { field }),
  article: law,
  mend,
});

/** A question enters nothing anywhere, so that it is never late. */
const ofQuestions = ({ indicator }: QualityRule): boolean => indicator !== 'timeliness';

/**
 * What the decision record says of a national record's quality: the rules that it breaks in the systems that take such records, blocking
 * ones first, each once. It warns only: a question may be asked about a person whose record no system would take.
 */
export function qualityRemarks(rules: QualityRules, record: CanonicalRecord, now: number): readonly DecisionStep[] {
  return brokenRules(rules, record, { now }, ofQuestions).slice(0, MOST_STEPS).map(stepOf);
}
