import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of JSON Schema 2020-12 that `schemas/config/gateway.schema.json` uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly const?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly propertyNames?: SchemaNode;
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode;
}

interface ConfigurationSchema extends SchemaNode {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, SchemaNode>>;
}

/** The schema of the configuration file, as packaged with the gateway. */
export const CONFIGURATION_SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/config/gateway.schema.json'), 'utf8'),
) as ConfigurationSchema;

/** The node with its local `$ref` followed; the node's own description wins. */
export function resolveNode(node: SchemaNode): SchemaNode {
  const target = node.$ref === undefined ? undefined : CONFIGURATION_SCHEMA.$defs[node.$ref.replace('#/$defs/', '')];
  return target === undefined ? node : { ...target, ...node };
}

/** What an object's schema says of a key, or `undefined` when the key is unknown to it. */
export function memberNode(node: SchemaNode, key: string): SchemaNode | undefined {
  if (node.properties !== undefined && Object.hasOwn(node.properties, key)) {
    const member = node.properties[key];
    return member === undefined ? undefined : resolveNode(member);
  }
  return isMap(node) ? resolveNode(node.additionalProperties) : undefined;
}

/** Whether the object's keys are names that the operator chooses. */
export function isMap(node: SchemaNode): node is SchemaNode & { readonly additionalProperties: SchemaNode } {
  return typeof node.additionalProperties === 'object';
}

/** A path in a configuration as messages write it: `callers[0].certificate`. */
export function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** One key of the schema. */
export interface DescribedKey {
  readonly path: string;
  readonly node: SchemaNode;
}

/** Every key that the schema describes, lists and maps with a placeholder: `callers[].id`, `endpoints.<id>.url`. */
export function describedKeys(node: SchemaNode = CONFIGURATION_SCHEMA, path = ''): readonly DescribedKey[] {
  const resolved = resolveNode(node);
  const own = path === '' ? [] : [{ path, node: resolved }];
  const members = Object.entries(resolved.properties ?? {}).flatMap(([key, member]) => describedKeys(member, joinPath(path, key)));
  const chosen = isMap(resolved) ? describedKeys(resolved.additionalProperties, joinPath(path, '<id>')) : [];
  const item = resolved.items === undefined ? undefined : resolveNode(resolved.items);
  const items = item?.type === 'object' ? describedKeys(item, `${path}[]`).slice(1) : [];
  return [...own, ...members, ...chosen, ...items];
}
