import { isOneWay } from './plan/plan-parses.ts';
import type { Path, PlannedField, PlannedParse, PlannedSource } from './plan/plan.ts';
import { descend, type SourceTree } from './source/source-tree.ts';
import type { Step, Value } from './steps/step.ts';

type Undo = (value: Value, field: string, root: SourceTree | undefined) => Value;

/** The steps from last to first, or undefined where one has no way back. */
function inverted(steps: readonly Step[]): readonly Undo[] | undefined {
  const back = steps.toReversed().map(({ invert, on }): Undo | undefined => {
    return invert && ((value, field, root) => invert(value, field, on && descend(root, on)));
  });
  return back.every((undo) => undo !== undefined) ? back : undefined;
}

/** Where and how a field returns to its source. */
export interface WayBack {
  readonly source: PlannedSource;
  readonly path: Path;
  readonly steps: readonly Undo[];
}

/**
 * The way back of a rule in a scope whose path is `base`: its first alternative with one field and steps that all have an inverse; undefined
 * where there is none, or where the field is part of a parsed text that cannot be written.
 */
export function wayBack(rule: PlannedField, base: Path, parses: readonly PlannedParse[]): WayBack | undefined {
  for (const source of rule.sources) {
    const steps = inverted(source.steps);
    const [path] = source.paths;
    if (steps === undefined || path === undefined || source.paths.length !== 1 || isOneWay(parses, [...base, ...path])) continue;
    return { source, path, steps };
  }
  return undefined;
}
