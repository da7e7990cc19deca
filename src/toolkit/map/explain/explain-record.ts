import { GatewayError } from '../../../kernel/gateway-error.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { readRecordTree, traceRecord } from '../pack/read-record-tree.ts';
import type { RejectReason } from '../record-mapper.ts';
import { askedPointer } from './asked-pointer.ts';
import { absentFields, droppedFields, explainFields, type AbsentField, type DroppedField, type ExplainedField } from './explain-field.ts';
import { explainValue, type ExplainedValue } from './explain-value.ts';
import { missingValues, type MissingValue } from './missing-value.ts';

/** What an operator asks about a record; all of it unless told. */
export interface RecordQuestion {
  /** Part of the canonical record. */
  readonly to?: string;
  /** Part of the national record. */
  readonly from?: string;
}

/** A record explained. Holds its values: for the operator's own eyes. */
export interface ExplainedRecord {
  readonly mapping: string;
  readonly version: string;
  readonly outcome: 'mapped' | 'refused' | 'unreadable';
  /** Every reason against the record; none where it was mapped. */
  readonly reasons: readonly RejectReason[];
  /** Values that were written and are asked about, in the order of the rules; of a record that was refused, those that could be. */
  readonly values: readonly ExplainedValue[];
  /** Where a part of the canonical record is asked about: rules that could have written of it, and did not. */
  readonly missing: readonly MissingValue[];
  /** Where a part of the national record is asked about: what became of it. */
  readonly fields: readonly ExplainedField[];
  /** Where it is asked about and the record does not hold it: what would become of it. */
  readonly absent: readonly AbsentField[];
  /** Where nothing in particular is asked about: what stays behind. */
  readonly dropped: readonly DroppedField[];
}

const unknownField = (option: string, schema: string): GatewayError =>
  new GatewayError('command-usage', { field: option, mend: `Name a field that ${schema} describes.` });

/**
 * Walks one record, in the bytes of its system, through the mapping: every value back to its fields, or every field to its values. Raises
 * `command-usage` for a question that names no field; a record that cannot be read or mapped has reasons.
 */
export function explainRecord(pack: OpenedPack, bytes: Uint8Array, question: RecordQuestion): ExplainedRecord {
  const [to, from] = [
    question.to === undefined ? undefined : askedPointer(question.to, '--to'),
    question.from === undefined ? undefined : askedPointer(question.from, '--from'),
  ];
  if (to !== undefined && ![...pack.targetFields.keys()].some(to.touchesInSchema)) throw unknownField('--to', 'the canonical schema');
  const { compiled } = pack;
  const said = { mapping: compiled.name, version: compiled.version };
  const read = readRecordTree(pack, bytes);
  if ('reason' in read)
    return { ...said, outcome: 'unreadable', reasons: [read.reason], values: [], missing: [], fields: [], absent: [], dropped: [] };
  const { outcome, traced } = traceRecord(pack, read);
  const reasons = 'reasons' in outcome ? outcome.reasons : [];
  const all = traced.map((field) => explainValue(field, pack, read));
  const values = to === undefined ? all : all.filter((value) => to.touches(value.to));
  const fields = from === undefined ? [] : explainFields(pack, read, from, all, reasons);
  const absent = from === undefined || fields.length > 0 ? [] : absentFields(pack, from);
  if (from !== undefined && fields.length === 0 && absent.length === 0) throw unknownField('--from', 'the schema of the record');
  const became = new Set(fields.flatMap((field) => field.became));
  return {
    ...said,
    outcome: 'record' in outcome ? 'mapped' : 'refused',
    reasons,
    values: from === undefined ? values : values.filter((value) => became.has(value.to)),
    missing: to === undefined ? [] : missingValues(pack, read.parsed, to, all, reasons),
    fields,
    absent,
    dropped: to === undefined && from === undefined ? droppedFields(pack, read) : [],
  };
}
