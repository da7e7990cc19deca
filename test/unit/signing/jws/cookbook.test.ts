import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { readJws, verifyProtected } from '../../../../src/signing/jws/verify-compact.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/vectors/06-jose-httpsig-tsa/rfc7520-cookbook');

interface Signing {
  readonly protected_b64u?: string;
  readonly sig: string;
}
interface CookbookCase {
  readonly input: { readonly payload: string; readonly key: Jwk | readonly Jwk[] };
  readonly signing: Signing | readonly Signing[];
  readonly output: { readonly json_flat: { readonly protected: string; readonly signature: string } };
}
type Jwk = Readonly<Record<string, string>>;

const listed = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [value as Value];

/** A shared secret is no public key; any will do, because the refusal comes first. */
const ANY = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } });
const keyOf = (jwk: Jwk = {}): KeyObject => (jwk['kty'] === 'oct' ? ANY : createPublicKey({ format: 'jwk', key: jwk }));

function verdict(signing: Signing, payload: Uint8Array, jwk: Jwk | readonly Jwk[] | undefined): string {
  try {
    return verifyProtected(
      readJws({ protected: signing.protected_b64u ?? '', signature: signing.sig }),
      payload,
      keyOf(listed(jwk ?? {})[0]),
      {},
      0,
    ).algorithm;
  } catch (error) {
    if (error instanceof GatewayError) return error.code;
    throw error;
  }
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'jws/4_1.rsa_v15_signature.json': ['rsa-pkcs1-sha256'],
  'jws/4_2.rsa-pss_signature.json': ['rsa-pss-sha384'],
  'jws/4_3.ecdsa_signature.json': ['ecdsa-sha512'],
  'jws/4_4.hmac-sha2_integrity_protection.json': ['auth-signature-hmac'],
  'jws/4_5.signature_with_detached_content.json': ['auth-signature-hmac'],
  'jws/4_6.protecting_specific_header_fields.json': ['auth-signature-hmac'],
  // No protected header at all: what is not protected does not count.
  'jws/4_7.protecting_content_only.json': ['auth-jws-malformed'],
  'jws/4_8.multiple_signatures.json': ['rsa-pkcs1-sha256', 'auth-jws-malformed', 'auth-signature-hmac'],
  'curve25519/jws.json': ['ed25519'],
};

describe('the signatures of RFC 7520, section 4, and of RFC 8037', () => {
  if (!existsSync(FOLDER)) {
    it('is skipped: the vectors are not on this machine', () => {
      process.stderr.write('skipped: RFC 7520 vectors are absent\n');
      expect(existsSync(FOLDER)).toBe(false);
    });
    return;
  }

  it.each(Object.entries(EXPECTED))('%s: %j', (file, expected) => {
    const { input, signing } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as CookbookCase;
    const payload = Buffer.from(input.payload);
    const keys = listed(input.key);
    expect(listed(signing).map((one, index) => verdict(one, payload, keys[index]))).toEqual(expected);
    const changed = Buffer.from(`${input.payload} `);
    const believed = expected.filter((one) => !one.startsWith('auth-')).map(() => 'auth-signature-invalid');
    const refused = expected.map((one) => (one.startsWith('auth-') ? one : believed[0]));
    expect(listed(signing).map((one, index) => verdict(one, changed, keys[index]))).toEqual(refused);
  });

  it.each(['rfc7797/hmac-sha2_b64_false.json', 'rfc7797/4.2.hmac-sha2_b64_false.json'])('%s: refused by name', (file) => {
    const { input, output } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as CookbookCase;
    const { protected: header, signature } = output.json_flat;
    expect(verdict({ protected_b64u: header, sig: signature }, Buffer.from(input.payload), input.key)).toBe('auth-signature-hmac');
  });
});
