import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_THRESHOLD, shownCount, shownShare, type ShownCount } from '../../../../src/toolkit/quality/withheld-counts.ts';

const thresholds = fc.integer({ min: LEAST_THRESHOLD, max: 40 });

describe('a shown count', () => {
  test.each([
    [0, null],
    [1, null],
    [4, null],
    [5, 5],
    [9, 5],
    [10, 10],
    [1_003, 1_000],
  ])('of %s is %s at a threshold of five', (count, shown) => {
    expect(shownCount(count, 5)).toBe(shown);
  });

  /** The least and the most that a shown count can stand for. */
  const range = (shown: ShownCount, threshold: number): readonly [number, number] => [shown ?? 0, (shown ?? 0) + threshold - 1];

  /** What can be told of the first part from all that is shown: the parts and their sum. */
  function told(parts: readonly number[], threshold: number): readonly [number, number] {
    const sum = range(
      shownCount(
        parts.reduce((total, part) => total + part, 0),
        threshold,
      ),
      threshold,
    );
    const [first = [0, 0], ...others] = parts.map((part) => range(shownCount(part, threshold), threshold));
    const least = others.reduce((total, [from]) => total + from, 0);
    const most = others.reduce((total, [, to]) => total + to, 0);
    return [Math.max(first[0], sum[0] - most), Math.min(first[1], sum[1] - least)];
  }

  test('is not given away by a shown sum and the parts beside it, as long as they are fewer than the threshold', () => {
    const groups = thresholds.chain((threshold) =>
      fc.record({
        threshold: fc.constant(threshold),
        parts: fc.array(
          fc.oneof(
            fc.integer({ min: 0, max: threshold - 1 }),
            fc.constantFrom(1, threshold - 1, threshold, 2 * threshold - 1),
            fc.nat(200),
          ),
          { minLength: 1, maxLength: threshold - 1 },
        ),
      }),
    );
    fc.assert(
      fc.property(groups, ({ threshold, parts }) => {
        const [least, most] = told(parts, threshold);
        expect(most - least).toBeGreaterThan(0);
        expect(parts[0]).toBeGreaterThanOrEqual(least);
        expect(parts[0]).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is given away by five parts of four each, which is the price of plain sums', () => {
    expect(told([4, 4, 4, 4, 4], 5)).toEqual([4, 4]);
    expect(told([4, 4, 4, 4, 3], 5)[0]).toBeLessThan(4);
  });

  test('does not tell a single record from none', () => {
    const around = (few: number) => [few, 90, 10 + few, 100 + few].map((count) => shownCount(count, 5));
    expect(around(1)).toEqual(around(0));
  });
});

describe('a shown share', () => {
  test('is of counts as they are shown, and withheld with them', () => {
    expect(shownShare(50, 100, 5)).toBe(500);
    expect(shownShare(54, 104, 5)).toBe(500);
    expect(shownShare(4, 100, 5)).toBeNull();
    expect(shownShare(3, 3, 5)).toBeNull();
    expect(shownShare(0, 0, 5)).toBeNull();
    expect(shownShare(100, 100, 5)).toBe(1000);
  });

  test('tells no more than the counts beside it', () => {
    fc.assert(
      fc.property(thresholds, fc.nat(500), fc.nat(500), (threshold, count, more) => {
        const whole = count + more;
        const [part, all] = [shownCount(count, threshold), shownCount(whole, threshold)];
        expect(shownShare(count, whole, threshold)).toBe(part === null || all === null ? null : Math.round((1000 * part) / all));
      }),
    );
  });
});
