import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { RandomSource } from '../../kernel/clock.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The cipher by the octets of its key. */
const NAMES = { 16: 'aes-128-gcm', 32: 'aes-256-gcm' } as const;

const nameFor = (key: Uint8Array): 'aes-128-gcm' | 'aes-256-gcm' => (key.length === 16 ? NAMES[16] : NAMES[32]);

/** Encrypts octets with AES-GCM as XML Encryption 1.1, section 5.2.4, lays them out: nonce, cipher text, tag. The key may be used once. */
export function encryptContent(key: Uint8Array, plain: Uint8Array, random: RandomSource): Buffer {
  const nonce = random.bytes(NONCE_BYTES);
  const cipher = createCipheriv(nameFor(key), key, nonce, { authTagLength: TAG_BYTES });
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The octets that `encryptContent` made those from; `undefined` for any others, whatever is wrong with them. */
export function decryptContent(key: Uint8Array, octets: Uint8Array): Buffer | undefined {
  const tagAt = octets.length - TAG_BYTES;
  if (tagAt < NONCE_BYTES) return undefined;
  const decipher = createDecipheriv(nameFor(key), key, octets.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(octets.subarray(tagAt));
  const plain = decipher.update(octets.subarray(NONCE_BYTES, tagAt));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plain;
}
