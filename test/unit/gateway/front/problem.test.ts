import { describe, expect, test } from '@jest/globals';
import { validateProblemDocument } from '../../../../src/canonical/generated/validators.js';
import { problemDocument } from '../../../../src/gateway/front/problem-document.ts';
import { PROBLEM_NAMESPACE } from '../../../../src/gateway/front/problem-xml.ts';
import { problemAnswer } from '../../../../src/gateway/front/rest-answer.ts';
import { faultStatus, problemFault } from '../../../../src/gateway/front/soap-fault.ts';
import { NATIONAL_NAMESPACE } from '../../../../src/gateway/front/soap-operations.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { PROBLEMS, type ProblemCode } from '../../../../src/kernel/problems.ts';
import { readFault } from '../../../../src/wire/soap/soap-fault.ts';
import { childElements, firstChild, textOf } from '../../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const ID = '01970000-0000-7000-8000-000000000000';
const URL = 'https://gateway.test';
const SECRET = { field: '/subject/familyName', rule: 'policy/secret', endpoint: 'cir-endpoint-id', mend: 'Only for the decision record.' };

const problemOfXml = (problem: XmlElement): unknown => {
  const text = (name: string): string => textOf(firstChild(problem, PROBLEM_NAMESPACE, name) as XmlElement);
  const entries = (list: XmlElement): unknown =>
    childElements(list).map((entry) => Object.fromEntries(childElements(entry).map((member) => [member.local, textOf(member)])));
  const reasons = firstChild(problem, PROBLEM_NAMESPACE, 'reasons');
  return {
    ...Object.fromEntries(['type', 'title', 'instance', 'code', 'retry'].map((name) => [name, text(name)])),
    status: Number(text('status')),
    articles: entries(firstChild(problem, PROBLEM_NAMESPACE, 'articles') as XmlElement),
    ...(reasons === undefined ? {} : { reasons: entries(reasons) }),
  };
};

describe('a problem', () => {
  test.each(CODES)('%s says the same over REST, SOAP 1.1 and SOAP 1.2, and no detail', (code) => {
    const error = new GatewayError(code, SECRET);
    const answer = problemAnswer(error, ID, URL);
    const document: unknown = JSON.parse(Buffer.from(answer.body).toString());
    expect(validateProblemDocument(document)).toBe(true);
    expect(answer.status).toBe(PROBLEMS[code].status);
    expect(answer.headers['content-type']).toBe('application/problem+json');

    for (const version of ['1.1', '1.2'] as const) {
      const bytes = writeElement(problemFault(error, ID, URL, version));
      const fault = readFault(readXml(bytes));
      expect(fault?.version).toBe(version);
      expect(fault?.code).toBe(PROBLEMS[code].fault);
      expect(fault?.reason).toBe(PROBLEMS[code].title);
      expect(fault?.subcode).toEqual(version === '1.2' ? { namespace: NATIONAL_NAMESPACE, local: code } : undefined);
      expect(problemOfXml(childElements(fault?.detail as XmlElement)[0] as XmlElement)).toEqual(document);
      for (const detail of Object.values(SECRET)) expect(Buffer.from(bytes).toString()).not.toContain(detail);
    }
    for (const detail of Object.values(SECRET)) expect(Buffer.from(answer.body).toString()).not.toContain(detail);
  });

  test('of a record that cannot be mapped carries every reason, in either form', () => {
    const reasons = [
      {
        code: 'mapping-value-invalid',
        field: '/persona/dzimis',
        found: 'text of 3 digits',
        rule: 'lv-test/rules/3',
        mend: 'Write a date.',
      },
      { code: 'mapping-field-unaccounted', field: '/persona/cits', found: 'empty text', mend: 'Remove the field.' },
    ] as const;
    const error = new GatewayError('mapping-value-invalid', { ...SECRET, reasons });
    const document: unknown = JSON.parse(Buffer.from(problemAnswer(error, ID, URL).body).toString());
    expect(validateProblemDocument(document)).toBe(true);
    expect(document).toMatchObject({ reasons });
    for (const version of ['1.1', '1.2'] as const) {
      const fault = readFault(readXml(writeElement(problemFault(error, ID, URL, version))));
      expect(problemOfXml(childElements(fault?.detail as XmlElement)[0] as XmlElement)).toEqual(document);
    }
  });

  test('takes its HTTP status from the SOAP binding', () => {
    expect(faultStatus(new GatewayError('policy-purpose'), '1.1')).toBe(500);
    expect(faultStatus(new GatewayError('policy-purpose'), '1.2')).toBe(400);
    expect(faultStatus(new GatewayError('endpoint-timeout'), '1.2')).toBe(500);
  });

  test('points to its page and its decision record', () => {
    const document = problemDocument(new GatewayError('policy-purpose'), ID, URL);
    expect(document.type).toBe(`${URL}/problems/policy-purpose`);
    expect(document.instance).toBe(`urn:uuid:${ID}`);
  });
});
