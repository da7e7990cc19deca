import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { partsOf, SIGNATURE_ALGORITHMS, type SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { INCLUSIVE_POLICY, LEGACY_POLICY } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { judgeXml, verifyXml, type VerifiedXml, type VerifyXmlOptions } from '../../../../src/signing/xml-signature/verify-xml.ts';
import { C14N, DS } from '../../../../src/signing/xml-signature/xml-signature-names.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { testPki, type TestIssued } from '../../../support/pki.ts';
import { ENVELOPED, EXCLUSIVE, keyPair, signature, transform, type TestSignature } from './signed-xml.ts';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const { privateKey, publicKey } = keyPair();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const shown = ({ covered }: VerifiedXml): readonly unknown[] => covered.map(({ uri, path, bytes }) => [uri, path, text(bytes)]);
const signed = (told: Partial<TestSignature>): Promise<string> =>
  signature({ key: privateKey, algorithm: 'ecdsa-sha256', parts: [], ...told });
const verified = (xml: string, options: Partial<VerifyXmlOptions> = {}): Promise<VerifiedXml> =>
  verifyXml(Buffer.from(xml), { keys: [publicKey], at: NOON, ...options });

describe('what comes out', () => {
  test('of a detached signature are the parts it names, in its order, with the namespaces that they use', async () => {
    const parts = [
      { uri: '#b', canonical: '<b:two xmlns:b="urn:b" Id="b">2</b:two>' },
      { uri: '#a', canonical: '<one Id="a"></one>', hash: 'sha512' as const },
    ];
    const xml = `<r xmlns:b='urn:b' xmlns:unused='urn:c'><one Id = "a"/><b:two Id="b">2</b:two><three>not signed</three>${await signed({ parts })}</r>`;
    expect(shown(await verified(xml))).toEqual([
      ['#b', '/r/two', '<b:two xmlns:b="urn:b" Id="b">2</b:two>'],
      ['#a', '/r/one', '<one Id="a"></one>'],
    ]);
  });

  test('of an enveloped signature is the whole document without the signature', async () => {
    const parts = [{ uri: '', canonical: '<r><a></a></r>', transforms: ENVELOPED + EXCLUSIVE }];
    const result = await verified(`<?xml version="1.0"?>\n<!-- before -->\n<r><a/>${await signed({ parts })}</r>`);
    expect(shown(result)).toEqual([['', '/', '<r><a></a></r>']]);
    expect(result).toMatchObject({ path: '/r/Signature', policy: 'strict', algorithm: 'ecdsa-sha256' });
  });

  test('of an enveloped signature is the same wherever in the part the signature stands', async () => {
    const sign = await signed({ parts: [{ uri: '#r', canonical: '<r Id="r"><a><b></b></a></r>', transforms: ENVELOPED + EXCLUSIVE }] });
    for (const xml of [`<r Id="r">${sign}<a><b/></a></r>`, `<r Id="r"><a><b/>${sign}</a></r>`, `<r Id="r"><a><b>${sign}</b></a></r>`])
      expect(shown(await verified(xml))).toEqual([['#r', '/r', '<r Id="r"><a><b></b></a></r>']]);
  });

  test('of an enveloping signature is its object, and what lies in the object may be named besides', async () => {
    const object = `<ds:Object xmlns:ds="${DS}" Id="o"><x xmlns="" Id="x">1</x></ds:Object>`;
    const parts = [
      { uri: '#o', canonical: object.replace(' xmlns=""', '') },
      { uri: '#x', canonical: '<x Id="x">1</x>' },
    ];
    const xml = await signed({ parts, rest: object });
    expect((await verified(xml)).covered.map(({ path }) => path)).toEqual(['/Signature/Object', '/Signature/Object/x']);
  });

  test('with inclusive canonicalisation brings the namespaces around it, where a policy takes that', async () => {
    const parts = [{ uri: '#a', canonical: '<a xmlns:n="urn:n" Id="a"></a>', transforms: transform(C14N) }];
    const implied = [{ uri: '#a', canonical: '<a xmlns:n="urn:n" Id="a"></a>', transforms: '' }];
    for (const told of [parts, implied]) {
      const xml = `<r xmlns:n="urn:n"><a Id="a"/>${await signed({ parts: told })}</r>`;
      expect(shown(await verified(xml, { policy: INCLUSIVE_POLICY }))).toEqual([['#a', '/r/a', '<a xmlns:n="urn:n" Id="a"></a>']]);
    }
  });

  test('can be asked of a document that was scanned before', async () => {
    const xml = `<r><a Id="a"/>${await signed({ parts: [{ uri: '#a', canonical: '<a Id="a"></a>' }] })}</r>`;
    expect(shown(await verifyXml(scanXml(Buffer.from(xml)), { keys: [publicKey], at: NOON }))).toHaveLength(1);
  });

  test('under the legacy policy may be what Base64 text stands for, and what XPointers by identifier name', async () => {
    const base64 = { uri: '#a', canonical: 'hello', transforms: transform(`${DS}base64`) };
    const pointer = { uri: "#xpointer(id('b'))", canonical: '<b Id="b"><!-- kept --></b>', transforms: transform(`${C14N}#WithComments`) };
    const xml = `<r><a Id="a">aGVs bG8=</a><b Id="b"><!-- kept --></b>${await signed({ parts: [base64, pointer] })}</r>`;
    expect(shown(await verified(xml, { policy: LEGACY_POLICY }))).toEqual([
      ['#a', '/r/a', 'hello'],
      ["#xpointer(id('b'))", '/r/b', '<b Id="b"><!-- kept --></b>'],
    ]);
    const nested = `<r><a Id="a"><x/></a>${await signed({ parts: [base64] })}</r>`;
    expect((await refusalLater(() => verified(nested, { policy: LEGACY_POLICY }))).code).toBe('auth-signature-transform');
  });
});

const pki = testPki();
const subjects: Readonly<Record<string, TestIssued>> = {
  rsa: pki.issue({ cn: 'Synthetic RSA', kind: 'rsa' }),
  'p-256': pki.issue({ cn: 'Synthetic P-256', kind: 'ec' }),
  'p-384': pki.issue({ cn: 'Synthetic P-384', kind: 'ec', curve: 'P-384' }),
  'p-521': pki.issue({ cn: 'Synthetic P-521', kind: 'ec', curve: 'P-521' }),
  ed25519: pki.issue({ cn: 'Synthetic Ed25519', kind: 'ed25519' }),
};
const PART = { uri: '#a', canonical: '<a Id="a"></a>' };

function kindsFor(algorithm: SignatureAlgorithm): readonly string[] {
  const { scheme } = partsOf(algorithm);
  if (scheme === 'ed25519') return ['ed25519'];
  return scheme === 'ecdsa' ? ['p-256', 'p-384', 'p-521'] : ['rsa'];
}

async function message(name: string, algorithm: SignatureAlgorithm, keyInfo: (certificate: X509Certificate) => string): Promise<string> {
  const issued = issuedTo(name);
  const certificate = new X509Certificate(issued.certPem);
  const rest = `<ds:KeyInfo>${keyInfo(certificate)}</ds:KeyInfo>`;
  const key: KeyObject = createPrivateKey(issued.keyPem);
  return `<r><a Id="a"/>${await signature({ key, algorithm, parts: [PART], rest })}</r>`;
}

function issuedTo(name: string): TestIssued {
  const issued = subjects[name];
  if (issued === undefined) throw new Error(`There is no ${name}.`);
  return issued;
}

const x509 = (...contents: readonly string[]): string => `<ds:X509Data>${contents.join('')}</ds:X509Data>`;
const certificateElement = ({ raw }: X509Certificate): string =>
  `<ds:X509Certificate>\n${raw.toString('base64').replace(/.{76}/g, '$&\n')}\n</ds:X509Certificate>`;
const issuerSerial = ({ issuer, serialNumber }: X509Certificate): string =>
  `<ds:X509IssuerSerial><ds:X509IssuerName>${issuer}</ds:X509IssuerName><ds:X509SerialNumber>${BigInt(`0x${serialNumber}`)}</ds:X509SerialNumber></ds:X509IssuerSerial>`;

describe('the signer', () => {
  const trust = trustFrom({ anchors: [pki.caPem], pinned: [] });
  const authority = new X509Certificate(pki.caPem);
  const cases = SIGNATURE_ALGORITHMS.flatMap((algorithm) => kindsFor(algorithm).map((kind) => [algorithm, kind] as const));

  test.each(cases)('is named after verifying %s with a certificate for %s', async (algorithm, kind) => {
    const xml = await message(kind, algorithm, (certificate) => x509(certificateElement(certificate)));
    const result = await verified(xml, { keys: [], trust });
    expect(result.algorithm).toBe(algorithm);
    expect(result.signer.vouchedBy).toBe('certificate');
    expect(result.signer.certificate?.subject).toMatch(/^CN=Synthetic /);
    const changed = xml.replace('<a Id="a"/>', '<a Id="a"> </a>');
    expect((await refusalLater(() => verified(changed, { keys: [], trust }))).code).toBe('auth-signature-digest');
  });

  test.each([
    ['its authority after it', (own: string, ca: string) => x509(own, ca)],
    ['its authority before it', (own: string, ca: string) => x509(ca, own)],
    ['each in an X509Data of its own', (own: string, ca: string) => x509(ca) + x509(own)],
  ])('is found among several certificates: %s', async (_name, arrange) => {
    const xml = await message('p-256', 'ecdsa-sha256', (certificate) =>
      arrange(certificateElement(certificate), certificateElement(authority)),
    );
    expect((await verified(xml, { keys: [], trust })).signer.certificate?.subject).toBe('CN=Synthetic P-256');
  });

  test('is found among certificates of equals by the serial number that is named', async () => {
    const other = certificateElement(new X509Certificate(issuedTo('rsa').certPem));
    const xml = await message('p-256', 'ecdsa-sha256', (certificate) =>
      x509(other, certificateElement(certificate), issuerSerial(certificate)),
    );
    expect((await verified(xml, { keys: [], trust })).signer.certificate?.subject).toBe('CN=Synthetic P-256');
  });

  test('may be named by issuer and serial number, or by key identifier, where the certificate is held here', async () => {
    const pinned = trustFrom({ anchors: [], pinned: [issuedTo('p-256').certPem] });
    const ski = (certificate: X509Certificate): string => {
      const der = certificate.raw;
      const at = der.indexOf(Buffer.from('0603551d0e0416', 'hex')) + 7;
      return x509(`<ds:X509SKI>${der.subarray(at + 2, at + 2 + (der[at + 1] ?? 0)).toString('base64')}</ds:X509SKI>`);
    };
    for (const keyInfo of [(certificate: X509Certificate) => x509(issuerSerial(certificate)), ski]) {
      const xml = await message('p-256', 'ecdsa-sha256', keyInfo);
      expect((await verified(xml, { keys: [], trust: pinned })).signer.certificate?.subject).toBe('CN=Synthetic P-256');
      expect((await refusalLater(() => verified(xml, { keys: [], trust }))).code).toBe('auth-certificate-not-trusted');
    }
  });

  test('whom nothing vouches for is refused, and so is one whose certificate is past', async () => {
    const xml = await message('p-256', 'ecdsa-sha256', (certificate) => x509(certificateElement(certificate)));
    const strangers = trustFrom({ anchors: [testPki('Another Synthetic CA').caPem], pinned: [] });
    expect(await judgeXml(Buffer.from(xml), { trust: strangers, at: NOON })).toMatchObject({
      verdict: 'invalid',
      error: { code: 'auth-certificate-not-trusted' },
    });
    expect((await refusalLater(() => verified(xml, { keys: [], trust, at: Date.parse('2050-01-01') }))).code).toMatch(/^auth-certificate-/);
  });

  test('is the key, where that is trusted as such and the certificate is not', async () => {
    const xml = await message('p-256', 'ecdsa-sha256', (certificate) => x509(certificateElement(certificate)));
    const { publicKey: key } = new X509Certificate(issuedTo('p-256').certPem);
    expect((await verified(xml, { keys: [key] })).signer).toMatchObject({ vouchedBy: 'key', certificate: undefined });
    expect((await verified(xml, { keys: [], policy: LEGACY_POLICY, embedded: true })).signer.vouchedBy).toBe('message');
  });

  test('who signs with the key of another is refused', async () => {
    const certificate = new X509Certificate(issuedTo('p-384').certPem);
    const xml = await message('p-256', 'ecdsa-sha256', () => x509(certificateElement(certificate)));
    expect((await refusalLater(() => verified(xml, { keys: [], trust }))).code).toBe('auth-signature-invalid');
  });
});
