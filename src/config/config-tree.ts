import { GatewayError } from '../kernel/gateway-error.ts';
import { MEMBER_DEFAULTS, type Setting } from './defaults.ts';
import type { Origin } from './configuration.ts';
import { joinPath } from './schema-node.ts';

/** An object of settings. */
export interface SettingTree {
  readonly [key: string]: Setting;
}

/** Whether a setting is an object. */
export function isTree(setting: Setting | undefined): setting is SettingTree {
  return typeof setting === 'object' && setting !== null && !Array.isArray(setting);
}

/** Whether a setting is a list. */
export function isList(setting: Setting | undefined): setting is readonly Setting[] {
  return Array.isArray(setting);
}

/** `config-invalid` at a key, with what to do. */
export function invalid(field: string, mend: string, cause?: unknown): GatewayError {
  return new GatewayError('config-invalid', { field, mend }, cause === undefined ? undefined : { cause });
}

/** The tree without empty values: a key written without a value is a key not set. */
export function withoutEmpty(tree: SettingTree): SettingTree {
  const set = Object.entries(tree).filter(([, value]) => value !== null);
  return Object.fromEntries(set.map(([key, value]) => [key, isTree(value) ? withoutEmpty(value) : value]));
}

/** Lays one tree over another: objects are joined key by key, anything else is replaced. */
export function overlay(below: SettingTree, above: SettingTree): SettingTree {
  const joined: Record<string, Setting> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = Object.hasOwn(joined, key) ? joined[key] : undefined;
    joined[key] = isTree(value) ? overlay(isTree(under) ? under : {}, value) : value;
  }
  return joined;
}

/** The tree with the defaults of list and map members filled in where their keys are not set. */
export function withMemberDefaults(tree: SettingTree): SettingTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const defaults = MEMBER_DEFAULTS[key];
      if (defaults === undefined) return [key, value];
      const complete = (member: Setting): Setting => (isTree(member) ? overlay(defaults, member) : member);
      if (isTree(value)) return [key, Object.fromEntries(Object.entries(value).map(([id, member]) => [id, complete(member)]))];
      return [key, isList(value) ? value.map(complete) : value];
    }),
  );
}

/** Notes where every setting of the tree came from, by path; lists as a whole and, where they hold objects, also key by key. */
export function markOrigins(tree: Setting, origin: Origin, origins: Map<string, Origin>, path = ''): void {
  if (isTree(tree)) {
    for (const [key, value] of Object.entries(tree)) markOrigins(value, origin, origins, joinPath(path, key));
    return;
  }
  // A list replaces the one below it whole.
  for (const known of [...origins.keys()]) if (known.startsWith(`${path}[`)) origins.delete(known);
  origins.set(path, origin);
  if (isList(tree))
    tree.forEach((item, index) => {
      if (isTree(item)) markOrigins(item, origin, origins, joinPath(path, index));
    });
}
