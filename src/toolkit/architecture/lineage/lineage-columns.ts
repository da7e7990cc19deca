import type { Concept } from '../concept.ts';
import { wrapText } from '../drawing/text-width.ts';
import { fieldsRead, type Lineage, type LineageField, type LineageRule, type LineageTarget } from './lineage.ts';

/** Left edges and widths of the columns: fields, rules, canonical fields, what they feed. */
export const COLUMNS = {
  field: { x: 0, width: 260 },
  rule: { x: 370, width: 270 },
  target: { x: 740, width: 230 },
  feeds: { x: 982, width: 150 },
} as const;

/** Heights of rows. */
export const ROW = { field: 20, heading: 26, text: 14, gap: 6 } as const;

/** A heading above rows of a column. */
export interface PlacedHeading {
  readonly text: string;
  readonly y: number;
}

/** A field in its column; `y` is its upper edge. */
export interface PlacedField {
  readonly field: LineageField;
  readonly y: number;
}

/** A rule in its column, with its lines. */
export interface PlacedRule {
  readonly rule: LineageRule;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly soft: boolean }[];
}

/** A canonical field beside the rules that write it. */
export interface PlacedTarget {
  readonly target: LineageTarget;
  /** The pointer below that of its entity. */
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly feeds: readonly string[];
  readonly rules: readonly PlacedRule[];
}

/** A lineage with places. */
export interface PlacedLineage {
  readonly fields: readonly PlacedField[];
  readonly fieldHeadings: readonly PlacedHeading[];
  readonly targets: readonly PlacedTarget[];
  readonly targetHeadings: readonly PlacedHeading[];
  readonly height: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** Runs of fields of the same part of the record. */
function runsOf(fields: readonly LineageField[]): readonly (readonly [LineageField, ...LineageField[]])[] {
  const runs: [LineageField, ...LineageField[]][] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run !== undefined && parentOf(run[0].pointer) === parentOf(field.pointer)) run.push(field);
    else runs.push([field]);
  }
  return runs;
}

/**
 * Fields one below the other, with a heading wherever the part of the record changes. Each part stands as near to the height that `wish` says
 * for it as those above allow; `undefined` is as high as possible.
 */
export function placeFields(
  fields: readonly LineageField[],
  top: number,
  wish: (field: LineageField) => number | undefined = () => undefined,
) {
  const placed: PlacedField[] = [];
  const headings: PlacedHeading[] = [];
  let y = top;
  for (const run of runsOf(fields)) {
    const parent = parentOf(run[0].pointer);
    const wished = run.flatMap((field) => wish(field) ?? []);
    const height = ROW.heading + run.length * ROW.field;
    if (wished.length > 0) y = Math.max(y, mean(wished) - height / 2);
    headings.push({ text: parent === '' ? 'record' : parent, y });
    y += ROW.heading;
    for (const field of run) {
      placed.push({ field, y });
      y += ROW.field;
    }
  }
  return { placed, headings, bottom: y };
}

function linesOf({ ways, constant, conditions }: LineageRule): PlacedRule['lines'] {
  const wrapped = (text: string, soft: boolean) => wrapText(text, COLUMNS.rule.width - 14, 11).map((line) => ({ text: line, soft }));
  const steps = ways.flatMap((way, index) => {
    const text = way.steps.length === 0 ? 'as it is' : way.steps.map((step) => step.text).join(' → ');
    return wrapped(ways.length > 1 ? `${index + 1}. ${text}` : text, false);
  });
  const always = constant === undefined ? [] : wrapped(`always “${constant}”`, false);
  return [...always, ...steps, ...conditions.flatMap((text) => wrapped(text.startsWith('for each') ? text : `if ${text}`, true))];
}

/** Where the fields of a rule stand among the fields; nowhere for a constant. */
function levels(lineage: Lineage, at: ReadonlyMap<string, number>, rules: readonly LineageRule[]): readonly number[] {
  return rules.flatMap((rule) => fieldsRead(lineage, rule).flatMap(({ pointer }) => at.get(pointer) ?? []));
}

/** Targets by entity, entities and targets as near to their fields as their order allows; constants of an entity come first. */
function ordered(lineage: Lineage, at: ReadonlyMap<string, number>) {
  const rulesOf = Map.groupBy(lineage.rules, ({ to }) => to);
  const ranked = lineage.targets.map((target) => ({ target, level: levels(lineage, at, rulesOf.get(target.pointer) ?? []) }));
  const entities = [...Map.groupBy(ranked, ({ target }) => target.entity ?? '')].map(([entity, members]) => ({
    entity,
    level: mean(members.flatMap(({ level }) => level)),
    members: members
      .map(({ target, level }) => ({ target, rules: rulesOf.get(target.pointer) ?? [], level: level.length === 0 ? -1 : mean(level) }))
      .toSorted((one, other) => one.level - other.level),
  }));
  return entities.toSorted((one, other) => (Number.isNaN(one.level) ? -1 : Number.isNaN(other.level) ? 1 : one.level - other.level));
}

function placeTarget(target: LineageTarget, rules: readonly LineageRule[], root: string, top: number): PlacedTarget {
  let y = top;
  const placed = rules.map((rule): PlacedRule => {
    const lines = linesOf(rule);
    const height = lines.length * ROW.text + 8;
    const one = { rule, y, height, lines };
    y += height + ROW.gap;
    return one;
  });
  const systems = [...new Set(target.feeds.map((id) => id.split('/')[0] ?? id))];
  const feeds = systems.length === 0 ? [] : wrapText(systems.join(', '), COLUMNS.feeds.width, 11);
  const height = Math.max(y - top - ROW.gap, ROW.field, feeds.length * ROW.text);
  const name = target.pointer.startsWith(root) ? target.pointer.slice(root.length) : target.pointer;
  return { target, name, y: top, height, feeds, rules: placed };
}

/** Middle of the rules that read a field. */
function heightsOfReaders(lineage: Lineage, targets: readonly PlacedTarget[]): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>();
  for (const { rule, y, height } of targets.flatMap(({ rules }) => rules)) {
    for (const { pointer } of fieldsRead(lineage, rule)) found.set(pointer, [...(found.get(pointer) ?? []), y + height / 2]);
  }
  return new Map([...found].map(([pointer, heights]) => [pointer, mean(heights)]));
}

/** Gives fields, rules and canonical fields their places below `top`. */
export function placeLineage(concept: Concept, lineage: Lineage, top: number): PlacedLineage {
  const kept = lineage.fields.filter(({ dropped }) => dropped === undefined);
  const at = new Map(kept.map(({ pointer }, index) => [pointer, index]));
  const targets: PlacedTarget[] = [];
  const targetHeadings: PlacedHeading[] = [];
  let y = top;
  for (const { entity, members } of ordered(lineage, at)) {
    const found = concept.find('entity', entity);
    targetHeadings.push({ text: found?.name ?? 'not in the data architecture', y });
    y += ROW.heading;
    for (const { target, rules } of members) {
      const one = placeTarget(target, rules, found?.at ?? '', y);
      targets.push(one);
      y += one.height + ROW.gap;
    }
  }
  const readers = heightsOfReaders(lineage, targets);
  const { placed: fields, headings: fieldHeadings, bottom } = placeFields(kept, top, ({ pointer }) => readers.get(pointer));
  return { fields, fieldHeadings, targets, targetHeadings, height: Math.max(bottom, y) - top };
}
