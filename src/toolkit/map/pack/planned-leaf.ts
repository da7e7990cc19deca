import { EACH, formatPointer } from '../../../mapping/pointer.ts';
import type { Condition, Path, PlannedConstant, PlannedField, PlannedGroup, PlannedScope } from '../../../mapping/plan/plan.ts';

/** A condition and the whole path of the field that it looks at. */
export interface PlacedCondition {
  /** Place of the rule that has it. */
  readonly at: string;
  readonly condition: Condition;
  readonly path: Path;
}

/** A rule that writes a field, seen from the roots of both records. */
export interface PlannedLeaf {
  readonly rule: PlannedField | PlannedConstant;
  /** Pointer of the field in the canonical record, `-` for each element. */
  readonly to: string;
  /** Path from the root of the national record to where the rule's own paths begin. */
  readonly base: Path;
  /** The groups around, the outermost first. */
  readonly groups: readonly PlannedGroup[];
  /** The conditions of its groups and its own. */
  readonly conditions: readonly PlacedCondition[];
}

type Around = Pick<PlannedLeaf, 'base' | 'groups' | 'conditions'> & { readonly to: Path };

function leavesOf(scope: PlannedScope, around: Around): readonly PlannedLeaf[] {
  return scope.rules.flatMap((rule): readonly PlannedLeaf[] => {
    const { when: condition, at } = rule;
    const own = condition === undefined ? [] : [{ at, condition, path: [...around.base, ...condition.path] }];
    const conditions = [...around.conditions, ...own];
    const to = [...around.to, ...rule.to];
    if (rule.kind !== 'group') return [{ rule, to: formatPointer(to), base: around.base, groups: around.groups, conditions }];
    const base = rule.each === undefined ? around.base : [...around.base, ...rule.each, EACH];
    return leavesOf(rule.scope, { to: rule.append ? [...to, EACH] : to, base, groups: [...around.groups, rule], conditions });
  });
}

/** The rules of a scope that write fields, groups opened up, in the order in which they write. */
export function plannedLeaves(scope: PlannedScope): readonly PlannedLeaf[] {
  return leavesOf(scope, { to: [], base: [], groups: [], conditions: [] });
}

/** Whole pointers of the fields that a rule's alternatives read, in their order. */
export function sourcePointers({ rule, base }: PlannedLeaf): readonly (readonly string[])[] {
  return rule.kind === 'constant' ? [] : rule.sources.map(({ paths }) => paths.map((path) => formatPointer([...base, ...path])));
}

/** Every condition of a scope once, in the order of the rules. */
export function plannedConditions(scope: PlannedScope, base: Path = []): readonly PlacedCondition[] {
  return scope.rules.flatMap((rule) => {
    const { when: condition, at } = rule;
    const own = condition === undefined ? [] : [{ at, condition, path: [...base, ...condition.path] }];
    if (rule.kind !== 'group') return own;
    return [...own, ...plannedConditions(rule.scope, rule.each === undefined ? base : [...base, ...rule.each, EACH])];
  });
}
