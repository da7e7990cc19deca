import type { ProblemCode } from '../../../kernel/problems.ts';
import type { RecordInput } from '../input-files.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { readRecordTree, traceRecord } from '../pack/read-record-tree.ts';
import { readRecords } from '../read-records.ts';
import { coverageGoals, GOAL_KINDS, type CoverageGoal, type GoalKind } from './coverage-goals.ts';
import { CoverageTally } from './coverage-tally.ts';

/** How much of one kind was met. */
export interface KindCoverage {
  readonly kind: GoalKind;
  readonly met: number;
  readonly of: number;
}

/** What the records of a corpus exercise of a pack. */
export interface PackCoverage {
  readonly pack: string;
  readonly version: string;
  readonly records: { readonly read: number; readonly mapped: number; readonly refused: number };
  readonly refusedByCode: Readonly<Record<string, number>>;
  readonly kinds: readonly KindCoverage[];
  readonly met: number;
  readonly of: number;
  /** What no record exercised. */
  readonly never: readonly CoverageGoal[];
  /** Canonical fields of this kind of record that no rule writes. */
  readonly unwritten: readonly string[];
}

/** Fields that no rule writes, of the parts that every kind of record has and of those that the mapping writes into. */
function unwrittenFields({ targetFields, leaves }: OpenedPack): readonly string[] {
  const written = new Set(leaves.map(({ to }) => to));
  const part = (pointer: string): string => pointer.split('/')[1] ?? '';
  const parts = new Set([...leaves.map(({ to }) => part(to)), 'nationalFile', 'person', 'documents', 'biometrics']);
  return [...targetFields.keys()].filter((pointer) => parts.has(part(pointer)) && !written.has(pointer));
}

/**
 * Runs records through a pack and finds what they exercise of it: fields of the national record that occurred in any, and of those that were
 * mapped fields written, rules, alternatives, defaults and conditions both ways, groups with several elements, codes. Raises what
 * `readRecords` does. `seen` hears how many records were read.
 */
export async function measureCoverage(
  pack: OpenedPack,
  inputs: readonly RecordInput[],
  seen: (records: number) => void = () => undefined,
): Promise<PackCoverage> {
  const { compiled } = pack;
  const tally = new CoverageTally(pack);
  const refusedByCode: Partial<Record<ProblemCode, number>> = {};
  let [read, mapped] = [0, 0];
  for await (const found of readRecords(inputs, compiled.sourceFormat)) {
    read += 1;
    seen(read);
    const tree = 'fault' in found ? { reason: found.fault } : readRecordTree(pack, found.bytes);
    const traced = 'reason' in tree ? { outcome: { reasons: [tree.reason] }, traced: [] } : traceRecord(pack, tree);
    if (!('reason' in tree)) tally.addRecord(tree);
    if ('record' in traced.outcome) {
      mapped += 1;
      if (!('reason' in tree)) tally.addMapped(tree, traced.traced);
    } else
      for (const code of new Set(traced.outcome.reasons.map((reason) => reason.code))) refusedByCode[code] = (refusedByCode[code] ?? 0) + 1;
  }
  const goals = coverageGoals(pack);
  const never = goals.filter((goal) => !tally.has(goal));
  const kinds = GOAL_KINDS.map((kind): KindCoverage => {
    const own = goals.filter((goal) => goal.kind === kind);
    return { kind, met: own.filter((goal) => tally.has(goal)).length, of: own.length };
  });
  return {
    pack: compiled.name,
    version: compiled.version,
    records: { read, mapped, refused: read - mapped },
    refusedByCode,
    kinds,
    met: goals.length - never.length,
    of: goals.length,
    never,
    unwritten: unwrittenFields(pack),
  };
}

/** A share in per cent, rounded down, so that 100 means all; all of nothing is 100. */
export function percentOf({ met, of }: { readonly met: number; readonly of: number }): number {
  return of === 0 ? 100 : Math.floor((met / of) * 100);
}

/** The coverage of several packs together, kind by kind. */
export function totalCoverage(packs: readonly PackCoverage[]): Pick<PackCoverage, 'kinds' | 'met' | 'of'> {
  const sum = (count: (pack: PackCoverage) => number): number => packs.reduce((total, pack) => total + count(pack), 0);
  const kinds = GOAL_KINDS.map((kind, index) => ({
    kind,
    met: sum((pack) => pack.kinds[index]?.met ?? 0),
    of: sum((pack) => pack.kinds[index]?.of ?? 0),
  }));
  return { kinds, met: sum(({ met }) => met), of: sum(({ of }) => of) };
}
