import type { ProblemCode } from '../../../kernel/problems.ts';
import { schemaPointer } from '../../../mapping/pointer.ts';
import type { SourceTree } from '../../../mapping/source/source-tree.ts';
import { isWithin, leavesOf } from '../pack/record-part.ts';
import type { DeclaredLoss, LossEffect } from './declared-loss.ts';

/** What round trips did to one field. */
export interface MeasuredField {
  /** Pointer in the schema, `-` for each element. */
  readonly field: string;
  readonly restored: number;
  readonly changed: number;
  readonly lost: number;
  /** Values that are there only after the round trip. */
  readonly added: number;
}

/** A loss that round trips showed and the mapping does not declare. */
export interface UndeclaredLoss {
  readonly field: string;
  readonly effect: LossEffect;
  readonly count: number;
  /** Numbers of the first records that showed it. */
  readonly records: readonly number[];
  /** For a record that could not be written back at all. */
  readonly code?: ProblemCode;
}

type Counts = Record<'restored' | Exclude<LossEffect, 'refused'>, number>;

const MOST_EXAMPLES = 3;

const isCovered = (field: string, effect: LossEffect, declared: readonly DeclaredLoss[]): boolean =>
  declared.some((loss) => loss.effects.includes(effect) && isWithin(field, loss.field));

/** Round trips, counted by field, and held against the losses that are declared. */
export class RoundTrips {
  readonly #declared: readonly DeclaredLoss[];
  readonly #fields = new Map<string, Counts>();
  readonly #undeclared = new Map<string, UndeclaredLoss>();

  constructor(declared: readonly DeclaredLoss[]) {
    this.#declared = declared;
  }

  /** Every field that occurred before or after. */
  get fields(): readonly MeasuredField[] {
    return [...this.#fields].map(([field, counts]) => ({ field, ...counts }));
  }

  /** The losses that are not declared. */
  get undeclared(): readonly UndeclaredLoss[] {
    return [...this.#undeclared.values()];
  }

  /** Compares a record with what was written back of it; says whether nothing was lost. */
  add(record: SourceTree, back: SourceTree, number: number): boolean {
    const after = new Map(leavesOf(back).map(({ field, value }) => [field, JSON.stringify(value)]));
    let identical = true;
    for (const { field, value } of leavesOf(record)) {
      const found = after.get(field);
      after.delete(field);
      const effect = found === undefined ? 'lost' : found === JSON.stringify(value) ? 'restored' : 'changed';
      this.#count(field, effect, number);
      identical &&= effect === 'restored';
    }
    for (const field of after.keys()) this.#count(field, 'added', number);
    return identical && after.size === 0;
  }

  /** Keeps that a record could not be written back, at the fields that the rule concerned reads. */
  refuse(fields: readonly string[], code: ProblemCode, number: number): void {
    if (!fields.some((field) => isCovered(field, 'refused', this.#declared))) this.#keep(fields[0] ?? '', 'refused', number, code);
  }

  #count(pointer: string, effect: keyof Counts, number: number): void {
    const field = schemaPointer(pointer);
    const counts = this.#fields.get(field) ?? { restored: 0, changed: 0, lost: 0, added: 0 };
    counts[effect] += 1;
    this.#fields.set(field, counts);
    if (effect !== 'restored' && !isCovered(field, effect, this.#declared)) this.#keep(field, effect, number);
  }

  #keep(field: string, effect: LossEffect, number: number, code?: ProblemCode): void {
    const key = `${field} ${effect} ${code ?? ''}`;
    const { count, records } = this.#undeclared.get(key) ?? { count: 0, records: [] as readonly number[] };
    const examples = records.length < MOST_EXAMPLES && !records.includes(number) ? [...records, number] : records;
    this.#undeclared.set(key, { field, effect, count: count + 1, records: examples, ...(code === undefined ? {} : { code }) });
  }
}
