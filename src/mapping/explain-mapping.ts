import type { CanonicalRecord } from '../canonical/generated/types.ts';
import type { CompiledMapping } from './compile-mapping.ts';
import type { SourceTree } from './source/source-tree.ts';
import type { TracedField } from './write-forward.ts';

/** A mapped record and how each of its fields came about. Holds personal values: for the offline toolkit, never for a log. */
export interface MappingExplanation {
  readonly record: CanonicalRecord;
  /** One entry a field, in the order of the rules, with its rule, the source pointers and every intermediate value. */
  readonly fields: readonly TracedField[];
}

/** Maps a record and tells how, by the same closures that map without telling. Raises what `toCanonical` raises. */
export function explainMapping(compiled: CompiledMapping, record: SourceTree): MappingExplanation {
  const fields: TracedField[] = [];
  return { record: compiled.toCanonical(record, (field) => fields.push(field)), fields };
}
