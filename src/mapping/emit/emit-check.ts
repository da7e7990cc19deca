import type { CodeText } from './code-text.ts';
import { quoted } from './code-text.ts';
import type { Constraint, LeafConstraint, ListConstraint, ObjectConstraint } from './constraint.ts';
import { numberFaults, textFaults, typeFaults, type PatternFunctions } from './emit-leaf.ts';

/** Whether code can be written for all that a source schema demands. A format needs the general validator. */
export function isCheckable(constraint: Constraint | undefined): boolean {
  if (constraint === undefined) return false;
  if (constraint.kind === 'leaf') return constraint.format === undefined;
  if (constraint.kind === 'list') return isCheckable(constraint.items);
  return constraint.names.every((name) => isCheckable(constraint.part(name)));
}

const failing = (faults: readonly string[]): readonly string[] =>
  faults.length === 0 ? [] : [`if (${faults.join(' || ')}) return false;`];

/** How checks are written. */
interface CheckStyle {
  readonly code: CodeText;
  readonly patterns: PatternFunctions;
  /** Whether the record was read by a reader that knows its form: texts, lists and objects where they belong, and nothing unknown. */
  readonly isFormed: boolean;
  /** Leaves whose pattern is left to the code that reads them. */
  readonly deferred: ReadonlySet<LeafConstraint>;
}

function leafFaults({ code, patterns, isFormed, deferred }: CheckStyle, leaf: LeafConstraint, value: string): readonly string[] {
  if (leaf.type !== 'string') return [...typeFaults(leaf, value), ...numberFaults(leaf, value)];
  const { pattern, ...others } = leaf;
  const left = pattern === undefined || deferred.has(leaf) ? others : leaf;
  return [...(isFormed ? [] : typeFaults(leaf, value)), ...textFaults(code, patterns, left, value)];
}

function listLines(style: CheckStyle, list: ListConstraint, value: string): readonly string[] {
  const item = style.code.fresh('e');
  const faults = [
    ...(style.isFormed ? [] : [`!Array.isArray(${value})`]),
    ...(list.minItems === 0 ? [] : [`${value}.length < ${list.minItems}`]),
    ...(list.maxItems === Number.POSITIVE_INFINITY ? [] : [`${value}.length > ${list.maxItems}`]),
  ];
  return [...failing(faults), `for (const ${item} of ${value}) {`, ...valueLines(style, list.items, item), '}'];
}

function objectCheck(style: CheckStyle, object: ObjectConstraint): string {
  const { code, isFormed } = style;
  const name = code.fresh('c');
  const lines = isFormed ? [] : ['if (typeof o !== "object" || o === null || Array.isArray(o)) return false;', 'let n = 0;'];
  for (const partName of object.names) {
    const part = object.part(partName);
    if (part === undefined) continue;
    const value = code.fresh('v');
    const inside = [...(isFormed ? [] : ['n += 1;']), ...valueLines(style, part, value)];
    lines.push(`const ${value} = o[${quoted(partName)}];`);
    if (!object.required.has(partName)) lines.push(`if (${value} !== undefined) {`, ...inside, '}');
    else lines.push(...(isFormed ? [`if (${value} === undefined) return false;`] : []), ...inside);
  }
  // Every known part was counted: a part that the schema does not know makes the object larger.
  lines.push(...(isFormed ? ['return true;'] : ['for (const key in o) n -= 1;', 'return n === 0;']));
  code.add(name, 'o', lines);
  return name;
}

function valueLines(style: CheckStyle, constraint: Constraint, value: string): readonly string[] {
  if (constraint.kind === 'leaf') return failing(leafFaults(style, constraint, value));
  if (constraint.kind === 'list') return listLines(style, constraint, value);
  return failing([`!${objectCheck(style, constraint)}(${value})`]);
}

/** What checks are written with. */
export type CheckWriting = Omit<CheckStyle, 'isFormed'>;

/**
 * Adds the check of a record against its schema, and gives its name: a function of the record that is true only where the schema accepts
 * it, but for deferred patterns, and knows every part of it. It may be false of a record that the schema accepts, where that cannot be told
 * at a glance.
 */
export function emitCheck(writing: CheckWriting, constraint: ObjectConstraint): string {
  return objectCheck({ ...writing, isFormed: false }, constraint);
}

/** The same for a record as `XmlReaders` reads it, in which every known part has a place and absent parts are undefined. */
export function emitFormedCheck(writing: CheckWriting, constraint: ObjectConstraint): string {
  return objectCheck({ ...writing, isFormed: true }, constraint);
}
