import { escapeToken, isPrototypeKey } from '../pointer.ts';

/** A fault of a record's schema: the part at fault, and what to do. */
export interface SchemaFault {
  readonly field: string;
  readonly mend: string;
}

type Schema = Readonly<Record<string, unknown>>;

const LEAF_TYPES: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean']);

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const MAX_DEPTH = 32;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

function propertyFaults(schema: Schema, root: Schema, at: string, depth: number): readonly SchemaFault[] {
  const faults: SchemaFault[] = [];
  if (schema['additionalProperties'] !== false) faults.push({ field: at, mend: 'Close this object with additionalProperties: false.' });
  const { properties } = schema;
  if (!isSchema(properties)) return [...faults, { field: at, mend: 'List the properties of this object.' }];
  for (const name of Array.isArray(schema['required']) ? (schema['required'] as readonly unknown[]) : []) {
    if (!Object.hasOwn(properties, String(name)))
      faults.push({ field: `${at}/required`, mend: `Describe ${String(name)}, or do not require it.` });
  }
  return [...faults, ...Object.entries(properties).flatMap(([name, part]) => namedFaults(name, part, root, `${at}/properties`, depth))];
}

function namedFaults(name: string, part: unknown, root: Schema, at: string, depth: number): readonly SchemaFault[] {
  const field = `${at}/${escapeToken(name)}`;
  if (isPrototypeKey(name)) return [{ field, mend: 'Name no key of the object prototype.' }];
  const described = isSchema(part) && typeof part['description'] === 'string' && part['description'].trim().length > 0;
  const plain = described ? [] : [{ field, mend: 'Say in a description what this field is.' }];
  return [...plain, ...partFaults(part, root, field, depth + 1)];
}

function partFaults(schema: unknown, root: Schema, at: string, depth: number): readonly SchemaFault[] {
  if (depth > MAX_DEPTH) return [{ field: at, mend: 'Describe records of limited depth; a schema must not contain itself.' }];
  if (!isSchema(schema)) return [{ field: at, mend: 'Describe this part with a schema object.' }];
  const { $ref: reference, type } = schema;
  if (reference !== undefined) return referenceFaults(reference, root, at);
  if (type === 'object') return propertyFaults(schema, root, at, depth);
  if (type === 'array') return partFaults(schema['items'], root, `${at}/items`, depth + 1);
  return LEAF_TYPES.has(type) ? [] : [{ field: at, mend: 'Give this part one type: object, array, string, integer, number or boolean.' }];
}

function referenceFaults(reference: unknown, root: Schema, at: string): readonly SchemaFault[] {
  const definitions = isSchema(root['$defs']) ? root['$defs'] : {};
  const name = typeof reference === 'string' && reference.startsWith('#/$defs/') ? reference.slice('#/$defs/'.length) : '';
  return Object.hasOwn(definitions, name) ? [] : [{ field: `${at}/$ref`, mend: 'Refer to a schema under $defs of this file.' }];
}

/**
 * What a record's schema must be besides a JSON Schema: of the dialect 2020-12, an object, every object closed, every field of one type and
 * with a description, references only to its own `$defs`. Every fault, with its place in the schema.
 */
export function recordSchemaFaults(schema: unknown): readonly SchemaFault[] {
  if (!isSchema(schema)) return [{ field: '', mend: 'Write a JSON Schema, which is an object.' }];
  const dialect = schema['$schema'] === DIALECT ? [] : [{ field: '/$schema', mend: `Name the dialect: ${DIALECT}.` }];
  const kind = schema['type'] === 'object' ? [] : [{ field: '/type', mend: 'Describe the record as an object.' }];
  const definitions = isSchema(schema['$defs']) ? schema['$defs'] : {};
  const parts = Object.entries(definitions).flatMap(([name, part]) => partFaults(part, schema, `/$defs/${escapeToken(name)}`, 1));
  return [...dialect, ...kind, ...(kind.length === 0 ? partFaults(schema, schema, '', 0) : []), ...parts];
}
