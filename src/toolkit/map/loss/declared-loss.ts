/** What a round trip can do to a field of a national record. */
export type LossEffect = 'lost' | 'changed' | 'added' | 'refused';

/** Why it can. */
export type LossKind =
  | 'dropped'
  | 'no-way-back'
  | 'normalised'
  | 'codes-merged'
  | 'day-unknown'
  | 'alternatives'
  | 'default'
  | 'condition'
  | 'deciding'
  | 'parsed'
  | 'mixed'
  | 'vanishing';

/** A loss that follows from the mapping itself. */
export interface DeclaredLoss {
  /** Field of the national record, `-` for each element; the loss concerns it and all below it. */
  readonly field: string;
  readonly kind: LossKind;
  readonly effects: readonly LossEffect[];
  /** What cannot be restored, in one clause. */
  readonly why: string;
  /** Place in the mapping, as a pointer. */
  readonly at: string;
}
