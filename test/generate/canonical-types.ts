import { canonicalSchemas, referredTitle, type CanonicalSchema, type SchemaNode } from './canonical-model.ts';

const BANNER = '// Generated from schemas/canonical by `npm run generate`; never edited by hand.\n';

/** The TypeScript types of the canonical schemas, as one module. */
export function canonicalTypes(root: string): string {
  const schemas = canonicalSchemas(root);
  return BANNER + [...schemas.values()].map((schema) => declaration(schema, schemas)).join('');
}

function declaration(schema: CanonicalSchema, schemas: ReadonlyMap<string, CanonicalSchema>): string {
  const comment = `\n/** ${schema.description} */\n`;
  if (schema.enum) return `${comment}export type ${schema.title} = ${typeOf(schema, schemas)};\n`;
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, node]) => `  /** ${node.description ?? ''} */\n  readonly ${name}${required.has(name) ? '' : '?'}: ${typeOf(node, schemas)};\n`,
  );
  return `${comment}export interface ${schema.title} {\n${fields.join('')}}\n`;
}

function typeOf(node: SchemaNode, schemas: ReadonlyMap<string, CanonicalSchema>): string {
  if (node.$ref !== undefined) return referredTitle(node.$ref, schemas);
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  if (node.type === 'array' && node.items) {
    const item = typeOf(node.items, schemas);
    return item.includes('|') ? `readonly (${item})[]` : `readonly ${item}[]`;
  }
  if (node.type === 'string' || node.type === 'boolean') return node.type;
  if (node.type === 'integer') return 'number';
  throw new Error(`the canonical schemas do not use ${JSON.stringify(node)}`);
}
