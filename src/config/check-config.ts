import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Configuration } from './configuration.ts';
import { invalid, isList, isTree, type SettingTree } from './config-tree.ts';
import type { Setting } from './defaults.ts';
import { nearest } from './nearest.ts';
import { CONFIGURATION_SCHEMA, describedKeys, isMap, joinPath, memberNode, resolveNode, type SchemaNode } from './schema-node.ts';

/** Throws `config-unknown-key` for the first key that the schema does not know, proposing the nearest that it knows. */
export function refuseUnknownKeys(setting: Setting, node: SchemaNode = CONFIGURATION_SCHEMA, path = ''): void {
  if (isList(setting) && node.items !== undefined) {
    const item = resolveNode(node.items);
    setting.forEach((member, index) => refuseUnknownKeys(member, item, joinPath(path, index)));
  }
  if (!isTree(setting) || node.type !== 'object') return;
  for (const [key, value] of Object.entries(setting)) {
    const member = memberNode(node, key);
    if (member === undefined) throw unknownKey(joinPath(path, key), key, node, path);
    if (isMap(node) && !new RegExp(node.propertyNames?.pattern ?? '').test(key)) {
      throw invalid(path, 'Name its members with small letters, digits and hyphens, a letter first.');
    }
    refuseUnknownKeys(value, member, joinPath(path, key));
  }
}

/** Throws `config-missing-key` for the first key that the schema requires and nothing sets. */
export function requireKeys(setting: Setting, node: SchemaNode = CONFIGURATION_SCHEMA, path = ''): void {
  if (isList(setting) && node.items !== undefined) {
    const item = resolveNode(node.items);
    setting.forEach((member, index) => requireKeys(member, item, joinPath(path, index)));
  }
  if (!isTree(setting) || node.type !== 'object') return;
  for (const key of node.required ?? []) if (!Object.hasOwn(setting, key)) throw missingKey(joinPath(path, key), memberNode(node, key));
  for (const [key, value] of Object.entries(setting)) requireKeys(value, memberNode(node, key) ?? {}, joinPath(path, key));
}

/**
 * The tree as a configuration, when it is one. Throws `config-invalid`, or `config-missing-key` where an endpoint names nobody to believe.
 * Values are never repeated in the error.
 */
export function checkConfiguration(tree: SettingTree): Configuration {
  if (!isConfiguration(tree)) throw schemaFault(isConfiguration.errors?.[0]);
  refuseHardwareKeys(tree, '');
  refuseRepeatedIds(tree.callers.map(({ id }) => id));
  for (const [id, { kind, adapter, anchors, certificates }] of Object.entries(tree.endpoints)) {
    const path = joinPath('endpoints', id);
    if (!adapter.startsWith(`${kind}-`)) throw invalid(`${path}.adapter`, `Use an adapter for the kind that ${path}.kind names.`);
    if (anchors.length + certificates.length === 0) throw missingKey(`${path}.anchors`, undefined);
  }
  return tree;
}

const isConfiguration = new Ajv2020({ strict: true, strictTypes: false }).compile<Configuration>(CONFIGURATION_SCHEMA);

function unknownKey(field: string, key: string, node: SchemaNode, path: string): GatewayError {
  const sibling = nearest(key, Object.keys(node.properties ?? {}));
  const close = sibling === undefined ? nearestAnywhere(key) : joinPath(path, sibling);
  return new GatewayError('config-unknown-key', close === undefined ? { field } : { field, mend: `Did you mean ${close}?` });
}

function nearestAnywhere(key: string): string | undefined {
  const paths = describedKeys().map(({ path }) => path);
  const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  const close = nearest(key, paths.map(last));
  return close === undefined ? undefined : paths.find((path) => last(path) === close);
}

/** Names the first key inside a missing group: that is what has to be set. */
function missingKey(field: string, node: SchemaNode | undefined): GatewayError {
  const [first] = node?.type === 'object' ? (node.required ?? []) : [];
  if (node !== undefined && first !== undefined) return missingKey(joinPath(field, first), memberNode(node, first));
  return new GatewayError('config-missing-key', { field });
}

function schemaFault(error: ErrorObject | undefined): GatewayError {
  const field = (error?.instancePath ?? '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => joinPath(path, /^[0-9]+$/.test(part) ? Number(part) : part), '');
  return invalid(field === '' ? 'version' : field, mendOf(error));
}

function mendOf(error: ErrorObject | undefined): string {
  const limit: unknown = error?.params['limit'];
  switch (error?.keyword) {
    case 'type':
      return `Use a value of type ${String(error.params['type'])}.`;
    case 'enum':
      return `Use one of ${(error.params['allowedValues'] as readonly string[]).join(', ')}.`;
    case 'minimum':
      return `Use at least ${String(limit)}.`;
    case 'maximum':
      return `Use at most ${String(limit)}.`;
    case 'minItems':
      return `Name at least ${String(limit)}.`;
    case 'minProperties':
      return `Name at least ${String(limit)}.`;
    case 'uniqueItems':
      return 'Name each once.';
    case 'pattern':
      return patternMend(error);
    default:
      return 'See gateway config explain.';
  }
}

function patternMend({ schemaPath, params }: ErrorObject): string {
  if (schemaPath.includes('/reference/')) return 'Give a reference: file:<path> or env:<variable>.';
  if (schemaPath.includes('/address/')) {
    return 'Give an https: address, or http: on a loopback address, without user name, query or fragment.';
  }
  return `Use a value of the form ${String(params['pattern'])}.`;
}

function refuseHardwareKeys(setting: Setting, path: string): void {
  if (typeof setting === 'string' && setting.startsWith('pkcs11:')) {
    throw invalid(path, 'Keys in hardware (pkcs11:) are not yet supported; use file: or env:.');
  }
  if (isTree(setting)) for (const [key, value] of Object.entries(setting)) refuseHardwareKeys(value, joinPath(path, key));
  if (isList(setting)) setting.forEach((value, index) => refuseHardwareKeys(value, joinPath(path, index)));
}

function refuseRepeatedIds(ids: readonly string[]): void {
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (repeated >= 0) throw invalid(`callers[${repeated}].id`, 'Give every caller an id of its own.');
}
