import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readKeyInfo } from '../../../../src/signing/xml-signature/read-key-info.ts';
import { findSignature, readSignature } from '../../../../src/signing/xml-signature/read-signature.ts';
import {
  INCLUSIVE_POLICY,
  LEGACY_POLICY,
  STRICT_POLICY,
  type SignaturePolicy,
} from '../../../../src/signing/xml-signature/signature-policy.ts';
import { judgeXml, type XmlVerdict } from '../../../../src/signing/xml-signature/verify-xml.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

const AT = Date.parse('2026-01-01T00:00:00Z');

interface Vector {
  readonly id: string;
  readonly file: string;
  readonly expect: string;
  readonly use?: string;
  readonly key?: string | null;
}

const signatures = vectorCases('01-xmldsig/cases.jsonl') as unknown as readonly Vector[];
const attacks = vectorCases('02-attacks/cases.jsonl') as unknown as readonly Vector[];

/** The keys that a case is verified with where no key of the message may be believed: the one given beside it, or those in it. */
function keysOf({ file, key }: Vector): readonly KeyObject[] {
  if (key?.endsWith('.pem') === true) return [createPublicKey(vectorFile(key))];
  try {
    const document = scanXml(vectorFile(file), undefined, { instructions: 'keep' });
    const { keys, certificates } = readKeyInfo(
      document,
      readSignature(document, findSignature(document, LEGACY_POLICY), LEGACY_POLICY).keyInfo,
    );
    return [...keys, ...certificates.map((der) => new X509Certificate(der).publicKey)];
  } catch {
    return [];
  }
}

/** The verdict in one word, or the code of the refusal. */
async function outcome(vector: Vector, policy: SignaturePolicy): Promise<string> {
  const embedded = policy.legacy && vector.key?.endsWith('.pem') !== true;
  const options = embedded ? { policy, at: AT, embedded } : { policy, at: AT, keys: keysOf(vector) };
  const verdict: XmlVerdict = await judgeXml(vectorFile(vector.file), options);
  return verdict.verdict === 'valid' ? 'valid' : verdict.error.code;
}

const tables = new Map<string, Map<string, number>>();
function count(table: string, row: string): void {
  const rows = tables.get(table) ?? new Map<string, number>();
  tables.set(table, rows.set(row, (rows.get(row) ?? 0) + 1));
}
afterAll(() => {
  const lines = [...tables]
    .sort()
    .flatMap(([table, rows]) => [table, ...[...rows].sort().map(([row, times]) => `${String(times).padStart(5)} ${row}`)]);
  process.stdout.write(`${lines.join('\n')}\n`);
});

/** Everything that a policy may say without having looked at the cryptography. */
const NAMED_REFUSAL =
  /^(?:wire-xml-(?:forbidden|duplicate-id)|auth-algorithm-refused|auth-signature-(?:sha1|dsa|hmac|xpath|xslt|canonicalization|transform|comment|base64|method-unknown|key-strength|key-form|reference-(?:external|form|missing)))$/;
/** The signature is not that of the content. */
const BROKEN = ['auth-signature-invalid', 'auth-signature-digest'];

describe.each([
  ['strict', STRICT_POLICY],
  ['strict with inclusive canonicalisation', INCLUSIVE_POLICY],
  ['legacy', LEGACY_POLICY],
] as const)('the %s policy', (name, policy) => {
  describe('agrees with the authors of other implementations, or names what it wants none of', () => {
    test.each(signatures.map((vector) => [vector.id, vector] as const))('%s', async (_id, vector) => {
      const actual = await outcome(vector, policy);
      count(`${name}: ${vector.use ?? ''}, expected ${vector.expect}`, actual);
      if (vector.expect === 'valid') expect(actual === 'valid' ? '' : actual).toMatch(actual === 'valid' ? /^$/ : NAMED_REFUSAL);
      else expect([...BROKEN, 'refused']).toContain(NAMED_REFUSAL.test(actual) ? 'refused' : actual);
    });
  });
});

describe('of the primary signatures', () => {
  const primary = signatures.filter(({ use }) => use === 'primary');
  const counted = async (policy: SignaturePolicy): Promise<Readonly<Record<string, number>>> => {
    const outcomes = await Promise.all(primary.map((vector) => outcome(vector, policy)));
    return Object.fromEntries([...new Set(outcomes)].map((code) => [code, outcomes.filter((other) => other === code).length]));
  };
  const testWithVectors = primary.length > 0 ? test : test.skip;

  testWithVectors('none names exclusive canonicalisation for its references, so the strict policy refuses them all for that', async () => {
    expect(await counted(STRICT_POLICY)).toEqual({ 'auth-signature-canonicalization': 51 });
  });

  testWithVectors('all verify with inclusive canonicalisation but those made with RSA keys of 1024 bits', async () => {
    expect(await counted(INCLUSIVE_POLICY)).toEqual({ valid: 42, 'auth-signature-key-strength': 9 });
  });

  testWithVectors('all verify under the legacy policy', async () => {
    expect(await counted(LEGACY_POLICY)).toEqual({ valid: 51 });
  });
});

describe('an attack', () => {
  test.each(attacks.map((vector) => [vector.id, vector] as const))('%s is answered at once, and as it should be', async (_id, vector) => {
    for (const policy of [STRICT_POLICY, LEGACY_POLICY]) {
      const started = performance.now();
      const actual = await outcome(vector, policy);
      expect(performance.now() - started).toBeLessThan(1_000);
      count(`attacks, ${policy.name}: expected ${vector.expect}`, actual);
      expect(ANSWERS[vector.expect]).toBeDefined();
      expect(actual).toMatch(ANSWERS[vector.expect] ?? /^$/);
    }
  });

  /** Some samples hold PEM where DER belongs (`key-form`), a digest by a name of no standard, or several signatures. */
  const ANSWERS: Readonly<Record<string, RegExp>> = {
    reject: /^auth-signature-(?:sha1|reference-place)$/,
    'reject-doctype': /^wire-xml-forbidden$/,
    'parse-ok': /^(?:auth-signature-missing|wire-xml-(?:forbidden|malformed))$/,
    'accept-signature': /^(?:valid|auth-signature-(?:sha1|several|key-form))$/,
    'reference-only': /^auth-signature-(?:sha1|several|base64|digest-method|missing)$/,
  };

  test('finds nothing here that reads files or addresses', () => {
    const folder = join(import.meta.dirname, '../../../../src/signing/xml-signature');
    const imports = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/ from '([^'.][^']*)'/g)].map(([, name]) => name),
    );
    expect([...new Set(imports)].sort()).toEqual(['asn1js', 'node:crypto']);
  });
});
