import type { AlternativeSpec, ConditionSpec, RuleSpec } from './mapping-spec.ts';
import type { Condition, Path, PlannedField, PlannedGroup, PlannedRule, PlannedScope, PlannedSource } from './plan.ts';
import { EACH, pointerTokens } from './pointer.ts';
import { shapeAt, type LeafType, type Shape } from './shape.ts';
import { compileSteps } from './steps.ts';
import { specInvalid, type CodeTable, type ValueKind } from './step.ts';

/** Where rules stand: the shapes that their pointers start in, the code tables, and their place in the specification. */
export interface Scope {
  readonly source: Shape;
  readonly target: Shape;
  readonly codes: ReadonlyMap<string, CodeTable>;
  readonly at: string;
}

const KIND_OF: Readonly<Record<LeafType, ValueKind>> = { string: 'text', integer: 'number', number: 'number', boolean: 'truth' };

function sourceShape(pointer: string, scope: Scope, at: string): { readonly path: Path; readonly shape: Shape } {
  const path = pointerTokens(pointer, at);
  const shape = path.includes(EACH) ? undefined : shapeAt(scope.source, path);
  if (shape === undefined) throw specInvalid(at, 'Point to a field that the source schema describes.');
  return { path, shape };
}

function planCondition(spec: ConditionSpec, scope: Scope, at: string): Condition {
  const present = typeof spec === 'string';
  return { path: sourceShape(present ? spec : spec.absent, scope, at).path, present };
}

function leafOf(shape: Shape, at: string): { readonly kind: ValueKind; readonly leafType: LeafType } {
  if (shape.kind === 'leaf') return { kind: KIND_OF[shape.type], leafType: shape.type };
  if (shape.kind === 'list' && shape.items.kind === 'leaf' && shape.items.type === 'string') return { kind: 'texts', leafType: 'string' };
  throw specInvalid(at, 'Point to a leaf or a list of texts; use a group for a part with parts of its own.');
}

function planSource(spec: AlternativeSpec, scope: Scope, at: string): { readonly source: PlannedSource; readonly gives: ValueKind } {
  const pointers = typeof spec.from === 'string' ? [spec.from] : spec.from;
  const found = pointers.map((pointer, index) => {
    const place = pointers.length === 1 ? `${at}/from` : `${at}/from/${index}`;
    const { path, shape } = sourceShape(pointer, scope, place);
    return { path, ...leafOf(shape, place) };
  });
  const [first] = found;
  if (first === undefined) throw specInvalid(`${at}/from`, 'Name at least one source field.');
  if (found.length > 1 && found.some((one) => one.kind === 'texts')) throw specInvalid(`${at}/from`, 'Put only single fields together.');
  const kind = found.length > 1 ? 'texts' : first.kind;
  const chain = compileSteps(spec.through ?? [], kind, scope.codes, `${at}/through`);
  return { source: { paths: found.map((one) => one.path), kind, leafType: first.leafType, steps: chain.steps }, gives: chain.gives };
}

function checkLeaf(target: Shape, gives: ValueKind, at: string): void {
  const leaf = gives === 'texts' && target.kind === 'list' ? target.items : target;
  const fits = leaf.kind === 'leaf' && (gives === 'texts' ? leaf !== target && leaf.type === 'string' : KIND_OF[leaf.type] === gives);
  if (!fits) throw specInvalid(at, 'Write a value of the kind that the target field holds.');
}

function checkWords(target: Shape, words: readonly unknown[], at: string): void {
  const leaf = target.kind === 'list' ? target.items : target;
  if (leaf.kind !== 'leaf' || leaf.enum === undefined) return;
  for (const word of words) if (!leaf.enum.includes(word)) throw specInvalid(at, 'Give only words that the target schema lists.');
}

function planField(rule: RuleSpec, target: Shape, to: Path, scope: Scope, at: string): PlannedField {
  const specs = rule['first-of'] ?? [{ from: rule.from ?? '', ...(rule.through === undefined ? {} : { through: rule.through }) }];
  const sources = specs.map((spec, index) => {
    const place = rule['first-of'] === undefined ? at : `${at}/first-of/${index}`;
    const { source, gives } = planSource(spec, scope, place);
    checkLeaf(target, gives, place);
    const last = source.steps.findLast((step) => step.name !== 'default');
    const constant = source.steps.at(-1)?.whenAbsent;
    checkWords(target, [...(last?.words ?? []), ...(constant === undefined ? [] : [constant].flat())], place);
    return source;
  });
  return { kind: 'field', at, to, required: rule.required ?? false, sources, ...whenOf(rule, scope, at) };
}

function whenOf(rule: RuleSpec, scope: Scope, at: string): { readonly when?: Condition } {
  return rule.when === undefined ? {} : { when: planCondition(rule.when, scope, `${at}/when`) };
}

function planGroup(rule: RuleSpec, to: Path, scope: Scope, at: string): PlannedGroup {
  const append = to.at(-1) === EACH;
  const place = append ? to.slice(0, -1) : to;
  const target = shapeAt(scope.target, to);
  if (target?.kind !== 'object') throw specInvalid(`${at}/to`, 'Point to an object, or to the elements of a list of objects with /-.');
  const each = rule.each === undefined ? undefined : sourceShape(rule.each, scope, `${at}/each`);
  if (each !== undefined && (each.shape.kind !== 'list' || !append)) {
    throw specInvalid(`${at}/each`, 'Repeat over a source list, and write to the elements of a list with /-.');
  }
  if (each === undefined && rule.required !== undefined) throw specInvalid(`${at}/required`, 'Only a group with each can be required.');
  if (each === undefined && rule.drop !== undefined) throw specInvalid(`${at}/drop`, 'Drop these fields where the scope begins.');
  const source = each?.shape.kind === 'list' ? each.shape.items : scope.source;
  const inner = planScope(rule.rules ?? [], rule.drop ?? [], { ...scope, source, target, at });
  return {
    kind: 'group',
    at,
    to: place,
    append,
    required: rule.required ?? false,
    scope: inner,
    target,
    ...(each === undefined ? {} : { each: each.path }),
    ...whenOf(rule, scope, at),
  };
}

function planRule(rule: RuleSpec, scope: Scope, at: string): PlannedRule {
  const to = pointerTokens(rule.to, `${at}/to`);
  if (to.length === 0) throw specInvalid(`${at}/to`, 'Point to a field, not to the whole.');
  if (to.slice(0, -1).includes(EACH)) throw specInvalid(`${at}/to`, 'Write to the elements of a list from a group.');
  if (rule.rules !== undefined) return planGroup(rule, to, scope, at);
  const target = shapeAt(scope.target, to);
  if (target === undefined || to.includes(EACH)) throw specInvalid(`${at}/to`, 'Point to a field that the target schema describes.');
  if (rule.value === undefined) return planField(rule, target, to, scope, at);
  checkLeaf(target, typeof rule.value === 'string' ? 'text' : typeof rule.value === 'number' ? 'number' : 'truth', `${at}/value`);
  checkWords(target, [rule.value], `${at}/value`);
  return { kind: 'constant', at, to, value: rule.value, ...whenOf(rule, scope, at) };
}

function checkTargets(rules: readonly PlannedRule[]): void {
  const taken: { readonly path: string; readonly append: boolean }[] = [];
  for (const rule of rules) {
    const path = rule.to.map((token) => `/${token}`).join('');
    const append = rule.kind === 'group' && rule.append;
    const clash = taken.some((other) => {
      if (other.path === path) return !(append && other.append);
      return path.startsWith(`${other.path}/`) || other.path.startsWith(`${path}/`);
    });
    // Different leaves of one object share a prefix only where one path contains the other, so that every overlap is a clash.
    if (clash) throw specInvalid(`${rule.at}/to`, 'Write each target once; use first-of for alternatives.');
    taken.push({ path, append });
  }
}

/**
 * Checks the rules of one scope against both schemas and compiles their steps. Raises `mapping-spec-invalid` with the place of the fault:
 * a pointer that a schema lacks, a step that does not fit, a word outside the target's list, a target written twice.
 */
export function planScope(rules: readonly RuleSpec[], drops: PlannedScope['drops'], scope: Scope): PlannedScope {
  const planned = rules.map((rule, index) => planRule(rule, scope, `${scope.at}/rules/${index}`));
  checkTargets(planned);
  drops.forEach((drop, index) => sourceShape(drop.from, scope, `${scope.at}/drop/${index}/from`));
  return { rules: planned, drops };
}
