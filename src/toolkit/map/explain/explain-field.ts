import { formatPointer, schemaPointer } from '../../../mapping/pointer.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { plannedConditions, sourcePointers } from '../pack/planned-leaf.ts';
import { isWithin, leavesOf, type RecordPart } from '../pack/record-part.ts';
import type { ReadRecordTree } from '../pack/read-record-tree.ts';
import { walkRules } from '../pack/walk-rules.ts';
import type { RejectReason } from '../record-mapper.ts';
import type { AskedPointer } from './asked-pointer.ts';
import type { ExplainedValue } from './explain-value.ts';

/** A rule whose condition looks at a field, and what the condition said, once for each place. */
export interface DecidedRule {
  readonly rule: string;
  readonly place: string;
  readonly applies: readonly boolean[];
}

/** What became of one field of a national record. */
export interface ExplainedField extends RecordPart {
  /** Canonical values that were written from it. */
  readonly became: readonly string[];
  readonly decides: readonly DecidedRule[];
  /** Code tables whose version it chooses, being their day. */
  readonly dates: readonly string[];
  /** Why it stays behind, and where that is written. */
  readonly dropped?: { readonly because: string; readonly place: string };
  /** Rules that read it and wrote nothing from it. */
  readonly silent: readonly { readonly rule: string; readonly place: string }[];
  readonly reasons: readonly RejectReason[];
}

/** A field that is left behind, in the record. */
export interface DroppedField extends RecordPart {
  readonly because: string;
  readonly place: string;
}

/** A field that the record does not hold, and what would become of it. */
export interface AbsentField {
  /** Pointer in the schema, `-` for each element. */
  readonly field: string;
  readonly becomes: readonly string[];
  readonly dropped?: { readonly because: string; readonly place: string };
}

const within = (field: string, outer: string): boolean => isWithin(field, outer) || isWithin(outer, field);

/** The fields of a record that stay behind, with the reason, in its order. */
export function droppedFields(pack: OpenedPack, { parsed }: ReadRecordTree): readonly DroppedField[] {
  return leavesOf(parsed).flatMap(({ field, value }) => {
    const drop = pack.drops.find(({ from }) => isWithin(schemaPointer(field), from));
    return drop === undefined ? [] : [{ field, value, because: drop.because, place: pack.placeOf(drop.at) }];
  });
}

function decidedBy(field: string, pack: OpenedPack, { parsed }: ReadRecordTree): readonly DecidedRule[] {
  const { scope } = pack.compiled.plan;
  const looks = plannedConditions(scope).filter(({ path }) => within(schemaPointer(field), formatPointer(path)));
  return looks.map(({ at }) => {
    const applies: boolean[] = [];
    walkRules(scope, parsed, (visit) => {
      if (visit.rule.at !== at || visit.rule.when === undefined) return;
      if (within(field, visit.at + formatPointer(visit.rule.when.path))) applies.push(visit.applies);
    });
    return { rule: at, place: pack.placeOf(at), applies };
  });
}

function datedBy(field: string, { spec }: OpenedPack): readonly string[] {
  return Object.entries(spec.codes ?? {}).flatMap(([name, table]) => (table['on'] === field && 'list' in table ? [name] : []));
}

/** What became of every field that is asked about and that the record holds. */
export function explainFields(
  pack: OpenedPack,
  read: ReadRecordTree,
  asked: AskedPointer,
  values: readonly ExplainedValue[],
  reasons: readonly RejectReason[],
): readonly ExplainedField[] {
  const dropped = droppedFields(pack, read);
  const parsed = leavesOf(read.parsed);
  // A text that its parser refused is no part of what the rules read, but stands in the record.
  const refused = leavesOf(read.record).filter(({ field }) => !parsed.some((part) => isWithin(part.field, field)));
  return [...parsed, ...refused]
    .filter(({ field }) => asked.touches(field))
    .map(({ field, value }) => {
      const drop = dropped.find((one) => one.field === field);
      const became = values.filter(({ from }) => from.some((part) => within(part.field, field)));
      const readers = pack.leaves.filter((leaf) =>
        sourcePointers(leaf)
          .flat()
          .some((pointer) => within(schemaPointer(field), pointer)),
      );
      const silent = readers.filter(({ rule }) => !became.some((written) => written.rule === rule.at));
      return {
        field,
        value,
        became: became.map(({ to }) => to),
        decides: decidedBy(field, pack, read),
        dates: datedBy(field, pack),
        ...(drop === undefined ? {} : { dropped: { because: drop.because, place: drop.place } }),
        silent: silent.map(({ rule }) => ({ rule: rule.at, place: pack.placeOf(rule.at) })),
        reasons: reasons.filter((reason) => within(reason.field, field)),
      };
    });
}

/** What would become of the fields that are asked about, of a record that holds none of them. */
export function absentFields(pack: OpenedPack, asked: AskedPointer): readonly AbsentField[] {
  const known = [
    ...pack.sourceFields.map(({ pointer }) => pointer),
    ...pack.drops.map(({ from }) => from),
    ...pack.leaves.flatMap(sourcePointers).flat(),
  ];
  const fields = [...new Set(known)].filter((field) => isWithin(field, schemaPointer(asked.pointer)));
  return fields.map((field) => {
    const drop = pack.drops.find(({ from }) => isWithin(field, from));
    return {
      field,
      becomes: pack.leaves
        .filter((leaf) =>
          sourcePointers(leaf)
            .flat()
            .some((pointer) => within(pointer, field)),
        )
        .map(({ to }) => to),
      ...(drop === undefined ? {} : { dropped: { because: drop.because, place: pack.placeOf(drop.at) } }),
    };
  });
}
