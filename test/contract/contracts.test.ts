import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import { createClientAsync, type IHttpClient } from 'soap';
import { packagedContract } from '../../src/contracts/packaged-contract.ts';
import { readEnvelope } from '../../src/wire/soap/read-envelope.ts';
import { canonicalize } from '../../src/wire/xml/canonicalize.ts';
import { packagedSchema } from '../../src/wire/xsd/packaged-schema.ts';
import { openApiValidator } from './contract-validators.ts';
import { adapterFolders, REPOSITORY } from './fixture-cases.ts';

const WSDL = path.join(REPOSITORY, 'wsdl');
const NAMESPACE = /^https:\/\/gateway\.example\/ns\/not-eu-lisa\/[a-z-]+\/1$/;
/** Every endpoint whose contract the repository holds. */
const CONTRACTS = readdirSync(path.join(REPOSITORY, 'schemas/endpoints'))
  .flatMap((file) => (file.endsWith('.contract.yaml') ? [file.slice(0, -'.contract.yaml'.length)] : []))
  .filter((name) => name !== 'types');

describe('the contracts with the EU components', () => {
  test.each(['eu-types.xsd', ...CONTRACTS.map((name) => `${name}.xsd`)])(
    '%s compiles, documents every type and says that it is our own',
    (file) => {
      const location = path.join(WSDL, file);
      expect(() => packagedSchema(`wsdl/${file}`)).not.toThrow();
      const document = XmlDocument.fromBuffer(readFileSync(location));
      const xs = { xs: 'http://www.w3.org/2001/XMLSchema' };
      try {
        expect(document.root.attr('targetNamespace')?.value).toMatch(NAMESPACE);
        const undocumented = document
          .find('/xs:schema/*[@name][not(xs:annotation/xs:documentation)]/@name', xs)
          .map((node) => node.content);
        expect(undocumented).toEqual([]);
      } finally {
        document.dispose();
      }
    },
  );

  test.each(CONTRACTS)(
    '%s.wsdl loads in a SOAP stack that knows nothing of it, with every operation in both versions of SOAP',
    async (name) => {
      const client = await createClientAsync(path.join(WSDL, `${name}.wsdl`));
      const services = Object.values(client.describe() as Record<string, Record<string, Record<string, unknown>>>);
      const ports = Object.entries(services[0] ?? {});
      const { operations } = packagedContract(name);
      expect(services).toHaveLength(1);
      expect(ports.map(([port]) => port.slice(-6))).toEqual(['Soap11', 'Soap12']);
      for (const [, port] of ports) expect(Object.keys(port)).toEqual([...operations.keys()]);
    },
  );

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

  test.each(CONTRACTS)('the OpenAPI document of %s compiles, and lists the refusals that the WSDL lists', (name) => {
    const { refusals } = openApiValidator(path.join(REPOSITORY, `schemas/endpoints/${name}.openapi.json`));
    const xsd = readFileSync(path.join(WSDL, `${name}.xsd`), 'utf8');
    const block = xsd.slice(xsd.indexOf('name="RefusalCode"'));
    expect(
      Array.from(block.slice(0, block.indexOf('</xs:simpleType>')).matchAll(/enumeration value="([^"]+)"/g), ([, code]) => code),
    ).toEqual([...refusals]);
  });

  test('every endpoint contract has fixtures, and every fixture folder an adapter', () => {
    expect(readdirSync(path.join(REPOSITORY, 'fixtures/endpoints')).sort()).toEqual([...adapterFolders()].sort());
  });
});
