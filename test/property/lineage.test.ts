import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stableText } from '../../src/canonical/stable-text.ts';
import { decodeRecord } from '../../src/mapping/source/decode-record.ts';
import { compareOutcomes } from '../../src/mapping/shadow/compare-outcomes.ts';
import { compareRecords } from '../../src/mapping/shadow/compare-records.ts';
import { lineageMarker } from '../../src/mapping/lineage/mark-lineage.ts';
import { readLineage, type LineageField } from '../../src/mapping/lineage/read-lineage.ts';
import type { SourceTree } from '../../src/mapping/source/source-tree.ts';
import { singleRecord } from '../generate/corpora/corpus.ts';
import { CORPORA } from '../generate/corpora/packs.ts';
import { emittedPacks, type EmittedPack } from '../unit/mapping/emit/emitted-packs.ts';
import { leafPool, mutatedRecord, recordArbitrary } from '../unit/mapping/emit/record-arbitrary.ts';

/** The records of a pack's corpus that can be read. */
function corpusTrees({ name, compiled }: EmittedPack): readonly SourceTree[] {
  const corpus = CORPORA.find(({ pack }) => pack === name);
  return (corpus?.records ?? []).flatMap((record) => {
    try {
      return [decodeRecord(compiled, singleRecord(corpus!, record))];
    } catch {
      return [];
    }
  });
}

describe.each(emittedPacks().map((pack) => [pack.name, pack] as const))('%s', (_name, pack) => {
  const { compiled, constraint } = pack;
  const trees = corpusTrees(pack);
  const mark = lineageMarker(compiled.plan);

  test('of whatever maps, the marks tell what a trace tells', () => {
    const records = fc.oneof(mutatedRecord(trees), recordArbitrary(constraint!, leafPool(trees)), fc.constantFrom(...trees));
    let mapped = 0;
    fc.assert(
      fc.property(records, (record) => {
        const traced: LineageField[] = [];
        const outcome = compiled.attempt(record, ({ to, rule, from, law }) => {
          traced.push({ to, rule, from, ...(law === undefined ? {} : { law }) });
        });
        if (!('record' in outcome)) return;
        mapped += 1;
        expect(readLineage(compiled.plan, mark(record) ?? 'none')).toEqual(traced);
      }),
      { numRuns: 150 },
    );
    expect(mapped).toBeGreaterThan(5);
  });

  test('marks that were changed are read as another record’s or refused, never anything else', () => {
    const [first = {}] = trees.filter((tree) => 'record' in compiled.attempt(tree));
    const marks = mark(first) ?? '';
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('0', '1', '2', '(', '3', '9', ')', 'a', 'z'), maxLength: 60 }),
      fc
        .tuple(fc.nat(marks.length), fc.constantFrom('0', '1', '2', '(', ')', '9'))
        .map(([at, other]) => marks.slice(0, at) + other + marks.slice(at + 1)),
    );
    fc.assert(
      fc.property(text, (changed) => {
        try {
          expect(readLineage(compiled.plan, changed).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'mapping-digest-differs' });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('differences of two records', () => {
  const tree = fc.jsonValue({ maxDepth: 4 });
  const object = fc.dictionary(fc.string(), tree) as fc.Arbitrary<object>;

  test('a record does not differ from itself', () => {
    fc.assert(fc.property(object, (one) => expect(compareRecords(one, structuredClone(one))).toEqual([])));
  });

  test('seen from the other side, what was is, and what is added is missing', () => {
    const mirrored = { added: 'missing', missing: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(object, object, (one, other) => {
        const back = compareRecords(other, one).map(({ to, kind, was, is }) => `${to} ${mirrored[kind]} ${is ?? ''} ${was ?? ''}`);
        const there = compareRecords(one, other).map(({ to, kind, was, is }) => `${to} ${kind} ${was ?? ''} ${is ?? ''}`);
        expect(there.toSorted()).toEqual(back.toSorted());
      }),
    );
  });

  test('nothing differs exactly where both are the same but for the order of members', () => {
    const pair = fc.oneof(
      fc.tuple(object, object),
      object.map((one) => [one, Object.fromEntries(Object.entries(structuredClone(one)).toReversed())] as const),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const same = stableText(one) === stableText(other);
        expect(compareRecords(one, other).length === 0).toBe(same);
        expect(compareOutcomes({ record: one }, { record: other }) === undefined).toBe(same);
      }),
    );
  });
});
