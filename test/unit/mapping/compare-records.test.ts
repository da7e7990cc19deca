import { describe, expect, test } from '@jest/globals';
import { compareOutcomes } from '../../../src/mapping/shadow/compare-outcomes.ts';
import type { Reason } from '../../../src/mapping/reasons/reason.ts';
import { compareRecords } from '../../../src/mapping/shadow/compare-records.ts';

describe('compareRecords', () => {
  test('names every field that differs, by class and never by value', () => {
    const one = { kind: 'permit', person: { sex: 'male', names: [{ family: 'OZOLA' }] }, days: 3, old: true };
    const other = {
      kind: 'permit',
      person: { sex: 'female', names: [{ family: 'OZOLA' }, { family: 'LIEPA', given: ['ANNA'] }] },
      days: '3',
    };
    expect(compareRecords(one, other)).toEqual([
      { to: '/person/sex', kind: 'changed', was: 'text of 4 Latin letters', is: 'text of 6 Latin letters' },
      { to: '/person/names/1/family', kind: 'added', is: 'text of 5 Latin letters' },
      { to: '/person/names/1/given/0', kind: 'added', is: 'text of 4 Latin letters' },
      { to: '/days', kind: 'changed', was: 'whole number', is: 'text of 1 digit' },
      { to: '/old', kind: 'missing', was: 'truth value' },
    ]);
  });

  test('the order of members makes no difference, that of elements does', () => {
    expect(compareRecords({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual([]);
    expect(compareRecords({ b: [1, 2] }, { b: [2, 1] }).map(({ to }) => to)).toEqual(['/b/0', '/b/1']);
  });

  test('a part of another kind is one change, and an empty part is a field', () => {
    expect(compareRecords({ a: { b: 1 }, c: [] }, { a: [1] })).toEqual([
      { to: '/a', kind: 'changed', was: 'object', is: 'list of 1' },
      { to: '/c', kind: 'missing', was: 'list of 0' },
    ]);
  });

  test('names of the prototype and names that may be values are no trap', () => {
    expect(compareRecords({}, { toString: 'x', '040386-11111': 'y' })).toEqual([
      { to: '/toString', kind: 'added', is: 'text of 1 Latin letter' },
      { to: '/?', kind: 'added', is: 'text of 1 Latin letter' },
    ]);
  });

  test('classes are named as told', () => {
    expect(compareRecords({ a: 1 }, { a: 2 }, () => 'something')).toEqual([
      { to: '/a', kind: 'changed', was: 'something', is: 'something' },
    ]);
  });
});

describe('compareOutcomes', () => {
  const record = { record: { kind: 'permit' } };
  const reason: Reason = { code: 'mapping-code-unknown', field: '/sex', found: 'text of 1 digit', mend: 'Use another.' };
  const longer: Reason = { ...reason, found: 'text of 2 digits' };
  const noted = { code: reason.code, field: reason.field };

  test('nothing where both make the same of a record', () => {
    expect(compareOutcomes(record, { record: { kind: 'permit' } })).toBeUndefined();
    expect(compareOutcomes({ reasons: [reason] }, { reasons: [longer] })).toBeUndefined();
  });

  test.each([
    ['changed', record, { record: { kind: 'visa' } }, { formerly: [], reasons: [] }],
    ['rejected', record, { reasons: [reason] }, { formerly: [], reasons: [noted] }],
    ['accepted', { reasons: [reason] }, record, { formerly: [noted], reasons: [] }],
    [
      'rejected-otherwise',
      { reasons: [reason] },
      { reasons: [{ ...reason, field: '/born' }] },
      { formerly: [noted], reasons: [{ code: reason.code, field: '/born' }] },
    ],
  ] as const)('%s', (result, one, other, expected) => {
    const difference = compareOutcomes(one, other);
    expect(difference).toMatchObject({ result, ...expected });
    expect(difference?.differences).toHaveLength(result === 'changed' ? 1 : 0);
  });
});
