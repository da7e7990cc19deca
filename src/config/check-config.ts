import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Configuration, RevocationSettings } from './configuration.ts';
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
  refuseRepeatedIds(tree.callers.map(({ id }) => id));
  refuseIdleRevocation('trust', tree.trust.revocation);
  requireEncryptionKey(tree);
  for (const [id, { acceptFrom, acceptUntil }] of Object.entries(tree.algorithms)) {
    if (acceptFrom !== undefined && acceptUntil !== undefined && acceptFrom >= acceptUntil)
      throw invalid(`${joinPath('algorithms', id)}.acceptUntil`, 'Let the span end after it begins.');
  }
  for (const [id, { kind, adapter, wsdl, anchors, certificates, revocation }] of Object.entries(tree.endpoints)) {
    const path = joinPath('endpoints', id);
    refuseIdleRevocation(path, revocation);
    if (!adapter.startsWith(`${kind}-`)) throw invalid(`${path}.adapter`, `Use an adapter for the kind that ${path}.kind names.`);
    if (kind === 'wsdl' && wsdl === undefined) throw missingKey(`${path}.wsdl.description`, undefined);
    if (kind !== 'wsdl' && wsdl !== undefined) throw invalid(`${path}.wsdl`, 'Describe a service only for an endpoint of kind wsdl.');
    if (anchors.length + certificates.length === 0) throw missingKey(`${path}.anchors`, undefined);
  }
  return tree;
}

/** Whoever agrees on encryption is answered in kind, which needs a key of the gateway’s own; what is encrypted is a SOAP Body. */
function requireEncryptionKey({ encryption, callers, endpoints }: Configuration): void {
  for (const [id, endpoint] of Object.entries(endpoints)) {
    if (endpoint.encryption !== undefined && !endpoint.adapter.endsWith('-soap'))
      throw invalid(`${joinPath('endpoints', id)}.encryption`, 'Encrypt messages to endpoints that speak SOAP only.');
  }
  const isAgreed = [...callers, ...Object.values(endpoints)].some((party) => party.encryption !== undefined);
  if (isAgreed && encryption === undefined) throw missingKey('encryption.key', undefined);
}

/** A mode that has nowhere to ask would refuse every message. */
function refuseIdleRevocation(path: string, { mode, lists, responders }: RevocationSettings): void {
  if (mode === 'crl' && lists.length === 0) throw missingKey(`${path}.revocation.lists`, undefined);
  if (mode.endsWith('ocsp') && responders.length === 0) throw missingKey(`${path}.revocation.responders`, undefined);
  const file = responders.findIndex((responder) => responder.startsWith('file:'));
  if (file >= 0) throw invalid(`${path}.revocation.responders[${file}]`, 'Give the address of a responder, http: or https:.');
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
  if (schemaPath.includes('/keyReference/')) return 'Give a reference: file:<path>, env:<variable> or pkcs11:<token and key>.';
  if (schemaPath.includes('/instant/')) return 'Give a time in UTC, such as 2027-01-01T00:00:00Z.';
  if (schemaPath.includes('/location/')) return 'Give file:<path>, or an http: or https: address without user name or fragment.';
  if (schemaPath.includes('/oid/')) return 'Give an object identifier in dots, such as 1.3.6.1.5.5.7.3.2.';
  if (schemaPath.includes('/address/')) {
    return 'Give an https: address, or http: on a loopback address, without user name, query or fragment.';
  }
  return `Use a value of the form ${String(params['pattern'])}.`;
}

function refuseRepeatedIds(ids: readonly string[]): void {
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (repeated >= 0) throw invalid(`callers[${repeated}].id`, 'Give every caller an id of its own.');
}
