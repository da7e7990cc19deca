import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateDecisionStep } from '../../../src/canonical/generated/validators.js';
import { compileMapping, type CompiledMapping } from '../../../src/mapping/compile-mapping.ts';
import { decodeRecord } from '../../../src/mapping/source/decode-record.ts';
import { lineageMarker, MOST_MARKS } from '../../../src/mapping/lineage/mark-lineage.ts';
import { readLineage, type LineageField } from '../../../src/mapping/lineage/read-lineage.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { openCorpus } from '../../../src/toolkit/map/corpus-files.ts';
import { readRecords } from '../../../src/toolkit/map/read-records.ts';
import { installedMappings, ROOT } from './installed-mappings.ts';

/** What the trace of the very run says, without values. */
function traced(compiled: CompiledMapping, tree: SourceTree): readonly LineageField[] {
  const fields: LineageField[] = [];
  compiled.toCanonical(tree, ({ to, rule, from, law }) => fields.push({ to, rule, from, ...(law === undefined ? {} : { law }) }));
  return fields;
}

async function mappable(compiled: CompiledMapping): Promise<readonly SourceTree[]> {
  const corpus = await openCorpus(join(ROOT, 'mappings/national', compiled.name));
  const trees: SourceTree[] = [];
  for await (const read of readRecords(corpus?.inputs ?? [], compiled.sourceFormat)) {
    try {
      if (!('bytes' in read)) continue;
      const tree = decodeRecord(compiled, read.bytes);
      if ('record' in compiled.attempt(tree)) trees.push(tree);
    } catch {
      // Records that cannot be read have no lineage.
    }
  }
  return trees;
}

describe('the lineage of the packs’ corpora', () => {
  const mappings = [...installedMappings().values()];

  test.each(mappings.map((compiled) => [compiled.name, compiled] as const))(
    '%s: the marks tell what a trace tells',
    async (_, compiled) => {
      const mark = lineageMarker(compiled.plan);
      const trees = await mappable(compiled);
      expect(trees.length).toBeGreaterThan(10);
      for (const tree of trees) {
        const marks = mark(tree) ?? '';
        expect(readLineage(compiled.plan, marks)).toEqual(traced(compiled, tree));
        expect(marks.length).toBeLessThan(200);
        const step = {
          stage: 'map',
          rule: 'map/national-record',
          verdict: 'pass',
          lineage: marks,
          written: readLineage(compiled.plan, marks),
        };
        expect(validateDecisionStep(step)).toBe(true);
      }
    },
  );
});

const text = { type: 'string', maxLength: 40 };
const list = (items: object) => ({ type: 'array', maxItems: 5000, items });

/** Asks nothing of the elements of its list, as no canonical schema does today. */
const TARGET = {
  type: 'object',
  additionalProperties: false,
  properties: {
    kind: text,
    source: text,
    nationalFile: text,
    documents: list({ type: 'object', additionalProperties: false, properties: { type: text, number: text } }),
  },
};

const compiled = compileMapping(
  {
    mapping: 'lv-test',
    version: '1.0.0',
    title: 'A record for tests',
    authority: 'test',
    register: 'TEST',
    format: { json: {} },
    source: 'record.schema.json',
    target: 'schemas/canonical/record.schema.json',
    rules: [
      { to: '/kind', value: 'police-check' },
      { to: '/source', value: 'TEST' },
      { to: '/nationalFile', 'first-of': [{ from: '/file', through: ['trim'] }, { from: '/number' }], required: true },
      {
        to: '/documents/-',
        each: '/papers',
        drop: [{ from: '/known', because: 'only looked for' }],
        rules: [
          { to: '/type', value: 'passport', when: '/known' },
          { to: '/number', from: '/number', through: ['trim'] },
        ],
      },
      { to: '/documents/-', when: '/other', law: '2019/817, 18(1)(a)', rules: [{ to: '/number', value: 'X1' }] },
    ],
    drop: [{ from: '/other', because: 'only looked for' }],
  },
  {
    sourceSchema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        file: text,
        number: text,
        other: text,
        papers: list({ type: 'object', additionalProperties: false, properties: { known: text, number: text } }),
      },
    },
    targetSchemas: new Map([['schemas/canonical/record.schema.json', TARGET]]),
    lists: new Map(),
  },
);

describe('marks', () => {
  const mark = lineageMarker(compiled.plan);
  const lineageOf = (tree: SourceTree) => readLineage(compiled.plan, mark(tree) ?? 'none');

  test('say the alternative that was taken: one whose steps leave nothing is passed over', () => {
    expect(mark({ file: 'A-1', number: 'B-2', papers: [] })).toBe('1(0)0');
    expect(mark({ file: '  ', number: 'B-2', papers: [] })).toBe('2(0)0');
    expect(lineageOf({ file: '  ', number: 'B-2' })).toContainEqual({ to: '/nationalFile', rule: '/rules/2', from: ['/number'] });
  });

  test('an element that writes nothing takes no place in the list, and later groups go on behind', () => {
    const tree = { number: 'B-2', papers: [{}, { known: 'J', number: '7' }, { known: 'J' }], other: 'x' };
    expect(mark(tree)).toBe('2(3)0011101');
    expect(lineageOf(tree).slice(3)).toEqual([
      { to: '/documents/0/type', rule: '/rules/3/rules/0', from: [] },
      { to: '/documents/0/number', rule: '/rules/3/rules/1', from: ['/papers/1/number'] },
      { to: '/documents/1/type', rule: '/rules/3/rules/0', from: [] },
      { to: '/documents/2/number', rule: '/rules/4/rules/0', from: [], law: '2019/817, 18(1)(a)' },
    ]);
  });

  test('of a record with very long lists none are kept', () => {
    expect(mark({ number: 'B-2', papers: Array.from({ length: MOST_MARKS }, () => ({ known: 'J' })) })).toBeUndefined();
  });

  test.each(['', '9(0)0', '1', '1(0', '1(x)0', '1(0)2', '1(0)00', '1(2)10', '1(99999)0', 'none'])('%j are of no record', (marks) => {
    expect(() => readLineage(compiled.plan, marks)).toThrow(expect.objectContaining({ code: 'mapping-digest-differs' }));
  });
});
