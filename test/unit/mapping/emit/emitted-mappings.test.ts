import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { decodeRecord } from '../../../../src/mapping/source/decode-record.ts';
import { emittedText } from '../../../../src/mapping/emit/emit-mapping.ts';
import type { SourceTree } from '../../../../src/mapping/source/source-tree.ts';
import { singleRecord } from '../../../generate/corpora/corpus.ts';
import { CORPORA } from '../../../generate/corpora/packs.ts';
import { nationalCases } from '../installed-mappings.ts';
import { emittedPacks, type EmittedPack } from './emitted-packs.ts';
import { leafPool, mutatedRecord, recordArbitrary } from './record-arbitrary.ts';

const packs = emittedPacks();

/** Every record of a pack that there is, as its system sends it. */
const bytesOf = ({ name }: EmittedPack): readonly Uint8Array[] => [
  ...CORPORA.filter(({ pack }) => pack === name).flatMap((corpus) => corpus.records.map((record) => singleRecord(corpus, record))),
  ...nationalCases()
    .filter(({ mapping }) => mapping === name)
    .map(({ bytes }) => bytes),
];

/** The tree of a record; undefined for bytes of which none can be made. */
function treeOf({ compiled }: EmittedPack, bytes: Uint8Array): SourceTree | undefined {
  try {
    return decodeRecord(compiled, bytes);
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}

/** What the closures make of a record: they run alone where a trace is asked for. The text tells parts and their order. */
function byClosures({ compiled }: EmittedPack, record: SourceTree): string | undefined {
  const outcome = compiled.attempt(record, () => undefined);
  return 'record' in outcome ? JSON.stringify(outcome.record) : undefined;
}

const textOf = (record: unknown): string | undefined => (record === undefined ? undefined : JSON.stringify(record));

describe.each(packs.map((pack) => [pack.name, pack] as const))('%s as code', (_name, pack) => {
  const quick = pack.quick!;
  const documents = bytesOf(pack);
  const trees = documents.map((bytes) => treeOf(pack, bytes)).filter((tree) => tree !== undefined);

  test('is written, and needs no general validator for its results', () => {
    expect(quick).toBeDefined();
    expect(emittedText(pack.from)?.isDoubtful).toBe(false);
  });

  test('makes of every record of the corpus what the closures make of it', () => {
    for (const tree of trees) expect(textOf(quick.ofTree(tree))).toBe(byClosures(pack, tree));
  });

  test('makes of the bytes of XML what it makes of the tree', () => {
    if (pack.compiled.format !== 'xml') expect(quick.ofXml).toBeUndefined();
    else
      for (const bytes of documents) {
        const tree = treeOf(pack, bytes);
        expect(textOf(quick.ofXml?.(bytes))).toBe(tree === undefined ? undefined : byClosures(pack, tree));
      }
  });

  test('gives of any record what the closures give, or nothing', () => {
    let [same, missed] = [0, 0];
    const holds = (record: SourceTree): void => {
      const found = textOf(quick.ofTree(record));
      const expected = byClosures(pack, record);
      if (found !== undefined) {
        expect(found).toBe(expected);
        same += 1;
      } else if (expected !== undefined) missed += 1;
    };
    if (trees.length > 0) fc.assert(fc.property(mutatedRecord(trees), holds), { numRuns: 250 });
    fc.assert(fc.property(recordArbitrary(pack.constraint!, leafPool(trees)), holds), { numRuns: 250 });
    expect(same).toBeGreaterThan(trees.length === 0 ? -1 : 10);
    expect(missed).toBeLessThanOrEqual(same / 10);
  });
});
