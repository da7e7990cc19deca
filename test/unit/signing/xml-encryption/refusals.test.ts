import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { encryptContent } from '../../../../src/signing/xml-encryption/content-cipher.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { DEFAULT_XML_LIMITS } from '../../../../src/wire/xml/xml-limits.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedText, signedWorld } from '../../../support/signed-soap.ts';
import { decrypted, encrypted, testRecipient } from './encryption-world.ts';

const world = signedWorld();
const rsa = testRecipient(world.pki, 'rsa');
const ec = testRecipient(world.pki, 'prime256v1');
const other = testRecipient(world.pki, 'rsa');
const identities = [rsa.identity, ec.identity];
const XENC = 'http://www.w3.org/2001/04/xmlenc#';

let message: string;
let toRsa: string;
let toEc: string;
beforeAll(async () => {
  message = await signedText(world.ec);
  toRsa = encrypted(message, [rsa.recipient({ keyReference: 'thumbprint' })]);
  toEc = encrypted(message, [ec.recipient({ keyReference: 'token' })]);
});

/** The text with something replaced that must be in it. */
function changed(text: string, what: string | RegExp, by: string): string {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`not in the message: ${String(what)}`);
  return result;
}

async function ruleOf(text: string): Promise<string> {
  const { code, details } = await refusalLater(() => decrypted(text, identities));
  return `${code} ${details.rule ?? ''}`;
}

/** Every part of the Base64 text with one bit of its octets changed. */
function flipped(text: string, part: RegExp, at: number): string {
  return text.replace(part, (_, before: string, base64: string, after: string) => {
    const octets = Buffer.from(base64, 'base64');
    const index = at < 0 ? octets.length + at : at;
    octets[index] = (octets[index] ?? 0) ^ 1;
    return before + octets.toString('base64') + after;
  });
}

const KEY = /(<xenc:EncryptedKey.*?<xenc:CipherValue>)([^<]+)(<)/s;
const DATA = /(<xenc:EncryptedData.*?<xenc:CipherValue>)([^<]+)(<)/s;

describe('what cannot be decrypted is refused in the same words, whatever is wrong', () => {
  const FAILED = 'auth-encryption-failed xmlenc/decrypts';

  test.each<readonly [string, () => string]>([
    ['a changed nonce', () => flipped(toRsa, DATA, 0)],
    ['changed cipher text', () => flipped(toRsa, DATA, 40)],
    ['a changed tag', () => flipped(toRsa, DATA, -1)],
    ['cipher text without room for a tag', () => toRsa.replace(DATA, '$1AAAAAAAA$3')],
    ['a changed key', () => flipped(toRsa, KEY, 100)],
    ['a key that is no RSA block', () => toRsa.replace(KEY, `$1${Buffer.alloc(256, 0xff).toString('base64')}$3`)],
    ['a key that is too short', () => toRsa.replace(KEY, '$1AAAA$3')],
    ['a changed wrapped key', () => flipped(toEc, KEY, 3)],
    ['a wrapped key of no length that there is', () => toEc.replace(KEY, '$1AAAAAA==$3')],
    ['a key under another padding', () => toRsa.replaceAll('#sha256', '#sha512').replace('mgf1sha256', 'mgf1sha512')],
    ['a key of another length', () => changed(toRsa, 'aes256-gcm', 'aes128-gcm')],
    ['another derivation', () => changed(toEc, 'PartyUInfo="00"', 'PartyUInfo="0001"')],
    ['another wrap', () => changed(toEc, '#kw-aes256', '#kw-aes128')],
  ])('%s', async (_, text) => {
    expect(await ruleOf(text())).toBe(FAILED);
  });

  test('the older padding', async () => {
    const older = encrypted(message, [rsa.recipient({ transport: 'oaep-mgf1p-sha256', keyReference: 'thumbprint' })]);
    for (const at of [0, 1, 40, -1]) expect(await ruleOf(flipped(older, KEY, at))).toBe(FAILED);
  });
});

describe('algorithms are refused by name', () => {
  test.each<readonly [string, () => string, string]>([
    ['AES-CBC', () => changed(toRsa, /http:[^"]*aes256-gcm/, `${XENC}aes256-cbc`), 'xmlenc/no-cbc'],
    ['Triple DES', () => changed(toRsa, /http:[^"]*aes256-gcm/, `${XENC}tripledes-cbc`), 'xmlenc/no-cbc'],
    ['AES-192', () => changed(toRsa, 'aes256-gcm', 'aes192-gcm'), 'xmlenc/content-cipher'],
    ['RSA 1.5', () => changed(toRsa, /http:[^"]*#rsa-oaep/, `${XENC}rsa-1_5`), 'xmlenc/no-pkcs1'],
    ['an unknown transport', () => changed(toRsa, /http:[^"]*#rsa-oaep/, 'urn:other'), 'xmlenc/key-transport'],
    ['OAEP with SHA-1', () => changed(toRsa, `${XENC}sha256`, 'http://www.w3.org/2000/09/xmldsig#sha1'), 'xmlenc/no-sha1'],
    ['OAEP that names no hash', () => changed(toRsa, /<ds:DigestMethod.*?<\/ds:DigestMethod>/, ''), 'xmlenc/no-sha1'],
    ['OAEP that names no mask', () => changed(toRsa, /<xenc11:MGF.*?<\/xenc11:MGF>/, ''), 'xmlenc/no-sha1'],
    ['a mask by SHA-1', () => changed(toRsa, 'mgf1sha256', 'mgf1sha1'), 'xmlenc/no-sha1'],
    ['a mask by another hash', () => changed(toRsa, 'mgf1sha256', 'mgf1sha512'), 'xmlenc/key-transport'],
    ['a label', () => changed(toRsa, '<ds:DigestMethod', '<xenc:OAEPparams>AAAA</xenc:OAEPparams><ds:DigestMethod'), 'xmlenc/no-label'],
    ['an unknown wrap', () => changed(toEc, '#kw-aes256', '#kw-tripledes'), 'xmlenc/key-wrap'],
    ['an unknown agreement', () => changed(toEc, '#ECDH-ES', '#dh-es'), 'xmlenc/key-agreement'],
    ['an unknown derivation', () => changed(toEc, '#ConcatKDF', '#pbkdf2'), 'xmlenc/key-derivation'],
    ['another hash of the derivation', () => changed(toEc, `${XENC}sha256`, `${XENC}sha512`), 'xmlenc/key-derivation'],
    ['bits that are no octets', () => changed(toEc, 'PartyUInfo="00"', 'PartyUInfo="03D8"'), 'xmlenc/key-derivation'],
    ['party information without end', () => changed(toEc, 'PartyUInfo="00"', `PartyUInfo="${'00'.repeat(600)}"`), 'xmlenc/key-derivation'],
    ['an RSA key as originator', () => changed(toEc, /<dsig11:ECKeyValue.*<\/dsig11:ECKeyValue>/s, rsaKeyValue()), 'xmlenc/key-agreement'],
    [
      'a transport to a key that agrees',
      () => changed(toEc, /<xenc:EncryptionMethod.*?<xenc:CipherData>/s, transportTo(toEc)),
      'xmlenc/key-agreement',
    ],
  ])('%s', async (_, text, rule) => {
    expect(await ruleOf(text())).toBe(`auth-encryption-algorithm ${rule}`);
  });

  test('a key off its curve', async () => {
    const text = toEc.replace(/(<dsig11:PublicKey>)([^<]+)/, (_, start: string, point: string) => {
      const octets = Buffer.from(point, 'base64');
      octets[64] = (octets[64] ?? 0) ^ 1;
      return start + octets.toString('base64');
    });
    expect(await ruleOf(text)).toBe('auth-encryption-algorithm xmlenc/key-agreement');
  });

  const rsaKeyValue = (): string => {
    const { n = '', e = '' } = rsa.identity.facts.publicKey.export({ format: 'jwk' });
    const [modulus, exponent] = [n, e].map((number) => Buffer.from(number, 'base64url').toString('base64'));
    return `<ds:RSAKeyValue><ds:Modulus>${modulus}</ds:Modulus><ds:Exponent>${exponent}</ds:Exponent></ds:RSAKeyValue>`;
  };

  /** The start of an encrypted key by transport, for the receiver of another one. */
  const transportTo = (text: string): string => {
    const reference = /<wsse:SecurityTokenReference>.*?<\/wsse:SecurityTokenReference>/s.exec(text)?.[0] ?? '';
    const method = /<xenc:EncryptionMethod.*?<\/xenc:EncryptionMethod>/s.exec(toRsa)?.[0] ?? '';
    return `${method}<ds:KeyInfo>${reference}</ds:KeyInfo><xenc:CipherData>`;
  };
});

describe('composition', () => {
  test.each<readonly [string, () => string, string]>([
    ['an element instead of content', () => changed(toRsa, '#Content', '#Element'), 'auth-encryption-composition xmlenc/body-content'],
    ['no type', () => changed(toRsa, / Type="[^"]*"/, ''), 'auth-encryption-composition xmlenc/body-content'],
    ['a media type', () => changed(toRsa, ' Type="', ' MimeType="text/xml" Type="'), 'auth-encryption-composition xmlenc/composition'],
    [
      'properties',
      () => changed(toRsa, '</xenc:EncryptedData>', '<xenc:EncryptionProperties/></xenc:EncryptedData>'),
      'auth-encryption-composition xmlenc/composition',
    ],
    [
      'a name carried along',
      () => changed(toRsa, '</xenc:EncryptedKey>', '<xenc:CarriedKeyName>k</xenc:CarriedKeyName></xenc:EncryptedKey>'),
      'auth-encryption-composition xmlenc/composition',
    ],
    ['text', () => changed(toRsa, '<xenc:ReferenceList>', 'x<xenc:ReferenceList>'), 'auth-encryption-composition xmlenc/composition'],
    ['a comment in cipher text', () => toRsa.replace(DATA, '$1AAAA<!-- -->AAAA$3'), 'auth-encryption-composition xmlenc/base64'],
    ['what is no Base64', () => toRsa.replace(DATA, '$1A*==$3'), 'auth-encryption-composition xmlenc/base64'],
    [
      'cipher text elsewhere',
      () =>
        toRsa.replace(DATA, '$1$3').replace(/<xenc:CipherValue><\/xenc:CipherValue>/, '<xenc:CipherReference URI="https://esp.example/"/>'),
      'auth-encryption-reference xmlenc/no-cipher-reference',
    ],
    [
      'no encrypted content',
      () => changed(toRsa, /<xenc:EncryptedData.*<\/xenc:EncryptedData>/s, '<q xmlns=""/>'),
      'auth-encryption-composition xmlenc/body-content',
    ],
    ['no key', () => changed(toRsa, /<xenc:EncryptedKey.*<\/xenc:EncryptedKey>/s, ''), 'auth-encryption-reference xmlenc/reference-list'],
    [
      'a key for something else',
      () => changed(toRsa, /<xenc:DataReference URI="#[^"]*"/, '<xenc:DataReference URI="#wss-part-Body"'),
      'auth-encryption-reference xmlenc/reference-list',
    ],
    [
      'a key for more',
      () => changed(toRsa, '</xenc:ReferenceList>', '<xenc:DataReference URI="#wss-part-To"/></xenc:ReferenceList>'),
      'auth-encryption-composition xmlenc/composition',
    ],
    [
      'a token that is none',
      () => changed(toEc, /<wsse:Reference URI="#[^"]*-Token"/, '<wsse:Reference URI="#wss-part-Body"'),
      'auth-encryption-reference xmlenc/reference-list',
    ],
    [
      'content whose key is elsewhere',
      () => changed(toRsa, /<wsse:Reference URI="#xenc[^"]*Key-1"/, '<wsse:Reference URI="#wss-part-Token"'),
      'auth-encryption-reference xmlenc/reference-list',
    ],
    [
      'two keys for one receiver',
      () => changed(toRsa, /<xenc:EncryptedKey.*<\/xenc:EncryptedKey>/s, `$&${keyOf(toRsa).replace(/ Id="[^"]*"/, ' Id="second"')}`),
      'auth-encryption-reference xmlenc/one-key-a-recipient',
    ],
    ['a key too long', () => toRsa.replace(KEY, `$1${Buffer.alloc(513).toString('base64')}$3`), 'auth-encryption-limit xmlenc/bounded'],
    [
      'a key much too long',
      () => toRsa.replace(KEY, `$1${Buffer.alloc(5_000).toString('base64')}$3`),
      'auth-encryption-limit xmlenc/bounded',
    ],
    [
      'too many keys',
      () =>
        changed(
          toRsa,
          keyOf(toRsa),
          Array.from({ length: 17 }, (_, index) => keyOf(toRsa).replace(/ Id="[^"]*"/, ` Id="k${index}"`)).join(''),
        ),
      'auth-encryption-limit xmlenc/bounded',
    ],
    [
      'a key after the signature',
      () => changed(changed(toRsa, keyOf(toRsa), ''), '</wsse:Security>', `${keyOf(toRsa)}</wsse:Security>`),
      'auth-encryption-order xmlenc/before-signature',
    ],
    ['nobody that is here', () => encrypted(message, [other.recipient()]), 'auth-encryption-recipient xmlenc/recipient'],
    [
      'a token of nobody that is here',
      () => encrypted(message, [other.recipient({ keyReference: 'token' })]),
      'auth-encryption-recipient xmlenc/recipient',
    ],
  ])('%s', async (_, text, refusal) => {
    expect(await ruleOf(text())).toBe(refusal);
  });

  const keyOf = (text: string): string => /<xenc:EncryptedKey.*<\/xenc:EncryptedKey>/s.exec(text)?.[0] ?? '';
});

describe('what was decrypted', () => {
  /** A message whose content is that text, encrypted by somebody who knows the receiver's certificate. */
  async function holding(content: string): Promise<string> {
    const text = await signedText(world.ec, { payload: { name: 'p' } });
    const around = encrypted(text, [ec.recipient()], { random: { bytes: (count) => Buffer.alloc(count, 7) } });
    const octets = encryptContent(Buffer.alloc(32, 7), Buffer.from(content), seededRandom('content'));
    return around.replace(DATA, `$1${octets.toString('base64')}$3`);
  }

  test.each([
    ['is encrypted again', `<xenc:EncryptedData xmlns:xenc="${XENC}"/>`, 'auth-encryption-nested xmlenc/nested'],
    ['holds encryption', `<p><xenc:EncryptedKey xmlns:xenc="${XENC}"/></p>`, 'auth-encryption-nested xmlenc/nested'],
    ['leads out of the Body', '<p></p></soap:Body><!-- --></soap:Envelope>', 'wire-xml-malformed '],
    ['is no XML', '<p>', 'wire-xml-malformed '],
    ['is two payloads', '<p/><p/>', 'wire-soap-envelope '],
    ['is nothing', '', 'wire-soap-envelope '],
    ['names what the message names', '<p Id="wss-part-To"/>', 'wire-xml-duplicate-id '],
    ['brings a document type', '<!DOCTYPE p><p/>', 'wire-xml-forbidden '],
  ])('and %s is refused', async (_, content, refusal) => {
    expect(await ruleOf(await holding(content))).toBe(refusal);
  });

  test('leads nowhere by closing the Body and opening another', async () => {
    const text = await holding('<p/></soap:Body><soap:Body>');
    expect(await ruleOf(text)).toBe('wire-soap-envelope ');
  });

  test('and not signed is not believed', async () => {
    const { bytes } = await decrypted(await holding('<p>other</p>'), identities);
    const { code } = await refusalLater(() => verifySoap(bytes, { trust: world.trust, clock: clockAt(NOON) }));
    expect(code).toBe('auth-signature-digest');
  });

  test('keeps the limits of the message', async () => {
    const limits = { ...DEFAULT_XML_LIMITS, maxDepth: 8 };
    const text = await holding('<a><a><a><a><a><a><a></a></a></a></a></a></a></a>');
    expect((await refusalLater(() => decrypted(text, identities, { limits }))).code).toBe('wire-limit-exceeded');
    expect((await refusalLater(() => decrypted(text, identities, { limits: { ...limits, maxBytes: 100 } }))).code).toBe('wire-too-large');
  });
});

test('a message changed anywhere is refused by a code, or gives what was signed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(toRsa, toEc), fc.nat(), fc.integer({ min: 32, max: 126 }), async (text, place, byte) => {
      const bytes = Buffer.from(text);
      bytes[place % bytes.length] = byte;
      try {
        const back = await decrypted(bytes.toString(), identities);
        const verified = await verifySoap(back.bytes, { trust: world.trust, clock: clockAt(NOON) });
        expect(Buffer.from(verified.payload).toString()).toContain('<q:Officer>officer-9471</q:Officer>');
      } catch (error) {
        expect(error).toBeInstanceOf(GatewayError);
        expect(error).not.toMatchObject({ code: 'internal-error' });
      }
    }),
    { numRuns: 300 },
  );
});
