import { holds } from '../../../mapping/plan/condition.ts';
import type { Condition, PlannedGroup, PlannedRule, PlannedScope } from '../../../mapping/plan/plan.ts';
import { formatPointer } from '../../../mapping/pointer.ts';
import { descend, isSourceList, type SourceTree } from '../../../mapping/source/source-tree.ts';

/** A rule met in one part of a record. */
export interface RuleVisit {
  readonly rule: PlannedRule;
  /** The part that the rule's paths begin in, and its pointer. */
  readonly tree: SourceTree;
  readonly at: string;
  /** What its condition says there; true without one. */
  readonly applies: boolean;
  /** For a group that applies: of how many elements or parts it is met. */
  readonly parts: number;
}

const TESTS = new WeakMap<Condition, (source: SourceTree) => boolean>();

function testOf(condition: Condition): (source: SourceTree) => boolean {
  const known = TESTS.get(condition) ?? holds(condition);
  TESTS.set(condition, known);
  return known;
}

function partsOf({ each }: PlannedGroup, tree: SourceTree, at: string): readonly (readonly [SourceTree, string])[] {
  if (each === undefined) return [[tree, at]];
  const list = descend(tree, each);
  const pointer = formatPointer(each);
  return list !== undefined && isSourceList(list) ? list.map((element, index) => [element, `${at}${pointer}/${index}`] as const) : [];
}

/** Meets every rule of a scope in a parsed record as the mapping does, in its order; rules of a group that does not apply are not met. */
export function walkRules(scope: PlannedScope, tree: SourceTree, visit: (visit: RuleVisit) => void, at = ''): void {
  for (const rule of scope.rules) {
    const applies = rule.when === undefined || testOf(rule.when)(tree);
    const parts = rule.kind === 'group' && applies ? partsOf(rule, tree, at) : [];
    visit({ rule, tree, at, applies, parts: parts.length });
    if (rule.kind === 'group') for (const [part, place] of parts) walkRules(rule.scope, part, visit, place);
  }
}
