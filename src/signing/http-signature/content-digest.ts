import { hash, timingSafeEqual } from 'node:crypto';
import { serializeDictionary } from 'structured-headers';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HashName } from '../algorithms.ts';
import { uniqueDictionary } from './structured-field.ts';

const MAX_HEADER_CHARACTERS = 1_024;

/** The digests that RFC 9530 section 5 holds for secure, the strongest last. */
const DIGESTS = [
  ['sha-256', 'sha256'],
  ['sha-512', 'sha512'],
] as const satisfies readonly (readonly [string, HashName])[];

/** The `Content-Digest` header (RFC 9530 section 2) of a body: SHA-256, or SHA-512 beside signatures that use a longer hash. */
export function contentDigest(body: Uint8Array, beside: HashName | undefined = 'sha256'): string {
  const [name, algorithm] = beside === 'sha256' ? DIGESTS[0] : DIGESTS[1];
  return serializeDictionary(new Map([[name, [new Uint8Array(hash(algorithm, body, 'buffer')), new Map()]]]));
}

/**
 * Recomputes every SHA-256 and SHA-512 member of a `Content-Digest` header over the body: all must match, and there must be one; digests
 * by other algorithms prove nothing and are passed over. Says by which hash the strongest of them was made. Throws
 * `auth-digest-malformed`, `auth-digest-refused` or `auth-digest-mismatch`.
 */
export function requireContentDigest(header: string, body: Uint8Array): HashName {
  const stated = header.length > MAX_HEADER_CHARACTERS ? undefined : uniqueDictionary(header);
  if (stated === undefined) return refuse('auth-digest-malformed', 'rfc9530/dictionary');
  const strong = DIGESTS.filter(([name]) => stated.has(name));
  const strongest = strong.at(-1)?.[1] ?? refuse('auth-digest-refused', 'rfc9530/strong-digest');
  for (const [name, algorithm] of strong) {
    const digest: unknown = stated.get(name)?.[0];
    if (!(digest instanceof ArrayBuffer)) return refuse('auth-digest-malformed', 'rfc9530/byte-sequence');
    const actual = hash(algorithm, body, 'buffer');
    if (digest.byteLength !== actual.length || !timingSafeEqual(new Uint8Array(digest), actual))
      return refuse('auth-digest-mismatch', 'rfc9530/every-strong-digest');
  }
  return strongest;
}

function refuse(code: 'auth-digest-malformed' | 'auth-digest-refused' | 'auth-digest-mismatch', rule: string): never {
  throw new GatewayError(code, { field: 'content-digest', rule });
}
