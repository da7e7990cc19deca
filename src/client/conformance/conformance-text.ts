import type { ConformanceReport } from './conformance-report.ts';
import { countsOf } from './conformance-report.ts';

/** The report for a person: what did not pass and why, then a line for each protocol. */
export function conformanceText(report: ConformanceReport): string {
  const faults = report.cases
    .filter(({ verdict }) => verdict !== 'passed')
    .flatMap(({ id, verdict, law, name, objections }) => [
      `${verdict}  ${id}  (${law})`,
      `  ${name}`,
      ...objections.map((objection) => `  - ${objection}`),
    ]);
  const totals = report.protocols.map((protocol) => {
    const { cases, passed, failed, incomplete } = countsOf(report.cases.filter((one) => one.protocol === protocol));
    return `${report.endpoint} ${protocol}: ${cases} cases, ${passed} passed, ${failed} failed, ${incomplete} incomplete`;
  });
  return [...faults, ...totals, ''].join('\n');
}
