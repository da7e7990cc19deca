import { expect, test } from '@jest/globals';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { concatenatedFromDer, derFromConcatenated } from '../../../src/signing/ecdsa-form.ts';

test.each([
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
] as const)('ECDSA signatures on %s change form and back without loss, leading zeros included', (namedCurve, size) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  for (let round = 0; round < 300; round += 1) {
    const text = Buffer.from(`message ${round}`);
    const der = sign('sha256', text, privateKey);
    const concatenated = concatenatedFromDer(der, size);
    expect(concatenated).toHaveLength(2 * size);
    expect(verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, concatenated)).toBe(true);
    expect(Buffer.from(derFromConcatenated(concatenated)).equals(der)).toBe(true);
  }
});
