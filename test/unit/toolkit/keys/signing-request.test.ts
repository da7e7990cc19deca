import 'reflect-metadata';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { KeyUsageFlags, KeyUsagesExtension, Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import type { SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { privateKeyFromPem, type PrivateKey } from '../../../../src/signing/keys/private-key.ts';
import { KEY_KINDS, newKey } from '../../../../src/toolkit/keys/new-private-key.ts';
import { signingRequest } from '../../../../src/toolkit/keys/signing-request.ts';
import { refusalLater, refusalOf } from '../../../support/refusal.ts';

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const SUBJECT = 'CN=TEST ONLY Vārteja,O=TEST ONLY,C=LV';

describe('a signing request', () => {
  test.each([
    ['ec-p256', undefined],
    ['ec-p384', undefined],
    ['ec-p521', undefined],
    ['rsa-2048', undefined],
    ['rsa-2048', 'rsa-pkcs1-sha512'],
    ['ed25519', undefined],
  ] as const)('of %s, %s, is verified by another library and names key and subject', async (kind, algorithm) => {
    const key = await newKey(kind);
    const request = new Pkcs10CertificateRequest(await signingRequest({ key: privateKeyFromPem(pem(key)), subject: SUBJECT, algorithm }));
    expect(await request.verify()).toBe(true);
    expect(Buffer.from(request.publicKey.rawData).equals(createPublicKey(key).export({ type: 'spki', format: 'der' }))).toBe(true);
    expect(request.subject).toBe('C=LV, O=TEST ONLY, CN=TEST ONLY Vārteja');
    expect(request.extensions).toEqual([new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)]);
  });

  test('carries DNS names', async () => {
    const request = await signingRequest({ key: privateKeyFromPem(pem(ec)), subject: 'CN=x', dnsNames: ['a.example', 'b.example'] });
    const asked = new Pkcs10CertificateRequest(request).extensions.find(
      (extension) => extension instanceof SubjectAlternativeNameExtension,
    );
    expect(asked?.names.toJSON()).toEqual(['a.example', 'b.example'].map((value) => ({ type: 'dns', value })));
  });

  test.each(['', 'somebody', 'CN', 'FOO=x', '=x', 'CN=,O='])('for nobody is refused: %p', async (subject) => {
    expect(await refusalLater(() => signingRequest({ key: privateKeyFromPem(pem(ec)), subject }))).toMatchObject({
      code: 'command-usage',
      details: { field: '--subject' },
    });
  });

  test.each([
    [ec, 'rsa-pkcs1-sha256'],
    [rsa, 'ecdsa-sha256'],
    [createPrivateKey(pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)), undefined],
  ] as readonly (readonly [KeyObject, SignatureAlgorithm | undefined])[])(
    'with an algorithm that does not fit is refused',
    async (key, algorithm) => {
      const request = { key: privateKeyFromPem(pem(key)), subject: SUBJECT, algorithm };
      expect(await refusalLater(() => signingRequest(request))).toMatchObject({ code: 'command-usage', details: { field: '--algorithm' } });
    },
  );

  test('of a key that is not whole is refused', async () => {
    const without: PrivateKey = { ...privateKeyFromPem(pem(ec)), publicKey: undefined };
    expect((await refusalLater(() => signingRequest({ key: without, subject: SUBJECT }))).code).toBe('keys-unusable');
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    const mixed: PrivateKey = { ...privateKeyFromPem(pem(ec)), publicKey: other };
    expect((await refusalLater(() => signingRequest({ key: mixed, subject: SUBJECT }))).details.rule).toBe('keys/pair');
    expect(refusalOf(() => privateKeyFromPem('no key')).code).toBe('keys-unusable');
    expect(refusalOf(() => privateKeyFromPem(pem(ec)).signer('ed25519')).code).toBe('keys-unusable');
  });
});

test('a new key is of the kind asked for', async () => {
  const made = await Promise.all(KEY_KINDS.filter((kind) => kind !== 'rsa-4096').map(async (kind) => [kind, await newKey(kind)] as const));
  for (const [kind, { asymmetricKeyDetails }] of made) {
    const { namedCurve, modulusLength } = asymmetricKeyDetails ?? {};
    const size = { prime256v1: 'p256', secp384r1: 'p384', secp521r1: 'p521' }[namedCurve ?? ''] ?? modulusLength;
    expect(kind).toContain(size === undefined ? 'ed25519' : `${size}`);
  }
});
