import { EACH, formatPointer } from '../../../mapping/pointer.ts';
import { isCertain, type Path, type PlannedConstant, type PlannedGroup, type PlannedScope } from '../../../mapping/plan/plan.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { plannedLeaves, sourcePointers } from '../pack/planned-leaf.ts';
import type { DeclaredLoss } from './declared-loss.ts';

/** A group that adds to a list, seen from the root of the national record. */
interface PlacedGroup {
  readonly group: PlannedGroup;
  readonly base: Path;
  /** Whole pointer of the list that it adds to. */
  readonly list: string;
}

function groupsOf(scope: PlannedScope, base: Path, to: Path): readonly PlacedGroup[] {
  return scope.rules.flatMap((rule) => {
    if (rule.kind !== 'group') return [];
    const target = [...to, ...rule.to];
    const inner = rule.each === undefined ? base : [...base, ...rule.each, EACH];
    const own = rule.append ? [{ group: rule, base: inner, list: formatPointer(target) }] : [];
    return [...own, ...groupsOf(rule.scope, inner, rule.append ? [...target, EACH] : target)];
  });
}

/** Constants that every element of a group has. */
const marksOf = ({ group }: PlacedGroup): readonly PlannedConstant[] =>
  group.scope.rules.flatMap((rule) => (rule.kind === 'constant' && rule.when === undefined ? [rule] : []));

/** Whether an element of one group can never be taken for one of the other. */
const areTold = (one: PlacedGroup, other: PlacedGroup): boolean =>
  marksOf(one).some((mark) => marksOf(other).some((own) => own.to.join('/') === mark.to.join('/') && own.value !== mark.value));

function readBy({ group, base }: PlacedGroup): readonly string[] {
  const within = plannedLeaves(group.scope).flatMap((leaf) => sourcePointers({ ...leaf, base: [...base, ...leaf.base] }).flat());
  return [...new Set(within)];
}

/** Groups that add to one list and whose elements may be taken for each other's on the way back. */
function mixedGroups(groups: readonly PlacedGroup[]): readonly DeclaredLoss[] {
  return groups.flatMap((one, index) =>
    groups.slice(index + 1).flatMap((other): readonly DeclaredLoss[] => {
      if (one.list !== other.list || areTold(one, other)) return [];
      const why = `its element of ${one.list} may be taken for one of ${other.group.at}`;
      const back = `its element of ${one.list} may be taken for one of ${one.group.at}`;
      const effects = ['lost', 'changed', 'added'] as const;
      return [
        ...readBy(one).map((field): DeclaredLoss => ({ field, kind: 'mixed', effects, why, at: one.group.at })),
        ...readBy(other).map((field): DeclaredLoss => ({ field, kind: 'mixed', effects, why: back, at: other.group.at })),
      ];
    }),
  );
}

/** Lists whose elements leave no trace where nothing is written from them, so that those behind them move up. */
function vanishingElements(groups: readonly PlacedGroup[]): readonly DeclaredLoss[] {
  return groups.flatMap(({ group, base }): readonly DeclaredLoss[] => {
    if (group.each === undefined || group.scope.rules.some(isCertain)) return [];
    const field = formatPointer(base);
    return [
      {
        field,
        kind: 'vanishing',
        effects: ['lost', 'changed'],
        why: 'an element of which nothing is written leaves no trace',
        at: group.at,
      },
    ];
  });
}

/** What a round trip does to repeated parts, as it follows from the plan. */
export function listLosses({ compiled }: OpenedPack): readonly DeclaredLoss[] {
  const groups = groupsOf(compiled.plan.scope, [], []);
  return [...mixedGroups(groups), ...vanishingElements(groups)];
}
