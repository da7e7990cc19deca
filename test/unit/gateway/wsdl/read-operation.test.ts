import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWsdlOperation } from '../../../../src/gateway/wsdl/read-operation.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';

const NS = 'urn:synthetic:service';
const XSD = 'http://www.w3.org/2001/XMLSchema';

const schema = (content: string): string =>
  `<xs:schema xmlns:xs="${XSD}" xmlns:s="${NS}" targetNamespace="${NS}" elementFormDefault="qualified">${content}</xs:schema>`;

const ELEMENTS = ['Ask', 'Answer']
  .map(
    (name) =>
      `<xs:element name="${name}"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element>`,
  )
  .join('');

const description = (types: string, imports = ''): string => `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:s="${NS}" targetNamespace="${NS}" name="Service">
  ${imports}<types>${types}</types>
  <message name="In"><part name="body" element="s:Ask"/></message>
  <message name="Out"><part name="body" element="s:Answer"/></message>
  <portType name="Port"><operation name="Ask"><input message="s:In"/><output message="s:Out"/></operation></portType>
  <binding name="Binding" type="s:Port"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="Ask"><soap:operation soapAction="urn:ask"/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
  </binding>
  <service name="Service"><port name="Port" binding="s:Binding"><soap:address location="https://service.example/"/></port></service>
</definitions>`;

const imported = (location: string): string => schema(`<xs:import namespace="urn:other" schemaLocation="${location}"/>${ELEMENTS}`);

describe('the description of a third party', () => {
  let folder: string;
  let server: Server;
  let asked: string[];
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'description-'));
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'outside.xsd'), schema('<xs:element name="secret" type="xs:string"/>'));
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/xml' }).end(schema(''));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const read = async (text: string, beside: Readonly<Record<string, string>> = {}) => {
    for (const [name, content] of Object.entries({ ...beside, 'service.wsdl': text })) writeFileSync(join(folder, 'inner', name), content);
    return readWsdlOperation(join(folder, 'inner/service.wsdl'), 'Ask', 'endpoints.x.wsdl');
  };
  const codeOf = async (reading: Promise<unknown>): Promise<string> => {
    try {
      await reading;
      return 'read';
    } catch (error) {
      return error instanceof GatewayError ? error.code : `no problem of ours: ${String(error)}`;
    }
  };

  it('is read with the schemas beside it, and those beside them', async () => {
    const other = (content: string): string => `<xs:schema xmlns:xs="${XSD}" targetNamespace="urn:other">${content}</xs:schema>`;
    const beside = { 'b.xsd': other('<xs:include schemaLocation="./c.xsd"/>'), 'c.xsd': other('<xs:element name="c" type="xs:string"/>') };
    const operation = await read(description(imported('b.xsd')), beside);
    expect(operation.input.name).toEqual({ namespace: NS, local: 'Ask' });
    expect(operation.version).toBe('1.1');
  });

  it.each([
    ['a schema', () => description(imported(`${origin}/schema.xsd`))],
    ['a description', () => description(schema(ELEMENTS), `<import namespace="urn:more" location="${origin}/other.wsdl"/>`)],
    ['a schema of a schema', () => description(imported('far.xsd'))],
  ])('that refers over the network to %s is refused, and nothing is fetched', async (_, text) => {
    const far = `<xs:schema xmlns:xs="${XSD}" targetNamespace="urn:other"><xs:include schemaLocation="${origin}/deep.xsd"/></xs:schema>`;
    expect(await codeOf(read(text(), { 'far.xsd': far }))).toMatch(/^(?:wire-schema-unusable|config-invalid)$/);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a schema', description(imported('../outside.xsd'))],
    ['a schema by its whole path', description(imported('/etc/hostname'))],
    ['a description', description(schema(ELEMENTS), `<import namespace="urn:more" location="../outside.xsd"/>`)],
    ['a file', description(schema(ELEMENTS), `<import namespace="urn:more" location="file:///etc/hostname"/>`)],
  ])('that refers out of its folder to %s is refused', async (_, text) => {
    expect(await codeOf(read(text))).toMatch(/^(?:wire-schema-unusable|config-invalid|config-file-unreadable)$/);
  });
});
