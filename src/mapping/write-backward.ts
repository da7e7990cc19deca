import { GatewayError } from '../kernel/gateway-error.ts';
import { unparseFields } from './source/parse-fields.ts';
import type {
  MappingPlan,
  Path,
  PlannedConstant,
  PlannedField,
  PlannedGroup,
  PlannedParse,
  PlannedRule,
  PlannedScope,
} from './plan/plan.ts';
import { EACH, formatPointer } from './pointer.ts';
import type { LeafType } from './source/shape.ts';
import { descend, isAbsent, isSourceList, isSourceObject, type SourceTree } from './source/source-tree.ts';
import { textOf, type Value } from './steps/step.ts';
import { wayBack } from './way-back.ts';

/** Holds a national record, or an element of one, while it is written back; the element of a repeated group may itself be a leaf. */
interface Holder {
  tree?: SourceTree;
}

/** One run over one canonical record. */
interface BackRun {
  /** Elements of canonical lists that were written back already, by the pointer of their list. */
  readonly claims: Map<string, Set<number>>;
  /** What must wait until the field is there that says which version of a code list applies. */
  readonly later: ((root: SourceTree | undefined) => void)[];
}

/** Writes one rule's part back; `at` is the pointer of `canonical` in the record. */
type Back = (canonical: SourceTree, at: string, holder: Holder, run: BackRun) => void;

type OpenObject = Record<string, SourceTree>;

const emptyObject = (): OpenObject => Object.create(null) as OpenObject;

function put(holder: Holder, path: Path, value: SourceTree): void {
  if (!isAbsent(descend(holder.tree, path))) return;
  if (path.length === 0) {
    holder.tree = value;
    return;
  }
  let here = (holder.tree ??= emptyObject()) as OpenObject;
  for (const name of path.slice(0, -1)) here = (here[name] ??= emptyObject()) as OpenObject;
  here[path.at(-1) ?? ''] = value;
}

/** A value in the type of the source leaf: XML and CSV hold text only. */
function toLeaf(value: Value, type: LeafType): SourceTree {
  if (Array.isArray(value)) return value as readonly string[];
  if (type === 'string') return textOf(value);
  if (type === 'boolean') return typeof value === 'boolean' ? value : textOf(value) === 'true';
  return Number(textOf(value));
}

/** Where rules stand on the way back. */
interface BackScope {
  readonly scope: PlannedScope;
  readonly base: Path;
  readonly parses: readonly PlannedParse[];
}

function backOfField(rule: PlannedField, { base, parses }: BackScope): Back {
  const way = wayBack(rule, base, parses);
  if (way === undefined) return () => undefined;
  const target = formatPointer(rule.to);
  const waits = way.source.steps.some((step) => step.on !== undefined);
  return (canonical, at, holder, run) => {
    const found = descend(canonical, rule.to);
    if (found === undefined || isAbsent(found)) return;
    const write = (root: SourceTree | undefined): void => {
      let value = found as Value;
      for (const undo of way.steps) value = undo(value, at + target, root);
      put(holder, way.path, toLeaf(value, way.source.leafType));
    };
    if (waits) run.later.push(write);
    else write(undefined);
  };
}

const constantsOf = (scope: PlannedScope): readonly PlannedConstant[] =>
  scope.rules.flatMap((rule) => (rule.kind === 'constant' && rule.when === undefined ? [rule] : []));

/**
 * Whether an element can have come from a group: it has every constant that the group always writes and every field that the group requires,
 * and nothing that the group does not write.
 */
function matcherOf(scope: PlannedScope): (element: SourceTree) => boolean {
  const constants = constantsOf(scope);
  const required = scope.rules.filter((rule) => rule.kind === 'field' && rule.required && rule.when === undefined);
  const names = new Set(scope.rules.map(({ to }) => to[0]));
  return (element) =>
    constants.every((rule) => descend(element, rule.to) === rule.value) &&
    required.every((rule) => !isAbsent(descend(element, rule.to))) &&
    isSourceObject(element) &&
    Object.keys(element).every((name) => names.has(name));
}

/** Groups that say more of their elements choose theirs first; otherwise the order of the rules stands. */
function bySpecificity(rules: readonly PlannedRule[]): readonly PlannedRule[] {
  const weight = (rule: PlannedRule): number =>
    rule.kind === 'group' && rule.append ? -constantsOf(rule.scope).length : Number.NEGATIVE_INFINITY;
  return rules.toSorted((one, other) => {
    const [first, second] = [weight(one), weight(other)];
    return first === second ? 0 : first - second;
  });
}

function backOfList(rule: PlannedGroup, inner: BackScope): Back {
  const matches = matcherOf(rule.scope);
  const back = backOf(inner);
  const target = formatPointer(rule.to);
  const { each } = rule;
  return (canonical, at, holder, run) => {
    const list = descend(canonical, rule.to);
    if (list === undefined || !isSourceList(list)) return;
    const key = at + target;
    const claimed = run.claims.get(key) ?? new Set<number>();
    run.claims.set(key, claimed);
    const free = list.flatMap((element, index) => (!claimed.has(index) && matches(element) ? [[element, index] as const] : []));
    const taken = each === undefined ? free.slice(0, 1) : free;
    const written: SourceTree[] = [];
    for (const [element, index] of taken) {
      claimed.add(index);
      const part: Holder = each === undefined ? holder : {};
      const waiting = run.later.length;
      back(element, `${key}/${index}`, part, run);
      if (each === undefined) continue;
      // What waits is put into the element itself, so that the element must be there by then.
      if (run.later.length > waiting) part.tree ??= emptyObject();
      if (part.tree !== undefined) written.push(part.tree);
    }
    if (each !== undefined && written.length > 0) put(holder, each, written);
  };
}

function backOfRule(rule: PlannedRule, around: BackScope): Back {
  const target = formatPointer(rule.to);
  if (rule.kind === 'field') return backOfField(rule, around);
  if (rule.kind === 'constant') {
    return (canonical, at) => {
      if (rule.when === undefined && descend(canonical, rule.to) !== rule.value) {
        throw new GatewayError('mapping-value-invalid', { field: at + target, mend: 'Write back only records of this mapping.' });
      }
    };
  }
  const base = rule.each === undefined ? around.base : [...around.base, ...rule.each, EACH];
  const inner: BackScope = { ...around, scope: rule.scope, base };
  if (rule.append) return backOfList(rule, inner);
  const back = backOf(inner);
  return (canonical, at, holder, run) => {
    const part = descend(canonical, rule.to);
    if (part !== undefined) back(part, at + target, holder, run);
  };
}

/** The rules of a scope run backwards. */
function backOf(scope: BackScope): Back {
  const backs = bySpecificity(scope.scope.rules).map((rule) => backOfRule(rule, scope));
  return (canonical, at, holder, run) => {
    for (const back of backs) back(canonical, at, holder, run);
  };
}

/** A mapping run backwards. */
export interface BackwardMapping {
  readonly back: Back;
  readonly parses: readonly PlannedParse[];
}

/**
 * Compiles the way back of a mapping: every field whose steps all have an inverse returns to the source field it came from. Dropped fields
 * and fields without a way back stay absent.
 */
export function writerBack({ scope, parses }: MappingPlan): BackwardMapping {
  return { back: backOf({ scope, base: [], parses }), parses };
}

/** The national record that a mapping writes back from a canonical record. */
export function writeBack({ back, parses }: BackwardMapping, canonical: SourceTree): SourceTree {
  const holder: Holder = {};
  const run: BackRun = { claims: new Map(), later: [] };
  back(canonical, '', holder, run);
  for (const write of run.later) write(holder.tree);
  return unparseFields(holder.tree ?? emptyObject(), parses);
}
