import { holds } from '../plan/condition.ts';
import { parseFields } from '../source/parse-fields.ts';
import type { MappingPlan, PlannedField, PlannedGroup, PlannedRule, PlannedScope } from '../plan/plan.ts';
import { alternativeOf } from '../plan/read-alternative.ts';
import { descend, isSourceList, type SourceTree } from '../source/source-tree.ts';
import type { Run } from '../write-forward.ts';
import { alternativeMark, isConditional, isOpenField, NOT_WRITTEN } from './open-rule.ts';

/** Longest text of marks that is kept; beyond it a record's lineage is not noted. */
export const MOST_MARKS = 4000;

/** Takes the marks of one scope. */
type Mark = (source: SourceTree, run: Run, marks: string[]) => void;

function markField(rule: PlannedField): Mark | undefined {
  if (!isOpenField(rule)) return undefined;
  const applies = holds(rule.when);
  const alternatives = rule.sources.map(alternativeOf);
  return (source, run, marks) => {
    const index = applies(source) ? alternatives.findIndex((read) => read(source, '', run) !== undefined) : -1;
    marks.push(index < 0 ? NOT_WRITTEN : alternativeMark(index));
  };
}

function markGroup(rule: PlannedGroup): Mark | undefined {
  const { each } = rule;
  const inner = markScope(rule.scope);
  const applies = holds(rule.when);
  if (inner === undefined && each === undefined && !isConditional(rule)) return undefined;
  return (source, run, marks) => {
    const applied = applies(source);
    if (isConditional(rule)) marks.push(applied ? alternativeMark(0) : NOT_WRITTEN);
    if (!applied) return;
    if (each === undefined) {
      inner?.(source, run, marks);
      return;
    }
    const list = descend(source, each);
    const elements = list !== undefined && isSourceList(list) ? list : [];
    marks.push(`(${elements.length})`);
    if (inner !== undefined) for (const element of elements) inner(element, run, marks);
  };
}

function markRule(rule: PlannedRule): Mark | undefined {
  if (rule.kind === 'field') return markField(rule);
  if (rule.kind === 'group') return markGroup(rule);
  if (!isConditional(rule)) return undefined;
  const applies = holds(rule.when);
  return (source, _run, marks) => void marks.push(applies(source) ? alternativeMark(0) : NOT_WRITTEN);
}

/** The marks of a scope's rules; undefined where every record would have the same. */
function markScope(scope: PlannedScope): Mark | undefined {
  const own = scope.rules.map(markRule).filter((mark) => mark !== undefined);
  if (own.length === 0) return undefined;
  return (source, run, marks) => {
    for (const mark of own) mark(source, run, marks);
  };
}

/** Marks the lineage of one record. */
export type MarkLineage = (record: SourceTree) => string | undefined;

/**
 * The lineage of a record that was mapped, in a few characters: only what differs from record to record is in it, the mapping tells the rest
 * (`readLineage`). In the order in which rules write: one character, base 36, for each field rule that may be left unwritten or has
 * alternatives, 0 for unwritten, else the number of the alternative from 1; one, 0 or 1, for each constant or group with a condition; and
 * `(n)` for each list of n elements, before the marks of its elements. Nothing of any value is in it. Undefined where it would be longer
 * than `MOST_MARKS`. `record` must be one that `toCanonical` maps.
 */
export function lineageMarker({ scope, parses }: MappingPlan): MarkLineage {
  const mark = markScope(scope);
  return (record) => {
    const root = parses.length === 0 ? record : parseFields(record, parses, () => undefined);
    const marks: string[] = [];
    mark?.(root, { root }, marks);
    const text = marks.join('');
    return text.length > MOST_MARKS ? undefined : text;
  };
}
