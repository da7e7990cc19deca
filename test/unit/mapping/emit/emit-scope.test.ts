import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { constraintOf } from '../../../../src/mapping/emit/constraint.ts';
import { emitMapping, emittedText } from '../../../../src/mapping/emit/emit-mapping.ts';
import type { RuleSpec } from '../../../../src/mapping/spec/mapping-spec.ts';
import { planScope } from '../../../../src/mapping/plan/plan-rules.ts';
import type { PlannedScope } from '../../../../src/mapping/plan/plan.ts';
import { shapeOf } from '../../../../src/mapping/source/shape.ts';
import type { SourceTree } from '../../../../src/mapping/source/source-tree.ts';
import { writerOf, type Draft } from '../../../../src/mapping/write-forward.ts';
import { tameRecord } from './record-arbitrary.ts';

const none = (): undefined => undefined;
const text = { type: 'string', maxLength: 8 };
const list = (items: object): object => ({ type: 'array', items, maxItems: 4 });
const closed = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const element = closed({ k: text, '@a': text, n: { type: 'integer', minimum: 0, maximum: 9 } });
const SOURCE = closed(
  {
    a: text,
    b: text,
    day: text,
    sure: { type: 'string', minLength: 1, maxLength: 5, pattern: '^[a-z]{1,5}$' },
    count: { type: 'integer', minimum: -2, maximum: 12 },
    rate: { type: 'number' },
    flag: { type: 'boolean' },
    texts: list(text),
    parts: list(element),
    pairs: list(closed({ x: text, y: text }, ['y'])),
    inner: closed({ x: text, deep: closed({ y: text, list: list(element) }) }),
  },
  ['sure'],
);

const free = { type: 'string' };
const object = closed({ p: free, q: free, r: { type: 'array', items: free }, s: { type: 'integer' } });
const TARGET = closed({
  one: free,
  two: free,
  texts: { type: 'array', items: free },
  number: { type: 'number' },
  whole: { type: 'integer' },
  truth: { type: 'boolean' },
  nest: closed({ one: free, two: closed({ deep: free }) }),
  list: { type: 'array', items: object },
  single: object,
});

const codes = new Map([
  [
    'code',
    new Map([
      ['a', 'first'],
      ['1', 'one'],
      ['12', 'twelve'],
    ]),
  ],
]);

const SURE: RuleSpec = { to: '/one', from: '/sure', required: true };

const RULES: readonly (readonly [what: string, rules: readonly RuleSpec[]])[] = [
  [
    'alternatives',
    [SURE, { to: '/two', 'first-of': [{ from: '/a', through: ['trim'] }, { from: '/b' }, { from: '/inner/x', through: ['upper'] }] }],
  ],
  [
    'alternatives of which one is needed',
    [{ to: '/one', required: true, 'first-of': [{ from: '/a' }, { from: '/b', through: ['trim'] }] }],
  ],
  [
    'defaults in the middle and at the end',
    [
      { to: '/one', from: '/a', through: ['trim', { default: 'a' }, 'upper'] },
      { to: '/two', from: '/inner/deep/y', through: [{ default: 'z' }] },
    ],
  ],
  ['a default list', [SURE, { to: '/texts', from: '/texts', through: ['trim', { default: 'x' }] }]],
  [
    'presence',
    [
      SURE,
      { to: '/two', from: '/a', when: '/b' },
      { to: '/nest/one', from: '/a', when: { absent: '/b' } },
      { to: '/nest/two/deep', value: 'there', when: '/parts' },
    ],
  ],
  [
    'presence of an object, and of a text that must be there',
    [SURE, { to: '/two', value: 'x', when: '/inner' }, { to: '/nest/one', value: 'y', when: { absent: '/sure' } }],
  ],
  [
    'words',
    [
      SURE,
      { to: '/two', value: 'x', when: { of: '/a', is: ['a', 'b'] } },
      { to: '/whole', value: 1, when: { of: '/count', is: ['1', '12'] } },
      { to: '/truth', value: true, when: { of: '/texts', is: ['a'] } },
    ],
  ],
  [
    'several fields in one',
    [SURE, { to: '/two', from: ['/a', '/count', '/b'], through: [{ join: '-' }] }, { to: '/texts', from: ['/a', '/flag', '/rate'] }],
  ],
  ['several fields with a default', [SURE, { to: '/two', from: ['/a', '/b'], through: [{ join: '' }, { default: 'none' }] }]],
  [
    'numbers and truth values',
    [SURE, { to: '/number', from: '/rate' }, { to: '/whole', from: '/count', through: ['integer'] }, { to: '/truth', from: '/flag' }],
  ],
  [
    'codes of texts, of several texts and of numbers',
    [SURE, { to: '/two', from: '/count', through: [{ code: 'code' }] }, { to: '/texts', from: '/texts', through: [{ code: 'code' }] }],
  ],
  [
    'texts in words, and a list of one',
    [SURE, { to: '/texts', from: '/a', through: ['nfc', 'collapse-space', { split: ' ' }, 'icao-latin'] }],
  ],
  ['a list of texts as it is', [SURE, { to: '/texts', from: '/texts' }]],
  [
    'a group of its own scope',
    [
      SURE,
      {
        to: '/list/-',
        rules: [
          { to: '/p', from: '/a' },
          { to: '/q', from: '/b' },
        ],
      },
      {
        to: '/list/-',
        rules: [
          { to: '/p', value: 'always' },
          { to: '/q', from: '/b' },
          { to: '/r', from: '/texts' },
        ],
      },
    ],
  ],
  [
    'a group for each part',
    [
      SURE,
      {
        to: '/list/-',
        each: '/parts',
        rules: [
          { to: '/p', from: '/k', through: ['trim'] },
          { to: '/s', from: '/n' },
        ],
      },
      { to: '/list/-', each: '/inner/deep/list', rules: [{ to: '/q', from: '/@a', required: true }] },
    ],
  ],
  [
    'a group for each part that must be there',
    [
      { to: '/list/-', each: '/parts', required: true, rules: [{ to: '/p', value: 'x' }] },
      { to: '/two', from: '/a' },
      { to: '/one', value: 'x' },
    ],
  ],
  ['a group for each text', [SURE, { to: '/list/-', each: '/texts', rules: [{ to: '/p', from: '', through: ['upper'] }] }]],
  [
    'a single object that may be empty',
    [SURE, { to: '/single', rules: [{ to: '/p', from: '/a' }] }, { to: '/nest/two/deep', from: '/b' }, { to: '/nest/one', from: '/a' }],
  ],
  [
    'a condition on a group',
    [
      SURE,
      {
        to: '/list/-',
        when: '/a',
        rules: [
          { to: '/p', from: '/sure' },
          { to: '/q', from: '/b', when: { of: '/a', is: ['a'] } },
        ],
      },
    ],
  ],
];

const stock = fc.constantFrom('a', 'b', '', ' ', 'a b', ' a  b ', '1', '12', 'ā', 'ß', 'Ж', 'e\u0301', '\u00a0');

/** Records of the source schema whose texts are often the ones that the rules tell apart. */
const records: fc.Arbitrary<SourceTree> = fc
  .tuple(
    tameRecord(constraintOf(SOURCE, none)!),
    fc.dictionary(fc.constantFrom('a', 'b', 'texts'), fc.oneof(stock, fc.array(stock, { maxLength: 3 }))),
  )
  .map(([record, more]) => {
    const fitting = Object.entries(more).filter(([name, value]) => Array.isArray(value) === (name === 'texts'));
    return { ...(record as object), ...Object.fromEntries(fitting) };
  });

function planned(rules: readonly RuleSpec[]) {
  const [source, target] = [shapeOf(SOURCE, none, ''), shapeOf(TARGET, none, '')];
  const scope: PlannedScope = planScope(rules, [], { source, target, codes, at: '' });
  const plan = { source, parses: [], parsed: source, scope, target };
  return {
    scope,
    from: { plan, format: { kind: 'json' }, source: { schema: SOURCE, find: none }, target: { schema: TARGET, find: none } } as const,
  };
}

function byClosures(scope: PlannedScope, record: SourceTree): string | undefined {
  const draft: Draft = {};
  try {
    writerOf(scope)(record, '', draft, '', { root: record });
    return JSON.stringify(draft);
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}

describe('rules as code', () => {
  test.each(RULES)('%s give what closures give', (_what, rules) => {
    const { scope, from } = planned(rules);
    const quick = emitMapping(from)!;
    expect(emittedText(from)?.isDoubtful).toBe(false);
    let given = 0;
    fc.assert(
      fc.property(records, (record) => {
        const found = quick.ofTree(record);
        expect(found === undefined ? undefined : JSON.stringify(found)).toBe(byClosures(scope, record));
        if (found !== undefined) given += 1;
      }),
      { numRuns: 400 },
    );
    expect(given).toBeGreaterThan(20);
  });

  test('never hand out a list of the record itself', () => {
    const { from } = planned([SURE, { to: '/texts', from: '/texts' }]);
    const texts = ['a', 'b'];
    const mapped = emitMapping(from)!.ofTree({ sure: 'x', texts }) as unknown as { texts: string[] };
    mapped.texts.push('c');
    expect(texts).toEqual(['a', 'b']);
  });

  test('are not written where a rule, a step or the plan has a part that is not understood', () => {
    const { from } = planned([SURE, { to: '/two', from: '/a', through: ['trim'] }]);
    const { plan } = from;
    const odd = (scope: object, more: object = {}) => emitMapping({ ...from, plan: { ...plan, ...more, scope: scope as PlannedScope } });
    const [first, second] = plan.scope.rules;
    expect(odd(plan.scope)).toBeDefined();
    expect(odd({ ...plan.scope, rules: [{ ...first, unless: '/b' }, second] })).toBeUndefined();
    const steps = [{ name: 'trim', gives: 'text', convert: String, wherever: true }];
    const source = { paths: [['a']], kind: 'text', leafType: 'string', steps };
    expect(odd({ ...plan.scope, rules: [first, { ...second, sources: [source] }] })).toBeUndefined();
    expect(odd({ ...plan.scope, rules: [first, { ...second, when: { path: ['b'], present: true, matches: 'x' } }] })).toBeUndefined();
    expect(odd(plan.scope, { passes: 2 })).toBeUndefined();
  });

  test('need the general validator where the target schema demands what is not understood', () => {
    const { from } = planned([SURE, { to: '/two', from: '/a' }]);
    const demanding = {
      ...TARGET,
      properties: { ...(TARGET as { properties: object }).properties, two: { type: 'string', not: { const: 'x' } } },
    };
    expect(emittedText({ ...from, target: { schema: demanding, find: none } })?.isDoubtful).toBe(true);
    // No canonical record is of that form, so that the validator accepts none.
    expect(emitMapping({ ...from, target: { schema: demanding, find: none } })?.ofTree({ sure: 'x' })).toBeUndefined();
  });
});
