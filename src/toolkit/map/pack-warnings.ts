import type { CodeList } from '../../mapping/spec/code-list.ts';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import { readLocated, type LocatedText, type Place } from '../../mapping/spec/located-text.ts';
import type { MappingSpec } from '../../mapping/spec/mapping-spec.ts';
import type { PackFiles } from '../../mapping/spec/pack.ts';
import type { Path, PlannedRule, PlannedScope } from '../../mapping/plan/plan.ts';
import { formatPointer } from '../../mapping/pointer.ts';
import { shapeAt, type Shape } from '../../mapping/source/shape.ts';

/** What a warning is about: nothing of it keeps a mapping from running. */
export type WarningKind = 'reason-says-nothing' | 'target-not-written' | 'code-list-ends' | 'no-way-back';

/** Something in a pack that its architect should know. */
export interface PackWarning extends Place {
  readonly kind: WarningKind;
  /** The part concerned, as a JSON Pointer into the file. */
  readonly pointer: string;
  readonly mend: string;
}

/** A warning about a part of the mapping. */
interface Finding {
  readonly kind: WarningKind;
  readonly pointer: string;
  readonly mend: string;
}

/** Reasons that an auditor learns nothing from. */
const EMPTY_REASON =
  /^\W*(un-?used|not (used|needed|required|relevant|mapped)|unneeded|irrelevant|ignored?|dropped|n\/?a|none|tbd|to do)\W*$/i;
const FEWEST_WORDS = 3;

function scopesOf(scope: PlannedScope, at: string): readonly { readonly scope: PlannedScope; readonly at: string }[] {
  const inner = scope.rules.flatMap((rule) => (rule.kind === 'group' ? scopesOf(rule.scope, rule.at) : []));
  return [{ scope, at }, ...inner];
}

function emptyReasons(scope: PlannedScope): readonly Finding[] {
  return scopesOf(scope, '').flatMap(({ scope: { drops }, at }) =>
    drops.flatMap(({ because }, index): readonly Finding[] => {
      const says = !EMPTY_REASON.test(because) && because.trim().split(/\s+/).length >= FEWEST_WORDS;
      const mend = 'Say why the field stays behind, so that an auditor can judge it.';
      return says ? [] : [{ kind: 'reason-says-nothing', pointer: `${at}/drop/${index}/because`, mend }];
    }),
  );
}

/** What rules write of one canonical object, wherever they stand. */
interface Touched {
  readonly pointer: string;
  readonly written: Set<string>;
}

function touch(rule: PlannedRule, base: Path, touched: Map<string, Touched>): void {
  const path = [...base, ...rule.to];
  for (let depth = base.length; depth < path.length; depth += 1) {
    const object = formatPointer(path.slice(0, depth));
    const known = touched.get(object) ?? { pointer: rule.at, written: new Set() };
    known.written.add(path[depth] ?? '');
    touched.set(object, known);
  }
  if (rule.kind === 'group')
    for (const inner of rule.scope.rules) touch(inner, rule.append && path.at(-1) !== '-' ? [...path, '-'] : path, touched);
}

const isLeaf = (shape: Shape): boolean => shape.kind === 'leaf' || (shape.kind === 'list' && shape.items.kind === 'leaf');

/** Leaves that no rule writes, of the objects that rules write into; of the record itself every kind uses its own parts. */
function unwritten(scope: PlannedScope, target: Shape): readonly Finding[] {
  const touched = new Map<string, Touched>();
  for (const rule of scope.rules) touch(rule, [], touched);
  return [...touched].flatMap(([object, { pointer, written }]): readonly Finding[] => {
    const shape = object === '' ? undefined : shapeAt(target, object.slice(1).split('/'));
    if (shape?.kind !== 'object') return [];
    const left = [...shape.parts].filter(([name, part]) => isLeaf(part) && !written.has(name)).map(([name]) => name);
    if (left.length === 0) return [];
    return [{ kind: 'target-not-written', pointer, mend: `Write what the record knows of ${object}: no rule writes ${left.join(', ')}.` }];
  });
}

/** One warning a step: it says where the step stands first, and in how many rules. */
function oneWay(scope: PlannedScope): readonly Finding[] {
  const found = new Map<string, string[]>();
  const search = ({ rules }: PlannedScope): void => {
    for (const rule of rules) {
      if (rule.kind === 'group') search(rule.scope);
      if (rule.kind !== 'field') continue;
      const names = new Set(
        rule.sources.flatMap(({ steps }) => steps.filter(({ invert }) => invert === undefined).map(({ name }) => name)),
      );
      for (const name of names) found.set(name, [...(found.get(name) ?? []), rule.at]);
    }
  };
  search(scope);
  return [...found].map(([name, places]) => ({
    kind: 'no-way-back',
    pointer: places[0] ?? '',
    mend: `Know that ${name} has no way back: ${places.length === 1 ? 'one rule' : `${places.length} rules`} cannot be written back.`,
  }));
}

const DAYS_AHEAD = 90;

/** The day so many days after another, both as YYYY-MM-DD. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function listWarnings(list: CodeList, file: LocatedText, on: string): readonly PackWarning[] {
  const soon = daysAfter(on, DAYS_AHEAD);
  const warning = (pointer: string, mend: string): PackWarning => ({ ...file.placeOf(pointer), kind: 'code-list-ends', pointer, mend });
  const current = list.versions.findIndex(({ validFrom, validUntil = on }) => validFrom <= on && on <= validUntil);
  const version = list.versions[current];
  if (version === undefined) return [warning('/versions', `Add the version that is valid on ${on}: none is.`)];
  const follows = list.versions.some(({ validFrom }) => validFrom > on && validFrom <= soon);
  const ends = version.validUntil !== undefined && version.validUntil <= soon && !follows;
  const own = ends
    ? [warning(`/versions/${current}/validUntil`, `Add the version that follows: this one ends on ${version.validUntil}.`)]
    : [];
  const codes = Object.entries(version.codes).flatMap(([code, entry]) => {
    const until = typeof entry === 'string' ? undefined : entry.validUntil;
    if (until === undefined || until < on || until > soon) return [];
    return [warning(`/versions/${current}/codes/${code}`, `Expect the code ${code} no longer: it ends on ${until}.`)];
  });
  return [...own, ...codes];
}

/** The lists that a mapping names, each with its file. */
function namedLists(files: PackFiles, spec: MappingSpec): readonly { readonly list: CodeList; readonly file: LocatedText }[] {
  const names = new Set(Object.values(spec.codes ?? {}).flatMap((table) => (typeof table['list'] === 'string' ? [table['list']] : [])));
  return files.codes.flatMap(({ path, text }) => {
    const file = readLocated(path, text);
    const list = file.value as CodeList | undefined;
    return list !== undefined && names.has(list.list) ? [{ list, file }] : [];
  });
}

/**
 * What the architect of a pack that compiles should know: dropped fields whose reason says nothing, canonical fields that no rule writes
 * though rules write beside them, code lists and codes that end within 90 days of `on` (YYYY-MM-DD), steps without a way back.
 */
export function packWarnings(files: PackFiles, { plan }: CompiledMapping, on: string): readonly PackWarning[] {
  const mapping = readLocated(files.mapping.path, files.mapping.text);
  const found = [...emptyReasons(plan.scope), ...unwritten(plan.scope, plan.target), ...oneWay(plan.scope)];
  const own = found.map((finding): PackWarning => ({ ...mapping.placeOf(finding.pointer), ...finding }));
  const lists = namedLists(files, mapping.value as MappingSpec).flatMap(({ list, file }) => listWarnings(list, file, on));
  return [...own.toSorted((one, other) => one.line - other.line || one.column - other.column), ...lists];
}
