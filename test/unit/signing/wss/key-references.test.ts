import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../../../src/signing/trust.ts';
import type { KeyReferenceForm } from '../../../../src/signing/wss/sign-key-reference.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap } from '../../../../src/signing/wss/verify-soap.ts';
import { testAuthority } from '../../../support/authority.ts';
import { cut, replaced } from '../../../support/message-text.ts';
import { testPki, type TestIssued } from '../../../support/pki.ts';
import { refusalLater, type Refused } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, testMessage } from '../../../support/signed-soap.ts';

const PROFILE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0';

const pki = testPki();
let issued: TestIssued;
let identity: SigningIdentity;
let holding: Trust;
let anchored: Trust;
beforeAll(() => {
  issued = pki.issue({ cn: 'synthetic', kind: 'ec' });
  identity = loadIdentity(issued.keyPem, issued.certPem);
  holding = trustFrom({ anchors: [], pinned: [issued.certPem] });
  anchored = trustFrom({ anchors: [pki.caPem], pinned: [] });
});

async function signed(keyReference: KeyReferenceForm, signer = identity): Promise<string> {
  const bytes = await signSoap(testMessage(), signer, { clock: clockAt(NOON), random: seededRandom('key'), keyReference });
  return Buffer.from(bytes).toString();
}

const verified = (text: string, trust: Trust): Promise<VerifiedSoap> => verifySoap(Buffer.from(text), { trust, clock: clockAt(NOON) });
const refused = (text: string, trust: Trust): Promise<Refused> => refusalLater(() => verified(text, trust));

describe('a certificate that the receiver holds', () => {
  test.each(['subject-key-identifier', 'issuer-serial', 'thumbprint'] as const)('may be named by its %s', async (form) => {
    const text = await signed(form);
    expect((await verified(text, holding)).signer.fingerprint).toBe(identity.fingerprint);
    expect((await refused(text, anchored)).code).toBe('auth-certificate-not-trusted');
  });

  test.each<readonly [string, KeyReferenceForm, (text: string) => string, string]>([
    [
      'an identifier that is not Base64',
      'subject-key-identifier',
      (text) => text.replace(/(<wsse:KeyIdentifier[^>]*>)/, '$1*'),
      'auth-token-reference',
    ],
    [
      'text around issuer and serial number',
      'issuer-serial',
      (text) => replaced(text, '<ds:X509IssuerSerial>', '<ds:X509IssuerSerial>x'),
      'auth-signature-key-form',
    ],
    ['an empty identifier', 'thumbprint', (text) => text.replace(/(<wsse:KeyIdentifier[^>]*>)[^<]*/, '$1'), 'auth-token-reference'],
    [
      'an identifier without end',
      'thumbprint',
      (text) => text.replace(/(<wsse:KeyIdentifier[^>]*>)[^<]*/, `$1${'AAAA'.repeat(30)}`),
      'auth-token-reference',
    ],
    ['an identifier in hexadecimal', 'thumbprint', (text) => text.replace('#Base64Binary', '#HexBinary'), 'auth-token-reference'],
    [
      'an identifier of another kind',
      'thumbprint',
      (text) => text.replace('#ThumbprintSHA1', '#EncryptedKeySHA1'),
      'auth-signature-key-form',
    ],
    [
      'an identifier of no kind',
      'thumbprint',
      (text) => text.replace(/(<wsse:KeyIdentifier[^>]*) ValueType="[^"]*"/, '$1'),
      'auth-signature-key-form',
    ],
    [
      'the thumbprint of another',
      'thumbprint',
      (text) => text.replace(/(<wsse:KeyIdentifier[^>]*>)[^<]*/, `$1${Buffer.alloc(20).toString('base64')}`),
      'auth-certificate-not-trusted',
    ],
    [
      'a serial number in hexadecimal',
      'issuer-serial',
      (text) => text.replace('<ds:X509SerialNumber>', '<ds:X509SerialNumber>0x'),
      'auth-token-reference',
    ],
    [
      'a serial number without end',
      'issuer-serial',
      (text) => text.replace('<ds:X509SerialNumber>', `<ds:X509SerialNumber>${'1'.repeat(50)}`),
      'auth-token-reference',
    ],
    [
      'another serial number',
      'issuer-serial',
      (text) => text.replace('<ds:X509SerialNumber>', '<ds:X509SerialNumber>1'),
      'auth-certificate-not-trusted',
    ],
    [
      'another issuer',
      'issuer-serial',
      (text) => text.replace('<ds:X509IssuerName>', '<ds:X509IssuerName>O=x,'),
      'auth-certificate-not-trusted',
    ],
    [
      'an issuer without end',
      'issuer-serial',
      (text) => text.replace('<ds:X509IssuerName>', `<ds:X509IssuerName>O=${'x'.repeat(1_024)},`),
      'auth-token-reference',
    ],
    [
      'issuer and serial number exchanged',
      'issuer-serial',
      (text) => text.replaceAll('X509IssuerName', '~').replaceAll('X509SerialNumber', 'X509IssuerName').replaceAll('~', 'X509SerialNumber'),
      'auth-token-reference',
    ],
    [
      'an issuer without serial number',
      'issuer-serial',
      (text) => text.replace(/<ds:X509SerialNumber>.*<\/ds:X509SerialNumber>/, ''),
      'auth-signature-key-form',
    ],
    [
      'a certificate in its place',
      'issuer-serial',
      (text) => text.replaceAll('X509IssuerSerial', 'X509Certificate'),
      'auth-signature-key-form',
    ],
  ])('is not found by %s', async (_, form, change, code) => {
    const text = await signed(form);
    expect(change(text)).not.toBe(text);
    expect((await refused(change(text), holding)).code).toBe(code);
  });

  test('is not named beside a token that would mean another', async () => {
    const text = await signed('thumbprint');
    const token = cut(await signed('token'), 'wsse:BinarySecurityToken');
    expect(await refused(replaced(text, '<wsu:Timestamp', `${token}<wsu:Timestamp`), holding)).toMatchObject({
      code: 'auth-token-reference',
      details: { rule: 'wss/token-unreferenced' },
    });
  });
});

describe('a path of certificates', () => {
  let path: string;
  beforeAll(async () => {
    path = await signed('token', loadIdentity(issued.keyPem, issued.certPem, { chain: [pki.caPem] }));
  });
  const withPath = (der: Uint8Array): string =>
    path.replace(/(<wsse:BinarySecurityToken[^>]*>)[^<]*/, `$1${Buffer.from(der).toString('base64')}`);
  const derOf = (): Buffer => Buffer.from(/<wsse:BinarySecurityToken[^>]*>([^<]*)/.exec(path)?.[1] ?? '', 'base64');

  test('is led to the anchor', async () => {
    expect(path).toContain(`${PROFILE}#X509PKIPathv1`);
    expect((await verified(path, anchored)).signer.fingerprint).toBe(identity.fingerprint);
    expect((await verified(path, anchored)).signer.fingerprint).toBe(identity.fingerprint);
  });

  test.each<readonly [string, (der: Buffer) => Uint8Array]>([
    ['no certificate', () => Buffer.from([0x30, 0])],
    ['bytes behind it', (der) => Buffer.concat([der, Buffer.alloc(1)])],
    ['a length without measure', (der) => Buffer.concat([Buffer.from([0x30, 0x80]), der.subarray(4), Buffer.alloc(2)])],
    ['another tag', (der) => Buffer.concat([Buffer.from([0x31]), der.subarray(1)])],
    ['a cut end', (der) => der.subarray(0, -1)],
    ['nine certificates', () => Buffer.from([0x30, 18, ...new Array<number>(9).fill(0x30).flatMap((tag) => [tag, 0])])],
  ])('with %s is refused', async (_, change) => {
    expect((await refused(withPath(change(derOf())), anchored)).code).toBe('auth-token-invalid');
  });

  test('in another order, or of other things than certificates, is not trusted', async () => {
    const [authority, own] = [pki.caPem, issued.certPem].map((pem) => Buffer.from(pem.replace(/-----[^-]*-----|\s/g, ''), 'base64'));
    const sequence = (...parts: readonly (Buffer | undefined)[]): Buffer => {
      const content = Buffer.concat(parts.map((part) => part ?? Buffer.alloc(0)));
      return Buffer.concat([Buffer.from([0x30, 0x82, content.length >> 8, content.length & 0xff]), content]);
    };
    expect(sequence(authority, own).equals(derOf())).toBe(true);
    expect((await refused(withPath(sequence(own, authority)), anchored)).code).toMatch(/^auth-certificate-/);
    expect((await refused(withPath(sequence(Buffer.from([0x30, 0]))), anchored)).code).toMatch(/^auth-(?:certificate|token)-/);
  });
});

describe('a token', () => {
  test.each<readonly [string, (text: string) => string, string, string]>([
    ['PKCS #7', (text) => text.replaceAll(`${PROFILE}#X509v3`, `${PROFILE}#PKCS7`), 'auth-token-refused', 'wss/no-pkcs7'],
    ['an unknown type', (text) => text.replaceAll(`${PROFILE}#X509v3`, 'urn:other'), 'auth-token-refused', 'wss/token-type'],
    ['another encoding', (text) => text.replace('#Base64Binary', '#HexBinary'), 'auth-token-invalid', 'wss/token-encoding'],
    [
      'a length without measure',
      (text) => text.replace(/(<wsse:BinarySecurityToken[^>]*>)/, `$1${'AAAA'.repeat(40_000)}`),
      'auth-token-invalid',
      'wss/token-encoding',
    ],
    ['an empty identifier', (text) => text.replaceAll('wss-part-Token', ''), 'auth-signature-reference-form', 'xmldsig/reference-by-id'],
    [
      'a reference that says another type',
      (text) => text.replace(/(<wsse:Reference[^>]*) ValueType="[^"]*"/, '$1 ValueType="urn:other"'),
      'auth-token-reference',
      'wss/token-reference',
    ],
    [
      'a container that says another type',
      (text) =>
        text.replace(
          /<wsse:SecurityTokenReference>(<wsse:Reference[^>]*) ValueType="[^"]*"/,
          '<wsse:SecurityTokenReference xmlns:n="http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd" n:TokenType="urn:other">$1',
        ),
      'auth-token-reference',
      'wss/token-reference',
    ],
  ])('with %s is refused', async (_, change, code, rule) => {
    const text = await signed('token');
    expect(change(text)).not.toBe(text);
    expect(await refused(change(text), anchored)).toMatchObject({ code, details: { rule } });
  });

  test('may be referred to without its type, or with the type on the container', async () => {
    const text = await signed('token');
    const untyped = replaced(text, /(<wsse:Reference[^>]*) ValueType="[^"]*"/, '$1');
    expect((await verified(untyped, anchored)).created).toBe(NOON);
    const container = `<wsse:SecurityTokenReference xmlns:n="http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd" n:TokenType="${PROFILE}#X509v3">`;
    expect((await verified(replaced(untyped, '<wsse:SecurityTokenReference>', container), anchored)).created).toBe(NOON);
  });

  test('with white space all through it is refused in time that grows with its length only', async () => {
    const spaced = replaced(await signed('token'), /(<wsse:BinarySecurityToken[^>]*>)[^<]*/, `$1 A${' '.repeat(400_000)}B `);
    const start = performance.now();
    expect((await refused(spaced, anchored)).code).toBe('auth-token-invalid');
    // Looked for at its end from every place, it took minutes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('or name of another certificate for the same key does not make an old message a new one', async () => {
    const authority = testAuthority({ cn: 'Synthetic Renewing CA' });
    const first = authority.issue({ cn: 'synthetic' });
    const renewed = authority.issue({ cn: 'synthetic', key: first.key });
    const known = new Set<string>();
    const replay = async (key: string): Promise<boolean> => known.size < known.add(key).size;
    const options = { trust: trustFrom({ anchors: [], pinned: [first.pem, renewed.pem] }), clock: clockAt(NOON), replay };
    const text = await signed('issuer-serial', loadIdentity(first.keyPem, first.pem));
    const renamed = Buffer.from(replaced(text, `>${first.serial}<`, `>${renewed.serial}<`));
    expect((await verifySoap(renamed, { ...options, replay: undefined })).signer.certificate.raw).toEqual(renewed.der);
    expect((await verifySoap(Buffer.from(text), options)).created).toBe(NOON);
    expect((await refusalLater(() => verifySoap(renamed, options))).code).toBe('auth-message-replayed');
  });

  test('that was believed once is judged again at its next use', async () => {
    const brief = pki.issue({ cn: 'brief', kind: 'ec', notAfter: new Date(NOON + 60_000) });
    const text = await signed('token', loadIdentity(brief.keyPem, brief.certPem));
    const at = (time: number) => verifySoap(Buffer.from(text), { trust: anchored, clock: clockAt(time) });
    expect((await at(NOON)).created).toBe(NOON);
    expect((await refusalLater(() => at(NOON + 61_000))).code).toBe('auth-certificate-expired');
    expect((await at(NOON + 59_000)).created).toBe(NOON);
  });

  test('is remembered only when the signature holds: whoever has seen a certificate could fill the memory with it', async () => {
    const text = await signed('token');
    let read = 0;
    const base = trustFrom({ anchors: [pki.caPem], pinned: [] });
    const trust: Trust = {
      ...base,
      certificate: (...asked) => {
        read += 1;
        return base.certificate(...asked);
      },
    };
    const forged = replaced(text, /(<ds:SignatureValue>)[^<]*/, `$1${Buffer.alloc(64, 1).toString('base64')}`);
    for (const times of [1, 2]) {
      expect((await refused(forged, trust)).code).toBe('auth-signature-invalid');
      expect(read).toBe(times);
    }
    expect((await verified(text, trust)).created).toBe(NOON);
    expect((await verified(text, trust)).created).toBe(NOON);
    expect(read).toBe(3);
  });

  test('that one receiver believes is a stranger’s to another', async () => {
    const text = await signed('token');
    expect((await verified(text, anchored)).created).toBe(NOON);
    const elsewhere = trustFrom({ anchors: [testPki('Synthetic Other CA').caPem], pinned: [] });
    expect((await refused(text, elsewhere)).code).toBe('auth-certificate-not-trusted');
  });
});
