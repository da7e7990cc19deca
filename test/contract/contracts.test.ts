import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import { createClientAsync, type IHttpClient } from 'soap';
import { readEnvelope } from '../../src/wire/soap/read-envelope.ts';
import { canonicalize } from '../../src/wire/xml/canonicalize.ts';
import { packagedSchema } from '../../src/wire/xsd/packaged-schema.ts';
import { openApiValidator } from './contract-validators.ts';
import { adapterFolders, REPOSITORY } from './fixture-cases.ts';

const WSDL = path.join(REPOSITORY, 'wsdl');
const NAMESPACE = /^https:\/\/gateway\.example\/ns\/not-eu-lisa\/(?:esp|cir|types)\/1$/;
const ENDPOINTS = [
  { file: 'esp.wsdl', service: 'EuropeanSearchPortal', port: 'SearchPortalSoap12', operations: ['Query', 'Continue'] },
  {
    file: 'cir.wsdl',
    service: 'CommonIdentityRepository',
    port: 'IdentityRepositorySoap11',
    operations: ['IdentifyPerson', 'CheckPresence'],
  },
];

describe('the contracts with the EU components', () => {
  test.each(['eu-types.xsd', 'esp.xsd', 'cir.xsd'])('%s compiles, documents every type and says that it is our own', (file) => {
    const location = path.join(WSDL, file);
    expect(() => packagedSchema(`wsdl/${file}`)).not.toThrow();
    const document = XmlDocument.fromBuffer(readFileSync(location));
    const xs = { xs: 'http://www.w3.org/2001/XMLSchema' };
    try {
      expect(document.root.attr('targetNamespace')?.value).toMatch(NAMESPACE);
      const undocumented = document.find('/xs:schema/*[@name][not(xs:annotation/xs:documentation)]/@name', xs).map((node) => node.content);
      expect(undocumented).toEqual([]);
    } finally {
      document.dispose();
    }
  });

  test.each(ENDPOINTS)('$file loads in a SOAP stack that knows nothing of it', async ({ file, service, port, operations }) => {
    const client = await createClientAsync(path.join(WSDL, file));
    const description = client.describe() as Record<string, Record<string, Record<string, unknown>>>;
    expect(Object.keys(description)).toEqual([service]);
    expect(Object.keys(description[service]?.[port] ?? {})).toEqual(operations);
  });

  const query = '01970000-0000-7000-8000-000000000001';
  // This stack writes members in the order in which they stand.
  const asker = { MemberState: 'LVA', Authority: 'lv-police', User: 'officer-1' };
  const profile = { ProfileId: 'synthetic' };
  const subject = { PersonName: { Surname: 'Šķietamis', GivenName: ['Paraugs'] }, Nationality: ['UKR'] };
  test.each([
    {
      contract: 'esp',
      operation: 'Query',
      request: {
        QueryId: query,
        ...profile,
        Purpose: 'BORDER_CHECK',
        ...asker,
        Systems: { System: ['EES', 'VIS'] },
        Disclosure: 'DATA',
        DeadlineMs: 1,
        Subject: subject,
      },
    },
    { contract: 'esp', operation: 'Continue', request: { QueryId: query, ContinuationToken: 'tok' } },
    {
      contract: 'cir',
      operation: 'IdentifyPerson',
      request: { QueryId: query, LegalBasis: '2019/817-20a', ...profile, ...asker, DeadlineMs: 1, Subject: subject },
    },
    {
      contract: 'cir',
      operation: 'CheckPresence',
      request: {
        QueryId: query,
        LegalBasis: '2019/817-22',
        ...profile,
        ...asker,
        DeadlineMs: 1,
        CaseToken: `urn:uuid:${query}`,
        System: ['EES'],
        Subject: subject,
      },
    },
  ])('a SOAP stack that knows nothing of $contract writes a $operation that conforms', async ({ contract, operation, request }) => {
    let envelope = '';
    const httpClient: IHttpClient = {
      request: (_url, body: string) => {
        envelope = body;
        return new Promise(() => undefined);
      },
    };
    const client = await createClientAsync(path.join(WSDL, `${contract}.wsdl`), { httpClient });
    // No answer ever comes, so there is nothing to wait for.
    void (client[`${operation}Async`] as (request: unknown) => Promise<unknown>)(request);
    const { document, payload: element } = readEnvelope(Buffer.from(envelope));
    expect(document.localOf(element)).toBe(operation);
    expect(() => packagedSchema(`wsdl/${contract}.wsdl`).validate(canonicalize(document, element))).not.toThrow();
  });

  test('the OpenAPI document of the CIR compiles, and lists the refusals that the WSDL lists', () => {
    const { refusals } = openApiValidator(path.join(REPOSITORY, 'schemas/endpoints/cir.openapi.json'));
    const xsd = readFileSync(path.join(WSDL, 'cir.xsd'), 'utf8');
    const block = xsd.slice(xsd.indexOf('name="RefusalCode"'));
    expect(
      Array.from(block.slice(0, block.indexOf('</xs:simpleType>')).matchAll(/enumeration value="([^"]+)"/g), ([, code]) => code),
    ).toEqual([...refusals]);
  });

  test('every endpoint contract has fixtures, and every fixture folder an adapter', () => {
    expect(readdirSync(path.join(REPOSITORY, 'fixtures/endpoints')).sort()).toEqual([...adapterFolders()].sort());
  });
});
