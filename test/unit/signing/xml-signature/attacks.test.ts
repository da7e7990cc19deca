import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { INCLUSIVE_POLICY, LEGACY_POLICY, STRICT_POLICY } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { judgeXml, verifyXml, type VerifiedXml, type VerifyXmlOptions } from '../../../../src/signing/xml-signature/verify-xml.ts';
import { C14N, DS, DSIG11, EXC_C14N } from '../../../../src/signing/xml-signature/xml-signature-names.ts';
import { refusalLater, type Refused } from '../../../support/refusal.ts';
import { ENVELOPED, EXCLUSIVE, keyPair, signature, transform, type TestPart, type TestSignature } from './signed-xml.ts';

const { privateKey, publicKey } = keyPair();
const OPTIONS: VerifyXmlOptions = { keys: [publicKey], at: 0 };
const OFFICER = '<officer xmlns="urn:test" Id="p">officer-9471</officer>';
const PART: TestPart = { uri: '#p', canonical: OFFICER };

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const verified = (xml: string, options = OPTIONS): Promise<VerifiedXml> => verifyXml(Buffer.from(xml), options);
const refused = (xml: string, options = OPTIONS): Promise<Refused> => refusalLater(() => verified(xml, options));

/** A signature over the officer, or whatever else is told. */
const signed = (told: Partial<TestSignature> = {}): Promise<string> =>
  signature({ key: privateKey, algorithm: 'ecdsa-sha256', parts: [PART], ...told });

/** A document with the officer and a signature beside it. */
const beside = async (told: Partial<TestSignature> = {}, officer = OFFICER): Promise<string> => `<r>${officer}${await signed(told)}</r>`;

/** A document that is signed with one reference changed. */
const withPart = (part: Partial<TestPart>): Promise<string> => beside({ parts: [{ ...PART, ...part }] });

test('what the attacks start from verifies', async () => {
  const { covered, path, signer } = await verified(await beside());
  expect(covered.map(({ uri, path: at, bytes }) => [uri, at, text(bytes)])).toEqual([['#p', '/r/officer', OFFICER]]);
  expect(path).toBe('/r/Signature');
  expect(signer).toMatchObject({ vouchedBy: 'key', certificate: undefined });
});

describe('a message that was changed', () => {
  test.each([
    ['by a processing instruction that a known library takes for text', 'officer-<?x 94?>71', 'wire-xml-forbidden', undefined],
    ['by another text', 'officer-9472', 'auth-signature-digest', 'xmldsig/digest'],
    ['by an element', 'officer-9471<x></x>', 'auth-signature-digest', 'xmldsig/digest'],
    ['by a character reference', 'officer-947&#49;&#x32;', 'auth-signature-digest', 'xmldsig/digest'],
  ])('%s is refused', async (_name, content, code, rule) => {
    const changed = OFFICER.replace('officer-9471', content);
    const { code: actual, details } = await refused(await beside({}, changed));
    expect([actual, details.rule]).toEqual([code, rule]);
  });

  test.each([
    ['a comment', 'officer-94<!-- x -->71'],
    ['a CDATA section', '<![CDATA[officer-9471]]>'],
    ['a character reference', 'officer-947&#49;'],
  ])('only by %s gives the bytes that were signed', async (_name, content) => {
    const { covered } = await verified(await beside({}, OFFICER.replace('officer-9471', content)));
    expect(covered.map(({ bytes }) => text(bytes))).toEqual([OFFICER]);
  });

  test('in the signature value is refused', async () => {
    const sentValue = (value: string): string => `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    expect(await refused(await beside({ sentValue }))).toMatchObject({
      code: 'auth-signature-invalid',
      details: { rule: 'xmldsig/signature-value' },
    });
  });

  test('in SignedInfo is refused', async () => {
    const xml = await beside({ sentInfo: (info) => info.replace('#p', '#q') }, `${OFFICER}<q Id="q"></q>`);
    expect((await refused(xml)).code).toBe('auth-signature-invalid');
  });

  test('by moving the part under another default namespace is refused', async () => {
    const xml = (await beside({}, '<officer Id="p">officer-9471</officer>')).replace('<r>', '<r xmlns="urn:other">');
    expect((await refused(xml)).code).toBe('auth-signature-digest');
  });
});

describe('wrapping', () => {
  test('a part that was moved is reported where it stands now, not where it stood', async () => {
    const xml = `<r><officer xmlns="urn:test">officer-0001</officer><old>${OFFICER}</old>${await signed()}</r>`;
    expect((await verified(xml)).covered).toMatchObject([{ path: '/r/old/officer' }]);
  });

  test.each([
    ['Id', '<x Id="p"></x>'],
    ['ID', '<x ID="p"></x>'],
    ['xml:id', '<x xml:id="p"></x>'],
    ['wsu:Id', '<x xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" w:Id="p"></x>'],
  ])('a second element with the identifier, as %s, is refused', async (_name, second) => {
    expect((await refused(await beside({}, second + OFFICER))).code).toBe('wire-xml-duplicate-id');
    expect((await refused(await beside({}, OFFICER + second))).code).toBe('wire-xml-duplicate-id');
  });

  test.each([
    ['in another namespace', '<officer xmlns="urn:test" xmlns:a="urn:a" a:Id="p">officer-9471</officer>'],
    ['in lower case', '<officer xmlns="urn:test" id="p">officer-9471</officer>'],
    ['of another value', '<officer xmlns="urn:test" Id="P">officer-9471</officer>'],
  ])('an identifier %s is none', async (_name, officer) => {
    expect(await refused(await beside({}, officer))).toMatchObject({
      code: 'auth-signature-reference-missing',
      details: { field: 'ds:Reference[1]' },
    });
  });

  test('an enveloped signature that was taken out of the part it signs is refused', async () => {
    const parts = [{ ...PART, transforms: ENVELOPED + EXCLUSIVE }];
    const inside = `<r><officer xmlns="urn:test" Id="p">officer-9471${await signed({ parts })}</officer></r>`;
    expect((await verified(inside)).covered).toMatchObject([{ path: '/r/officer' }]);
    const xml = `<r><officer xmlns="urn:test">officer-0001${await signed({ parts })}</officer><x>${OFFICER}</x></r>`;
    expect((await refused(xml)).code).toBe('auth-signature-reference-place');
  });

  test.each([
    ['the document that holds the signature, without leaving it out', ''],
    ['an ancestor of the signature, without leaving it out', '#top'],
    ['the signature’s key information', '#key'],
  ])('a reference to %s is refused', async (_name, uri) => {
    const rest = '<ds:KeyInfo Id="key"><ds:KeyName>k</ds:KeyName></ds:KeyInfo>';
    const xml = `<r Id="top">${OFFICER}${await signed({ parts: [{ uri, canonical: '' }], rest })}</r>`;
    expect(await refused(xml)).toMatchObject({ code: 'auth-signature-reference-place', details: { rule: 'xmldsig/reference-place' } });
  });
});

describe('a reference', () => {
  test.each([
    ['http://example.test/x', 'auth-signature-reference-external'],
    ['file:///etc/passwd', 'auth-signature-reference-external'],
    ['other.xml', 'auth-signature-reference-external'],
    ['other.xml#p', 'auth-signature-reference-external'],
    ['#xpointer(/)', 'auth-signature-reference-form'],
    ['#xpointer(id(&quot;p&quot;))', 'auth-signature-reference-form'],
    ['#element(/1)', 'auth-signature-reference-form'],
    ['#', 'auth-signature-reference-form'],
    ['#%70', 'auth-signature-reference-form'],
    ['# p', 'auth-signature-reference-form'],
    ['#q', 'auth-signature-reference-missing'],
  ])('to %s is refused as %s', async (uri, code) => {
    expect((await refused(await withPart({ uri }))).code).toBe(code);
  });

  test('without URI is refused', async () => {
    const sentInfo = (info: string): string => info.replace(' URI="#p"', '');
    expect((await refused(await beside({ sentInfo }))).code).toBe('auth-signature-reference-form');
  });

  test('that repeats another is refused, and so are more than 32', async () => {
    expect((await refused(await beside({ parts: [PART, PART] }))).code).toBe('auth-signature-reference-repeated');
    const ids = Array.from({ length: 33 }, (_, index) => `n${index}`);
    const parts = ids.map((id) => ({ uri: `#${id}`, canonical: `<n Id="${id}"></n>` }));
    const numbered = ids.map((id) => `<n Id="${id}"></n>`).join('');
    expect((await refused(await beside({ parts }, numbered))).code).toBe('auth-signature-limit');
    expect((await verified(await beside({ parts: parts.slice(1) }, numbered))).covered).toHaveLength(32);
  });

  test.each([
    ['the Type of a manifest', ` Type="${DS}Manifest"`, 'auth-signature-manifest'],
    ['an attribute of no standard', ' Other="x"', 'auth-signature-composition'],
  ])('with %s is refused', async (_name, attributes, code) => {
    expect((await refused(await withPart({ attributes }))).code).toBe(code);
  });
});

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const INCLUSIVE_NAMESPACES = (list: string): string =>
  `<ec:InclusiveNamespaces xmlns:ec="${EXC_C14N}" PrefixList="${list}"></ec:InclusiveNamespaces>`;

describe('a transform', () => {
  test.each([
    ['XPath', transform('http://www.w3.org/TR/1999/REC-xpath-19991116', '<ds:XPath>not(//x)</ds:XPath>'), 'auth-signature-xpath'],
    ['XPath filter 2', transform('http://www.w3.org/2002/06/xmldsig-filter2'), 'auth-signature-xpath'],
    ['XSLT', transform('http://www.w3.org/TR/1999/REC-xslt-19991116'), 'auth-signature-xslt'],
    ['Base64', transform(`${DS}base64`), 'auth-signature-transform'],
    ['the token reference transform', transform(`${WSS}-soap-message-security-1.0#STR-Transform`), 'auth-signature-transform'],
    ['one that nobody knows', transform('urn:test:transform'), 'auth-signature-transform'],
    ['exclusive canonicalisation with comments', transform(`${EXC_C14N}WithComments`), 'auth-signature-canonicalization'],
    ['inclusive canonicalisation', transform(C14N), 'auth-signature-canonicalization'],
    ['none, which means inclusive canonicalisation', '', 'auth-signature-canonicalization'],
    ['only enveloped-signature, which means it, too', ENVELOPED, 'auth-signature-canonicalization'],
    ['canonicalisation twice', EXCLUSIVE + EXCLUSIVE, 'auth-signature-canonicalization'],
    ['enveloped-signature after canonicalisation', EXCLUSIVE + ENVELOPED, 'auth-signature-transform'],
    ['enveloped-signature twice', ENVELOPED + ENVELOPED, 'auth-signature-transform'],
    ['three transforms', ENVELOPED + EXCLUSIVE + EXCLUSIVE, 'auth-signature-limit'],
    ['enveloped-signature with a parameter', transform(`${DS}enveloped-signature`, '<x></x>') + EXCLUSIVE, 'auth-signature-composition'],
    ['canonicalisation with a foreign parameter', transform(EXC_C14N, '<x></x>'), 'auth-signature-composition'],
    ['two prefix lists', transform(EXC_C14N, INCLUSIVE_NAMESPACES('a') + INCLUSIVE_NAMESPACES('b')), 'auth-signature-composition'],
    ['a prefix list of what are no prefixes', transform(EXC_C14N, INCLUSIVE_NAMESPACES('a 1b')), 'auth-signature-prefix-list'],
    ['33 prefixes', transform(EXC_C14N, INCLUSIVE_NAMESPACES('a '.repeat(33))), 'auth-signature-prefix-list'],
    ['an element that is no transform', `<ds:Reference></ds:Reference>`, 'auth-signature-composition'],
  ])('of the kind %s is refused by name', async (_name, transforms, code) => {
    const { code: actual, details } = await refused(await withPart({ transforms }));
    expect(actual).toBe(code);
    expect(details.rule).toMatch(/^xmldsig\//);
  });

  test('that lists prefixes declares them as the sender said', async () => {
    const officer = OFFICER.replace(' Id', ' xmlns:a="urn:a" Id');
    const parts = [{ uri: '#p', canonical: officer, transforms: transform(EXC_C14N, INCLUSIVE_NAMESPACES('#default a')) }];
    const xml = `<r xmlns:a="urn:a">${OFFICER}${await signed({ parts })}</r>`;
    expect((await verified(xml)).covered.map(({ bytes }) => text(bytes))).toEqual([officer]);
  });
});

describe('an algorithm', () => {
  const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
  test.each([
    [`${DS}rsa-sha1`, 'auth-signature-sha1'],
    [`${MORE}ecdsa-sha1`, 'auth-signature-sha1'],
    [`${MORE}rsa-md5`, 'auth-signature-weak-hash'],
    [`${MORE}ecdsa-sha224`, 'auth-signature-weak-hash'],
    [`${DS}hmac-sha1`, 'auth-signature-hmac'],
    [`${MORE}hmac-sha256`, 'auth-signature-hmac'],
    [`${DS}dsa-sha1`, 'auth-signature-dsa'],
    [`${DSIG11}dsa-sha256`, 'auth-signature-dsa'],
    ['http://www.w3.org/2021/04/xmldsig-more#eddsa-ed448', 'auth-algorithm-refused'],
    ['http://www.w3.org/2007/05/xmldsig-more#rsa-pss', 'auth-algorithm-refused'],
    ['urn:test:algorithm', 'auth-signature-method-unknown'],
    [`${MORE}rsa-sha256`, 'auth-signature-key-mismatch'],
  ])('%s for a P-256 key is refused as %s', async (method, code) => {
    expect((await refused(await beside({ method }))).code).toBe(code);
  });

  test.each([
    [`${DS}sha1`, 'auth-signature-sha1'],
    [`${MORE}md5`, 'auth-signature-weak-hash'],
    ['urn:test:digest', 'auth-signature-digest-method'],
  ])('%s for a digest is refused as %s', async (digestMethod, code) => {
    expect((await refused(await withPart({ digestMethod }))).code).toBe(code);
  });

  test('with a key that is too short is refused', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1_024 });
    const xml = await beside({ key: short.privateKey, algorithm: 'rsa-pkcs1-sha256' });
    expect((await refused(xml, { keys: [short.publicKey], at: 0 })).code).toBe('auth-signature-key-strength');
    expect((await verified(xml, { keys: [short.publicKey], at: 0, policy: LEGACY_POLICY })).policy).toBe('legacy');
  });

  test('that the profile does not accept at that time is refused as the profile says', async () => {
    const asked: unknown[] = [];
    const algorithms = {
      requireAccepted: (...args: readonly unknown[]): void => void asked.push(args),
      requireDigest: (...args: readonly unknown[]): void => void asked.push(args),
    };
    const xml = await beside({ parts: [PART, { uri: '#q', canonical: '<q Id="q"></q>' }] }, `${OFFICER}<q Id="q"></q>`);
    await verified(xml, { ...OPTIONS, at: 5, policy: { ...STRICT_POLICY, algorithms } });
    expect(asked).toEqual([
      ['ecdsa-sha256', publicKey, 5],
      ['sha256', 5],
    ]);
    const retired = {
      ...algorithms,
      requireDigest: () => {
        throw new GatewayError('auth-algorithm-retired');
      },
    };
    expect((await refused(xml, { ...OPTIONS, policy: { ...STRICT_POLICY, algorithms: retired } })).code).toBe('auth-algorithm-retired');
  });
});

describe('a digest value', () => {
  const digest = 'A'.repeat(42);
  test.each([
    ['in a Base64 that is not canonical', `${digest}B=`, 'auth-signature-base64'],
    ['of another length', 'AAAA', 'auth-signature-base64'],
    ['with other characters', `${digest}*=`, 'auth-signature-base64'],
    ['of something else', `${digest}A=`, 'auth-signature-digest'],
    ['split by a comment', `${digest}<!-- -->A=`, 'auth-signature-comment'],
    ['with an element', `${digest}A=<x></x>`, 'auth-signature-composition'],
  ])('%s is refused', async (_name, digestValue, code) => {
    expect((await refused(await withPart({ digestValue }))).code).toBe(code);
  });

  test('may be broken into lines', async () => {
    const { covered } = await verified(await beside({ sentValue: (value) => `\n  ${value.slice(0, 40)}\n${value.slice(40)}\n` }));
    expect(covered).toHaveLength(1);
  });
});

const OBJECT = `<ds:Object xmlns:ds="${DS}" Id="o"><x></x></ds:Object>`;
const objectPart: TestPart = { uri: '#o', canonical: OBJECT };
const plain = (xml: string): string => xml.replace(` xmlns:ds="${DS}"`, '');

describe('an object in the signature', () => {
  test('that the signature covers is what an enveloping signature signs', async () => {
    const { covered } = await verified(await signed({ parts: [objectPart], rest: plain(OBJECT) }));
    expect(covered.map(({ path, bytes }) => [path, text(bytes)])).toEqual([['/Signature/Object', OBJECT]]);
  });

  test('may hold comments, which are not part of what comes out', async () => {
    const rest = plain(OBJECT).replace('<x>', '<!-- --><x>');
    const { covered } = await verified(await signed({ parts: [objectPart], rest }));
    expect(covered.map(({ bytes }) => text(bytes))).toEqual([OBJECT]);
    for (const before of [`<!-- -->${rest}`, `<ds:KeyInfo><!-- --></ds:KeyInfo>${rest}`])
      expect((await refused(await signed({ parts: [objectPart], rest: before }))).code).toBe('auth-signature-comment');
  });

  test.each([
    ['is not covered', [PART], plain(OBJECT), 'auth-signature-object'],
    ['has no identifier', [PART], '<ds:Object></ds:Object>', 'auth-signature-object'],
    ['stands beside one that is', [objectPart], `${plain(OBJECT)}<ds:Object Id="u"></ds:Object>`, 'auth-signature-object'],
    [
      'is covered in part only',
      [{ uri: '#i', canonical: '<i Id="i"></i>' }],
      '<ds:Object><i Id="i"></i></ds:Object>',
      'auth-signature-object',
    ],
  ])('that %s is refused', async (_name, parts, rest, code) => {
    expect(await refused(await beside({ parts, rest }))).toMatchObject({ code, details: { rule: 'xmldsig/covered-objects' } });
  });

  test.each([
    ['a manifest', '<ds:Manifest></ds:Manifest>', 'auth-signature-manifest'],
    ['another signature', '<ds:Signature></ds:Signature>', 'auth-signature-several'],
  ])('that holds %s is refused though it is covered', async (_name, content, code) => {
    const object = OBJECT.replace('<x></x>', content);
    expect((await refused(await signed({ parts: [{ uri: '#o', canonical: object }], rest: plain(object) }))).code).toBe(code);
  });

  test('is refused where the policy takes none', async () => {
    const policy = { ...STRICT_POLICY, objects: 'none' } as const;
    const xml = await signed({ parts: [objectPart], rest: plain(OBJECT) });
    expect((await refused(xml, { ...OPTIONS, policy })).code).toBe('auth-signature-object');
  });
});

describe('the composition of the signature', () => {
  test.each([
    ['no signature at all', () => Promise.resolve(`<r>${OFFICER}</r>`), 'auth-signature-missing'],
    ['two signatures', async () => `<r>${OFFICER}${await signed()}${await signed()}</r>`, 'auth-signature-several'],
    [
      'a second one somewhere else',
      async () => (await beside()).replace('<r>', `<r><x><s:Signature xmlns:s="${DS}"/></x>`),
      'auth-signature-several',
    ],
    [
      'a comment in SignedInfo',
      () => beside({ sentInfo: (info) => info.replace('<ds:Reference', '<!-- --><ds:Reference') }),
      'auth-signature-comment',
    ],
    ['a comment in KeyInfo', () => beside({ rest: '<ds:KeyInfo><!-- --></ds:KeyInfo>' }), 'auth-signature-comment'],
    ['a comment in SignatureValue', () => beside({ sentValue: (value) => `${value}<!-- -->` }), 'auth-signature-comment'],
    [
      'text in SignedInfo',
      () => beside({ sentInfo: (info) => info.replace('<ds:Reference', 'x<ds:Reference') }),
      'auth-signature-composition',
    ],
    ['SignedInfo twice', () => beside({ sentInfo: (info) => info + info }), 'auth-signature-composition'],
    ['SignedInfo of another namespace', () => beside({ sentInfo: (info) => info.replace(DS, 'urn:test') }), 'auth-signature-composition'],
    ['SignedInfo without references', () => beside({ parts: [] }), 'auth-signature-composition'],
    ['methods in the other order', () => beside({ canonicalization: '' }), 'auth-signature-composition'],
    ['an HMACOutputLength', () => beside({ sentInfo: withHmacLength }), 'auth-signature-composition'],
    ['something after KeyInfo', () => beside({ rest: '<ds:KeyInfo></ds:KeyInfo><x></x>' }), 'auth-signature-composition'],
    ['a signature value that is no Base64', () => beside({ sentValue: () => '*' }), 'auth-signature-base64'],
  ])('with %s is refused', async (_name, xml, code) => {
    expect((await refused(await xml())).code).toBe(code);
  });

  const withHmacLength = (info: string): string =>
    info.replace('</ds:SignatureMethod>', '<ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>');
});

describe('key information', () => {
  const keyInfo = (content: string): Promise<string> => beside({ rest: `<ds:KeyInfo>${content}</ds:KeyInfo>` });
  const jwk = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')]).toString(
    'base64',
  );
  const keyValue = (curve: string, octets: string): string =>
    `<ds:KeyValue><d:ECKeyValue xmlns:d="${DSIG11}"><d:NamedCurve URI="${curve}"/><d:PublicKey>${octets}</d:PublicKey></d:ECKeyValue></ds:KeyValue>`;
  const P256 = 'urn:oid:1.2.840.10045.3.1.7';

  test.each([
    ['RetrievalMethod', '<ds:RetrievalMethod URI="http://example.test/key"/>'],
    ['KeyInfoReference', `<d:KeyInfoReference xmlns:d="${DSIG11}" URI="#k"/>`],
  ])('that says where to fetch the key, as %s, is refused', async (_name, content) => {
    expect((await refused(await keyInfo(content))).code).toBe('auth-signature-key-retrieval');
  });

  test('is a hint and no trust: the key in it counts only where it is trusted already', async () => {
    const xml = await keyInfo(keyValue(P256, point));
    expect((await verified(xml)).signer.vouchedBy).toBe('key');
    expect(await judgeXml(Buffer.from(xml), { at: 0 })).toMatchObject({
      verdict: 'undecided',
      error: { code: 'auth-signature-key-unknown' },
    });
    const other = { keys: [keyPair().publicKey], at: 0 };
    expect(await judgeXml(Buffer.from(xml), other)).toMatchObject({ verdict: 'undecided', error: { code: 'auth-signature-key-unknown' } });
  });

  test('is believed on its own word under the legacy policy only', async () => {
    const xml = await keyInfo(keyValue(P256, point));
    expect((await refused(xml, { at: 0, embedded: true })).code).toBe('auth-signature-key-embedded');
    expect((await refused(xml, { at: 0, embedded: true, policy: INCLUSIVE_POLICY })).code).toBe('auth-signature-key-embedded');
    expect((await verified(xml, { at: 0, embedded: true, policy: LEGACY_POLICY })).signer.vouchedBy).toBe('message');
  });

  test.each([
    ['names a key only', '<ds:KeyName>k</ds:KeyName>'],
    ['uses a curve that is not read', keyValue('urn:oid:1.3.132.0.10', point)],
    ['gives a point of another length', keyValue(P256, 'BAAA')],
  ])('that %s helps nobody and hinders nobody', async (_name, content) => {
    const xml = await keyInfo(content);
    expect((await verified(xml)).covered).toHaveLength(1);
    expect(await judgeXml(Buffer.from(xml), { at: 0 })).toMatchObject({ verdict: 'undecided', error: { code: 'auth-signature-key-form' } });
  });

  test.each([
    ['a point off the curve', keyValue(P256, Buffer.alloc(65, 4).toString('base64')), 'auth-signature-key-form'],
    [
      'bytes that are no certificate',
      '<ds:X509Data><ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data>',
      'auth-signature-key-form',
    ],
    ['a key value that is empty', '<ds:KeyValue></ds:KeyValue>', 'auth-signature-composition'],
    ['seventeen names', '<ds:KeyName>k</ds:KeyName>'.repeat(17), 'auth-signature-limit'],
  ])('with %s is refused', async (_name, content, code) => {
    expect((await refused(await keyInfo(content))).code).toBe(code);
  });

  test('that is missing leaves the choice among the trusted keys to the signature', async () => {
    const xml = await beside();
    const others = [keyPair().publicKey, generateKeyPairSync('ed25519').publicKey];
    expect((await verified(xml, { at: 0, keys: [...others, publicKey] })).signer.publicKey.equals(publicKey)).toBe(true);
    for (const keys of [others, others.toReversed()]) expect((await refused(xml, { at: 0, keys })).code).toBe('auth-signature-invalid');
    expect(await judgeXml(Buffer.from(xml), { at: 0, keys: [] })).toMatchObject({ verdict: 'undecided' });
  });
});
