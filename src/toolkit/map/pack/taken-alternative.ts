import { schemaPointer } from '../../../mapping/pointer.ts';
import type { PlannedSource } from '../../../mapping/plan/plan.ts';
import type { TracedField } from '../../../mapping/write-forward.ts';
import { sourcePointers, type PlannedLeaf } from './planned-leaf.ts';

/** The alternative of a rule that was taken. */
export interface TakenAlternative {
  /** Which one, from 0. */
  readonly index: number;
  readonly source: PlannedSource;
}

/** The alternative that wrote a traced field; undefined for a constant. Alternatives may share fields, so that their steps tell them apart. */
export function takenAlternative(leaf: PlannedLeaf, traced: TracedField): TakenAlternative | undefined {
  if (leaf.rule.kind === 'constant') return undefined;
  const from = traced.from.map(schemaPointer).join();
  const ran = traced.steps.map(({ step }) => step).join();
  const pointers = sourcePointers(leaf);
  const index = leaf.rule.sources.findIndex(
    ({ steps }, place) => pointers[place]?.join() === from && steps.map(({ name }) => name).join() === ran,
  );
  const source = leaf.rule.sources[index];
  return source && { index, source };
}
