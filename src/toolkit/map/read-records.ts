import type { SourceFormat } from '../../mapping/source/read-source.ts';
import type { RecordInput } from './input-files.ts';
import type { RejectReason } from './record-mapper.ts';
import { isText, splitterOf } from './records/record-format.ts';
import { isRecord, splitRecords } from './records/split-records.ts';

/** One record of a file in the bytes that its system would send it in, or the fault that stands in its place. */
export type ReadRecord = { readonly bytes: Uint8Array; readonly line: number } | { readonly fault: RejectReason; readonly line: number };

const LINE_FEED = Buffer.from('\n');

/**
 * The records of some inputs, one by one, in order; each can be kept. For those who look at single records: a run takes batches. Raises
 * `config-file-unreadable`.
 */
export async function* readRecords(inputs: readonly RecordInput[], format: SourceFormat): AsyncGenerator<ReadRecord, void, undefined> {
  for (const input of inputs) {
    const splitter = splitterOf(format);
    for await (const group of splitRecords(input.read(0), { splitter, text: isText(format) })) {
      const before = splitter.header === undefined ? [] : [splitter.header, LINE_FEED];
      for (const found of group) {
        const { line } = found;
        if (isRecord(found)) yield { bytes: Buffer.concat([...before, found.bytes]), line };
        else yield { fault: { code: found.code, field: '', mend: found.mend }, line };
      }
    }
  }
}
