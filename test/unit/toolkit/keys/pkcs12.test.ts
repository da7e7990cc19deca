import { createPrivateKey, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { fromBER, ObjectIdentifier, Sequence } from 'asn1js';
import forge from 'node-forge';
import { pkcs12Bundle } from '../../../../src/toolkit/keys/pkcs12.ts';
import { mac } from '../../../../src/toolkit/keys/pkcs12-protection.ts';
import { readPkcs12 } from '../../../../src/toolkit/keys/read-pkcs12.ts';
import { testPki } from '../../../support/pki.ts';
import { refusalOf } from '../../../support/refusal.ts';

const PASSPHRASE = 'sintētiska parole';
const pki = testPki();
const pairs = {
  'EC P-256': pki.issue({ cn: 'ec', kind: 'ec' }),
  'EC P-384': pki.issue({ cn: 'ec', kind: 'ec', curve: 'P-384' }),
  'RSA 2048': pki.issue({ cn: 'rsa', kind: 'rsa' }),
};
const bundleOf = ({ keyPem, certPem }: { keyPem: string; certPem: string }, passphrase = PASSPHRASE): Uint8Array =>
  pkcs12Bundle(createPrivateKey(keyPem), [new X509Certificate(certPem), new X509Certificate(pki.caPem)], passphrase, 'TEST ONLY');

/** The PFX with a change somewhere in its values. */
function changed(bundle: Uint8Array, find: string, replace: string): Uint8Array {
  const hex = Buffer.from(bundle).toString('hex');
  if (!hex.includes(find)) throw new Error('nothing to change');
  return Buffer.from(hex.replace(find, replace), 'hex');
}
const oid = (value: string): string => Buffer.from(new ObjectIdentifier({ value }).toBER()).toString('hex');

describe('a PKCS #12 file', () => {
  let ec: Uint8Array;
  beforeAll(() => {
    ec = bundleOf(pairs['EC P-256']);
  });

  test.each(Object.entries(pairs))('of %s comes back as it was', (_kind, pair) => {
    const { key, certificates } = readPkcs12(bundleOf(pair), PASSPHRASE);
    expect(key.equals(createPrivateKey(pair.keyPem))).toBe(true);
    expect(certificates.map((certificate) => certificate.toString())).toEqual([
      new X509Certificate(pair.certPem).toString(),
      new X509Certificate(pki.caPem).toString(),
    ]);
  });

  test('that node-forge wrote with AES is read, and one with triple DES is refused by name', () => {
    const { keyPem, certPem } = pki.issue({ cn: 'forge', kind: 'rsa' });
    const [rsaKey, certificates] = [forge.pki.privateKeyFromPem(keyPem), [forge.pki.certificateFromPem(certPem)]];
    const written = (algorithm: 'aes256' | '3des'): Uint8Array => {
      const bundle = forge.pkcs12.toPkcs12Asn1(rsaKey, certificates, 'parole', { algorithm });
      return Buffer.from(forge.asn1.toDer(bundle).getBytes(), 'binary');
    };
    expect(readPkcs12(written('aes256'), 'parole').key.equals(createPrivateKey(keyPem))).toBe(true);
    expect(refusalOf(() => readPkcs12(written('3des'), 'parole'))).toMatchObject({
      code: 'keys-bundle-unsupported',
      details: { rule: 'pkcs12/3des' },
    });
  });

  test('opens with its passphrase only, and not when a bit has changed', () => {
    for (const wrong of ['', 'other', `${PASSPHRASE} `]) expect(refusalOf(() => readPkcs12(ec, wrong)).code).toBe('keys-passphrase');
    const hex = Buffer.from(ec).toString('hex');
    const middle = Math.floor(hex.length / 4) * 2;
    const flipped = hex.slice(0, middle) + (hex.slice(middle, middle + 2) === '00' ? '01' : '00') + hex.slice(middle + 2);
    expect(refusalOf(() => readPkcs12(Buffer.from(flipped, 'hex'), PASSPHRASE)).code).toMatch(/^keys-(?:passphrase|unusable)$/);
  });

  test('sealed in another way is refused by name', () => {
    const sha256 = oid('2.16.840.1.101.3.4.2.1');
    const md5 = `${oid('2.16.840.1.101.3.4.2.1').slice(0, -2)}09`;
    expect(refusalOf(() => readPkcs12(changed(ec, sha256, md5), PASSPHRASE)).details.rule).toBe('pkcs12/mac');
    const { result } = fromBER(Uint8Array.from(ec));
    if (!(result instanceof Sequence)) throw new Error('no sequence');
    const unsealed = new Uint8Array(new Sequence({ value: result.valueBlock.value.slice(0, 2) }).toBER());
    expect(refusalOf(() => readPkcs12(unsealed, PASSPHRASE)).details.rule).toBe('pkcs12/no-mac');
    expect(refusalOf(() => mac({ algorithm: '1.2.840.113549.1.5.14', salt: Buffer.of(1), rounds: 1 }, ec, 'x')).details.rule).toBe(
      'pkcs12/pbmac1',
    );
  });

  test('that asks for endless work is refused before it is done', () => {
    for (const rounds of [0, -1, 2_000_001, 1e15, NaN])
      expect(refusalOf(() => mac({ algorithm: '2.16.840.1.101.3.4.2.1', salt: Buffer.of(1), rounds }, ec, 'x'))).toMatchObject({
        code: 'keys-bundle-unsupported',
        details: { rule: 'pkcs12/rounds' },
      });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['no ASN.1', Buffer.from('nothing of the kind')],
    ['another structure', Buffer.from('300302010a', 'hex')],
    ['a certificate', new X509Certificate(pki.caPem).raw],
    ['more than a megabyte', new Uint8Array(1_048_577)],
    ['half a file', Buffer.from([0x30, 0x82, 0x05, 0x00, 0x02])],
  ])('that is %s is refused', (_what, bytes) => {
    expect(refusalOf(() => readPkcs12(bytes, PASSPHRASE))).toMatchObject({ code: 'keys-unusable', details: { rule: 'pkcs12/malformed' } });
  });
});
