import { isCertain, type PlannedRule, type PlannedScope } from './plan.ts';
import type { Shape } from './shape.ts';
import { specInvalid } from './step.ts';

type ObjectShape = Extract<Shape, { kind: 'object' }>;

const below = (rules: readonly PlannedRule[], name: string, depth: number): readonly PlannedRule[] =>
  rules.filter((rule) => rule.to[depth] === name);

function check(rules: readonly PlannedRule[], shape: ObjectShape, depth: number, certain: boolean, at: string): void {
  for (const name of shape.required) {
    const writers = below(rules, name, depth);
    if (writers.length === 0) throw specInvalid(at, `Write ${name}: the target schema requires it.`);
    if (certain && !writers.some(isCertain)) {
      throw specInvalid(writers[0]?.at ?? at, `Make ${name} required or give it a default: the target schema requires it.`);
    }
  }
  for (const [name, part] of shape.parts) {
    const writers = below(rules, name, depth).filter((rule) => rule.to.length > depth + 1);
    if (writers.length > 0 && part.kind === 'object') check(writers, part, depth + 1, writers.some(isCertain), writers[0]?.at ?? at);
  }
}

/**
 * Holds the target schema against the rules of a scope: what the schema requires of every object that the rules may write has a rule, and
 * where the object is always written the rule always writes. Raises `mapping-spec-invalid` at the rule or scope concerned.
 */
export function reachTargets(scope: PlannedScope, target: Shape, at: string): void {
  if (target.kind === 'object') check(scope.rules, target, 0, true, at);
  for (const rule of scope.rules) if (rule.kind === 'group') reachTargets(rule.scope, rule.target, rule.at);
}
