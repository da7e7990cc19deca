import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { fingerprintOf } from '../../../src/signing/identity.ts';
import { trustFrom } from '../../../src/signing/trust.ts';
import { testPki } from '../../support/pki.ts';

const NOW = Date.now();
const DAY = 86_400_000;
const pki = testPki();
const der = (pem: string): Uint8Array => new X509Certificate(pem).raw;
const leaf = pki.issue({ cn: 'leaf', kind: 'ec' }).certPem;
const refusal = (code: string): unknown => expect.objectContaining({ code });
const refused = refusal('auth-certificate-not-trusted');

describe('trust', () => {
  const anchored = trustFrom({ anchors: [pki.caPem], pinned: [] });

  test('accepts what an anchor issued, again and again', () => {
    expect(anchored.certificate(der(leaf), NOW)).toMatchObject({ fingerprint: fingerprintOf(der(leaf)) });
    expect(anchored.certificate(der(leaf), NOW)).toBe(anchored.certificate(der(leaf), NOW));
  });

  test.each([
    ['a certificate of another authority', () => testPki('Other CA').issue({ cn: 'leaf', kind: 'ec' }).certPem],
    ['a certificate of an authority with the same name and another key', () => testPki().issue({ cn: 'leaf', kind: 'rsa' }).certPem],
  ])('refuses %s', (_, make) => {
    expect(() => anchored.certificate(der(make()), NOW)).toThrow(refused);
  });

  test.each([
    ['an authority in place of a signer', () => pki.issue({ cn: 'sub', kind: 'ec', ca: true }).certPem],
    ['the anchor itself', () => pki.caPem],
  ])('refuses %s', (_, make) => {
    expect(() => anchored.certificate(der(make()), NOW)).toThrow(refusal('auth-certificate-key-usage'));
  });

  test('judges validity at the time asked about, of signer and anchor, however often it was accepted before', () => {
    const short = der(pki.issue({ cn: 'short', kind: 'ec', notBefore: new Date(NOW - DAY), notAfter: new Date(NOW + DAY) }).certPem);
    expect(anchored.certificate(short, NOW)).toMatchObject({ fingerprint: fingerprintOf(short) });
    expect(() => anchored.certificate(short, NOW + 2 * DAY)).toThrow(refusal('auth-certificate-expired'));
    expect(() => anchored.certificate(short, NOW - 2 * DAY)).toThrow(refusal('auth-certificate-not-yet-valid'));
    const brief = testPki('Brief CA');
    const long = der(brief.issue({ cn: 'long', kind: 'ec' }).certPem);
    const after = new X509Certificate(brief.caPem).validToDate.getTime() + DAY;
    expect(() => trustFrom({ anchors: [brief.caPem], pinned: [] }).certificate(long, after)).toThrow(refusal('auth-certificate-expired'));
  });

  test('names pinned certificates by fingerprint, and no others', () => {
    const pinned = trustFrom({ anchors: [], pinned: [leaf] });
    expect(pinned.fingerprint(fingerprintOf(der(leaf)), NOW).certificate.subject).toContain('leaf');
    expect(pinned.certificate(der(leaf), NOW)).toMatchObject({ fingerprint: fingerprintOf(der(leaf)), chain: [] });
    expect(() => anchored.fingerprint(fingerprintOf(der(leaf)), NOW)).toThrow(refused);
  });

  test('refuses bytes that are no certificate and bytes without measure', () => {
    expect(() => anchored.certificate(Buffer.from('no certificate'), NOW)).toThrow(refused);
    expect(() => anchored.certificate(new Uint8Array(20_000), NOW)).toThrow(refused);
  });

  test.each([
    ['bytes behind it', (raw: Uint8Array) => Buffer.concat([raw, Buffer.from('anything')])],
    ['another encoding', () => Buffer.from(leaf)],
  ])('refuses a certificate with %s: one certificate has one fingerprint', (_, change) => {
    for (const trust of [anchored, trustFrom({ anchors: [pki.caPem], pinned: [leaf] })])
      expect(() => trust.certificate(change(der(leaf)), NOW)).toThrow(refused);
  });

  test('will not start with an anchor that cannot be read', () => {
    expect(() => trustFrom({ anchors: ['no certificate'], pinned: [] })).toThrow(expect.objectContaining({ code: 'keys-unusable' }));
  });
});
