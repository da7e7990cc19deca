import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvBatchReader } from '../../../../src/toolkit/map/csv-batch.ts';
import type { RecordBatch } from '../../../../src/toolkit/map/map-batch.ts';
import { decodeRecord } from '../../../../src/mapping/source/decode-record.ts';
import { installedMappings } from '../../mapping/installed-mappings.ts';

const mappings = installedMappings();
const compiled = mappings.get('lv-pmlp-iecelosanas-aizliegums')!;
const read = csvBatchReader(compiled)!;
const columns = compiled.sourceShape.kind === 'object' ? [...compiled.sourceShape.parts.keys()].slice(0, 3) : [];

function batchOf(header: string, rows: readonly string[]): RecordBatch {
  const records = rows.map((row) => Buffer.from(row));
  let end = 0;
  const ends = Uint32Array.from(records, (record) => (end += record.length));
  return { bytes: new Uint8Array(Buffer.concat(records)), ends, header: Buffer.from(header) };
}

const strictly = (header: string, row: string): unknown => decodeRecord(compiled, Buffer.from(`${header}\n${row}\n`));

describe('rows that are read together', () => {
  test('are the trees that the strict reader gives, or left to it', () => {
    const good = fc.constantFrom('', 'a', 'Bērziņš', ' x ', '"q"', '"a;b"', '"two\r\nlines"', '"say ""x"""', '\ufeff');
    const cell = fc.oneof({ weight: 12, arbitrary: good }, fc.constantFrom('x"y', '"open'));
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(';'));
    const header = fc.constantFrom(columns.join(';'), columns.toReversed().join(';'), `"${columns.join('";"')}"`);
    let together = 0;
    fc.assert(
      fc.property(
        header,
        fc.array(
          row.filter((text) => text !== ''),
          { maxLength: 5 },
        ),
        (head, rows) => {
          const trees = read(batchOf(head, rows));
          rows.forEach((text, index) => {
            const tree = trees[index];
            if (tree === undefined) return;
            together += 1;
            expect(tree).toEqual(strictly(head, text));
          });
        },
      ),
      { numRuns: 500, seed: 3 },
    );
    expect(together).toBeGreaterThan(100);
  });

  test.each([
    ['a column that the schema lacks', `${columns.join(';')};nezinams`],
    ['a column twice', `${columns[0]!};${columns[0]!};${columns[1]!}`],
    ['no column that the schema knows', 'a;b;c'],
    ['a broken header', '"a;b'],
  ])('are all left to the strict reader under a header with %s', (_, header) => {
    expect(read(batchOf(header, ['1;2;3']))).toEqual([]);
  });

  test('are left to it where octets are no UTF-8', () => {
    const batch = batchOf(columns.join(';'), ['a;b;c']);
    batch.bytes[0] = 0xff;
    expect(read(batch)).toEqual([]);
  });

  test('are none of a mapping of another format', () => {
    expect(csvBatchReader(mappings.get('lv-pmlp-uzturesanas-atlauja')!)).toBeUndefined();
  });
});
