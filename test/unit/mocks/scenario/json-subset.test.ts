import { describe, expect, it } from '@jest/globals';
import { filled, merged } from '../../../../src/mocks/scenario/json-patch.ts';
import { isPointer, valueAt } from '../../../../src/mocks/scenario/json-pointer.ts';
import { atPath, missingIn, withKept } from '../../../../src/mocks/scenario/json-subset.ts';

const ANSWER = { queryId: 'q', links: [{ sid: 's', colour: 'RED', clock: { overdue: true } }], none: [] };

describe('what is expected of an answer', () => {
  it.each([
    ['nothing', {}, undefined],
    ['a member', { queryId: 'q' }, undefined],
    ['members of members', { links: [{ clock: { overdue: true } }] }, undefined],
    ['an empty list', { none: [] }, undefined],
    ['another value', { links: [{ colour: 'GREEN' }] }, 'links[0].colour'],
    ['a member that is not there', { links: [{ clock: { dueAt: 'd' } }] }, 'links[0].clock.dueAt'],
    ['a longer list', { links: [{}, {}] }, 'links'],
    ['an empty list where there is something', { links: [] }, 'links'],
    ['an object where there is a text', { queryId: {} }, 'queryId'],
    ['what every object has', { constructor: {} }, 'constructor'],
  ])('%s', (_, expected, missing) => {
    expect(missingIn(ANSWER, expected)).toBe(missing);
  });
});

describe('kept values', () => {
  it('are found by path, and put where their name stands', () => {
    expect(atPath(ANSWER, 'links[0].sid')).toBe('s');
    expect(atPath(ANSWER, 'links[1].sid')).toBeUndefined();
    expect(withKept({ a: ['$sid', '$other', { b: '$sid' }], c: 1 }, new Map([['sid', 's']]))).toEqual({
      a: ['s', '$other', { b: 's' }],
      c: 1,
    });
  });
});

describe('pointers and patches', () => {
  it('read as RFC 6901 says', () => {
    const document = { 'a/b': { '~': [1, 2] } };
    expect(valueAt(document, '/a~1b/~0/1')).toBe(2);
    expect(valueAt(document, '/a~1b/~0/01')).toBeUndefined();
    expect(valueAt(document, '/constructor')).toBeUndefined();
    expect([isPointer('/a~1b'), isPointer('a'), isPointer('/a~2')]).toEqual([true, false, false]);
  });

  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('merge as in the appendix of RFC 7396: %j and %j', (value, patch, result) => {
    expect(merged(value, patch)).toEqual(result);
  });

  it('are filled from a request; what it lacks is left out', () => {
    expect(filled({ a: '$/x', b: ['$/y/z', '$/no'], c: '$/no', d: '$1' }, { x: 1, y: { z: 2 } })).toEqual({ a: 1, b: [2], d: '$1' });
  });
});
