import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPublicKey, hash, type KeyLike } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedXml } from 'xml-crypto';
import { partsOf, SIGNATURE_ALGORITHMS, verifyWith, type SignatureAlgorithm } from '../../src/signing/algorithms.ts';
import { loadIdentity, type SigningIdentity } from '../../src/signing/identity.ts';
import type { KeyReferenceForm } from '../../src/signing/wss/sign-key-reference.ts';
import { signSoap, type OutgoingSoap } from '../../src/signing/wss/sign-soap.ts';
import { signXml, type SignXmlOptions } from '../../src/signing/xml-signature/sign-xml.ts';
import { DIGEST_URIS, SIGNATURE_URIS } from '../../src/signing/xml-signature/xml-signature-names.ts';
import { faultElement } from '../../src/wire/soap/soap-fault.ts';
import { element } from '../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../src/wire/xml/write-xml.ts';
import { testPki } from '../support/pki.ts';
import { clockAt, NOON, seededRandom, testMessage } from '../support/signed-soap.ts';
import { runOffline, testWith } from './foreign-tool.ts';

const testXmlsec = testWith('xmlsec1', '--version');

/** xmlsec1 1.2.37 knows neither RSA-PSS nor Ed25519. */
const XMLSEC_ALGORITHMS = SIGNATURE_ALGORITHMS.filter((algorithm) => ['rsa-pkcs1', 'ecdsa'].includes(partsOf(algorithm).scheme));
const FORMS: readonly KeyReferenceForm[] = ['token', 'subject-key-identifier', 'issuer-serial', 'thumbprint'];

let folder: string;
const identities = new Map<SignatureAlgorithm, SigningIdentity>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
  const pki = testPki();
  for (const algorithm of SIGNATURE_ALGORITHMS) {
    const { scheme, hash: digest } = partsOf(algorithm);
    const kind = scheme === 'ecdsa' ? 'ec' : scheme === 'ed25519' ? 'ed25519' : 'rsa';
    const curve = { sha256: 'P-256', sha384: 'P-384', sha512: 'P-521' }[digest ?? 'sha256'];
    const issued = pki.issue({ cn: `synthetic-${algorithm}`, kind, curve });
    identities.set(algorithm, loadIdentity(issued.keyPem, issued.certPem, { algorithm }));
    writeFileSync(certificateFile(algorithm), issued.certPem);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const identity = (algorithm: SignatureAlgorithm): SigningIdentity => identities.get(algorithm)!;
const certificateFile = (algorithm: SignatureAlgorithm): string => join(folder, `${algorithm}.pem`);

const SUBCODE = { namespace: 'urn:test:problem', local: 'policy-purpose' };
const FAULT = faultElement({ version: '1.2', code: 'Sender', subcode: SUBCODE, reason: 'No' });

/** Messages that put the signer to the test: content prefixes, prefixes of the envelope, foreign bytes, addresses in other scripts. */
const MESSAGES: readonly (readonly [string, Partial<OutgoingSoap>])[] = [
  ['an element', {}],
  ['a fault', { payload: FAULT, version: '1.2' }],
  ['a fault as bytes', { payload: writeElement(FAULT), version: '1.1' }],
  [
    'bytes of others',
    {
      payload: Buffer.from(
        '<?xml version="1.0"?><q  xmlns:wsu="urn:x" wsu:b=\'1\' a="2"><soap:c xmlns:soap="urn:y"/>\r\n&#13;<![CDATA[<&]]></q>',
      ),
    },
  ],
  ['a header in another script', { headers: [element('g:δ', ['Жук😀\r\n'], { 'g:ж': '<"\t' }, { g: 'urn:g', z: 'urn:z' })] }],
  ['an address in another script', { addressing: { ...testMessage().addressing, to: 'https://ā.example/ж?a&b', relatesTo: 'urn:x' } }],
];

async function soap(algorithm: SignatureAlgorithm, overrides: Partial<OutgoingSoap>, keyReference?: KeyReferenceForm): Promise<string> {
  const context = { clock: clockAt(NOON), random: seededRandom('second'), keyReference };
  return Buffer.from(await signSoap(testMessage(overrides), identity(algorithm), context)).toString('utf8');
}

const DOCUMENT =
  '<?xml version="1.0"?>\n<a:doc xmlns:a="urn:a" xmlns:b="urn:b">\n <b:part Id="p1" >Ā &amp;<!-- note --> b</b:part><b:part Id="p2" c=\'1\'  a="2"/>\n</a:doc>\n';

const PLACES: readonly (readonly [string, SignXmlOptions])[] = [
  ['enveloped', {}],
  ['enveloped, with content prefixes', { inclusivePrefixes: ['b'] }],
  ['in a part of its own', { within: 'p1', parts: ['p1'] }],
  ['beside its parts', { parts: ['p1', 'p2'] }],
  ['enveloping', { enveloping: true }],
];

async function dsig(algorithm: SignatureAlgorithm, options: SignXmlOptions, document = DOCUMENT): Promise<string> {
  return Buffer.from(await signXml(Buffer.from(document), identity(algorithm), options)).toString('utf8');
}

/** The same message with another officer, character or letter in a part that is signed. */
const changed = (xml: string): string =>
  xml.replace(/officer-9471|policy-purpose|urn:test:action|note --> b/, (found) => `${found.slice(0, -1)}X`);

function xmlsecVerifies(xml: string, algorithm: SignatureAlgorithm): boolean {
  const file = join(folder, 'message.xml');
  writeFileSync(file, xml);
  const names = [
    'BinarySecurityToken',
    'Timestamp',
    'Body',
    'Action',
    'To',
    'MessageID',
    'RelatesTo',
    'OfficerToken',
    'δ',
    'part',
    'Object',
  ];
  const identifiers = names.flatMap((name) => ['--id-attr:Id', name]);
  return runOffline('xmlsec1', ['--verify', '--pubkey-cert-pem', certificateFile(algorithm), ...identifiers, file]).ok;
}

describe.each(XMLSEC_ALGORITHMS)('xmlsec1 verifies what is signed here with %s', (algorithm) => {
  testXmlsec.each(MESSAGES)('over SOAP: %s', async (_, overrides) => {
    const xml = await soap(algorithm, overrides);
    expect(xmlsecVerifies(xml, algorithm)).toBe(true);
    expect(xmlsecVerifies(changed(xml), algorithm)).toBe(false);
  });

  testXmlsec.each(FORMS)('over SOAP, with the key reference %s', async (form) => {
    expect(xmlsecVerifies(await soap(algorithm, {}, form), algorithm)).toBe(true);
  });

  testXmlsec.each(PLACES)('in a document: %s', async (_, options) => {
    for (const method of ['exclusive', 'inclusive', 'inclusive-1.1'] as const) {
      const xml = await dsig(algorithm, { ...options, method });
      expect(xmlsecVerifies(xml, algorithm)).toBe(true);
      expect(xmlsecVerifies(changed(xml), algorithm)).toBe(false);
    }
  });
});

/** Teaches xml-crypto an algorithm that it does not bring, in the way it offers. */
function teach(verifier: SignedXml, algorithm: SignatureAlgorithm): void {
  const uri = SIGNATURE_URIS[algorithm];
  verifier.SignatureAlgorithms[uri] ??= class {
    getAlgorithmName = () => uri;
    getSignature = (): string => {
      throw new Error('It only verifies.');
    };
    verifySignature = (material: string, key: KeyLike, value: string): boolean =>
      verifyWith(algorithm, createPublicKey(key), Buffer.from(material), Buffer.from(value, 'base64'));
  };
  const sha384 = DIGEST_URIS.sha384;
  verifier.HashAlgorithms[sha384] ??= class {
    getAlgorithmName = () => sha384;
    getHash = (xml: string): string => hash('sha384', xml, 'base64');
  };
}

function xmlCryptoVerifies(xml: string, algorithm: SignatureAlgorithm, idMode?: 'wssecurity'): boolean {
  const publicCert = identity(algorithm).certificate.toString();
  const verifier = new SignedXml({ publicCert, getCertFromKeyInfo: () => null, ...(idMode && { idMode }) });
  teach(verifier, algorithm);
  const end = '</ds:Signature>';
  verifier.loadSignature(xml.slice(xml.indexOf('<ds:Signature '), xml.lastIndexOf(end) + end.length));
  try {
    return verifier.checkSignature(xml);
  } catch {
    return false;
  }
}

describe.each(SIGNATURE_ALGORITHMS)('xml-crypto verifies what is signed here with %s', (algorithm) => {
  test.each(MESSAGES)('over SOAP: %s', async (_, overrides) => {
    const xml = await soap(algorithm, overrides);
    expect(xmlCryptoVerifies(xml, algorithm, 'wssecurity')).toBe(true);
    expect(xmlCryptoVerifies(changed(xml), algorithm, 'wssecurity')).toBe(false);
  });

  test.each(PLACES)('in a document: %s', async (_, options) => {
    for (const method of ['exclusive', 'inclusive'] as const) {
      const xml = await dsig(algorithm, { ...options, method });
      expect(xmlCryptoVerifies(xml, algorithm)).toBe(true);
      expect(xmlCryptoVerifies(changed(xml), algorithm)).toBe(false);
    }
  });
});

describe('xml-crypto 6.3.2 refuses what xmlsec1 verifies', () => {
  testXmlsec('where inclusive canonicalisation inherits xml:lang, which it forgets', async () => {
    const xml = await dsig(
      'rsa-pkcs1-sha256',
      { parts: ['p1'], method: 'inclusive' },
      DOCUMENT.replace(' xmlns:b', ' xml:lang="lv" xmlns:b'),
    );
    expect(xmlsecVerifies(xml, 'rsa-pkcs1-sha256')).toBe(true);
    expect(xmlCryptoVerifies(xml, 'rsa-pkcs1-sha256')).toBe(false);
  });

  testXmlsec('where prefixes stand in the order of code points, which it takes from the locale', async () => {
    const headers = [element('Ā:δ', ['1'], {}, { Ā: 'urn:a' })];
    const xml = await soap('rsa-pkcs1-sha256', { headers });
    expect(xmlsecVerifies(xml, 'rsa-pkcs1-sha256')).toBe(true);
    expect(xmlCryptoVerifies(xml, 'rsa-pkcs1-sha256', 'wssecurity')).toBe(false);
  });
});
