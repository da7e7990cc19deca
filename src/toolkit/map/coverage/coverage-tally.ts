import { schemaPointer } from '../../../mapping/pointer.ts';
import { textOf, type Value } from '../../../mapping/steps/step.ts';
import type { TracedField } from '../../../mapping/write-forward.ts';
import type { ReadRecordTree } from '../pack/read-record-tree.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import type { PlannedLeaf } from '../pack/planned-leaf.ts';
import { isWithin, leavesOf } from '../pack/record-part.ts';
import { takenAlternative } from '../pack/taken-alternative.ts';
import { walkRules } from '../pack/walk-rules.ts';
import { entryKey, versionFor } from './code-entries.ts';
import { alternativeKey, conditionKey, defaultKey, type CoverageGoal, type GoalKind } from './coverage-goals.ts';

const textsOf = (value: Value | undefined): readonly string[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly string[]) : [textOf(value)];
};

/** What records have exercised of a pack; grows with what there is to exercise, not with the records. */
export class CoverageTally {
  readonly #pack: OpenedPack;
  readonly #leaves: ReadonlyMap<string, PlannedLeaf>;
  readonly #met = new Map<GoalKind, Set<string>>();

  constructor(pack: OpenedPack) {
    this.#pack = pack;
    this.#leaves = new Map(pack.leaves.map((leaf) => [leaf.rule.at, leaf]));
  }

  /** Whether records have met a goal. */
  has({ kind, key }: CoverageGoal): boolean {
    return this.#met.get(kind)?.has(key) ?? false;
  }

  /** Counts the fields that a record holds, whether or not it can be mapped. */
  addRecord({ record }: ReadRecordTree): void {
    const pointers = new Set(leavesOf(record).map(({ field }) => schemaPointer(field)));
    for (const pointer of pointers)
      // A list of texts is one field, whose elements have no pointers of their own in the schema.
      for (const { pointer: field } of this.#pack.sourceFields) if (isWithin(pointer, field)) this.#meet('source fields', field);
  }

  /** Counts what a record exercised on its way to a canonical record; `traced` is all that was written. */
  addMapped({ parsed }: ReadRecordTree, traced: readonly TracedField[]): void {
    for (const field of traced) {
      this.#meet('target fields', schemaPointer(field.to));
      this.#meet('rules', field.rule);
      const leaf = this.#leaves.get(field.rule);
      if (leaf !== undefined) this.#addAlternative(leaf, field, (table) => versionFor(table, this.#pack, parsed));
    }
    walkRules(this.#pack.compiled.plan.scope, parsed, ({ rule, applies, parts }) => {
      if (rule.when !== undefined) this.#meet('conditions', conditionKey(rule.at, applies));
      if (rule.kind !== 'group' || parts === 0) return;
      this.#meet('rules', rule.at);
      if (parts > 1) this.#meet('repeats', rule.at);
    });
  }

  #addAlternative(leaf: PlannedLeaf, traced: TracedField, version: (table: string) => string | undefined): void {
    const taken = takenAlternative(leaf, traced);
    if (taken === undefined) return;
    this.#meet('alternatives', alternativeKey(traced.rule, taken.index));
    taken.source.steps.forEach(({ name, parameter, whenAbsent }, index) => {
      const given = index === 0 ? traced.read : traced.steps[index - 1]?.gives;
      if (whenAbsent !== undefined) this.#meet('defaults', defaultKey(traced.rule, taken.index, given === undefined));
      if (name !== 'code') return;
      const table = String(parameter);
      const known = version(table);
      for (const code of textsOf(given)) this.#meet('codes', entryKey({ table, code, ...(known === undefined ? {} : { version: known }) }));
    });
  }

  #meet(kind: GoalKind, key: string): void {
    const met = this.#met.get(kind) ?? new Set();
    met.add(key);
    this.#met.set(kind, met);
  }
}
