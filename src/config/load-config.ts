import { GatewayError } from '../kernel/gateway-error.ts';
import { checkConfiguration, refuseUnknownKeys, requireKeys } from './check-config.ts';
import { markOrigins, overlay, withMemberDefaults, withoutEmpty } from './config-tree.ts';
import type { Configuration, Origin } from './configuration.ts';
import { DEFAULTS, freezeDeep } from './defaults.ts';
import { readEnvironment } from './environment.ts';
import { readYaml } from './read-yaml.ts';

/** What a configuration is made from; nothing else is looked at. */
export interface ConfigurationSources {
  /** The file's content, YAML. */
  readonly text: string;
  /** The file's name, for messages. */
  readonly path?: string;
  /** Environment variables; those that begin with `GATEWAY__` are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const originsOf = new WeakMap<Configuration, ReadonlyMap<string, Origin>>();

/**
 * The effective configuration, deeply frozen: defaults, over them the file, over that the environment.
 * Throws `config-version`, `config-unknown-key`, `config-missing-key` or `config-invalid`; `field` names the key or variable, never a
 * value.
 */
export function loadConfig({ text, path = 'gateway.yaml', environment }: ConfigurationSources): Configuration {
  const file = withoutEmpty(readYaml(text, path));
  if (file['version'] !== 1) throw new GatewayError('config-version', { field: 'version' });
  refuseUnknownKeys(file);
  const variables = readEnvironment(environment, file);
  refuseUnknownKeys(variables);
  const tree = withMemberDefaults(overlay(overlay(DEFAULTS, file), variables));
  requireKeys(tree);
  const configuration = freezeDeep(checkConfiguration(tree));
  const origins = new Map<string, Origin>();
  markOrigins(file, 'file', origins);
  markOrigins(variables, 'environment', origins);
  originsOf.set(configuration, origins);
  return configuration;
}

/** Where the setting at a path of a loaded configuration came from. */
export function originOf(configuration: Configuration, path: string): Origin {
  return originsOf.get(configuration)?.get(path) ?? 'default';
}
