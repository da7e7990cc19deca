import { isCertain, type PlannedRule, type PlannedScope } from './plan.ts';
import type { Shape } from '../source/shape.ts';
import { keepFault, type FaultList } from '../spec/spec-faults.ts';
import { specInvalid } from '../steps/step.ts';

type ObjectShape = Extract<Shape, { kind: 'object' }>;

const below = (rules: readonly PlannedRule[], name: string, depth: number): readonly PlannedRule[] =>
  rules.filter((rule) => rule.to[depth] === name);

function check(rules: readonly PlannedRule[], shape: ObjectShape, depth: number, certain: boolean, at: string, faults?: FaultList): void {
  for (const name of shape.required) {
    const writers = below(rules, name, depth);
    if (writers.length === 0) keepFault(specInvalid(at, `Write ${name}: the target schema requires it.`), faults);
    else if (certain && !writers.some(isCertain)) {
      const mend = `Make ${name} required or give it a default: the target schema requires it.`;
      keepFault(specInvalid(writers[0]?.at ?? at, mend), faults);
    }
  }
  for (const [name, part] of shape.parts) {
    const writers = below(rules, name, depth).filter((rule) => rule.to.length > depth + 1);
    if (writers.length > 0 && part.kind === 'object')
      check(writers, part, depth + 1, writers.some(isCertain), writers[0]?.at ?? at, faults);
  }
}

/**
 * Holds the target schema against the rules of a scope: what the schema requires of every object that the rules may write has a rule, and
 * where the object is always written the rule always writes. A fault is `mapping-spec-invalid` at the rule or scope concerned; it is raised,
 * or kept in the list of faults, which leaves out scopes that have a faulty rule.
 */
export function reachTargets(scope: PlannedScope, target: Shape, at: string, faults?: FaultList): void {
  const faulty = faults?.scopes.has(at === '/rules' ? '' : at) ?? false;
  if (target.kind === 'object' && !faulty) check(scope.rules, target, 0, true, at, faults);
  for (const rule of scope.rules) if (rule.kind === 'group') reachTargets(rule.scope, rule.target, rule.at, faults);
}
