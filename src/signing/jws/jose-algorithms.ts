import type { SignatureAlgorithm } from '../algorithms.ts';

/** What JOSE calls our algorithms (RFC 7518 section 3.1, RFC 8037 section 3.1). ECDSA pairs each curve with one hash there. */
export const JOSE_ALGORITHMS = Object.freeze({
  'rsa-pkcs1-sha256': 'RS256',
  'rsa-pkcs1-sha384': 'RS384',
  'rsa-pkcs1-sha512': 'RS512',
  'rsa-pss-sha256': 'PS256',
  'rsa-pss-sha384': 'PS384',
  'rsa-pss-sha512': 'PS512',
  'ecdsa-sha256': 'ES256',
  'ecdsa-sha384': 'ES384',
  'ecdsa-sha512': 'ES512',
  ed25519: 'EdDSA',
} as const satisfies Readonly<Record<SignatureAlgorithm, string>>);
