import { asGatewayError } from '../../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../../kernel/problems.ts';
import type { CanonicalRecord } from '../../../canonical/generated/types.ts';
import { schemaPointer } from '../../../mapping/pointer.ts';
import type { SourceTree } from '../../../mapping/source/source-tree.ts';
import type { RecordInput } from '../input-files.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { sourcePointers } from '../pack/planned-leaf.ts';
import { readRecordTree } from '../pack/read-record-tree.ts';
import { isWithin } from '../pack/record-part.ts';
import { readRecords } from '../read-records.ts';
import type { DeclaredLoss } from './declared-loss.ts';
import { fieldLosses } from './field-losses.ts';
import { listLosses } from './list-losses.ts';
import { RoundTrips, type MeasuredField, type UndeclaredLoss } from './round-trips.ts';

/** What a round trip of a pack's records cannot restore. */
export interface PackLoss {
  readonly pack: string;
  readonly version: string;
  /** As it follows from the mapping, by field in the order of the schema. */
  readonly declared: readonly DeclaredLoss[];
  readonly records: { readonly read: number; readonly writtenBack: number; readonly identical: number };
  readonly fields: readonly MeasuredField[];
  readonly undeclared: readonly UndeclaredLoss[];
}

/** The losses that a mapping declares, by what it is; in the order of the record's fields. */
export function declaredLosses(pack: OpenedPack): readonly DeclaredLoss[] {
  const order = pack.sourceFields.map(({ pointer }) => pointer);
  // A list of texts is one field, whether it is read whole or element by element.
  const all = [...fieldLosses(pack), ...listLosses(pack)].map((loss) => ({ ...loss, field: loss.field.replace(/(\/-)+$/, '') }));
  const rank = ({ field }: DeclaredLoss): number => order.findIndex((pointer) => isWithin(pointer, field) || isWithin(field, pointer));
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** A record written back, or where that failed. */
type WrittenBack = { readonly source: SourceTree } | { readonly code: ProblemCode; readonly at: string };

function writtenBack({ compiled }: OpenedPack, record: CanonicalRecord): WrittenBack {
  try {
    return { source: compiled.toSource(record) };
  } catch (error) {
    const { code, details } = asGatewayError(error);
    return { code, at: details.field ?? '' };
  }
}

/**
 * What a round trip, national to canonical and back, cannot restore: as it follows from the mapping, and as the records that can be mapped
 * show it, field by field. Whatever they show must be declared. Raises what `readRecords` does. `seen` hears how
 * many records were read.
 */
export async function measureLoss(
  pack: OpenedPack,
  inputs: readonly RecordInput[],
  seen: (records: number) => void = () => undefined,
): Promise<PackLoss> {
  const { compiled } = pack;
  const declared = declaredLosses(pack);
  const trips = new RoundTrips(declared);
  let [read, back, identical] = [0, 0, 0];
  for await (const found of readRecords(inputs, compiled.sourceFormat)) {
    read += 1;
    seen(read);
    const tree = 'fault' in found ? undefined : readRecordTree(pack, found.bytes);
    if (tree === undefined || 'reason' in tree) continue;
    const outcome = compiled.attempt(tree.record);
    if (!('record' in outcome)) continue;
    const written = writtenBack(pack, outcome.record);
    if ('source' in written) {
      back += 1;
      if (trips.add(tree.record, written.source, read)) identical += 1;
    } else {
      const rules = pack.leaves.filter(({ to }) => to === schemaPointer(written.at));
      trips.refuse(
        rules.flatMap((leaf) => sourcePointers(leaf).flat()),
        written.code,
        read,
      );
    }
  }
  const order = pack.sourceFields.map(({ pointer }) => pointer);
  return {
    pack: compiled.name,
    version: compiled.version,
    declared,
    records: { read, writtenBack: back, identical },
    fields: trips.fields.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field)),
    undeclared: trips.undeclared,
  };
}
