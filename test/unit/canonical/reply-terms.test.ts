import { describe, expect, test } from '@jest/globals';
import { distinctByValue, stableText } from '../../../src/canonical/stable-text.ts';
import { combinedStatus, isAnswer } from '../../../src/canonical/status.ts';

describe('values compared by what they hold', () => {
  test('the order of members does not matter, at any depth; the order of a list does', () => {
    expect(stableText({ a: 1, b: { c: 2, d: 3 } })).toBe(stableText({ b: { d: 3, c: 2 }, a: 1 }));
    expect(stableText({ a: [1, 2] })).not.toBe(stableText({ a: [2, 1] }));
  });

  test('an undefined member is an absent one, and an unpaired surrogate is no obstacle', () => {
    expect(stableText({ a: undefined, b: '\ud800' })).toBe(stableText({ b: '\ud800' }));
  });

  test('repetitions go, and the order is that of the values', () => {
    expect(distinctByValue([{ n: 'B' }, { n: 'A', m: 1 }, { n: 'B' }, { m: 1, n: 'A' }])).toEqual([{ m: 1, n: 'A' }, { n: 'B' }]);
  });
});

describe('statuses', () => {
  test.each([
    [[], undefined],
    [['NO_HIT'], 'NO_HIT'],
    [['NO_HIT', 'TIMEOUT'], 'TIMEOUT'],
    [['TIMEOUT', 'UNAVAILABLE'], 'UNAVAILABLE'],
    [['UNAVAILABLE', 'HIT', 'NO_HIT'], 'HIT'],
  ] as const)('%j together are %s', (statuses, combined) => {
    expect(combinedStatus(statuses)).toBe(combined);
  });

  test('only HIT and NO_HIT are answers', () => {
    expect((['HIT', 'NO_HIT', 'UNAVAILABLE', 'TIMEOUT'] as const).map(isAnswer)).toEqual([true, true, false, false]);
  });
});
