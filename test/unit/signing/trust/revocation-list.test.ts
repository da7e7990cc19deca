import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { certificateFacts, type CertificateFacts } from '../../../../src/signing/trust/certificate-facts.ts';
import { readRevocationList } from '../../../../src/signing/trust/revocation-list.ts';
import { distributionPoint, nameOf, pem, testAuthority, type TestCertificate, type TestListContent } from '../../../support/authority.ts';
import { boolean, extension, integer, sequence, tlv } from '../../../support/der-writer.ts';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

const facts = ({ der }: TestCertificate): CertificateFacts => certificateFacts(new X509Certificate(der));
const authority = testAuthority({ cn: 'Synthetic Authority' });
const other = testAuthority({ cn: 'Other' });
const leaf = authority.issue({ cn: 'leaf', serial: 0x80ffn, listAddress: 'http://lists.example/a.crl' });
const read = (encoded: Uint8Array, ...authorities: readonly TestCertificate[]): ReturnType<typeof readRevocationList> =>
  readRevocationList(encoded, (authorities.length === 0 ? [authority] : authorities).map(facts), NOW);
const list = (content: Partial<TestListContent> = {}): Buffer => authority.list({ thisUpdate: NOW - DAY, ...content });
const refusal = (rule: string): unknown => expect.objectContaining({ code: 'revocation-list-refused', details: { rule: `crl/${rule}` } });
const scope = (...parts: readonly Uint8Array[]): Buffer => extension('2.5.29.28', true, sequence(...parts));

describe('a revocation list', () => {
  test('tells when which certificate was revoked', async () => {
    const revoked = [
      { serial: 1n, at: NOW - 3 * DAY },
      { serial: leaf.serial, at: NOW - 2 * DAY, extensions: [extension('2.5.29.21', false, tlv(0x0a, Buffer.of(1)))] },
    ];
    const found = await read(list({ revoked, number: 7n }));
    expect(found).toMatchObject({ thisUpdate: NOW - DAY, nextUpdate: NOW + 6 * DAY, number: 7n });
    expect(found.revokedAt(facts(leaf).serial)).toBe(NOW - 2 * DAY);
    expect(found.revokedAt('01')).toBe(NOW - 3 * DAY);
    expect(found.revokedAt('02')).toBeUndefined();
    expect(found.covers(facts(leaf))).toBe(true);
    expect(found.covers(facts(other.issue({ cn: 'leaf' })))).toBe(false);
  });

  test('may be PEM, empty, and without a number', async () => {
    const found = await read(Buffer.from(`Synthetic\n${pem('X509 CRL', list({ number: null }))}`));
    expect(found.number).toBeUndefined();
    expect(found.revokedAt('01')).toBeUndefined();
  });

  test.each(['rsa', 'p-384', 'ed25519'] as const)('may be signed with %s', async (kind) => {
    const kindred = testAuthority({ cn: 'Kind', kind });
    await expect(read(kindred.list({ thisUpdate: NOW - DAY }), other, kindred)).resolves.toMatchObject({
      issuer: { fingerprint: facts(kindred).fingerprint },
    });
  });

  test('of many entries leaves the event loop its turns', async () => {
    const revoked = Array.from({ length: 20_000 }, (_, index) => ({ serial: BigInt(index + 1), at: NOW - DAY }));
    const encoded = list({ revoked });
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    const found = await read(encoded);
    clearImmediate(immediate);
    expect(found.revokedAt((20_000).toString(16))).toBe(NOW - DAY);
    expect(turns).toBeGreaterThan(3);
  });

  test.each<[string, Buffer, boolean, boolean]>([
    ['users', scope(tlv(0x81, Buffer.of(0xff))), true, false],
    ['authorities', scope(tlv(0x82, Buffer.of(0xff))), false, true],
    ['those that name its address', scope(distributionPoint('http://lists.example/a.crl')), true, false],
    ['those that name another address', scope(distributionPoint('http://lists.example/b.crl')), false, false],
  ])('for %s speaks of no others', async (_, extensions, coversLeaf, coversAuthority) => {
    const found = await read(list({ extensions: [extensions] }));
    expect(found.covers(facts(leaf))).toBe(coversLeaf);
    expect(found.covers(facts(authority.authority({ cn: 'below' })))).toBe(coversAuthority);
  });

  const entry = (...extensions: readonly Uint8Array[]): Partial<TestListContent> => ({
    revoked: [{ serial: 1n, at: NOW - DAY, extensions }],
  });
  const certificateIssuer = extension('2.5.29.29', true, sequence(tlv(0xa4, nameOf({ cn: 'Other' }))));

  test.each<[string, () => Uint8Array, string]>([
    ['that another key signed', () => list({ signer: other.key }), 'signature'],
    ['of an authority that is not known', () => other.list({ thisUpdate: NOW - DAY }), 'issuer-unknown'],
    ['signed with SHA-1', () => list({ hash: 'sha1' }), 'signature-algorithm'],
    ['with one bit changed', () => changed(list({ revoked: [{ serial: 5n, at: NOW - DAY }] })), 'signature'],
    ['of version 1', () => list({ version: 1, number: null }), 'version'],
    ['without a next update', () => list({ nextUpdate: null }), 'next-update'],
    ['from the future', () => list({ thisUpdate: NOW + 1_000 }), 'from-the-future'],
    ['that is indirect', () => list({ extensions: [scope(tlv(0x84, Buffer.of(0xff)))] }), 'indirect'],
    ['that speaks of some reasons only', () => list({ extensions: [scope(tlv(0x83, Buffer.of(1, 0x40)))] }), 'scope'],
    ['that speaks of attribute certificates', () => list({ extensions: [scope(tlv(0x85, Buffer.of(0xff)))] }), 'scope'],
    ['that is a delta', () => list({ extensions: [extension('2.5.29.27', true, integer(1))] }), 'delta'],
    [
      'with a critical extension that is not known',
      () => list({ extensions: [extension('1.2.3', true, boolean(true))] }),
      'critical-extension',
    ],
    ['with an entry of another authority', () => list(entry(certificateIssuer)), 'indirect'],
    ['with a critical entry extension that is not known', () => list(entry(extension('1.2.3', true, boolean(true)))), 'critical-extension'],
    ['that ends too early', () => list().subarray(0, -1), 'readable'],
    ['with bytes behind it', () => Buffer.concat([list(), Buffer.of(0)]), 'readable'],
    ['that is none', () => Buffer.from('no list'), 'readable'],
    ['that is empty', () => Buffer.alloc(0), 'readable'],
    ['that is too large', () => Buffer.alloc(33_554_433), 'size'],
  ])('%s is refused', async (_, make, rule) => {
    await expect(read(make())).rejects.toEqual(refusal(rule));
  });

  test('by an authority that may not sign lists is refused', async () => {
    const restricted = testAuthority({ cn: 'Restricted', keyUsage: 0x04 });
    await expect(read(restricted.list({ thisUpdate: NOW - DAY }), restricted)).rejects.toEqual(refusal('issuer-key-usage'));
  });

  test('with any byte changed is refused', async () => {
    const whole = list({ revoked: [{ serial: 5n, at: NOW - DAY }] });
    for (let at = 0; at < whole.length; at += 1) {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 0x01;
      await expect(read(copy)).rejects.toEqual(expect.objectContaining({ code: 'revocation-list-refused' }));
    }
  });

  test('cut anywhere is refused, never misread', async () => {
    const whole = list({ revoked: [{ serial: 5n, at: NOW - DAY }] });
    for (let length = 0; length < whole.length; length += 7)
      await expect(read(whole.subarray(0, length))).rejects.toEqual(expect.objectContaining({ code: 'revocation-list-refused' }));
  });
});

/** The serial number 5 becomes 4. */
function changed(encoded: Buffer): Buffer {
  const copy = Buffer.from(encoded);
  const at = copy.indexOf(Buffer.from([0x02, 0x01, 0x05, 0x17]));
  copy[at + 2] = 4;
  return copy;
}
