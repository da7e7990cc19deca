import { describe, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { hasKnownDigest, rememberDigest } from '../../../../src/signing/wss/known-digests.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import type { SignedReference } from '../../../../src/signing/xml-signature/read-reference.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedWorld, testMessage } from '../../../support/signed-soap.ts';

const referenceTo = (bytes: Uint8Array, digestAlgorithm: 'sha256' | 'sha512' = 'sha256'): SignedReference => ({
  field: 'ds:Reference[1]',
  uri: '#x',
  id: 'x',
  transforms: { enveloped: false, decoded: false, canonicalization: { method: 'exclusive', withComments: false, inclusivePrefixes: [] } },
  digestAlgorithm,
  digest: hash(digestAlgorithm, bytes, 'base64'),
});

describe('a digest that was found before', () => {
  const bytes = Buffer.from('<a>one</a>');

  test('is known for the same bytes only', () => {
    const reference = referenceTo(bytes);
    expect(hasKnownDigest(reference, bytes)).toBe(false);
    rememberDigest(reference, bytes);
    expect(hasKnownDigest(reference, Buffer.from(bytes))).toBe(true);
    expect(hasKnownDigest(reference, Buffer.from('<a>two</a>'))).toBe(false);
    expect(hasKnownDigest(reference, Buffer.from('<a>one</a> '))).toBe(false);
  });

  test('is a copy: bytes that change afterwards change nothing', () => {
    const changing = Buffer.from('<a>three</a>');
    const reference = referenceTo(changing);
    rememberDigest(reference, changing);
    changing.write('<a>fours');
    expect(hasKnownDigest(reference, changing)).toBe(false);
    expect(hasKnownDigest(reference, Buffer.from('<a>three</a>'))).toBe(true);
  });

  test('is not kept for other digests and large parts', () => {
    const large = Buffer.alloc(5_000, 'x');
    rememberDigest(referenceTo(large), large);
    expect(hasKnownDigest(referenceTo(large), large)).toBe(false);
    rememberDigest(referenceTo(bytes, 'sha512'), bytes);
    expect(hasKnownDigest(referenceTo(bytes, 'sha512'), bytes)).toBe(false);
  });

  test('makes no changed header or token pass once the genuine message has passed', async () => {
    const { ec, trust } = signedWorld();
    const context = { clock: clockAt(NOON), random: seededRandom('known digests') };
    const genuine = Buffer.from(await signSoap(testMessage(), ec, context)).toString();
    const verified = (text: string) => verifySoap(Buffer.from(text), { trust, clock: clockAt(NOON) });
    await verified(genuine);
    const to = genuine.replace(/(<wsa:To [^>]*>[^<]*)(<)/, '$1/other$2');
    const token = genuine.replace(/(<wsse:BinarySecurityToken [^>]*)ValueType=/, '$1 x="1" ValueType=').replace(' x="1"', '');
    const spaced = genuine.replace('</wsse:BinarySecurityToken>', '\n</wsse:BinarySecurityToken>');
    expect((await refusalLater(() => verified(to))).code).toBe('auth-signature-digest');
    expect((await refusalLater(() => verified(spaced))).code).toBe('auth-signature-digest');
    await expect(verified(token)).resolves.toMatchObject({ signer: { fingerprint: ec.fingerprint } });
  });
});
