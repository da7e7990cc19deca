import { GatewayError } from '../../kernel/gateway-error.ts';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import type { SourceTree } from '../../mapping/source/source-tree.ts';
import { writeSource } from '../../mapping/source/write-source.ts';
import { csvBatchReader } from './csv-batch.ts';
import type { BatchWriter, WrittenRecord } from './map-batch.ts';
import { mapRecord, mapTree, readCanonical, reasonOf, type MappedRecord } from './record-mapper.ts';

/** What stands before and after the lines of an output. */
export interface OutputFrame {
  readonly before: string;
  readonly after: string;
}

const asLine = (outcome: MappedRecord): WrittenRecord => ('record' in outcome ? { line: JSON.stringify(outcome.record) } : outcome);

/** National records to canonical ones, as NDJSON. */
function canonicalWriter(compiled: CompiledMapping, keepSource: boolean): BatchWriter {
  const read = csvBatchReader(compiled);
  const together = read && { read, write: (tree: SourceTree) => asLine(mapTree(compiled, tree)) };
  return { write: (bytes) => asLine(mapRecord(compiled, bytes)), together, keepSource };
}

/** The header row that stands before the row of a CSV record; the empty text for other formats. */
function csvHeader(compiled: CompiledMapping): string {
  const { sourceFormat, sourceShape } = compiled;
  if (sourceFormat.kind !== 'csv' || sourceShape.kind !== 'object') return '';
  const blank = `${sourceFormat.delimiter.repeat(sourceShape.parts.size - 1)}\r\n`;
  return Buffer.from(writeSource(compiled, {})).toString('utf8').slice(0, -blank.length);
}

/** Canonical records back to national ones. */
function nationalWriter(compiled: CompiledMapping, keepSource: boolean): BatchWriter {
  const header = csvHeader(compiled).length;
  const write = (bytes: Uint8Array): WrittenRecord => {
    try {
      const written = writeSource(compiled, compiled.toSource(readCanonical(bytes)));
      return {
        line: Buffer.from(written)
          .toString('utf8')
          .slice(header)
          .replace(/\r?\n$/, ''),
      };
    } catch (error) {
      return { reasons: [reasonOf(error)] };
    }
  };
  return { write, keepSource };
}

/** What a run does with each record. Raises `command-usage` for a format that has no way back. */
export function recordWriter(
  compiled: CompiledMapping,
  { reverse, keepSource }: { readonly reverse: boolean; readonly keepSource: boolean },
): BatchWriter {
  if (!reverse) return canonicalWriter(compiled, keepSource);
  if (compiled.format === 'nist-itl')
    throw new GatewayError('command-usage', { field: '--reverse', mend: 'Choose a mapping whose records are text.' });
  return nationalWriter(compiled, keepSource);
}

/** What makes one file of the lines: nothing for NDJSON and fixed width, a header for CSV, an element around the records for XML. */
export function outputFrame(compiled: CompiledMapping, reverse: boolean): OutputFrame {
  if (!reverse) return { before: '', after: '' };
  if (compiled.format === 'xml') return { before: '<?xml version="1.0" encoding="UTF-8"?>\n<records>\n', after: '</records>\n' };
  return { before: csvHeader(compiled), after: '' };
}
