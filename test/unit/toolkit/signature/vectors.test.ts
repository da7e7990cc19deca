import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { SignatureReport } from '../../../../src/toolkit/signature/report.ts';
import { verifierTrust } from '../../../../src/toolkit/signature/verifier-trust.ts';
import { verifyMessage } from '../../../../src/toolkit/signature/verify-message.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

const AT = Date.parse('2026-01-01T00:00:00Z');

interface Vector {
  readonly id: string;
  readonly file: string;
  readonly expect: string;
  readonly key?: string | null;
}

async function reportOn({ file, key }: Vector, policy: 'strict' | 'legacy'): Promise<SignatureReport> {
  const publicKeys = key?.endsWith('.pem') === true ? [createPublicKey(vectorFile(key))] : undefined;
  const believed = verifierTrust(
    publicKeys === undefined && policy === 'legacy' ? 'embedded' : { certificates: [], publicKeys: publicKeys ?? [] },
  );
  return (await verifyMessage(vectorFile(file), { believed, at: AT, policy })).report;
}

const VERDICTS: Readonly<Record<string, RegExp>> = {
  valid: /^(?:valid|cannot tell)$/,
  'accept-signature': /^(?:valid|cannot tell)$/,
  invalid: /^(?:invalid|cannot tell)$/,
  reject: /^invalid$/,
  'reject-doctype': /^cannot tell$/,
  'parse-ok': /^invalid$/,
  'reference-only': /^(?:invalid|cannot tell)$/,
};

describe.each(['01-xmldsig', '02-attacks'])('the vectors of %s', (folder) => {
  test.each((vectorCases(`${folder}/cases.jsonl`) as unknown as readonly Vector[]).map((vector) => [vector.id, vector] as const))(
    '%s: the legacy policy agrees with its authors or says that it cannot tell; the strict one believes no key of the message',
    async (_id, vector) => {
      expect(VERDICTS[vector.expect]).toBeDefined();
      expect((await reportOn(vector, 'legacy')).verdict).toMatch(VERDICTS[vector.expect] ?? /^$/);
      const strict = await reportOn(vector, 'strict');
      expect(strict.verdict === 'valid' ? strict.signer.vouchedBy : 'key').toBe('key');
    },
  );
});
