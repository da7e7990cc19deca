import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { OCSPRequest } from 'pkijs';
import { certificateFacts, type CertificateFacts } from '../../../../src/signing/trust/certificate-facts.ts';
import {
  readStatus,
  statusRequest,
  type CertificateStatus,
  type StatusExpectation,
} from '../../../../src/signing/trust/certificate-status.ts';
import { testAuthority, type TestAnswerContent, type TestCertificate } from '../../../support/authority.ts';

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

const facts = ({ der }: TestCertificate): CertificateFacts => certificateFacts(new X509Certificate(der));
const authority = testAuthority({ cn: 'Synthetic Authority' });
const leaf = authority.issue({ cn: 'leaf', serial: 0x80ffn });
const answer = (content: Partial<TestAnswerContent> = {}): Buffer =>
  authority.answer({ serial: leaf.serial, status: 'good', thisUpdate: NOW - 1_000, ...content });
const read = (encoded: Uint8Array, expected: Partial<StatusExpectation> = {}): Promise<CertificateStatus> =>
  readStatus(encoded, { certificate: facts(leaf), issuer: facts(authority), at: NOW, latest: NOW, ...expected });
const refusal = (rule: string): unknown =>
  expect.objectContaining({ code: 'revocation-answer-refused', details: { rule: `ocsp/${rule}` } });

describe('a request for the status of a certificate', () => {
  test('names the certificate by hashes of its issuer and its serial number, with a nonce', () => {
    const request = OCSPRequest.fromBER(new Uint8Array(statusRequest(facts(leaf), facts(authority), Buffer.alloc(32, 7))));
    const [only] = request.tbsRequest.requestList;
    expect(request.tbsRequest.requestList).toHaveLength(1);
    expect(Buffer.from(only?.reqCert.serialNumber.valueBlock.valueHexView ?? []).toString('hex')).toBe('0080ff');
    expect(only?.reqCert.hashAlgorithm.algorithmId).toBe('2.16.840.1.101.3.4.2.1');
    expect(request.tbsRequest.requestExtensions?.map(({ extnID }) => extnID)).toEqual(['1.3.6.1.5.5.7.48.1.2']);
  });
});

describe('an answer about the status of a certificate', () => {
  test.each<[TestAnswerContent['status'], CertificateStatus['status'], number | undefined]>([
    ['good', 'good', undefined],
    ['unknown', 'unknown', undefined],
    [{ revokedAt: NOW - DAY }, 'revoked', NOW - DAY],
  ])('%j is read as %s', async (stated, status, revokedAt) => {
    await expect(read(answer({ status: stated, nextUpdate: NOW + DAY }))).resolves.toEqual({
      status,
      revokedAt,
      thisUpdate: NOW - 1_000,
      nextUpdate: NOW + DAY,
    });
  });

  test('may be prepared: without nonce and next update, named by SHA-1', async () => {
    const nonce = Buffer.alloc(32, 1);
    await expect(read(answer({ identifierHash: 'sha1' }), { nonce })).resolves.toMatchObject({ status: 'good', nextUpdate: undefined });
    await expect(read(answer({ nonce }), { nonce })).resolves.toMatchObject({ status: 'good' });
  });

  test.each(['ec', 'rsa', 'ed25519'] as const)('may come from a responder with an %s key that the issuer appointed', async (kind) => {
    const responder = authority.issue({ cn: 'responder', kind, purposes: [OCSP_SIGNING] });
    await expect(read(answer({ responder }))).resolves.toMatchObject({ status: 'good' });
    await expect(read(answer({ responder }), { isRevoked: () => true })).rejects.toEqual(refusal('responder-revoked'));
  });

  const stranger = testAuthority({ cn: 'Stranger' });

  test.each<[string, () => Uint8Array, Partial<StatusExpectation>, string]>([
    [
      'signed by a stranger',
      () => answer({ responder: stranger.issue({ cn: 'r', purposes: [OCSP_SIGNING] }) }),
      {},
      'responder-not-authorised',
    ],
    [
      'signed by a stranger under the name of the issuer',
      () => answer({ responder: testAuthority({ cn: 'Synthetic Authority' }).issue({ cn: 'r', purposes: [OCSP_SIGNING] }) }),
      {},
      'responder-not-authorised',
    ],
    ['signed by an ordinary signer of the issuer', () => answer({ responder: leaf }), {}, 'responder-not-authorised'],
    [
      'signed by a responder that has expired',
      () => answer({ responder: authority.issue({ cn: 'r', purposes: [OCSP_SIGNING], notAfter: NOW - 1_000 }) }),
      {},
      'responder-validity',
    ],
    [
      'signed by a responder whose certificate is signed with SHA-1',
      () => answer({ responder: authority.issue({ cn: 'r', purposes: [OCSP_SIGNING], hash: 'sha1' }) }),
      {},
      'responder-algorithm',
    ],
    ['about another certificate', () => answer({ serial: 1n }), {}, 'another-certificate'],
    ['of another issuer', () => answer(), { issuer: facts(stranger) }, 'signature'],
    ['with another nonce', () => answer({ nonce: Buffer.alloc(32, 1) }), { nonce: Buffer.alloc(32, 2) }, 'nonce'],
    ['from the future', () => answer({ thisUpdate: NOW + 1_000 }), {}, 'from-the-future'],
    ['made in the future', () => answer({ producedAt: NOW + 1_000 }), {}, 'from-the-future'],
    ['with one bit changed', () => flipped(answer({ status: { revokedAt: NOW - DAY } })), {}, 'signature'],
    ['that is an error', () => Buffer.from([0x30, 3, 0x0a, 1, 6]), {}, 'no-answer'],
    ['that is none', () => Buffer.from('no answer'), {}, 'readable'],
    ['that is too large', () => Buffer.alloc(65_537), {}, 'size'],
  ])('%s is refused', async (_, make, expected, rule) => {
    await expect(read(make(), expected)).rejects.toEqual(refusal(rule));
  });

  test('with any byte changed is refused, or says the same where the byte is outside what is signed', async () => {
    const whole = answer();
    const original = await read(whole);
    for (let at = 0; at < whole.length; at += 1) {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 0x01;
      const found = await read(copy).catch((error: unknown) => error);
      if (found instanceof Error) expect(found).toMatchObject({ code: 'revocation-answer-refused' });
      else expect(found).toEqual(original);
    }
  });

  test('cut anywhere is refused, never misread', async () => {
    const whole = answer();
    for (let length = 0; length < whole.length; length += 5)
      await expect(read(whole.subarray(0, length))).rejects.toEqual(expect.objectContaining({ code: 'revocation-answer-refused' }));
  });
});

/** The year of the revocation becomes another. */
function flipped(encoded: Buffer): Buffer {
  const copy = Buffer.from(encoded);
  const at = copy.lastIndexOf(Buffer.from('2026'));
  copy[at + 3] = 0x37;
  return copy;
}
