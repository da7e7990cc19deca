import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { algorithmProfiles, EVERY_ALGORITHM, type AlgorithmProfile } from '../../../src/signing/algorithm-profile.ts';
import { SIGNATURE_ALGORITHMS } from '../../../src/signing/algorithms.ts';

const DAY = 86_400_000;
const END = Date.UTC(2031, 0, 1);
const BEGIN = Date.UTC(2030, 6, 1);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const large = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;

const old: AlgorithmProfile = {
  name: 'sha2-2026',
  signatures: ['rsa-pkcs1-sha256', 'ecdsa-sha256'],
  digests: ['sha256'],
  minRsaBits: 2048,
  acceptFrom: -Infinity,
  acceptUntil: END,
  signFrom: Date.UTC(2026, 0, 1),
};
const next: AlgorithmProfile = {
  name: 'sha3-2030',
  signatures: ['ecdsa-sha384', 'rsa-pss-sha384'],
  digests: ['sha384', 'sha256'],
  minRsaBits: 3072,
  acceptFrom: BEGIN,
  acceptUntil: Infinity,
  signFrom: Date.UTC(2030, 9, 1),
};
const profiles = algorithmProfiles([old, next]);
const refusal = (code: string, rule: unknown): unknown => expect.objectContaining({ code, details: expect.objectContaining({ rule }) });

describe('algorithm profiles', () => {
  test('hold side by side while their spans overlap', () => {
    for (const at of [BEGIN, END - 1]) {
      expect(profiles.accepts('rsa-pkcs1-sha256', rsa, at)).toBe(true);
      expect(profiles.accepts('rsa-pss-sha384', large, at)).toBe(true);
      expect(() => profiles.requireAccepted('ecdsa-sha384', p384, at)).not.toThrow();
    }
  });

  test('end and begin to the millisecond, and the refusal says which and when', () => {
    expect(() => profiles.requireAccepted('ecdsa-sha256', p256, END - 1)).not.toThrow();
    expect(() => profiles.requireAccepted('ecdsa-sha256', p256, END)).toThrow(
      refusal('auth-algorithm-retired', 'algorithm-profile/sha2-2026 until 2031-01-01'),
    );
    expect(() => profiles.requireAccepted('ecdsa-sha384', p384, BEGIN)).not.toThrow();
    expect(() => profiles.requireAccepted('ecdsa-sha384', p384, BEGIN - 1)).toThrow(
      refusal('auth-algorithm-not-yet', 'algorithm-profile/sha3-2030 from 2030-07-01'),
    );
  });

  test('refuse what no profile ever knew: an algorithm, a key too short, a key of another kind', () => {
    const unknown = refusal('auth-algorithm-refused', 'algorithm-profile');
    expect(() => profiles.requireAccepted('ecdsa-sha512', p256, BEGIN)).toThrow(unknown);
    expect(() => profiles.requireAccepted('rsa-pss-sha384', rsa, BEGIN)).toThrow(unknown);
    expect(() => profiles.requireAccepted('ecdsa-sha256', rsa, BEGIN)).toThrow(unknown);
    expect(() => algorithmProfiles([]).requireAccepted('ecdsa-sha256', p256, BEGIN)).toThrow(unknown);
  });

  test('judge digests of covered parts the same way', () => {
    expect(() => profiles.requireDigest('sha256', END + DAY)).not.toThrow();
    expect(() => profiles.requireDigest('sha384', BEGIN - DAY)).toThrow(
      refusal('auth-algorithm-not-yet', expect.stringContaining('sha3-2030')),
    );
    expect(() => profiles.requireDigest('sha512', BEGIN)).toThrow(refusal('auth-algorithm-refused', 'algorithm-profile'));
  });

  test('say what to sign with: the first algorithm that fits the key, of the profile that signs last', () => {
    expect(profiles.signingTimes).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2030, 9, 1)]);
    expect(profiles.signingAlgorithm(large, Date.UTC(2030, 8, 30))).toBe('rsa-pkcs1-sha256');
    expect(profiles.signingAlgorithm(large, Date.UTC(2030, 9, 1))).toBe('rsa-pss-sha384');
    expect(profiles.signingAlgorithm(rsa, Date.UTC(2030, 9, 1))).toBeUndefined();
    expect(profiles.signingAlgorithm(rsa, Date.UTC(2025, 0, 1))).toBeUndefined();
  });

  test('accept the whole table where none is configured', () => {
    const every = algorithmProfiles([EVERY_ALGORITHM]);
    const keys = { rsa, ecdsa: p256, ed25519: generateKeyPairSync('ed25519').publicKey };
    for (const algorithm of SIGNATURE_ALGORITHMS)
      expect(every.accepts(algorithm, keys[algorithm.split('-')[0] as keyof typeof keys], 0)).toBe(true);
  });
});
