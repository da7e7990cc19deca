import type { PlannedSource } from '../plan/plan.ts';
import type { Constraint, LeafConstraint } from './constraint.ts';
import { FAILED, type Emission } from './emission.ts';
import { numberFaults, textFaults } from './emit-leaf.ts';
import { kindAfter, withoutProven } from './proven.ts';

const failing = (faults: readonly string[]): readonly string[] => (faults.length === 0 ? [] : [`if (${faults.join(' || ')}) ${FAILED}`]);

function leafFaults(emission: Emission, leaf: LeafConstraint, value: string): readonly string[] {
  if (leaf.format !== undefined) emission.doubtful = true;
  if (leaf.type === 'string') return textFaults(emission.code, emission.patterns, leaf, value);
  return leaf.type === 'boolean' ? [] : [...(leaf.type === 'integer' ? [`!Number.isInteger(${value})`] : []), ...numberFaults(leaf, value)];
}

/**
 * Statements that give up for a result of a rule's alternative that the target schema refuses at its place. Where only the general validator
 * can tell, the emission becomes doubtful.
 */
export function resultChecks(
  emission: Emission,
  constraint: Constraint | undefined,
  { steps, kind: given }: PlannedSource,
  value: string,
): readonly string[] {
  const kind = kindAfter(steps, given);
  if (constraint?.kind === 'leaf' && kind !== 'texts') return failing(leafFaults(emission, withoutProven(constraint, steps), value));
  if (constraint?.kind === 'list' && constraint.items.kind === 'leaf' && kind === 'texts') {
    const text = emission.code.fresh('t');
    const each = failing(leafFaults(emission, withoutProven(constraint.items, steps), text));
    return [
      ...failing(constraint.minItems > 1 ? [`${value}.length < ${constraint.minItems}`] : []),
      ...failing(constraint.maxItems === Number.POSITIVE_INFINITY ? [] : [`${value}.length > ${constraint.maxItems}`]),
      ...(each.length === 0 ? [] : [`for (const ${text} of ${value}) ${each.join(' ')}`]),
    ];
  }
  emission.doubtful = true;
  return [];
}
