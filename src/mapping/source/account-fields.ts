import type { Path, PlannedScope } from '../plan/plan.ts';
import { EACH, escapeToken, extendPointer, formatPointer, isWithin, pointerTokens } from '../pointer.ts';
import type { Shape } from './shape.ts';
import { keepFault, type FaultList } from '../spec/spec-faults.ts';
import { specInvalid } from '../steps/step.ts';
import { isSourceList, isSourceObject, type SourceTree } from './source-tree.ts';

/** A dropped field of a mapping, with its whole path from the root of the record; `-` stands for each element. */
export interface Drop {
  readonly from: string;
  readonly because: string;
}

interface Accounts {
  readonly mapped: Map<string, string>;
  /** Leaves whose value decides whether a rule applies. */
  readonly deciding: Set<string>;
  readonly dropped: Map<string, string>;
  readonly drops: Drop[];
}

function gather(scope: PlannedScope, base: Path, at: string, accounts: Accounts): void {
  scope.drops.forEach((drop, index) => {
    const from = formatPointer([...base, ...pointerTokens(drop.from, at)]);
    accounts.dropped.set(from, `${at}/drop/${index}`);
    accounts.drops.push({ from, because: drop.because });
  });
  for (const rule of scope.rules) {
    if (rule.when?.is !== undefined) accounts.deciding.add(formatPointer([...base, ...rule.when.path]));
    if (rule.kind === 'field') {
      for (const source of rule.sources) for (const path of source.paths) accounts.mapped.set(formatPointer([...base, ...path]), rule.at);
    } else if (rule.kind === 'group') {
      gather(rule.scope, rule.each === undefined ? base : [...base, ...rule.each, EACH], rule.at, accounts);
    }
  }
}

function leavesOf(shape: Shape, path: Path): readonly Path[] {
  if (shape.kind === 'leaf') return [path];
  if (shape.kind === 'list') return shape.items.kind === 'leaf' ? [path] : leavesOf(shape.items, [...path, EACH]);
  return [...shape.parts].flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

/** A list of texts is one leaf, whether a rule reads it whole or a group reads its elements. */
const covers = (pointer: string, mapped: { has(pointer: string): boolean }): boolean =>
  mapped.has(pointer) || mapped.has(`${pointer}/${EACH}`);

/**
 * Holds the source schema against the rules of a scope, whose place in the specification is `at`: every leaf is mapped or dropped, never
 * both, never neither; a leaf whose words a condition compares counts as mapped, and may be dropped as well. Returns the drops with whole
 * paths. A fault is `mapping-spec-invalid` at the clash, or at `/drop` below the place, naming the leaf that is not accounted for; it is
 * raised, or kept in the list of faults.
 */
export function accountForSchema(source: Shape, scope: PlannedScope, at = '', faults?: FaultList): readonly Drop[] {
  const accounts: Accounts = { mapped: new Map(), deciding: new Set(), dropped: new Map(), drops: [] };
  gather(scope, [], at, accounts);
  for (const [dropped, place] of accounts.dropped) {
    const clash = [...accounts.mapped.keys()].some((mapped) => isWithin(mapped, dropped));
    if (clash) keepFault(specInvalid(place, 'Either map this field or drop it, not both.'), faults);
  }
  const left = [...accounts.dropped.keys(), ...(faults?.read ?? [])];
  for (const leaf of leavesOf(source, [])) {
    const pointer = formatPointer(leaf);
    const named = covers(pointer, accounts.mapped) || covers(pointer, accounts.deciding);
    if (!named && !left.some((dropped) => isWithin(pointer, dropped)))
      keepFault(specInvalid(`${at}/drop`, `Map ${pointer}, or drop it with a reason.`), faults);
  }
  return accounts.drops;
}

/**
 * Holds a record against the source schema's shape: `refuse` is given the pointer of every part that the schema does not know. Because
 * `accountForSchema` has accounted for every leaf that the schema knows, nothing can be lost in silence.
 */
export function accountForRecord(tree: SourceTree, shape: Shape, refuse: (field: string, part: SourceTree) => void, at = ''): void {
  if (isSourceList(tree)) {
    if (shape.kind === 'list') tree.forEach((element, index) => accountForRecord(element, shape.items, refuse, `${at}/${index}`));
    return;
  }
  if (!isSourceObject(tree) || shape.kind !== 'object') return;
  for (const [name, part] of Object.entries(tree)) {
    const known = shape.parts.get(name);
    if (known === undefined) refuse(extendPointer(at, name), part);
    else accountForRecord(part, known, refuse, `${at}/${escapeToken(name)}`);
  }
}
