import type { DecisionRecord, DecisionStep } from '../canonical/generated/types.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { GatewayError } from '../kernel/gateway-error.ts';
import type { QueryId } from '../kernel/ids.ts';
import { problemOf, type ProblemCode } from '../kernel/problems.ts';

/** What a decision record is made of; `at` is milliseconds since the Unix epoch. */
export interface Decision {
  readonly query: QueryId;
  readonly at: number;
  readonly caller?: string | undefined;
  readonly profile?: string | undefined;
  readonly verdict: DecisionRecord['verdict'];
  readonly code?: ProblemCode | undefined;
  readonly steps: readonly DecisionStep[];
}

const MOST_STEPS = 200;
const LONGEST_FIELD = 300;

/**
 * The record that tells the calling organisation why its query was answered or refused, rule by rule; it conforms to the
 * canonical schema.
 * It says nothing of what disclosure trimmed: that would tell of data that the caller may not know to exist (Regulation (EU)
 * 2019/817, Article 9(4)).
 */
export function decisionRecord(decision: Decision): DecisionRecord {
  const { query, at, caller, profile, verdict, code, steps } = decision;
  return {
    query,
    at: rfc3339(at),
    ...(caller === undefined ? {} : { caller }),
    ...(profile === undefined ? {} : { profile }),
    verdict,
    ...(code === undefined ? {} : { code }),
    steps: steps.slice(0, MOST_STEPS),
  };
}

/** The step for a refusal at any stage: the error's rule and field, the first provision of its catalogue row, and what mends it. */
export function refusalStep(stage: DecisionStep['stage'], error: GatewayError): DecisionStep {
  const { articles, mend } = problemOf(error.code);
  const [first] = articles;
  return {
    stage,
    rule: error.details.rule ?? error.code,
    verdict: 'refuse',
    code: error.code,
    ...(error.details.field === undefined ? {} : { field: shownField(error.details.field) }),
    ...(first === undefined ? {} : { article: { act: first.act, article: first.article } }),
    mend: error.details.mend ?? mend,
  };
}

/** As the schema has it: the whole message is `/`, and of a path that is too long the end stays, which is where the fault lies. */
function shownField(field: string): string {
  if (field === '') return '/';
  return field.length <= LONGEST_FIELD ? field : `…${field.slice(1 - LONGEST_FIELD)}`.toWellFormed();
}
