import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClientAsync } from 'soap';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHAPES, CANONICAL_NAMESPACE } from '../../../../src/canonical/generated/shapes.ts';
import { problemXml } from '../../../../src/gateway/front/problem-xml.ts';
import { problemDocument } from '../../../../src/gateway/front/problem-document.ts';
import { NATIONAL_NAMESPACE, operationOf } from '../../../../src/gateway/front/soap-operations.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { toXml } from '../../../../src/wire/xml-codec/to-xml.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../../../src/wire/xml/xml-node.ts';
import { packagedSchema } from '../../../../src/wire/xsd/packaged-schema.ts';
import { openFakeGateway, RECORD, type FakeGateway } from './fake-gateway.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const OPERATIONS = ['Query', 'QueryRecord', 'Preflight', 'GetDecision', 'SubmitRecord'];

let door: FakeGateway;
beforeAll(async () => {
  door = await openFakeGateway();
});
afterAll(() => door.listening.close(0));

const page = async (path: string): Promise<string> => (await fetch(`${door.listening.url}${path}`)).text();

describe('the served WSDL', () => {
  test('loads in a foreign stack over HTTP, with both bindings at the public address', async () => {
    const client = await createClientAsync(`${door.listening.url}/soap/v1?wsdl`);
    const services = client.describe() as Record<string, Record<string, Record<string, unknown>>>;
    expect(Object.keys(services['NationalGateway'] ?? {})).toEqual(['Soap11', 'Soap12']);
    for (const port of ['Soap11', 'Soap12']) expect(Object.keys(services['NationalGateway']?.[port] ?? {})).toEqual(OPERATIONS);
    const wsdl = await page('/soap/v1?wsdl');
    expect(wsdl.split(`location="${door.listening.url}/soap/v1"`)).toHaveLength(3);
    expect(wsdl).not.toContain('../schemas');
    expect(wsdl.match(/location="https:\/\/gateway\.example\/soap/g)).toBeNull();
  });

  test('brings the canonical schema under both its addresses', async () => {
    const text = readFileSync(join(ROOT, 'schemas/canonical/xsd/canonical.xsd'), 'utf8');
    expect(await page('/soap/v1/canonical.xsd')).toBe(text);
    expect(await page('/soap/v1?xsd=canonical.xsd')).toBe(text);
    expect(await page('/soap/v1?wsdl')).toContain(`schemaLocation="${door.listening.url}/soap/v1/canonical.xsd"`);
  });
});

describe('the OpenAPI document', () => {
  test('refers only to what it holds', async () => {
    const text = await page('/openapi.json');
    const document = JSON.parse(text) as Record<string, unknown>;
    const references = new Set([...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = '']) => pointer));
    expect(references.size).toBeGreaterThan(40);
    for (const pointer of references) {
      const target = pointer.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
      expect([pointer, typeof target]).toEqual([pointer, 'object']);
    }
    expect(text).not.toContain('.schema.json');
  });

  test('lists paths and methods that exist: unsigned, the signed ones say so', async () => {
    const { paths } = JSON.parse(await page('/openapi.json')) as { paths: Record<string, Record<string, { security: unknown[] }>> };
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { security }] of Object.entries(methods)) {
        const url = `${door.listening.url}${path.replace('{id}', '01970000-0000-7000-8000-000000000000').replace('{code}', 'internal-error')}`;
        const response = await fetch(url, { method: method.toUpperCase() });
        expect([path, response.status]).toEqual([path, security.length > 0 ? 401 : 200]);
        await response.arrayBuffer();
      }
    }
  });
});

describe('the WSDL’s schemas', () => {
  const schema = packagedSchema('wsdl/national-gateway.wsdl');

  test('describe the problem that faults carry', () => {
    const problem = problemDocument(new GatewayError('policy-purpose'), '01970000-0000-7000-8000-000000000000', 'https://gateway.test');
    const xml = writeElement(problemXml(problem));
    expect(() => schema.validate(xml)).not.toThrow();
    expect(() =>
      schema.validate(Buffer.from(Buffer.from(xml).toString().replace('p:retry', 'p:reply').replace('/p:retry', '/p:reply'))),
    ).toThrow();
  });

  test('describe the acceptance of a record', () => {
    const record = toXml('CanonicalRecord', RECORD, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName: 'Record' });
    const acceptance = element('g:Acceptance', [element('g:query', ['x']), record], undefined, { g: NATIONAL_NAMESPACE });
    expect(() => schema.validate(writeElement(acceptance))).not.toThrow();
  });

  const text = (name: string, value: string): XmlNode => element(`g:${name}`, [value]);
  const bytes = [text('mediaType', 'text/csv'), text('recordBytes', 'YTtiCg==')];
  const query = toXml('CanonicalQuery', { profile: 'p1', purpose: 'screening', subject: {} }, SHAPES, {
    namespace: CANONICAL_NAMESPACE,
    prefix: 'c',
    elementName: 'Query',
  });

  test.each<[string, XmlNode[]]>([
    [
      'QueryRecord',
      [
        text('mapping', 'lv-1'),
        text('profile', 'p1'),
        text('purpose', 'screening'),
        text('systems', 'EES'),
        text('systems', 'VIS'),
        text('urgent', 'true'),
        ...bytes,
      ],
    ],
    ['SubmitRecord', [text('mapping', 'lv-1'), ...bytes]],
    ['GetDecision', [text('query', '01970000-0000-7000-8000-000000000000')]],
    ['Preflight', [query]],
  ])('describe the request %s as the front reads it', (name, members) => {
    const request = (children: readonly XmlNode[]): Uint8Array =>
      writeElement(element(`g:${name}`, children, undefined, { g: NATIONAL_NAMESPACE }));
    expect(() => schema.validate(request(members))).not.toThrow();
    const payload = readXml(request(members));
    expect(() => operationOf(payload).decode(payload)).not.toThrow();
    const crowded = readXml(request([...members, text('extra', 'x')]));
    expect(() => schema.validate(request([...members, text('extra', 'x')]))).toThrow();
    expect(() => operationOf(crowded).decode(crowded)).toThrow(GatewayError);
  });
});
