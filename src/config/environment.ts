import { GatewayError } from '../kernel/gateway-error.ts';
import { invalid, isTree, overlay, type SettingTree } from './config-tree.ts';
import type { Setting } from './defaults.ts';
import { nearest } from './nearest.ts';
import { CONFIGURATION_SCHEMA, describedKeys, isMap, memberNode, type SchemaNode } from './schema-node.ts';

/** What every variable of the gateway begins with. */
const VARIABLE_PREFIX = 'GATEWAY__';

/** The variable that sets a key: `broker.deadlineMs` is `GATEWAY__BROKER__DEADLINE_MS`. */
export function variableName(path: string): string {
  return VARIABLE_PREFIX + path.split('.').map(screaming).join('__');
}

/**
 * The settings that environment variables make, coerced by the schema's types; `file` tells which names of maps exist already.
 * Throws `config-unknown-key` and `config-invalid`, the variable's name in `field`.
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>, file: SettingTree): SettingTree {
  let tree: SettingTree = {};
  for (const name of Object.keys(environment)
    .filter((candidate) => candidate.startsWith(VARIABLE_PREFIX))
    .sort()) {
    const value = environment[name];
    if (value === undefined) continue;
    const { path, node } = locate(name, file);
    const setting = coerce(name, value, node);
    tree = overlay(tree, path.reduceRight<Setting>((inner, key) => ({ [key]: inner }), setting) as SettingTree);
  }
  return tree;
}

function locate(name: string, file: SettingTree): { readonly path: readonly string[]; readonly node: SchemaNode } {
  const path: string[] = [];
  let [node, existing]: [SchemaNode, Setting | undefined] = [CONFIGURATION_SCHEMA, file];
  for (const part of name.slice(VARIABLE_PREFIX.length).split('__')) {
    const key = findKey(node, part, existing);
    const member = key === undefined ? undefined : memberNode(node, key);
    if (key === undefined || member === undefined) throw unknownVariable(name);
    path.push(key);
    existing = isTree(existing) && Object.hasOwn(existing, key) ? existing[key] : undefined;
    node = member;
  }
  return { path, node };
}

function findKey(node: SchemaNode, part: string, existing: Setting | undefined): string | undefined {
  const known = Object.keys(node.properties ?? {}).find((key) => screaming(key) === part);
  if (known !== undefined || !isMap(node)) return known;
  const named = Object.keys(isTree(existing) ? existing : {}).find((key) => screaming(key) === part);
  const chosen = named ?? part.toLowerCase().replaceAll('_', '-');
  return new RegExp(node.propertyNames?.pattern ?? '^$').test(chosen) && screaming(chosen) === part ? chosen : undefined;
}

function coerce(name: string, value: string, node: SchemaNode): Setting {
  if (node.type === 'integer') {
    if (!/^-?(?:0|[1-9][0-9]{0,14})$/.test(value)) throw invalid(name, 'Use a whole number.');
    return Number(value);
  }
  if (node.type === 'boolean') {
    if (value !== 'true' && value !== 'false') throw invalid(name, 'Use true or false.');
    return value === 'true';
  }
  if (node.type === 'object') throw invalid(name, `Set its members one by one: ${name}__…`);
  if (node.type === 'array') return parseList(name, value);
  return value;
}

function parseList(name: string, value: string): Setting {
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list)) return list as Setting;
  } catch {
    // Falls through to the one message for whatever is not a JSON array.
  }
  throw invalid(name, 'Use a JSON array, such as ["a", "b"].');
}

function unknownVariable(name: string): GatewayError {
  const settable = describedKeys().filter(({ path, node }) => node.type !== 'object' && !/[[<]/.test(path));
  const endings = settable.map(({ path }) => variableName(path).slice(VARIABLE_PREFIX.length));
  const close = nearest(name.slice(VARIABLE_PREFIX.length), endings);
  const mend = close === undefined ? {} : { mend: `Did you mean ${VARIABLE_PREFIX}${close}?` };
  return new GatewayError('config-unknown-key', { field: name, ...mend });
}

function screaming(key: string): string {
  return key
    .replaceAll('-', '_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
}
