import { decodeRecord } from '../../../mapping/source/decode-record.ts';
import { parseFields } from '../../../mapping/source/parse-fields.ts';
import type { SourceTree } from '../../../mapping/source/source-tree.ts';
import type { TracedField } from '../../../mapping/write-forward.ts';
import { reasonOf, type MappedRecord, type RejectReason } from '../record-mapper.ts';
import type { OpenedPack } from './opened-pack.ts';

/** A record in both forms that a mapping knows it in. */
export interface ReadRecordTree {
  /** As its system sent it. */
  readonly record: SourceTree;
  /** As the rules read it: texts that the mapping parses are taken apart, and absent where their parser refuses them. */
  readonly parsed: SourceTree;
}

/** A record in both forms, or why it cannot be read. Never throws. */
export function readRecordTree({ compiled }: OpenedPack, bytes: Uint8Array): ReadRecordTree | { readonly reason: RejectReason } {
  try {
    const record = decodeRecord(compiled, bytes);
    return { record, parsed: parseFields(record, compiled.plan.parses, () => undefined) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** What became of a record, and every value that was written on the way. */
export interface TracedRecord {
  readonly outcome: MappedRecord;
  readonly traced: readonly TracedField[];
}

/** Maps a record and keeps every value that was written, also of a record that is refused. Never throws. */
export function traceRecord({ compiled }: OpenedPack, { record }: ReadRecordTree): TracedRecord {
  const traced: TracedField[] = [];
  try {
    return { outcome: compiled.attempt(record, (field) => traced.push(field)), traced };
  } catch (error) {
    return { outcome: { reasons: [reasonOf(error)] }, traced };
  }
}
