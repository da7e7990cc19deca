import { around } from '../pointer.ts';
import { mendOf, type Reason, type ReasonCode } from './reason.ts';
import { inRecordOrder, partAt } from './record-order.ts';
import type { Shape } from '../source/shape.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { valueClass } from './value-class.ts';

/** A reason as it is found. */
export interface Finding {
  readonly code: ReasonCode;
  readonly field: string;
  readonly mend?: string | undefined;
  readonly rule?: string;
  /** Whether nothing below the field can be judged because of it. */
  readonly covers?: boolean;
  /** What was found, where the pointer does not lead to it because the name in it may not be shown. */
  readonly part?: SourceTree;
}

/** More are not kept: whoever has so many must begin with these. */
const MOST_REASONS = 500;

/** The reasons against one record: one a field, the first that was found. Every question takes as many steps as the field lies deep. */
export class ReasonList {
  readonly #reasons = new Map<string, Reason>();
  /** Fields whose reason covers what is below. */
  readonly #covering = new Set<string>();
  /** Parts around a field that has a reason. */
  readonly #around = new Set<string>();
  /** Required fields that are missing, and the parts around them. */
  readonly #lacking = new Set<string>();
  readonly #record: SourceTree;

  constructor(record: SourceTree) {
    this.#record = record;
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.#reasons.size === 0;
  }

  /** Whether a field, or one above it whose reason covers it, or one below it, has a reason; or whether no more reasons are wanted. */
  spoils(field: string): boolean {
    if (this.#reasons.size >= MOST_REASONS) return true;
    return this.#reasons.has(field) || this.#around.has(field) || this.#isCovered(field);
  }

  /** Whether a field, or one below it, is missing although a rule requires it. */
  lacks(field: string): boolean {
    return this.#lacking.has(field);
  }

  /** Keeps a finding, unless its field has a reason or is covered by one; what it covers is covered in any case. */
  add({ code, field, mend, rule, part, covers = false }: Finding): void {
    if (covers) this.cover(field);
    if (this.#reasons.size >= MOST_REASONS || this.#reasons.has(field) || this.#isCovered(field)) return;
    const found = valueClass(part ?? partAt(this.#record, field));
    this.#reasons.set(field, { code, field, found, ...(rule === undefined ? {} : { rule }), mend: mendOf(code, mend) });
    const parts = [...around(field)];
    for (const above of parts) this.#around.add(above);
    if (code === 'mapping-required-field-missing') for (const above of [...parts, field]) this.#lacking.add(above);
  }

  /** Lets nothing below a field be judged any more. */
  cover(field: string): void {
    this.#covering.add(field);
  }

  /** The reasons in the order in which their fields stand in the record, whose form is `shape`. */
  inOrder(shape: Shape): readonly Reason[] {
    return inRecordOrder([...this.#reasons.values()], this.#record, shape);
  }

  #isCovered(field: string): boolean {
    if (this.#covering.size === 0) return false;
    for (const above of around(field)) if (this.#covering.has(above)) return true;
    return false;
  }
}
