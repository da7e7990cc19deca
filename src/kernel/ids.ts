import type { Clock, RandomSource } from './clock.ts';

/** A query's identifier: a UUID version 7 (RFC 9562), so that ids sort by time of arrival. */
export type QueryId = string;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A new UUID version 7 (RFC 9562, section 5.7) from the injected clock and random source. */
export function uuidv7(clock: Clock, random: RandomSource): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.bytes(10), 6);
  const millis = clock.now();
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(millis / 2 ** (8 * (5 - index))) & 0xff;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => HEX[byte] ?? '').join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in lower case (RFC 9562, section 4). */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
