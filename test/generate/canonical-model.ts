import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of JSON Schema 2020-12 that the canonical schemas use; anything else stops the generator. */
export interface SchemaNode {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** One canonical schema file. */
export interface CanonicalSchema extends SchemaNode {
  readonly title: string;
  readonly description: string;
  readonly $id: string;
}

/** Every canonical schema, by file stem, in alphabetical order. */
export function canonicalSchemas(root: string): Map<string, CanonicalSchema> {
  const folder = join(root, 'schemas/canonical');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort();
  return new Map(
    files.map((file) => [file.replace('.schema.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as CanonicalSchema]),
  );
}

/** The title that a `$ref` such as `person.schema.json` points to. */
export function referredTitle(reference: string, schemas: ReadonlyMap<string, CanonicalSchema>): string {
  const target = schemas.get(reference.replace('.schema.json', ''));
  if (target === undefined) throw new Error(`no canonical schema for ${reference}`);
  return target.title;
}
