import { constants, verify, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { algorithmProfiles, EVERY_ALGORITHM } from '../../../../src/signing/algorithm-profile.ts';
import type { SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { batchIdentity } from '../../../../src/signing/batch/batch-identity.ts';
import { batchNameOf } from '../../../../src/signing/batch/batch-name.ts';
import { carriedSignatures } from '../../../../src/signing/http-signature/signature-headers.ts';
import { signHttpRequest, verifyHttpRequest, type HttpVerificationOptions } from '../../../../src/signing/http-signature/http-signature.ts';
import { signatureBase } from '../../../../src/signing/http-signature/signature-base.ts';
import type { TestSubject } from '../../../support/pki.ts';
import { clockAt, countingRandom, NOON, partyWith, POST, refusal } from './parties.ts';

type Key = Omit<TestSubject, 'cn'>;
const RSA: Key = { kind: 'rsa' };
const P256: Key = { kind: 'ec' };
const P384: Key = { kind: 'ec', curve: 'P-384' };
const P521: Key = { kind: 'ec', curve: 'P-521' };

const OFFERED: readonly (readonly [SignatureAlgorithm, string, Key, digest: string])[] = [
  ['rsa-pkcs1-sha256', 'rsa-v1_5-sha256', RSA, 'sha-256'],
  ['rsa-pss-sha512', 'rsa-pss-sha512', RSA, 'sha-512'],
  ['ecdsa-sha256', 'ecdsa-p256-sha256', P256, 'sha-256'],
  ['ecdsa-sha384', 'ecdsa-p384-sha384', P384, 'sha-512'],
  ['ed25519', 'ed25519', { kind: 'ed25519' }, 'sha-256'],
];

const context = { clock: clockAt(), random: countingRandom() };

/** A second opinion on the value, by node:crypto alone. */
function isGenuine(algorithm: SignatureAlgorithm, key: KeyObject, base: string, value: Uint8Array): boolean {
  const bytes = Buffer.from(base);
  if (algorithm === 'ed25519') return verify(null, bytes, key, value);
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 };
  return verify(algorithm.slice(-6), bytes, { key, dsaEncoding: 'ieee-p1363', ...(algorithm.startsWith('rsa-pss') && pss) }, value);
}

describe('the algorithms of RFC 9421, section 3.3', () => {
  it.each(OFFERED)('%s is %s', async (algorithm, name, key, digest) => {
    const { identity, trust } = partyWith(algorithm, key);
    const signed = await signHttpRequest(POST, identity, context);
    expect(signed.headers['signature-input']).toContain(`;alg="${name}"`);
    expect(signed.headers['content-digest']).toMatch(new RegExp(`^${digest}=:`));
    const [{ covered, value } = { covered: [[], new Map()] as never, value: new Uint8Array() }] = carriedSignatures(signed.headers);
    expect(isGenuine(algorithm, identity.certificate.publicKey, signatureBase(covered, { request: signed }), value)).toBe(true);
    await expect(verifyHttpRequest(signed, { trust, clock: clockAt() })).resolves.toMatchObject({ algorithm, batch: false });
    const changed = { ...signed, url: `${signed.url}&x` };
    await expect(refusal(verifyHttpRequest(changed, { trust, clock: clockAt() }))).resolves.toMatchObject({
      code: 'auth-signature-invalid',
    });
  });

  it.each([
    ['rsa-pss-sha256', RSA],
    ['ecdsa-sha512', P521],
  ] as const)('have no name for %s', async (algorithm, key) => {
    const { identity } = partyWith(algorithm, key);
    await expect(refusal(signHttpRequest(POST, identity, context))).resolves.toMatchObject({ code: 'keys-unusable' });
  });

  it.each(['ecdsa-p256-sha256', 'ed25519', 'rsa-v1_5-sha256', 'ecdsa-p521-sha512', ''])(
    'do not let a P-384 key sign as %j',
    async (claimed) => {
      const { identity, trust } = partyWith('ecdsa-sha384', P384);
      const signed = await signHttpRequest(POST, identity, context);
      const input = (signed.headers['signature-input'] ?? '').replace('ecdsa-p384-sha384', claimed);
      const verifying = verifyHttpRequest(
        { ...signed, headers: { ...signed.headers, 'signature-input': input } },
        { trust, clock: clockAt() },
      );
      const refused = claimed === '' ? 'auth-http-parameter-invalid' : 'auth-algorithm-refused';
      await expect(refusal(verifying)).resolves.toMatchObject({ code: refused });
    },
  );

  it('are those of the profiles in force', async () => {
    const { identity, trust } = partyWith('rsa-pkcs1-sha256', RSA);
    const signed = await signHttpRequest(POST, identity, context);
    const until = (acceptUntil: number, digests: (typeof EVERY_ALGORITHM)['digests'] = ['sha256']): HttpVerificationOptions => ({
      trust: { ...trust, algorithms: algorithmProfiles([{ ...EVERY_ALGORITHM, name: 'old', digests, acceptUntil }]) },
      clock: clockAt(),
    });
    await expect(verifyHttpRequest(signed, until(NOON + 1))).resolves.toBeDefined();
    await expect(refusal(verifyHttpRequest(signed, until(NOON)))).resolves.toMatchObject({ code: 'auth-algorithm-retired' });
    await expect(refusal(verifyHttpRequest(signed, until(NOON + 1, ['sha512'])))).resolves.toMatchObject({
      code: 'auth-algorithm-refused',
    });
  });
});

describe('signatures over a batch', () => {
  it('are named by our own name, and believed only where that was agreed', async () => {
    const { identity, trust } = partyWith('rsa-pkcs1-sha256', RSA);
    const batch = batchIdentity(identity, { after: (_, call) => void setImmediate(call) });
    const [first, second] = await Promise.all([signHttpRequest(POST, batch, context), signHttpRequest(POST, batch, context)]);
    for (const signed of [first, second]) {
      expect(signed.headers['signature-input']).toContain(`;alg="${batchNameOf('rsa-pkcs1-sha256')}"`);
      await expect(verifyHttpRequest(signed, { trust, clock: clockAt(), batch: true })).resolves.toMatchObject({ batch: true });
      await expect(refusal(verifyHttpRequest(signed, { trust, clock: clockAt() }))).resolves.toEqual({
        code: 'auth-batch-signature-refused',
        field: 'alg',
      });
    }
    const swapped = { ...first, headers: { ...first.headers, signature: second.headers['signature'] ?? '' } };
    await expect(refusal(verifyHttpRequest(swapped, { trust, clock: clockAt(), batch: true }))).resolves.toEqual({
      code: 'auth-signature-invalid',
      field: 'signature',
    });
    await batch.close();
  });
});
