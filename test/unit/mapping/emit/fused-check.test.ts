import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { CodeText } from '../../../../src/mapping/emit/code-text.ts';
import { constraintOf, type Constraint } from '../../../../src/mapping/emit/constraint.ts';
import { emitCheck, isCheckable } from '../../../../src/mapping/emit/emit-check.ts';
import { PatternFunctions } from '../../../../src/mapping/emit/emit-leaf.ts';
import { loadCode } from '../../../../src/mapping/emit/load-code.ts';
import type { SourceTree } from '../../../../src/mapping/source/source-tree.ts';
import { emittedPacks } from './emitted-packs.ts';
import { mutatedRecord, recordArbitrary, tameRecord } from './record-arbitrary.ts';

type Check = (record: unknown) => boolean;

function checkOf(constraint: Constraint | undefined): Check {
  if (constraint?.kind !== 'object') throw new Error('no object');
  const code = new CodeText();
  const name = emitCheck({ code, patterns: new PatternFunctions(code), deferred: new Set() }, constraint);
  const { text, constants } = code.finish(name);
  return loadCode(text, constants) as Check;
}

const ajvOf = (schema: object): Check => new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const closed = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

/** Beyond U+FFFF, a length may be left to the general validator. */
const isAstral = (record: unknown): boolean => /[\ud800-\udfff]|\\ud[89a-f]/i.test(JSON.stringify(record));

describe('the check of a record as code', () => {
  test.each(emittedPacks().map((pack) => [pack.name, pack] as const))(
    'says of records of %s what ajv says',
    (_name, { constraint, sourceSchema }) => {
      const [check, accepts] = [checkOf(constraint), ajvOf(sourceSchema)];
      const tame = tameRecord(constraint!);
      let accepted = 0;
      const holds = (record: SourceTree): void => {
        const [found, expected] = [check(record), accepts(record)];
        if (found || !isAstral(record)) expect(found).toBe(expected);
        if (expected) accepted += 1;
      };
      fc.assert(fc.property(tame, holds), { numRuns: 30 });
      expect(accepted).toBeGreaterThan(25);
      fc.assert(fc.property(recordArbitrary(constraint!, new Map()), holds), { numRuns: 30 });
      fc.assert(fc.property(mutatedRecord(fc.sample(tame, 15)), holds), { numRuns: 150 });
    },
  );

  const text = { type: 'string' };
  const SCHEMAS: readonly (readonly [object, readonly unknown[]])[] = [
    [closed({ a: { ...text, minLength: 2, maxLength: 3 } }, ['a']), [{ a: 'ab' }, { a: 'a' }, { a: 'abcd' }, { a: '' }, {}, { a: 1 }]],
    [closed({ a: { ...text, enum: ['x', 'y', 'z', 'u', 'v'] } }), [{ a: 'x' }, { a: 'w' }, {}, { b: 'x' }]],
    [
      closed({ a: { type: 'integer', minimum: -1, maximum: 5 } }),
      [{ a: -1 }, { a: 6 }, { a: 1.5 }, { a: Number.NaN }, { a: '1' }, { a: null }],
    ],
    [closed({ a: { type: 'number' } }), [{ a: 1.5 }, { a: Number.POSITIVE_INFINITY }, { a: true }]],
    [closed({ a: { type: 'boolean' } }), [{ a: true }, { a: 0 }, { a: 'true' }]],
    [
      closed({ a: { type: 'array', items: text, minItems: 1, maxItems: 2 } }),
      [{ a: ['x'] }, { a: [] }, { a: ['x', 'y', 'z'] }, { a: [1] }, { a: 'x' }, { a: {} }],
    ],
    [
      closed({ a: closed({ b: text }, ['b']) }),
      [{ a: { b: 'x' } }, { a: {} }, { a: { b: 'x', c: 'y' } }, { a: [] }, { a: null }, [], null, 'a'],
    ],
    [closed({ '@a"\u2028': text, '#text': text }), [{ '@a"\u2028': 'x', '#text': '' }, { '@a': 'x' }]],
    [closed({ toString: text }), [{}, { toString: 'x' }]],
  ];

  test.each(SCHEMAS)('of %j is that of ajv', (schema, records) => {
    const constraint = constraintOf(schema, () => undefined);
    const [check, accepts] = [checkOf(constraint), ajvOf(schema)];
    for (const record of records) expect([record, check(record)]).toEqual([record, accepts(record)]);
  });

  test('counts a length between code units and code points right', () => {
    const schema = closed({ a: { ...text, minLength: 3 } });
    const check = checkOf(constraintOf(schema, () => undefined));
    expect([check({ a: '𝔄𝔅' }), check({ a: '𝔄𝔅ℭ' }), check({ a: 'abc' })]).toEqual([false, true, true]);
  });

  test.each([
    [{ type: 'object', properties: {}, additionalProperties: true }],
    [closed({ a: { type: ['string', 'null'] } })],
    [closed({ a: { ...text, not: { const: 'x' } } })],
    [closed({ a: { ...text, minimum: 1 } })],
    [closed({ a: { type: 'integer', enum: [1] } })],
    [closed({ a: { type: 'array', items: text, uniqueItems: true } })],
    [closed({ a: { ...text, format: 'date' } })],
    [closed({ a: { $ref: '#/$defs/x', minLength: 1 } })],
    [closed({ a: true })],
    [{ ...closed({ a: text }), if: {} }],
  ])('is not written for %j, which it would not understand whole', (schema) => {
    expect(isCheckable(constraintOf(schema, () => text))).toBe(false);
  });
});
