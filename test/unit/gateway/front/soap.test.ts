import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CANONICAL_NAMESPACE, SHAPES } from '../../../../src/canonical/generated/shapes.ts';
import { PROBLEM_NAMESPACE } from '../../../../src/gateway/front/problem-xml.ts';
import { NATIONAL_NAMESPACE } from '../../../../src/gateway/front/soap-operations.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { signSoap, type OutgoingSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap } from '../../../../src/signing/wss/verify-soap.ts';
import { contentTypeFor } from '../../../../src/wire/soap/content-type.ts';
import { readFault } from '../../../../src/wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../../../src/wire/soap/soap-version.ts';
import { fromXml } from '../../../../src/wire/xml-codec/from-xml.ts';
import { toXml } from '../../../../src/wire/xml-codec/to-xml.ts';
import { firstChild, textOf } from '../../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { element, type XmlNode } from '../../../../src/wire/xml/xml-node.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
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

const QUERY = {
  profile: 'synthetic-profile',
  purpose: 'border-check',
  subject: { familyName: 'Šķēle', estimatedAge: 34 },
  systems: ['EES', 'VIS'],
  urgent: false,
};
const VERSIONS = ['1.1', '1.2'] as const;
const MESSAGE = 'urn:uuid:01970000-0000-7000-8000-00000000abcd';
const ID = '01970000-0000-7000-8000-000000000001';

let door: FakeGateway;
beforeAll(async () => {
  door = await openFakeGateway();
});
afterAll(() => door.listening.close(0));
beforeEach(() => {
  door.requests.length = 0;
  door.refusals.length = 0;
});

const canonicalQuery = (): XmlNode =>
  toXml('CanonicalQuery', QUERY, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName: 'Query' });
const national = (name: string, children: (XmlNode | string)[]): XmlNode =>
  element(`g:${name}`, children, undefined, { g: NATIONAL_NAMESPACE });
const members = (entries: Readonly<Record<string, string>>): XmlNode[] =>
  Object.entries(entries).map(([name, value]) => element(`g:${name}`, [value]));
const token = element('g:OfficerToken', ['synthetic.officer.token'], undefined, { g: NATIONAL_NAMESPACE });

interface Sending {
  readonly version?: SoapVersion;
  readonly action?: string;
  readonly to?: string;
  readonly headers?: readonly XmlNode[];
  readonly identity?: SigningIdentity;
  readonly messageId?: string;
}

let serial = 0;
function envelope(operation: string, payload: XmlNode, sending: Sending = {}, to = `${door.listening.url}/soap/v1`): Promise<Uint8Array> {
  const message: OutgoingSoap = {
    version: sending.version ?? '1.2',
    payload,
    addressing: {
      action: sending.action ?? `${NATIONAL_NAMESPACE}/${operation}`,
      to: sending.to ?? to,
      messageId: sending.messageId ?? `${MESSAGE}${(serial += 1)}`,
    },
    headers: sending.headers ?? [token],
  };
  return signSoap(message, sending.identity ?? caller, { clock, random });
}

async function post(
  bytes: Uint8Array,
  version: SoapVersion = '1.2',
  contentType = contentTypeFor(version),
  url = door.listening.url,
): Promise<{ status: number; soap: VerifiedSoap; payload: XmlElement }> {
  const response = await fetch(`${url}/soap/v1`, { method: 'POST', headers: { 'content-type': contentType }, body: Buffer.from(bytes) });
  const soap = await verifySoap(new Uint8Array(await response.arrayBuffer()), { trust: trustInGateway, clock });
  expect(response.headers.get('content-type')).toContain(soap.version === '1.2' ? 'application/soap+xml' : 'text/xml');
  return { status: response.status, soap, payload: readXml(soap.payload) };
}

/** The code of a signed fault whose refusal the front recorded once, with nothing asked of the gateway. */
async function refusal(bytes: Uint8Array, version: SoapVersion = '1.2', contentType?: string): Promise<string> {
  const { status, soap, payload } = await post(bytes, version, contentType);
  const fault = readFault(payload);
  expect(soap.addressing.action).toBe(`${NATIONAL_NAMESPACE}/Problem`);
  const problem = fault?.detail && firstChild(fault.detail, PROBLEM_NAMESPACE, 'problem');
  const text = (name: string): string => textOf((problem && firstChild(problem, PROBLEM_NAMESPACE, name)) as XmlElement);
  expect(fault?.code).toBe('Sender');
  expect(status).toBe(version === '1.2' ? 400 : 500);
  expect(door.requests).toEqual([]);
  expect(door.refusals.map(({ queryId, error }) => [`urn:uuid:${queryId}`, error.code])).toEqual([[text('instance'), text('code')]]);
  return text('code');
}

describe.each(VERSIONS)('over SOAP %s', (version) => {
  test.each([
    ['an elliptic-curve key', caller],
    ['an RSA key', rsaCaller],
  ])('a query signed with %s is answered by a signed reply that relates to it', async (_kind, identity) => {
    const messageId = `${MESSAGE}-${version}-${identity.algorithm}`;
    const { status, soap, payload } = await post(await envelope('Query', canonicalQuery(), { version, identity, messageId }), version);
    expect(status).toBe(200);
    expect(soap.version).toBe(version);
    expect(soap.addressing).toMatchObject({ action: `${NATIONAL_NAMESPACE}/QueryResponse`, relatesTo: messageId });
    const [asked] = door.requests;
    expect(asked?.body).toEqual({ kind: 'query', value: QUERY });
    expect(asked?.officerToken).toBe('synthetic.officer.token');
    expect(asked?.signer.fingerprint).toBe(identity.fingerprint);
    expect(fromXml(payload, 'Reply', SHAPES, CANONICAL_NAMESPACE)).toEqual(replyTo(asked?.queryId ?? ''));
  });

  test('a national record keeps its bytes', async () => {
    const bytes = Buffer.from('{"persona": {"uzvārds": "Šķēle"}}\n');
    const payload = national('QueryRecord', [
      ...members({ mapping: 'lv-synthetic', profile: 'p1', purpose: 'border-check' }),
      ...['EES', 'VIS'].map((system) => element('g:systems', [system])),
      ...members({
        nationalFile: 'SYN-1',
        urgent: '1',
        mediaType: 'application/json',
        recordBytes: bytes.toString('base64').replace(/.{16}/g, '$&\n'),
      }),
    ]);
    const { soap } = await post(await envelope('QueryRecord', payload, { version }), version);
    expect(soap.payloadName).toEqual({ namespace: CANONICAL_NAMESPACE, local: 'Reply' });
    expect(door.requests[0]?.body).toEqual({
      kind: 'record',
      mapping: 'lv-synthetic',
      mediaType: 'application/json',
      bytes,
      context: { profile: 'p1', purpose: 'border-check', systems: ['EES', 'VIS'], nationalFile: 'SYN-1', urgent: true },
    });
  });

  test('preflight, decision and submission', async () => {
    const preflight = await post(await envelope('Preflight', national('Preflight', [canonicalQuery()]), { version }), version);
    expect(fromXml(preflight.payload, 'DecisionRecord', SHAPES, CANONICAL_NAMESPACE)).toEqual(decisionOn(door.requests[0]?.queryId ?? ''));
    expect(door.requests[0]?.body).toEqual({ kind: 'query', value: QUERY });

    const decision = await post(await envelope('GetDecision', national('GetDecision', members({ query: ID })), { version }), version);
    expect(fromXml(decision.payload, 'DecisionRecord', SHAPES, CANONICAL_NAMESPACE)).toEqual(decisionOn(ID));

    const record = members({ mapping: 'lv-synthetic', mediaType: 'text/csv', recordBytes: 'YTtiCjE7Mgo=' });
    const { soap, payload } = await post(await envelope('SubmitRecord', national('SubmitRecord', record), { version }), version);
    expect(soap.addressing.action).toBe(`${NATIONAL_NAMESPACE}/SubmitRecordResponse`);
    expect(textOf(firstChild(payload, NATIONAL_NAMESPACE, 'query') as XmlElement)).toBe(door.requests[2]?.queryId);
    expect(
      fromXml(firstChild(payload, CANONICAL_NAMESPACE, 'Record') as XmlElement, 'CanonicalRecord', SHAPES, CANONICAL_NAMESPACE),
    ).toEqual(RECORD);
  });

  test('a problem of the walk is a signed fault that relates to the request and is not recorded again', async () => {
    const failing = await openFakeGateway({ answer: () => Promise.reject(new GatewayError('endpoints-all-failed')) });
    try {
      const bytes = await envelope('Query', canonicalQuery(), { version, messageId: MESSAGE }, `${failing.listening.url}/soap/v1`);
      const { status, soap, payload } = await post(bytes, version, undefined, failing.listening.url);
      expect(status).toBe(500);
      expect(soap.addressing.relatesTo).toBe(MESSAGE);
      const fault = readFault(payload);
      expect(fault?.code).toBe('Receiver');
      expect(fault?.subcode).toEqual(version === '1.2' ? { namespace: NATIONAL_NAMESPACE, local: 'endpoints-all-failed' } : undefined);
      expect(failing.refusals).toEqual([]);
    } finally {
      await failing.listening.close(0);
    }
  });

  test('what is not rightly signed is refused by a signed fault', async () => {
    const good = Buffer.from(await envelope('Query', canonicalQuery(), { version })).toString();
    expect(await refusal(Buffer.from(good.replace('Šķēle', 'Skele')), version)).toBe('auth-signature-digest');
  });
});

describe('a message', () => {
  test.each<[string, string, Sending, string]>([
    ['without officer token', 'Query', { headers: [] }, 'auth-officer-missing'],
    ['from a stranger', 'Query', { identity: stranger }, 'auth-certificate-not-trusted'],
    ['with the action of another operation', 'Preflight', {}, 'wire-operation-unknown'],
    ['addressed to another door', 'Query', { to: 'https://elsewhere.test/soap/v1' }, 'wire-operation-unknown'],
  ])('%s is refused', async (_what, operation, sending, code) => {
    expect(await refusal(await envelope(operation, canonicalQuery(), sending))).toBe(code);
  });

  test('is taken once', async () => {
    const bytes = await envelope('Query', canonicalQuery());
    expect((await post(bytes)).status).toBe(200);
    door.requests.length = 0;
    expect(await refusal(bytes)).toBe('auth-message-replayed');
  });

  test('without signature is refused', async () => {
    const bare = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><Query xmlns="${CANONICAL_NAMESPACE}"/></s:Body></s:Envelope>`;
    expect(await refusal(Buffer.from(bare))).toBe('auth-signature-missing');
  });

  test.each([
    ['of no known operation', 'Delete', national('Delete', []), 'wire-operation-unknown'],
    ['whose decision id is none', 'GetDecision', national('GetDecision', members({ query: "1' or '1" })), 'wire-schema-invalid'],
    ['with an unknown element', 'SubmitRecord', national('SubmitRecord', members({ mapping: 'm1', sudo: 'x' })), 'wire-schema-invalid'],
    [
      'whose record is not Base64',
      'SubmitRecord',
      national('SubmitRecord', members({ mapping: 'm1', mediaType: 'text/csv', recordBytes: 'a*b' })),
      'wire-schema-invalid',
    ],
    [
      'whose record is of another kind',
      'SubmitRecord',
      national('SubmitRecord', members({ mapping: 'm1', mediaType: 'image/png', recordBytes: 'YWI=' })),
      'wire-schema-invalid',
    ],
    ['with two queries to check', 'Preflight', national('Preflight', [canonicalQuery(), canonicalQuery()]), 'wire-schema-invalid'],
    ['with nothing to check', 'Preflight', national('Preflight', []), 'wire-schema-invalid'],
  ])('%s is refused', async (_what, operation, payload, code) => {
    expect(await refusal(await envelope(operation, payload))).toBe(code);
  });

  test.each([
    ['malformed', '<a><b></a>', 'wire-xml-malformed'],
    ['with a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'wire-xml-forbidden'],
    ['no envelope', '<a/>', 'wire-soap-envelope'],
    ['nested too deeply', '<a>'.repeat(5_000), 'wire-limit-exceeded'],
    ['empty', '', 'wire-xml-malformed'],
    ['in another encoding', '<?xml version="1.0" encoding="ISO-8859-13"?><a/>', 'wire-encoding'],
    ['too large', 'x'.repeat(70_000), 'wire-too-large'],
  ])('%s is refused in the version that its content type announces', async (_what, text, code) => {
    for (const version of VERSIONS) {
      door.refusals.length = 0;
      expect(await refusal(Buffer.from(text), version)).toBe(code);
    }
  });

  test('of another content type is refused', async () => {
    expect(await refusal(Buffer.from('{}'), '1.2', 'application/json')).toBe('wire-media-type');
  });

  test('in the envelope of the other version is refused in its own', async () => {
    const { payload, soap } = await post(await envelope('Query', canonicalQuery(), { version: '1.1' }), '1.2');
    expect(soap.version).toBe('1.1');
    expect(readFault(payload)?.code).toBe('Sender');
    expect(door.refusals.map(({ error }) => error.code)).toEqual(['wire-media-type']);
  });
});
