import { formatPointer } from '../../../mapping/pointer.ts';
import type { Condition, PlannedRule, PlannedScope } from '../../../mapping/plan/plan.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { plannedConditions, sourcePointers } from '../pack/planned-leaf.ts';
import { codeEntries, entryKey } from './code-entries.ts';

/** Kinds of what a corpus can exercise. */
export const GOAL_KINDS = [
  'source fields',
  'target fields',
  'rules',
  'alternatives',
  'defaults',
  'conditions',
  'repeats',
  'codes',
] as const;

/** One kind of it. */
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Something that a corpus should exercise. */
export interface CoverageGoal {
  readonly kind: GoalKind;
  /** What tells it from others of its kind. */
  readonly key: string;
  /** What it is, for a person. */
  readonly says: string;
  /** File, line and column, where it stands in a file of the pack. */
  readonly place?: string;
  /** For a code: its table with version, and the code itself. */
  readonly entry?: { readonly table: string; readonly code: string };
}

const allRules = (scope: PlannedScope): readonly PlannedRule[] =>
  scope.rules.flatMap((rule) => [rule, ...(rule.kind === 'group' ? allRules(rule.scope) : [])]);

function conditionText({ present, is }: Condition, pointer: string): string {
  if (is !== undefined) return `${pointer} is ${is.join(' or ')}`;
  return `${pointer} is ${present ? 'there' : 'absent'}`;
}

/** The key of a default that stands in, or is not needed. */
export function defaultKey(rule: string, alternative: number, used: boolean): string {
  return `${rule} ${alternative} ${used ? 'used' : 'not needed'}`;
}

/** The key of a condition that holds, or does not. */
export function conditionKey(rule: string, holds: boolean): string {
  return `${rule} ${holds ? 'holds' : 'fails'}`;
}

/** The key of an alternative of a rule, from 0. */
export function alternativeKey(rule: string, index: number): string {
  return `${rule} ${index}`;
}

function ruleGoals(pack: OpenedPack): readonly CoverageGoal[] {
  return allRules(pack.compiled.plan.scope).map(({ at, kind, to }) => {
    const says = kind === 'group' ? `group ${at}, which writes ${formatPointer(to)}` : `rule ${at}, which writes ${formatPointer(to)}`;
    return { kind: 'rules', key: at, says, place: pack.placeOf(at) };
  });
}

function alternativeGoals(pack: OpenedPack): readonly CoverageGoal[] {
  return pack.leaves.flatMap((leaf): readonly CoverageGoal[] => {
    const { rule, to } = leaf;
    if (rule.kind === 'constant') return [];
    const place = (index: number): string => pack.placeOf(rule.sources.length === 1 ? rule.at : `${rule.at}/first-of/${index}`);
    const several = rule.sources.length > 1 ? sourcePointers(leaf) : [];
    const taken = several.map((from, index): CoverageGoal => {
      const says = `alternative ${index + 1} of ${rule.at} for ${to}, from ${from.join(', ')}`;
      return { kind: 'alternatives', key: alternativeKey(rule.at, index), says, place: place(index) };
    });
    const defaults = rule.sources.flatMap(({ steps }, index): readonly CoverageGoal[] => {
      if (!steps.some(({ whenAbsent }) => whenAbsent !== undefined)) return [];
      return [true, false].map((used) => {
        const says = `default of ${to} ${used ? 'standing in' : 'not needed'}`;
        return { kind: 'defaults', key: defaultKey(rule.at, index, used), says, place: place(index) };
      });
    });
    return [...taken, ...defaults];
  });
}

function conditionGoals(pack: OpenedPack): readonly CoverageGoal[] {
  return plannedConditions(pack.compiled.plan.scope).flatMap(({ at, condition, path }) =>
    [true, false].map((holds): CoverageGoal => {
      const says = `condition “${conditionText(condition, formatPointer(path))}” ${holds ? 'holding' : 'failing'}`;
      return { kind: 'conditions', key: conditionKey(at, holds), says, place: pack.placeOf(at) };
    }),
  );
}

function repeatGoals(pack: OpenedPack): readonly CoverageGoal[] {
  return allRules(pack.compiled.plan.scope).flatMap((rule): readonly CoverageGoal[] => {
    if (rule.kind !== 'group' || rule.each === undefined) return [];
    const says = `two or more of ${formatPointer(rule.each)}, repeated by ${rule.at}`;
    return [{ kind: 'repeats', key: rule.at, says, place: pack.placeOf(rule.at) }];
  });
}

/** All that a corpus should exercise of a pack, kind by kind. */
export function coverageGoals(pack: OpenedPack): readonly CoverageGoal[] {
  const sources = pack.sourceFields.map(({ pointer }): CoverageGoal => ({
    kind: 'source fields',
    key: pointer,
    says: `source field ${pointer}`,
  }));
  const targets = [...new Set(pack.leaves.map(({ to }) => to))];
  const codes = codeEntries(pack).map((entry): CoverageGoal => {
    const table = entry.version === undefined ? entry.table : `${entry.table} ${entry.version}`;
    return {
      kind: 'codes',
      key: entryKey(entry),
      says: `code ${entry.code} of ${table}`,
      place: entry.place,
      entry: { table, code: entry.code },
    };
  });
  return [
    ...sources,
    ...targets.map((to): CoverageGoal => ({ kind: 'target fields', key: to, says: `target field ${to}` })),
    ...ruleGoals(pack),
    ...alternativeGoals(pack),
    ...conditionGoals(pack),
    ...repeatGoals(pack),
    ...codes,
  ];
}
