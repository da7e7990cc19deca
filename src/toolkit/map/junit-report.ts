import { writeElement } from '../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { TestedPack, TestedRecord } from './test-pack.ts';

function caseOf(pack: string, name: string, differences: readonly string[]): XmlNode {
  const [first = ''] = differences;
  const failure = differences.length === 0 ? [] : [element('failure', [differences.join('\n')], { message: first })];
  return element('testcase', failure, { classname: pack, name });
}

const nameOf = ({ record, shows }: TestedRecord): string => `${record}: ${shows}`;

function suiteOf({ pack, faults, records }: TestedPack): XmlNode {
  const cases = [
    ...(faults.length === 0 ? [] : [caseOf(pack, 'corpus', faults)]),
    ...records.map((record) => caseOf(pack, nameOf(record), record.differences)),
  ];
  const failures = records.filter(({ differences }) => differences.length > 0).length + (faults.length === 0 ? 0 : 1);
  return element('testsuite', cases, { name: pack, tests: String(cases.length), failures: String(failures) });
}

/** The tests of packs as a JUnit report in XML, as build servers read it: a suite for each pack, a case for each record. */
export function junitReport(packs: readonly TestedPack[]): Uint8Array {
  return writeElement(element('testsuites', packs.map(suiteOf), { name: 'gateway map test' }));
}
