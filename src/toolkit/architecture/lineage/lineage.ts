import { formatPointer } from '../../../mapping/pointer.ts';
import type { Condition } from '../../../mapping/plan/plan.ts';
import type { Shape } from '../../../mapping/source/shape.ts';
import type { OpenedPack } from '../../map/pack/opened-pack.ts';
import { plannedConditions, sourcePointers, type PlannedLeaf } from '../../map/pack/planned-leaf.ts';
import type { Provision } from '../../map/pack/provision.ts';
import { stepText, stepWords } from '../../map/pack/step-words.ts';
import type { Concept } from '../concept.ts';
import { classifyField } from '../national-attributes.ts';

/** A field of a national record, and what becomes of it. */
export interface LineageField {
  readonly pointer: string;
  readonly description: string;
  /** Id of its class of data. */
  readonly class: string;
  /** Whether a condition, or the day of a code list, looks at it. */
  readonly decides: boolean;
  /** Why it is left behind; absent for a field that a rule or a condition reads. */
  readonly dropped?: string;
  /** Name of the parser that takes it apart. */
  readonly parser?: string;
  /** Pointer of the field that a parser took it from. */
  readonly partOf?: string;
}

/** One way to a value: what is read, and the steps, as the mapping writes them and in words. */
export interface LineageWay {
  readonly from: readonly string[];
  readonly steps: readonly { readonly text: string; readonly words: string }[];
}

/** A rule that writes one canonical field. */
export interface LineageRule {
  /** Place in the mapping, as a pointer; unique in a pack. */
  readonly id: string;
  readonly to: string;
  /** File, line and column. */
  readonly place: string;
  /** Alternatives, the first that holds a value wins; none for a constant. */
  readonly ways: readonly LineageWay[];
  readonly constant?: string;
  readonly conditions: readonly string[];
  readonly required: boolean;
  readonly law?: Provision;
}

/** A canonical field that the pack writes. */
export interface LineageTarget {
  readonly pointer: string;
  readonly description: string;
  /** Id of its entity; absent where the data architecture lacks the field. */
  readonly entity?: string;
  /** Attributes of EU systems that it feeds, such as `EES/familyName`. */
  readonly feeds: readonly string[];
}

/** Where every field of a pack's records goes, and where every canonical field comes from. */
export interface Lineage {
  readonly pack: OpenedPack;
  readonly fields: readonly LineageField[];
  /** In the order of the mapping. */
  readonly rules: readonly LineageRule[];
  readonly targets: readonly LineageTarget[];
}

/** Whether a pointer that a mapping reads is a field, or an element of it. */
const reads = (read: string, field: string): boolean => read === field || read.startsWith(`${field}/`);

function conditionText({ condition, path }: { readonly condition: Condition; readonly path: readonly string[] }): string {
  const pointer = formatPointer(path);
  if (condition.is !== undefined) return `${pointer} is ${condition.is.join(' or ')}`;
  return condition.present ? `${pointer} is there` : `${pointer} is not there`;
}

function ruleOf(leaf: PlannedLeaf, pack: OpenedPack): LineageRule {
  const { rule, to, conditions, groups } = leaf;
  const law = pack.provisionFor(to, rule.law);
  const pointers = sourcePointers(leaf);
  return {
    id: rule.at,
    to,
    place: pack.placeOf(rule.at),
    ways:
      rule.kind === 'constant'
        ? []
        : rule.sources.map(({ steps }, index) => ({
            from: pointers[index] ?? [],
            steps: steps.map((step) => ({ text: stepText(step), words: stepWords(step) })),
          })),
    ...(rule.kind === 'constant' && { constant: String(rule.value) }),
    conditions: [
      ...conditions.map(conditionText),
      ...groups.flatMap(({ each }) => (each === undefined ? [] : [`for each of ${formatPointer(each)}`])),
    ],
    required: rule.kind === 'field' && rule.required,
    ...(law !== undefined && { law }),
  };
}

/** Leaves of a shape; a list of texts is one. */
function shapeLeaves(shape: Shape, pointer: string): readonly string[] {
  if (shape.kind === 'leaf') return [pointer];
  if (shape.kind === 'list') return shape.items.kind === 'leaf' ? [pointer] : shapeLeaves(shape.items, `${pointer}/-`);
  return [...shape.parts].flatMap(([name, part]) => shapeLeaves(part, `${pointer}/${name}`));
}

/** Pointers that conditions and days of code lists look at. */
function decidingPointers(pack: OpenedPack): readonly string[] {
  const steps = pack.leaves.flatMap(({ rule }) => (rule.kind === 'field' ? rule.sources.flatMap((source) => source.steps) : []));
  return [
    ...plannedConditions(pack.compiled.plan.scope).map(({ path }) => formatPointer(path)),
    ...steps.flatMap(({ on }) => (on === undefined ? [] : [formatPointer(on)])),
  ];
}

function fieldsOf(concept: Concept, pack: OpenedPack): readonly LineageField[] {
  const parses = (pack.spec.parse ?? []).map((parse, index) => ({
    pointer: formatPointer(pack.compiled.plan.parses[index]?.path ?? []).replace(/(\/-)+$/, ''),
    parser: parse.with,
  }));
  const [read, deciding] = [pack.leaves.flatMap((leaf) => sourcePointers(leaf).flat()), decidingPointers(pack)];
  const parsed = shapeLeaves(pack.compiled.plan.parsed, '');
  const field = (pointer: string, description: string, parts: Pick<LineageField, 'parser' | 'partOf'> = {}): LineageField => {
    const drop = pack.compiled.drops.find(({ from }) => reads(pointer, from));
    const isRead = read.some((one) => reads(one, pointer));
    const decides = deciding.some((one) => reads(one, pointer));
    return {
      pointer,
      description,
      class: classifyField(concept, pointer).class,
      decides,
      ...(drop !== undefined && !isRead && !decides && { dropped: drop.because }),
      ...parts,
    };
  };
  return pack.sourceFields.flatMap(({ pointer, description }) => {
    const parse = parses.find((one) => one.pointer === pointer);
    if (parse === undefined) return [field(pointer, description)];
    const parts = parsed.filter((one) => one.startsWith(`${pointer}/`));
    return [field(pointer, description, { parser: parse.parser }), ...parts.map((part) => field(part, '', { partOf: pointer }))];
  });
}

/** The lineage of a pack, field by field. */
export function lineageOf(concept: Concept, pack: OpenedPack): Lineage {
  const rules = pack.leaves.map((leaf) => ruleOf(leaf, pack));
  const written = [...new Set(rules.map(({ to }) => to))];
  const targets = written.map((pointer): LineageTarget => {
    const attribute = concept.find('attribute', pointer);
    return {
      pointer,
      description: pack.targetFields.get(pointer)?.description ?? '',
      ...(attribute !== undefined && { entity: attribute.entity }),
      feeds: attribute?.feeds ?? [],
    };
  });
  return { pack, fields: fieldsOf(concept, pack), rules, targets };
}

/** Fields that a rule reads; of a field that is taken apart, the parts. */
export function fieldsRead({ fields }: Pick<Lineage, 'fields'>, { ways }: LineageRule): readonly LineageField[] {
  const from = ways.flatMap((way) => way.from);
  const found = fields.filter(({ pointer }) => from.some((one) => reads(one, pointer)));
  return found.filter(({ pointer }) => !found.some(({ partOf }) => partOf === pointer));
}
