import { createHash, createHmac, sign, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpRequestMessage } from '../../../../src/kernel/http-message.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { signDetached, signDetachedResponse, verifyDetached, verifyDetachedResponse } from '../../../../src/signing/jws/detached-jws.ts';
import { jwsProtector } from '../../../../src/signing/jws/jws-protector.ts';
import type { HttpSigningContext } from '../../../../src/signing/http-signature/http-signature.ts';
import { fixedIdentity } from '../../../support/fixed-identity.ts';
import {
  clockAt,
  countingRandom,
  GET,
  makeParties,
  NOON,
  OK,
  POST,
  refusal,
  replayCache,
  utf8,
  withHeaders,
  type Parties,
} from '../http-signature/parties.ts';

let parties: Parties;
let context: HttpSigningContext;

beforeAll(() => {
  parties = makeParties();
  context = { clock: clockAt(), random: countingRandom() };
});

const options = (): { trust: Parties['trust']; clock: { now(): number } } => ({ trust: parties.trust, clock: clockAt() });
const refuses = (request: HttpRequestMessage): Promise<{ code: string; field: string | undefined }> =>
  refusal(verifyDetached(request, options()));
const headerOf = (jws: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(jws.split('..')[0] ?? '', 'base64url').toString()) as Record<string, unknown>;
const digestOf = (jws: string): string => createHash('sha256').update(jws).digest('base64url');
const jwsOf = (message: { readonly headers: Readonly<Record<string, string>> }): string => message.headers['jws-signature'] ?? '';

/** Makes a JWS by hand, with node:crypto alone, over whatever protected header text is given. */
function handMade(text: string, payload: Uint8Array, identity: SigningIdentity): string {
  const key = identity === parties.rsa ? parties.keys.rsa : parties.keys.ec;
  const head = Buffer.from(text).toString('base64url');
  const bytes = Buffer.concat([Buffer.from(`${head}.`), payload]);
  return `${head}..${sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const forged = (changes: Record<string, unknown>, identity: SigningIdentity = parties.ec): Promise<HttpRequestMessage> =>
  signDetached(POST, identity, context).then((signed) => {
    const header = JSON.stringify({ ...headerOf(jwsOf(signed)), ...changes });
    return withHeaders(signed, { 'jws-signature': handMade(header, signed.body, identity) });
  });

describe('signing a request with a detached JWS', () => {
  it('follows RFC 7797: the payload is the body itself, and node:crypto verifies over it', async () => {
    for (const identity of [parties.rsa, parties.ec]) {
      const signed = await signDetached(POST, identity, { ...context, random: countingRandom() });
      const [head = '', signature = ''] = jwsOf(signed).split('..');
      expect(headerOf(jwsOf(signed))).toEqual({
        alg: identity === parties.rsa ? 'RS256' : 'ES256',
        kid: identity.fingerprint,
        typ: 'http-request+jws',
        b64: false,
        crit: ['b64'],
        htm: 'POST',
        htu: POST.url,
        cty: 'application/json',
        oth: createHash('sha256').update('a.b.c').digest('base64url'),
        iat: NOON / 1_000,
        exp: NOON / 1_000 + 300,
        nonce: 'DRQbIikwNz5FTFNaYWhvdg',
      });
      const bytes = Buffer.concat([Buffer.from(`${head}.`), POST.body]);
      expect(
        verify('sha256', bytes, { key: identity.certificate.publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
      ).toBe(true);
    }
  });

  it('is accepted, with and without content', async () => {
    for (const identity of [parties.rsa, parties.ec]) {
      for (const request of [POST, GET]) {
        const verified = await verifyDetached(await signDetached(request, identity, context), options());
        expect(verified.signer.fingerprint).toBe(identity.fingerprint);
        expect(verified.created).toBe(NOON);
      }
    }
  });

  it('is accepted when another implementation made it', async () => {
    await expect(verifyDetached(await forged({}), options())).resolves.toMatchObject({ created: NOON });
  });
});

describe('verifying a request', () => {
  it.each([
    ['body', (message: HttpRequestMessage) => ({ ...message, body: utf8('{}') }), 'auth-signature-invalid', 'jws-signature'],
    ['method', (message: HttpRequestMessage) => ({ ...message, method: 'PUT' }), 'auth-jws-claim', 'htm'],
    ['address', (message: HttpRequestMessage) => ({ ...message, url: `${message.url}&x=1` }), 'auth-jws-claim', 'htu'],
    ['content type', (message: HttpRequestMessage) => withHeaders(message, { 'content-type': 'text/csv' }), 'auth-jws-claim', 'cty'],
    ['officer token', (message: HttpRequestMessage) => withHeaders(message, { 'officer-token': 'd.e.f' }), 'auth-jws-claim', 'oth'],
    [
      'officer token, removed',
      (message: HttpRequestMessage) => withHeaders(message, { 'officer-token': undefined }),
      'auth-jws-claim',
      'oth',
    ],
    [
      'content type, removed',
      (message: HttpRequestMessage) => withHeaders(message, { 'content-type': undefined }),
      'auth-signature-coverage',
      'content-type',
    ],
    [
      'signature, removed',
      (message: HttpRequestMessage) => withHeaders(message, { 'jws-signature': undefined }),
      'auth-signature-missing',
      'jws-signature',
    ],
  ])('refuses a changed %s', async (_, change, code, field) => {
    for (const identity of [parties.rsa, parties.ec]) {
      await expect(refuses(change(await signDetached(POST, identity, context)))).resolves.toEqual({ code, field });
    }
  });

  it('refuses an officer token that was slipped in, and one that is required and absent', async () => {
    const signed = await signDetached(GET, parties.ec, context);
    await expect(refuses(withHeaders(signed, { 'officer-token': 'a.b.c' }))).resolves.toEqual({
      code: 'auth-signature-coverage',
      field: 'oth',
    });
    await expect(refusal(verifyDetached(signed, { ...options(), requiredComponents: ['@method', 'officer-token'] }))).resolves.toEqual({
      code: 'auth-signature-coverage',
      field: 'officer-token',
    });
    await expect(refusal(verifyDetached(signed, { ...options(), requiredComponents: ['x-other'] }))).resolves.toEqual({
      code: 'auth-signature-coverage',
      field: 'x-other',
    });
  });

  it.each([
    [{ alg: 'none' }, 'auth-algorithm-refused', 'alg'],
    [{ alg: 'HS256' }, 'auth-signature-hmac', 'alg'],
    [{ alg: 'RS256' }, 'auth-algorithm-refused', 'alg'],
    [{ b64: true }, 'auth-signature-invalid', 'jws-signature'],
    [{ b64: 'false' }, 'auth-jws-critical-refused', 'crit'],
    [{ b64: undefined, crit: undefined }, 'auth-signature-invalid', 'jws-signature'],
    [{ b64: undefined }, 'auth-jws-critical-refused', 'crit'],
    [{ crit: [] }, 'auth-jws-critical-refused', 'crit'],
    [{ crit: 'b64' }, 'auth-jws-critical-refused', 'crit'],
    [{ crit: ['b64', 'exp'] }, 'auth-jws-critical-refused', 'crit'],
    [{ crit: undefined }, 'auth-jws-critical-refused', 'crit'],
    [{ typ: 'http-response+jws' }, 'auth-jws-kind', 'typ'],
    [{ typ: undefined }, 'auth-jws-kind', 'typ'],
    [{ kid: undefined }, 'auth-jws-malformed', 'jws-signature'],
    [{ alg: undefined }, 'auth-jws-malformed', 'jws-signature'],
    [{ alg: 'ES384' }, 'auth-algorithm-refused', 'alg'],
    [{ kid: 'ab'.repeat(32) }, 'auth-certificate-not-trusted', undefined],
    [{ htu: undefined }, 'auth-signature-coverage', 'htu'],
    [{ htm: undefined }, 'auth-signature-coverage', 'htm'],
    [{ cty: undefined }, 'auth-signature-coverage', 'cty'],
    [{ oth: undefined }, 'auth-signature-coverage', 'oth'],
    [{ status: 200 }, 'auth-jws-claim', 'status'],
    [{ nonce: undefined }, 'auth-jws-claim', 'nonce'],
    [{ nonce: 'short' }, 'auth-jws-claim', 'nonce'],
    [{ iat: '1' }, 'auth-jws-claim', 'iat'],
    [{ exp: 1.5 }, 'auth-jws-claim', 'exp'],
    [{ exp: NOON / 1_000 - 61 }, 'auth-message-stale', 'expires'],
    [{ iat: NOON / 1_000 - 301 }, 'auth-message-stale', 'created'],
    [{ iat: NOON / 1_000 + 61 }, 'auth-message-stale', 'created'],
  ])('refuses a registered key’s signature with %j', async (changes, code, field) => {
    await expect(refuses(await forged(changes))).resolves.toEqual({ code, field });
  });

  it('refuses a public key used as a shared secret', async () => {
    const signed = await signDetached(POST, parties.rsa, context);
    const head = Buffer.from(JSON.stringify({ ...headerOf(jwsOf(signed)), alg: 'HS256' })).toString('base64url');
    const secret = parties.rsa.certificate.publicKey.export({ type: 'spki', format: 'pem' });
    const mac = createHmac('sha256', secret).update(`${head}.`).update(POST.body).digest('base64url');
    await expect(refuses(withHeaders(signed, { 'jws-signature': `${head}..${mac}` }))).resolves.toEqual({
      code: 'auth-signature-hmac',
      field: 'alg',
    });
  });

  it('refuses a header that states a name twice, and text that is no detached JWS', async () => {
    const signed = await signDetached(POST, parties.ec, context);
    const text = JSON.stringify(headerOf(jwsOf(signed)));
    const twice = handMade(text.replace('"htm":"POST"', '"htm":"PUT","htm":"POST"'), POST.body, parties.ec);
    const [head = '', tail = ''] = jwsOf(signed).split('..');
    for (const jws of [
      twice,
      `${head}.e30.${tail}`,
      `${head}..`,
      `..${tail}`,
      head,
      'a..b',
      `${jwsOf(signed)}, ${jwsOf(signed)}`,
      `W10..${tail}`,
      `${'a'.repeat(9_000)}..a`,
    ]) {
      await expect(refuses(withHeaders(signed, { 'jws-signature': jws }))).resolves.toEqual({
        code: 'auth-jws-malformed',
        field: 'jws-signature',
      });
    }
  });

  it('refuses whom it does not know and a key under another’s name', async () => {
    await expect(refuses(await signDetached(POST, parties.stranger, context))).resolves.toMatchObject({
      code: 'auth-certificate-not-trusted',
    });
    await expect(refuses(await signDetached(POST, parties.expired, context))).resolves.toMatchObject({
      code: 'auth-certificate-expired',
    });
    await expect(refuses(await signDetached(POST, { ...parties.stranger, fingerprint: parties.ec.fingerprint }, context))).resolves.toEqual(
      { code: 'auth-signature-invalid', field: 'jws-signature' },
    );
  });

  it('refuses the second arrival, and remembers only what passed every other check', async () => {
    const cache = replayCache();
    const remember = { ...options(), replay: cache.remember };
    const request = await signDetached(POST, parties.ec, context);
    await expect(refusal(verifyDetached({ ...request, body: utf8('{}') }, remember))).resolves.toMatchObject({
      code: 'auth-signature-invalid',
    });
    expect(cache.keys.size).toBe(0);
    await verifyDetached(request, remember);
    await expect(refusal(verifyDetached(request, remember))).resolves.toEqual({ code: 'auth-message-replayed', field: 'nonce' });
  });
});

describe('responses', () => {
  it('name the request’s JWS and cover status, type and body', async () => {
    const request = await signDetached(POST, parties.ec, context);
    const another = await signDetached(POST, parties.ec, context);
    const response = await signDetachedResponse(OK, parties.rsa, context, request);
    expect(headerOf(jwsOf(response))).toMatchObject({ status: 200, req: digestOf(jwsOf(request)), cty: 'application/json' });
    await expect(verifyDetachedResponse(response, request, options())).resolves.toMatchObject({ created: NOON });
    await expect(refusal(verifyDetachedResponse(response, another, options()))).resolves.toEqual({
      code: 'auth-message-stale',
      field: 'req',
    });
    await expect(refusal(verifyDetachedResponse({ ...response, status: 404 }, request, options()))).resolves.toEqual({
      code: 'auth-jws-claim',
      field: 'status',
    });
    await expect(refusal(verifyDetachedResponse({ ...response, body: utf8('{}') }, request, options()))).resolves.toEqual({
      code: 'auth-signature-invalid',
      field: 'jws-signature',
    });
  });

  it('do not pass for the answer to another sender who used the same nonce', async () => {
    const same = { clock: clockAt(), random: { bytes: (count: number) => new Uint8Array(count).fill(7) } };
    const request = await signDetached(POST, parties.ec, same);
    const others = await signDetached({ ...POST, body: utf8('{"other":true}') }, parties.other, same);
    expect(headerOf(jwsOf(others))['nonce']).toBe(headerOf(jwsOf(request))['nonce']);
    const response = await signDetachedResponse(OK, parties.rsa, context, others);
    await expect(refusal(verifyDetachedResponse(response, request, options()))).resolves.toEqual({
      code: 'auth-message-stale',
      field: 'req',
    });
  });

  it('without a binding are accepted only where none is asked for', async () => {
    const request = await signDetached(POST, parties.ec, context);
    for (const answered of [undefined, POST]) {
      const response = await signDetachedResponse(OK, parties.rsa, context, answered);
      expect(headerOf(jwsOf(response))['req']).toBeUndefined();
      await expect(verifyDetachedResponse(response, undefined, options())).resolves.toBeDefined();
      await expect(refusal(verifyDetachedResponse(response, request, options()))).resolves.toEqual({
        code: 'auth-message-stale',
        field: 'req',
      });
    }
  });

  it('cannot answer a request that carries no JWS', async () => {
    const response = await signDetachedResponse(OK, parties.rsa, context, POST);
    await expect(refusal(verifyDetachedResponse(response, POST, options()))).resolves.toEqual({ code: 'auth-message-stale', field: 'req' });
  });
});

describe('jwsProtector', () => {
  it('protects, verifies, and names failures as the asking side knows them', async () => {
    const protector = jwsProtector({
      identities: fixedIdentity(parties.ec),
      trust: parties.trust,
      clock: clockAt(),
      random: countingRandom(),
    });
    const outgoing = await protector.protect(POST, undefined);
    expect(outgoing.binding).toBe(jwsOf(outgoing.message));
    await expect(verifyDetached(outgoing.message, options())).resolves.toBeDefined();
    const answer = await signDetachedResponse(OK, parties.rsa, context, outgoing.message);
    await expect(protector.verify(answer, outgoing)).resolves.toEqual({
      contentType: 'application/json',
      body: OK.body,
      signer: parties.rsa.fingerprint,
    });
    await expect(refusal(protector.verify(OK, outgoing))).resolves.toMatchObject({ code: 'signature-missing' });
    await expect(refusal(protector.verify({ ...answer, status: 500 }, outgoing))).resolves.toMatchObject({ code: 'signature-invalid' });
    await expect(refusal(protector.verify(await signDetachedResponse(OK, parties.rsa, context), outgoing))).resolves.toMatchObject({
      code: 'signature-stale',
    });
    await expect(
      refusal(protector.verify(await signDetachedResponse(OK, parties.stranger, context, outgoing.message), outgoing)),
    ).resolves.toMatchObject({ code: 'signature-not-trusted' });
  });
});
