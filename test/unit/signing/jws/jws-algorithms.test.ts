import { describe, expect, it } from '@jest/globals';
import { compactVerify, flattenedVerify, FlattenedSign } from 'jose';
import type { SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { batchIdentity } from '../../../../src/signing/batch/batch-identity.ts';
import { openDetached, sealDetached } from '../../../../src/signing/jws/compact-jws.ts';
import { JOSE_ALGORITHMS } from '../../../../src/signing/jws/jose-algorithms.ts';
import { signProtected } from '../../../../src/signing/jws/sign-compact.ts';
import { decoded, readJws, verifyProtected } from '../../../../src/signing/jws/verify-compact.ts';
import type { TestSubject } from '../../../support/pki.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { NOON, partyWith, refusal } from '../http-signature/parties.ts';

const keyFor = (algorithm: SignatureAlgorithm): Omit<TestSubject, 'cn'> => {
  if (algorithm.startsWith('rsa')) return { kind: 'rsa' };
  if (algorithm === 'ed25519') return { kind: 'ed25519' };
  return { kind: 'ec', curve: { 'ecdsa-sha384': 'P-384', 'ecdsa-sha512': 'P-521' }[algorithm as string] ?? 'P-256' };
};
const EVERY = Object.entries(JOSE_ALGORITHMS) as [SignatureAlgorithm, string][];
const PAYLOAD = Buffer.from('{"synthetic":true}');

describe('every algorithm of JOSE that the gateway has', () => {
  it.each(EVERY)('%s is %s, for us and for another implementation', async (algorithm, name) => {
    const { identity, trust, key } = partyWith(algorithm, keyFor(algorithm));
    const jws = await sealDetached('http-request+jws', PAYLOAD, {}, identity);
    const opened = await openDetached('http-request+jws', jws, PAYLOAD, { trust }, NOON);
    expect(opened.header['alg']).toBe(name);
    const [header = '', signature = ''] = jws.split('..');
    await expect(
      flattenedVerify({ protected: header, payload: PAYLOAD, signature }, identity.certificate.publicKey),
    ).resolves.toBeDefined();
    const theirs = await new FlattenedSign(PAYLOAD)
      .setProtectedHeader({ alg: name, kid: identity.fingerprint, typ: 'http-request+jws' })
      .sign(key);
    const detached = `${theirs.protected ?? ''}..${theirs.signature}`;
    await expect(openDetached('http-request+jws', detached, PAYLOAD, { trust }, NOON)).resolves.toBeDefined();
    await expect(refusal(openDetached('http-request+jws', detached, Buffer.from('{}'), { trust }, NOON))).resolves.toMatchObject({
      code: 'auth-signature-invalid',
    });
  });

  it('is refused with a key of another curve, as JOSE pairs them', async () => {
    const { identity, trust } = partyWith('ecdsa-sha256', { kind: 'ec', curve: 'P-384' });
    const jws = await sealDetached('http-request+jws', PAYLOAD, {}, identity);
    await expect(refusal(openDetached('http-request+jws', jws, PAYLOAD, { trust }, NOON))).resolves.toEqual({
      code: 'auth-algorithm-refused',
      field: 'alg',
    });
  });

  it('may be that of a batch, where that was agreed', async () => {
    const { identity, trust } = partyWith('ecdsa-sha256', { kind: 'ec' });
    const batch = batchIdentity(identity, { maxBatch: 1 });
    const jws = await sealDetached('http-request+jws', PAYLOAD, {}, batch);
    await expect(openDetached('http-request+jws', jws, PAYLOAD, { trust, batch: true }, NOON)).resolves.toBeDefined();
    await expect(refusal(openDetached('http-request+jws', jws, PAYLOAD, { trust }, NOON))).resolves.toEqual({
      code: 'auth-batch-signature-refused',
      field: 'alg',
    });
  });
});

describe('a compact JWS', () => {
  it('is read by another implementation', async () => {
    const { identity } = partyWith('ecdsa-sha256', { kind: 'ec' });
    const payload = PAYLOAD.toString('base64url');
    const signed = await signProtected({ typ: 'x' }, payload, identity);
    const compact = `${signed.protected}.${payload}.${signed.signature}`;
    await expect(compactVerify(compact, identity.certificate.publicKey)).resolves.toMatchObject({ payload: new Uint8Array(PAYLOAD) });
    expect(verifyProtected(readJws(signed), PAYLOAD, identity.certificate.publicKey, {}, NOON).algorithm).toBe('ecdsa-sha256');
  });

  it.each(['AB', 'AA==', 'A', 'A A', 'A+', 'A/', 'é'])('has Base64url in its one form, and not %s', (text) => {
    expect(refusalOf(() => decoded(text)).code).toBe('auth-jws-malformed');
  });

  it.each(['', '{', '[]', '{"alg":"ES256","alg":"ES256"}', '{"a":{"b":{"c":1}}}', `{"a":"${'x'.repeat(7_000)}"}`])(
    'has no header %s',
    (text) => {
      expect(refusalOf(() => readJws({ protected: Buffer.from(text).toString('base64url'), signature: 'AA' })).code).toBe(
        'auth-jws-malformed',
      );
    },
  );
});
