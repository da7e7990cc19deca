import { expect, test } from '@jest/globals';
import { ruleRefusal, type RuleRefusal } from '../../../src/kernel/rule-refusal.ts';
import { refusalOf } from '../../support/refusal.ts';

const refuse: RuleRefusal<'a/one' | 'a/two'> = ruleRefusal({ 'a/one': 'wire-limit-exceeded', 'a/two': 'wire-encoding' });

test('a refusal by a rule has the code of the rule and names rule and place', () => {
  expect(refusalOf(() => refuse('a/two', 'x'))).toEqual({
    code: 'wire-encoding',
    details: { field: 'x', rule: 'a/two' },
    cause: undefined,
  });
});

test('how to mend it, and the cause for the log, are there where they were given', () => {
  const cause = new Error('synthetic');
  expect(refusalOf(() => refuse('a/one', 'x', 'Do that.', cause))).toEqual({
    code: 'wire-limit-exceeded',
    details: { field: 'x', rule: 'a/one', mend: 'Do that.' },
    cause,
  });
});
