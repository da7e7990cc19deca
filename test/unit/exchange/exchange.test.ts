import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openExchange, type AttemptObservation, type ExchangeContext, type ExchangeTarget } from '../../../src/exchange/exchange.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { ProblemCode } from '../../../src/kernel/problems.ts';
import type { AdapterManifest, WireMessage } from '../../../src/ports/adapter.ts';
import type { HttpClient } from '../../../src/ports/http-client.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../../src/kernel/http-message.ts';
import type { Protector } from '../../../src/ports/protection.ts';
import { signHttpResponse, verifyHttpRequest } from '../../../src/signing/http-signature/http-signature.ts';
import { httpSignatureProtector } from '../../../src/signing/http-signature/http-signature-protector.ts';
import { signSoap } from '../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../src/signing/wss/verify-soap.ts';
import { wssProtector } from '../../../src/signing/wss/wss-protector.ts';
import { fixedIdentity } from '../../support/fixed-identity.ts';
import { clockAt, countingRandom, makeParties, NOON, utf8, type Parties } from '../signing/http-signature/parties.ts';

let parties: Parties;
beforeAll(() => {
  parties = makeParties();
});

const REST: AdapterManifest = {
  id: 'synthetic-rest',
  endpoint: 'cir',
  protocol: 'rest',
  contract: 'schemas/endpoints/synthetic.json',
  protection: 'http-signature',
  idempotent: true,
};
const SOAP: AdapterManifest = { ...REST, id: 'synthetic-soap', endpoint: 'esp', protocol: 'soap-1.2', protection: 'xmldsig' };
const MESSAGE: WireMessage = { contentType: 'application/json', body: utf8('{"synthetic":1}'), method: 'POST', path: '/queries' };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const never = (): AbortSignal => new AbortController().signal;

/** An endpoint that verifies what it gets and signs what it says, as a client of our side. */
function endpoint(status = 200, text = '{"answer":true}'): { readonly client: HttpClient; readonly seen: HttpRequestMessage[] } {
  const seen: HttpRequestMessage[] = [];
  const client: HttpClient = async (request) => {
    seen.push(request);
    await verifyHttpRequest(request, { trust: parties.trust, clock: clockAt() });
    const response = { status, headers: { 'content-type': 'application/json' }, body: utf8(text) };
    return signHttpResponse(response, parties.rsa, { clock: clockAt(), random: countingRandom() }, request);
  };
  return { client, seen };
}

const restTarget = (): ExchangeTarget => ({
  url: 'https://cir.example/api/',
  protector: httpSignatureProtector({
    identities: fixedIdentity(parties.ec),
    trust: parties.trust,
    clock: clockAt(),
    random: countingRandom(),
  }),
});

const targets = (target: ExchangeTarget = restTarget()): ReadonlyMap<string, ExchangeTarget> => new Map([['cir', target]]);

const context = (client: HttpClient, more: Partial<ExchangeContext> = {}): ExchangeContext => ({
  client,
  clock: clockAt(),
  random: countingRandom(),
  wait: () => Promise.resolve(),
  ...more,
});

async function refusal(promise: Promise<unknown>): Promise<GatewayError> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof GatewayError) return outcome;
  throw new Error('nothing was refused', { cause: outcome });
}

/** Fails in the ways given, then answers through `client`. */
function failing(
  codes: readonly ProblemCode[],
  client: HttpClient,
): { readonly client: HttpClient; readonly attempts: HttpRequestMessage[] } {
  const attempts: HttpRequestMessage[] = [];
  return {
    attempts,
    client: (request, signal) => {
      attempts.push(request);
      const code = codes[attempts.length - 1];
      return code === undefined ? client(request, signal) : Promise.reject(new GatewayError(code));
    },
  };
}

describe('openExchange', () => {
  it('signs, sends, verifies, and mints exactly what the signature covered', async () => {
    const { client, seen } = endpoint();
    const verified = await openExchange(targets(), context(client))('cir', REST, MESSAGE, never());
    expect(verified).toEqual({
      contentType: 'application/json',
      body: utf8('{"answer":true}'),
      status: 200,
      signer: parties.rsa.fingerprint,
      sent: sha256(MESSAGE.body),
      received: sha256(utf8('{"answer":true}')),
    });
    expect(Object.isFrozen(verified)).toBe(true);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: 'https://cir.example/api/queries',
      body: MESSAGE.body,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
  });

  it.each([[404], [422], [503]])('passes a signed REST status %d on for decoding', async (status) => {
    const { client } = endpoint(status, '{"code":"synthetic"}');
    await expect(openExchange(targets(), context(client))('cir', REST, MESSAGE, never())).resolves.toMatchObject({ status });
  });

  it('asks for a later part with GET, without content', async () => {
    const { client, seen } = endpoint();
    await openExchange(targets(), context(client))(
      'cir',
      REST,
      { contentType: 'application/json', body: new Uint8Array(), method: 'GET', path: 'queries/1?part=2' },
      never(),
    );
    expect(seen[0]).toMatchObject({ method: 'GET', url: 'https://cir.example/api/queries/1?part=2' });
    expect(seen[0]?.headers).not.toHaveProperty('content-type');
  });

  it.each([['../admin'], ['/../../admin'], ['%2e%2e/admin'], ['..\\admin']])('never leaves the configured address: %s', async (path) => {
    const { client, seen } = endpoint();
    expect((await refusal(openExchange(targets(), context(client))('cir', REST, { ...MESSAGE, path }, never()))).code).toBe(
      'internal-error',
    );
    expect(seen).toEqual([]);
  });

  it.each([['//other.example/x'], ['https://other.example/x']])('takes %s for a path, not for an address', async (path) => {
    const { client, seen } = endpoint();
    await openExchange(targets(), context(client))('cir', REST, { ...MESSAGE, path }, never());
    expect(new URL(seen[0]?.url ?? '').host).toBe('cir.example');
  });

  it('knows only configured endpoints', async () => {
    const error = await refusal(openExchange(targets(), context(endpoint().client))('esp', REST, MESSAGE, never()));
    expect(error).toMatchObject({ code: 'plan-endpoint-not-configured', details: { endpoint: 'esp' } });
  });

  it('uses the target’s own client where it has one', async () => {
    const own = endpoint();
    const shared = endpoint();
    await openExchange(targets({ ...restTarget(), client: own.client }), context(shared.client))('cir', REST, MESSAGE, never());
    expect([own.seen.length, shared.seen.length]).toEqual([1, 0]);
  });

  it.each([
    [
      'an unsigned page of a proxy',
      () => Promise.resolve({ status: 502, headers: { 'content-type': 'text/html' }, body: utf8('<html>synthetic</html>') }),
      'signature-missing',
    ],
    [
      'an answer to another request',
      async (request: HttpRequestMessage) =>
        signHttpResponse(
          { status: 200, headers: {}, body: utf8('') },
          parties.rsa,
          { clock: clockAt(), random: countingRandom() },
          { ...request, headers: { signature: 'gateway=:AA==:' } },
        ),
      'signature-invalid',
    ],
    [
      'a stranger’s answer',
      async (request: HttpRequestMessage) =>
        signHttpResponse(
          { status: 200, headers: {}, body: utf8('') },
          parties.stranger,
          { clock: clockAt(), random: countingRandom() },
          request,
        ),
      'signature-not-trusted',
    ],
    [
      'an old answer',
      async (request: HttpRequestMessage) =>
        signHttpResponse(
          { status: 200, headers: {}, body: utf8('') },
          parties.rsa,
          { clock: clockAt(NOON - 900_000), random: countingRandom() },
          request,
        ),
      'signature-stale',
    ],
  ] as const)('refuses %s, naming the endpoint, and does not ask again', async (_, client, code) => {
    let calls = 0;
    const counting: HttpClient = (request) => {
      calls += 1;
      return client(request);
    };
    const error = await refusal(openExchange(targets(), context(counting))('cir', REST, MESSAGE, never()));
    expect([error.code, error.details.endpoint, calls]).toEqual([code, 'cir', 1]);
  });
});

describe('the one retry', () => {
  it('is made for an idempotent message that found nobody, signed anew, after a jittered pause', async () => {
    const waits: number[] = [];
    const { client, attempts } = failing(['endpoint-unavailable'], endpoint().client);
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    const random = { bytes: () => Uint8Array.from([0x80, 0]) };
    await expect(openExchange(targets(), context(client, { wait, random }))('cir', REST, MESSAGE, never())).resolves.toMatchObject({
      status: 200,
    });
    expect(waits).toEqual([150]);
    const [first, second] = attempts.map(({ headers }) => headers['signature-input']);
    expect(first).toMatch(/nonce="/);
    expect(second).not.toBe(first);
  });

  it.each([
    [{ ...REST, idempotent: false }, ['endpoint-unavailable'], 'endpoint-unavailable', 1],
    [REST, ['endpoint-unavailable', 'endpoint-unavailable', 'endpoint-unavailable'], 'endpoint-unavailable', 2],
    [REST, ['endpoint-unavailable', 'contract-reply-invalid'], 'contract-reply-invalid', 2],
    [REST, ['contract-reply-invalid'], 'contract-reply-invalid', 1],
    [REST, ['endpoint-timeout'], 'endpoint-timeout', 1],
    [REST, ['internal-error'], 'internal-error', 1],
  ] as const)('for %o failing with %j ends as %s after %d attempts', async (manifest, codes, code, attempted) => {
    const { client, attempts } = failing(codes, endpoint().client);
    const error = await refusal(openExchange(targets(), context(client))('cir', manifest, MESSAGE, never()));
    expect([error.code, error.details.endpoint, attempts.length]).toEqual([code, 'cir', attempted]);
  });

  it('is given up when the deadline comes during the pause', async () => {
    const controller = new AbortController();
    const { client, attempts } = failing(['endpoint-unavailable'], endpoint().client);
    const wait = (_: number, signal: AbortSignal): Promise<void> => {
      controller.abort();
      return Promise.reject(signal.reason as Error);
    };
    const error = await refusal(openExchange(targets(), context(client, { wait }))('cir', REST, MESSAGE, controller.signal));
    expect([error.code, attempts.length]).toEqual(['endpoint-timeout', 1]);
  });

  it('waits by the system’s timer unless told, bounded by the signal', async () => {
    const controller = new AbortController();
    const { client } = failing(['endpoint-unavailable'], endpoint().client);
    const { random, clock } = context(client);
    const pending = openExchange(targets(), { client, random, clock })('cir', REST, MESSAGE, controller.signal);
    setImmediate(() => controller.abort());
    expect((await refusal(pending)).code).toBe('endpoint-timeout');
  });
});

describe('the signal', () => {
  it('stops everything before a byte leaves', async () => {
    const { client, seen } = endpoint();
    const error = await refusal(openExchange(targets(), context(client))('cir', REST, MESSAGE, AbortSignal.abort()));
    expect([error.code, error.details.endpoint, seen.length]).toEqual(['endpoint-timeout', 'cir', 0]);
  });

  it('turns whatever fails after it into a timeout', async () => {
    const controller = new AbortController();
    const client: HttpClient = () => {
      controller.abort();
      return Promise.reject(new Error('aborted'));
    };
    expect((await refusal(openExchange(targets(), context(client))('cir', REST, MESSAGE, controller.signal))).code).toBe(
      'endpoint-timeout',
    );
  });
});

describe('observation', () => {
  it('tells of every attempt, with its duration and how it failed', async () => {
    const clock = clockAt();
    const told: AttemptObservation[] = [];
    const slow: HttpClient = (request, signal) => {
      clock.at += 7;
      return endpoint().client(request, signal);
    };
    const { client } = failing(['endpoint-unavailable'], slow);
    await openExchange(targets(), context(client, { clock, observe: (attempt) => void told.push(attempt) }))('cir', REST, MESSAGE, never());
    expect(told).toEqual([
      { endpoint: 'cir', attempt: 1, durationMs: 0, code: 'endpoint-unavailable' },
      { endpoint: 'cir', attempt: 2, durationMs: 7 },
    ]);
  });
});

describe('SOAP', () => {
  /** Stands for WS-Security here: what matters is which requests the exchange makes and what it passes on. */
  function soapTarget(verify: Protector['verify']): {
    readonly target: ExchangeTarget;
    readonly asked: (readonly [HttpRequestMessage, string | undefined])[];
  } {
    const asked: (readonly [HttpRequestMessage, string | undefined])[] = [];
    const protect: Protector['protect'] = (message, action) => {
      asked.push([message, action]);
      return Promise.resolve({
        message: { ...message, body: utf8(`<signed>${Buffer.from(message.body).toString()}</signed>`) },
        binding: 'urn:uuid:synthetic',
      });
    };
    return { target: { url: 'https://esp.example/soap', protector: { protect, verify } }, asked };
  }
  const answering =
    (status: number): HttpClient =>
    () =>
      Promise.resolve<HttpResponseMessage>({ status, headers: {}, body: utf8('<envelope/>') });
  const message: WireMessage = { contentType: 'application/soap+xml; charset=utf-8', body: utf8('<q></q>'), action: 'urn:synthetic:Query' };
  const content = { contentType: 'application/soap+xml', body: utf8('<a/>'), signer: 'ab'.repeat(32) };

  it.each([
    ['1.1', 'soap-1.1', 500],
    ['1.2', 'soap-1.2', 200],
  ] as const)('%s goes through WS-Security both ways, whatever the status of the answer', async (version, protocol, status) => {
    const seen: HttpRequestMessage[] = [];
    const client: HttpClient = async (request) => {
      seen.push(request);
      const asked = await verifySoap(request.body, { trust: parties.trust, clock: clockAt() });
      const { to, messageId } = asked.addressing;
      const addressing = { action: 'urn:synthetic:Answer', to, messageId: 'urn:uuid:synthetic-answer', relatesTo: messageId };
      const body = await signSoap({ version, payload: asked.payload, addressing }, parties.rsa, {
        clock: clockAt(),
        random: countingRandom(),
      });
      return { status, headers: { 'content-type': request.headers['content-type'] ?? '' }, body };
    };
    const protection = { version, identities: fixedIdentity(parties.ec), trust: parties.trust, clock: clockAt(), random: countingRandom() };
    const target = { url: 'https://esp.example/soap', protector: wssProtector(protection) };
    const verified = await openExchange(targets(target), context(client))('cir', { ...SOAP, protocol }, message, never());
    expect(Buffer.from(verified.body).toString()).toBe('<q></q>');
    expect(verified).toMatchObject({ status, signer: parties.rsa.fingerprint, sent: sha256(seen[0]?.body ?? new Uint8Array()) });
    const media = version === '1.1' ? 'text/xml; charset=utf-8' : 'application/soap+xml; charset=utf-8; action="urn:synthetic:Query"';
    expect(seen[0]?.headers['content-type']).toBe(media);
    expect(seen[0]?.headers['soapaction']).toBe(version === '1.1' ? '"urn:synthetic:Query"' : undefined);
    const page: HttpClient = () => Promise.resolve({ status: 502, headers: {}, body: utf8('<html><br></html>') });
    expect((await refusal(openExchange(targets(target), context(page))('cir', { ...SOAP, protocol }, message, never()))).code).toBe(
      'signature-missing',
    );
  });

  it('1.2 carries the action in the content type, once', async () => {
    const { target, asked } = soapTarget(() => Promise.resolve(content));
    const exchange = openExchange(targets(target), context(answering(200)));
    const verified = await exchange('cir', SOAP, message, never());
    await exchange('cir', SOAP, { ...message, contentType: 'application/soap+xml; action="urn:other"' }, never());
    expect(asked.map(([request]) => request.headers)).toEqual([
      { 'content-type': 'application/soap+xml; charset=utf-8; action="urn:synthetic:Query"' },
      { 'content-type': 'application/soap+xml; action="urn:other"' },
    ]);
    expect(asked[0]).toMatchObject([{ method: 'POST', url: 'https://esp.example/soap' }, 'urn:synthetic:Query']);
    expect(verified).toMatchObject({
      body: content.body,
      sent: sha256(utf8('<signed><q></q></signed>')),
      received: sha256(utf8('<envelope/>')),
      signer: content.signer,
    });
  });

  it('1.1 carries the action in SOAPAction', async () => {
    const { target, asked } = soapTarget(() => Promise.resolve(content));
    const exchange = openExchange(targets(target), context(answering(200)));
    await exchange('cir', { ...SOAP, protocol: 'soap-1.1' }, { ...message, contentType: 'text/xml; charset=utf-8' }, never());
    expect(asked[0]?.[0].headers).toEqual({ 'content-type': 'text/xml; charset=utf-8', soapaction: '"urn:synthetic:Query"' });
  });

  it('passes a verified fault on for decoding, whatever its status', async () => {
    const { target } = soapTarget(() => Promise.resolve(content));
    for (const status of [400, 500]) {
      await expect(openExchange(targets(target), context(answering(status)))('cir', SOAP, message, never())).resolves.toMatchObject({
        status,
      });
    }
  });

  it('calls an error page that is no envelope unsigned, and an unreadable success a breach of contract', async () => {
    const { target } = soapTarget(() => Promise.reject(new GatewayError('contract-reply-invalid')));
    const verdict = async (status: number): Promise<string> =>
      (await refusal(openExchange(targets(target), context(answering(status)))('cir', SOAP, message, never()))).code;
    expect([await verdict(502), await verdict(200)]).toEqual(['signature-missing', 'contract-reply-invalid']);
  });

  it('holds what a signature covered against the contract, once, and nothing that failed before', async () => {
    const checked: Uint8Array[] = [];
    const broken = new GatewayError('contract-reply-invalid', { field: 'a', rule: 'xsd/cvc-elt' });
    const checkAnswer = (body: Uint8Array): void => {
      checked.push(body);
      throw broken;
    };
    const ask = async (verify: Protector['verify'], status: number): Promise<GatewayError> =>
      refusal(
        openExchange(targets({ ...soapTarget(verify).target, checkAnswer }), context(answering(status)))('cir', SOAP, message, never()),
      );
    for (const status of [200, 500]) {
      expect(await ask(() => Promise.resolve(content), status)).toMatchObject({
        code: 'contract-reply-invalid',
        details: { field: 'a', rule: 'xsd/cvc-elt', endpoint: 'cir' },
      });
    }
    expect(checked).toEqual([content.body, content.body]);
    expect((await ask(() => Promise.reject(new GatewayError('signature-invalid')), 200)).code).toBe('signature-invalid');
    expect(checked).toHaveLength(2);
  });

  it('calls what it does not know an internal error, with the endpoint’s name', async () => {
    const { target } = soapTarget(() => Promise.reject(new TypeError('synthetic')));
    const error = await refusal(openExchange(targets(target), context(answering(200)))('cir', SOAP, message, never()));
    expect(error).toMatchObject({ code: 'internal-error', details: { endpoint: 'cir' }, cause: { message: 'synthetic' } });
  });

  it('refuses an endpoint whose address is not absolute', async () => {
    const { target } = soapTarget(() => Promise.resolve(content));
    expect(
      (await refusal(openExchange(targets({ ...target, url: '/soap' }), context(answering(200)))('cir', SOAP, message, never()))).code,
    ).toBe('config-invalid');
  });
});
