import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { signBytes } from '../../../../src/signing/identity.ts';
import { concatenatedFromDer } from '../../../../src/signing/wss/ecdsa-form.ts';
import { verifySoap, type VerifyOptions } from '../../../../src/signing/wss/verify-soap.ts';
import { canonicalize } from '../../../../src/wire/xml/canonicalize.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { attribute, childElements } from '../../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { refusalLater, type Refused } from '../../../support/refusal.ts';
import { clockAt, NOON, signedText, signedWorld, type SignedWorld } from '../../../support/signed-soap.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';

let world: SignedWorld;
let text: string;
beforeAll(async () => {
  world = signedWorld();
  text = await signedText(world.ec);
});

const refusal = (message: string, overrides: Partial<VerifyOptions> = {}): Promise<Refused> =>
  refusalLater(() => verifySoap(Buffer.from(message), { trust: world.trust, clock: clockAt(NOON), ...overrides }));

/** The text of the first element of that qualified name. */
function cut(source: string, name: string): string {
  const start = source.search(new RegExp(`<${name}[ >]`));
  const end = source.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) throw new Error(`No ${name} in the message.`);
  return source.slice(start, end + name.length + 3);
}

function replaced(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error('Nothing to replace.');
  return source.replace(from, () => to);
}

const FORGED = '<soap:Body><q:Query xmlns:q="urn:test:query" kind="test"><q:Officer>forged</q:Officer></q:Query></soap:Body>';
const idOf = (part: string): string => /wsu:Id="([^"]+)"/.exec(part)?.[1] ?? '';
const forgedWith = (id: string): string => FORGED.replace('<soap:Body>', `<soap:Body xmlns:wsu="${WSU}" wsu:Id="${id}">`);

/** Signs a changed SignedInfo again with the real key, as a careless but genuine sender would; digests are made anew for every reference. */
async function resigned(source: string): Promise<string> {
  const root = readXml(Buffer.from(source));
  const byId = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    const id = attribute(element, 'Id', WSU);
    if (id !== undefined) byId.set(id, element);
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
  const digested = source.replace(/<ds:Reference URI="#([^"]+)"(.*?)<ds:DigestValue>[^<]*</g, (_, id: string, middle: string) => {
    const target = byId.get(id);
    const prefixes = /PrefixList="([^"]*)"/.exec(middle)?.[1]?.split(' ') ?? [];
    const digest = target
      ? createHash('sha256')
          .update(canonicalize(target, { inclusivePrefixes: prefixes }))
          .digest('base64')
      : '';
    return `<ds:Reference URI="#${id}"${middle}<ds:DigestValue>${digest}<`;
  });
  const info = canonicalize(readXml(Buffer.from(cut(digested, 'ds:SignedInfo'))));
  const value = Buffer.from(concatenatedFromDer(await signBytes(world.ec, info))).toString('base64');
  return digested.replace(/<ds:SignatureValue>[^<]*</, `<ds:SignatureValue>${value}<`);
}

test('the tool of these tests makes messages that verify', async () => {
  const verified = await verifySoap(Buffer.from(await resigned(replaced(text, 'officer-9471', 'officer-9999'))), {
    trust: world.trust,
    clock: clockAt(NOON),
  });
  expect(Buffer.from(verified.payload).toString()).toContain('officer-9999');
});

describe('signature wrapping', () => {
  test.each<readonly [string, (body: string) => string, string]>([
    [
      'the signed Body moved into a header wrapper',
      (body) => replaced(replaced(text, body, FORGED), '<soap:Header>', `<soap:Header><w:Wrapper xmlns:w="urn:w">${body}</w:Wrapper>`),
      'auth-signature-coverage',
    ],
    [
      'the signed Body moved to be a header block',
      (body) => replaced(replaced(text, body, FORGED), '<soap:Header>', `<soap:Header>${body}`),
      'auth-signature-coverage',
    ],
    [
      'the signed Body moved into the Security header',
      (body) => replaced(replaced(text, body, FORGED), '</wsse:Security>', `${body}</wsse:Security>`),
      'auth-signature-invalid',
    ],
    [
      'the signed Body moved into the forged one',
      (body) => replaced(text, body, FORGED.replace('</q:Query>', `${body}</q:Query>`)),
      'auth-signature-coverage',
    ],
    [
      'the signed Body moved into a ds:Object',
      (body) => replaced(replaced(text, body, FORGED), '</ds:Signature>', `<ds:Object>${body}</ds:Object></ds:Signature>`),
      'auth-signature-invalid',
    ],
    [
      'the signed Body moved under KeyInfo',
      (body) => replaced(replaced(text, body, FORGED), '</ds:KeyInfo>', `${body}</ds:KeyInfo>`),
      'auth-signature-invalid',
    ],
    ['a second Body beside the signed one', (body) => replaced(text, body, FORGED + body), 'wire-soap-envelope'],
    ['a second Body after the signed one', (body) => replaced(text, body, body + FORGED), 'wire-soap-envelope'],
    [
      'a second payload in the Body',
      (body) => replaced(text, body, body.replace('</soap:Body>', '<x/></soap:Body>')),
      'wire-soap-envelope',
    ],
    [
      'a forged Body with the identifier of the moved one',
      (body) =>
        replaced(
          replaced(text, body, forgedWith(idOf(body))),
          '<soap:Header>',
          `<soap:Header><w:Wrapper xmlns:w="urn:w">${body}</w:Wrapper>`,
        ),
      'wire-xml-duplicate-id',
    ],
    [
      'a forged Body whose Id says the same without prefix',
      (body) =>
        replaced(
          replaced(text, body, FORGED.replace('<soap:Body>', `<soap:Body Id="${idOf(body)}">`)),
          '<soap:Header>',
          `<soap:Header>${body}`,
        ),
      'wire-xml-duplicate-id',
    ],
    [
      'a forged Body with only an Id without prefix',
      (body) => replaced(text, body, FORGED.replace('<soap:Body>', `<soap:Body Id="${idOf(body)}">`)),
      'auth-signature-coverage',
    ],
    [
      'the whole signed envelope nested in a new one',
      (body) =>
        `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">${cut(text, 'soap:Header')}${FORGED.replace('</q:Query>', `<e>${body}</e></q:Query>`)}</soap:Envelope>`,
      'auth-signature-coverage',
    ],
    [
      'the whole signed envelope as payload of an unsigned one',
      () => `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body>${text}</soap:Body></soap:Envelope>`,
      'auth-signature-missing',
    ],
  ])('%s is refused', async (_, forge, code) => {
    expect((await refusal(forge(cut(text, 'soap:Body')))).code).toBe(code);
  });

  test.each<readonly [string, () => string, string]>([
    [
      'a fresh Timestamp before the signed one',
      () =>
        replaced(
          text,
          '<wsu:Timestamp',
          `<wsu:Timestamp xmlns:wsu="${WSU}"><wsu:Created>2026-11-21T12:00:00Z</wsu:Created></wsu:Timestamp><wsu:Timestamp`,
        ),
      'auth-signature-invalid',
    ],
    [
      'the signed Timestamp moved out for a fresh one',
      () => {
        const signed = cut(text, 'wsu:Timestamp');
        return replaced(
          replaced(text, signed, `<wsu:Timestamp xmlns:wsu="${WSU}"><wsu:Created>2026-11-21T12:00:00Z</wsu:Created></wsu:Timestamp>`),
          '<soap:Header>',
          `<soap:Header>${signed}`,
        );
      },
      'auth-signature-coverage',
    ],
    [
      'a signed wsa:To moved under another header for a forged one',
      () => {
        const signed = cut(text, 'wsa:To');
        return replaced(
          text,
          signed,
          `<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">https://evil.example/</wsa:To><w:Wrapper xmlns:w="urn:w">${signed}</w:Wrapper>`,
        );
      },
      'auth-signature-coverage',
    ],
    [
      'a second, unsigned wsa:To before the signed one',
      () => replaced(text, '<wsa:To', '<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">https://evil.example/</wsa:To><wsa:To'),
      'auth-signature-coverage',
    ],
    [
      'a second, unsigned wsa:To after the signed one',
      () => replaced(text, '</wsa:To>', '</wsa:To><wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">https://evil.example/</wsa:To>'),
      'auth-signature-coverage',
    ],
    [
      'an unsigned wsa:ReplyTo',
      () =>
        replaced(
          text,
          '<soap:Header>',
          '<soap:Header><wsa:ReplyTo xmlns:wsa="http://www.w3.org/2005/08/addressing"><wsa:Address>https://evil.example/</wsa:Address></wsa:ReplyTo>',
        ),
      'auth-signature-coverage',
    ],
    [
      'an unsigned RelatesTo',
      () =>
        replaced(
          text,
          '<soap:Header>',
          '<soap:Header><wsa:RelatesTo xmlns:wsa="http://www.w3.org/2005/08/addressing">urn:x</wsa:RelatesTo>',
        ),
      'auth-signature-coverage',
    ],
    [
      'an unsigned namesake of a signed header block',
      () => replaced(text, '<g:OfficerToken', '<g:OfficerToken xmlns:g="urn:test:gateway">other</g:OfficerToken><g:OfficerToken'),
      'auth-signature-coverage',
    ],
    ['a missing wsa:Action', () => replaced(text, cut(text, 'wsa:Action'), ''), 'auth-signature-coverage'],
    ['a missing Timestamp', () => replaced(text, cut(text, 'wsu:Timestamp'), ''), 'auth-signature-coverage'],
    [
      'an unsigned mandatory header block',
      () => replaced(text, '<soap:Header>', '<soap:Header><m:Must xmlns:m="urn:m" soap:mustUnderstand="true"/>'),
      'wire-soap-must-understand',
    ],
  ])('%s is refused', async (_, forge, code) => {
    expect((await refusal(forge())).code).toBe(code);
  });

  test('what is signed but stands in the wrong place does not count, even under a genuine signature', async () => {
    const body = cut(text, 'soap:Body');
    const moved = replaced(replaced(text, body, FORGED), '<soap:Header>', `<soap:Header>${body}`);
    expect(await refusal(await resigned(moved))).toMatchObject({ code: 'auth-signature-coverage', details: { field: 'soap:Body' } });
  });
});

describe('text tricks', () => {
  test('a processing instruction inside a signed text, which xml-crypto 6.3.2 reads as text, is refused', async () => {
    expect((await refusal(replaced(text, 'officer-9471', 'officer-<?x 94?>71'))).code).toBe('wire-xml-forbidden');
  });

  test('a comment does not split a text: the whole value is read, and it is the signed one', async () => {
    const split = replaced(text, 'officer-9471', 'officer-<!-- -->9471');
    const verified = await verifySoap(Buffer.from(split), { trust: world.trust, clock: clockAt(NOON) });
    expect(Buffer.from(verified.payload).toString()).toContain('>officer-9471<');
    expect((await refusal(replaced(text, 'officer-9471', 'officer-9<!-- 471 -->'))).code).toBe('auth-signature-invalid');
  });

  test('a comment inside a digest does not change which digest is compared', async () => {
    const digest = /<ds:DigestValue>([^<]{10})/.exec(text)?.[1] ?? '';
    const commented = replaced(text, `<ds:DigestValue>${digest}`, `<ds:DigestValue>${digest}<!-- -->`);
    expect((await verifySoap(Buffer.from(commented), { trust: world.trust, clock: clockAt(NOON) })).created).toBe(NOON);
    expect((await refusal(replaced(text, `<ds:DigestValue>${digest}`, `<ds:DigestValue><!--${digest}-->`))).code).toBe(
      'auth-signature-invalid',
    );
  });

  test('a document type is refused', async () => {
    expect((await refusal(`<!DOCTYPE x [<!ENTITY e "9471">]>${text}`)).code).toBe('wire-xml-forbidden');
  });
});

describe('algorithms and structure, even under a genuine signature', () => {
  test.each<readonly [string, string | RegExp, string, string]>([
    ['SHA-1 digests', 'http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1', 'auth-algorithm-refused'],
    [
      'RSA with SHA-1',
      'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
      'auth-algorithm-refused',
    ],
    [
      'HMAC with the public key',
      'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256',
      'auth-algorithm-refused',
    ],
    [
      'the algorithm of another key',
      'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'auth-algorithm-refused',
    ],
    [
      'inclusive canonicalisation',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"',
      'auth-algorithm-refused',
    ],
    [
      'canonicalisation with comments',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#WithComments"',
      'auth-algorithm-refused',
    ],
    [
      'an XPath transform',
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"',
      'auth-algorithm-refused',
    ],
    [
      'an XSLT transform',
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
      'auth-algorithm-refused',
    ],
    [
      'a second transform',
      '</ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms>',
      'auth-algorithm-refused',
    ],
    ['no transform', /<ds:Transform .*?<\/ds:Transform>/, '', 'auth-algorithm-refused'],
    ['a reference without transforms', /<ds:Transforms>.*?<\/ds:Transforms>/, '', 'auth-signature-invalid'],
    ['a reference to the whole document', /URI="#[^"]*"><ds:Transforms>/, 'URI=""><ds:Transforms>', 'auth-signature-invalid'],
    ['a reference without URI', /URI="#[^"]*"><ds:Transforms>/, '><ds:Transforms>', 'auth-signature-invalid'],
    ['a reference to a file', /URI="#[^"]*"><ds:Transforms>/, 'URI="file:///etc/passwd"><ds:Transforms>', 'auth-signature-invalid'],
    ['an XPointer reference', /URI="#[^"]*"><ds:Transforms>/, 'URI="#xpointer(/)"><ds:Transforms>', 'auth-signature-invalid'],
    [
      'a reference to a manifest',
      /URI="(#[^"]*)"><ds:Transforms>/,
      'URI="$1" Type="http://www.w3.org/2000/09/xmldsig#Manifest"><ds:Transforms>',
      'auth-signature-invalid',
    ],
    [
      'a truncated HMAC parameter',
      '</ds:SignatureMethod>',
      '<ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>',
      'auth-signature-invalid',
    ],
    ['text between references', '</ds:Reference>', '</ds:Reference>text', 'auth-signature-invalid'],
  ])('%s is refused', async (_, from, to, code) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect((await refusal(await resigned(changed))).code).toBe(code);
  });

  test('no reference, too many references and a doubled reference are refused', async () => {
    const references = text.match(/<ds:Reference .*?<\/ds:Reference>/g) ?? [];
    const first = references[0] ?? '';
    expect((await refusal(references.reduce((rest, reference) => rest.replace(reference, ''), text))).code).toBe('auth-signature-invalid');
    expect((await refusal(replaced(text, first, first.repeat(33)))).code).toBe('auth-signature-invalid');
    expect((await refusal(await resigned(replaced(text, first, first + first)))).code).toBe('auth-signature-invalid');
  });

  test('every part has to be covered', async () => {
    const labels = new Map([
      ['soap:Body', 'soap:Body'],
      ['wsu:Timestamp', 'wsu:Timestamp'],
      ['wsa:Action', 'wsa:Action'],
      ['wsa:To', 'wsa:To'],
      ['wsa:MessageID', 'wsa:MessageID'],
    ]);
    for (const [name, field] of labels) {
      const reference = new RegExp(`<ds:Reference URI="#${idOf(cut(text, name))}".*?</ds:Reference>`);
      expect(await refusal(await resigned(text.replace(reference, '')))).toMatchObject({
        code: 'auth-signature-coverage',
        details: { field },
      });
    }
  });

  test('required header blocks have to be there and covered; others may be left uncovered but are then not handed on', async () => {
    const reference = new RegExp(`<ds:Reference URI="#${idOf(cut(text, 'g:OfficerToken'))}".*?</ds:Reference>`);
    const uncovered = await resigned(text.replace(reference, ''));
    const requiredHeaders = [{ namespace: 'urn:test:gateway', local: 'OfficerToken' }];
    expect(await refusal(uncovered, { requiredHeaders })).toMatchObject({
      code: 'auth-signature-coverage',
      details: { field: 'Header/OfficerToken' },
    });
    expect((await refusal(text, { requiredHeaders: [{ namespace: 'urn:test:gateway', local: 'Absent' }] })).code).toBe(
      'auth-signature-coverage',
    );
    const verified = await verifySoap(Buffer.from(uncovered), { trust: world.trust, clock: clockAt(NOON) });
    expect(verified.headers.has('{urn:test:gateway}OfficerToken')).toBe(false);
  });

  test.each<readonly [string, (source: string) => string, string]>([
    ['no Security header', (source) => replaced(source, cut(source, 'wsse:Security'), ''), 'auth-signature-missing'],
    [
      'a Security header for somebody else',
      (source) => replaced(source, '<wsse:Security ', '<wsse:Security soap:role="urn:else" '),
      'auth-signature-missing',
    ],
    ['no Signature', (source) => replaced(source, cut(source, 'ds:Signature'), ''), 'auth-signature-missing'],
    [
      'two Security headers',
      (source) => replaced(source, '<soap:Header>', `<soap:Header><wsse:Security xmlns:wsse="${WSSE}"/>`),
      'auth-signature-invalid',
    ],
    [
      'two Signatures',
      (source) => replaced(source, '</ds:Signature>', `</ds:Signature>${cut(source, 'ds:Signature')}`),
      'auth-signature-invalid',
    ],
    [
      'two tokens',
      (source) =>
        replaced(source, '<wsse:BinarySecurityToken', `<wsse:BinarySecurityToken xmlns:wsse="${WSSE}"/><wsse:BinarySecurityToken`),
      'auth-signature-invalid',
    ],
    [
      'another kind of token',
      (source) => replaced(source, '<wsse:BinarySecurityToken', `<wsse:UsernameToken xmlns:wsse="${WSSE}"/><wsse:BinarySecurityToken`),
      'auth-signature-invalid',
    ],
    ['no token', (source) => replaced(source, cut(source, 'wsse:BinarySecurityToken'), ''), 'auth-signature-invalid'],
    [
      'a token of another type',
      (source) =>
        replaced(
          source,
          'ValueType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3" wsu:Id',
          'ValueType="urn:other" wsu:Id',
        ),
      'auth-signature-invalid',
    ],
    [
      'a key named otherwise',
      (source) => replaced(source, cut(source, 'ds:KeyInfo'), '<ds:KeyInfo><ds:KeyName>k</ds:KeyName></ds:KeyInfo>'),
      'auth-signature-invalid',
    ],
    [
      'a key reference that points elsewhere',
      (source) => source.replace(/<wsse:Reference URI="#[^"]*"/, '<wsse:Reference URI="#other"'),
      'auth-signature-invalid',
    ],
    [
      'a key reference to another document',
      (source) => source.replace(/<wsse:Reference URI="#[^"]*"/, '<wsse:Reference URI="https://evil.example/key"'),
      'auth-signature-invalid',
    ],
    ['an embedded key value', (source) => replaced(source, '</ds:KeyInfo>', '<ds:KeyValue/></ds:KeyInfo>'), 'auth-signature-invalid'],
    ['a token that is not Base64', (source) => source.replace(/(<wsse:BinarySecurityToken[^>]*>)/, '$1*'), 'auth-signature-invalid'],
    [
      'a token that is no certificate',
      (source) => source.replace(/(<wsse:BinarySecurityToken[^>]*>)[^<]*/, '$1AAAA'),
      'auth-certificate-not-trusted',
    ],
    ['a signature value of another length', (source) => source.replace(/(<ds:SignatureValue>)[^<]*/, '$1AAAA'), 'auth-signature-invalid'],
    ['an empty signature value', (source) => source.replace(/(<ds:SignatureValue>)[^<]*/, '$1'), 'auth-signature-invalid'],
    [
      'a signature of zeros',
      (source) => source.replace(/(<ds:SignatureValue>)[^<]*/, `$1${Buffer.alloc(64).toString('base64')}`),
      'auth-signature-invalid',
    ],
  ])('%s is refused', async (_, change, code) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect((await refusal(changed)).code).toBe(code);
  });

  test.each<readonly [string, string | RegExp, string]>([
    ['an offset instead of UTC', '12:00:00.000Z</wsu:Created>', '14:00:00.000+02:00</wsu:Created>'],
    ['a time without zone', '12:00:00.000Z</wsu:Created>', '12:00:00.000</wsu:Created>'],
    ['an impossible time', '12:00:00.000Z</wsu:Created>', '27:00:00.000Z</wsu:Created>'],
    ['an expiry before its creation', '12:05:00.000Z</wsu:Expires>', '11:05:00.000Z</wsu:Expires>'],
  ])('a Timestamp with %s is stale', async (_, from, to) => {
    expect((await refusal(await resigned(replaced(text, String(from), to)))).code).toBe('auth-message-stale');
  });

  test('a Timestamp without Created, or with two, is refused', async () => {
    const created = cut(text, 'wsu:Created');
    for (const change of ['', created + created])
      expect((await refusal(await resigned(replaced(text, created, change)))).code).toBe('auth-signature-invalid');
  });
});

describe('parts that grow when they are canonicalised', () => {
  const NAMESPACE = `urn:${'a'.repeat(400_000)}`;
  /** Nobody uses the prefix where it is declared, so every element that does declares it again in exclusive form. */
  const grown = (source: string): string => replaced(source, '<soap:Envelope ', `<soap:Envelope xmlns:x="${NAMESPACE}" `);
  const MANY = '<x:a></x:a>'.repeat(8_000);

  test('SignedInfo, which is read before anybody is believed, is refused before it is built', async () => {
    const message = replaced(grown(text), '</ds:SignedInfo>', `${MANY}</ds:SignedInfo>`);
    expect(await refusal(message)).toMatchObject({
      code: 'wire-limit-exceeded',
      details: { field: '/Envelope/Header/Security/Signature/SignedInfo/a' },
    });
  });

  test('a Body that a trusted sender signed is refused too', async () => {
    const message = grown(text).replace(/<soap:Body([^>]*)>.*<\/soap:Body>/s, `<soap:Body$1><q>${MANY}</q></soap:Body>`);
    expect((await refusal(message)).code).toBe('wire-limit-exceeded');
  });
});

describe('details of a refusal', () => {
  test('never hold a value of the message', async () => {
    for (const [from, to] of [
      ['officer-9471', 'officer-1749'],
      ['>urn:test:action<', '>urn:test:other<'],
      ['<ds:SignatureValue>', '<ds:SignatureValue>AAAA'],
    ] as const) {
      const { details } = await refusal(replaced(text, from, to));
      expect(JSON.stringify(details)).not.toMatch(/officer-|urn:test|AAAA|Bērziņš/);
    }
  });
});

describe('public attack vectors', () => {
  for (const vector of vectorCases('02-attacks/cases.jsonl')) {
    const { id, file, expect: expected } = vector as { id: string; file: string; expect: string };
    if (expected.startsWith('reject')) {
      test(`${id} is refused`, async () => {
        const bytes = vectorFile(file);
        const { code } = await refusalLater(() => verifySoap(bytes, { trust: world.trust, clock: clockAt(NOON) }));
        expect(['wire-xml-forbidden', 'wire-xml-duplicate-id', 'wire-soap-envelope']).toContain(code);
      });
    }
  }
});
