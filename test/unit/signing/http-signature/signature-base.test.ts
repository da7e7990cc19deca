import { createHmac, createPublicKey, constants, timingSafeEqual, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseDictionary } from 'structured-headers';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { contentDigest } from '../../../../src/signing/http-signature/content-digest.ts';
import { component, signatureBase, type SignedSubject } from '../../../../src/signing/http-signature/signature-base.ts';
import { verifyBase } from '../../../../src/signing/http-signature/signature-value.ts';

const VECTORS = join(import.meta.dirname, '../../../../../shared/vectors/06-jose-httpsig-tsa');
const FOLDER = join(VECTORS, 'rfc9421-remitly');

interface VectorCase {
  readonly id: string;
  readonly request: string;
  readonly signature_base: string;
  readonly key: string;
}

function subjectOf(file: string): SignedSubject & { readonly headers: Readonly<Record<string, string>> } {
  const [head = '', ...rest] = readFileSync(join(FOLDER, file), 'utf8').replaceAll('\r\n', '\n').split('\n\n');
  const [start = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = Buffer.from(rest.join('\n\n').trimEnd());
  const [method = '', target = ''] = start.split(' ');
  return method.startsWith('HTTP/')
    ? { response: { status: Number(target), headers, body }, headers }
    : { request: { method, url: `https://${headers['host'] ?? ''}${target}`, headers, body }, headers };
}

/** A second opinion, by node:crypto alone, on the base that we rebuilt. */
function verdict(keyFile: string, base: Buffer, value: Buffer): boolean {
  if (keyFile === 'hmac')
    return timingSafeEqual(
      createHmac('sha256', Buffer.from(readFileSync(join(FOLDER, 'test-shared-secret'), 'utf8').trim(), 'base64'))
        .update(base)
        .digest(),
      value,
    );
  const key = createPublicKey(
    readFileSync(join(FOLDER, keyFile))
      .toString()
      .replace(/ (?=[A-Za-z0-9+/=]{60,})/g, '\n'),
  );
  if (keyFile.includes('rsa-pss')) return verify('sha512', base, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 }, value);
  return verify(keyFile.includes('ed25519') ? null : 'sha256', base, { key, dsaEncoding: 'ieee-p1363' }, value);
}

describe('the signature base of RFC 9421, appendix B.2', () => {
  const list = join(VECTORS, 'rfc9421_cases.json');
  if (!existsSync(list)) {
    it('is skipped: the vectors are not on this machine', () => {
      process.stderr.write('skipped: RFC 9421 vectors are absent\n');
      expect(existsSync(list)).toBe(false);
    });
    return;
  }
  const cases = JSON.parse(readFileSync(list, 'utf8')) as readonly VectorCase[];

  it.each(cases.map((vector) => [vector.id, vector] as const))('%s byte for byte, and its signature verifies over it', (_, vector) => {
    const { headers, ...subject } = subjectOf(vector.request);
    const [[label, covered] = []] = parseDictionary(headers['signature-input'] ?? '');
    const base = signatureBase(covered as Parameters<typeof signatureBase>[0], subject);
    expect(base).toBe(readFileSync(join(FOLDER, vector.signature_base), 'utf8').replaceAll('\r\n', '\n').trimEnd());
    const value = parseDictionary(headers['signature'] ?? '').get(label ?? '')?.[0];
    expect(verdict(vector.key, Buffer.from(base), Buffer.from(value as ArrayBuffer))).toBe(true);
  });

  it('B.2.4 verifies in our own code, and not once a byte of it changes', () => {
    const { headers, ...subject } = subjectOf('b24_response_signed.txt');
    const covered = parseDictionary(headers['signature-input'] ?? '').get('sig-b24') as Parameters<typeof signatureBase>[0];
    const value = new Uint8Array(parseDictionary(headers['signature'] ?? '').get('sig-b24')?.[0] as ArrayBuffer);
    const publicKey = createPublicKey(readFileSync(join(FOLDER, 'test-key-ecc-p256.pub')));
    const base = signatureBase(covered, subject);
    expect(() => verifyBase({ publicKey }, base, value, undefined)).not.toThrow();
    expect(() => verifyBase({ publicKey }, base.replace('200', '201'), value, undefined)).toThrow(GatewayError);
    expect(() =>
      verifyBase({ publicKey: createPublicKey(readFileSync(join(FOLDER, 'test-key-ecc-p384.pub'))) }, base, value, undefined),
    ).toThrow(GatewayError);
  });
});

const request = {
  method: 'GET',
  url: 'https://Example.com:443/a%20b?x=1&y=a%20b&x=2&z=',
  headers: { a: ' one, two ', dict: 'k=1;p, l=(1 2);q, m, n=:AAEC:', tab: 'a\tb' },
  body: new Uint8Array(),
};
const response = { status: 503, headers: {}, body: new Uint8Array() };
const lineOf = (item: ReturnType<typeof component>, subject: SignedSubject = { request }): string =>
  signatureBase([[item], new Map()], subject).split('\n')[0] ?? '';

describe('component values', () => {
  it.each([
    [component('@method'), '"@method": GET'],
    [component('@target-uri'), `"@target-uri": ${request.url}`],
    [component('@authority'), '"@authority": example.com'],
    [component('@scheme'), '"@scheme": https'],
    [component('@request-target'), '"@request-target": /a%20b?x=1&y=a%20b&x=2&z='],
    [component('@path'), '"@path": /a%20b'],
    [component('@query'), '"@query": ?x=1&y=a%20b&x=2&z='],
    [component('@query-param', { name: 'y' }), '"@query-param";name="y": a%20b'],
    [component('@query-param', { name: 'z' }), '"@query-param";name="z": '],
    [component('a'), '"a": one, two'],
    [component('dict', { key: 'k' }), '"dict";key="k": 1;p'],
    [component('dict', { key: 'l' }), '"dict";key="l": (1 2);q'],
    [component('dict', { key: 'm' }), '"dict";key="m": ?1'],
    [component('dict', { key: 'n' }), '"dict";key="n": :AAEC:'],
  ])('%j', (item, line) => {
    expect(lineOf(item)).toBe(line);
  });

  it('of the request that a response answers', () => {
    expect(lineOf(component('@method', { req: true }), { request, response })).toBe('"@method";req: GET');
    expect(lineOf(component('@status'), { request, response })).toBe('"@status": 503');
    expect(lineOf(component('@query'), { request: { ...request, url: 'https://example.com/' } })).toBe('"@query": ?');
  });

  it.each([
    ['a field that is absent', component('b'), { request }],
    ['a field from the prototype', component('constructor'), { request }],
    ['upper case', component('A'), { request }],
    ['an unknown derived component', component('@unknown'), { request }],
    ['the parameters themselves', component('@signature-params'), { request }],
    ['a status of a request', component('@status'), { request }],
    ['a method of a response', component('@method'), { response }],
    ['req in a request', component('@method', { req: true }), { request }],
    ['req without a request', component('@method', { req: true }), { response }],
    ['an unknown parameter', component('a', { bs: true }), { request }],
    ['a key of a derived component', component('@method', { key: 'x' }), { request }],
    ['a name of a field', component('a', { name: 'x' }), { request }],
    ['a repeated query parameter', component('@query-param', { name: 'x' }), { request }],
    ['an absent query parameter', component('@query-param', { name: '%' }), { request }],
    ['a query parameter without a name', component('@query-param'), { request }],
    ['a key that is absent', component('dict', { key: 'z' }), { request }],
    ['a key of what is no dictionary', component('a', { key: 'one!' }), { request: { ...request, headers: { a: '(((' } } }],
    ['a tab in a value', component('tab'), { request }],
    ['a line break in a value', component('a'), { request: { ...request, headers: { a: 'x\n"@method": POST' } } }],
    ['a relative address', component('@path'), { request: { ...request, url: '/x' } }],
  ] as const)('refuses %s', (_, item, subject) => {
    let refused: unknown;
    try {
      lineOf(item, subject);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ name: 'GatewayError', code: 'auth-signature-invalid' });
  });

  it('refuses a component listed twice', () => {
    expect(() => signatureBase([[component('@method'), component('@method')], new Map()], { request })).toThrow(GatewayError);
  });
});

describe('contentDigest', () => {
  it('is the value that RFC 9530 gives for its example', () => {
    expect(contentDigest(Buffer.from('{"hello": "world"}\n'))).toBe('sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
  });
});
