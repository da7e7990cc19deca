import { createHash, hash } from 'node:crypto';

/** The hashes of EME-OAEP: that of the padding, and that of its mask. */
export interface OaepHashes {
  readonly padding: 'sha256' | 'sha384' | 'sha512';
  readonly mask: 'sha1' | 'sha256' | 'sha384' | 'sha512';
}

/** The block of `size` octets, as many as the modulus has, that RSA encrypts for a message (RFC 8017, section 7.1.1), without a label. */
export function oaepEncode(message: Uint8Array, size: number, seed: Uint8Array, hashes: OaepHashes): Buffer {
  const label = hash(hashes.padding, '', 'buffer');
  const padded = Buffer.alloc(size - label.length - 1);
  if (padded.length < label.length + 1 + message.length || seed.length !== label.length) throw new RangeError('does not fit');
  padded.set(label);
  padded[padded.length - message.length - 1] = 1;
  padded.set(message, padded.length - message.length);
  mask(padded, seed, hashes);
  const hidden = Buffer.from(seed);
  mask(hidden, padded, hashes);
  return Buffer.concat([Buffer.of(0), hidden, padded]);
}

/**
 * The message in a block that RSA decrypted (RFC 8017, section 7.1.2), `undefined` where there is none. Every octet is looked at and one
 * verdict given at the end: who could tell which check failed could decrypt (the note in that section).
 */
export function oaepDecode(block: Uint8Array, hashes: OaepHashes): Buffer | undefined {
  const label = hash(hashes.padding, '', 'buffer');
  if (block.length < 2 * label.length + 2) return undefined;
  const seed = Buffer.from(block.subarray(1, 1 + label.length));
  const padded = Buffer.from(block.subarray(1 + label.length));
  mask(seed, padded, hashes);
  mask(padded, seed, hashes);
  let wrong = block[0] ?? 0;
  for (let index = 0; index < label.length; index += 1) wrong |= (padded[index] ?? 0) ^ (label[index] ?? 0);
  let found = 0;
  let start = 0;
  for (let index = label.length; index < padded.length; index += 1) {
    const octet = padded[index] ?? 0;
    const isFirstOne = isZero(octet ^ 1) & (found ^ 1);
    start |= -isFirstOne & (index + 1);
    found |= isFirstOne;
    wrong |= (found ^ 1) & (isZero(octet) ^ 1);
  }
  return (wrong | (found ^ 1)) === 0 ? padded.subarray(start) : undefined;
}

/** 1 for the octet 0, else 0, without a branch. */
const isZero = (octet: number): number => (octet - 1) >>> 31;

const COUNTER_BYTES = 4;

/** Adds MGF1 (RFC 8017, appendix B.2.1) of the seed to the octets. */
function mask(octets: Uint8Array, seed: Uint8Array, hashes: OaepHashes): void {
  const counter = Buffer.alloc(COUNTER_BYTES);
  for (let start = 0, round = 0; start < octets.length; round += 1) {
    counter.writeUInt32BE(round);
    const stream = createHash(hashes.mask).update(seed).update(counter).digest();
    const end = Math.min(octets.length, start + stream.length);
    for (let index = start; index < end; index += 1) octets[index] = (octets[index] ?? 0) ^ (stream[index - start] ?? 0);
    start = end;
  }
}
