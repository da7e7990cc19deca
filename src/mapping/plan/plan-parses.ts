import { dayPath } from './day-path.ts';
import { FIELD_PARSERS } from '../source/field-parsers.ts';
import type { ParseSpec } from '../spec/mapping-spec.ts';
import type { Path, PlannedParse } from './plan.ts';
import { formatPointer, isWithin, pointerTokens } from '../pointer.ts';
import { shapeAt, type Shape } from '../source/shape.ts';
import { checked, type FaultList } from '../spec/spec-faults.ts';
import { specInvalid } from '../steps/step.ts';

/** The shape with the part at a path replaced. */
function replaced(shape: Shape, [name, ...rest]: Path, part: Shape): Shape {
  if (name === undefined) return part;
  if (shape.kind === 'list') return { kind: 'list', items: replaced(shape.items, rest, part) };
  const inner = shape.kind === 'object' ? shape.parts.get(name) : undefined;
  if (shape.kind !== 'object' || inner === undefined) return shape;
  return { ...shape, parts: new Map([...shape.parts].map(([key, old]) => [key, key === name ? replaced(inner, rest, part) : old])) };
}

function planParse(spec: ParseSpec, source: Shape, at: string): PlannedParse {
  const parser = FIELD_PARSERS.get(spec.with);
  if (parser === undefined) throw specInvalid(`${at}/with`, `Use one of the parsers: ${[...FIELD_PARSERS.keys()].join(', ')}.`);
  const path = pointerTokens(spec.from, `${at}/from`);
  const leaf = shapeAt(source, path);
  if (path.length === 0 || leaf?.kind !== 'leaf' || leaf.type !== 'string') {
    throw specInvalid(`${at}/from`, 'Point from the root of the record to a text; write /- for each element of a list.');
  }
  if (spec.on === undefined) return { at, path, parser, writesBack: parser.write !== undefined };
  if (parser.takesDay !== true) throw specInvalid(`${at}/on`, `Name no day: ${parser.name} reads none of its dates by one.`);
  return { at, path, parser, on: dayPath(spec.on, source, `${at}/on`), writesBack: parser.write !== undefined };
}

/** What a mapping parses, and the shape that its rules read. */
export interface ParsePlan {
  readonly parses: readonly PlannedParse[];
  readonly parsed: Shape;
}

/** Plans the parsed fields of a record. A fault is `mapping-spec-invalid` with its place, raised or kept. */
export function planParses(specs: readonly ParseSpec[], source: Shape, faults?: FaultList): ParsePlan {
  let parsed = source;
  const parses = specs.flatMap((spec, index) => {
    const at = `/parse/${index}`;
    const parse = checked(() => planParse(spec, parsed, at), faults);
    if (parse === undefined) {
      faults?.read.add(spec.from);
      return [];
    }
    parsed = replaced(parsed, parse.path, parse.parser.shape);
    return [parse];
  });
  return { parses, parsed };
}

/** The same parses; one of which a part is dropped does not write back, because its text needs every part. */
export function withoutPartial(parses: readonly PlannedParse[], drops: readonly { readonly from: string }[]): readonly PlannedParse[] {
  return parses.map((parse) => {
    const pointer = formatPointer(parse.path);
    return drops.some(({ from }) => isWithin(from, pointer)) ? { ...parse, writesBack: false } : parse;
  });
}

/** Whether a path from the root of the record leads into a parsed text. */
export function isParsed(parses: readonly PlannedParse[], path: Path): boolean {
  const pointer = formatPointer(path);
  return parses.some((parse) => isWithin(pointer, formatPointer(parse.path)));
}

/** Whether a path from the root of the record leads into a parsed text that cannot be written again. */
export function isOneWay(parses: readonly PlannedParse[], path: Path): boolean {
  return isParsed(
    parses.filter(({ writesBack }) => !writesBack),
    path,
  );
}
