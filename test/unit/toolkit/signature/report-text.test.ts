import { describe, expect, test } from '@jest/globals';
import { reportText } from '../../../../src/toolkit/signature/report-text.ts';
import type { SignatureReport } from '../../../../src/toolkit/signature/report.ts';

const ASKED = { profile: 'jws', profileGuessed: false, policy: 'legacy', at: '2026-11-21T12:00:00.000Z' } as const;
const VALID: SignatureReport = {
  ...ASKED,
  verdict: 'valid',
  algorithm: 'ed25519',
  signer: { key: 'Ed25519', fingerprint: 'ab', vouchedBy: 'key', chain: [] },
  covered: [{ path: 'payload', bytes: 3 }],
  uncovered: [{ path: '/a', what: 'text', bytes: 2, offset: 0 }],
  moreUncovered: 4,
};

describe('the text of a report', () => {
  test('on a key without certificate, and more than is listed', () => {
    expect(reportText(VALID)).toBe(
      [
        'valid: JWS, legacy policy, at 2026-11-21T12:00:00.000Z',
        'signer: the holder of a key without certificate (Ed25519)',
        '  fingerprint ab',
        '  vouched for by the key itself, which was given',
        'algorithm: ed25519',
        'covered:',
        '  payload: 3 bytes',
        'not covered:',
        '  /a, its own text: 2 bytes, from byte 0 on',
        '  and 4 more',
        '',
      ].join('\n'),
    );
  });

  test('passes nothing on that steers a terminal, turns text around or makes a line of its own', () => {
    const signer = { ...VALID.signer, subject: 'CN=\u001b[2J\u009b1m\nvalid\u202etxt\u2028' };
    expect(reportText({ ...VALID, signer })).toContain('signer: CN=\uFFFD[2J\uFFFD1m\uFFFDvalid\uFFFDtxt\uFFFD (Ed25519)\n');
  });

  test('says why not and what to do, with place and rule where there are any', () => {
    const reason = { code: 'auth-signature-digest', title: 'Changed', mend: 'Mend it.' } as const;
    const head = 'invalid: JWS, legacy policy, at 2026-11-21T12:00:00.000Z\nwhy: auth-signature-digest: Changed';
    expect(reportText({ ...ASKED, verdict: 'invalid', reason })).toBe(`${head}\ndo: Mend it.\n`);
    expect(reportText({ ...ASKED, verdict: 'invalid', reason: { ...reason, field: 'x', rule: 'r' } })).toBe(
      `${head} (x, rule r)\ndo: Mend it.\n`,
    );
    expect(reportText({ ...ASKED, verdict: 'invalid', reason: { ...reason, rule: 'r' } })).toBe(`${head} (rule r)\ndo: Mend it.\n`);
  });
});
