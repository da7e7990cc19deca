import { createPublicKey, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { algorithmOf, isKeyFor, signWith, verifyWith, type SignatureAlgorithm } from '../../../src/signing/algorithms.ts';

test('an RSA signature is as long as its modulus: one without its leading zero is another text and is refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let number = 0;
  let signature: Uint8Array;
  do {
    signature = await signWith('rsa-pss-sha256', privateKey, Buffer.from(`message ${(number += 1)}`));
  } while (signature[0] !== 0 && number < 10_000);
  const message = Buffer.from(`message ${number}`);
  expect(signature[0]).toBe(0);
  expect(verifyWith('rsa-pss-sha256', publicKey, message, signature)).toBe(true);
  expect(verifyWith('rsa-pss-sha256', publicKey, message, signature.subarray(1))).toBe(false);
});

describe('a key for RSASSA-PSS that names its parameters', () => {
  const restricted = (options: { hash: string; mask?: string; saltLength?: number }): KeyPairKeyObjectResult =>
    generateKeyPairSync('rsa-pss', {
      modulusLength: 2048,
      hashAlgorithm: options.hash,
      mgf1HashAlgorithm: options.mask ?? options.hash,
      // Node takes a number, whatever its types say.
      saltLength: (options.saltLength ?? 20) as unknown as string,
    });

  test('is for that hash alone, by default too; any other is refused before the cryptography can fail over it', async () => {
    const { privateKey, publicKey } = restricted({ hash: 'sha512' });
    const message = Buffer.from('message');
    expect(algorithmOf(publicKey)).toBe('rsa-pss-sha512');
    expect(verifyWith('rsa-pss-sha512', publicKey, message, await signWith('rsa-pss-sha512', privateKey, message))).toBe(true);
    for (const other of ['rsa-pss-sha256', 'rsa-pss-sha384', 'rsa-pkcs1-sha512'] as const)
      expect(verifyWith(other, publicKey, message, Buffer.alloc(256, 1))).toBe(false);
  });

  test.each<readonly [string, { hash: string; mask?: string; saltLength?: number }]>([
    ['masks with another hash', { hash: 'sha512', mask: 'sha256' }],
    ['wants a longer salt than the hash gives', { hash: 'sha256', saltLength: 64 }],
    ['uses SHA-1', { hash: 'sha1' }],
  ])('is for nothing where it %s', (_, options) => {
    const { publicKey } = restricted(options);
    expect(algorithmOf(publicKey)).toBeUndefined();
    expect(verifyWith('rsa-pss-sha256', publicKey, Buffer.from('message'), Buffer.alloc(256, 1))).toBe(false);
  });
});

test('an RSA key has an exponent above 2^16 and below 2^64: a small one signs weakly, a large one verifies slowly', () => {
  const { n = '' } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const algorithms: SignatureAlgorithm[] = ['rsa-pkcs1-sha256', 'rsa-pss-sha256'];
  const isUsable = (exponent: bigint): boolean[] => {
    const hex = exponent.toString(16);
    const e = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    return algorithms.map((algorithm) => isKeyFor(algorithm, key));
  };
  for (const exponent of [65_537n, 2n ** 64n - 1n]) expect(isUsable(exponent)).toEqual([true, true]);
  for (const exponent of [3n, 65_535n, 2n ** 64n + 1n, 2n ** 2000n + 1n]) expect(isUsable(exponent)).toEqual([false, false]);
});
