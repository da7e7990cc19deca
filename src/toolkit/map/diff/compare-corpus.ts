import type { ProblemCode } from '../../../kernel/problems.ts';
import { compareRecords, type NameClass } from '../../../mapping/shadow/compare-records.ts';
import type { CompiledMapping } from '../../../mapping/compile-mapping.ts';
import { schemaPointer } from '../../../mapping/pointer.ts';
import { valueClass } from '../../../mapping/reasons/value-class.ts';
import type { RecordInput } from '../input-files.ts';
import { readRecords } from '../read-records.ts';
import { mapRecord, type MappedRecord, type RejectReason } from '../record-mapper.ts';

/** What a change of the mapping does to values or to records. */
export type FindingKind = 'newly-mapped' | 'newly-refused' | 'reason-added' | 'reason-gone' | 'added' | 'missing' | 'changed';

/** A record that shows a finding. */
export interface FindingExample {
  /** Its number, from 1. */
  readonly record: number;
  readonly was?: string;
  readonly is?: string;
}

/** One thing that the change does, to however many records. */
export interface CorpusFinding {
  readonly kind: FindingKind;
  /** Field of the canonical record for values, of the national record for reasons; `-` for each element. */
  readonly field: string;
  readonly code?: ProblemCode;
  readonly rule?: string;
  /** How many records show it. */
  readonly records: number;
  /** The first three of them. */
  readonly examples: readonly FindingExample[];
}

/** What a new version does to a corpus. */
export interface CorpusChanges {
  readonly records: {
    readonly read: number;
    readonly same: number;
    readonly changed: number;
    readonly newlyMapped: number;
    readonly newlyRefused: number;
    readonly otherReasons: number;
  };
  readonly findings: readonly CorpusFinding[];
}

const MOST_EXAMPLES = 3;

/** What is known of a finding, but for the record that shows it. */
type FindingHead = Omit<CorpusFinding, 'records' | 'examples'>;

/** Findings by what they are, so that memory grows with their kinds and not with the records. */
class FindingList {
  readonly #findings = new Map<string, { head: FindingHead; records: number; last: number; examples: FindingExample[] }>();

  add(head: FindingHead, example: FindingExample): void {
    const key = `${head.kind} ${head.field} ${head.code ?? ''} ${head.rule ?? ''}`;
    const known = this.#findings.get(key) ?? { head, records: 0, last: 0, examples: [] };
    this.#findings.set(key, known);
    // A field of several elements may show one finding more than once in a record.
    if (known.last === example.record) return;
    known.last = example.record;
    known.records += 1;
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(example);
  }

  all(): readonly CorpusFinding[] {
    const rank: readonly FindingKind[] = ['newly-refused', 'newly-mapped', 'reason-added', 'reason-gone', 'changed', 'missing', 'added'];
    const found = [...this.#findings.values()].map(({ head, records, examples }) => ({ ...head, records, examples }));
    return found.toSorted((one, other) => rank.indexOf(one.kind) - rank.indexOf(other.kind));
  }
}

function reasonHead(kind: FindingKind, { code, field, rule }: RejectReason): FindingHead {
  return { kind, field: schemaPointer(field), code, ...(rule === undefined ? {} : { rule }) };
}

const saysSame = (one: RejectReason, other: RejectReason): boolean => one.code === other.code && one.field === other.field;

type Fate = keyof Omit<CorpusChanges['records'], 'read'>;

/** Compares what became of one record, and keeps what it finds. */
function compareFates(was: MappedRecord, is: MappedRecord, record: number, classOf: NameClass, list: FindingList): Fate {
  if ('record' in was && 'record' in is) {
    const differences = compareRecords(was.record, is.record, classOf);
    for (const { to, kind, was: before, is: after } of differences)
      list.add(
        { kind, field: schemaPointer(to) },
        { record, ...(before !== undefined && { was: before }), ...(after !== undefined && { is: after }) },
      );
    return differences.length === 0 ? 'same' : 'changed';
  }
  if ('record' in was) {
    if ('reasons' in is) for (const reason of is.reasons) list.add(reasonHead('newly-refused', reason), { record });
    return 'newlyRefused';
  }
  if ('record' in is) {
    for (const reason of was.reasons) list.add(reasonHead('newly-mapped', reason), { record });
    return 'newlyMapped';
  }
  const added = is.reasons.filter((reason) => !was.reasons.some((other) => saysSame(reason, other)));
  const gone = was.reasons.filter((reason) => !is.reasons.some((other) => saysSame(reason, other)));
  for (const reason of added) list.add(reasonHead('reason-added', reason), { record });
  for (const reason of gone) list.add(reasonHead('reason-gone', reason), { record });
  return added.length + gone.length === 0 ? 'same' : 'otherReasons';
}

/**
 * Runs records through two versions of a mapping and finds what differs, by field and reason; memory is bounded by the number of distinct
 * findings. Records are read in the old version's format. With `values` examples hold values, else their classes. Raises what `readRecords` does.
 */
export async function compareCorpus(
  was: CompiledMapping,
  is: CompiledMapping,
  inputs: readonly RecordInput[],
  values: boolean,
  seen: (records: number) => void = () => undefined,
): Promise<CorpusChanges> {
  const counts: Record<Fate, number> = { same: 0, changed: 0, newlyMapped: 0, newlyRefused: 0, otherReasons: 0 };
  const classOf: NameClass = values ? (value) => JSON.stringify(value) : valueClass;
  const list = new FindingList();
  let read = 0;
  for await (const found of readRecords(inputs, was.sourceFormat)) {
    read += 1;
    seen(read);
    const fate = 'fault' in found ? 'same' : compareFates(mapRecord(was, found.bytes), mapRecord(is, found.bytes), read, classOf, list);
    counts[fate] += 1;
  }
  return { records: { read, ...counts }, findings: list.all() };
}
