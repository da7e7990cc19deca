import { EACH, formatPointer } from '../../../mapping/pointer.ts';
import { isListSpec } from '../../../mapping/spec/mapping-spec.ts';
import type { PlannedSource } from '../../../mapping/plan/plan.ts';
import type { SourceTree } from '../../../mapping/source/source-tree.ts';
import type { Step } from '../../../mapping/steps/step.ts';
import type { ExplainedValue } from '../explain/explain-value.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { sourcePointers, type PlannedLeaf } from '../pack/planned-leaf.ts';
import { stepText, stepWords } from '../pack/step-words.ts';

/** Where something comes from: the national record, or a shared code list by its name. */
export type LineageOrigin = { readonly record: true } | { readonly list: string };

/** How one field takes part in another. */
export interface LineageEdge {
  readonly to: string;
  /** Field of the origin. */
  readonly from: string;
  readonly origin: LineageOrigin;
  /** Whether the value itself goes over, or decides what is written. */
  readonly direct: boolean;
  readonly subtype: 'IDENTITY' | 'TRANSFORMATION' | 'CONDITIONAL' | 'JOIN';
  /** What is done to it, in words. */
  readonly description: string;
  /** Whether less is told than was read, on purpose. */
  readonly masking: boolean;
  readonly rule: string;
}

/** A field that is written. */
export interface LineageField {
  readonly to: string;
  readonly rules: readonly string[];
  /** Provisions that let it travel. */
  readonly laws: readonly string[];
  /** Where the lineage of one record is asked for with values. */
  readonly value?: unknown;
}

/** What a mapping, or one record on its way through it, makes of which fields. */
export interface Lineage {
  readonly fields: readonly LineageField[];
  readonly edges: readonly LineageEdge[];
  /** Fields of the national record that take part or stay behind, with their values where these are asked for. */
  readonly sources: readonly { readonly field: string; readonly because?: string; readonly value?: SourceTree }[];
}

/** Steps that tell less than they read, and are there for it. */
const HIDING: ReadonlySet<string> = new Set(['script', 'birth-date-of-personal-code', 'birth-year-from-age']);

const RECORD: LineageOrigin = { record: true };

function listOf({ parameter }: Step, { spec }: OpenedPack): { readonly list: string; readonly on?: string } | undefined {
  const table = spec.codes?.[String(parameter)];
  return table !== undefined && isListSpec(table) ? table : undefined;
}

interface Written {
  readonly to: string;
  readonly rule: string;
}

/** The edges of one alternative, whose fields are `pointers`. */
function sourceEdges(
  { to, rule }: Written,
  pointers: readonly string[],
  { steps }: PlannedSource,
  pack: OpenedPack,
): readonly LineageEdge[] {
  const plain = steps.length === 0 && pointers.length === 1;
  const words = steps.map((step) => `${stepText(step)} (${stepWords(step)})`).join('; ');
  const own = pointers.map((from): LineageEdge => {
    const masking = steps.some(({ name }) => HIDING.has(name));
    const description = plain ? 'as it is' : words === '' ? 'put together' : words;
    return { to, from, origin: RECORD, direct: true, subtype: plain ? 'IDENTITY' : 'TRANSFORMATION', description, masking, rule };
  });
  const lists = steps.flatMap((step): readonly LineageEdge[] => {
    const list = step.name === 'code' ? listOf(step, pack) : undefined;
    if (list === undefined) return [];
    const join = {
      to,
      from: 'code',
      origin: { list: list.list },
      direct: false,
      subtype: 'JOIN',
      description: 'looked up',
      masking: false,
      rule,
    } as const;
    const day = {
      to,
      origin: RECORD,
      direct: false,
      subtype: 'CONDITIONAL',
      description: `chooses the version of ${list.list}`,
      masking: false,
      rule,
    } as const;
    return list.on === undefined ? [join] : [join, { ...day, from: list.on }];
  });
  return [...own, ...lists];
}

function conditionEdges({ to, rule }: Written, leaf: PlannedLeaf, place: (path: readonly string[]) => string): readonly LineageEdge[] {
  const paths = [...new Set(leaf.conditions.map(({ path }) => place(path)))];
  return paths.map((from) => ({
    to,
    from,
    origin: RECORD,
    direct: false,
    subtype: 'CONDITIONAL',
    description: 'decides whether the rule applies',
    masking: false,
    rule,
  }));
}

/** Several rules may write one field, each in its own case. */
function gathered(written: readonly (Written & { readonly law: string | undefined; readonly value?: unknown })[]): readonly LineageField[] {
  const fields = new Map<string, { to: string; rules: string[]; laws: string[]; value?: unknown }>();
  for (const { to, rule, law, value } of written) {
    const field = fields.get(to) ?? { to, rules: [], laws: [], ...(value === undefined ? {} : { value }) };
    fields.set(to, field);
    field.rules.push(rule);
    if (law !== undefined && !field.laws.includes(law)) field.laws.push(law);
  }
  return [...fields.values()];
}

/** The lineage of a mapping: of every field that it can write, every field that can take part. Pointers have `-` for each element. */
export function mappingLineage(pack: OpenedPack): Lineage {
  const written = pack.leaves.map((leaf) => {
    const { to, rule } = leaf;
    return { leaf, to, rule: rule.at, law: pack.provisionFor(to, rule.law)?.law };
  });
  const edges = written.flatMap((one) => {
    const { leaf } = one;
    const pointers = sourcePointers(leaf);
    const sources = leaf.rule.kind === 'constant' ? [] : leaf.rule.sources;
    return [
      ...sources.flatMap((source, index) => sourceEdges(one, pointers[index] ?? [], source, pack)),
      ...conditionEdges(one, leaf, formatPointer),
    ];
  });
  const left = pack.drops.map(({ from, because }) => ({ field: from, because }));
  const read = [...new Set(edges.flatMap(({ origin, from }) => ('record' in origin ? [from] : [])))];
  return { fields: gathered(written), edges, sources: [...read.map((field) => ({ field })), ...left] };
}

/** A path with the numbers that a pointer of the same lists has; lists that the pointer does not go into stay `-`. */
function numbered(path: readonly string[], like: string): string {
  const tokens = like.split('/').slice(1);
  let together = true;
  const names = path.map((name, index) => {
    if (!together) return name;
    const token = tokens[index];
    const isNumber = name === EACH && token !== undefined && /^\d+$/.test(token);
    together = isNumber || formatPointer([name]) === `/${token ?? ''}`;
    return isNumber ? token : name;
  });
  return formatPointer(names);
}

/** The lineage of one record: of every value that was written, the fields that took part. With `values` it holds them. */
export function recordLineage(
  pack: OpenedPack,
  values: readonly ExplainedValue[],
  dropped: readonly { readonly field: string; readonly value: SourceTree; readonly because: string }[],
  withValues: boolean,
): Lineage {
  const edges = values.flatMap((value): readonly LineageEdge[] => {
    const one = { to: value.to, rule: value.rule };
    const leaf = pack.leaves.find(({ rule }) => rule.at === value.rule);
    if (leaf === undefined) return [];
    const source = leaf.rule.kind === 'constant' ? undefined : leaf.rule.sources[(value.alternative?.taken ?? 1) - 1];
    const pointers = value.from.map(({ field }) => field);
    const like = pointers[0] ?? '';
    return [
      ...(source === undefined ? [] : sourceEdges(one, pointers, source, pack)),
      ...conditionEdges(one, leaf, (path) => numbered(path, like)),
    ];
  });
  const read = new Map(values.flatMap(({ from }) => from.map((part) => [part.field, part.value] as const)));
  const looked = edges.flatMap(({ origin, from }) => ('record' in origin && !read.has(from) ? [from] : []));
  return {
    fields: gathered(values.map(({ to, rule, provision, value }) => ({ to, rule, law: provision?.law, ...(withValues ? { value } : {}) }))),
    edges,
    sources: [
      ...[...read].map(([field, value]) => ({ field, ...(withValues ? { value } : {}) })),
      ...[...new Set(looked)].map((field) => ({ field })),
      ...dropped.map(({ field, because, value }) => ({ field, because, ...(withValues ? { value } : {}) })),
    ],
  };
}
