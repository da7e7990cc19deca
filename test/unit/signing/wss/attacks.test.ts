import { beforeAll, describe, expect, test } from '@jest/globals';
import { coveredHeader, verifySoap, type VerifyOptions } from '../../../../src/signing/wss/verify-soap.ts';
import { cut, idOf, replaced } from '../../../support/message-text.ts';
import { refusalLater, type Refused } from '../../../support/refusal.ts';
import { resign } from '../../../support/resign-soap.ts';
import { clockAt, NOON, signedText, signedWorld, type SignedWorld } from '../../../support/signed-soap.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
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

const FORGED = '<soap:Body><q:Query xmlns:q="urn:test:query" kind="test"><q:Officer>forged</q:Officer></q:Query></soap:Body>';
const forgedWith = (id: string): string => FORGED.replace('<soap:Body>', `<soap:Body xmlns:wsu="${WSU}" wsu:Id="${id}">`);

/** A changed message signed again with the real key, as a careless but genuine sender would. */
const resigned = (source: string): Promise<string> => resign(source, world.ec);

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
      'auth-security-header-invalid',
    ],
    [
      'the signed Body moved into the forged one',
      (body) => replaced(text, body, FORGED.replace('</q:Query>', `${body}</q:Query>`)),
      'auth-signature-coverage',
    ],
    [
      'the signed Body moved into a ds:Object',
      (body) => replaced(replaced(text, body, FORGED), '</ds:Signature>', `<ds:Object>${body}</ds:Object></ds:Signature>`),
      'auth-signature-object',
    ],
    [
      'the signed Body moved under KeyInfo',
      (body) => replaced(replaced(text, body, FORGED), '</ds:KeyInfo>', `${body}</ds:KeyInfo>`),
      'auth-signature-key-form',
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
      'auth-signature-digest',
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
      'auth-security-header-invalid',
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
      'auth-header-repeated',
    ],
    ['a missing wsa:Action', () => replaced(text, cut(text, 'wsa:Action'), ''), 'auth-signature-reference-missing'],
    ['a missing Timestamp', () => replaced(text, cut(text, 'wsu:Timestamp'), ''), 'auth-signature-reference-missing'],
    [
      'an unsigned mandatory header block',
      () => replaced(text, '<soap:Header>', '<soap:Header><m:Must xmlns:m="urn:m" soap:mustUnderstand="true"/>'),
      'wire-soap-must-understand',
    ],
  ])('%s is refused', async (_, forge, code) => {
    expect((await refusal(forge())).code).toBe(code);
  });

  test('a mandatory header block is not understood for being signed, but for being asked for', async () => {
    const signed = await signedText(world.ec, {
      headers: [element('m:Must', [], { 'soap:mustUnderstand': 'true' }, { m: 'urn:m', soap: 'http://www.w3.org/2003/05/soap-envelope' })],
    });
    expect((await refusal(signed)).code).toBe('wire-soap-must-understand');
    const asking = { trust: world.trust, clock: clockAt(NOON), requiredHeaders: [{ namespace: 'urn:m', local: 'Must' }] };
    await expect(verifySoap(Buffer.from(signed), asking)).resolves.toMatchObject({ created: NOON });
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
    expect((await refusal(replaced(text, 'officer-9471', 'officer-9<!-- 471 -->'))).code).toBe('auth-signature-digest');
  });

  test('a comment inside the signature is refused, so that no reader can take its text for something else', async () => {
    const digest = /<ds:DigestValue>([^<]{10})/.exec(text)?.[1] ?? '';
    for (const [from, to] of [
      [`<ds:DigestValue>${digest}`, `<ds:DigestValue>${digest}<!-- -->`],
      [`<ds:DigestValue>${digest}`, `<ds:DigestValue><!--${digest}-->`],
      ['<ds:SignatureValue>', '<ds:SignatureValue><!-- -->'],
      ['<ds:KeyInfo>', '<ds:KeyInfo><!-- -->'],
    ] as const) {
      expect((await refusal(replaced(text, from, to))).code).toBe('auth-signature-comment');
    }
  });

  test('a document type is refused', async () => {
    expect((await refusal(`<!DOCTYPE x [<!ENTITY e "9471">]>${text}`)).code).toBe('wire-xml-forbidden');
  });
});

describe('algorithms and structure, even under a genuine signature', () => {
  test.each<readonly [string, string | RegExp, string, string]>([
    ['SHA-1 digests', 'http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1', 'auth-signature-sha1'],
    [
      'RSA with SHA-1',
      'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
      'auth-signature-sha1',
    ],
    [
      'HMAC with the public key',
      'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256',
      'auth-signature-hmac',
    ],
    [
      'the algorithm of another key',
      'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'auth-signature-key-mismatch',
    ],
    [
      'inclusive canonicalisation',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"',
      'auth-signature-canonicalization',
    ],
    [
      'canonicalisation with comments',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#WithComments"',
      'auth-signature-canonicalization',
    ],
    [
      'an XPath transform',
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"',
      'auth-signature-xpath',
    ],
    [
      'an XSLT transform',
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"',
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
      'auth-signature-xslt',
    ],
    [
      'a second transform',
      '</ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms>',
      'auth-signature-canonicalization',
    ],
    ['no transform', /<ds:Transform .*?<\/ds:Transform>/, '', 'auth-signature-composition'],
    ['a reference without transforms', /<ds:Transforms>.*?<\/ds:Transforms>/, '', 'auth-signature-canonicalization'],
    ['a reference to the whole document', /URI="#[^"]*"><ds:Transforms>/, 'URI=""><ds:Transforms>', 'auth-signature-coverage'],
    ['a reference without URI', /URI="#[^"]*"><ds:Transforms>/, '><ds:Transforms>', 'auth-signature-reference-form'],
    [
      'a reference to a file',
      /URI="#[^"]*"><ds:Transforms>/,
      'URI="file:///etc/passwd"><ds:Transforms>',
      'auth-signature-reference-external',
    ],
    ['an XPointer reference', /URI="#[^"]*"><ds:Transforms>/, 'URI="#xpointer(/)"><ds:Transforms>', 'auth-signature-reference-form'],
    [
      'a reference to a manifest',
      /URI="(#[^"]*)"><ds:Transforms>/,
      'URI="$1" Type="http://www.w3.org/2000/09/xmldsig#Manifest"><ds:Transforms>',
      'auth-signature-manifest',
    ],
    [
      'a truncated HMAC parameter',
      '</ds:SignatureMethod>',
      '<ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>',
      'auth-signature-composition',
    ],
    ['text between references', '</ds:Reference>', '</ds:Reference>text', 'auth-signature-composition'],
  ])('%s is refused', async (_, from, to, code) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect((await refusal(await resigned(changed))).code).toBe(code);
  });

  test('no reference, too many references and a doubled reference are refused', async () => {
    const references = text.match(/<ds:Reference .*?<\/ds:Reference>/g) ?? [];
    const first = references[0] ?? '';
    expect((await refusal(references.reduce((rest, reference) => rest.replace(reference, ''), text))).code).toBe(
      'auth-signature-composition',
    );
    const many = Array.from({ length: 33 }, (_, index) => first.replace(/URI="[^"]*"/, `URI="#part-${index}"`)).join('');
    expect((await refusal(replaced(text, first, many))).code).toBe('auth-signature-limit');
    expect((await refusal(await resigned(replaced(text, first, first + first)))).code).toBe('auth-signature-reference-repeated');
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
    expect(coveredHeader(verified, 'urn:test:gateway', 'OfficerToken')).toBeUndefined();
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
      'auth-security-header-repeated',
    ],
    [
      'two Signatures',
      (source) => replaced(source, '</ds:Signature>', `</ds:Signature>${cut(source, 'ds:Signature')}`),
      'auth-signature-several',
    ],
    [
      'two tokens',
      (source) =>
        replaced(source, '<wsse:BinarySecurityToken', `<wsse:BinarySecurityToken xmlns:wsse="${WSSE}"/><wsse:BinarySecurityToken`),
      'auth-security-header-invalid',
    ],
    [
      'another kind of token',
      (source) => replaced(source, '<wsse:BinarySecurityToken', `<wsse:UsernameToken xmlns:wsse="${WSSE}"/><wsse:BinarySecurityToken`),
      'auth-token-refused',
    ],
    ['no token', (source) => replaced(source, cut(source, 'wsse:BinarySecurityToken'), ''), 'auth-token-reference'],
    [
      'a token of another type',
      (source) =>
        replaced(
          source,
          'ValueType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3" wsu:Id',
          'ValueType="urn:other" wsu:Id',
        ),
      'auth-token-refused',
    ],
    [
      'a key named otherwise',
      (source) => replaced(source, cut(source, 'ds:KeyInfo'), '<ds:KeyInfo><ds:KeyName>k</ds:KeyName></ds:KeyInfo>'),
      'auth-signature-key-form',
    ],
    [
      'a key reference that points elsewhere',
      (source) => source.replace(/<wsse:Reference URI="#[^"]*"/, '<wsse:Reference URI="#other"'),
      'auth-token-reference',
    ],
    [
      'a key reference to another document',
      (source) => source.replace(/<wsse:Reference URI="#[^"]*"/, '<wsse:Reference URI="https://evil.example/key"'),
      'auth-token-reference',
    ],
    ['an embedded key value', (source) => replaced(source, '</ds:KeyInfo>', '<ds:KeyValue/></ds:KeyInfo>'), 'auth-signature-key-form'],
    ['a token that is not Base64', (source) => source.replace(/(<wsse:BinarySecurityToken[^>]*>)/, '$1*'), 'auth-token-invalid'],
    [
      'a token that is no certificate',
      (source) => source.replace(/(<wsse:BinarySecurityToken[^>]*>)[^<]*/, '$1AAAA'),
      'auth-certificate-not-trusted',
    ],
    ['a signature value of another length', (source) => source.replace(/(<ds:SignatureValue>)[^<]*/, '$1AAAA'), 'auth-signature-invalid'],
    ['an empty signature value', (source) => source.replace(/(<ds:SignatureValue>)[^<]*/, '$1'), 'auth-signature-base64'],
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

  test.each<readonly [string, string, string, string]>([
    ['an offset instead of UTC', '12:00:00.000Z</wsu:Created>', '14:00:00.000+02:00</wsu:Created>', 'auth-timestamp-invalid'],
    ['a time without zone', '12:00:00.000Z</wsu:Created>', '12:00:00.000</wsu:Created>', 'auth-timestamp-invalid'],
    ['an impossible time', '12:00:00.000Z</wsu:Created>', '27:00:00.000Z</wsu:Created>', 'auth-timestamp-invalid'],
    ['a comment in a time', '12:00:00.000Z</wsu:Created>', '12:00:00.000Z<!-- --></wsu:Created>', 'auth-timestamp-invalid'],
    ['an expiry before its creation', '12:05:00.000Z</wsu:Expires>', '11:05:00.000Z</wsu:Expires>', 'auth-message-stale'],
  ])('a Timestamp with %s is refused', async (_, from, to, code) => {
    expect((await refusal(await resigned(replaced(text, from, to)))).code).toBe(code);
  });

  test('a Timestamp without Created, with two, with its times exchanged or with something else is refused', async () => {
    const created = cut(text, 'wsu:Created');
    const expires = cut(text, 'wsu:Expires');
    for (const change of [
      replaced(text, created, ''),
      replaced(text, created, created + created),
      replaced(replaced(text, expires, ''), created, expires + created),
      replaced(text, expires, `${expires}<x></x>`),
      replaced(text, expires, `${expires}text`),
      replaced(text, created + expires, ''),
    ])
      expect((await refusal(await resigned(change))).code).toBe('auth-timestamp-invalid');
  });

  test.each<readonly [string, (content: string) => string]>([
    ['nothing', () => ''],
    ['a value without end', (content) => content.padEnd(2_049, 'x')],
    ['a comment', (content) => `${content}<!-- -->`],
    ['an element', (content) => `${content}<x></x>`],
  ])('an addressing property with %s is refused', async (_, change) => {
    const content = 'https://esp.example/soap';
    expect(await refusal(await resigned(replaced(text, content, change(content))))).toMatchObject({
      code: 'auth-addressing-invalid',
      details: { field: 'wsa:To', rule: 'wss/addressing' },
    });
  });
});

describe('parts that grow when they are canonicalised', () => {
  const NAMESPACE = `urn:${'a'.repeat(400_000)}`;
  /** Nobody uses the prefix where it is declared, so every element that does declares it again in exclusive form. */
  const grown = (source: string): string => replaced(source, '<soap:Envelope ', `<soap:Envelope xmlns:x="${NAMESPACE}" `);
  const MANY = '<x:a></x:a>'.repeat(8_000);

  test('SignedInfo, which is read before anybody is believed, is refused before it is built', async () => {
    const message = replaced(grown(text), '</ds:SignedInfo>', `${MANY}</ds:SignedInfo>`);
    expect(await refusal(message)).toMatchObject({ code: 'auth-signature-composition', details: { field: 'ds:Reference[8]' } });
    const listed = replaced(
      grown(text),
      /(<ds:CanonicalizationMethod[^>]*>)/,
      `$1<ec:InclusiveNamespaces xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="x"></ec:InclusiveNamespaces>`,
    );
    expect((await refusal(listed)).code).toBe('wire-limit-exceeded');
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
