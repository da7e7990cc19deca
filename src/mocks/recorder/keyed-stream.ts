import { createHmac } from 'node:crypto';

/** Whole numbers below a limit, one after the other. */
export type KeyedStream = (limit: number) => number;

const BYTES_A_NUMBER = 4;
const BLOCK = 32;

/** The numbers that a secret gives for a text: the same each time, and without the secret not to be foreseen (HMAC-SHA-256 in counter mode). */
export function keyedStream(secret: Uint8Array, text: string): KeyedStream {
  let block = Buffer.alloc(0);
  let at = 0;
  let counter = 0;
  return (limit) => {
    if (at >= block.length) {
      block = createHmac('sha256', secret).update(`${counter}\n${text}`).digest();
      counter += 1;
      at = 0;
    }
    const number = block.readUInt32BE(at % BLOCK);
    at += BYTES_A_NUMBER;
    return number % limit;
  };
}
