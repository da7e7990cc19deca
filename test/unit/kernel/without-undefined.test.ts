import { expect, test } from '@jest/globals';
import { withoutUndefined } from '../../../src/kernel/without-undefined.ts';

test('members that are undefined go, all others stay in their order', () => {
  const kept = withoutUndefined({ b: 0, gone: undefined, a: '', n: null, f: false });
  expect(Object.entries(kept)).toEqual([
    ['b', 0],
    ['a', ''],
    ['n', null],
    ['f', false],
  ]);
  expect('gone' in kept).toBe(false);
});
