import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { validateProblemDocument } from '../../../../src/canonical/generated/validators.js';
import type { ProblemDocument } from '../../../../src/canonical/generated/types.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../../../src/kernel/http-message.ts';
import { signHttpRequest, verifyHttpResponse } from '../../../../src/signing/http-signature/http-signature.ts';
import { signDetached, verifyDetachedResponse } from '../../../../src/signing/jws/detached-jws.ts';
import {
  caller,
  clock,
  decisionOn,
  openFakeGateway,
  random,
  RECORD,
  replyTo,
  rsaCaller,
  stranger,
  trustInGateway,
  type FakeGateway,
} from './fake-gateway.ts';

const QUERY = { profile: 'synthetic-profile', purpose: 'border-check', subject: { familyName: 'Synthetic' } };
const verification = { trust: trustInGateway, clock };
const context = { clock, random };

let door: FakeGateway;
beforeAll(async () => {
  door = await openFakeGateway();
});
afterAll(() => door.listening.close(0));
beforeEach(() => {
  door.requests.length = 0;
  door.refusals.length = 0;
});

const unsigned = (
  path: string,
  body: Uint8Array | string = JSON.stringify(QUERY),
  headers: Record<string, string> = {},
): HttpRequestMessage => ({
  method: 'POST',
  url: `${door.listening.url}${path}`,
  headers: { 'officer-token': 'synthetic.officer.token', 'content-type': 'application/json', ...headers },
  body: Buffer.from(body),
});
const get = (path: string): HttpRequestMessage => ({
  ...unsigned(path, ''),
  method: 'GET',
  headers: { 'officer-token': 'synthetic.officer.token' },
});
const signed = (message: HttpRequestMessage, identity = caller): Promise<HttpRequestMessage> => signHttpRequest(message, identity, context);

async function send(message: HttpRequestMessage): Promise<HttpResponseMessage> {
  const { url, method, headers } = message;
  const response = await fetch(url, { method, headers, ...(message.body.byteLength > 0 && { body: Buffer.from(message.body) }) });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) };
}

const json = (response: HttpResponseMessage): unknown => JSON.parse(Buffer.from(response.body).toString());

/** A signed refusal with its recorded problem; checks that nothing was asked of the gateway. */
async function refusal(response: HttpResponseMessage, request?: HttpRequestMessage): Promise<ProblemDocument> {
  await verifyHttpResponse(response, request, verification);
  const document = json(response) as ProblemDocument;
  expect(validateProblemDocument(document)).toBe(true);
  expect(response.status).toBe(document.status);
  expect(response.headers['content-type']).toBe('application/problem+json');
  expect(door.requests).toEqual([]);
  expect(door.refusals.map(({ queryId, error }) => [`urn:uuid:${queryId}`, error.code])).toEqual([[document.instance, document.code]]);
  return document;
}

/** The refusal of a message that carries a signature, bound to that signature even where it does not verify. */
const boundRefusal = async (message: HttpRequestMessage): Promise<ProblemDocument> => refusal(await send(message), message);

describe('a canonical query', () => {
  test.each([
    ['an elliptic-curve key', caller],
    ['an RSA key', rsaCaller],
  ])('signed by HTTP message signature with %s is answered with a signature bound to it', async (_kind, identity) => {
    const request = await signed(unsigned('/v1/queries'), identity);
    const response = await send(request);
    expect(response.status).toBe(200);
    await verifyHttpResponse(response, request, verification);
    const [asked] = door.requests;
    expect(asked?.body).toEqual({ kind: 'query', value: QUERY });
    expect(asked?.signer.fingerprint).toBe(identity.fingerprint);
    expect(asked?.officerToken).toBe('synthetic.officer.token');
    expect(json(response)).toEqual(replyTo(asked?.queryId ?? ''));
    expect(door.refusals).toEqual([]);
    await expect(verifyHttpResponse(response, await signed(unsigned('/v1/queries')), verification)).rejects.toMatchObject({
      code: expect.stringMatching(/^auth-/),
    });
  });

  test('signed by detached JWS is answered the same way, and so are its problems', async () => {
    const request = await signDetached(unsigned('/v1/queries'), caller, context);
    const response = await send(request);
    await verifyDetachedResponse(response, request, verification);
    expect(response.headers['signature']).toBeUndefined();
    expect(json(response)).toEqual(replyTo(door.requests[0]?.queryId ?? ''));

    const malformed = await signDetached(unsigned('/v1/queries', '{"profile":'), caller, context);
    const refused = await send(malformed);
    await verifyDetachedResponse(refused, malformed, verification);
    expect(json(refused)).toMatchObject({ code: 'wire-json-malformed' });
  });

  test('goes to preflight unchanged', async () => {
    const request = await signed(unsigned('/v1/queries/preflight'));
    const response = await send(request);
    await verifyHttpResponse(response, request, verification);
    expect(json(response)).toEqual(decisionOn(door.requests[0]?.queryId ?? ''));
  });
});

describe('a national record', () => {
  test('keeps its bytes, and its circumstances come from the parameters', async () => {
    const xml = '<ieraksts xmlns="urn:synthetic"> bez izmaiņām </ieraksts>';
    const path = '/v1/queries?mapping=lv-synthetic&profile=p1&purpose=border-check&systems=EES,VIS&systems=SIS&urgent=true&grounds=a%20b';
    const request = await signed(unsigned(path, xml, { 'content-type': 'application/xml; charset=UTF-8' }));
    const response = await send(request);
    expect(response.status).toBe(200);
    await verifyHttpResponse(response, request, verification);
    const [asked] = door.requests;
    expect(asked?.body).toMatchObject({
      kind: 'record',
      mapping: 'lv-synthetic',
      mediaType: 'application/xml',
      context: { profile: 'p1', purpose: 'border-check', systems: ['EES', 'VIS', 'SIS'], urgent: true, grounds: 'a b' },
    });
    expect(asked?.body.kind === 'record' && Buffer.from(asked.body.bytes).toString()).toBe(xml);
  });

  test('is submitted under its mapping', async () => {
    const request = await signed(unsigned('/v1/records?mapping=lv-synthetic', 'a;b\n1;2\n', { 'content-type': 'text/csv' }));
    const response = await send(request);
    await verifyHttpResponse(response, request, verification);
    expect(response.status).toBe(201);
    expect(json(response)).toEqual({ query: door.requests[0]?.queryId, record: RECORD });
    expect(door.requests[0]?.body).toMatchObject({ kind: 'record', mapping: 'lv-synthetic', mediaType: 'text/csv', context: {} });
  });

  test.each([
    ['without a mapping', '/v1/queries', 'application/xml', 'mapping-unknown'],
    ['submitted without a mapping', '/v1/records', 'application/json', 'mapping-unknown'],
    ['with a path for a mapping', '/v1/queries?mapping=..%2F..%2Fetc', 'application/json', 'mapping-unknown'],
    ['with an unknown parameter', '/v1/queries?mapping=m1&debug=1', 'application/json', 'query-invalid'],
    ['with a parameter given twice', '/v1/queries?mapping=m1&profile=a&profile=b', 'application/json', 'query-invalid'],
    ['with a flag that is none', '/v1/queries?mapping=m1&urgent=yes', 'application/json', 'query-invalid'],
    ['submitted with circumstances', '/v1/records?mapping=m1&profile=a', 'application/json', 'query-invalid'],
    ['of another media type', '/v1/queries?mapping=m1', 'application/pdf', 'wire-media-type'],
    ['in another character set', '/v1/queries?mapping=m1', 'text/csv; charset=iso-8859-4', 'wire-media-type'],
  ])('%s is refused', async (_what, path, contentType, code) => {
    const request = await signed(unsigned(path, '{}', { 'content-type': contentType }));
    expect((await refusal(await send(request), request)).code).toBe(code);
  });

  test('has no say over a canonical query: its parameters are refused there', async () => {
    const request = await signed(unsigned('/v1/queries?profile=other'));
    expect((await refusal(await send(request), request)).code).toBe('query-invalid');
  });
});

describe('a decision', () => {
  const ID = '01970000-0000-7000-8000-000000000001';

  test('is looked up by a signed request without a body', async () => {
    const request = await signed(get(`/v1/decisions/${ID}`));
    const response = await send(request);
    await verifyHttpResponse(response, request, verification);
    expect(json(response)).toEqual(decisionOn(ID));
  });

  test('with an id that is none does not exist', async () => {
    const request = await signed(get('/v1/decisions/1%20or%201'));
    expect((await refusal(await send(request), request)).code).toBe('auth-not-yours');
  });
});

describe('what is not rightly signed', () => {
  test('a request without signature', async () => {
    expect((await refusal(await send(unsigned('/v1/queries')))).code).toBe('auth-signature-missing');
  });

  test('a request without an officer token', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await boundRefusal(await signed({ ...unsigned('/v1/queries'), headers }))).code).toBe('auth-officer-missing');
  });

  test('a changed body, and it is not decoded', async () => {
    const request = await signed(unsigned('/v1/queries'));
    expect((await boundRefusal({ ...request, body: Buffer.from('{"profile":') })).code).toBe('auth-digest-mismatch');
  });

  test('a changed address', async () => {
    const request = await signed(unsigned('/v1/queries?mapping=a1'));
    expect((await boundRefusal({ ...request, url: `${door.listening.url}/v1/queries?mapping=b1` })).code).toBe('auth-signature-invalid');
  });

  test('a changed officer token', async () => {
    const request = await signed(unsigned('/v1/queries'));
    expect((await boundRefusal({ ...request, headers: { ...request.headers, 'officer-token': 'another' } })).code).toBe(
      'auth-signature-invalid',
    );
  });

  test('a stranger', async () => {
    expect((await boundRefusal(await signed(unsigned('/v1/queries'), stranger))).code).toBe('auth-certificate-not-trusted');
  });

  test('both kinds of signature at once', async () => {
    const twice = await signed(await signDetached(unsigned('/v1/queries'), caller, context));
    expect((await boundRefusal(twice)).code).toBe('auth-signature-invalid');
  });

  test('the same message again', async () => {
    const request = await signed(unsigned('/v1/queries'));
    expect((await send(request)).status).toBe(200);
    door.requests.length = 0;
    expect((await boundRefusal(request)).code).toBe('auth-message-replayed');
  });
});

describe('what is no message', () => {
  test.each([
    ['malformed JSON', '{"a":1,}', 'wire-json-malformed'],
    ['a member named twice', '{"a":1,"a":2}', 'wire-json-malformed'],
    ['JSON nested too deeply', '['.repeat(30_000), 'wire-limit-exceeded'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'wire-encoding'],
  ])('%s', async (_what, body, code) => {
    const request = await signed(unsigned('/v1/queries', body));
    expect((await refusal(await send(request), request)).code).toBe(code);
  });

  test('a body announced as too large', async () => {
    expect((await refusal(await send(await signed(unsigned('/v1/queries', `"${'x'.repeat(70_000)}"`))))).code).toBe('wire-too-large');
  });

  test('a body that grows too large without announcing it', async () => {
    const chunks = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let index = 0; index < 100; index += 1) controller.enqueue(new Uint8Array(1_024).fill(0x20));
        controller.close();
      },
    });
    const options = { method: 'POST', headers: unsigned('/v1/queries').headers, body: chunks, duplex: 'half' };
    const response = await fetch(`${door.listening.url}/v1/queries`, options as RequestInit);
    expect(await response.json()).toMatchObject({ code: 'wire-too-large', status: 413 });
  });

  test('a coded body', async () => {
    expect((await refusal(await send(await signed(unsigned('/v1/queries', 'x', { 'content-encoding': 'gzip' }))))).code).toBe(
      'wire-media-type',
    );
  });

  test('no content type', async () => {
    const { url, body } = unsigned('/v1/queries');
    const request = await signed({
      method: 'POST',
      url,
      headers: { 'officer-token': 'synthetic.officer.token', 'content-type': 'nonsense' },
      body,
    });
    expect((await refusal(await send(request), request)).code).toBe('wire-media-type');
  });

  test('a body cut off', async () => {
    const { promise: refused, resolve: noted } = Promise.withResolvers<GatewayError>();
    const cut = await openFakeGateway({
      refuse: (_id, error) => {
        noted(error);
        return Promise.resolve(error);
      },
    });
    const socket = connect(Number(new URL(cut.listening.url).port), '127.0.0.1', () => {
      socket.write('POST /v1/queries HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{', () => socket.destroy());
    });
    expect((await refused).code).toBe('wire-body-incomplete');
    expect(await (await fetch(`${cut.listening.url}/health/live`)).json()).toEqual({ live: true });
    await cut.listening.close(0);
  });

  test.each([
    ['GET', '/v1/queries', 'wire-method-not-allowed', 'POST'],
    ['DELETE', '/v1/decisions/x', 'wire-method-not-allowed', 'GET'],
    ['PUT', '/soap/v1', 'wire-method-not-allowed', 'GET, POST'],
    ['GET', '/v1/nothing', 'wire-operation-unknown', undefined],
    ['GET', '/V1/Queries', 'wire-operation-unknown', undefined],
    ['GET', '/v1/decisions/%ZZ', 'wire-operation-unknown', undefined],
    ['GET', '/problems/no-such-code', 'wire-operation-unknown', undefined],
  ])('%s %s', async (method, path, code, allow) => {
    const response = await send({ method, url: `${door.listening.url}${path}`, headers: {}, body: new Uint8Array() });
    expect((await refusal(response)).code).toBe(code);
    expect(response.headers['allow']).toBe(allow);
  });
});

describe('a problem of the walk', () => {
  test('is shown as recorded, coarsely, and not recorded twice', async () => {
    const failing = await openFakeGateway({
      answer: () => Promise.reject(new GatewayError('policy-purpose', { field: '/purpose', mend: 'a secret' })),
    });
    try {
      const request = await signed({ ...unsigned('/v1/queries'), url: `${failing.listening.url}/v1/queries` });
      const response = await send(request);
      await verifyHttpResponse(response, request, verification);
      expect(response.status).toBe(403);
      expect(json(response)).toMatchObject({ code: 'policy-purpose' });
      expect(Buffer.from(response.body).toString()).not.toContain('secret');
      expect(failing.refusals).toEqual([]);
    } finally {
      await failing.listening.close(0);
    }
  });

  test('of an unforeseen kind is an internal error without its text', async () => {
    const failing = await openFakeGateway({ answer: () => Promise.reject(new TypeError('undefined is not Jānis')) });
    try {
      const request = await signed({ ...unsigned('/v1/queries'), url: `${failing.listening.url}/v1/queries` });
      const response = await send(request);
      await verifyHttpResponse(response, request, verification);
      expect(json(response)).toMatchObject({ code: 'internal-error', status: 500 });
      expect(Buffer.from(response.body).toString()).not.toContain('Jānis');
    } finally {
      await failing.listening.close(0);
    }
  });
});

describe('what needs no signature', () => {
  const page = async (path: string): Promise<Response> => fetch(`${door.listening.url}${path}`);

  test('health, metrics and the interface description', async () => {
    expect(await (await page('/health/ready')).json()).toEqual({ ready: true, checks: { trail: true } });
    expect(await (await page('/metrics')).text()).toBe('gateway_queries_total 0\n');
    const document = (await (await page('/openapi.json')).json()) as { openapi: string; servers: unknown; paths: object };
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: door.listening.url }]);
    expect(Object.keys(document.paths)).toContain('/v1/queries');
  });

  test('a page for every problem, at the address that the problem names', async () => {
    const { type } = await refusal(await send(unsigned('/v1/queries')));
    expect(await (await fetch(type)).json()).toMatchObject({ code: 'auth-signature-missing', mend: expect.any(String) });
  });

  test('readiness is 503 when something is not ready', async () => {
    const ill = await openFakeGateway({ ready: () => Promise.resolve({ ready: false, checks: { trail: false } }) });
    const response = await fetch(`${ill.listening.url}/health/ready`);
    expect(response.status).toBe(503);
    await ill.listening.close(0);
  });
});
