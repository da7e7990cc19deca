import { X509Certificate } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import { fingerprintOf } from '../../../../src/signing/identity.ts';
import { trustFrom, type Trust, type TrustBasis } from '../../../../src/signing/trust.ts';
import {
  nameOf,
  testAuthority,
  type TestAuthority,
  type TestCertificate,
  type TestCertificateSubject,
} from '../../../support/authority.ts';
import { boolean, extension, integer, octets, sequence, tlv } from '../../../support/der-writer.ts';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

const root = testAuthority({ cn: 'Synthetic Root' });
const rsaRoot = testAuthority({ cn: 'Synthetic RSA Root', kind: 'rsa' });
const anchored = (basis: Partial<TrustBasis> = {}): Trust => trustFrom({ anchors: [root.pem], pinned: [], ...basis });
const refusal = (code: string, field?: string): unknown =>
  expect.objectContaining({ code, ...(field !== undefined && { details: expect.objectContaining({ field }) }) });
const accepted = (certificate: TestCertificate, ...chain: readonly TestCertificate[]): unknown =>
  expect.objectContaining({
    fingerprint: fingerprintOf(certificate.der),
    chain: chain.map(({ der }) => expect.objectContaining({ raw: der })),
  });

describe('chains of certificates', () => {
  const middle = root.authority({ cn: 'Synthetic Issuing Authority' });
  const signer = middle.issue({ cn: 'signer' });

  test('are built from what the message brings, in any order', () => {
    const third = middle.authority({ cn: 'Third', kind: 'rsa' });
    const far = third.issue({ cn: 'far', kind: 'p-384' });
    expect(anchored().certificate(far.der, NOW, [middle.der, third.der])).toEqual(accepted(far, third, middle, root));
    expect(anchored().certificate(far.der, NOW, [third.der, middle.der])).toEqual(accepted(far, third, middle, root));
  });

  test('are built from configured intermediates, several in one PEM', () => {
    const trust = anchored({ intermediates: [`${rsaRoot.pem}${middle.pem}`] });
    expect(trust.certificate(signer.der, NOW)).toEqual(accepted(signer, middle, root));
  });

  test('are remembered: a later message need not bring them', () => {
    const trust = anchored();
    expect(() => trust.certificate(signer.der, NOW)).toThrow(refusal('auth-certificate-not-trusted'));
    expect(trust.certificate(signer.der, NOW, [middle.der])).toEqual(accepted(signer, middle, root));
    expect(trust.certificate(signer.der, NOW)).toEqual(accepted(signer, middle, root));
  });

  test('are verified from the anchor down: a key for which nobody vouches verifies nothing, however many certificates lead up to it', () => {
    const strange = testAuthority({ cn: 'Strange' });
    const others = Array.from({ length: 6 }, () => testAuthority({ cn: 'Strange', key: strange.key }).der);
    const verified = jest.spyOn(X509Certificate.prototype, 'verify');
    const ask = (): unknown => anchored().certificate(strange.issue({ cn: 'leaf' }).der, NOW, [strange.der, ...others]);
    expect(ask).toThrow(refusal('auth-certificate-not-trusted'));
    expect(verified).not.toHaveBeenCalled();
    verified.mockRestore();
  });

  test('that a message brings replace one that has run out', () => {
    const trust = anchored();
    const old = root.authority({ cn: 'Renewed', notAfter: NOW + DAY });
    const renewed = root.authority({ cn: 'Renewed', key: old.key });
    const leaf = old.issue({ cn: 'leaf' });
    expect(trust.certificate(leaf.der, NOW, [old.der])).toEqual(accepted(leaf, old, root));
    expect(() => trust.certificate(leaf.der, NOW + 2 * DAY, [old.der])).toThrow(refusal('auth-certificate-expired', 'issuer[1]'));
    expect(trust.certificate(leaf.der, NOW + 2 * DAY, [renewed.der])).toEqual(accepted(leaf, renewed, root));
  });

  test('lead to whichever anchor is valid while an authority renews its certificate', () => {
    const old = testAuthority({ cn: 'Rolling', notAfter: NOW + DAY });
    const next = testAuthority({ cn: 'Rolling', key: old.key, notBefore: NOW });
    const trust = trustFrom({ anchors: [old.pem, next.pem], pinned: [] });
    const leaf = old.issue({ cn: 'leaf' });
    expect(trust.certificate(leaf.der, NOW - DAY)).toEqual(accepted(leaf, old));
    expect(trust.certificate(leaf.der, NOW + 2 * DAY)).toEqual(accepted(leaf, next));
  });

  test.each(['ec', 'rsa', 'p-384', 'ed25519'] as const)('hold for signers and authorities with %s keys', (kind) => {
    const authority = testAuthority({ cn: 'Kind', kind });
    const leaf = authority.authority({ cn: 'Below', kind }).issue({ cn: 'leaf', kind });
    const below = authority.authority({ cn: 'Other', kind });
    const other = below.issue({ cn: 'leaf', kind });
    const trust = trustFrom({ anchors: [authority.pem], pinned: [] });
    expect(trust.certificate(other.der, NOW, [below.der])).toEqual(accepted(other, below, authority));
    expect(() => trust.certificate(leaf.der, NOW, [below.der])).toThrow(refusal('auth-certificate-not-trusted'));
  });

  test('are no longer than configured', () => {
    const trust = anchored({ rules: { maxDepth: 2, purposes: [], policies: [] } });
    expect(() => trust.certificate(signer.der, NOW, [middle.der])).toThrow(refusal('auth-certificate-path-length'));
    expect(() => trust.certificate(middle.authority({ cn: 'x' }).issue({ cn: 'far' }).der, NOW, [middle.der])).toThrow(
      refusal('auth-certificate-not-trusted'),
    );
    expect(trust.certificate(root.issue({ cn: 'near' }).der, NOW)).toMatchObject({ chain: [{ raw: root.der }] });
  });

  test('may not bring more certificates than any chain needs', () => {
    expect(() =>
      anchored().certificate(
        signer.der,
        NOW,
        Array.from({ length: 9 }, () => middle.der),
      ),
    ).toThrow(refusal('auth-certificate-not-trusted'));
  });

  test('that strangers tangle cost a bounded number of verified signatures', () => {
    // Eight authorities with one key and the anchor's name each issue all others: without a bound there are thousands of paths.
    const tangled = testAuthority({ cn: 'Synthetic Root' });
    const others = Array.from({ length: 8 }, () => tangled.authority({ cn: 'Synthetic Root', key: tangled.key }));
    const leaf = tangled.issue({ cn: 'leaf' });
    const verified = jest.spyOn(X509Certificate.prototype, 'verify');
    expect(() =>
      anchored().certificate(
        leaf.der,
        NOW,
        others.map(({ der }) => der),
      ),
    ).toThrow(refusal('auth-certificate-not-trusted'));
    expect(verified.mock.calls.length).toBeLessThan(32);
    verified.mockRestore();
  });
});

describe('a chain is refused', () => {
  const chainOf = (between: TestCertificateSubject, leaf: TestCertificateSubject = { cn: 'leaf' }): [Uint8Array, number, Uint8Array[]] => {
    const authority = root.authority(between);
    return [authority.issue(leaf).der, NOW, [authority.der]];
  };
  const sub: TestCertificateSubject = { cn: 'Sub' };

  test.each<[string, () => [Uint8Array, number, Uint8Array[]], string, string]>([
    [
      'when the signer’s certificate has expired',
      () => chainOf(sub, { cn: 'l', notAfter: NOW - 1_000 }),
      'auth-certificate-expired',
      'certificate',
    ],
    ['when an intermediate has expired', () => chainOf({ ...sub, notAfter: NOW - 1_000 }), 'auth-certificate-expired', 'issuer[1]'],
    [
      'when the signer’s is not valid yet',
      () => chainOf(sub, { cn: 'l', notBefore: NOW + 1_000 }),
      'auth-certificate-not-yet-valid',
      'certificate',
    ],
    ['when an intermediate is no authority', () => chainOf({ ...sub, isAuthority: false }), 'auth-certificate-key-usage', 'issuer[1]'],
    [
      'when an intermediate may not sign certificates',
      () => chainOf({ ...sub, keyUsage: 0x82 }),
      'auth-certificate-key-usage',
      'issuer[1]',
    ],
    [
      'when the signer may only encipher keys',
      () => chainOf(sub, { cn: 'l', keyUsage: 0x20 }),
      'auth-certificate-key-usage',
      'certificate',
    ],
    [
      'when the signer is an authority',
      () => chainOf(sub, { cn: 'l', isAuthority: true, keyUsage: 0x86 }),
      'auth-certificate-key-usage',
      'certificate',
    ],
    ['when a certificate is signed with SHA-1', () => chainOf(sub, { cn: 'l', hash: 'sha1' }), 'auth-certificate-algorithm', 'certificate'],
    ['when an intermediate is signed with SHA-1', () => chainOf({ ...sub, hash: 'sha1' }), 'auth-certificate-algorithm', 'certificate'],
    ['when an authority has a short key', () => chainOf({ ...sub, kind: 'rsa-1024' }), 'auth-certificate-algorithm', 'issuer'],
    ['when the signer has a short key', () => chainOf(sub, { cn: 'l', kind: 'rsa-1024' }), 'auth-certificate-algorithm', 'certificate'],
    [
      'when a critical extension is not known',
      () => chainOf(sub, { cn: 'l', extensions: [extension('1.3.6.1.4.1.99999.1', true, integer(1))] }),
      'auth-certificate-extension',
      'certificate',
    ],
    [
      'when an authority demands what is not evaluated (policyConstraints)',
      () => chainOf({ ...sub, extensions: [extension('2.5.29.36', true, sequence(tlv(0x80, Buffer.of(0))))] }),
      'auth-certificate-extension',
      'issuer[1]',
    ],
    [
      'when an extension stands twice',
      () => chainOf(sub, { cn: 'l', extensions: [extension('2.5.29.14', false, octets(Buffer.of(1)))] }),
      'auth-certificate-extension',
      'extensions',
    ],
    [
      'when an extension cannot be read',
      () => chainOf({ ...sub, extensions: [extension('2.5.29.30', true, boolean(true))] }),
      'auth-certificate-extension',
      '2.5.29.30',
    ],
  ])('%s', (_, make, code, field) => {
    expect(() => anchored().certificate(...make())).toThrow(refusal(code, field));
  });

  test('when the path is longer than an authority allows', () => {
    const narrow = root.authority({ cn: 'Narrow', pathLength: 0 });
    const below = narrow.authority({ cn: 'Below' });
    expect(anchored().certificate(narrow.issue({ cn: 'l' }).der, NOW, [narrow.der])).toMatchObject({ chain: { length: 2 } });
    expect(() => anchored().certificate(below.issue({ cn: 'l' }).der, NOW, [below.der, narrow.der])).toThrow(
      refusal('auth-certificate-path-length', 'issuer[2]'),
    );
  });

  test('when an anchor is no authority, or its own path is too long', () => {
    const self = testAuthority({ cn: 'Self', isAuthority: false, keyUsage: 0x80 });
    const trust = trustFrom({ anchors: [self.pem], pinned: [] });
    expect(() => trust.certificate(self.issue({ cn: 'l' }).der, NOW)).toThrow(refusal('auth-certificate-key-usage', 'issuer[1]'));
    const flat = testAuthority({ cn: 'Flat', pathLength: 0 });
    const below = flat.authority({ cn: 'Below' });
    expect(() => trustFrom({ anchors: [flat.pem], pinned: [] }).certificate(below.issue({ cn: 'l' }).der, NOW, [below.der])).toThrow(
      refusal('auth-certificate-path-length', 'issuer[2]'),
    );
  });

  test('even where the anchor itself is signed with SHA-1, which says nothing, it is not', () => {
    const old = testAuthority({ cn: 'Old', hash: 'sha1' });
    expect(trustFrom({ anchors: [old.pem], pinned: [] }).certificate(old.issue({ cn: 'l' }).der, NOW)).toMatchObject({
      chain: { length: 1 },
    });
  });
});

describe('name constraints', () => {
  const organisation = (cn: string, value: string): TestCertificateSubject => ({
    cn,
    attributes: [
      ['2.5.4.6', 'LV'],
      ['2.5.4.10', value],
    ],
  });
  const directory = (subject: Pick<TestCertificateSubject, 'attributes'>): Buffer => {
    const whole = nameOf({ cn: '', ...subject });
    // Without the common name at the end: a subtree.
    const attributes = whole.subarray(2, whole.length - nameOf({ cn: '' }).length + 2);
    return tlv(0xa4, sequence(attributes));
  };
  const dns = (name: string): Buffer => tlv(0x82, Buffer.from(name));
  const constrained = (tag: 0xa0 | 0xa1, base: Uint8Array): TestAuthority =>
    root.authority({ cn: 'Constrained', extensions: [extension('2.5.29.30', true, sequence(tlv(tag, sequence(base))))] });

  test.each<[string, 0xa0 | 0xa1, Uint8Array, TestCertificateSubject, boolean]>([
    [
      'within the permitted organisation',
      0xa0,
      directory(organisation('', 'Synthetic Police')),
      organisation('l', 'SYNTHETIC  police'),
      true,
    ],
    ['outside the permitted organisation', 0xa0, directory(organisation('', 'Synthetic Police')), organisation('l', 'Other'), false],
    [
      'within the excluded organisation',
      0xa1,
      directory(organisation('', 'Synthetic Police')),
      organisation('l', 'synthetic police'),
      false,
    ],
    ['outside the excluded organisation', 0xa1, directory(organisation('', 'Synthetic Police')), organisation('l', 'Other'), true],
    ['within the permitted domain', 0xa0, dns('police.example'), { cn: 'l', dnsNames: ['a.police.example'] }, true],
    ['outside the permitted domain', 0xa0, dns('police.example'), { cn: 'l', dnsNames: ['notpolice.example'] }, false],
    ['within the excluded domain', 0xa1, dns('police.example'), { cn: 'l', dnsNames: ['police.example'] }, false],
    ['without any name of the form', 0xa0, dns('police.example'), { cn: 'l' }, true],
    [
      'with a form that is not compared',
      0xa0,
      tlv(0x81, Buffer.from('example')),
      { cn: 'l', attributes: [['1.2.840.113549.1.9.1', 'a@example']] },
      false,
    ],
  ])('judge a signer %s', (_, tag, base, leaf, isPermitted) => {
    const authority = constrained(tag, base);
    const verify = (): unknown => anchored().certificate(authority.issue(leaf).der, NOW, [authority.der]);
    if (isPermitted) expect(verify()).toMatchObject({ chain: { length: 2 } });
    else expect(verify).toThrow(refusal('auth-certificate-name-constraint', 'certificate'));
  });
});

describe('purposes and policies that the receiver asks for', () => {
  const asking = anchored({
    rules: { maxDepth: 4, purposes: ['1.3.6.1.4.1.99999.2'], policies: ['1.3.6.1.4.1.99999.3', '1.3.6.1.4.1.99999.4'] },
  });
  const good: TestCertificateSubject = {
    cn: 'l',
    purposes: ['1.3.6.1.4.1.99999.2', '1.3.6.1.5.5.7.3.2'],
    policies: ['1.3.6.1.4.1.99999.4'],
  };

  test.each<[string, TestCertificateSubject, readonly string[], boolean]>([
    ['named by signer and authority', good, ['1.3.6.1.4.1.99999.4'], true],
    ['left open by the authority', good, ['2.5.29.32.0'], true],
    ['without the purpose', { ...good, purposes: ['2.5.29.37.0'] }, ['2.5.29.32.0'], false],
    ['without the policy', { ...good, policies: ['1.3.6.1.4.1.99999.5'] }, ['2.5.29.32.0'], false],
    ['under a policy that the authority may not issue under', good, ['1.3.6.1.4.1.99999.3'], false],
    ['under an authority without policies', good, [], false],
  ])('%s', (_, leaf, policies, isGood) => {
    const authority = root.authority({ cn: 'Policy', policies });
    const verify = (): unknown => asking.certificate(authority.issue(leaf).der, NOW, [authority.der]);
    if (isGood) expect(verify()).toMatchObject({ chain: { length: 2 } });
    else expect(verify).toThrow(refusal('auth-certificate-purpose'));
  });
});

describe('signers that are pinned', () => {
  test('must still be allowed to sign', () => {
    const enciphers = root.issue({ cn: 'l', keyUsage: 0x20 });
    const short = root.issue({ cn: 'l', kind: 'rsa-1024' });
    const trust = trustFrom({ anchors: [], pinned: [enciphers.pem, short.pem] });
    expect(() => trust.certificate(enciphers.der, NOW)).toThrow(refusal('auth-certificate-key-usage'));
    expect(() => trust.fingerprint(fingerprintOf(short.der), NOW)).toThrow(refusal('auth-certificate-algorithm'));
  });

  const issuer = testAuthority({
    cn: 'Synthetic, Issuer',
    attributes: [
      ['2.5.4.6', 'LV'],
      ['2.5.4.10', 'Ministry "M" + Sons'],
    ],
  });
  const older = issuer.issue({ cn: 'system', serial: 0xff00n, notAfter: NOW + DAY });
  const newer = issuer.issue({ cn: 'system', key: older.key, serial: 0x80n, notBefore: NOW });
  const trust = trustFrom({ anchors: [issuer.pem], pinned: [older.pem, newer.pem] });
  const sha1 = (certificate: TestCertificate): Uint8Array =>
    Buffer.from(new X509Certificate(certificate.der).fingerprint.replaceAll(':', ''), 'hex');

  test('are found by thumbprint, by key identifier, and by issuer and serial number', () => {
    expect(trust.lookup({ thumbprintSha1: sha1(older) }, NOW)).toEqual(accepted(older));
    expect(trust.lookup({ ski: older.keyIdentifier }, NOW)).toEqual(accepted(newer));
    for (const name of [
      'CN=Synthetic\\, Issuer,O=Ministry \\"M\\" \\+ Sons,C=LV',
      'cn=synthetic\\2C issuer, o=Ministry \\22M\\22 \\2B Sons, c=lv',
      'CN="Synthetic, Issuer", O="Ministry \\"M\\" + Sons", OID.2.5.4.6=LV',
    ])
      expect(trust.lookup({ issuer: name, serial: String(0xff00) }, NOW)).toEqual(accepted(older));
  });

  test('that share a key are told apart by validity', () => {
    expect(trust.lookup({ ski: older.keyIdentifier }, NOW - 1)).toEqual(accepted(older));
    expect(trust.lookup({ ski: older.keyIdentifier }, NOW + 2 * DAY)).toEqual(accepted(newer));
  });

  test.each([
    { thumbprintSha1: sha1(root) },
    { ski: root.keyIdentifier },
    { ski: new Uint8Array() },
    { issuer: 'CN=Synthetic\\, Issuer,O=Other,C=LV', serial: String(0xff00) },
    { issuer: 'C=LV,O=Ministry \\"M\\" \\+ Sons,CN=Synthetic\\, Issuer', serial: String(0xff00) },
    { issuer: 'no name', serial: '1' },
    { issuer: 'CN=Synthetic\\, Issuer,O=Ministry \\"M\\" \\+ Sons,C=LV', serial: '-256' },
    { issuer: 'CN=Synthetic\\, Issuer,O=Ministry \\"M\\" \\+ Sons,C=LV', serial: '9'.repeat(65) },
  ])('are not found by another name: %j', (name) => {
    expect(() => trust.lookup(name, NOW)).toThrow(refusal('auth-certificate-not-trusted'));
  });

  test('are the only ones that a name finds: what an anchor vouched for has to come with its message', () => {
    const chained = anchored();
    const leaf = root.issue({ cn: 'leaf' });
    expect(chained.certificate(leaf.der, NOW)).toEqual(accepted(leaf, root));
    expect(() => chained.lookup({ thumbprintSha1: sha1(leaf) }, NOW)).toThrow(refusal('auth-certificate-not-trusted'));
    expect(() => chained.fingerprint(fingerprintOf(leaf.der), NOW)).toThrow(refusal('auth-certificate-not-trusted'));
  });
});

describe('a signer that was remembered', () => {
  test('is judged again, also after the trust itself has forgotten it', () => {
    const middle = root.authority({ cn: 'Middle' });
    const leaf = middle.issue({ cn: 'leaf', notAfter: NOW + DAY });
    const trust = anchored();
    const signer = trust.certificate(leaf.der, NOW, [middle.der]);
    if (signer instanceof Promise) throw new Error('nothing had to be asked');
    expect(trust.confirm(signer, NOW)).toBe(signer);
    expect(() => trust.confirm(signer, NOW + 2 * DAY)).toThrow(refusal('auth-certificate-expired'));
    expect(anchored().confirm(signer, NOW)).toEqual(accepted(leaf, middle, root));
    expect(() => trustFrom({ anchors: [rsaRoot.pem], pinned: [] }).confirm(signer, NOW)).toThrow(refusal('auth-certificate-not-trusted'));
  });
});
