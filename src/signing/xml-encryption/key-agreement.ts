import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { KEY_WRAPS, type KeyWrap } from './xml-encryption-names.ts';

const COUNTER_BYTES = 4;
const HASH_BYTES = 32;

/**
 * The Concatenation Key Derivation Function with SHA-256 (XML Encryption 1.1, section 5.4.1; NIST SP 800-56A, section 5.8.1): as many
 * octets as asked for, from the shared secret and `otherInfo`, the concatenation of what both parties know.
 */
export function concatKdf(secret: Uint8Array, otherInfo: Uint8Array, length: number): Buffer {
  const rounds: Buffer[] = [];
  const counter = Buffer.alloc(COUNTER_BYTES);
  for (let round = 1; (round - 1) * HASH_BYTES < length; round += 1) {
    counter.writeUInt32BE(round);
    rounds.push(createHash('sha256').update(counter).update(secret).update(otherInfo).digest());
  }
  return Buffer.concat(rounds).subarray(0, length);
}

const INITIAL_VALUE = Buffer.alloc(8, 0xa6);
const CIPHERS = { 'kw-aes128': 'id-aes128-wrap', 'kw-aes256': 'id-aes256-wrap' } as const;

/** A key under a key made by agreement: AES Key Wrap (RFC 3394, section 2.2.1). */
export function wrapKey(contentKey: Uint8Array, secret: Uint8Array, otherInfo: Uint8Array, wrap: KeyWrap): Buffer {
  const cipher = createCipheriv(CIPHERS[wrap], concatKdf(secret, otherInfo, KEY_WRAPS[wrap].keyBytes), INITIAL_VALUE);
  return Buffer.concat([cipher.update(contentKey), cipher.final()]);
}

/** The key that `wrapKey` wrapped; `undefined` for any other octets, whatever is wrong with them. */
export function unwrapKey(octets: Uint8Array, secret: Uint8Array, otherInfo: Uint8Array, wrap: KeyWrap): Buffer | undefined {
  const decipher = createDecipheriv(CIPHERS[wrap], concatKdf(secret, otherInfo, KEY_WRAPS[wrap].keyBytes), INITIAL_VALUE);
  try {
    return Buffer.concat([decipher.update(octets), decipher.final()]);
  } catch {
    return undefined;
  }
}
