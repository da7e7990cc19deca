import { parse } from 'csv-parse/sync';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import type { SourceObject, SourceTree } from '../../mapping/source/source-tree.ts';
import type { BatchTrees, RecordBatch } from './map-batch.ts';

type Rows = readonly (readonly string[])[];

function rowsOf(bytes: Uint8Array, delimiter: string): Rows | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch {
    return undefined;
  }
}

/** The rows of a batch as one text: every record ended by a line feed. */
function asText({ bytes, ends }: RecordBatch): Uint8Array {
  const text = new Uint8Array(bytes.length + ends.length);
  let start = 0;
  ends.forEach((end, index) => {
    text.set(bytes.subarray(start, end), start + index);
    text[end + index] = 0x0a;
    start = end;
  });
  return text;
}

function treeOf(columns: readonly string[], cells: readonly string[]): SourceObject | undefined {
  if (cells.length !== columns.length) return undefined;
  const tree = Object.create(null) as Record<string, SourceTree>;
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (cell !== '') tree[column] = cell;
  });
  return tree;
}

/**
 * Reads the rows of CSV batches together, which takes a fifth of the time that it takes to read each with its header. Undefined for a
 * mapping of another format. Gives nothing where a header has columns that the schema lacks or a row cannot be read: the strict reader says why.
 */
export function csvBatchReader({ sourceFormat, sourceShape }: CompiledMapping): ((batch: RecordBatch) => BatchTrees) | undefined {
  if (sourceFormat.kind !== 'csv' || sourceShape.kind !== 'object') return undefined;
  const { delimiter } = sourceFormat;
  const { parts } = sourceShape;
  return (batch) => {
    const [columns = [], ...more] = (batch.header && rowsOf(batch.header, delimiter)) ?? [];
    const known = columns.length > 0 && more.length === 0 && columns.every((column) => parts.has(column));
    if (!known || new Set(columns).size < columns.length) return [];
    const rows = rowsOf(asText(batch), delimiter);
    return rows?.length === batch.ends.length ? rows.map((cells) => treeOf(columns, cells)) : [];
  };
}
