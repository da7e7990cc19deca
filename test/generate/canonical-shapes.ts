import { canonicalSchemas, referredTitle, type CanonicalSchema, type SchemaNode } from './canonical-model.ts';

const HEAD = `// Generated from schemas/canonical by \`npm run generate\`; never edited by hand.

/** One member of a canonical object, in the order of its schema. \`kind\` is a simple kind in lower case or the name of another shape. */
export interface CanonicalField {
  readonly name: string;
  readonly kind: string;
  readonly array: boolean;
  readonly required: boolean;
}

const field = (name: string, kind: string, array = false, required = false): CanonicalField => ({ name, kind, array, required });

/** Namespace of the canonical elements in XML. */
export const CANONICAL_NAMESPACE = 'https://gateway.example/ns/canonical/1';

/** The members of every canonical object, by the title of its schema; the XML codec reads and writes by them. */
export const SHAPES: ReadonlyMap<string, readonly CanonicalField[]> = new Map([
`;

/** The shape tables of the canonical objects, as one module. */
export function canonicalShapes(root: string): string {
  const schemas = canonicalSchemas(root);
  const objects = [...schemas.values()].filter((schema) => schema.type === 'object');
  return `${HEAD}${objects.map((schema) => shape(schema, schemas)).join('')}]);\n`;
}

function shape(schema: CanonicalSchema, schemas: ReadonlyMap<string, CanonicalSchema>): string {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(([name, node]) => {
    const array = node.type === 'array';
    const flags = required.has(name) ? `, ${array}, true` : array ? ', true' : '';
    return `    field('${name}', '${kindOf(array && node.items ? node.items : node, schemas)}'${flags}),\n`;
  });
  return `  ['${schema.title}', [\n${rows.join('')}  ]],\n`;
}

function kindOf(node: SchemaNode, schemas: ReadonlyMap<string, CanonicalSchema>): string {
  if (node.$ref !== undefined) {
    const target = schemas.get(node.$ref.replace('.schema.json', ''));
    return target?.type === 'object' ? referredTitle(node.$ref, schemas) : 'string';
  }
  if (node.type === 'string' || node.type === 'integer' || node.type === 'boolean') return node.type;
  throw new Error(`the canonical schemas do not use ${JSON.stringify(node)}`);
}
