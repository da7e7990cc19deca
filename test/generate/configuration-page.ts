import { isTree } from '../../src/config/config-tree.ts';
import { DEFAULTS, MEMBER_DEFAULTS, type Setting } from '../../src/config/defaults.ts';
import { variableName } from '../../src/config/environment.ts';
import { describedKeys, type DescribedKey, type SchemaNode } from '../../src/config/schema-node.ts';

const HEAD = `<!-- Generated from schemas/config/gateway.schema.json and src/config/defaults.ts by \`npm run generate\`; never edited by hand. -->

# Configuration

One file, \`gateway.yaml\`. What it does not set has the default below; what has no default and is not marked optional must be set, or the gateway
does not start and names the key. An environment variable wins over the file. Unknown keys and unknown \`GATEWAY__\` variables are errors.
Secrets, certificates and trust anchors are given by reference only, \`file:<path>\` or \`env:<variable>\`. A key that signs may also lie in a PKCS #11 token:
\`pkcs11:token=<label>;object=<label>?module-path=<library>&pin-source=file:<path>\` (RFC 7512).
\`gateway config explain\` prints every value in force and where it came from.

| key | type | default | variable | meaning |
|---|---|---|---|---|
`;

/** Groups that may be left out whole; their keys are required only together. */
const OPTIONAL_GROUPS: ReadonlySet<string> = new Set([
  'listen.tls',
  'identity.next',
  'identity.batch',
  'encryption',
  'callers[].encryption',
  'endpoints.<id>.identity',
  'endpoints.<id>.identity.next',
  'endpoints.<id>.identity.batch',
  'endpoints.<id>.encryption',
]);

/** The page \`architecture/configuration.md\`: every key with type, default, variable and meaning. */
export function configurationPage(): string {
  const keys = describedKeys();
  const required = requiredPaths(keys);
  const rows = keys.filter(({ node }) => node.type !== 'object').map(({ path, node }) => row(path, node, required));
  const groups = keys
    .filter(({ path, node }) => node.type === 'object' && !path.includes('.'))
    .map(({ path, node }) => `- \`${path}\`: ${node.description ?? ''}`);
  return `${HEAD}${rows.join('\n')}\n\n## Groups\n\n${groups.join('\n')}\n`;
}

function row(path: string, node: SchemaNode, required: ReadonlySet<string>): string {
  const variable = path.includes('[') ? '' : `\`${variableName(path)}\``;
  const meaning = (node.description ?? '').replaceAll('|', '\\|');
  return `| ${[`\`${path}\``, typeName(node), defaultText(path, required), variable, meaning].join(' | ')} |`;
}

function typeName(node: SchemaNode): string {
  if (node.$ref === '#/$defs/reference') return 'reference';
  if (node.$ref === '#/$defs/keyReference') return 'reference, also pkcs11:';
  if (node.$ref === '#/$defs/instant') return 'time';
  if (node.$ref === '#/$defs/address') return 'address';
  if (node.$ref === '#/$defs/location') return 'location';
  if (node.$ref === '#/$defs/oid') return 'object identifier';
  if (node.const !== undefined) return `${node.const}`;
  if (node.enum !== undefined) return node.enum.map((word) => `\`${word}\``).join(', ');
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'integer') return `integer, ${node.minimum} to ${node.maximum}`;
  if (node.type === 'array')
    return node.items === undefined || node.items.type === 'object' ? 'list, see below' : `list of ${typeName(node.items)}`;
  return 'text';
}

function defaultText(path: string, required: ReadonlySet<string>): string {
  const setting = defaultOf(path);
  if (setting !== undefined) return `\`${JSON.stringify(setting)}\``;
  if (!required.has(path)) return 'none: optional';
  const group = path.slice(0, path.lastIndexOf('.'));
  return OPTIONAL_GROUPS.has(group) ? `none: must be set with \`${group}\`` : 'none: must be set';
}

function defaultOf(path: string): Setting | undefined {
  const [, member, key] = /^([a-z]+)(?:\[\]|\.<id>)\.([a-zA-Z.]+)$/.exec(path) ?? [];
  let setting: Setting | undefined = member === undefined ? DEFAULTS : MEMBER_DEFAULTS[member];
  for (const part of (key ?? path).split('.')) setting = isTree(setting) ? setting[part] : undefined;
  return setting;
}

function requiredPaths(keys: readonly DescribedKey[]): ReadonlySet<string> {
  const paths = new Set(['version', 'callers']);
  const add = (prefix: string, node: SchemaNode | undefined): void => {
    for (const key of node?.required ?? []) paths.add(`${prefix}.${key}`);
  };
  for (const { path, node } of keys) {
    add(path, node);
    add(`${path}[]`, node.items);
    add(`${path}.<id>`, typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
  }
  return paths;
}
