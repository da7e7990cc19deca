import { isList, isTree, type SettingTree } from './config-tree.ts';
import type { Configuration, Origin } from './configuration.ts';
import type { Setting } from './defaults.ts';
import { originOf } from './load-config.ts';
import { CONFIGURATION_SCHEMA, joinPath, memberNode, resolveNode, type SchemaNode } from './schema-node.ts';

/** One setting in force. */
export interface ExplainedSetting {
  /** Path such as `callers[0].certificate`. */
  readonly key: string;
  /** As configured: a secret shows as its reference, for that is all a configuration holds. */
  readonly value: Setting;
  readonly origin: Origin;
  readonly description: string;
}

/** Every setting of a loaded configuration with where it came from and what it means, in the order of the schema. */
export function explainConfig(configuration: Configuration): readonly ExplainedSetting[] {
  return explain(configuration, configuration as unknown as SettingTree, CONFIGURATION_SCHEMA, '');
}

function explain(configuration: Configuration, setting: Setting, node: SchemaNode, path: string): readonly ExplainedSetting[] {
  if (isTree(setting)) {
    const order = Object.keys(node.properties ?? {});
    const keys = Object.keys(setting).sort((one, other) => order.indexOf(one) - order.indexOf(other));
    return keys.flatMap((key) => explain(configuration, setting[key] ?? null, memberNode(node, key) ?? {}, joinPath(path, key)));
  }
  const item = node.items === undefined ? undefined : resolveNode(node.items);
  if (isList(setting) && item?.type === 'object') {
    return setting.flatMap((member, index) => explain(configuration, member, item, joinPath(path, index)));
  }
  return [{ key: path, value: setting, origin: originOf(configuration, path), description: node.description ?? '' }];
}
