import { GatewayError } from '../../kernel/gateway-error.ts';
import type { SourceFormat } from '../../mapping/source/read-source.ts';
import type { RecordInput } from './input-files.ts';
import { readRecords, type ReadRecord } from './read-records.ts';

/** The record with this number, from 1, of some inputs. Raises `command-usage` where there are fewer, and what `readRecords` does. */
export async function nthRecord(inputs: readonly RecordInput[], format: SourceFormat, number: number): Promise<ReadRecord> {
  let seen = 0;
  for await (const record of readRecords(inputs, format)) {
    seen += 1;
    if (seen === number) return record;
  }
  throw new GatewayError('command-usage', { field: '--record', mend: `Name one of the records: the file holds ${seen}.` });
}
