import { expect, test } from '@jest/globals';
import { unmeasuredClass } from '../../../../src/gateway/shadow/unmeasured-class.ts';

test('a class says nothing by which words of few choices could be told apart', () => {
  expect(unmeasuredClass('male')).toBe(unmeasuredClass('female'));
  expect(unmeasuredClass('M')).toBe(unmeasuredClass('XX'));
  expect(unmeasuredClass(['a'])).toBe(unmeasuredClass(['a', 'b']));
});

test.each([
  ['male', 'text of Latin letters'],
  ['1', 'text of digits'],
  ['Jānis Ozols', 'text of Latin letters and spaces'],
  ['1984-11-03', 'text of digits and signs'],
  ['', 'empty text'],
  [12, 'whole number'],
  [true, 'truth value'],
  [['a', 'b'], 'list'],
  [{ a: 1 }, 'object'],
] as const)('%j is %s', (value, name) => {
  expect(unmeasuredClass(value)).toBe(name);
});
