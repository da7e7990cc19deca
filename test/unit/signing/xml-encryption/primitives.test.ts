import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { concatKdf, unwrapKey, wrapKey } from '../../../../src/signing/xml-encryption/key-agreement.ts';
import { oaepDecode, oaepEncode } from '../../../../src/signing/xml-encryption/oaep-padding.ts';
import { transportKey } from '../../../../src/signing/xml-encryption/key-transport.ts';
import { seededRandom } from '../../../support/signed-soap.ts';

const HASHES = { padding: 'sha256', mask: 'sha1' } as const;

describe('EME-OAEP', () => {
  test('gives back every message that fits, and nothing for a block changed anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 62 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(127), (message, seed, at) => {
        const block = oaepEncode(message, 128, seed, HASHES);
        expect(block).toHaveLength(128);
        expect(oaepDecode(block, HASHES)).toEqual(Buffer.from(message));
        block[at] = (block[at] ?? 0) ^ 0x10;
        expect(oaepDecode(block, HASHES)).toBeUndefined();
      }),
    );
  });

  test('refuses what does not fit and what has no end of padding', () => {
    expect(() => oaepEncode(Buffer.alloc(63), 128, Buffer.alloc(32), HASHES)).toThrow(RangeError);
    expect(() => oaepEncode(Buffer.alloc(8), 128, Buffer.alloc(20), HASHES)).toThrow(RangeError);
    expect(oaepDecode(Buffer.alloc(128), HASHES)).toBeUndefined();
    expect(oaepDecode(Buffer.alloc(65), HASHES)).toBeUndefined();
  });

  test('is that of OpenSSL where both hashes are one', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const octets = transportKey(Buffer.alloc(32, 9), publicKey, 'oaep-sha256', seededRandom('oaep'));
    const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, octets);
    expect(oaepDecode(block, { padding: 'sha256', mask: 'sha256' })).toEqual(Buffer.alloc(32, 9));
  });
});

describe('ConcatKDF', () => {
  test('derives the key of RFC 7518, appendix C', () => {
    const secret = Buffer.from('9e56d91d817135d372834283bf84269cfb316ea3da806a48f6daa7798cfe90c4', 'hex');
    const lengthAnd = (text: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)]);
    const otherInfo = Buffer.concat([lengthAnd('A128GCM'), lengthAnd('Alice'), lengthAnd('Bob'), Buffer.from([0, 0, 0, 128])]);
    expect(concatKdf(secret, otherInfo, 16).toString('base64url')).toBe('VqqN6vgjbSBcIijNcacQGg');
  });

  test('takes as many rounds as the length needs', () => {
    const long = concatKdf(Buffer.from('secret'), Buffer.from('info'), 65);
    expect(long).toHaveLength(65);
    expect(concatKdf(Buffer.from('secret'), Buffer.from('info'), 32)).toEqual(long.subarray(0, 32));
  });
});

test('AES Key Wrap gives a key back to the same secret only', () => {
  const [secret, info] = [Buffer.alloc(32, 1), Buffer.from('info')];
  for (const wrap of ['kw-aes128', 'kw-aes256'] as const) {
    const wrapped = wrapKey(Buffer.alloc(32, 5), secret, info, wrap);
    expect(wrapped).toHaveLength(40);
    expect(unwrapKey(wrapped, secret, info, wrap)).toEqual(Buffer.alloc(32, 5));
    expect(unwrapKey(wrapped, Buffer.alloc(32, 2), info, wrap)).toBeUndefined();
    expect(unwrapKey(wrapped.subarray(1), secret, info, wrap)).toBeUndefined();
  }
});
