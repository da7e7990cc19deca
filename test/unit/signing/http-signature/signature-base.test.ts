import { createHmac, createPublicKey, constants, timingSafeEqual, verify, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseDictionary, Token, type InnerList } from 'structured-headers';
import { refusalOf } from '../../../support/refusal.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { contentDigest, requireContentDigest } from '../../../../src/signing/http-signature/content-digest.ts';
import { component, signatureBase, type SignedSubject } from '../../../../src/signing/http-signature/signature-base.ts';
import { carriedSignatures } from '../../../../src/signing/http-signature/signature-headers.ts';
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

const keyOf = (file: string): KeyObject =>
  createPublicKey(
    readFileSync(join(FOLDER, file))
      .toString()
      .replace(/ (?=[A-Za-z0-9+/=]{60,})/g, '\n'),
  );

/** A second opinion, by node:crypto alone, on the base that we rebuilt. */
function verdict(keyFile: string, base: Buffer, value: Buffer): boolean {
  if (keyFile === 'hmac') return timingSafeEqual(createHmac('sha256', SECRET()).update(base).digest(), value);
  const key = keyOf(keyFile);
  if (keyFile.includes('rsa-pss')) return verify('sha512', base, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 }, value);
  return verify(keyFile.includes('ed25519') ? null : 'sha256', base, { key, dsaEncoding: 'ieee-p1363' }, value);
}

const SECRET = (): Buffer => Buffer.from(readFileSync(join(FOLDER, 'test-shared-secret'), 'utf8').trim(), 'base64');

/** Our own verdict on a message: the algorithm that verified, or the code of the refusal. `alg` is what the signature would have stated. */
function ourVerdict(file: string, keyFile: string, alg: string | undefined, agreed?: SignatureAlgorithm): string {
  const { headers, ...subject } = subjectOf(file);
  const [carried] = carriedSignatures(headers);
  if (carried === undefined) throw new Error('The vector carries no signature.');
  const { covered, value } = carried;
  const key = keyFile === 'hmac' ? keyOf('test-key-rsa.pub') : keyOf(keyFile);
  try {
    return verifyBase(key, { base: signatureBase(covered, subject), value, alg }, { unstated: agreed }, 0).algorithm;
  } catch (error) {
    return refusedAs(error).code;
  }
}

function refusedAs(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  throw error;
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

  const OURS = new Map<string, readonly [alg: string | undefined, agreed: SignatureAlgorithm | undefined, verdict: string]>([
    ['rfc9421-B.2.1', [undefined, 'rsa-pss-sha512', 'rsa-pss-sha512']],
    ['rfc9421-B.2.2', [undefined, 'rsa-pss-sha512', 'rsa-pss-sha512']],
    ['rfc9421-B.2.3', [undefined, 'rsa-pss-sha512', 'rsa-pss-sha512']],
    ['rfc9421-B.2.4', [undefined, undefined, 'ecdsa-sha256']],
    ['rfc9421-B.2.5', ['hmac-sha256', undefined, 'auth-signature-hmac']],
    ['rfc9421-B.2.6', [undefined, undefined, 'ed25519']],
  ]);

  it('gives every case its verdict in our own code, or refuses it by name', () => {
    const verdicts = cases.map(({ id, request: file, key }) => {
      const [alg, agreed] = OURS.get(id) ?? [];
      return [id, ourVerdict(file, key, alg, agreed)];
    });
    expect(verdicts).toEqual([...OURS].map(([id, [, , expected]]) => [id, expected]));
    expect(verdicts.filter(([, found]) => found?.startsWith('auth-') !== true)).toHaveLength(5);
  });

  it('asks for alg where an RSA key leaves the choice and nothing was agreed, and keeps to what was', () => {
    expect(ourVerdict('b23_request_signed.txt', 'test-key-rsa-pss.pub', undefined)).toBe('auth-http-parameter-invalid');
    expect(ourVerdict('b23_request_signed.txt', 'test-key-rsa-pss.pub', 'rsa-pss-sha512')).toBe('rsa-pss-sha512');
    expect(ourVerdict('b23_request_signed.txt', 'test-key-rsa-pss.pub', 'rsa-v1_5-sha256')).toBe('auth-signature-invalid');
    expect(ourVerdict('b23_request_signed.txt', 'key-rsa-v15.pub', 'rsa-pss-sha512')).toBe('auth-algorithm-refused');
  });

  it('B.2.4 verifies no more once a byte of it changes, nor with a key of another curve', () => {
    const { headers, ...subject } = subjectOf('b24_response_signed.txt');
    const [{ covered, value } = { covered: [[], new Map()] as InnerList, value: new Uint8Array() }] = carriedSignatures(headers);
    const base = signatureBase(covered, subject);
    const key = keyOf('test-key-ecc-p256.pub');
    expect(() => verifyBase(key, { base: base.replace('200', '201'), value, alg: undefined }, {}, 0)).toThrow(GatewayError);
    expect(() => verifyBase(keyOf('test-key-ecc-p384.pub'), { base, value, alg: undefined }, {}, 0)).toThrow(GatewayError);
  });

  it('the digests of its messages match, and that of the changed one does not', () => {
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('_signed.txt') || name === 'request1.txt')) {
      const { headers, ...subject } = subjectOf(file);
      expect(requireContentDigest(headers['content-digest'] ?? '', (subject.response ?? subject.request).body)).toBe('sha512');
    }
    const { headers, ...subject } = subjectOf('request_bad_digest.txt');
    expect(() => requireContentDigest(headers['content-digest'] ?? '', (subject.response ?? subject.request).body)).toThrow(GatewayError);
  });

  it('a message with two signatures has both, apart', () => {
    const { headers } = subjectOf('verify_request2.txt');
    expect(carriedSignatures(headers).map(({ label, covered }) => [label, covered[0].length])).toEqual([
      ['sig-b21', 0],
      ['bad-sig', 1],
    ]);
  });
});

const request = {
  method: 'GET',
  url: 'https://Example.com:443/a%20b?x=1&y=a%20b&x=2&z=&w=*a-b._~!()+c',
  headers: {
    a: ' one, two ',
    dict: 'k=1;p, l=(1 2);q, m, n=:AAEC:',
    tab: 'a\tb',
    priority: 'u=1,  i=?1',
    'cache-status': 'a;hit,b',
    'client-cert': ' :AAEC: ',
    'content-digest': '(((',
  },
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
    [component('@request-target'), '"@request-target": /a%20b?x=1&y=a%20b&x=2&z=&w=*a-b._~!()+c'],
    [component('@path'), '"@path": /a%20b'],
    [component('@query'), '"@query": ?x=1&y=a%20b&x=2&z=&w=*a-b._~!()+c'],
    [component('@query-param', { name: 'y' }), '"@query-param";name="y": a%20b'],
    [component('@query-param', { name: 'z' }), '"@query-param";name="z": '],
    [component('@query-param', { name: 'w' }), '"@query-param";name="w": *a-b._%7E%21%28%29%20c'],
    [component('a'), '"a": one, two'],
    [component('priority'), '"priority": u=1,  i=?1'],
    [component('priority', { sf: true }), '"priority";sf: u=1, i'],
    [component('priority', { sf: true, key: 'u' }), '"priority";sf;key="u": 1'],
    [component('cache-status', { sf: true }), '"cache-status";sf: a;hit, b'],
    [component('client-cert', { sf: true }), '"client-cert";sf: :AAEC:'],
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
    ['a field that is absent', 'absent', component('b'), { request }],
    ['a field from the prototype', 'absent', component('constructor'), { request }],
    ['upper case', 'unknown', component('A'), { request }],
    ['an unknown derived component', 'unknown', component('@unknown'), { request }],
    ['the parameters themselves', 'unknown', component('@signature-params'), { request }],
    ['a status of a request', 'unknown', component('@status'), { request }],
    ['a method of a response', 'unknown', component('@method'), { response }],
    ['req in a request', 'parameter-refused', component('@method', { req: true }), { request }],
    ['req without a request', 'absent', component('@method', { req: true }), { response }],
    ['an unknown parameter', 'parameter-refused', component('a', { bs: true }), { request }],
    ['a key of a derived component', 'parameter-refused', component('@method', { key: 'x' }), { request }],
    ['a name of a field', 'parameter-refused', component('a', { name: 'x' }), { request }],
    ['a repeated query parameter', 'value', component('@query-param', { name: 'x' }), { request }],
    ['an absent query parameter', 'absent', component('@query-param', { name: '%' }), { request }],
    ['a query parameter without a name', 'parameter-refused', component('@query-param'), { request }],
    ['a key that is absent', 'absent', component('dict', { key: 'z' }), { request }],
    ['a key of what is no dictionary', 'value', component('a', { key: 'one!' }), { request: { ...request, headers: { a: '(((' } } }],
    ['a tab in a value', 'value', component('tab'), { request }],
    ['a line break in a value', 'value', component('a'), { request: { ...request, headers: { a: 'x\n"@method": POST' } } }],
    ['a relative address', 'value', component('@path'), { request: { ...request, url: '/x' } }],
    ['lines of a field by themselves', 'parameter-refused', component('a', { bs: true }), { request }],
    ['a trailer', 'parameter-refused', component('a', { tr: true }), { request }],
    ['a flag that is a text', 'parameter-refused', component('priority', { sf: 'yes' }), { request }],
    ['sf of a field without known structure', 'parameter-refused', component('dict', { sf: true }), { request }],
    ['sf of a derived component', 'parameter-refused', component('@method', { sf: true }), { request }],
    ['sf of what is not structured', 'value', component('content-digest', { sf: true }), { request }],
    ['a status of the request that a response answers', 'unknown', component('@status', { req: true }), { request, response }],
    ['a name that is no field', 'unknown', component('a b'), { request }],
  ] as const)('refuses %s', (_, code, item, subject) => {
    let refused: unknown;
    try {
      lineOf(item, subject);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ name: 'GatewayError', code: `auth-component-${code}`, details: { field: 'signature-input' } });
  });

  it('refuses a component listed twice', () => {
    const twice = (): string => signatureBase([[component('@method'), component('@method')], new Map()], { request });
    expect(refusalOf(twice).code).toBe('auth-component-repeated');
    const token = (): string => signatureBase([[[new Token('a'), new Map()]], new Map()], { request });
    expect(refusalOf(token).code).toBe('auth-component-unknown');
  });
});

describe('contentDigest', () => {
  it('is the value that RFC 9530 gives for its example', () => {
    expect(contentDigest(Buffer.from('{"hello": "world"}\n'))).toBe('sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
    expect(contentDigest(Buffer.from('{"hello": "world"}\n'), 'sha512')).toBe(
      'sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:',
    );
  });
});
