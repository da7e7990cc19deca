import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { conformanceReport, type ConformanceReport } from '../../../../src/client/conformance/conformance-report.ts';
import { conformanceText } from '../../../../src/client/conformance/conformance-text.ts';
import { junitReport } from '../../../../src/client/conformance/junit-report.ts';
import type { CaseResult } from '../../../../src/client/conformance/run-conformance.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { compileXsd } from '../../../../src/wire/xsd/compile-xsd.ts';

const SCHEMA = join(import.meta.dirname, '../../../../schemas/endpoints/conformance-report.schema.json');

/** The part of Ant's JUnit format that Jenkins reads, restated: which elements and attributes there are, and in what order. */
const JUNIT_XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="Count"><xs:restriction base="xs:nonNegativeInteger"/></xs:simpleType>
  <xs:simpleType name="Seconds"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/></xs:restriction></xs:simpleType>
  <xs:element name="testsuites"><xs:complexType>
    <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute name="name" type="xs:string"/><xs:attribute name="time" type="Seconds"/><xs:attribute name="tests" type="Count"/>
    <xs:attribute name="failures" type="Count"/><xs:attribute name="errors" type="Count"/>
  </xs:complexType></xs:element>
  <xs:element name="testsuite"><xs:complexType>
    <xs:sequence>
      <xs:element name="properties"><xs:complexType><xs:sequence>
        <xs:element name="property" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="value" type="xs:string" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:sequence>
          <xs:choice minOccurs="0"><xs:element name="failure" type="Fault"/><xs:element name="error" type="Fault"/></xs:choice>
          <xs:element name="system-out" type="xs:string" minOccurs="0"/>
        </xs:sequence>
        <xs:attribute name="classname" type="xs:string" use="required"/><xs:attribute name="name" type="xs:string" use="required"/>
        <xs:attribute name="time" type="Seconds" use="required"/>
      </xs:complexType></xs:element>
    </xs:sequence>
    <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="tests" type="Count" use="required"/>
    <xs:attribute name="failures" type="Count" use="required"/><xs:attribute name="errors" type="Count" use="required"/>
    <xs:attribute name="skipped" type="Count"/><xs:attribute name="time" type="Seconds" use="required"/>
    <xs:attribute name="timestamp" type="xs:dateTime" use="required"/>
  </xs:complexType></xs:element>
  <xs:complexType name="Fault"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="message" type="xs:string"/><xs:attribute name="type" type="xs:string" use="required"/>
  </xs:extension></xs:simpleContent></xs:complexType>
</xs:schema>`;

const result = (name: string, overrides: Partial<CaseResult> = {}): CaseResult => ({
  id: `mid/rest/${name}`,
  name: `${name} & "more" <less>`,
  protocol: 'rest',
  law: '2019/817-26(1)',
  origin: 'listed',
  verdict: 'passed',
  objections: [],
  evidence: [{ step: 'ReadLink', sent: 'a'.repeat(64), received: 'b'.repeat(64), status: 200 }],
  durationMs: 12,
  ...overrides,
});

const began = Date.parse('2026-11-21T10:00:00.250Z');

function report(): ConformanceReport {
  const facts = {
    contract: packagedContract('mid'),
    against: 'https://mid.example:8443',
    protocols: ['soap-1.2', 'rest'] as const,
    beganAt: began,
    endedAt: began + 1_500,
  };
  return conformanceReport(facts, [
    result('one', { id: 'mid/soap-1.2/one', protocol: 'soap-1.2' }),
    result('two'),
    result('three', { verdict: 'failed', objections: ['first & <second>', 'third'], origin: 'derived' }),
    result('four', { verdict: 'incomplete', objections: ['endpoint-timeout'], evidence: [] }),
  ]);
}

describe('the JSON report', () => {
  it('counts, and conforms to its schema', () => {
    const made = report();
    expect(made.counts).toEqual({ cases: 4, passed: 2, failed: 1, incomplete: 1 });
    expect(made).toMatchObject({ endpoint: 'mid', began: '2026-11-21T10:00:00.250Z', durationMs: 1_500 });
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    expect(validate(made) || validate.errors).toBe(true);
    expect(validate({ ...made, cases: [{ ...made.cases[0], verdict: 'maybe' }] })).toBe(false);
  });
});

describe('the JUnit report', () => {
  it('has the form that Jenkins reads', () => {
    const xml = junitReport(report());
    compileXsd('junit.xsd', () => Buffer.from(JUNIT_XSD)).validate(Buffer.from(xml));
  });

  it('says what failed and why, each protocol a suite', () => {
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(junitReport(report())) as {
      testsuites: { testsuite: readonly Record<string, unknown>[] };
    };
    expect(parsed.testsuites).toMatchObject({ tests: '4', failures: '1', errors: '1', time: '1.500' });
    const [soap, rest] = parsed.testsuites.testsuite;
    expect(soap).toMatchObject({ name: 'mid soap-1.2', tests: '1', failures: '0', errors: '0', timestamp: '2026-11-21T10:00:00' });
    expect(rest).toMatchObject({ name: 'mid rest', tests: '3', failures: '1', errors: '1', time: '0.036' });
    const cases = rest?.['testcase'] as readonly Record<string, unknown>[];
    expect(cases[0]).toMatchObject({ classname: 'mid.rest', time: '0.012' });
    expect(cases[0]?.['system-out']).toContain('law 2019/817-26(1)');
    expect(cases[1]?.['failure']).toEqual({ '#text': 'first & <second>\nthird', message: 'first & <second>', type: 'failure' });
    expect(cases[2]?.['error']).toMatchObject({ message: 'endpoint-timeout' });
  });
});

describe('the report for a person', () => {
  it('names what did not pass, then counts', () => {
    expect(conformanceText(report()).split('\n')).toEqual([
      'failed  mid/rest/three  (2019/817-26(1))',
      '  three & "more" <less>',
      '  - first & <second>',
      '  - third',
      'incomplete  mid/rest/four  (2019/817-26(1))',
      '  four & "more" <less>',
      '  - endpoint-timeout',
      'mid soap-1.2: 1 cases, 1 passed, 0 failed, 0 incomplete',
      'mid rest: 3 cases, 1 passed, 1 failed, 1 incomplete',
      '',
    ]);
  });
});
