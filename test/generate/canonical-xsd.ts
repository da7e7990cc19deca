import { canonicalSchemas, referredTitle, type CanonicalSchema, type SchemaNode } from './canonical-model.ts';

/** Target namespace of the canonical XML Schema. */
export const CANONICAL_NAMESPACE = 'https://gateway.example/ns/canonical/1';

/** The document elements, each of the type that the JSON Schema of that title describes. */
export const DOCUMENT_ELEMENTS: Readonly<Record<string, string>> = {
  Query: 'CanonicalQuery',
  Reply: 'Reply',
  Record: 'CanonicalRecord',
  Problem: 'ProblemDocument',
  Decision: 'DecisionRecord',
};

const BANNER =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generated from schemas/canonical by `npm run generate`; never edited by hand. -->\n';

/** Dates and times of JSON Schema as XML Schema types: the pattern keeps out the time zones and signs that XML would add. */
const FORMATS: Readonly<Record<string, { readonly base: string; readonly pattern: string }>> = {
  date: { base: 'xs:date', pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}' },
  'date-time': {
    base: 'xs:dateTime',
    pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+\\-][0-9]{2}:[0-9]{2})',
  },
  uri: { base: 'xs:anyURI', pattern: '[A-Za-z][A-Za-z0-9+.\\-]*:.+' },
};

type Schemas = ReadonlyMap<string, CanonicalSchema>;

/** The XML Schema twin of the canonical JSON Schemas: one complexType an object, one simpleType a shared enumeration. */
export function canonicalXsd(root: string): string {
  const schemas = canonicalSchemas(root);
  const elements = Object.entries(DOCUMENT_ELEMENTS).map(([name, type]) => `  <xs:element name="${name}" type="c:${type}"/>\n`);
  const types = [...schemas.values()].map((schema) => namedType(schema, schemas));
  return (
    `${BANNER}<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="${CANONICAL_NAMESPACE}"\n` +
    `  targetNamespace="${CANONICAL_NAMESPACE}" elementFormDefault="qualified" version="1">\n` +
    `${elements.join('')}${types.join('')}</xs:schema>\n`
  );
}

function namedType(schema: CanonicalSchema, schemas: Schemas): string {
  if (schema.type !== 'object')
    return indent(`<xs:simpleType name="${schema.title}">\n${documentation(schema)}${restriction(schema)}</xs:simpleType>\n`, 1);
  const required = new Set(schema.required);
  const members = Object.entries(schema.properties ?? {}).map(([name, node]) => member(name, node, required.has(name), schemas));
  return indent(
    `<xs:complexType name="${schema.title}">\n${documentation(schema)}  <xs:sequence>\n${indent(members.join(''), 2)}  </xs:sequence>\n</xs:complexType>\n`,
    1,
  );
}

function member(name: string, node: SchemaNode, required: boolean, schemas: Schemas): string {
  const value = node.type === 'array' && node.items ? node.items : node;
  const attributes = `name="${name}"${typeAttribute(value, schemas)}${occurrence(node, required)}`;
  return `<xs:element ${attributes}>\n${documentation(node)}${anonymousType(value)}</xs:element>\n`;
}

function occurrence(node: SchemaNode, required: boolean): string {
  const least = required ? (node.type === 'array' ? (node.minItems ?? 0) : 1) : 0;
  const most = node.type === 'array' ? (node.maxItems ?? 'unbounded') : 1;
  if (!required && (node.minItems ?? 1) !== 1)
    throw new Error('an optional list holds at least one item: XML cannot tell an empty list from an absent one');
  return `${least === 1 ? '' : ` minOccurs="${least}"`}${most === 1 ? '' : ` maxOccurs="${most}"`}`;
}

function typeAttribute(node: SchemaNode, schemas: Schemas): string {
  if (node.$ref !== undefined) return ` type="c:${referredTitle(node.$ref, schemas)}"`;
  if (node.type === 'boolean') return ' type="xs:boolean"';
  return '';
}

function anonymousType(node: SchemaNode): string {
  if (node.$ref !== undefined || node.type === 'boolean') return '';
  return indent(`<xs:simpleType>\n${restriction(node)}</xs:simpleType>\n`, 1);
}

function restriction(node: SchemaNode): string {
  const format = node.format === undefined ? undefined : FORMATS[node.format];
  if (node.format !== undefined && format === undefined) throw new Error(`the canonical schemas do not use the format ${node.format}`);
  const base = format?.base ?? (node.type === 'integer' ? 'xs:integer' : 'xs:string');
  const facets = [
    ...(node.enum ?? []).map((value) => facet('enumeration', value)),
    ...bound('minInclusive', node.minimum),
    ...bound('maxInclusive', node.maximum),
    ...bound('minLength', node.minLength),
    ...bound('maxLength', node.maxLength),
    ...(format === undefined ? [] : [facet('pattern', format.pattern)]),
    ...(node.pattern === undefined || node.format === 'date' ? [] : [facet('pattern', unanchored(node.pattern))]),
  ];
  return `  <xs:restriction base="${base}">\n${facets.join('')}  </xs:restriction>\n`;
}

const facet = (name: string, value: string | number): string => `    <xs:${name} value="${escapeXml(String(value))}"/>\n`;

const bound = (name: string, value: number | undefined): string[] => (value === undefined ? [] : [facet(name, value)]);

/** XML Schema patterns always cover the whole value; JSON Schema's do so only between `^` and `$`, and ours all stand there. */
function unanchored(pattern: string): string {
  const inner = /^\^(.*)\$$/.exec(pattern)?.[1];
  if (inner === undefined) throw new Error(`the pattern ${pattern} does not cover the whole value`);
  return inner;
}

function documentation(node: SchemaNode): string {
  if (node.description === undefined) return '';
  return `  <xs:annotation><xs:documentation xml:lang="en">${escapeXml(node.description)}</xs:documentation></xs:annotation>\n`;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const indent = (text: string, depth: number): string => text.replace(/^(?=.)/gm, '  '.repeat(depth));
