import type { ProblemCode } from '../../kernel/problems.ts';
import type { SourceFormat } from '../../mapping/source/read-source.ts';
import type { RecordInput } from './input-files.ts';
import type { RecordBatch } from './map-batch.ts';
import { isText, splitterOf } from './records/record-format.ts';
import { comeToRecord, isRecord, splitRecords, type FilePlace, type Found } from './records/split-records.ts';
import type { RunPosition } from './run-checkpoint.ts';

/** Where one record, or a fault in the place of one, stands. */
export interface RecordPlace extends FilePlace {
  /** Which of the files, from 0. */
  readonly file: number;
  readonly fault?: { readonly code: ProblemCode; readonly mend: string };
}

/** A batch, and what is known of it outside the threads. */
export interface PlacedBatch {
  readonly batch: RecordBatch;
  /** Records and faults in the order of the files; the records are those of the batch. */
  readonly places: readonly RecordPlace[];
  /** How far the inputs are read when the batch is done. */
  readonly position: RunPosition;
}

// Small enough that memory of batches is used again instead of piling up, large enough that handing one over costs nothing.
const BATCH_BYTES = 65_536;
const BATCH_RECORDS = 128;

/** A batch that is being filled. */
class Filling {
  readonly header: Uint8Array | undefined;
  readonly #places: RecordPlace[] = [];
  readonly #ends: number[] = [];
  #bytes = new Uint8Array(BATCH_BYTES + BATCH_BYTES / 4);
  #length = 0;

  constructor(header: Uint8Array | undefined) {
    this.header = header;
  }

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  get isFull(): boolean {
    return this.#length >= BATCH_BYTES || this.#places.length >= BATCH_RECORDS;
  }

  /** Takes what was found; the bytes of a record are copied. */
  add(found: Found, file: number): void {
    const { offset, line } = found;
    if (!isRecord(found)) {
      this.#places.push({ file, offset, line, fault: { code: found.code, mend: found.mend } });
      return;
    }
    this.#places.push({ file, offset, line });
    const end = this.#length + found.bytes.length;
    if (end > this.#bytes.length) {
      const wider = new Uint8Array(end);
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#bytes.set(found.bytes, this.#length);
    this.#length = end;
    this.#ends.push(end);
  }

  done(position: RunPosition): PlacedBatch {
    const batch = { bytes: this.#bytes.subarray(0, this.#length), ends: Uint32Array.from(this.#ends), header: this.header };
    return { batch, places: this.#places, position };
  }
}

/** Which records of the inputs are wanted. */
export interface Batching {
  readonly format: SourceFormat;
  /** Where to begin. */
  readonly from: RunPosition;
  /** At most so many records. */
  readonly limit: number;
  /** Hears how many bytes of the inputs were read, each time some were. */
  readonly read?: (bytes: number) => void;
}

/** The records of one file behind a position in it, or all. */
async function* recordsOf(input: RecordInput, { format, read }: Batching, from: FilePlace | undefined) {
  const splitter = splitterOf(format);
  const text = isText(format);
  if (from !== undefined) await comeToRecord(input.read(0), { splitter, text });
  const counted = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of input.read(from?.offset ?? 0)) {
      read?.(chunk.length);
      yield chunk;
    }
  };
  for await (const found of splitRecords(counted(), { splitter, text, ...(from === undefined ? {} : { from }) }))
    yield { found, header: splitter.header };
}

/**
 * The records of all inputs behind a position, in batches of about 64 KiB or 128 records. Records with different headers are in different
 * batches. Raises `config-file-unreadable`.
 */
export async function* batchRecords(inputs: readonly RecordInput[], batching: Batching): AsyncGenerator<PlacedBatch, void, undefined> {
  let { from: position } = batching;
  let left = batching.limit;
  let filling = new Filling(undefined);
  for (const [file, input] of inputs.entries()) {
    if (file < position.file) continue;
    const resumed = file === position.file ? position : undefined;
    let passed = resumed?.faults ?? 0;
    position = resumed ?? { file, faults: 0 };
    for await (const { found, header } of recordsOf(input, batching, resumed?.next)) {
      for (const one of found) {
        if (left === 0) break;
        if (!isRecord(one) && passed > 0) {
          passed -= 1;
          continue;
        }
        if (filling.isFull || filling.header !== header) {
          if (!filling.isEmpty) yield filling.done(position);
          filling = new Filling(header);
        }
        filling.add(one, file);
        left -= 1;
        position = isRecord(one) ? { file, next: one.next, faults: 0 } : { ...position, faults: position.faults + 1 };
      }
      if (left === 0) break;
    }
    if (left === 0) break;
  }
  if (!filling.isEmpty) yield filling.done(position);
}
