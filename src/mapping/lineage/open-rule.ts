import type { PlannedField, PlannedRule } from '../plan/plan.ts';

/** The character of a rule that wrote nothing. */
export const NOT_WRITTEN = '0';

/** The character of an alternative, counted from 0; a rule has at most 20 alternatives. */
export function alternativeMark(index: number): string {
  return (index + 1).toString(36);
}

/** Whether a record that could be mapped may, all the same, have left the rule unwritten, or written by one of several alternatives. */
export function isOpenField({ when, required, sources }: PlannedField): boolean {
  return when !== undefined || !required || sources.length > 1;
}

/** Whether the rule applies to some records only. */
export function isConditional({ when }: PlannedRule): boolean {
  return when !== undefined;
}
