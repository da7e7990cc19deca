import type { Contract } from '../../contracts/contract.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import type { Protocol, Verdict } from './conformance-case.ts';
import type { CaseResult } from './run-conformance.ts';

/** One run of an endpoint's contract against an implementation; its JSON form is `schemas/endpoints/conformance-report.schema.json`. */
export interface ConformanceReport {
  readonly endpoint: string;
  /** Namespace of the contract that was run. */
  readonly contract: string;
  /** Address that was tested. */
  readonly against: string;
  readonly protocols: readonly Protocol[];
  /** When the run began, RFC 3339. */
  readonly began: string;
  readonly durationMs: number;
  readonly counts: Readonly<Record<'cases' | Verdict, number>>;
  readonly cases: readonly CaseResult[];
}

/** What a report is made of besides the results. */
export interface RunFacts {
  readonly contract: Contract;
  readonly against: string;
  readonly protocols: readonly Protocol[];
  /** Epoch milliseconds. */
  readonly beganAt: number;
  readonly endedAt: number;
}

/** The report on a run. */
export function conformanceReport(
  { contract, against, protocols, beganAt, endedAt }: RunFacts,
  cases: readonly CaseResult[],
): ConformanceReport {
  return {
    endpoint: contract.name,
    contract: contract.namespace,
    against,
    protocols,
    began: rfc3339(beganAt),
    durationMs: Math.max(0, endedAt - beganAt),
    counts: countsOf(cases),
    cases,
  };
}

/** How many of the cases went how. */
export function countsOf(cases: readonly CaseResult[]): ConformanceReport['counts'] {
  const count = (verdict: Verdict): number => cases.filter((one) => one.verdict === verdict).length;
  return { cases: cases.length, passed: count('passed'), failed: count('failed'), incomplete: count('incomplete') };
}
