import { mendOf, type Reason, type ReasonCode } from './reason.ts';
import { inRecordOrder, partAt } from './record-order.ts';
import type { Shape } from './shape.ts';
import type { SourceTree } from './source-tree.ts';
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

/** The reasons against one record: one a field, the first that was found. */
export class ReasonList {
  readonly #reasons = new Map<string, Reason>();
  readonly #covering = new Set<string>();
  readonly #record: SourceTree;

  constructor(record: SourceTree) {
    this.#record = record;
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.#reasons.size === 0;
  }

  /** Whether a field, or one above it whose reason covers it, or one below it, has a reason. */
  spoils(field: string): boolean {
    if (this.#reasons.has(field) || this.#isCovered(field)) return true;
    return [...this.#reasons.keys()].some((other) => other.startsWith(`${field}/`));
  }

  /** Whether a field, or one below it, is missing although a rule requires it. */
  lacks(field: string): boolean {
    return [...this.#reasons.values()].some(
      (reason) => reason.code === 'mapping-required-field-missing' && (reason.field === field || reason.field.startsWith(`${field}/`)),
    );
  }

  /** Keeps a finding, unless its field has a reason or is covered by one. */
  add({ code, field, mend, rule, part, covers = false }: Finding): void {
    if (covers) this.#covering.add(field);
    if (this.#reasons.size >= MOST_REASONS || this.#reasons.has(field) || this.#isCovered(field)) return;
    const found = valueClass(part ?? partAt(this.#record, field));
    this.#reasons.set(field, { code, field, found, ...(rule === undefined ? {} : { rule }), mend: mendOf(code, mend) });
  }

  /** The reasons in the order in which their fields stand in the record, whose form is `shape`. */
  inOrder(shape: Shape): readonly Reason[] {
    return inRecordOrder([...this.#reasons.values()], this.#record, shape);
  }

  #isCovered(field: string): boolean {
    return [...this.#covering].some((above) => field.startsWith(`${above}/`));
  }
}
