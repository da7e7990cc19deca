import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignedXml } from 'xml-crypto';
import { coordinateBytes } from '../../src/signing/algorithms.ts';
import { concatenatedFromDer } from '../../src/signing/ecdsa-form.ts';
import { INCLUSIVE_POLICY, LEGACY_POLICY, STRICT_POLICY, type SignaturePolicy } from '../../src/signing/xml-signature/signature-policy.ts';
import { judgeXml, verifyXml, type VerifiedXml } from '../../src/signing/xml-signature/verify-xml.ts';
import { C14N, C14N11, DIGEST_URIS, DS, ENVELOPED_SIGNATURE, EXC_C14N } from '../../src/signing/xml-signature/xml-signature-names.ts';
import { refusalLater } from '../support/refusal.ts';
import { runOffline, testWith } from './foreign-tool.ts';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const testXmlsec = testWith('xmlsec1', '--version');

const PAIRS = {
  'rsa-2048': generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  'rsa-3072': generateKeyPairSync('rsa', { modulusLength: 3_072 }),
  'p-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'p-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'p-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  'dsa-2048': generateKeyPairSync('dsa', { modulusLength: 2_048, divisorLength: 256 }),
} as const;
type PairName = keyof typeof PAIRS;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
  for (const [name, { privateKey }] of Object.entries(PAIRS))
    writeFileSync(join(folder, name), privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verifyHere = (xml: string, publicKey: KeyObject, policy: SignaturePolicy): Promise<VerifiedXml> =>
  verifyXml(Buffer.from(xml), { keys: [publicKey], at: 0, policy });

/** Content that is written as canonical form is not: prefixes declared above, quotes, references, CDATA, a comment, attributes in another order. */
const CONTENT = `<q:name b='"' a="x&#9;y" xsi:type="q:T">Bērziņš &amp; &#x1F600;<![CDATA[<dēls>]]> <!-- a comment --> 9471</q:name><q:empty/>`;

interface Ways {
  readonly canonicalization?: string;
  readonly signatureMethod?: string;
  readonly digestMethod?: string;
}

type Form = 'detached' | 'enveloped' | 'enveloped by identifier' | 'enveloping';
const FORMS: readonly Form[] = ['detached', 'enveloped', 'enveloped by identifier', 'enveloping'];

/** Where a verifier finds what each form covers. */
const PATHS: Readonly<Record<Form, string>> = {
  detached: '/message/part',
  enveloped: '/',
  'enveloped by identifier': '/message',
  enveloping: '/message/Signature/Object',
};

/** A message in that form with an empty signature. */
function template(form: Form, ways: Ways): string {
  const method = ways.canonicalization ?? `Algorithm="${EXC_C14N}"/>`;
  const id = { detached: '#part', enveloped: '', 'enveloped by identifier': '#message', enveloping: '#object' }[form];
  const transforms = `${form.startsWith('enveloped') ? `<ds:Transform Algorithm="${ENVELOPED_SIGNATURE}"/>` : ''}<ds:Transform ${method}`;
  const object = form === 'enveloping' ? `<ds:Object Id="object"><part>${CONTENT}</part></ds:Object>` : '';
  const part = form === 'enveloping' ? '' : `<part Id="part">${CONTENT}</part>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<message xmlns="urn:test" xmlns:q="urn:test:query" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xml:lang='lv' Id="message">
  ${part}
  <ds:Signature xmlns:ds="${DS}">
    <ds:SignedInfo>
      <ds:CanonicalizationMethod ${method.replace('Transform', 'CanonicalizationMethod')}
      <ds:SignatureMethod Algorithm="${ways.signatureMethod ?? `${MORE}ecdsa-sha256`}"/>
      <ds:Reference URI="${id}">
        <ds:Transforms>${transforms}</ds:Transforms>
        <ds:DigestMethod Algorithm="${ways.digestMethod ?? DIGEST_URIS.sha256}"/>
        <ds:DigestValue/>
      </ds:Reference>
    </ds:SignedInfo>
    <ds:SignatureValue/>
    <ds:KeyInfo><ds:KeyName>synthetic</ds:KeyName></ds:KeyInfo>
    ${object}
  </ds:Signature>
</message>
`;
}

function signedByXmlsec(xml: string, pair: PairName): string {
  writeFileSync(join(folder, 'template.xml'), xml);
  const ids = ['message', 'part', 'Object'].flatMap((name) => ['--id-attr:Id', name]);
  const { ok, stdout, stderr } = runOffline('xmlsec1', [
    '--sign',
    '--privkey-pem',
    join(folder, pair),
    ...ids,
    join(folder, 'template.xml'),
  ]);
  if (!ok) throw new Error(stderr);
  return stdout.toString('utf8');
}

/** Each change to what a signature covers, or to the signature. */
const CHANGES: readonly (readonly [string, (xml: string) => string])[] = [
  ['in a text', (xml) => xml.replace('9471', '9472')],
  ['in an attribute', (xml) => xml.replace('a="x', 'a="z')],
  ['in a namespace', (xml) => xml.replaceAll('urn:test:query', 'urn:test:other')],
  ['by a processing instruction', (xml) => xml.replace('9471', '94<?x 7?>71')],
  ['in the digest', (xml) => xml.replace(/(DigestValue>)(.)/, (_all, tag: string, first: string) => `${tag}${first === 'A' ? 'B' : 'A'}`)],
  [
    'in the signature value',
    (xml) => xml.replace(/(SignatureValue>\s*)(\S)/, (_all, tag: string, first: string) => `${tag}${first === 'A' ? 'B' : 'A'}`),
  ],
];

const CANONICALIZATIONS: readonly (readonly [string, string, SignaturePolicy])[] = [
  ['exclusive', `Algorithm="${EXC_C14N}"/>`, STRICT_POLICY],
  [
    'exclusive with a prefix list',
    `Algorithm="${EXC_C14N}"><ec:InclusiveNamespaces xmlns:ec="${EXC_C14N}" PrefixList="q #default xsi"/></ds:Transform>`,
    STRICT_POLICY,
  ],
  ['inclusive', `Algorithm="${C14N}"/>`, INCLUSIVE_POLICY],
  ['inclusive 1.1', `Algorithm="${C14N11}"/>`, INCLUSIVE_POLICY],
];

describe.each(CANONICALIZATIONS)('what xmlsec1 signs with %s canonicalisation', (_name, canonicalization, policy) => {
  describe.each(FORMS)('%s', (form) => {
    testXmlsec('verifies here, and changed it does not', async () => {
      const xml = signedByXmlsec(template(form, { canonicalization }), 'p-256');
      const { covered } = await verifyHere(xml, PAIRS['p-256'].publicKey, policy);
      expect(covered.map(({ path }) => path)).toEqual([PATHS[form]]);
      expect(Buffer.from(covered[0]?.bytes ?? []).toString('utf8')).toContain('Bērziņš &amp; 😀&lt;dēls&gt;  9471</q:name>');
      for (const [, change] of CHANGES) {
        expect(change(xml)).not.toBe(xml);
        expect((await refusalLater(() => verifyHere(change(xml), PAIRS['p-256'].publicKey, policy))).code).toMatch(
          /^(?:auth-signature-(?:digest|base64|invalid)|wire-xml-forbidden)$/,
        );
      }
    });
  });
});

describe('what xmlsec1 signs with', () => {
  test.each<readonly [string, PairName, string]>([
    ['rsa-sha256', 'rsa-2048', DIGEST_URIS.sha256],
    ['rsa-sha384', 'rsa-2048', DIGEST_URIS.sha384],
    ['rsa-sha512', 'rsa-3072', DIGEST_URIS.sha512],
    ['ecdsa-sha256', 'p-256', DIGEST_URIS.sha256],
    ['ecdsa-sha384', 'p-384', DIGEST_URIS.sha384],
    ['ecdsa-sha512', 'p-521', DIGEST_URIS.sha512],
    ['ecdsa-sha256', 'p-521', DIGEST_URIS.sha512],
  ])('%s and a key of kind %s verifies here by the strict policy', async (algorithm, pair, digestMethod) => {
    if (testXmlsec === test.skip) return;
    const xml = signedByXmlsec(template('detached', { signatureMethod: `${MORE}${algorithm}`, digestMethod }), pair);
    expect((await verifyHere(xml, PAIRS[pair].publicKey, STRICT_POLICY)).algorithm).toBe(algorithm.replace('rsa-', 'rsa-pkcs1-'));
  });

  test.each<readonly [string, PairName, string, string]>([
    ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'rsa-2048', DIGEST_URIS.sha256, 'auth-signature-sha1'],
    [`${MORE}ecdsa-sha1`, 'p-256', DIGEST_URIS.sha256, 'auth-signature-sha1'],
    [`${MORE}rsa-sha256`, 'rsa-2048', 'http://www.w3.org/2000/09/xmldsig#sha1', 'auth-signature-sha1'],
    ['http://www.w3.org/2009/xmldsig11#dsa-sha256', 'dsa-2048', DIGEST_URIS.sha256, 'auth-signature-dsa'],
  ])(
    '%s and a key of kind %s is refused here by name, and verifies by the legacy policy',
    async (signatureMethod, pair, digestMethod, code) => {
      if (testXmlsec === test.skip) return;
      const xml = signedByXmlsec(template('detached', { signatureMethod, digestMethod }), pair);
      expect((await refusalLater(() => verifyHere(xml, PAIRS[pair].publicKey, STRICT_POLICY))).code).toBe(code);
      expect((await verifyHere(xml, PAIRS[pair].publicKey, LEGACY_POLICY)).covered).toHaveLength(1);
    },
  );
});

const OFFICER = '<message xmlns="urn:test"><officer Id="officer" b="2" a="1">officer-9471</officer></message>';

/** xml-crypto brings no ECDSA; this is how its documentation adds an algorithm. */
class EcdsaSha256 {
  getAlgorithmName = (): string => `${MORE}ecdsa-sha256`;
  getSignature = (info: string | Uint8Array, key: unknown): string => {
    const privateKey = createPrivateKey(String(key));
    return Buffer.from(concatenatedFromDer(createSign('sha256').update(info).sign(privateKey), coordinateBytes(privateKey) ?? 0)).toString(
      'base64',
    );
  };
  verifySignature = (): boolean => false;
}

interface Crypto {
  readonly pair: PairName;
  readonly algorithm: string;
  readonly canonicalization: string;
  readonly transforms: readonly string[];
  readonly xpath?: string;
  readonly digest?: string;
  readonly prefixes?: readonly string[];
}

function signedByXmlCrypto({ pair, algorithm, canonicalization, transforms, xpath, digest, prefixes }: Crypto): string {
  const privateKey = readFileSync(join(folder, pair), 'utf8');
  const signer = new SignedXml({
    privateKey,
    signatureAlgorithm: algorithm,
    canonicalizationAlgorithm: canonicalization,
  });
  signer.SignatureAlgorithms[`${MORE}ecdsa-sha256`] = EcdsaSha256;
  signer.addReference({
    xpath: xpath ?? '//*[@Id="officer"]',
    transforms: [...transforms],
    digestAlgorithm: digest ?? DIGEST_URIS.sha256,
    ...(prefixes && { inclusiveNamespacesPrefixList: [...prefixes] }),
    ...(xpath === '/*' && { isEmptyUri: true }),
  });
  signer.computeSignature(OFFICER);
  return signer.getSignedXml();
}

describe('what xml-crypto signs', () => {
  test.each<readonly [string, Crypto, SignaturePolicy, string]>([
    [
      'with RSA and SHA-256',
      { pair: 'rsa-2048', algorithm: `${MORE}rsa-sha256`, canonicalization: EXC_C14N, transforms: [EXC_C14N] },
      STRICT_POLICY,
      '/message/officer',
    ],
    [
      'with RSA and SHA-512',
      { pair: 'rsa-3072', algorithm: `${MORE}rsa-sha512`, canonicalization: EXC_C14N, transforms: [EXC_C14N], digest: DIGEST_URIS.sha512 },
      STRICT_POLICY,
      '/message/officer',
    ],
    [
      'with ECDSA',
      { pair: 'p-256', algorithm: `${MORE}ecdsa-sha256`, canonicalization: EXC_C14N, transforms: [EXC_C14N] },
      STRICT_POLICY,
      '/message/officer',
    ],
    [
      'with RSA-PSS and SHA-256',
      {
        pair: 'rsa-2048',
        algorithm: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
        canonicalization: EXC_C14N,
        transforms: [EXC_C14N],
      },
      STRICT_POLICY,
      '/message/officer',
    ],
    [
      'with a prefix list',
      { pair: 'p-256', algorithm: `${MORE}ecdsa-sha256`, canonicalization: EXC_C14N, transforms: [EXC_C14N], prefixes: ['q', 'xsi'] },
      STRICT_POLICY,
      '/message/officer',
    ],
    [
      'enveloped',
      {
        pair: 'p-256',
        algorithm: `${MORE}ecdsa-sha256`,
        canonicalization: EXC_C14N,
        transforms: [ENVELOPED_SIGNATURE, EXC_C14N],
        xpath: '/*',
      },
      STRICT_POLICY,
      '/',
    ],
    [
      'with inclusive canonicalisation',
      { pair: 'p-256', algorithm: `${MORE}ecdsa-sha256`, canonicalization: C14N, transforms: [C14N] },
      INCLUSIVE_POLICY,
      '/message/officer',
    ],
    [
      'enveloped, with inclusive canonicalisation',
      { pair: 'rsa-2048', algorithm: `${MORE}rsa-sha256`, canonicalization: C14N, transforms: [ENVELOPED_SIGNATURE, C14N], xpath: '/*' },
      INCLUSIVE_POLICY,
      '/',
    ],
  ])('%s verifies here, and changed it does not', async (_name, ways, policy, path) => {
    const xml = signedByXmlCrypto(ways);
    const { publicKey } = PAIRS[ways.pair];
    expect((await verifyHere(xml, publicKey, policy)).covered.map((part) => part.path)).toEqual([path]);
    expect((await refusalLater(() => verifyHere(xml.replace('9471', '9472'), publicKey, policy))).code).toBe('auth-signature-digest');
  });
});

/** What xml-crypto says of a message. */
function xmlCryptoAccepts(xml: string, pair: PairName): boolean {
  const publicCert = PAIRS[pair].publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const verifier = new SignedXml({ publicCert });
  verifier.loadSignature(/<Signature[^]*<\/Signature>/.exec(xml)?.[0] ?? '');
  return verifier.checkSignature(xml);
}

describe('messages that others are, or were, known to accept', () => {
  const rsa: Crypto = { pair: 'rsa-2048', algorithm: `${MORE}rsa-sha256`, canonicalization: EXC_C14N, transforms: [EXC_C14N] };
  const refused = async (xml: string, policy: SignaturePolicy): Promise<string> =>
    (await refusalLater(() => verifyHere(xml, PAIRS['rsa-2048'].publicKey, policy))).code;

  test('signature-split-by-processing-instruction: xml-crypto 6.3.2 takes it for the text that was signed', async () => {
    const xml = signedByXmlCrypto(rsa).replace('officer-9471', 'officer-<?x 94?>71');
    expect(xmlCryptoAccepts(signedByXmlCrypto(rsa), 'rsa-2048')).toBe(true);
    expect(xmlCryptoAccepts(xml, 'rsa-2048')).toBe(true);
    expect(await refused(xml, STRICT_POLICY)).toBe('wire-xml-forbidden');
    expect(await refused(xml, LEGACY_POLICY)).toBe('auth-signature-digest');
  });

  test('signature-digest-split-by-comment: xml-crypto before 6.0.1 read the text behind the comment (CVE-2025-29775)', async () => {
    const xml = signedByXmlCrypto(rsa).replace('<DigestValue>', '<DigestValue><!--AAAA-->');
    expect(await refused(xml, STRICT_POLICY)).toBe('auth-signature-comment');
    expect(await refused(xml, LEGACY_POLICY)).toBe('auth-signature-composition');
  });

  test('signature-with-second-signed-info: xml-crypto before 6.0.1 read the wrong one (CVE-2025-29774)', async () => {
    const signed = signedByXmlCrypto(rsa);
    const info = /<SignedInfo[^]*<\/SignedInfo>/.exec(signed)?.[0] ?? '';
    for (const xml of [signed.replace(info, info + info), signed.replace('<SignatureValue>', `${info}<SignatureValue>`)]) {
      expect(await refused(xml, STRICT_POLICY)).toBe('auth-signature-composition');
      expect(await refused(xml, LEGACY_POLICY)).toBe('auth-signature-composition');
    }
  });

  testXmlsec('signature-by-key-of-a-stranger: xmlsec1 1.2 believes the key that the message brings', async () => {
    const bare = template('detached', { signatureMethod: `${MORE}rsa-sha256` }).replace(
      '<ds:KeyName>synthetic</ds:KeyName>',
      '<ds:KeyValue/>',
    );
    const xml = signedByXmlsec(bare, 'rsa-3072');
    writeFileSync(join(folder, 'stranger.xml'), xml);
    expect(runOffline('xmlsec1', ['--verify', '--id-attr:Id', 'part', join(folder, 'stranger.xml')]).ok).toBe(true);
    const options = { keys: [PAIRS['rsa-2048'].publicKey], at: 0 };
    expect(await judgeXml(Buffer.from(xml), options)).toMatchObject({
      verdict: 'undecided',
      error: { code: 'auth-signature-key-unknown' },
    });
  });
});
