import { createHash, timingSafeEqual } from 'node:crypto';
import { parseDictionary, serializeDictionary } from 'structured-headers';
import { GatewayError } from '../../kernel/gateway-error.ts';

const MAX_HEADER_CHARACTERS = 1_024;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The `Content-Digest` header (RFC 9530) of a body, with SHA-256. */
export function contentDigest(body: Uint8Array): string {
  return serializeDictionary(new Map([['sha-256', [new Uint8Array(sha256(body)), new Map()]]]));
}

/**
 * Recomputes the SHA-256 member of a `Content-Digest` header over the body. Throws `auth-signature-invalid` or
 * `auth-algorithm-refused`.
 */
export function requireContentDigest(header: string, body: Uint8Array): void {
  const stated = statedDigest(header);
  const actual = sha256(body);
  if (stated.byteLength !== actual.byteLength || !timingSafeEqual(stated, actual)) {
    throw new GatewayError('auth-signature-invalid', { field: 'content-digest', mend: 'Send the body exactly as it was digested.' });
  }
}

function statedDigest(header: string): Uint8Array {
  if (header.length > MAX_HEADER_CHARACTERS) throw new GatewayError('auth-signature-invalid', { field: 'content-digest' });
  let member: unknown;
  try {
    member = parseDictionary(header).get('sha-256')?.[0];
  } catch (cause) {
    throw new GatewayError('auth-signature-invalid', { field: 'content-digest' }, { cause });
  }
  if (member === undefined)
    throw new GatewayError('auth-algorithm-refused', { field: 'content-digest', mend: 'State the digest with sha-256.' });
  if (!(member instanceof ArrayBuffer)) throw new GatewayError('auth-signature-invalid', { field: 'content-digest' });
  return new Uint8Array(member);
}
