import { isUtf8 } from 'node:buffer';
import type { SourceTree } from '../../mapping/source/source-tree.ts';
import type { RejectReason } from './record-mapper.ts';

/** Records on their way to a mapping: one after the other in one piece of memory, so that a thread can be handed them without copying. */
export interface RecordBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each record ends; the next one begins there. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** What belongs before each record, as a CSV header does. */
  readonly header?: Uint8Array | undefined;
}

/** A record of a batch that was not mapped. */
export interface BatchReject {
  /** Which record of the batch, from 0. */
  readonly index: number;
  readonly reasons: readonly RejectReason[];
  /** The record, where it was to be kept. */
  readonly source?: KeptSource;
}

/** A record as it was written: as text where it is one, else its octets in base64. */
export type KeptSource = { readonly source: string } | { readonly sourceBase64: string };

/** What became of a batch. */
export interface MappedBatch {
  /** One line for each record that was mapped, in order. */
  readonly output: Uint8Array<ArrayBuffer>;
  readonly mapped: number;
  readonly rejects: readonly BatchReject[];
}

/** What becomes of one record: a line of output, or the reasons against it. */
export type WrittenRecord = { readonly line: string } | { readonly reasons: readonly RejectReason[] };

const LINE_FEED = Buffer.from('\n');

/** The record itself, or with the header of its file before it. */
function withHeader(header: Uint8Array | undefined): (record: Uint8Array) => Uint8Array {
  if (header === undefined) return (record) => record;
  const before = Buffer.concat([header, LINE_FEED]);
  return (record) => Buffer.concat([before, record, LINE_FEED]);
}

function kept(record: Uint8Array): KeptSource {
  const octets = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  return isUtf8(octets) ? { source: octets.toString('utf8') } : { sourceBase64: octets.toString('base64') };
}

/** How the records of a batch become lines. Nothing of it throws because of a record. */
export interface BatchWriter {
  /** One record in the bytes of its file, its header before it. */
  readonly write: (bytes: Uint8Array) => WrittenRecord;
  /** Reads records of a batch together, as far as that is possible. */
  readonly together?: TogetherWriter | undefined;
  /** Whether records that are not mapped are kept. */
  readonly keepSource: boolean;
}

/** The trees of a batch's records, undefined for each that the strict reader must judge. */
export type BatchTrees = readonly (SourceTree | undefined)[];

/** Records that are read together and written one by one. */
export interface TogetherWriter {
  readonly read: (batch: RecordBatch) => BatchTrees;
  readonly write: (tree: SourceTree) => WrittenRecord;
}

/** Maps every record of a batch. */
export function mapBatch({ write, together, keepSource }: BatchWriter, batch: RecordBatch): MappedBatch {
  const { bytes, ends, header } = batch;
  const whole = withHeader(header);
  const trees = together?.read(batch) ?? [];
  const lines: string[] = [];
  const rejects: BatchReject[] = [];
  let start = 0;
  ends.forEach((end, index) => {
    const record = bytes.subarray(start, end);
    const tree = trees[index];
    const outcome = tree === undefined || together === undefined ? write(whole(record)) : together.write(tree);
    if ('line' in outcome) lines.push(outcome.line);
    else rejects.push({ index, reasons: outcome.reasons, ...(keepSource ? { source: kept(record) } : {}) });
    start = end;
  });
  const output = lines.length === 0 ? new Uint8Array() : new TextEncoder().encode(`${lines.join('\n')}\n`);
  return { output, mapped: lines.length, rejects };
}
