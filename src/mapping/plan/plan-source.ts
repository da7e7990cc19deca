import type { AlternativeSpec, ConditionSpec } from '../spec/mapping-spec.ts';
import type { Condition, Path, PlannedParse, PlannedSource } from './plan.ts';
import { EACH, pointerTokens } from '../pointer.ts';
import { shapeAt, type LeafType, type Shape } from '../source/shape.ts';
import type { FaultList } from '../spec/spec-faults.ts';
import { specInvalid, type CodeTable, type DatedCodes, type ValueKind } from '../steps/step.ts';
import { compileSteps } from '../steps/steps.ts';

/** Where rules stand: the shapes that their pointers start in, the code tables, and their place in the specification. */
export interface Scope {
  readonly source: Shape;
  readonly target: Shape;
  readonly codes: ReadonlyMap<string, CodeTable | DatedCodes>;
  readonly at: string;
  /** Path of `source` from the root of the record, `-` for each element; absent at the root. */
  readonly base?: Path;
  /** Fields that parsers take apart, from the root of the record. */
  readonly parses?: readonly PlannedParse[];
  /** The provision of the groups around, where they name one. */
  readonly law?: string;
  /** Takes the faults; without it the first one is raised. */
  readonly faults?: FaultList;
}

/** Kind of the value that a leaf of each type gives. */
export const KIND_OF: Readonly<Record<LeafType, ValueKind>> = { string: 'text', integer: 'number', number: 'number', boolean: 'truth' };

/** The path and the shape of a source field that a rule names; raises `mapping-spec-invalid` at `at` for a field that the schema lacks. */
export function sourceShape(pointer: string, scope: Scope, at: string): { readonly path: Path; readonly shape: Shape } {
  const path = pointerTokens(pointer, at);
  const shape = path.includes(EACH) ? undefined : shapeAt(scope.source, path);
  if (shape === undefined) throw specInvalid(at, 'Point to a field that the source schema describes.');
  return { path, shape };
}

function leafOf(shape: Shape, at: string): { readonly kind: ValueKind; readonly leafType: LeafType; readonly words?: readonly unknown[] } {
  const leaf = shape.kind === 'list' ? shape.items : shape;
  const words = leaf.kind === 'leaf' && leaf.enum !== undefined ? { words: leaf.enum } : {};
  if (shape.kind === 'leaf') return { kind: KIND_OF[shape.type], leafType: shape.type, ...words };
  if (leaf.kind === 'leaf' && leaf.type === 'string') return { kind: 'texts', leafType: 'string', ...words };
  throw specInvalid(at, 'Point to a leaf or a list of texts; use a group for a part with parts of its own.');
}

/** The condition of a rule; raises `mapping-spec-invalid` below `at`. */
export function planCondition(spec: ConditionSpec, scope: Scope, at: string): Condition {
  if (typeof spec === 'string') return { path: sourceShape(spec, scope, at).path, present: true };
  if ('absent' in spec) return { path: sourceShape(spec.absent, scope, at).path, present: false };
  const { path, shape } = sourceShape(spec.of, scope, `${at}/of`);
  const { words } = leafOf(shape, `${at}/of`);
  const is = spec.is.map(String);
  const never = is.findIndex((word) => words !== undefined && !words.map(String).includes(word));
  if (never >= 0) throw specInvalid(`${at}/is/${never}`, 'Name only words that the source schema lists.');
  return { path, present: true, is };
}

/** Whether a record of this shape always holds the part at a path. */
function isDemanded(shape: Shape, [name, ...rest]: Path): boolean {
  if (name === undefined) return true;
  const part = shape.kind === 'object' && shape.required.has(name) ? shape.parts.get(name) : undefined;
  return part !== undefined && isDemanded(part, rest);
}

/** One alternative of a field rule, with the kind of value that its steps end with; raises `mapping-spec-invalid` below `at`. */
export function planSource(spec: AlternativeSpec, scope: Scope, at: string): { readonly source: PlannedSource; readonly gives: ValueKind } {
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
  const paths = found.map((one) => one.path);
  const demanded = paths.length === 1 ? [] : paths.filter((path) => isDemanded(scope.source, path));
  const source = { paths, kind, leafType: first.leafType, steps: chain.steps, ...(demanded.length === 0 ? {} : { demanded }) };
  return { source, gives: chain.gives };
}
