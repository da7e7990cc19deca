import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { OCSPRequest } from 'pkijs';
import type { RandomSource } from '../../../../src/kernel/clock.ts';
import { fingerprintOf } from '../../../../src/signing/identity.ts';
import { trustFrom, type Trust, type TrustBasis, type TrustedSigner } from '../../../../src/signing/trust.ts';
import type { FetchBytes, RevocationFault, RevocationRules } from '../../../../src/signing/trust/revocation-rules.ts';
import { testAuthority, type TestAnswerContent, type TestAuthority, type TestCertificate } from '../../../support/authority.ts';

const NOW = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LIST = 'http://lists.example/root.crl';
const MIDDLE_LIST = 'http://lists.example/middle.crl';
const RESPONDER = 'http://status.example/';

const random: RandomSource = { bytes: (count) => new Uint8Array(count).fill(9) };
const rules: RevocationRules = { mode: 'off', lists: [], responders: [], maxAgeMs: 7 * DAY, graceMs: 0, firstContact: 'refuse' };
const refusal = (code: string, field?: string): unknown =>
  expect.objectContaining({ code, ...(field !== undefined && { details: expect.objectContaining({ field }) }) });
const fault = (source: string, code: string, rule?: string): unknown => ({
  source,
  error: expect.objectContaining({ code, ...(rule !== undefined && { details: { rule } }) }),
});

/** A network of the test's own: what lies where, and what was asked. */
interface Network {
  readonly places: Map<string, () => Uint8Array>;
  readonly asked: string[];
  readonly fetchBytes: FetchBytes;
}

function network(places: Readonly<Record<string, () => Uint8Array>>): Network {
  const map = new Map(Object.entries(places));
  const asked: string[] = [];
  const fetchBytes: FetchBytes = async (location) => {
    asked.push(location);
    const bytes = map.get(location);
    if (bytes === undefined) throw new Error('nobody there');
    return bytes();
  };
  return { places: map, asked, fetchBytes };
}

const root = testAuthority({ cn: 'Synthetic Root' });
const trusting = (revocation: Partial<RevocationRules>, basis: Partial<TrustBasis> = {}): Trust =>
  trustFrom({ anchors: [root.pem], pinned: [], revocation: { ...rules, ...revocation }, ...basis });
const refresh = (trust: Trust, { fetchBytes }: Network, at = NOW): Promise<readonly RevocationFault[]> =>
  trust.refresh({ fetchBytes, random }, at);

describe('revocation by lists', () => {
  const good = root.issue({ cn: 'good' });
  const bad = root.issue({ cn: 'bad' });
  const list =
    (thisUpdate: number, number = 1n, ...revoked: readonly { readonly serial: bigint; readonly at: number }[]) =>
    (): Uint8Array =>
      root.list({ thisUpdate, number, revoked });
  const crl = { mode: 'crl', lists: [LIST] } as const;

  test('refuses every message until a list was read, and then those of revoked certificates', async () => {
    const trust = trusting(crl);
    expect(() => trust.certificate(good.der, NOW)).toThrow(refusal('auth-revocation-unknown', 'certificate'));
    await expect(refresh(trust, network({ [LIST]: list(NOW - HOUR, 1n, { serial: bad.serial, at: NOW - DAY }) }))).resolves.toEqual([]);
    expect(trust.certificate(good.der, NOW)).toMatchObject({ fingerprint: fingerprintOf(good.der) });
    expect(() => trust.certificate(bad.der, NOW)).toThrow(refusal('auth-certificate-revoked', 'certificate'));
  });

  test('judges by the time of the message: before the revocation the certificate was good', async () => {
    const trust = trusting(crl);
    await refresh(trust, network({ [LIST]: list(NOW - HOUR, 1n, { serial: bad.serial, at: NOW }) }));
    expect(trust.certificate(bad.der, NOW - 1)).toMatchObject({ fingerprint: fingerprintOf(bad.der) });
    expect(() => trust.certificate(bad.der, NOW)).toThrow(refusal('auth-certificate-revoked'));
  });

  test('takes effect on signers that were accepted before', async () => {
    const trust = trusting(crl);
    const { places, ...net } = network({ [LIST]: list(NOW - HOUR) });
    await refresh(trust, { places, ...net });
    const signer = trust.certificate(bad.der, NOW) as TrustedSigner;
    places.set(LIST, list(NOW, 2n, { serial: bad.serial, at: NOW }));
    await refresh(trust, { places, ...net });
    expect(() => trust.certificate(bad.der, NOW)).toThrow(refusal('auth-certificate-revoked'));
    expect(() => trust.confirm(signer, NOW)).toThrow(refusal('auth-certificate-revoked'));
  });

  test.each([
    ['its next update has passed', 30 * DAY, 0, 7 * DAY],
    ['it is older than configured', 2 * HOUR, 0, 2 * HOUR],
    ['it is older than configured, and a grace period over', 2 * HOUR, HOUR, 3 * HOUR],
  ])('a list holds no longer when %s', async (_, maxAgeMs, graceMs, life) => {
    const trust = trusting({ ...crl, maxAgeMs, graceMs });
    await refresh(trust, network({ [LIST]: list(NOW) }));
    expect(trust.certificate(good.der, NOW + life)).toMatchObject({ fingerprint: fingerprintOf(good.der) });
    expect(() => trust.certificate(good.der, NOW + life + 1)).toThrow(refusal('auth-revocation-unknown'));
  });

  test('a revocation stands when the list has become stale', async () => {
    const trust = trusting(crl);
    await refresh(trust, network({ [LIST]: list(NOW, 1n, { serial: bad.serial, at: NOW }) }));
    expect(() => trust.certificate(bad.der, NOW + 30 * DAY)).toThrow(refusal('auth-certificate-revoked'));
  });

  test.each([
    ['an earlier number', list(NOW, 4n)],
    ['an earlier time', list(NOW - 2 * HOUR, 5n)],
    ['no number', () => root.list({ thisUpdate: NOW, number: null })],
  ])('a list with %s does not replace a newer one', async (_, older) => {
    const trust = trusting(crl);
    const net = network({ [LIST]: list(NOW - HOUR, 5n, { serial: bad.serial, at: NOW - HOUR }) });
    await refresh(trust, net);
    net.places.set(LIST, older);
    await expect(refresh(trust, net)).resolves.toEqual([fault(LIST, 'revocation-list-refused', 'crl/went-back')]);
    expect(() => trust.certificate(bad.der, NOW)).toThrow(refusal('auth-certificate-revoked'));
  });

  test('a list of another authority in between does not make an old one new', async () => {
    const other = testAuthority({ cn: 'Synthetic Other Root' });
    const trust = trusting(crl, { anchors: [root.pem, other.pem] });
    const net = network({ [LIST]: list(NOW - HOUR, 5n, { serial: bad.serial, at: NOW - HOUR }) });
    await refresh(trust, net);
    net.places.set(LIST, () => other.list({ thisUpdate: NOW, number: 1n, revoked: [] }));
    await expect(refresh(trust, net)).resolves.toEqual([]);
    expect(() => trust.certificate(bad.der, NOW)).toThrow(refusal('auth-certificate-revoked'));
    net.places.set(LIST, list(NOW - 2 * HOUR, 4n));
    await expect(refresh(trust, net)).resolves.toEqual([fault(LIST, 'revocation-list-refused', 'crl/went-back')]);
    expect(() => trust.certificate(bad.der, NOW)).toThrow(refusal('auth-certificate-revoked'));
  });

  test('a source that fails is told, and what was known stays', async () => {
    const trust = trusting({ ...crl, lists: [LIST, MIDDLE_LIST] });
    const net = network({ [LIST]: list(NOW - HOUR) });
    await expect(refresh(trust, net)).resolves.toEqual([fault(MIDDLE_LIST, 'internal-error')]);
    net.places.set(LIST, () => Buffer.from('<html>'));
    await expect(refresh(trust, net)).resolves.toHaveLength(2);
    expect(trust.certificate(good.der, NOW)).toMatchObject({ fingerprint: fingerprintOf(good.der) });
  });

  test('a list that comes stale is told as such', async () => {
    await expect(refresh(trusting(crl), network({ [LIST]: list(NOW - 8 * DAY) }))).resolves.toEqual([
      fault(LIST, 'revocation-list-refused', 'crl/stale'),
    ]);
  });

  test('goes for every certificate below the anchor, each by its own authority', async () => {
    const middle = root.authority({ cn: 'Middle' });
    const leaf = middle.issue({ cn: 'leaf' });
    const trust = trusting({ mode: 'crl', lists: [LIST, MIDDLE_LIST] }, { intermediates: [middle.pem] });
    const net = network({ [LIST]: list(NOW - HOUR) });
    await refresh(trust, net);
    expect(() => trust.certificate(leaf.der, NOW)).toThrow(refusal('auth-revocation-unknown', 'certificate'));
    net.places.set(MIDDLE_LIST, () => middle.list({ thisUpdate: NOW - HOUR }));
    await refresh(trust, net);
    expect(trust.certificate(leaf.der, NOW)).toMatchObject({ chain: { length: 2 } });
    net.places.set(LIST, list(NOW, 2n, { serial: middle.serial, at: NOW }));
    await refresh(trust, net);
    expect(() => trust.certificate(leaf.der, NOW)).toThrow(refusal('auth-certificate-revoked', 'issuer[1]'));
  });

  test('counts for pinned certificates where their issuer is known, and only there', async () => {
    const stranger = testAuthority({ cn: 'Stranger' }).issue({ cn: 'pinned' });
    const trust = trusting(crl, { pinned: [bad.pem, good.pem, stranger.pem] });
    await refresh(trust, network({ [LIST]: list(NOW - HOUR, 1n, { serial: bad.serial, at: NOW - HOUR }) }));
    expect(() => trust.fingerprint(fingerprintOf(bad.der), NOW)).toThrow(refusal('auth-certificate-revoked'));
    for (const { der } of [good, stranger]) expect(trust.fingerprint(fingerprintOf(der), NOW)).toMatchObject({ chain: [] });
  });
});

describe('revocation by responders', () => {
  const leaf = root.issue({ cn: 'leaf' });
  const ocsp = { mode: 'ocsp', responders: [RESPONDER] } as const;
  const answer =
    (status: TestAnswerContent['status'], content: Partial<TestAnswerContent> = {}, of: TestCertificate = leaf, by: TestAuthority = root) =>
    (): Uint8Array =>
      by.answer({ serial: of.serial, status, thisUpdate: NOW - HOUR, nextUpdate: NOW + DAY, ...content });

  test('is asked before pinned certificates speak, with a nonce', async () => {
    const bodies: Uint8Array[] = [];
    const trust = trusting(ocsp, { pinned: [leaf.pem] });
    const fetchBytes: FetchBytes = async (location, request) => {
      expect([location, request?.mediaType]).toEqual([RESPONDER, 'application/ocsp-request']);
      bodies.push(request?.body ?? new Uint8Array());
      return answer('good', { nonce: random.bytes(32) })();
    };
    await expect(trust.refresh({ fetchBytes, random }, NOW)).resolves.toEqual([]);
    expect(trust.fingerprint(fingerprintOf(leaf.der), NOW)).toMatchObject({ chain: [] });
    expect(OCSPRequest.fromBER(new Uint8Array(bodies[0] ?? [])).tbsRequest.requestExtensions).toHaveLength(1);
    expect(bodies).toHaveLength(1);
  });

  test('a signer that is new is refused, asked about at once, and believed the next time', async () => {
    const trust = trusting(ocsp);
    const net = network({ [RESPONDER]: answer('good') });
    await refresh(trust, net);
    expect(() => trust.certificate(leaf.der, NOW)).toThrow(refusal('auth-revocation-unknown'));
    await new Promise(setImmediate);
    await eventually(() => trust.certificate(leaf.der, NOW));
    expect(net.asked).toEqual([RESPONDER]);
  });

  test('a first contact waits where that is configured, and only the first', async () => {
    const trust = trusting({ ...ocsp, firstContact: 'ask' });
    const net = network({ [RESPONDER]: answer('good') });
    await refresh(trust, net);
    const [one, other] = [trust.certificate(leaf.der, NOW), trust.certificate(leaf.der, NOW)];
    expect(one).toBeInstanceOf(Promise);
    await expect(Promise.all([one, other])).resolves.toHaveLength(2);
    expect(trust.certificate(leaf.der, NOW)).toMatchObject({ fingerprint: fingerprintOf(leaf.der) });
    expect(net.asked).toEqual([RESPONDER]);
  });

  test('a responder that fails is left alone for a while', async () => {
    const trust = trusting({ ...ocsp, firstContact: 'ask' });
    const net = network({});
    await refresh(trust, net);
    for (const at of [NOW, NOW + 1, NOW + 29_999])
      await expect(Promise.resolve(trust.certificate(leaf.der, at))).rejects.toEqual(refusal('auth-revocation-unknown'));
    expect(net.asked).toEqual([RESPONDER]);
    net.places.set(RESPONDER, answer('good'));
    await expect(Promise.resolve(trust.certificate(leaf.der, NOW + 30_000))).resolves.toMatchObject({ chain: { length: 1 } });
  });

  test('so is one whose answers are stale: no message can have it asked again and again', async () => {
    const trust = trusting({ ...ocsp, firstContact: 'ask' });
    const net = network({ [RESPONDER]: answer('good', { thisUpdate: NOW - 2 * HOUR, nextUpdate: NOW - HOUR }) });
    await expect(refresh(trust, net)).resolves.toEqual([]);
    for (const at of [NOW, NOW + 1, NOW + 29_999])
      await expect(Promise.resolve(trust.certificate(leaf.der, at))).rejects.toEqual(refusal('auth-revocation-unknown'));
    expect(net.asked).toEqual([RESPONDER]);
    await expect(refresh(trust, net)).resolves.toEqual([fault(RESPONDER, 'revocation-answer-refused', 'ocsp/stale')]);
  });

  test('the next responder is asked when one cannot tell', async () => {
    const second = 'http://status.example/2';
    const trust = trusting({ ...ocsp, responders: [RESPONDER, second], firstContact: 'ask' });
    const net = network({ [RESPONDER]: answer('unknown'), [second]: answer({ revokedAt: NOW }, { thisUpdate: NOW }) });
    await refresh(trust, net);
    await expect(Promise.resolve(trust.certificate(leaf.der, NOW))).rejects.toEqual(refusal('auth-certificate-revoked'));
    expect(net.asked).toEqual([RESPONDER, second]);
  });

  test('answers are renewed when half their life has passed', async () => {
    const trust = trusting(ocsp, { pinned: [leaf.pem] });
    const net = network({ [RESPONDER]: answer('good', { thisUpdate: NOW, nextUpdate: NOW + 2 * HOUR }) });
    await refresh(trust, net);
    await refresh(trust, net, NOW + HOUR - 1);
    expect(net.asked).toHaveLength(1);
    net.places.set(RESPONDER, answer({ revokedAt: NOW + HOUR }, { thisUpdate: NOW + HOUR }));
    await refresh(trust, net, NOW + HOUR);
    expect(net.asked).toHaveLength(2);
    expect(trust.fingerprint(fingerprintOf(leaf.der), NOW + HOUR - 1)).toMatchObject({ chain: [] });
    expect(() => trust.fingerprint(fingerprintOf(leaf.der), NOW + HOUR)).toThrow(refusal('auth-certificate-revoked'));
  });

  test('an older answer does not undo a newer one; a newer one lifts a hold', async () => {
    const trust = trusting(ocsp, { pinned: [leaf.pem] });
    const at = (thisUpdate: number): Partial<TestAnswerContent> => ({ thisUpdate, nextUpdate: thisUpdate + HOUR });
    const net = network({ [RESPONDER]: answer({ revokedAt: NOW - HOUR }, at(NOW)) });
    await refresh(trust, net);
    for (const [thisUpdate, isRevoked] of [
      [NOW - 1_000, true],
      [NOW, true],
      [NOW + HOUR, false],
    ] as const) {
      net.places.set(RESPONDER, answer('good', at(thisUpdate)));
      await refresh(trust, net, NOW + HOUR);
      const look = (): unknown => trust.fingerprint(fingerprintOf(leaf.der), NOW + HOUR);
      if (isRevoked) expect(look).toThrow(refusal('auth-certificate-revoked'));
      else expect(look()).toMatchObject({ chain: [] });
    }
  });

  test('answers that came with the message are taken, and nothing is asked', async () => {
    const trust = trusting(ocsp);
    const net = network({});
    await refresh(trust, net);
    const stapled = [Buffer.from('no answer'), answer('good')()];
    await expect(Promise.resolve(trust.certificate(leaf.der, NOW, [], stapled.slice(1)))).resolves.toMatchObject({ chain: { length: 1 } });
    expect(net.asked).toEqual([]);
    const revoked = root.issue({ cn: 'revoked' });
    const bad = answer({ revokedAt: NOW - DAY }, {}, revoked)();
    await expect(Promise.resolve(trust.certificate(revoked.der, NOW, [], [bad]))).rejects.toEqual(refusal('auth-certificate-revoked'));
  });

  test('a stapled answer of a stranger changes nothing', async () => {
    const trust = trusting(ocsp);
    const stranger = testAuthority({ cn: 'Synthetic Root' });
    const stapled = [answer('good', {}, leaf, stranger)()];
    await expect(Promise.resolve(trust.certificate(leaf.der, NOW, [], stapled))).rejects.toEqual(refusal('auth-revocation-unknown'));
  });

  test('with lists for want of an answer: either may revoke', async () => {
    const other = root.issue({ cn: 'other' });
    const trust = trusting({ mode: 'prefer-ocsp', responders: [RESPONDER], lists: [LIST] }, { pinned: [leaf.pem, other.pem] });
    const net = network({ [LIST]: () => root.list({ thisUpdate: NOW - HOUR, revoked: [{ serial: other.serial, at: NOW - HOUR }] }) });
    await expect(refresh(trust, net)).resolves.toHaveLength(2);
    expect(trust.fingerprint(fingerprintOf(leaf.der), NOW)).toMatchObject({ chain: [] });
    expect(() => trust.fingerprint(fingerprintOf(other.der), NOW)).toThrow(refusal('auth-certificate-revoked'));
    net.places.set(RESPONDER, answer({ revokedAt: NOW }, { thisUpdate: NOW }));
    await refresh(trust, net);
    expect(() => trust.fingerprint(fingerprintOf(leaf.der), NOW)).toThrow(refusal('auth-certificate-revoked'));
  });
});

test('without revocation nothing is fetched', async () => {
  const net = network({});
  const leaf = root.issue({ cn: 'leaf' });
  const trust = trusting({}, { pinned: [leaf.pem] });
  await expect(refresh(trust, net)).resolves.toEqual([]);
  expect(trust.certificate(leaf.der, NOW)).toMatchObject({ certificate: expect.any(X509Certificate) });
  expect(net.asked).toEqual([]);
});

/** Waits for work in the background, by turns of the event loop. */
async function eventually(attempt: () => unknown): Promise<void> {
  for (let turns = 0; turns < 10_000; turns += 1) {
    try {
      attempt();
      return;
    } catch {
      await new Promise(setImmediate);
    }
  }
  attempt();
}
