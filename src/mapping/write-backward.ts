import { GatewayError } from '../kernel/gateway-error.ts';
import type { Path, PlannedField, PlannedGroup, PlannedRule, PlannedScope, PlannedSource } from './plan.ts';
import { formatPointer } from './pointer.ts';
import { textOf, type Step, type Value } from './step.ts';
import type { LeafType } from './shape.ts';
import { descend, isAbsent, isSourceList, type SourceTree } from './source-tree.ts';

/** Holds a national record, or an element of one, while it is written back; the element of a repeated group may itself be a leaf. */
interface Holder {
  tree?: SourceTree;
}

/** What has been written back already: elements of canonical lists by the pointer of their list. */
type Claims = Map<string, Set<number>>;

/** Writes one rule's part back; `at` is the pointer of `canonical` in the record. */
type Back = (canonical: SourceTree, at: string, holder: Holder, claims: Claims) => void;

type OpenObject = Record<string, SourceTree>;

function put(holder: Holder, path: Path, value: SourceTree): void {
  if (!isAbsent(descend(holder.tree, path))) return;
  if (path.length === 0) {
    holder.tree = value;
    return;
  }
  let here = (holder.tree ??= Object.create(null) as OpenObject) as OpenObject;
  for (const name of path.slice(0, -1)) here = (here[name] ??= Object.create(null) as OpenObject) as OpenObject;
  here[path.at(-1) ?? ''] = value;
}

/** A value in the type of the source leaf: XML and CSV hold text only. */
function toLeaf(value: Value, type: LeafType): SourceTree {
  if (Array.isArray(value)) return value as readonly string[];
  if (type === 'string') return textOf(value);
  if (type === 'boolean') return typeof value === 'boolean' ? value : textOf(value) === 'true';
  return Number(textOf(value));
}

/** The steps from last to first, or undefined where one has no way back. */
function inverted(steps: readonly Step[]): readonly NonNullable<Step['invert']>[] | undefined {
  const back = steps.toReversed().map((step) => step.invert);
  return back.every((invert) => invert !== undefined) ? back : undefined;
}

/** Where and how a field returns to its source. */
export interface WayBack {
  readonly source: PlannedSource;
  readonly path: Path;
  readonly steps: readonly NonNullable<Step['invert']>[];
}

/** The way back of a rule: its first alternative with one field and steps that all have an inverse; undefined where there is none. */
export function wayBack(rule: PlannedField): WayBack | undefined {
  for (const source of rule.sources) {
    const steps = inverted(source.steps);
    const [path] = source.paths;
    if (steps !== undefined && path !== undefined && source.paths.length === 1) return { source, path, steps };
  }
  return undefined;
}

function backOfField(rule: PlannedField): Back {
  const way = wayBack(rule);
  if (way === undefined) return () => undefined;
  const target = formatPointer(rule.to);
  return (canonical, at, holder) => {
    const found = descend(canonical, rule.to);
    if (found === undefined || isAbsent(found)) return;
    let value = found as Value;
    for (const invert of way.steps) value = invert(value, at + target);
    put(holder, way.path, toLeaf(value, way.source.leafType));
  };
}

/** Whether an element can have come from a group: every constant that the group always writes is there. */
function matcherOf(scope: PlannedScope): (element: SourceTree) => boolean {
  const constants = scope.rules.flatMap((rule) => (rule.kind === 'constant' && rule.when === undefined ? [rule] : []));
  return (element) => constants.every((rule) => descend(element, rule.to) === rule.value);
}

function backOfList(rule: PlannedGroup): Back {
  const matches = matcherOf(rule.scope);
  const back = backOf(rule.scope);
  const target = formatPointer(rule.to);
  const { each } = rule;
  return (canonical, at, holder, claims) => {
    const list = descend(canonical, rule.to);
    if (list === undefined || !isSourceList(list)) return;
    const key = at + target;
    const claimed = claims.get(key) ?? new Set<number>();
    claims.set(key, claimed);
    const free = list.flatMap((element, index) => (!claimed.has(index) && matches(element) ? [[element, index] as const] : []));
    const taken = each === undefined ? free.slice(0, 1) : free;
    const written: SourceTree[] = [];
    for (const [element, index] of taken) {
      claimed.add(index);
      const inner: Holder = each === undefined ? holder : {};
      back(element, `${key}/${index}`, inner, claims);
      if (each !== undefined && inner.tree !== undefined) written.push(inner.tree);
    }
    if (each !== undefined && written.length > 0) put(holder, each, written);
  };
}

function backOfRule(rule: PlannedRule): Back {
  const target = formatPointer(rule.to);
  if (rule.kind === 'field') return backOfField(rule);
  if (rule.kind === 'constant') {
    return (canonical, at) => {
      if (rule.when === undefined && descend(canonical, rule.to) !== rule.value) {
        throw new GatewayError('mapping-value-invalid', { field: at + target, mend: 'Write back only records of this mapping.' });
      }
    };
  }
  if (rule.append) return backOfList(rule);
  const back = backOf(rule.scope);
  return (canonical, at, holder, claims) => {
    const part = descend(canonical, rule.to);
    if (part !== undefined) back(part, at + target, holder, claims);
  };
}

/**
 * The rules of a scope run backwards: every field whose steps all have an inverse returns to the source field it came from. Dropped fields
 * and fields without a way back stay absent.
 */
export function backOf(scope: PlannedScope): Back {
  const backs = scope.rules.map(backOfRule);
  return (canonical, at, holder, claims) => {
    for (const back of backs) back(canonical, at, holder, claims);
  };
}

/** The national record that a scope writes back from a canonical record. */
export function writeBack(back: Back, canonical: SourceTree): SourceTree {
  const holder: Holder = {};
  back(canonical, '', holder, new Map());
  return holder.tree ?? (Object.create(null) as OpenObject);
}
