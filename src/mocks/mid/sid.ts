import { createHmac } from 'node:crypto';

/** Crockford's alphabet: no letter that is mistaken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes single identification numbers that tell nothing of what they stand for: keyed, and the same for the same key and text. */
export type SidSource = (text: string) => string;

/** Numbers of the form `1A2B-3C4D5E6F`, sixty bits of HMAC-SHA-256 under the key. */
export function sidSource(key: Uint8Array): SidSource {
  return (text) => {
    const digest = createHmac('sha256', key).update(text).digest();
    const letters = Array.from(digest.subarray(0, 12), (byte) => ALPHABET.charAt(byte & 31)).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  };
}
