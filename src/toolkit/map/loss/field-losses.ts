import { EACH, formatPointer } from '../../../mapping/pointer.ts';
import type { PlannedField, PlannedSource } from '../../../mapping/plan/plan.ts';
import type { Step } from '../../../mapping/steps/step.ts';
import { wayBack } from '../../../mapping/way-back.ts';
import { datedTables, newestTable } from '../../../mapping/spec/code-list.ts';
import { isListSpec } from '../../../mapping/spec/mapping-spec.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { sourcePointers, type PlannedLeaf } from '../pack/planned-leaf.ts';
import { isWithin } from '../pack/record-part.ts';
import { stepText } from '../pack/step-words.ts';
import type { DeclaredLoss } from './declared-loss.ts';
import { mergedCodes, stepLoss } from './step-loss.ts';

/** A rule that writes its field back, and where to. */
export interface Restoring {
  readonly leaf: PlannedLeaf;
  readonly rule: PlannedField;
  readonly source: PlannedSource;
  /** Whole pointer of the field that it writes back. */
  readonly field: string;
}

/** The rules of a pack that have a way back. */
export function restoringRules({ leaves, compiled }: OpenedPack): readonly Restoring[] {
  return leaves.flatMap((leaf) => {
    const { rule, base } = leaf;
    const way = rule.kind === 'field' ? wayBack(rule, base, compiled.plan.parses) : undefined;
    if (rule.kind !== 'field' || way === undefined) return [];
    return [{ leaf, rule, source: way.source, field: formatPointer([...base, ...way.path]) }];
  });
}

/** Why a rule does not write a field back that it reads. */
function obstacle(leaf: PlannedLeaf, field: string, pack: OpenedPack): string {
  const { rule } = leaf;
  if (rule.kind === 'constant') return '';
  const pointers = sourcePointers(leaf);
  const source = rule.sources[pointers.findIndex((from) => from.includes(field))];
  const step = source?.steps.find(({ invert }) => invert === undefined);
  if (step !== undefined) return `the step ${stepText(step)} has no way back: what is lost is ${stepLoss(step) ?? 'what it read'}`;
  if ((source?.paths.length ?? 0) > 1)
    return `it is put together with ${(pointers.find((from) => from.includes(field)) ?? []).filter((one) => one !== field).join(', ')}`;
  const parse = pack.compiled.plan.parses.find(({ path }) => isWithin(field, formatPointer(path)));
  if (parse?.writesBack === false) return `it is part of a text that is not written again, ${formatPointer(parse.path)}`;
  return `its rule writes back to ${pointers[0]?.join(', ') ?? ''}, whichever alternative was taken`;
}

/** Fields that rules read and none writes back. */
function withoutWayBack(pack: OpenedPack, restored: ReadonlySet<string>): readonly DeclaredLoss[] {
  const read = new Map<string, PlannedLeaf>();
  for (const leaf of pack.leaves)
    for (const field of sourcePointers(leaf).flat()) if (!restored.has(field) && !read.has(field)) read.set(field, leaf);
  return [...read].map(([field, leaf]) => ({
    field,
    kind: 'no-way-back',
    effects: ['lost'],
    why: obstacle(leaf, field, pack),
    at: leaf.rule.at,
  }));
}

/** Fields that are read for nothing but to decide whether a rule applies. */
function onlyDeciding(pack: OpenedPack, restored: ReadonlySet<string>): readonly DeclaredLoss[] {
  const read = new Set(pack.leaves.flatMap((leaf) => sourcePointers(leaf).flat()));
  const conditions = pack.leaves.flatMap((leaf) => leaf.conditions).filter(({ condition }) => condition.is !== undefined);
  const places = new Map(conditions.map(({ at, path }) => [formatPointer(path), at]));
  return [...places]
    .filter(([field]) => !restored.has(field) && !read.has(field))
    .map(([field, at]) => ({ field, kind: 'deciding', effects: ['lost'], why: 'it only decides whether rules apply', at }));
}

/** Codes of a step that cannot be told apart afterwards, of whatever version of a list. */
function codesLost({ parameter }: Step, pack: OpenedPack): readonly string[] {
  const spec = pack.spec.codes?.[String(parameter)];
  if (spec === undefined) return [];
  if (!isListSpec(spec)) return mergedWords(new Map(Object.entries(spec)));
  const list = pack.lists.get(spec.list);
  if (list === undefined) return [];
  if (spec.on === undefined) return mergedWords(newestTable(list));
  const dated = datedTables(list, []);
  const tables = list.versions.flatMap(({ validFrom, validUntil }) => [
    dated.tableOn(validFrom),
    ...(validUntil === undefined ? [] : [dated.tableOn(validUntil)]),
  ]);
  return [...new Set([dated.newest, ...tables.filter((table) => table !== undefined)].flatMap(mergedWords))];
}

const mergedWords = (table: ReadonlyMap<string, string>): readonly string[] =>
  mergedCodes(table).map(([word, codes]) => `${codes.join(', ')} are all ${word}, written back as ${codes[0] ?? ''}`);

/** What the code steps of a rule lose. */
function codeLosses(step: Step, { rule, field }: Restoring, pack: OpenedPack, restored: ReadonlySet<string>): readonly DeclaredLoss[] {
  const merged = codesLost(step, pack).map((why): DeclaredLoss => ({
    field,
    kind: 'codes-merged',
    effects: ['changed'],
    why,
    at: rule.at,
  }));
  const day = step.on === undefined ? undefined : formatPointer(step.on);
  if (day === undefined || restored.has(day)) return merged;
  const why = `the day that chooses its code list, ${day}, is not written back`;
  return [...merged, { field, kind: 'day-unknown', effects: ['changed', 'refused'], why, at: rule.at }];
}

function stepLosses(restoring: Restoring, pack: OpenedPack, restored: ReadonlySet<string>): readonly DeclaredLoss[] {
  const { rule, source, field } = restoring;
  const lost = source.steps.flatMap((step) => {
    const what = stepLoss(step);
    return what === undefined ? [] : [`${what} (${stepText(step)})`];
  });
  const normalised: DeclaredLoss = { field, kind: 'normalised', effects: ['changed', 'lost'], why: lost.join('; '), at: rule.at };
  const codes = source.steps.filter(({ name }) => name === 'code').flatMap((step) => codeLosses(step, restoring, pack, restored));
  return [...(lost.length === 0 ? [] : [normalised]), ...codes];
}

/** Conditions that a field which is there does not fulfil by being there. */
function looksOf({ leaf, field }: Restoring): readonly string[] {
  const others = leaf.conditions.filter(
    ({ condition, path }) => !(condition.present && condition.is === undefined && isWithin(field, formatPointer(path))),
  );
  return [...new Set(others.map(({ condition, path }) => `${formatPointer(path)}${condition.present ? '' : ' being absent'}`))];
}

/** What the alternatives of a rule, its default and its conditions do to the field that it writes back. */
function choiceLosses(restoring: Restoring): readonly DeclaredLoss[] {
  const { leaf, rule, source, field } = restoring;
  const others = sourcePointers(leaf).filter((_, index) => index !== rule.sources.indexOf(source));
  const constant = source.steps.find(({ whenAbsent }) => whenAbsent !== undefined)?.whenAbsent;
  const looks = looksOf(restoring);
  const losses: readonly (Omit<DeclaredLoss, 'field' | 'at'> | false)[] = [
    others.length > 0 && {
      kind: 'alternatives',
      effects: ['added', 'changed'],
      why: `what was read from ${others.flat().join(', ')} is written back here`,
    },
    constant !== undefined && {
      kind: 'default',
      effects: ['added'],
      why: `its default, ${JSON.stringify(constant)}, cannot be told from a value`,
    },
    looks.length > 0 && { kind: 'condition', effects: ['lost'], why: `it is read only under a condition on ${looks.join(', ')}` },
  ];
  return losses.flatMap((loss) => (loss === false ? [] : [{ field, at: rule.at, ...loss }]));
}

/** Texts that are taken apart: written anew, or not at all. */
function parsedLosses({ compiled }: OpenedPack): readonly DeclaredLoss[] {
  return compiled.plan.parses.map(({ path, at, parser, writesBack }) => ({
    field: formatPointer(path.filter((name, index) => name !== EACH || index < path.length - 1)),
    kind: 'parsed',
    effects: writesBack ? ['changed', 'lost'] : ['lost'],
    why: writesBack ? `it is written anew from its parts (${parser.name})` : `it is taken apart, and not written again (${parser.name})`,
    at,
  }));
}

/** What a round trip does to single fields, as it follows from the plan. */
export function fieldLosses(pack: OpenedPack): readonly DeclaredLoss[] {
  const restoring = restoringRules(pack);
  const restored = new Set(restoring.map(({ field }) => field));
  const dropped = pack.drops.map(({ from, because, at }): DeclaredLoss => ({
    field: from,
    kind: 'dropped',
    effects: ['lost'],
    why: because,
    at,
  }));
  return [
    ...dropped,
    ...withoutWayBack(pack, restored),
    ...onlyDeciding(pack, restored),
    ...restoring.flatMap((one) => [...stepLosses(one, pack, restored), ...choiceLosses(one)]),
    ...parsedLosses(pack),
  ];
}
