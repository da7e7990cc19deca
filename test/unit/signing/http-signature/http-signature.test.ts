import { createHash, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseDictionary, type InnerList, type Item } from 'structured-headers';
import type { HttpRequestMessage } from '../../../../src/kernel/http-message.ts';
import {
  signHttpRequest,
  signHttpResponse,
  verifyHttpRequest,
  verifyHttpResponse,
  type HttpSigningContext,
} from '../../../../src/signing/http-signature/http-signature.ts';
import { signatureBase } from '../../../../src/signing/http-signature/signature-base.ts';
import { signatureHeaders } from '../../../../src/signing/http-signature/signature-headers.ts';
import { httpSignatureProtector } from '../../../../src/signing/http-signature/http-signature-protector.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
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
} from './parties.ts';

let parties: Parties;
let context: HttpSigningContext;

beforeAll(() => {
  parties = makeParties();
  context = { clock: clockAt(), random: countingRandom() };
});

const options = (): { trust: Parties['trust']; clock: { now(): number } } => ({ trust: parties.trust, clock: clockAt() });
const accepts = async (request: HttpRequestMessage): Promise<string> => (await verifyHttpRequest(request, options())).signer.fingerprint;
const refuses = (request: HttpRequestMessage): Promise<{ code: string; field: string | undefined }> =>
  refusal(verifyHttpRequest(request, options()));
const identities = (): [string, SigningIdentity][] => [
  ['RSA', parties.rsa],
  ['ECDSA', parties.ec],
];

/** Signs after changing the two headers' inputs: a sender that holds a key but does not follow the rules. */
async function signedWith(
  request: HttpRequestMessage,
  change: (input: string) => string,
  identity: SigningIdentity,
): Promise<HttpRequestMessage> {
  const { signatureBase } = await import('../../../../src/signing/http-signature/signature-base.ts');
  const { signBase } = await import('../../../../src/signing/http-signature/signature-value.ts');
  const { parseDictionary } = await import('structured-headers');
  const proper = await signHttpRequest(request, identity, context);
  const input = change(proper.headers['signature-input'] ?? '');
  const covered = parseDictionary(input).get('gateway') as Parameters<typeof signatureBase>[0];
  const value = await signBase(identity, signatureBase(covered, { request: proper }));
  return withHeaders(proper, { 'signature-input': input, signature: `gateway=:${Buffer.from(value).toString('base64')}:` });
}

describe('signing a request', () => {
  it('covers method, address, content type, digest and officer token in a base that another verifier rebuilds from RFC 9421', async () => {
    for (const [, identity] of identities()) {
      const signed = await signHttpRequest(POST, identity, { clock: clockAt(NOON + 999), random: countingRandom(), lifetimeMs: 30_500 });
      const digest = `sha-256=:${createHash('sha256').update(POST.body).digest('base64')}:`;
      const alg = identity.algorithm === 'rsa-pkcs1-sha256' ? 'rsa-v1_5-sha256' : 'ecdsa-p256-sha256';
      const created = NOON / 1_000;
      const covered =
        '("@method" "@target-uri" "content-type" "content-digest" "officer-token")' +
        `;created=${created};expires=${created + 31};nonce="DRQbIikwNz5FTFNaYWhvdg";keyid="${identity.fingerprint}";alg="${alg}"`;
      expect(signed.headers['content-digest']).toBe(digest);
      expect(signed.headers['signature-input']).toBe(`gateway=${covered}`);
      const base = [
        '"@method": POST',
        '"@target-uri": https://gateway.example/v1/queries?mapping=synthetic',
        '"content-type": application/json',
        `"content-digest": ${digest}`,
        '"officer-token": a.b.c',
        `"@signature-params": ${covered}`,
      ].join('\n');
      const value = Buffer.from(/^gateway=:(.+):$/.exec(signed.headers['signature'] ?? '')?.[1] ?? '', 'base64');
      expect(verify('sha256', Buffer.from(base), { key: identity.certificate.publicKey, dsaEncoding: 'ieee-p1363' }, value)).toBe(true);
      expect(value.byteLength).toBe(identity.algorithm === 'rsa-pkcs1-sha256' ? 256 : 64);
    }
  });

  it('gives every request a nonce of its own and leaves the request given untouched', async () => {
    const before = JSON.stringify(POST);
    const [first, second] = [await signHttpRequest(POST, parties.ec, context), await signHttpRequest(POST, parties.ec, context)];
    expect(first.headers['signature-input']).not.toBe(second.headers['signature-input']);
    expect(JSON.stringify(POST)).toBe(before);
  });

  it('signs the address as it will travel', async () => {
    const signed = await signHttpRequest({ ...POST, url: 'HTTPS://Gateway.example:443/v1/../v1/queries#part' }, parties.ec, context);
    expect(signed.url).toBe('https://gateway.example/v1/queries');
    await expect(accepts(signed)).resolves.toBe(parties.ec.fingerprint);
  });
});

describe('verifying a request', () => {
  it('accepts what either kind of key signed, with and without content', async () => {
    for (const [, identity] of identities()) {
      await expect(accepts(await signHttpRequest(POST, identity, context))).resolves.toBe(identity.fingerprint);
      const get = await signHttpRequest(GET, identity, context);
      expect(get.headers['content-digest']).toBeUndefined();
      await expect(accepts(get)).resolves.toBe(identity.fingerprint);
      const empty = await signHttpRequest({ ...GET, method: 'POST' }, identity, context);
      expect(empty.headers['content-digest']).toBe('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:');
      await expect(accepts(empty)).resolves.toBe(identity.fingerprint);
    }
  });

  it('reports signer, nonce and time', async () => {
    const signed = await signHttpRequest(POST, parties.rsa, { ...context, random: countingRandom() });
    const verified = await verifyHttpRequest(signed, options());
    expect(verified).toMatchObject({ nonce: 'DRQbIikwNz5FTFNaYWhvdg', created: NOON });
    expect(verified.signer.fingerprint).toBe(parties.rsa.fingerprint);
  });

  it('ignores headers that nobody covered', async () => {
    const signed = await signHttpRequest(POST, parties.ec, context);
    await expect(accepts(withHeaders(signed, { accept: 'text/html', via: '1.1 synthetic' }))).resolves.toBe(parties.ec.fingerprint);
  });

  it.each([
    [
      'body',
      (message: HttpRequestMessage) => ({ ...message, body: utf8('{"synthetic":false}') }),
      'content-digest',
      'auth-digest-mismatch',
    ],
    [
      'body and digest',
      (message: HttpRequestMessage) =>
        withHeaders(
          { ...message, body: utf8('{}') },
          { 'content-digest': `sha-256=:${createHash('sha256').update('{}').digest('base64')}:` },
        ),
      'signature',
    ],
    ['method', (message: HttpRequestMessage) => ({ ...message, method: 'PUT' }), 'signature'],
    ['host', (message: HttpRequestMessage) => ({ ...message, url: message.url.replace('gateway.', 'other.') }), 'signature'],
    ['query', (message: HttpRequestMessage) => ({ ...message, url: `${message.url}&x=1` }), 'signature'],
    ['path spelling', (message: HttpRequestMessage) => ({ ...message, url: message.url.replace('/v1/', '/x/../v1/') }), 'signature'],
    ['content type', (message: HttpRequestMessage) => withHeaders(message, { 'content-type': 'text/csv' }), 'signature'],
    ['officer token', (message: HttpRequestMessage) => withHeaders(message, { 'officer-token': 'd.e.f' }), 'signature'],
    [
      'nonce',
      (message: HttpRequestMessage) =>
        withHeaders(message, { 'signature-input': message.headers['signature-input']?.replace(/nonce="./, 'nonce="_') }),
      'signature',
    ],
    [
      'created',
      (message: HttpRequestMessage) =>
        withHeaders(message, {
          'signature-input': message.headers['signature-input']?.replace(/created=\d+/, `created=${NOON / 1_000 + 1}`),
        }),
      'signature',
    ],
    [
      'order of components',
      (message: HttpRequestMessage) =>
        withHeaders(message, {
          'signature-input': message.headers['signature-input']?.replace('"@method" "@target-uri"', '"@target-uri" "@method"'),
        }),
      'signature',
    ],
    [
      'covered header removed',
      (message: HttpRequestMessage) => withHeaders(message, { 'officer-token': undefined }),
      'signature-input',
      'auth-component-absent',
    ],
    [
      'digest removed',
      (message: HttpRequestMessage) => withHeaders(message, { 'content-digest': undefined }),
      'signature-input',
      'auth-component-absent',
    ],
  ])('refuses a changed %s', async (_, change, field, code = 'auth-signature-invalid') => {
    for (const [, identity] of identities()) {
      await expect(refuses(change(await signHttpRequest(POST, identity, context)))).resolves.toEqual({ code, field });
    }
  });

  it('refuses what is not signed', async () => {
    const signed = await signHttpRequest(POST, parties.ec, context);
    await expect(refuses(POST)).resolves.toEqual({ code: 'auth-signature-missing', field: 'signature-input' });
    await expect(refuses(withHeaders(signed, { signature: undefined }))).resolves.toEqual({
      code: 'auth-signature-missing',
      field: 'signature',
    });
    await expect(refuses(withHeaders(signed, { 'signature-input': '' }))).resolves.toEqual({
      code: 'auth-signature-missing',
      field: 'signature-input',
    });
  });

  it.each([
    ['label', (header: string) => header.replace('gateway', 'gatewai')],
    ['a list for a dictionary', () => '("@method")'],
    ['an item for a list', () => 'gateway="@method"'],
    ['no closing bracket', (header: string) => header.replace(')', '')],
    ['a token for a component', (header: string) => header.replace('"@method"', '"@method" method'), 'auth-component-unknown'],
    ['a fraction for created', (header: string) => header.replace(/created=\d+/, 'created=1.5'), 'auth-http-parameter-invalid'],
    ['no created', (header: string) => header.replace(/;created=\d+/, ''), 'auth-http-parameter-invalid'],
    ['no nonce', (header: string) => header.replace(/;nonce="[^"]*"/, ''), 'auth-http-parameter-invalid'],
    ['a short nonce', (header: string) => header.replace(/;nonce="[^"]*"/, ';nonce="1"'), 'auth-http-parameter-invalid'],
    ['no keyid', (header: string) => header.replace(/;keyid="[^"]*"/, ''), 'auth-http-parameter-invalid'],
    ['too long', (header: string) => `${header};tag="${'x'.repeat(9_000)}"`],
    [
      'too many components',
      (header: string) => header.replace('("', `(${Array.from({ length: 40 }, (_, index) => `"x-${index}"`).join(' ')} "`),
    ],
  ])('refuses a Signature-Input with %s', async (_, change, expected = 'auth-http-signature-malformed') => {
    const signed = await signHttpRequest(POST, parties.ec, context);
    const { code } = await refuses(withHeaders(signed, { 'signature-input': change(signed.headers['signature-input'] ?? '') }));
    expect(code).toBe(expected);
  });

  it.each([
    ['"@method" ', '@method'],
    ['"@target-uri" ', '@target-uri'],
    ['"content-type" ', 'content-type'],
    ['"content-digest" ', 'content-digest'],
    [' "officer-token"', 'officer-token'],
  ])('refuses a signature by a registered key that leaves out %s', async (left, field) => {
    const signed = await signedWith(POST, (input) => input.replace(left, ''), parties.ec);
    await expect(refuses(signed)).resolves.toEqual({ code: 'auth-signature-coverage', field });
  });

  it('refuses a required component that the request does not carry', async () => {
    const signed = await signHttpRequest(GET, parties.ec, context);
    await expect(refusal(verifyHttpRequest(signed, { ...options(), requiredComponents: ['officer-token'] }))).resolves.toEqual({
      code: 'auth-signature-coverage',
      field: 'officer-token',
    });
  });

  it('refuses an officer token that was slipped in', async () => {
    const signed = await signHttpRequest(GET, parties.ec, context);
    await expect(refuses(withHeaders(signed, { 'officer-token': 'a.b.c' }))).resolves.toEqual({
      code: 'auth-signature-coverage',
      field: 'officer-token',
    });
  });

  it.each([
    ['another key’s algorithm', ';alg="rsa-v1_5-sha256"', 'auth-algorithm-refused'],
    ['a shared secret', ';alg="hmac-sha256"', 'auth-signature-hmac'],
    ['an unknown one', ';alg="none"', 'auth-algorithm-refused'],
  ])('refuses %s', async (_, alg, code) => {
    const signed = await signedWith(POST, (input) => input.replace(/;alg="[^"]*"/, alg), parties.ec);
    await expect(refuses(signed)).resolves.toEqual({ code, field: 'alg' });
  });

  it('needs no alg parameter, for the certificate says which', async () => {
    await expect(accepts(await signedWith(POST, (input) => input.replace(/;alg="[^"]*"/, ''), parties.ec))).resolves.toBe(
      parties.ec.fingerprint,
    );
  });

  it('accepts every strong digest that matches, and refuses one that does not, none, and malformed ones', async () => {
    const resigned = async (digest: string): Promise<HttpRequestMessage> => {
      const { signatureBase, component } = await import('../../../../src/signing/http-signature/signature-base.ts');
      const { signBase } = await import('../../../../src/signing/http-signature/signature-value.ts');
      const { signatureHeaders } = await import('../../../../src/signing/http-signature/signature-headers.ts');
      const request = withHeaders(POST, { 'content-digest': digest });
      const parameters = new Map<string, string | number>([
        ['created', NOON / 1_000],
        ['nonce', 'synthetic-nonce'],
        ['keyid', parties.ec.fingerprint],
      ]);
      const names = ['@method', '@target-uri', 'content-type', 'content-digest', 'officer-token'];
      const covered: Parameters<typeof signatureBase>[0] = [names.map((name) => component(name)), parameters];
      return withHeaders(request, { ...signatureHeaders('sig', covered, await signBase(parties.ec, signatureBase(covered, { request }))) });
    };
    const good = createHash('sha256').update(POST.body).digest('base64');
    await expect(accepts(await resigned(`sha-256=:${good}:`))).resolves.toBe(parties.ec.fingerprint);
    const long = createHash('sha512').update(POST.body).digest('base64');
    for (const digest of [`sha-512=:${long}:`, `sha-512=:${long}:, sha-256=:${good}:`, `md5=:AAAA:, sha-256=:${good}:`])
      await expect(accepts(await resigned(digest))).resolves.toBe(parties.ec.fingerprint);
    const refusals: readonly (readonly [string, string])[] = [
      [`sha-512=:AAAA:, sha-256=:${good}:`, 'auth-digest-mismatch'],
      [`sha-512=:${long}:, sha-256=:AAAA:`, 'auth-digest-mismatch'],
      ['sha-256=:AAAA:', 'auth-digest-mismatch'],
      ['md5=:AAAA:', 'auth-digest-refused'],
      ['', 'auth-digest-malformed'],
      [`sha-256="${good}"`, 'auth-digest-malformed'],
      [`sha-256=:AAAA:, sha-256=:${good}:`, 'auth-digest-malformed'],
      ['sha-256=(:AAAA:)', 'auth-digest-malformed'],
      ['sha-256', 'auth-digest-malformed'],
      ['::', 'auth-digest-malformed'],
      [`sha-256=:${good}:, ${'x'.repeat(1_024)}=1`, 'auth-digest-malformed'],
    ];
    for (const [digest, code] of refusals)
      await expect(refuses(await resigned(digest))).resolves.toEqual({ code, field: 'content-digest' });
  });

  it('refuses whom it does not know, whose certificate has ended, and a key under another’s name', async () => {
    await expect(refuses(await signHttpRequest(POST, parties.stranger, context))).resolves.toMatchObject({
      code: 'auth-certificate-not-trusted',
    });
    await expect(refuses(await signHttpRequest(POST, parties.expired, context))).resolves.toMatchObject({
      code: 'auth-certificate-expired',
    });
    const borrowed = await signHttpRequest(POST, { ...parties.stranger, fingerprint: parties.ec.fingerprint }, context);
    await expect(refuses(borrowed)).resolves.toEqual({ code: 'auth-signature-invalid', field: 'signature' });
  });

  it.each([
    [-300_000, 'accepted'],
    [-300_001, 'auth-message-stale'],
    [59_999, 'accepted'],
    [61_000, 'auth-message-stale'],
  ])('judges a message made %d ms from now', async (offset, verdict) => {
    const request = await signHttpRequest(POST, parties.ec, { ...context, clock: clockAt(NOON), lifetimeMs: 600_000 });
    const verifying = verifyHttpRequest(request, { trust: parties.trust, clock: clockAt(NOON - offset) });
    if (verdict === 'accepted') await expect(verifying).resolves.toMatchObject({ created: NOON });
    else await expect(refusal(verifying)).resolves.toEqual({ code: verdict, field: 'created' });
  });

  it('refuses what has expired by its own word, allowing for skew', async () => {
    const request = await signHttpRequest(POST, parties.ec, { ...context, lifetimeMs: 10_000 });
    await expect(verifyHttpRequest(request, { trust: parties.trust, clock: clockAt(NOON + 70_000) })).resolves.toBeDefined();
    await expect(refusal(verifyHttpRequest(request, { trust: parties.trust, clock: clockAt(NOON + 70_001) }))).resolves.toEqual({
      code: 'auth-message-stale',
      field: 'expires',
    });
  });

  it('refuses the second arrival, and remembers only what passed every other check', async () => {
    const cache = replayCache();
    const remember = { ...options(), replay: cache.remember };
    const request = await signHttpRequest(POST, parties.ec, context);
    await expect(refusal(verifyHttpRequest({ ...request, body: utf8('{}') }, remember))).resolves.toMatchObject({
      code: 'auth-digest-mismatch',
    });
    await expect(refusal(verifyHttpRequest(request, { ...remember, clock: clockAt(NOON + 400_000) }))).resolves.toMatchObject({
      code: 'auth-message-stale',
    });
    expect(cache.keys.size).toBe(0);
    const { nonce } = await verifyHttpRequest(request, remember);
    expect([...cache.keys]).toEqual([[`${parties.ec.fingerprint}:${nonce}`, NOON + 360_000]]);
    await expect(refusal(verifyHttpRequest(request, remember))).resolves.toEqual({ code: 'auth-message-replayed', field: 'nonce' });
  });
});

describe('responses', () => {
  it('are bound to the request they answer', async () => {
    const request = await signHttpRequest(POST, parties.ec, context);
    const another = await signHttpRequest(POST, parties.ec, context);
    for (const [, identity] of identities()) {
      const response = await signHttpResponse(OK, identity, context, request);
      expect(response.headers['signature-input']).toContain('("@status" "content-type" "content-digest" "signature";req;key="gateway")');
      await expect(verifyHttpResponse(response, request, options())).resolves.toMatchObject({ created: NOON });
      await expect(refusal(verifyHttpResponse(response, another, options()))).resolves.toEqual({
        code: 'auth-signature-invalid',
        field: 'signature',
      });
      await expect(refusal(verifyHttpResponse({ ...response, status: 201 }, request, options()))).resolves.toEqual({
        code: 'auth-signature-invalid',
        field: 'signature',
      });
      await expect(refusal(verifyHttpResponse({ ...response, body: utf8('{}') }, request, options()))).resolves.toEqual({
        code: 'auth-digest-mismatch',
        field: 'content-digest',
      });
    }
  });

  it('without a binding are accepted only where none is asked for', async () => {
    const request = await signHttpRequest(POST, parties.ec, context);
    const response = await signHttpResponse(OK, parties.rsa, context);
    await expect(verifyHttpResponse(response, undefined, options())).resolves.toBeDefined();
    await expect(refusal(verifyHttpResponse(response, request, options()))).resolves.toEqual({
      code: 'auth-signature-coverage',
      field: 'signature',
    });
  });

  it('may name the parameters of a component in any order', async () => {
    const request = await signHttpRequest(POST, parties.ec, context);
    const { headers } = await signHttpResponse(OK, parties.ec, context, request);
    const covered = parseDictionary(headers['signature-input'] ?? '').get('gateway') as InnerList;
    const binding: Item = [
      'signature',
      new Map<string, string | boolean>([
        ['key', 'gateway'],
        ['req', true],
      ]),
    ];
    const reordered: InnerList = [[...covered[0].slice(0, -1), binding], covered[1]];
    const message = { ...OK, headers: { ...headers } };
    const value = new Uint8Array(await parties.ec.sign(Buffer.from(signatureBase(reordered, { response: message, request }))));
    const response = withHeaders(message, signatureHeaders('gateway', reordered, value));
    expect(response.headers['signature-input']).toContain('"signature";key="gateway";req');
    await expect(verifyHttpResponse(response, request, options())).resolves.toMatchObject({ created: NOON });
    const twice: InnerList = [[...covered[0], binding], covered[1]];
    expect(() => signatureBase(twice, { response: message, request })).toThrow(
      expect.objectContaining({ code: 'auth-component-repeated' }),
    );
  });

  it('to a request without a readable signature are signed unbound', async () => {
    for (const signature of [undefined, 'nonsense(', 'a=:AA==:, b=:AA==:']) {
      const response = await signHttpResponse(OK, parties.rsa, context, withHeaders(POST, { signature }));
      await expect(verifyHttpResponse(response, undefined, options())).resolves.toBeDefined();
    }
  });

  it('without content are signed and verified', async () => {
    const request = await signHttpRequest(GET, parties.ec, context);
    const response = await signHttpResponse({ status: 204, headers: {}, body: new Uint8Array() }, parties.ec, context, request);
    await expect(verifyHttpResponse(response, request, options())).resolves.toBeDefined();
  });

  it('cannot pass for requests, nor requests for responses', async () => {
    const request = await signHttpRequest(POST, parties.ec, context);
    const response = await signHttpResponse(OK, parties.ec, context, request);
    const asRequest = { ...POST, headers: { ...response.headers, 'officer-token': 'a.b.c' }, body: response.body };
    await expect(refuses(asRequest)).resolves.toMatchObject({ code: 'auth-signature-coverage' });
    await expect(
      refusal(verifyHttpResponse({ ...OK, headers: request.headers, body: request.body }, undefined, options())),
    ).resolves.toMatchObject({ code: 'auth-signature-coverage' });
  });
});

describe('httpSignatureProtector', () => {
  const protector = (): ReturnType<typeof httpSignatureProtector> =>
    httpSignatureProtector({ identities: fixedIdentity(parties.ec), trust: parties.trust, clock: clockAt(), random: countingRandom() });

  it('protects, and hands back what the signature on the answer covered', async () => {
    const outgoing = await protector().protect(POST, undefined);
    expect(outgoing.binding).toBe(outgoing.message.headers['signature']);
    await expect(accepts(outgoing.message)).resolves.toBe(parties.ec.fingerprint);
    const answer = await signHttpResponse(OK, parties.rsa, context, outgoing.message);
    await expect(protector().verify(answer, outgoing)).resolves.toEqual({
      contentType: 'application/json',
      body: OK.body,
      signer: parties.rsa.fingerprint,
    });
  });

  it('names failures as the asking side knows them', async () => {
    const outgoing = await protector().protect(POST, undefined);
    const late = { ...context, clock: clockAt(NOON - 3_600_000) };
    const cases: readonly (readonly [Promise<typeof OK>, string])[] = [
      [Promise.resolve(OK), 'signature-missing'],
      [signHttpResponse(OK, parties.rsa, context), 'signature-invalid'],
      [signHttpResponse(OK, parties.rsa, context, outgoing.message).then((answer) => ({ ...answer, status: 500 })), 'signature-invalid'],
      [signHttpResponse(OK, parties.stranger, context, outgoing.message), 'signature-not-trusted'],
      [signHttpResponse(OK, parties.rsa, late, outgoing.message), 'signature-stale'],
    ];
    for (const [answer, code] of cases) await expect(refusal(protector().verify(await answer, outgoing))).resolves.toMatchObject({ code });
  });
});
