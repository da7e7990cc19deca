import type { CodeText } from './code-text.ts';
import type { LeafConstraint } from './constraint.ts';
import type { PatternFunctions } from './emit-leaf.ts';

/** Statement of a written function that gives up: the closures must tell. */
export const FAILED = 'return undefined;';

/** What all functions of one emitted mapping share. */
export interface Emission {
  readonly code: CodeText;
  readonly patterns: PatternFunctions;
  /** Stands for an object without parts, which is not written. */
  readonly nothing: object;
  /** Leaves of the source whose pattern the rules see to: in any record that has the leaf, a text is known to match or is held against it. */
  readonly deferred: Set<LeafConstraint>;
  /** Set where only the general validator can tell whether a result is what the target schema demands. */
  doubtful: boolean;
}
