import canonicalize from 'canonicalize';
import { createHmac, hash } from 'node:crypto';
import { leafHash } from './merkle-tree.ts';

/** Bytes of salt in a commitment: 128 unpredictable bits hide a record that could be guessed. */
export const SALT_BYTES = 16;

/** The RFC 8785 form of a JSON value. Throws on values that are not JSON. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/**
 * The leaf of a record: `SHA-256(0x00 ‖ SHA-256(salt ‖ JCS(record)))`, so that erasing record and salt leaves a leaf that tells nothing.
 */
export function commitmentLeaf(salt: Uint8Array, recordText: string): Buffer {
  const bytes = Buffer.allocUnsafe(salt.length + Buffer.byteLength(recordText));
  bytes.set(salt, 0);
  bytes.write(recordText, salt.length);
  return leafHash(hash('sha256', bytes, 'buffer'));
}

/** HMAC-SHA-256 over the RFC 8785 bytes of `value`, hex: whoever holds key and value can match them, nobody else learns anything. */
export function keyedDigest(key: Uint8Array, value: unknown): string {
  return createHmac('sha256', key).update(canonicalText(value)).digest('hex');
}
