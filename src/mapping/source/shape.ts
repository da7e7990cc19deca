import { GatewayError } from '../../kernel/gateway-error.ts';
import { isPrototypeKey } from '../pointer.ts';

/** Types that a leaf may have in a schema. */
export type LeafType = 'string' | 'integer' | 'number' | 'boolean';

/** What a schema says about the form of a tree: which parts, which repeat, which must be there. */
export type Shape =
  | { readonly kind: 'leaf'; readonly type: LeafType; readonly enum?: readonly unknown[] }
  | { readonly kind: 'list'; readonly items: Shape }
  | { readonly kind: 'object'; readonly parts: ReadonlyMap<string, Shape>; readonly required: ReadonlySet<string> };

/** Finds the schema that a `$ref` names, or undefined. */
export type SchemaLookup = (reference: string) => unknown;

const MAX_DEPTH = 32;

const LEAF_TYPES: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

const invalid = (at: string, mend: string): GatewayError => new GatewayError('mapping-spec-invalid', { field: at, mend });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The shape that a JSON Schema describes, references resolved through `lookup`.
 * Raises `mapping-spec-invalid` at `at` for a schema without types, with unknown references, or that contains itself.
 */
export function shapeOf(schema: unknown, lookup: SchemaLookup, at: string, depth = 0): Shape {
  if (depth > MAX_DEPTH) throw invalid(at, 'Describe records of limited depth; a schema must not contain itself.');
  if (!isRecord(schema)) throw invalid(at, 'Describe every part with a schema object.');
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = lookup(reference);
    if (target === undefined) throw invalid(at, 'Refer only to schemas that exist.');
    return shapeOf(target, lookup, at, depth + 1);
  }
  const type = schema['type'];
  if (type === 'object') return objectShape(schema, lookup, at, depth);
  if (type === 'array') return { kind: 'list', items: shapeOf(schema['items'], lookup, at, depth + 1) };
  if (typeof type !== 'string' || !LEAF_TYPES.has(type)) throw invalid(at, 'Give every part one type.');
  const allowed = schema['enum'];
  return { kind: 'leaf', type: type as LeafType, ...(Array.isArray(allowed) ? { enum: allowed as unknown[] } : {}) };
}

function objectShape(schema: Readonly<Record<string, unknown>>, lookup: SchemaLookup, at: string, depth: number): Shape {
  if (schema['additionalProperties'] !== false) throw invalid(at, 'Close every object with additionalProperties: false.');
  const properties = schema['properties'];
  if (!isRecord(properties)) throw invalid(at, 'List the properties of every object.');
  const parts = new Map<string, Shape>();
  for (const [name, part] of Object.entries(properties)) {
    if (isPrototypeKey(name)) throw invalid(at, 'Name no key of the object prototype.');
    parts.set(name, shapeOf(part, lookup, at, depth + 1));
  }
  const required = Array.isArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : [];
  return { kind: 'object', parts, required: new Set(required) };
}

/** A lookup of `#/$defs/name` references within one schema. */
export function definitionsOf(schema: unknown): SchemaLookup {
  const definitions = isRecord(schema) && isRecord(schema['$defs']) ? schema['$defs'] : {};
  return (reference) => {
    const name = reference.startsWith('#/$defs/') ? reference.slice('#/$defs/'.length) : '';
    return Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  };
}

/** Finds a canonical schema by the reference that another one, or a mapping, writes. */
export function canonicalLookup(schemas: ReadonlyMap<string, unknown>): SchemaLookup {
  const byFile = new Map([...schemas].map(([key, schema]) => [key.split('/').at(-1) ?? key, schema]));
  return (reference) => schemas.get(reference) ?? byFile.get(reference.split('/').at(-1) ?? reference);
}

/** The shape at a path of names below a shape; `-` steps into a list. Undefined where there is none. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  let here: Shape | undefined = shape;
  for (const name of path) {
    if (here?.kind === 'object') here = here.parts.get(name);
    else if (here?.kind === 'list' && name === '-') here = here.items;
    else return undefined;
  }
  return here;
}
