import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { refusalCode } from '../../../../src/adapters/eu-types/refusal-element.ts';
import { refusalTable } from '../../../../src/adapters/eu-types/refusal-table.ts';
import type { Leg } from '../../../../src/canonical/query.ts';
import { faultElement, readFault, type ReadSoapFault } from '../../../../src/wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../../../src/wire/soap/soap-version.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../../../src/wire/xml/xml-node.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FIXTURE = path.join(ROOT, 'fixtures/endpoints/esp-soap/border-check-hit-in-one-system/leg.json');
const leg: Leg = { ...(JSON.parse(readFileSync(FIXTURE, 'utf8')) as Leg), endpoint: 'portal-2' };

function listed(contract: string): readonly string[] {
  const [block = ''] =
    /<xs:simpleType name="RefusalCode">[\s\S]*?<\/xs:simpleType>/.exec(readFileSync(path.join(ROOT, 'wsdl', contract), 'utf8')) ?? [];
  return Array.from(block.matchAll(/<xs:enumeration value="([^"]+)"/g), ([, code]) => code ?? '');
}

describe('a refusal table', () => {
  test('knows by itself what the contracts of the ESP and the CIR both list, and nothing that only one of them lists', () => {
    const [esp, cir] = [listed('esp.xsd'), listed('cir.xsd')];
    const table = refusalTable('x', []);
    const known = [...new Set([...esp, ...cir])].filter((code) => table.problem(code, leg, '').code !== 'endpoint-fault-unknown');
    expect(known.length).toBeGreaterThan(5);
    expect(known).toEqual(esp.filter((code) => cir.includes(code)));
  });

  test('names the contract, not the configured endpoint, in the rule', () => {
    const table = refusalTable('esp', ['token-unknown']);
    expect(table.problem('token-unknown', leg, '')).toMatchObject({
      code: 'endpoint-refused',
      details: { endpoint: 'portal-2', rule: 'esp/token-unknown' },
    });
    expect(table.problem('overloaded', leg, '')).toMatchObject({
      code: 'endpoint-unavailable',
      details: { endpoint: 'portal-2', rule: 'esp/overloaded' },
    });
    expect(table.problem('deadline-exceeded', leg, '').code).toBe('endpoint-timeout');
  });

  test('cannot give a common refusal another meaning', () => {
    expect(refusalTable('esp', ['overloaded']).problem('overloaded', leg, '').code).toBe('endpoint-unavailable');
  });

  test.each([undefined, 'no-such-code', 'constructor', '__proto__'])('tells %p only to the cause', (code) => {
    const problem = refusalTable('esp', []).problem(code, leg, 'HTTP status 500');
    expect(problem.code).toBe('endpoint-fault-unknown');
    expect(problem.details).toEqual({ endpoint: 'portal-2' });
    expect(problem.cause).toMatchObject({ message: `HTTP status 500, refusal ${code ?? 'absent or malformed'}` });
  });
});

describe('the code of a fault', () => {
  const NAMESPACE = 'urn:contract';
  const refusal = (children: readonly XmlNode[], namespace = NAMESPACE): XmlNode =>
    element('r:Refusal', children, undefined, { r: namespace });
  const code = (value: string): XmlNode => element('r:Code', [value]);

  function fault(version: SoapVersion, detail?: XmlNode): ReadSoapFault {
    const read = readFault(readXml(writeElement(faultElement({ version, code: 'Sender', reason: 'Synthetic', detail }))));
    if (read === undefined) throw new Error('a fault was expected');
    return read;
  }

  test.each<SoapVersion>(['1.1', '1.2'])('is read from SOAP %s, listed or not', (version) => {
    expect(refusalCode(fault(version, refusal([code('overloaded')])), version, NAMESPACE)).toBe('overloaded');
    expect(refusalCode(fault(version, refusal([code('new-one'), element('r:Article', ['2019/817-20(1)'])])), version, NAMESPACE)).toBe(
      'new-one',
    );
  });

  test.each<readonly [string, ReadSoapFault]>([
    ['no detail', fault('1.2')],
    ['another SOAP version', fault('1.1', refusal([code('overloaded')]))],
    ['another namespace', fault('1.2', refusal([code('overloaded')], 'urn:other'))],
    ['another element', fault('1.2', element('r:Denial', [code('overloaded')], undefined, { r: NAMESPACE }))],
    ['no code', fault('1.2', refusal([]))],
    ['a malformed code', fault('1.2', refusal([code('Overloaded!')]))],
    ['a malformed article', fault('1.2', refusal([code('overloaded'), element('r:Article', ['Article 20'])]))],
    ['something more', fault('1.2', refusal([code('overloaded'), element('r:More', ['1'])]))],
  ])('is not there with %s', (_, read) => {
    expect(refusalCode(read, '1.2', NAMESPACE)).toBeUndefined();
  });
});
