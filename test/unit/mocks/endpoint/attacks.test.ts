import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import type { HttpRequestMessage } from '../../../../src/kernel/http-message.ts';
import { ENDPOINT_NAMES, type EndpointName } from '../../../../src/mocks/endpoint-name.ts';
import { startTestBed, type TestBed } from '../../../../src/mocks/test-bed.ts';
import { signHttpRequest } from '../../../../src/signing/http-signature/http-signature.ts';
import { loadIdentity } from '../../../../src/signing/identity.ts';
import { signDetached } from '../../../../src/signing/jws/detached-jws.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { soapHeaders } from '../../../../src/wire/soap/content-type.ts';
import { testPki } from '../../../support/pki.ts';
import { NOW, random } from '../test-caller.ts';

const pki = testPki();
const issued = pki.issue({ cn: 'Synthetic caller', kind: 'ec' });
const caller = loadIdentity(issued.keyPem, issued.certPem);
const server = pki.issue({ cn: 'Synthetic endpoint', kind: 'ec' });
const clock = { now: () => NOW };
const failures: unknown[] = [];

let bed: TestBed;
beforeAll(async () => {
  bed = await startTestBed({
    persons: 60,
    seed: 7,
    identityOf: () => loadIdentity(server.keyPem, server.certPem),
    trust: trustFrom({ anchors: [], pinned: [issued.certPem] }),
    clock,
    random,
    failed: (error) => void failures.push(error),
  });
});
afterAll(() => bed.close());
beforeEach(() => {
  bed.logs.clear();
  failures.length = 0;
});

const PRESENCE = () => ({
  queryId: randomUUID(),
  memberState: 'LVA',
  authority: 'lv-vrs',
  user: 'officer-1',
  route: 'ESP',
  nonDisclosureAssured: true,
  number: 'SYN000066',
  issuer: 'VNM',
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly isSigned: boolean;
}

/** As written: no client in between mends anything. */
function send(url: string, headers: Readonly<Record<string, string>>, body: Uint8Array | string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isSigned = 'signature' in response.headers || 'jws-signature' in response.headers || text.includes('SignatureValue');
        resolve({ status: response.statusCode ?? 0, body: text, isSigned });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function soapEnvelope(to: string, endpoint: EndpointName, operation: string, value: object): Promise<readonly [object, Uint8Array]> {
  const contract = packagedContract(endpoint);
  const action = `${contract.namespace}/${operation}`;
  const payload = codecOf(contract)
    .message(operation, 'request')
    .write(value as never);
  const message = { version: '1.2' as const, payload, addressing: { action, to, messageId: `urn:uuid:${randomUUID()}` } };
  return [soapHeaders('1.2', action), await signSoap(message, caller, { clock, random })];
}

const rest = (url: string, sign: typeof signHttpRequest): Promise<HttpRequestMessage> =>
  sign({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(PRESENCE())) }, caller, {
    clock,
    random,
  });

describe('a message signed for one endpoint', () => {
  test('is answered there once, and by nobody else', async () => {
    const { soap } = bed.addresses.interpol;
    const [headers, body] = await soapEnvelope(soap, 'interpol', 'SearchDocument', PRESENCE());
    for (const other of ENDPOINT_NAMES.filter((name) => name !== 'interpol')) {
      const answer = await send(bed.addresses[other].soap, headers as never, body);
      expect([other, answer.status, answer.isSigned]).toEqual([other, 400, true]);
      expect(answer.body).not.toContain('SearchDocumentResponse');
    }
    expect((await send(soap, headers as never, body)).status).toBe(200);
    expect((await send(soap, headers as never, body)).body).toContain('wss/replay');
  });

  test.each(['http://127.0.0.1:1/interpol/soap/1', 'urn:nobody', 'http://www.w3.org/2005/08/addressing/anonymous'])(
    'is not answered where it was not addressed: %s',
    async (to) => {
      const [headers, body] = await soapEnvelope(to, 'interpol', 'SearchDocument', PRESENCE());
      const answer = await send(bed.addresses.interpol.soap, headers as never, body);
      expect(answer.body).toContain('<m:Code>not-authorised</m:Code>');
    },
  );

  test.each([
    ['an HTTP signature', signHttpRequest],
    ['a detached JWS', signDetached],
  ])('with %s is not answered at another address, of another method or with another body', async (_, sign) => {
    const url = `${bed.addresses.interpol.rest}/documents/search`;
    const signed = await rest(url, sign);
    expect((await send(`${bed.addresses.interpol.rest}/notices/read`, signed.headers, signed.body)).status).toBe(401);
    expect((await send(`${url}?again`, signed.headers, signed.body)).status).toBe(401);
    const other = Buffer.from(JSON.stringify(PRESENCE()));
    expect((await send(url, signed.headers, other)).status).toBe(401);
    expect((await send(url, signed.headers, signed.body)).status).toBe(200);
    expect((await send(url, signed.headers, signed.body)).status).toBe(401);
  });
});

describe('whatever arrives', () => {
  const LONG = 'x'.repeat(4_000);
  test.each([
    ['no signature', {}],
    ['a signature that is none', { signature: 'x', 'signature-input': 'y' }],
    ['an empty signature', { signature: '', 'signature-input': '' }],
    ['a signature without its input', { signature: 'sig1=:AAAA:' }],
    [
      'an input that covers what is not there',
      { signature: 'sig1=:AAAA:', 'signature-input': 'sig1=("x-nothing");created=1;keyid="a";nonce="b"' },
    ],
    [
      'many signatures',
      {
        signature: Array.from({ length: 90 }, (_, n) => `s${n}=:AA==:`).join(', '),
        'signature-input': Array.from({ length: 90 }, (_, n) => `s${n}=()`).join(', '),
      },
    ],
    ['a JWS that is none', { 'jws-signature': 'a.b.c' }],
    ['a JWS without algorithm', { 'jws-signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}..` }],
    ['a long JWS', { 'jws-signature': LONG }],
    ['both kinds', { 'jws-signature': 'a..b', signature: 'x=:AA==:', 'signature-input': 'x=()' }],
  ])('over REST with %s is refused, signed, and no failure of ours', async (_, headers) => {
    for (const body of ['', '{}', '{', '\u0000', '[]']) {
      const answer = await send(
        `${bed.addresses.interpol.rest}/documents/search`,
        { 'content-type': 'application/json', ...headers },
        body,
      );
      expect([answer.status, answer.isSigned]).toEqual([401, true]);
    }
    expect(failures).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['no XML', '{'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an empty envelope', '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body/></s:Envelope>'],
    ['an unsigned envelope', '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><a/></s:Body></s:Envelope>'],
    ['two bodies', '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><a/></s:Body><s:Body><a/></s:Body></s:Envelope>'],
    ['deep elements', '<a>'.repeat(5_000)],
    ['another encoding', Buffer.from('\ufeff<a/>', 'utf16le')],
  ])('over SOAP with %s is refused, signed, and no failure of ours', async (_, body) => {
    for (const type of ['application/soap+xml', 'text/xml', 'application/json', 'text/html']) {
      const answer = await send(bed.addresses.esp.soap, { 'content-type': type }, body);
      expect([answer.status === 400 || answer.status === 500, answer.isSigned]).toEqual([true, true]);
      expect(answer.body).toMatch(/<m:Code>(?:schema-invalid|not-authorised)<\/m:Code>/);
    }
    expect(failures).toEqual([]);
  });

  test('under a host name that is not its own is sent away unanswered', async () => {
    const answer = await new Promise<readonly [number | undefined, string]>((resolve) => {
      httpRequest(`${bed.addresses.esp.soap}?wsdl`, { headers: { host: 'a"b&c' } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve([response.statusCode, Buffer.concat(chunks).toString()]));
      }).end();
    });
    expect(answer).toEqual([421, '']);
  });
});
