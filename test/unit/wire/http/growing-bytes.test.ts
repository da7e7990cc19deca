import { expect, test } from '@jest/globals';
import { growingBytes } from '../../../../src/wire/http/growing-bytes.ts';

test('keeps everything in order in one buffer of at most twice its size, whatever the pieces are', () => {
  for (const size of [1, 7, 4_096, 100_000]) {
    const bytes = growingBytes();
    const expected = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256));
    for (let at = 0; at < expected.byteLength; at += size) bytes.append(expected.subarray(at, at + size));
    expect(Buffer.compare(bytes.whole(), expected)).toBe(0);
    expect(bytes.capacity()).toBeLessThanOrEqual(2 * expected.byteLength);
  }
});

test('holds nothing before the first piece, and a copy of each', () => {
  const bytes = growingBytes();
  expect([bytes.capacity(), bytes.whole().byteLength]).toEqual([0, 0]);
  const piece = Uint8Array.of(1, 2);
  bytes.append(piece);
  piece.fill(9);
  expect([...bytes.whole()]).toEqual([1, 2]);
});
