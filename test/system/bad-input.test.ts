import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { soapQuery } from '../../src/client/soap-request.ts';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';
import {
  badInputStage,
  expectAnswering,
  judge,
  judgeEvidence,
  judgeRecords,
  MARKER,
  refusalsInTrail,
  send,
  sendBytes,
  type BadInputStage,
  type ExpectedRefusal,
  type RawAnswer,
} from '../support/bad-input.ts';
import { canonicalQuery } from '../support/questions.ts';
import { bareSoap, signedRest } from '../support/signed-requests.ts';

let stage: BadInputStage;
beforeAll(async () => {
  stage = await badInputStage();
}, 30_000);
afterAll(() => stage.close());

const police = () => stage.connection('lv-vp-iiis');
const SOAP12 = 'http://www.w3.org/2003/05/soap-envelope';
const SOAP11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const envelope = (namespace: string, body: string, before = ''): string =>
  `${before}<s:Envelope xmlns:s="${namespace}"><s:Body>${body}</s:Body></s:Envelope>`;
const nested = (depth: number): string => '<a>'.repeat(depth) + MARKER + '</a>'.repeat(depth);
const TOO_LARGE = 1_048_577;

interface XmlCase {
  readonly name: string;
  readonly write: (namespace: string) => Uint8Array | string;
  readonly code: ExpectedRefusal['code'];
  readonly field?: ExpectedRefusal['field'];
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${MARKER}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

const XML_CASES: readonly XmlCase[] = [
  {
    name: 'an element that is never closed',
    write: (ns) => `<s:Envelope xmlns:s="${ns}"><s:Body><q>${MARKER}`,
    code: 'wire-xml-malformed',
    field: /.*/,
  },
  { name: 'crossed tags', write: (ns) => envelope(ns, `<a><b>${MARKER}</a></b>`), code: 'wire-xml-malformed', field: /\/a\b/ },
  { name: 'an undeclared prefix', write: (ns) => envelope(ns, `<x:a>${MARKER}</x:a>`), code: 'wire-xml-malformed', field: /.+/ },
  { name: 'text instead of XML', write: () => MARKER, code: 'wire-xml-malformed' },
  { name: 'no bytes at all', write: () => '', code: 'wire-xml-malformed' },
  { name: 'elements nested a thousand deep', write: (ns) => envelope(ns, nested(1_000)), code: 'wire-limit-exceeded', field: /.+/ },
  { name: 'elements nested forty thousand deep', write: (ns) => envelope(ns, nested(40_000)), code: 'wire-limit-exceeded', field: /.+/ },
  {
    name: 'a hundred attributes',
    write: (ns) => envelope(ns, `<a ${Array.from({ length: 100 }, (_, index) => `n${index}="${MARKER}"`).join(' ')}/>`),
    code: 'wire-limit-exceeded',
    field: /.+/,
  },
  {
    name: 'bytes that are not UTF-8',
    write: (ns) =>
      Buffer.concat([
        Buffer.from(`<s:Envelope xmlns:s="${ns}"><s:Body><a>${MARKER}`),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('</a></s:Body></s:Envelope>'),
      ]),
    code: 'wire-encoding',
  },
  {
    name: 'a declaration of UTF-16',
    write: (ns) => envelope(ns, `<a>${MARKER}</a>`, '<?xml version="1.0" encoding="UTF-16"?>'),
    code: 'wire-encoding',
  },
  {
    name: 'bytes in UTF-16, which are read',
    write: (ns) => Buffer.from(`\ufeff${envelope(ns, `<a>${MARKER}</a>`)}`, 'utf16le'),
    code: 'auth-signature-missing',
    field: 'wsse:Security',
  },
  {
    name: 'bytes in UTF-16 with half a character',
    write: (ns) => Buffer.from(`\ufeff${envelope(ns, `<a>${MARKER}\ud800</a>`)}`, 'utf16le'),
    code: 'wire-encoding',
  },
  { name: 'a document type', write: (ns) => envelope(ns, `<a>${MARKER}</a>`, '<!DOCTYPE s:Envelope>'), code: 'wire-xml-forbidden' },
  { name: 'an entity that grows', write: (ns) => envelope(ns, '<a>&c;</a>', LAUGHS), code: 'wire-xml-forbidden' },
  {
    name: 'an entity from a file',
    write: (ns) => envelope(ns, '<a>&f;</a>', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
    code: 'wire-xml-forbidden',
  },
  {
    name: 'a document type from elsewhere',
    write: (ns) => envelope(ns, '<a/>', `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/${MARKER}.dtd">`),
    code: 'wire-xml-forbidden',
  },
  { name: 'an entity without declaration', write: (ns) => envelope(ns, '<a>&f;</a>'), code: 'wire-xml-forbidden', field: /.+/ },
  { name: 'a processing instruction', write: (ns) => envelope(ns, `<?${MARKER} x?><a/>`), code: 'wire-xml-forbidden', field: /Body/ },
  {
    name: 'one identifier twice',
    write: (ns) => envelope(ns, `<a Id="${MARKER}"/><b Id="${MARKER}"/>`),
    code: 'wire-xml-duplicate-id',
    field: /.+/,
  },
  { name: 'no envelope', write: () => `<a>${MARKER}</a>`, code: 'wire-soap-envelope', field: '/' },
  {
    name: 'two bodies',
    write: (ns) => `<s:Envelope xmlns:s="${ns}"><s:Body><a>${MARKER}</a></s:Body><s:Body><a/></s:Body></s:Envelope>`,
    code: 'wire-soap-envelope',
    field: /Envelope/,
  },
  { name: 'two payloads', write: (ns) => envelope(ns, `<a>${MARKER}</a><b/>`), code: 'wire-soap-envelope', field: 'Envelope/Body' },
  { name: 'no signature', write: (ns) => envelope(ns, `<a>${MARKER}</a>`), code: 'auth-signature-missing', field: 'wsse:Security' },
];

describe.each([
  ['1.2', SOAP12, 400],
  ['1.1', SOAP11, 500],
] as const)('SOAP %s, bytes that nobody signed', (version, namespace, status) => {
  test.each(XML_CASES.map((given) => [given.name, given] as const))('%s', async (_, { write, code, field }) => {
    const request = bareSoap(police(), version, write(namespace));
    await judge(stage, { answer: await send(request), request, soap: version }, { status, code, ...(field !== undefined && { field }) });
  });

  test('a length beyond the limit, announced and never sent', async () => {
    const { headers } = bareSoap(police(), version, '');
    const answer = await sendBytes(stage.port, head('POST', '/soap/v1', { ...headers, 'content-length': String(TOO_LARGE) }));
    await judge(stage, { answer: answer!, soap: version }, { status, code: 'wire-too-large', field: 'content-length' });
  });

  test('a body beyond the limit, in chunks', async () => {
    const { headers } = bareSoap(police(), version, '');
    const answer = await sendBytes(stage.port, inChunks('/soap/v1', headers, TOO_LARGE));
    await judge(stage, { answer: answer!, soap: version }, { status, code: 'wire-too-large' });
  });

  test('an envelope of the other version under this content type', async () => {
    const other = version === '1.2' ? '1.1' : '1.2';
    const { headers } = bareSoap(police(), version, '');
    const request = {
      ...(await soapQuery(police(), canonicalQuery('law-enforcement-presence', { familyName: MARKER }), other)).message,
      headers,
    };
    await judge(
      stage,
      { answer: await send(request), soap: other },
      { status: other === '1.2' ? 400 : 500, code: 'wire-media-type', field: 'content-type' },
    );
  });
});

describe('SOAP, things said in headers', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['a media type that is not SOAP', { 'content-type': 'application/json' }, 'content-type'],
    ['no media type', { 'content-type': MARKER }, 'content-type'],
    ['another character set', { 'content-type': 'application/soap+xml; charset=utf-16' }, 'content-type'],
    ['a coded body', { 'content-encoding': 'gzip' }, 'content-encoding'],
  ];
  test.each(cases)('%s', async (_, headers, field) => {
    const request = bareSoap(police(), '1.2', envelope(SOAP12, `<a>${MARKER}</a>`), headers);
    await judge(stage, { answer: await send(request), request, soap: '1.2' }, { status: 400, code: 'wire-media-type', field });
  });
});

describe('REST, without a signature', () => {
  const text = JSON.stringify({ subject: { familyName: MARKER } });
  const unsigned = (method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): HttpRequestMessage => ({
    method,
    url: `${stage.demo.url}${path}`,
    headers: { accept: 'application/json', ...headers },
    body: Buffer.from(body),
  });
  const json = { 'content-type': 'application/json' };
  const cases: readonly (readonly [string, string, string, Readonly<Record<string, string>>, string, ExpectedRefusal])[] = [
    ['a query', 'POST', '/v1/queries', json, text, { status: 401, code: 'auth-signature-missing' }],
    ['malformed JSON', 'POST', '/v1/queries', json, `{"subject":"${MARKER}"`, { status: 401, code: 'auth-signature-missing' }],
    ['a preflight', 'POST', '/v1/queries/preflight', json, text, { status: 401, code: 'auth-signature-missing' }],
    ['a record', 'POST', '/v1/records?mapping=lv-vp-personas-parbaude', json, text, { status: 401, code: 'auth-signature-missing' }],
    [
      'a look-up of a decision',
      'GET',
      '/v1/decisions/00000000-0000-7000-8000-000000000000',
      {},
      '',
      { status: 401, code: 'auth-signature-missing' },
    ],
    [
      'an officer token alone',
      'POST',
      '/v1/queries',
      { ...json, 'officer-token': MARKER },
      text,
      { status: 401, code: 'auth-signature-missing' },
    ],
    [
      'a signature that is none',
      'POST',
      '/v1/queries',
      { ...json, 'officer-token': 'x', signature: MARKER, 'signature-input': MARKER },
      text,
      { status: 401, code: 'auth-http-signature-malformed', field: /^signature/ },
    ],
    [
      'both kinds of signature at once',
      'POST',
      '/v1/queries',
      { ...json, signature: `a=:${MARKER}:`, 'jws-signature': MARKER },
      text,
      { status: 401, code: 'auth-signature-invalid', field: 'jws-signature' },
    ],
    [
      'a coded body',
      'POST',
      '/v1/queries',
      { ...json, 'content-encoding': 'br' },
      text,
      { status: 415, code: 'wire-media-type', field: 'content-encoding' },
    ],
    ['an unknown resource', 'GET', `/v1/${MARKER}`, {}, '', { status: 404, code: 'wire-operation-unknown', field: 'path' }],
    [
      'a path that cannot be decoded',
      'GET',
      '/v1/decisions/%E0%A4%A',
      {},
      '',
      { status: 404, code: 'wire-operation-unknown', field: 'path' },
    ],
    ['a path with another case', 'POST', '/V1/queries', json, text, { status: 404, code: 'wire-operation-unknown', field: 'path' }],
    ['the wrong method on queries', 'DELETE', '/v1/queries', {}, '', { status: 405, code: 'wire-method-not-allowed', field: 'method' }],
    [
      'the wrong method on decisions',
      'PUT',
      '/v1/decisions/1',
      json,
      text,
      { status: 405, code: 'wire-method-not-allowed', field: 'method' },
    ],
    [
      'the wrong method on SOAP',
      'PUT',
      '/soap/v1',
      { 'content-type': 'text/xml' },
      text,
      { status: 405, code: 'wire-method-not-allowed', field: 'method' },
    ],
  ];
  test.each(cases)('%s', async (_, method, path, headers, body, expected) => {
    const request = unsigned(method, path, headers, body);
    const answer = await send(request);
    await judge(stage, { answer, request }, expected);
    if (expected.status === 405) expect(answer.headers['allow']).toMatch(/^(GET|POST)/);
  });

  test('a length beyond the limit, announced and never sent', async () => {
    const answer = await sendBytes(stage.port, head('POST', '/v1/queries', { ...json, 'content-length': String(TOO_LARGE) }));
    await judge(stage, { answer: answer! }, { status: 413, code: 'wire-too-large', field: 'content-length' });
  });

  test('a body beyond the limit, in chunks', async () => {
    const answer = await sendBytes(stage.port, inChunks('/v1/queries', json, TOO_LARGE));
    await judge(stage, { answer: answer! }, { status: 413, code: 'wire-too-large' });
  });
});

describe('connections that break off or are not HTTP', () => {
  test.each([
    ['REST', '/v1/queries', { 'content-type': 'application/json' }],
    ['SOAP', '/soap/v1', { 'content-type': 'application/soap+xml' }],
  ] as const)('%s: a body that ends before its announced length', async (_, path, headers) => {
    const before = (await refusalsInTrail(stage)).length;
    await sendBytes(stage.port, head('POST', path, { ...headers, 'content-length': '5000' }) + MARKER, true);
    const refusal = (await laterRefusals(before, 1))[0];
    expect(refusal?.result?.problems).toEqual(['wire-body-incomplete']);
    await judgeRecords(stage, refusal?.query ?? '', { code: 'wire-body-incomplete' });
  });

  const clientHello = Buffer.concat([Buffer.from('16030100c8010000c40303', 'hex'), randomBytes(190)]);
  const cases: readonly (readonly [string, Uint8Array | string, number])[] = [
    ['a TLS greeting on the plain port', clientHello, 400],
    ['bytes that are nothing', randomBytes(512), 400],
    ['headers without end', `GET /v1/queries HTTP/1.1\r\nHost: x\r\nX-Long: ${MARKER.repeat(5_000)}`, 431],
    ['two lengths', `POST /v1/queries HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n${MARKER}`, 400],
    [
      'a length beside chunks',
      `POST /v1/queries HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a chunk size that is no number', `POST /v1/queries HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${MARKER}\r\n`, 400],
    ['no host', 'POST /v1/queries HTTP/1.1\r\n\r\n', 400],
  ];
  test.each(cases)('%s', async (_, bytes, status) => {
    const answer = await sendBytes(stage.port, bytes, true);
    expect(answer?.status).toBe(status);
    expect(answer?.body.toString('latin1')).not.toContain(MARKER);
    await expectAnswering(stage);
  });
});

describe('many at once', () => {
  test('two hundred broken requests are all refused, and the gateway goes on answering meanwhile', async () => {
    const before = (await refusalsInTrail(stage)).length;
    const kinds: readonly (readonly [() => Promise<HttpRequestMessage>, string])[] = [
      [async () => bareSoap(police(), '1.2', `<a>${MARKER}`), 'wire-xml-malformed'],
      [async () => bareSoap(police(), '1.1', envelope(SOAP11, nested(100))), 'wire-limit-exceeded'],
      [async () => bareSoap(police(), '1.2', envelope(SOAP12, '<a>&c;</a>', LAUGHS)), 'wire-xml-forbidden'],
      [async () => signedRest(police(), { path: '/v1/queries', body: `{"${MARKER}` }), 'wire-json-malformed'],
      [async () => ({ ...bareSoap(police(), '1.1', ''), url: `${stage.demo.url}/v1/queries` }), 'auth-signature-missing'],
    ];
    const sent = Array.from({ length: 200 }, async (_, index) => {
      const [make, code] = kinds[index % kinds.length]!;
      return [codeIn(await send(await make())), code];
    });
    await expectAnswering(stage);
    for (const [code, expected] of await Promise.all(sent)) expect(code).toBe(expected);
    const after = await refusalsInTrail(stage);
    expect(after).toHaveLength(before + 200);
    await judgeRecords(stage, after.at(-1)?.query ?? '', { code: after.at(-1)!.result!.problems[0]! });
    await expectAnswering(stage);
  }, 30_000);

  test('fifty bodies that never end keep nobody waiting, and each is on record once it breaks off', async () => {
    const before = (await refusalsInTrail(stage)).length;
    const bytes = head('POST', '/soap/v1', { 'content-type': 'text/xml', 'content-length': '100' }) + MARKER;
    const sockets = await Promise.all(Array.from({ length: 50 }, () => opened(stage.port, bytes)));
    await expectAnswering(stage);
    expect(await refusalsInTrail(stage)).toHaveLength(before);
    for (const socket of sockets) socket.destroy();
    const refusals = await laterRefusals(before, 50);
    expect(new Set(refusals.map(({ result }) => result?.problems.join()))).toEqual(new Set(['wire-body-incomplete']));
    expect(refusals).toHaveLength(50);
  }, 20_000);
});

test('afterwards, the trail verifies and neither it nor store nor log holds a value of the bad input', () => judgeEvidence(stage), 20_000);

const head = (method: string, path: string, headers: Readonly<Record<string, string>>): string =>
  `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

function inChunks(path: string, headers: Readonly<Record<string, string>>, bytes: number): string {
  const chunk = MARKER.padEnd(65_536, 'x');
  const count = Math.ceil(bytes / chunk.length);
  return head('POST', path, { ...headers, 'transfer-encoding': 'chunked' }) + `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(count);
}

/** A connection on which the bytes have been written and nothing more will come. */
function opened(port: number, bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => resolve(socket)));
    socket.once('error', reject);
  });
}

/** The code of whatever problem an answer holds. */
const codeIn = ({ body }: RawAnswer): string | undefined => /(?:"code":"|<p:code>|:code>)([a-z-]+)/.exec(body.toString('utf8'))?.[1];

/** The refusals after the first `before`, once there are `count` of them: each look is one answered query later than the last. */
async function laterRefusals(before: number, count: number) {
  for (let look = 0; look < 200; look += 1) {
    const later = (await refusalsInTrail(stage)).slice(before);
    if (later.length >= count) return later;
    await expectAnswering(stage);
  }
  throw new Error('the refusal was not recorded');
}
