import { beforeAll, describe, expect, test } from '@jest/globals';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { encryptionRecipient, loadEncryptionIdentity } from '../../../../src/signing/xml-encryption/encryption-identity.ts';
import { decryptBody } from '../../../../src/signing/xml-encryption/decrypt-body.ts';
import { encryptBody } from '../../../../src/signing/xml-encryption/encrypt-body.ts';
import type { KeyTransport } from '../../../../src/signing/xml-encryption/xml-encryption-names.ts';
import { refusalLater, refusalOf } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedText, signedWorld, testMessage, type SignedWorld } from '../../../support/signed-soap.ts';
import { decrypted, decryptedText, encrypted, testRecipient, type RecipientKind, type TestRecipient } from './encryption-world.ts';

const KINDS: readonly RecipientKind[] = ['rsa', 'prime256v1', 'secp384r1', 'secp521r1'];
const world: SignedWorld = signedWorld();
const receivers = new Map<RecipientKind, TestRecipient>(KINDS.map((kind) => [kind, testRecipient(world.pki, kind)]));
const to = (kind: RecipientKind): TestRecipient => {
  const found = receivers.get(kind);
  if (found === undefined) throw new Error('no such receiver');
  return found;
};
const everyone = [...receivers.values()].map(({ identity }) => identity);

let message: string;
beforeAll(async () => {
  message = await signedText(world.ec);
});

const verify = (text: string) => verifySoap(Buffer.from(text), { trust: world.trust, clock: clockAt(NOON) });

describe('a signed message that is encrypted', () => {
  test.each(KINDS)('comes back byte for byte for a receiver with a key on %s, and verifies', async (kind) => {
    const text = encrypted(message, [to(kind).recipient()]);
    expect(text).not.toContain('officer-9471');
    const back = await decrypted(text, [to(kind).identity]);
    expect(back.wasEncrypted).toBe(true);
    expect(Buffer.from(back.bytes).toString()).toBe(message);
    expect(Buffer.from((await verify(message)).payload).toString()).toContain('officer-9471');
  });

  test.each<KeyTransport>(['oaep-sha256', 'oaep-sha384', 'oaep-sha512', 'oaep-mgf1p-sha256'])(
    'takes its key along by %s',
    async (transport) => {
      const text = encrypted(message, [to('rsa').recipient({ transport })], { cipher: 'aes128-gcm' });
      expect(text).toContain('#aes128-gcm');
      expect(await decryptedText(text, [to('rsa').identity])).toBe(message);
    },
  );

  test.each(['issuer-serial', 'subject-key-identifier', 'thumbprint', 'token'] as const)(
    'names its receivers by %s',
    async (keyReference) => {
      for (const kind of ['rsa', 'prime256v1'] as const) {
        const text = encrypted(message, [to(kind).recipient({ keyReference })]);
        expect(await decryptedText(text, everyone)).toBe(message);
      }
    },
  );

  test('is for several receivers, each of whom needs no other', async () => {
    const text = encrypted(
      message,
      KINDS.map((kind) => to(kind).recipient({ keyReference: kind === 'rsa' ? 'token' : 'thumbprint' })),
      { cipher: 'aes128-gcm' },
    );
    for (const identity of everyone) expect(await decryptedText(text, [identity])).toBe(message);
  });

  test('is not verified before it is decrypted', async () => {
    expect((await refusalLater(() => verify(encrypted(message, [to('rsa').recipient()])))).code).toBe('auth-token-refused');
  });

  test('comes in SOAP 1.1 as well', async () => {
    const older = await signedText(world.rsa, { version: '1.1' });
    expect(await decryptedText(encrypted(older, [to('secp384r1').recipient()]), everyone)).toBe(older);
  });

  test('may come in ISO-8859-1, and is refused unread in UTF-16', async () => {
    const text = encrypted(message, [to('rsa').recipient()]);
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>\n${text}`;
    expect(await decryptedText(latin, everyone)).toBe(message);
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const untouched = await decryptBody(wide, { identities: everyone, random: seededRandom('wide') });
    expect(untouched).toEqual({ bytes: wide, wasEncrypted: false });
    const { code, details } = await refusalLater(() => verifySoap(wide, { trust: world.trust, clock: clockAt(NOON) }));
    expect([code, details.rule]).toEqual(['auth-token-refused', 'wss/no-encryption']);
  });

  test('differs each time that it is encrypted', () => {
    const random = seededRandom('twice');
    const texts = [1, 2].map(() => encryptBody(Buffer.from(message), [to('rsa').recipient()], { random }));
    expect(texts[0]).not.toEqual(texts[1]);
  });
});

describe('a message without encryption', () => {
  test('comes back as it is', async () => {
    const bytes = Buffer.from(message);
    expect(await decrypted(message, everyone)).toEqual({ bytes, wasEncrypted: false });
  });

  test('may speak of encryption', async () => {
    const text = await signedText(world.ec, { payload: { name: 'Encrypted' } });
    expect((await decrypted(text, everyone)).wasEncrypted).toBe(false);
  });

  test('is refused where encryption was agreed', async () => {
    const { code, details } = await refusalLater(() => decrypted(message, everyone, { required: true }));
    expect([code, details.rule]).toEqual(['auth-encryption-missing', 'xmlenc/required']);
  });

  test('is not encrypted before it is signed', () => {
    const unsigned = message.replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    expect(refusalOf(() => encrypted(unsigned, [to('rsa').recipient()])).code).toBe('internal-error');
    expect(refusalOf(() => encrypted(message, [])).code).toBe('internal-error');
  });
});

describe('keys for encryption', () => {
  test.each([
    ['a key for signatures only', { kind: 'rsa' as const }, 'keys/usage'],
    ['an RSA key that is to agree', { kind: 'rsa' as const, usage: 'keyAgreement' as const }, 'keys/usage'],
    ['an EC key that is to encipher', { kind: 'ec' as const, usage: 'keyEncipherment' as const }, 'keys/usage'],
    ['an Ed25519 key', { kind: 'ed25519' as const, usage: 'keyAgreement' as const }, 'keys/algorithm'],
    ['a short RSA key', { kind: 'rsa' as const, bits: 1024, usage: 'keyEncipherment' as const }, 'keys/algorithm'],
  ])('are not %s', (_, subject, rule) => {
    const { certPem } = world.pki.issue({ cn: 'unfit', ...subject });
    const { code, details } = refusalOf(() => encryptionRecipient(certPem));
    expect([code, details.rule]).toEqual(['keys-unusable', rule]);
  });

  test('belong to their certificates, and both are PEM', () => {
    const { keyPem } = to('prime256v1').issued;
    const { certPem } = to('rsa').issued;
    expect(refusalOf(() => loadEncryptionIdentity(keyPem, certPem)).details.rule).toBe('keys/pair');
    expect(refusalOf(() => loadEncryptionIdentity('no key', certPem)).details.rule).toBe('keys/pem');
    expect(refusalOf(() => loadEncryptionIdentity(keyPem, 'no certificate')).details.rule).toBe('keys/pem');
  });
});

test('a payload of any length comes back', async () => {
  for (const length of [1, 15, 16, 17, 4_096]) {
    const text = await signedText(world.ec, { payload: { name: 'a', children: ['ł'.repeat(length)] }, headers: testMessage().headers });
    expect(await decryptedText(encrypted(text, [to('prime256v1').recipient()]), everyone)).toBe(text);
  }
});
