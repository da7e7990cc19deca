import type { RuleSpec } from '../spec/mapping-spec.ts';
import { isParsed } from './plan-parses.ts';
import type { Path, PlannedField, PlannedGroup, PlannedRule, PlannedScope, PlannedSource } from './plan.ts';
import { KIND_OF, planCondition, planSource, sourceShape, type Scope } from './plan-source.ts';
import { EACH, formatPointer, pointerTokens } from '../pointer.ts';
import { shapeAt, type Shape } from '../source/shape.ts';
import { checked, keepFault } from '../spec/spec-faults.ts';
import { specInvalid, type ValueKind } from '../steps/step.ts';

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

/** The field of the first alternative that a sender can fill in as it stands, and does not have to write a whole format for. */
function pathToFill(sources: readonly PlannedSource[], { base = [], parses = [] }: Scope): Path {
  const paths = sources.map(({ paths: [first = []], demanded: [needed = first] = [] }) => needed);
  return paths.find((path) => !isParsed(parses, [...base, ...path])) ?? paths[0] ?? [];
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
  const missing = pathToFill(sources, scope);
  return { kind: 'field', at, to, required: rule.required ?? false, missing, sources, ...marksOf(rule, scope, at) };
}

/** What every kind of rule may have. */
function marksOf(rule: RuleSpec, scope: Scope, at: string): Pick<PlannedRule, 'when' | 'law'> {
  const law = rule.law ?? scope.law;
  return {
    ...(rule.when === undefined ? {} : { when: planCondition(rule.when, scope, `${at}/when`) }),
    ...(law === undefined ? {} : { law }),
  };
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
  const inner = planScope(rule.rules ?? [], rule.drop ?? [], {
    ...scope,
    source: each?.shape.kind === 'list' ? each.shape.items : scope.source,
    target,
    at,
    base: each === undefined ? (scope.base ?? []) : [...(scope.base ?? []), ...each.path, EACH],
    ...(rule.law === undefined ? {} : { law: rule.law }),
  });
  return {
    kind: 'group',
    at,
    to: place,
    append,
    required: rule.required ?? false,
    scope: inner,
    target,
    ...(each === undefined ? {} : { each: each.path }),
    ...marksOf(rule, scope, at),
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
  return { kind: 'constant', at, to, value: rule.value, ...marksOf(rule, scope, at) };
}

function checkTargets(rules: readonly PlannedRule[], scope: Scope): void {
  const taken: { readonly path: string; readonly append: boolean }[] = [];
  for (const rule of rules) {
    const path = rule.to.map((token) => `/${token}`).join('');
    const append = rule.kind === 'group' && rule.append;
    const clash = taken.some((other) => {
      if (other.path === path) return !(append && other.append);
      return path.startsWith(`${other.path}/`) || other.path.startsWith(`${path}/`);
    });
    // Different leaves of one object share a prefix only where one path contains the other, so that every overlap is a clash.
    if (clash) keepFault(specInvalid(`${rule.at}/to`, 'Write each target once; use first-of for alternatives.'), scope.faults);
    taken.push({ path, append });
  }
}

/** A list's objects as they are written; nothing of what stands there instead. */
const listed = <Item>(list: readonly Item[] | undefined): readonly Item[] =>
  Array.isArray(list) ? (list as readonly Item[]).filter((item) => typeof item === 'object' && item !== null) : [];

/** Whole pointers of the source fields that a rule names, whether or not they exist; the rule may be malformed. */
function namedBy(rule: RuleSpec, base: string): readonly string[] {
  const inner = `${base}${rule.each === undefined ? '' : `${rule.each}/${EACH}`}`;
  const alternatives = [rule, ...listed(rule['first-of'])].flatMap((alternative) => alternative.from ?? []);
  return [
    ...alternatives.map((from) => base + from),
    ...listed(rule.drop).map((drop) => inner + drop.from),
    ...listed(rule.rules).flatMap((below) => namedBy(below, inner)),
  ];
}

function planOrKeep(rule: RuleSpec, scope: Scope, at: string): readonly PlannedRule[] {
  const { faults } = scope;
  const planned = faults?.malformed.has(at) === true ? undefined : checked(() => planRule(rule, scope, at), faults);
  if (planned !== undefined) return [planned];
  faults?.scopes.add(scope.at);
  const named = listed([rule]).flatMap((one) => namedBy(one, formatPointer(scope.base ?? [])));
  for (const pointer of named) faults?.read.add(pointer);
  return [];
}

/**
 * Checks the rules of one scope against both schemas and compiles their steps. A fault is `mapping-spec-invalid` with its place: a pointer
 * that a schema lacks, a step that does not fit, a word outside the target's list, a target written twice. It is raised, or kept in the
 * scope's list of faults; a rule with a fault is then left out.
 */
export function planScope(rules: readonly RuleSpec[], drops: PlannedScope['drops'], scope: Scope): PlannedScope {
  const planned = rules.flatMap((rule, index) => planOrKeep(rule, scope, `${scope.at}/rules/${index}`));
  checkTargets(planned, scope);
  const known = drops.filter(
    (drop, index) => checked(() => sourceShape(drop.from, scope, `${scope.at}/drop/${index}/from`), scope.faults) !== undefined,
  );
  return { rules: planned, drops: known };
}
