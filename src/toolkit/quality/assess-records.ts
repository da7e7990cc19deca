import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import { assessRecord, type LeftOutRecord, type RecordQuality } from '../../quality/assess-record.ts';
import type { QualityContext } from '../../quality/check.ts';
import type { QualityRules } from '../../quality/quality-rules.ts';
import { batchRecords } from '../map/batch-records.ts';
import type { RecordInput } from '../map/input-files.ts';
import { mapRecord, readCanonical, reasonOf, type MappedRecord, type RejectReason } from '../map/record-mapper.ts';

/** What is assessed: files of national records of one mapping, or of canonical records where there is none. */
export interface QualityRun {
  readonly inputs: readonly RecordInput[];
  readonly mapping?: CompiledMapping | undefined;
  readonly rules: QualityRules;
  /** Systems that the records are to go to. */
  readonly systems: readonly string[];
  readonly context: QualityContext;
  /** Hears how many bytes of the inputs were read, each time some were. */
  readonly read?: (bytes: number) => void;
}

/** Where a record stands: which one, from 1, in which file and line. */
export interface RecordNumber {
  readonly record: number;
  readonly file: string;
  readonly line: number;
}

/** What was found of one record. */
export type AssessedRecord = RecordNumber &
  (
    | { readonly reasons: readonly RejectReason[] }
    | {
        readonly kind: CanonicalRecord['kind'];
        /** Register that the record comes from. */
        readonly source: string;
        /** Authority that made it, where the record says. */
        readonly authority?: string;
        /** One for each system that takes the record. */
        readonly qualities: readonly RecordQuality[];
        /** Systems that take such records, but not this one. */
        readonly leftOut: readonly LeftOutRecord[];
      }
  );

/** The organisation that made a record, as the part that its kind is named after says. */
function authorityOf(record: CanonicalRecord): string | undefined {
  const name = record.kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const part = (record as unknown as Readonly<Record<string, { readonly authority?: string } | undefined>>)[name];
  return part?.authority;
}

function readRecord(bytes: Uint8Array, mapping: CompiledMapping | undefined): MappedRecord {
  if (mapping !== undefined) return mapRecord(mapping, bytes);
  try {
    return { record: readCanonical(bytes) };
  } catch (error) {
    return { reasons: [reasonOf(error)] };
  }
}

function assess(place: RecordNumber, outcome: MappedRecord, { rules, systems, context }: QualityRun): AssessedRecord {
  if ('reasons' in outcome) return { ...place, reasons: outcome.reasons };
  const { record } = outcome;
  const authority = authorityOf(record);
  const assessment = assessRecord(rules, record, context, systems);
  return { ...place, kind: record.kind, source: record.source, ...(authority === undefined ? {} : { authority }), ...assessment };
}

/**
 * The quality of every record of the files, in their order; memory is bounded. A record that cannot be read has reasons instead. Raises what
 * no record can be read after: `wire-*` of a file that cannot be cut, `config-file-unreadable`.
 */
export async function* assessRecords(run: QualityRun): AsyncGenerator<AssessedRecord, void, undefined> {
  const format = run.mapping?.sourceFormat ?? { kind: 'json' as const };
  const from = { file: 0, faults: 0 };
  let record = 0;
  const read = run.read === undefined ? {} : { read: run.read };
  for await (const { batch, places } of batchRecords(run.inputs, { format, from, limit: Number.POSITIVE_INFINITY, ...read })) {
    const header = batch.header === undefined ? undefined : Buffer.concat([batch.header, Buffer.from('\n')]);
    let taken = 0;
    for (const { file, line, fault } of places) {
      record += 1;
      const place = { record, file: run.inputs[file]?.name ?? '', line };
      if (fault !== undefined) {
        yield { ...place, reasons: [{ code: fault.code, field: '', mend: fault.mend }] };
        continue;
      }
      const bytes = batch.bytes.subarray(batch.ends[taken - 1] ?? 0, batch.ends[taken]);
      taken += 1;
      yield assess(place, readRecord(header === undefined ? bytes : Buffer.concat([header, bytes]), run.mapping), run);
    }
  }
}
