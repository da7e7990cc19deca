import type { LeafType, SchemaLookup, Shape } from '../source/shape.ts';

/** What a schema demands of a leaf. */
export interface LeafConstraint {
  readonly kind: 'leaf';
  readonly type: LeafType;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  /** In code points. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly format?: string;
}

/** What a schema demands of a list. */
export interface ListConstraint {
  readonly kind: 'list';
  readonly items: Constraint;
  readonly minItems: number;
  readonly maxItems: number;
}

/** What a schema demands of an object; every object is closed. */
export interface ObjectConstraint {
  readonly kind: 'object';
  readonly required: ReadonlySet<string>;
  readonly names: readonly string[];
  /** What it demands of one of its parts; undefined where it demands something that is not understood here. */
  part(name: string): Constraint | undefined;
}

/** What a schema demands of a value, in a form from which code can be written. */
export type Constraint = LeafConstraint | ListConstraint | ObjectConstraint;

type Schema = Readonly<Record<string, unknown>>;

/** Keywords that demand nothing (JSON Schema Core 2020-12, section 8; Validation, section 9). */
const ANNOTATIONS = ['$schema', '$id', '$comment', '$defs', 'title', 'description', 'default', 'examples', 'deprecated'];

const KEYWORDS: Readonly<Record<Constraint['kind'], ReadonlySet<string>>> = {
  leaf: new Set([...ANNOTATIONS, 'type', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'format']),
  list: new Set([...ANNOTATIONS, 'type', 'items', 'minItems', 'maxItems']),
  object: new Set([...ANNOTATIONS, 'type', 'properties', 'required', 'additionalProperties']),
};

const REFERENCE: ReadonlySet<string> = new Set([...ANNOTATIONS, '$ref']);

const MAX_DEPTH = 32;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const knows = (schema: Schema, keywords: ReadonlySet<string>): boolean => Object.keys(schema).every((keyword) => keywords.has(keyword));

const limit = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function leafConstraint(schema: Schema, type: LeafType): LeafConstraint | undefined {
  const { enum: words, pattern, format } = schema;
  const isText = type === 'string';
  const foreign = isText ? ['minimum', 'maximum'] : ['pattern', 'minLength', 'maxLength', 'format'];
  if (!knows(schema, KEYWORDS.leaf) || foreign.some((keyword) => keyword in schema)) return undefined;
  // A list of words that are not all texts would need a deep comparison.
  if (words !== undefined && !(Array.isArray(words) && isText && words.every((word) => typeof word === 'string'))) return undefined;
  return {
    kind: 'leaf',
    type,
    ...(words === undefined ? {} : { enum: words }),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    minLength: limit(schema['minLength'], 0),
    maxLength: limit(schema['maxLength'], Number.POSITIVE_INFINITY),
    minimum: limit(schema['minimum'], Number.NEGATIVE_INFINITY),
    maximum: limit(schema['maximum'], Number.POSITIVE_INFINITY),
    ...(typeof format === 'string' ? { format } : {}),
  };
}

function listConstraint(schema: Schema, lookup: SchemaLookup, depth: number): ListConstraint | undefined {
  const items = constraintOf(schema['items'], lookup, depth + 1);
  if (items === undefined || !knows(schema, KEYWORDS.list)) return undefined;
  return { kind: 'list', items, minItems: limit(schema['minItems'], 0), maxItems: limit(schema['maxItems'], Number.POSITIVE_INFINITY) };
}

function objectConstraint(schema: Schema, lookup: SchemaLookup, depth: number): ObjectConstraint | undefined {
  const properties = schema['properties'];
  if (!knows(schema, KEYWORDS.object) || schema['additionalProperties'] !== false || !isSchema(properties)) return undefined;
  const required = Array.isArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : [];
  const parts = new Map<string, Constraint | undefined>();
  const part = (name: string): Constraint | undefined => {
    if (!parts.has(name)) parts.set(name, Object.hasOwn(properties, name) ? constraintOf(properties[name], lookup, depth + 1) : undefined);
    return parts.get(name);
  };
  return { kind: 'object', required: new Set(required), names: Object.keys(properties), part };
}

/**
 * What a JSON Schema demands, references resolved through `lookup`; undefined where any of it is not understood here, so that only the
 * general validator can tell.
 */
export function constraintOf(schema: unknown, lookup: SchemaLookup, depth = 0): Constraint | undefined {
  if (!isSchema(schema) || depth > MAX_DEPTH) return undefined;
  const reference = schema['$ref'];
  if (typeof reference === 'string') return knows(schema, REFERENCE) ? constraintOf(lookup(reference), lookup, depth + 1) : undefined;
  const type = schema['type'];
  if (type === 'object') return objectConstraint(schema, lookup, depth);
  if (type === 'array') return listConstraint(schema, lookup, depth);
  if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean') return leafConstraint(schema, type);
  return undefined;
}

/** What is demanded at a path of names below a constraint; undefined where nothing is known. */
export function constraintAt(constraint: Constraint | undefined, path: readonly string[]): Constraint | undefined {
  let here = constraint;
  for (const name of path) {
    if (here?.kind === 'object') here = here.part(name);
    else if (here?.kind === 'list' && name === '-') here = here.items;
    else return undefined;
  }
  return here;
}

const UNBOUNDED = {
  minLength: 0,
  maxLength: Number.POSITIVE_INFINITY,
  minimum: Number.NEGATIVE_INFINITY,
  maximum: Number.POSITIVE_INFINITY,
} as const;

/** The least that is known of parts of which only the form is known: none need be there. */
export function looseConstraint(shape: Shape): Constraint {
  if (shape.kind === 'leaf') return { kind: 'leaf', type: shape.type, ...UNBOUNDED };
  if (shape.kind === 'list') return { kind: 'list', items: looseConstraint(shape.items), minItems: 0, maxItems: Number.POSITIVE_INFINITY };
  const parts = new Map([...shape.parts].map(([name, part]) => [name, looseConstraint(part)]));
  return { kind: 'object', required: new Set(), names: [...parts.keys()], part: (name) => parts.get(name) };
}

/** The constraint with another one in the place of a part, which then need not be there. */
export function replacedAt(
  constraint: Constraint | undefined,
  [name, ...rest]: readonly string[],
  part: Constraint,
): Constraint | undefined {
  if (name === undefined) return part;
  if (constraint?.kind === 'list' && name === '-') {
    const items = replacedAt(constraint.items, rest, part);
    return items && { ...constraint, items };
  }
  if (constraint?.kind !== 'object') return undefined;
  const inner = replacedAt(constraint.part(name), rest, part);
  const required = rest.length === 0 ? new Set([...constraint.required].filter((other) => other !== name)) : constraint.required;
  return { ...constraint, required, part: (other) => (other === name ? inner : constraint.part(other)) };
}
