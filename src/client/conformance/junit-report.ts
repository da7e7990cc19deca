import { writeElement } from '../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { countsOf, type ConformanceReport } from './conformance-report.ts';
import type { CaseResult } from './run-conformance.ts';

/**
 * The report as JUnit XML, in the form that Ant wrote and Jenkins reads: a `testsuite` for each protocol, a `testcase` for each case with
 * `failure` for one that failed and `error` for one that could not be judged. Provision and digests stand in `system-out`.
 */
export function junitReport(report: ConformanceReport): string {
  const suites = report.protocols.map((protocol) =>
    suiteElement(
      report,
      `${report.endpoint} ${protocol}`,
      report.cases.filter((one) => one.protocol === protocol),
    ),
  );
  const { cases, failed, incomplete } = report.counts;
  const attributes = {
    name: `conformance of ${report.endpoint}`,
    tests: String(cases),
    failures: String(failed),
    errors: String(incomplete),
  };
  const root = element('testsuites', suites, { ...attributes, time: seconds(report.durationMs) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${Buffer.from(writeElement(root)).toString('utf8')}\n`;
}

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(3);

function suiteElement({ began, contract, against }: ConformanceReport, name: string, cases: readonly CaseResult[]): XmlNode {
  const { failed, incomplete } = countsOf(cases);
  const property = (key: string, value: string): XmlNode => element('property', [], { name: key, value });
  return element(
    'testsuite',
    [element('properties', [property('contract', contract), property('against', against)]), ...cases.map(caseElement)],
    {
      name,
      tests: String(cases.length),
      failures: String(failed),
      errors: String(incomplete),
      skipped: '0',
      time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
      timestamp: began.replace(/\.\d+Z$/, ''),
    },
  );
}

function caseElement({ id, name, verdict, objections, law, evidence, durationMs }: CaseResult): XmlNode {
  const text = objections.join('\n');
  const fault = (kind: 'failure' | 'error'): XmlNode => element(kind, [text], { message: objections[0] ?? '', type: kind });
  return element(
    'testcase',
    [
      verdict === 'failed' ? fault('failure') : undefined,
      verdict === 'incomplete' ? fault('error') : undefined,
      element('system-out', [
        [
          `law ${law}`,
          ...evidence.map((row) =>
            Object.entries(row)
              .map(([key, value]) => `${key} ${String(value)}`)
              .join(' '),
          ),
        ].join('\n'),
      ]),
    ],
    { classname: id.slice(0, id.lastIndexOf('/')).replaceAll('/', '.'), name: `${name} [${id}]`, time: seconds(durationMs) },
  );
}
