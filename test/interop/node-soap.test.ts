import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClientAsync, WSSecurityCert, type Client } from 'soap';
import { officerToken } from '../../src/client/connection.ts';
import { verifySoap } from '../../src/signing/wss/verify-soap.ts';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';

jest.setTimeout(60_000);

type SigningOptions = NonNullable<ConstructorParameters<typeof WSSecurityCert>[3]>;

const NATIONAL = 'https://gateway.example/ns/national-gateway/1';
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SYSTEM = 'lv-pmlp-vmis';
const HEADER_BLOCKS = ['wsa:Action', 'wsa:To', 'wsa:MessageID', 'g:OfficerToken'];

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.close());

/** A client of node-soap with everything that the gateway's description asks for, but signed as told. */
async function clientFor(soap: '1.1' | '1.2', options: SigningOptions): Promise<Client> {
  const client = await createClientAsync(`${demo.url}/soap/v1?wsdl`, { forceSoap12Headers: soap === '1.2' });
  const { connection } = demo.system(SYSTEM);
  const block = (name: string, value: string): void => {
    client.addSoapHeader(`<${name} xmlns:wsa="http://www.w3.org/2005/08/addressing" xmlns:g="${NATIONAL}">${value}</${name}>`);
  };
  block('wsa:Action', `${NATIONAL}/QueryRecord`);
  block('wsa:To', `${demo.url}/soap/v1`);
  block('wsa:MessageID', `urn:uuid:${randomUUID()}`);
  block('g:OfficerToken', await officerToken(connection));
  const pem = (kind: string): string => readFileSync(join(demo.folder, `keys/${SYSTEM}.${kind}.pem`), 'utf8');
  client.setSecurity(new WSSecurityCert(pem('key'), pem('cert'), '', options));
  return client;
}

const question = (): object => ({
  mapping: 'lv-pmlp-uzturesanas-atlauja',
  profile: 'residence-permit-examination',
  purpose: 'residence-permit-examination',
  mediaType: 'application/xml',
  recordBytes: readFileSync(join(ROOT, 'fixtures/demo/residence-permit.xml')).toString('base64'),
});

const SIGNED_AS_ASKED: SigningOptions = {
  hasTimeStamp: true,
  signatureAlgorithm: RSA_SHA256,
  signatureTransformations: [EXC_C14N],
  additionalReferences: HEADER_BLOCKS,
  signerOptions: { prefix: 'ds', idMode: 'wssecurity' },
};

interface Answered {
  readonly complete: boolean;
  readonly parts: readonly { readonly system: string; readonly status: string }[];
}

async function call(client: Client): Promise<{ readonly reply: Answered; readonly raw: string }> {
  const [reply, raw] = (await client['QueryRecordAsync'](question())) as [Answered, string];
  return { reply, raw };
}

async function refusal(client: Client): Promise<unknown> {
  try {
    await call(client);
  } catch (error) {
    return (error as { root: { Envelope: { Body: { Fault: unknown } } } }).root.Envelope.Body.Fault;
  }
  throw new Error('It was not refused.');
}

test('node-soap loads the served description with both ports and every operation', async () => {
  const client = await createClientAsync(`${demo.url}/soap/v1?wsdl`);
  const { NationalGateway } = client.describe() as { NationalGateway: Record<string, Record<string, unknown>> };
  expect(Object.keys(NationalGateway)).toEqual(['Soap11', 'Soap12']);
  for (const operations of Object.values(NationalGateway)) {
    expect(Object.keys(operations).sort()).toEqual(['GetDecision', 'Preflight', 'Query', 'QueryRecord', 'SubmitRecord']);
  }
});

describe.each(['1.1', '1.2'] as const)('WSSecurityCert of node-soap over SOAP %s', (soap) => {
  test('signs what the gateway asks to be signed, when told to, and is answered', async () => {
    const { reply, raw } = await call(await clientFor(soap, SIGNED_AS_ASKED));
    expect(reply.parts.map(({ system, status }) => `${system} ${status}`).sort()).toEqual(['EES HIT', 'SIS NO_HIT', 'VIS HIT']);
    // node-soap itself verifies no reply.
    const { connection } = demo.system(SYSTEM);
    expect(await verifySoap(Buffer.from(raw), connection)).toMatchObject({ version: soap, payloadName: { local: 'Reply' } });
  });

  test.each([...HEADER_BLOCKS.map((name) => [name])])('that leaves %s unsigned is refused, and the coverage named', async (name) => {
    const client = await clientFor(soap, { ...SIGNED_AS_ASKED, additionalReferences: HEADER_BLOCKS.filter((other) => other !== name) });
    expect(JSON.stringify(await refusal(client))).toContain('"code":"auth-signature-coverage"');
  });

  test('with its own defaults is refused by name: other transforms than exclusive canonicalisation', async () => {
    expect(JSON.stringify(await refusal(await clientFor(soap, {})))).toContain('"code":"auth-signature-transform"');
  });

  test('whose Timestamp is left out is refused', async () => {
    const client = await clientFor(soap, { ...SIGNED_AS_ASKED, hasTimeStamp: false });
    expect(JSON.stringify(await refusal(client))).toContain('"code":"auth-signature-coverage"');
  });
});
