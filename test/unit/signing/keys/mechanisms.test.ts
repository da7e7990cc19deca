import { constants, generateKeyPairSync, hash, privateEncrypt } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { signWith, verifyWith, type HashName } from '../../../../src/signing/algorithms.ts';
import { tokenSigning } from '../../../../src/signing/keys/mechanisms.ts';

const BYTES = Buffer.from('synthetic message');
const CKM = { rsa: 0x1, pss: 0xd, ecdsa: 0x1041, eddsa: 0x1057 };
const every = new Set(Object.values(CKM));

describe('how a token signs', () => {
  test.each(['sha256', 'sha384', 'sha512'] as const)('RSA PKCS #1 with %s: what it gets is what the algorithm encrypts', async (name) => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const signing = tokenSigning(`rsa-pkcs1-${name}`, every);
    const input = signing?.input(BYTES) ?? new Uint8Array();
    const signature = privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, input);
    expect(signature.equals(await signWith(`rsa-pkcs1-${name}`, privateKey, BYTES))).toBe(true);
    expect(signing?.mechanism).toEqual({ mechanism: CKM.rsa, parameter: null });
  });

  test.each([
    ['sha256', 0x250, 2, 32, 0x40, 0x43],
    ['sha384', 0x260, 3, 48, 0x41, 0x44],
    ['sha512', 0x270, 4, 64, 0x42, 0x45],
  ] as const)(
    'with %s: its constants of PKCS #11, and the whole message where the token hashes',
    (name, hashAlg, mgf, saltLen, rsa, pss) => {
      const parameter = { type: 5, hashAlg, mgf, saltLen };
      const prehashed = tokenSigning(`rsa-pss-${name}`, every);
      expect(prehashed?.mechanism).toEqual({ mechanism: CKM.pss, parameter });
      expect(prehashed?.input(BYTES)).toEqual(hash(name, BYTES, 'buffer'));
      const hashing = [tokenSigning(`rsa-pss-${name}`, new Set([pss])), tokenSigning(`rsa-pkcs1-${name}`, new Set([rsa]))];
      expect(hashing.map((signing) => signing?.mechanism)).toEqual([
        { mechanism: pss, parameter },
        { mechanism: rsa, parameter: null },
      ]);
      for (const signing of hashing) expect(signing?.input(BYTES)).toBe(BYTES);
    },
  );

  test.each([
    ['sha256', 32, 32],
    ['sha512', 32, 32],
    ['sha384', 48, 48],
    ['sha512', 66, 64],
  ] as const satisfies readonly (readonly [HashName, number, number])[])(
    'ECDSA with %s: a digest no longer than a coordinate of %i bytes',
    (name, coordinate, length) => {
      const signing = tokenSigning(`ecdsa-${name}`, every, coordinate);
      expect(signing?.mechanism).toEqual({ mechanism: CKM.ecdsa, parameter: null });
      expect(signing?.input(BYTES)).toEqual(hash(name, BYTES, 'buffer').subarray(0, length));
    },
  );

  test('Ed25519: the message itself', () => {
    const signing = tokenSigning('ed25519', every);
    expect(signing?.mechanism.mechanism).toBe(CKM.eddsa);
    expect(signing?.input(BYTES)).toBe(BYTES);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    expect(verifyWith('ed25519', publicKey, BYTES, signWith('ed25519', privateKey, BYTES) as Uint8Array)).toBe(true);
  });

  test('not at all, without a mechanism', () => {
    for (const algorithm of ['rsa-pkcs1-sha256', 'rsa-pss-sha256', 'ecdsa-sha256', 'ed25519'] as const)
      expect(tokenSigning(algorithm, new Set([0x999]))).toBeUndefined();
  });
});
