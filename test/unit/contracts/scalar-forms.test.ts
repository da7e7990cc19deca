import { describe, expect, it } from '@jest/globals';
import { base64Within } from '../../../src/contracts/scalar-forms.ts';

describe('base64 of at most so many octets', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 16_384])('takes %d octets and fewer, and not one more', (most) => {
    const pattern = new RegExp(`^${base64Within(most)}$`);
    for (let octets = Math.max(0, most - 4); octets <= most + 4; octets += 1)
      expect([octets, pattern.test(Buffer.alloc(octets, 7).toString('base64'))]).toEqual([octets, octets <= most]);
  });

  it.each(['A', 'AB=', 'AR==', 'AAB=', 'AA AA', 'AAAA=', '===='])(
    'does not take %p, which is no base64 or sets bits in the padding',
    (text) => {
      expect(new RegExp(`^${base64Within(9)}$`).test(text)).toBe(false);
    },
  );
});
