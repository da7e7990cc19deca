import { EACH, formatPointer } from '../../../mapping/pointer.ts';
import { definitionsOf, type LeafType, type SchemaLookup } from '../../../mapping/source/shape.ts';

/** A leaf of a record as its JSON Schema describes it; a list of texts is one leaf. */
export interface SchemaField {
  /** Pointer from the root of the record; `-` stands for each element of a list. */
  readonly pointer: string;
  readonly description: string;
  /** Descriptions of the parts around the leaf and of the schemas that describe it, the outermost first. */
  readonly around: readonly string[];
  readonly type: LeafType;
  /** Whether the leaf is a list of such values. */
  readonly several: boolean;
  /** Whether every record has it, every record that has the part it is in, or not even these. */
  readonly obligation: 'always' | 'with-part' | 'optional';
  /** Further limits in words: lengths, bounds, words, patterns. */
  readonly limits: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

interface Walk {
  readonly path: readonly string[];
  readonly around: readonly string[];
  readonly obligation: SchemaField['obligation'];
  /** Where references lead from here. */
  readonly find: SchemaLookup;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const isLeafType = (type: unknown): type is LeafType => type === 'string' || type === 'integer' || type === 'number' || type === 'boolean';

const characters = (limit: unknown): string => `${String(limit)} character${limit === 1 ? '' : 's'}`;

const LIMITS: readonly (readonly [keyword: string, words: (limit: unknown) => string])[] = [
  ['minLength', (limit) => `at least ${characters(limit)}`],
  ['maxLength', (limit) => `at most ${characters(limit)}`],
  ['minimum', (limit) => `at least ${String(limit)}`],
  ['maximum', (limit) => `at most ${String(limit)}`],
  ['exclusiveMinimum', (limit) => `more than ${String(limit)}`],
  ['exclusiveMaximum', (limit) => `less than ${String(limit)}`],
  ['pattern', (limit) => `pattern ${String(limit)}`],
  ['format', (limit) => `format ${String(limit)}`],
  ['enum', (limit) => `one of ${(limit as readonly unknown[]).map(String).join(', ')}`],
  ['const', (limit) => `always ${String(limit)}`],
];

const COUNTS: readonly (readonly [keyword: string, words: (limit: unknown) => string])[] = [
  ['minItems', (limit) => `at least ${String(limit)} of them`],
  ['maxItems', (limit) => `at most ${String(limit)} of them`],
];

const limitsOf = (schema: Schema, words: typeof LIMITS): readonly string[] =>
  words.flatMap(([keyword, say]) => (schema[keyword] === undefined ? [] : [say(schema[keyword])]));

const descriptionOf = (schema: Schema): string => (typeof schema['description'] === 'string' ? schema['description'] : '');

/** What a reference leads to, and where references lead from there. */
function resolved(schema: Schema, find: SchemaLookup): { readonly schema: Schema; readonly find: SchemaLookup } {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return { schema, find };
  const target = find(reference);
  if (!isSchema(target)) return { schema: {}, find };
  if (reference.startsWith('#')) return { schema: target, find };
  const own = definitionsOf(target);
  return { schema: target, find: (next) => (next.startsWith('#') ? own(next) : find(next)) };
}

/** What stands around the parts of a schema: its own words, and those of the property that refers to it. */
const aroundOf = (walk: Walk, ...texts: readonly string[]): readonly string[] => [...walk.around, ...texts.filter((text) => text !== '')];

function partsOf(schema: Schema, walk: Walk): readonly SchemaField[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).flatMap(([name, part]) => {
    const path = [...walk.path, name];
    if (!required.includes(name)) return fieldsOf(part, { ...walk, path, obligation: 'optional' });
    return fieldsOf(part, { ...walk, path, obligation: walk.obligation === 'always' ? 'always' : 'with-part' });
  });
}

function fieldsOf(node: unknown, walk: Walk): readonly SchemaField[] {
  if (!isSchema(node)) return [];
  const { schema, find } = resolved(node, walk.find);
  const [said, own] = [descriptionOf(node), schema === node ? '' : descriptionOf(schema)];
  if (schema['type'] === 'object') return partsOf(schema, { ...walk, find, around: aroundOf(walk, own, said) });
  const pointer = formatPointer(walk.path);
  const leaf = {
    pointer,
    description: said === '' ? own : said,
    around: aroundOf(walk, said === '' ? '' : own),
    obligation: walk.obligation,
  };
  if (schema['type'] === 'array') {
    const items = isSchema(schema['items']) ? resolved(schema['items'], find).schema : {};
    const { type } = items;
    if (isLeafType(type)) return [{ ...leaf, type, several: true, limits: [...limitsOf(schema, COUNTS), ...limitsOf(items, LIMITS)] }];
    const inner: Walk = { path: [...walk.path, EACH], around: aroundOf(walk, own, said), obligation: 'with-part', find };
    return fieldsOf(schema['items'], inner);
  }
  const { type } = schema;
  return isLeafType(type) ? [{ ...leaf, type, several: false, limits: limitsOf(schema, LIMITS) }] : [];
}

/** The leaves of the record that a schema describes, in its order; `find` gives the other schemas that it refers to. */
export function schemaFields(schema: unknown, find: SchemaLookup): readonly SchemaField[] {
  const own = definitionsOf(schema);
  const lookup: SchemaLookup = (reference) => (reference.startsWith('#') ? own(reference) : find(reference));
  return fieldsOf(schema, { path: [], around: [], obligation: 'always', find: lookup });
}
