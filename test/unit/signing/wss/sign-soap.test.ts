import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { SIGNATURE_ALGORITHMS, partsOf, type SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { batchNameOf } from '../../../../src/signing/batch/batch-name.ts';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import type { KeyReferenceForm } from '../../../../src/signing/wss/sign-key-reference.ts';
import { signSoap, type OutgoingSoap, type SigningContext } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { trustFrom, type Trust } from '../../../../src/signing/trust.ts';
import { faultElement } from '../../../../src/wire/soap/soap-fault.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { withLibxml2 } from '../../../support/libxml2.ts';
import { testPki, type TestPki } from '../../../support/pki.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, testMessage } from '../../../support/signed-soap.ts';

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const WSU = `${WSS}-wssecurity-utility-1.0.xsd`;
const FORMS: readonly KeyReferenceForm[] = ['token', 'subject-key-identifier', 'issuer-serial', 'thumbprint'];

let pki: TestPki;
const identities = new Map<SignatureAlgorithm, SigningIdentity>();
let pinned: Trust;

beforeAll(() => {
  pki = testPki('Synthetic, Test + CA');
  for (const algorithm of SIGNATURE_ALGORITHMS) identities.set(algorithm, identityFor(algorithm));
  const pems = [...identities.values()].map(({ certificate }) => certificate.toString());
  pinned = trustFrom({ anchors: [], pinned: pems });
});

function identityFor(algorithm: SignatureAlgorithm): SigningIdentity {
  const { scheme, hash } = partsOf(algorithm);
  const curve = { sha256: 'P-256', sha384: 'P-384', sha512: 'P-521' }[hash ?? 'sha256'];
  const kind = scheme === 'ecdsa' ? 'ec' : scheme === 'ed25519' ? 'ed25519' : 'rsa';
  const issued = pki.issue({ cn: `synthetic-${algorithm}`, kind, curve });
  return loadIdentity(issued.keyPem, issued.certPem, { algorithm });
}

const identity = (algorithm: SignatureAlgorithm = 'ecdsa-sha256'): SigningIdentity => identities.get(algorithm)!;

async function sign(message: OutgoingSoap, by: SigningIdentity, overrides: Partial<SigningContext> = {}): Promise<string> {
  return Buffer.from(await signSoap(message, by, { clock: clockAt(NOON), random: seededRandom('sign'), ...overrides })).toString('utf8');
}

const verify = (text: string, trust: Trust = pinned) => verifySoap(Buffer.from(text), { trust, clock: clockAt(NOON) });

/** The element with its start tag as written, and its end tag. */
function part(text: string, name: string): string {
  const start = text.search(new RegExp(`<${name}[ >]`));
  const end = text.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) throw new Error(`There is no ${name}.`);
  return text.slice(start, end + name.length + 3);
}

/** The canonical form that libxml2 gives of the first element of that name. */
function libxml2Part(text: string, name: string, inclusivePrefixes: readonly string[] = []): string {
  const document = scanXml(Buffer.from(text));
  const rows = Array.from({ length: document.elementCount }, (_, row) => row);
  const element = rows.find((row) => `${document.prefixOf(row)}:${document.localOf(row)}` === name) ?? -1;
  return withLibxml2(text, (libxml2) => libxml2.element(element, { inclusivePrefixes }));
}

describe('a signed message', () => {
  test.each(SIGNATURE_ALGORITHMS)('by %s is verified, with every form of key reference and either version', async (algorithm) => {
    for (const keyReference of FORMS) {
      for (const version of ['1.1', '1.2'] as const) {
        const verified = await verify(await sign(testMessage({ version }), identity(algorithm), { keyReference }));
        expect(verified).toMatchObject({ version, algorithm, addressing: testMessage().addressing });
        expect(verified.signer.fingerprint).toBe(identity(algorithm).fingerprint);
      }
    }
  });

  test('is digested with the hash of its algorithm', async () => {
    for (const [algorithm, uri] of [
      ['ecdsa-sha256', 'http://www.w3.org/2001/04/xmlenc#sha256'],
      ['ed25519', 'http://www.w3.org/2001/04/xmlenc#sha256'],
      ['rsa-pss-sha384', 'http://www.w3.org/2001/04/xmldsig-more#sha384'],
      ['ecdsa-sha512', 'http://www.w3.org/2001/04/xmlenc#sha512'],
    ] as const) {
      const text = await sign(testMessage(), identity(algorithm));
      expect(new Set(text.match(/<ds:DigestMethod Algorithm="[^"]*">/g))).toEqual(new Set([`<ds:DigestMethod Algorithm="${uri}">`]));
    }
  });

  test('is written as a whole as it always was', async () => {
    const fixed: SigningIdentity = { ...identity(), sign: () => new Uint8Array(64) };
    const text = await sign(testMessage(), fixed, { keyReference: 'thumbprint' });
    const body =
      `<soap:Body xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:wsu="${WSU}" wsu:Id="wss-part-Body">` +
      '<q:Query xmlns:q="urn:test:query" kind="test"><q:Officer>officer-9471</q:Officer><q:Name>Bērziņš &amp; &lt;dēls&gt;</q:Name></q:Query></soap:Body>';
    const addressing = (name: string, value: string): string =>
      `<wsa:${name} xmlns:wsa="http://www.w3.org/2005/08/addressing" xmlns:wsu="${WSU}" wsu:Id="wss-part-${name}">${value}</wsa:${name}>`;
    const headers =
      addressing('Action', 'urn:test:action') +
      addressing('To', 'https://esp.example/soap') +
      addressing('MessageID', 'urn:uuid:01900000-0000-7000-8000-000000000001') +
      `<g:OfficerToken xmlns:g="urn:test:gateway" xmlns:wsu="${WSU}" wsu:Id="wss-part-Header-1">token</g:OfficerToken>`;
    const timestamp =
      `<wsu:Timestamp xmlns:wsu="${WSU}" wsu:Id="wss-part-Timestamp"><wsu:Created>2026-11-21T12:00:00.000Z</wsu:Created>` +
      '<wsu:Expires>2026-11-21T12:05:00.000Z</wsu:Expires></wsu:Timestamp>';
    const parts = [timestamp, ...headers.split(/(?=<wsa:|<g:)/), body];
    const references = parts.map((bytes) => {
      const digest = createHash('sha256').update(bytes).digest('base64');
      return (
        `<ds:Reference URI="#${/wsu:Id="([^"]*)"/.exec(bytes)?.[1]}"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms>` +
        `<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
      );
    });
    const thumbprint = createHash('sha1').update(fixed.certificate.raw).digest('base64');
    expect(text).toBe(
      `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header>${headers}` +
        `<wsse:Security xmlns:wsse="${WSS}-wssecurity-secext-1.0.xsd" soap:mustUnderstand="1">${timestamp}` +
        '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">' +
        '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>' +
        `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"></ds:SignatureMethod>${references.join('')}</ds:SignedInfo>` +
        `<ds:SignatureValue>${Buffer.alloc(64).toString('base64')}</ds:SignatureValue>` +
        `<ds:KeyInfo><wsse:SecurityTokenReference><wsse:KeyIdentifier EncodingType="${WSS}-soap-message-security-1.0#Base64Binary" ` +
        `ValueType="http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1">${thumbprint}</wsse:KeyIdentifier>` +
        `</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security></soap:Header>${body}</soap:Envelope>`,
    );
  });

  test('has parts and a SignedInfo that libxml2 finds canonical as they stand', async () => {
    const headers = [element('g:Ā', ['<Ā&\r>'], { 'g:b': '"\n\t', a: 'ß' }, { g: 'urn:test:gateway', x: 'urn:unused' })];
    const addressing = { ...testMessage().addressing, action: 'urn:tést:<&>"', relatesTo: 'urn:uuid:Ā' };
    for (const overrides of [{}, { headers, addressing }]) {
      const text = await sign(testMessage(overrides), identity());
      for (const name of ['soap:Body', 'wsu:Timestamp', 'wsse:BinarySecurityToken', 'wsa:Action', 'wsa:To', 'ds:SignedInfo']) {
        expect(libxml2Part(text, name)).toBe(part(text, name));
      }
      expect((await verify(text)).addressing).toEqual({ ...testMessage(overrides).addressing });
    }
  });

  test('sends the whole path of certificates where the identity has a chain', async () => {
    const chain = [testPki('Synthetic Intermediate').caPem];
    const issued = pki.issue({ cn: 'synthetic-with-chain', kind: 'ec' });
    const signer = loadIdentity(issued.keyPem, issued.certPem, { chain });
    const text = await sign(testMessage(), signer);
    expect(part(text, 'wsse:BinarySecurityToken')).toContain(`ValueType="${WSS}-x509-token-profile-1.0#X509PKIPathv1"`);
    expect(text).toContain(`<wsse:Reference URI="#wss-part-Token" ValueType="${WSS}-x509-token-profile-1.0#X509PKIPathv1">`);
    const path = Buffer.from(/wss-part-Token">([^<]*)</.exec(text)?.[1] ?? '', 'base64');
    const content = Buffer.concat([signer.chain[0]!.raw, signer.certificate.raw]);
    expect(path).toEqual(Buffer.concat([Buffer.from([0x30, 0x82, content.length >> 8, content.length & 0xff]), content]));
    expect((await verify(text, trustFrom({ anchors: [], pinned: [issued.certPem] }))).signer.fingerprint).toBe(signer.fingerprint);
  });

  test('names issuer and serial number as RFC 4514 writes them', async () => {
    const text = await sign(testMessage(), identity(), { keyReference: 'issuer-serial' });
    expect(part(text, 'ds:X509IssuerName')).toBe('<ds:X509IssuerName>CN=Synthetic\\, Test \\+ CA</ds:X509IssuerName>');
    const { serialNumber } = identity().certificate;
    expect(part(text, 'ds:X509SerialNumber')).toBe(`<ds:X509SerialNumber>${BigInt(`0x${serialNumber}`)}</ds:X509SerialNumber>`);
  });

  test('bears the name of batch signatures, whatever their length', async () => {
    const value = Buffer.alloc(300, 7);
    const batch: SigningIdentity = { ...identity('rsa-pkcs1-sha256'), batch: true, sign: () => Promise.resolve(value) };
    const text = await sign(testMessage(), batch);
    expect(text).toContain(`<ds:SignatureMethod Algorithm="${batchNameOf('rsa-pkcs1-sha256')}">`);
    expect(text).toContain(`<ds:SignatureValue>${value.toString('base64')}</ds:SignatureValue><ds:KeyInfo>`);
    expect(part(text, 'soap:Body')).toBe(part(await sign(testMessage(), identity()), 'soap:Body'));
  });
});

describe('a payload', () => {
  const signedPayload = async (payload: OutgoingSoap['payload']): Promise<string> =>
    Buffer.from((await verify(await sign(testMessage({ payload }), identity()))).payload).toString('utf8');

  test('as bytes of unknown form is canonicalised before it is signed', async () => {
    expect(
      await signedPayload(Buffer.from('<?xml version="1.0"?>\n<a:q  xmlns:a="urn:a" xmlns:b=\'urn:b\'><b:c/>&#65;<![CDATA[<]]></a:q>\n')),
    ).toBe('<a:q xmlns:a="urn:a"><b:c xmlns:b="urn:b"></b:c>A&lt;</a:q>');
  });

  test('that is a copy of canonical bytes is read again, and signed the same', async () => {
    const written = writeElement(element('q', ['1 < 2'], { Id: 'x' }));
    expect(await signedPayload(Buffer.from(written))).toBe(await signedPayload(written));
  });

  test.each([
    ['no XML', 'plain', 'wire-xml-malformed'],
    ['two elements', '<a/><b/>', 'wire-xml-malformed'],
    ['a processing instruction', '<a><?x y?></a>', 'wire-xml-forbidden'],
    ['a document type', '<!DOCTYPE a><a/>', 'wire-xml-forbidden'],
  ])('that is %s is not signed', async (_, text, code) => {
    expect((await refusalLater(() => sign(testMessage({ payload: Buffer.from(text) }), identity()))).code).toBe(code);
  });

  test.each([
    ['the prefixes of the envelope', element('soap:q', [], { 'wsu:k': '1' }, { soap: 'urn:a', wsu: 'urn:b' })],
    ['the namespaces of the envelope, too', faultElement({ version: '1.2', code: 'Sender', reason: 'No' })],
    ['the prefix wsu as its own', element('wsu:Timestamp', ['x'], {}, { wsu: WSU })],
    ['the next prefix as well', element('soap:q', [element('soap1:q', [], {}, { soap1: 'urn:b' })], {}, { soap: 'urn:a' })],
  ])('that uses %s is signed as it is', async (_, node) => {
    const alone = Buffer.from(writeElement(node)).toString('utf8');
    expect(await signedPayload(node)).toBe(alone);
    expect(await signedPayload(writeElement(node))).toBe(alone);
    expect(await signedPayload(Buffer.from(alone))).toBe(alone);
  });

  test('with prefixes in its content keeps their declarations', async () => {
    const subcode = { namespace: 'urn:test:problem', local: 'policy-purpose' };
    const node = faultElement({ version: '1.2', code: 'Sender', subcode, reason: 'No' });
    expect(await signedPayload(node)).toContain('<soap:Value xmlns:sub="urn:test:problem">sub:policy-purpose</soap:Value>');
    expect(await signedPayload(writeElement(node))).toBe(await signedPayload(node));
  });

  test('with identifiers like ours gets others', async () => {
    const nested = writeElement(element('q', [element('b', [], { Id: ' wss-part-Body ' })]));
    const text = await sign(testMessage({ payload: nested }), identity());
    expect(text).toMatch(/ wsu:Id="id-[0-9a-f]{16}-Body"/);
    expect(Buffer.from((await verify(text)).payload)).toEqual(Buffer.from(nested));
    const other = await sign(testMessage({ payload: nested }), identity(), { random: seededRandom('other') });
    expect(other).not.toContain(/wsu:Id="(id-[0-9a-f]{16}-)Body"/.exec(text)?.[1] ?? '');
  });
});

describe('a header block', () => {
  test('with identifiers like ours makes the message use others', async () => {
    const headers = [element('h', [element('i', [], { Id: 'wss-part-To' })])];
    const text = await sign(testMessage({ headers }), identity());
    expect(text).toMatch(/ wsu:Id="id-[0-9a-f]{16}-To"/);
    expect((await verify(text)).covered.map(({ local }) => local)).toContain('h');
  });

  test('with the prefix of the envelope in its content is signed as it is', async () => {
    const value = { ...element('h:v', ['soap:x'], {}, { soap: 'urn:other' }), contentPrefixes: ['soap'] };
    const text = await sign(testMessage({ headers: [element('h:h', [value], {}, { h: 'urn:h' })] }), identity());
    expect(text).toContain('<soap1:Envelope ');
    expect(libxml2Part(text, 'h:h', ['soap'])).toBe(part(text, 'h:h'));
    await verify(text);
  });

  test.each([
    ['brings the identifier of the signer', element('h', [], { 'wsu:Id': 'mine' }, { wsu: WSU })],
    ['binds wsu to something else', element('h', [], {}, { wsu: 'urn:other' })],
    ['brings the identifier under another prefix', element('h', [], { 'u:Id': 'mine' }, { u: WSU })],
    ['holds a character that XML does not allow', element('h', ['\u0001'])],
  ])('that %s is not signed', async (_, header) => {
    expect((await refusalLater(() => sign(testMessage({ headers: [header] }), identity()))).code).toBe('wire-xml-malformed');
  });
});

test('addressing with a character that XML does not allow is not signed', async () => {
  const addressing = { ...testMessage().addressing, to: 'urn:\uFFFE' };
  expect(await refusalLater(() => sign(testMessage({ addressing }), identity()))).toMatchObject({
    code: 'wire-xml-malformed',
    details: { field: 'wsa:To' },
  });
});

test('messages of different seconds, lifetimes and addresses do not take over from each other', async () => {
  for (const [at, lifetimeMs, to] of [
    [NOON, 60_000, 'urn:a'],
    [NOON, 90_000, 'urn:b'],
    [NOON + 1, 60_000, 'urn:a'],
    [NOON + 61_999, 1, 'urn:ā'],
  ] as const) {
    const addressing = { ...testMessage().addressing, to };
    const text = await sign(testMessage({ addressing }), identity(), { clock: clockAt(at), lifetimeMs });
    const verified = await verifySoap(Buffer.from(text), { trust: pinned, clock: clockAt(at) });
    expect(verified).toMatchObject({ created: at, expires: at + lifetimeMs, addressing });
  }
});

test('a key that fails fails the message', async () => {
  const broken: SigningIdentity = { ...identity(), sign: () => Promise.reject(new Error('no key')) };
  await expect(sign(testMessage(), broken)).rejects.toThrow('no key');
});
