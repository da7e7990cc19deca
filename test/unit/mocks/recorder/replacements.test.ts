import { describe, expect, it } from '@jest/globals';
import type { Scalar } from '../../../../src/contracts/contract.ts';
import { replacements } from '../../../../src/mocks/recorder/replacements.ts';

const secret = new Uint8Array(32).fill(7);
const short: Scalar = { kind: 'text', least: 1, most: 200, pattern: undefined };

describe('replacements', () => {
  it('contain no value that was recorded, however long either is', () => {
    const digits = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, '0'));
    const recorded = new Set(digits.filter((text) => !text.includes('7')));
    const replaced = replacements(secret, recorded);
    const found = replaced.text('SYN-12', 'reference', short);
    expect(found).toMatch(/^SYN-\d{2}$/);
    for (const text of ['90210', '4711']) {
      const other = replaced.text(text, 'token', short);
      expect([...recorded].filter((value) => other.includes(value))).toEqual([]);
    }
  });

  it('take time in proportion to what was recorded', () => {
    const names = Array.from({ length: 200_000 }, (_, number) => `Synthetic-${number.toString(26)}`);
    const replaced = replacements(secret, new Set(names));
    const started = performance.now();
    for (const name of names.slice(0, 3_000)) replaced.text(name, 'reference', short);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
