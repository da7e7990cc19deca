import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { configDigest } from '../config/config-digest.ts';
import type { Configuration } from '../config/configuration.ts';
import { loadConfig } from '../config/load-config.ts';
import { resolveSecret, resolveSecretLater } from '../config/resolve-secret.ts';
import { readSettings, type References } from '../gateway/read-settings.ts';
import type { GatewaySettings } from '../gateway/settings.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { CommandContext } from './command-context.ts';

/** The text of a file that the operator named. Throws `config-file-unreadable` with its base name. */
export function readOperatorFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: basename(path) }, { cause });
  }
}

/** The configuration in a file, with defaults below it and the environment above it. Throws `config-*`. */
export function readConfiguration(file: string, context: CommandContext): Configuration {
  const path = resolve(context.workingFolder, file);
  return loadConfig({ text: readOperatorFile(path), path: basename(path), environment: context.environment });
}

/** The settings a gateway is built from; relative paths in the file are read against its folder. Throws `config-*` and `keys-unusable`. */
export function readGatewaySettings(file: string, context: CommandContext): GatewaySettings {
  const configuration = readConfiguration(file, context);
  const folder = dirname(resolve(context.workingFolder, file));
  return readSettings(configuration, configDigest(configuration), referencesFrom(folder, context));
}

/** Follows references: paths are read against the folder, variables from the context's environment. */
export function referencesFrom(folder: string, { environment }: Pick<CommandContext, 'environment'>): References {
  const env = (name: string): string | undefined => environment[name];
  const [now, later] = [
    { env, file: (path: string) => readFileSync(resolve(folder, path), 'utf8') },
    { env, file: (path: string) => readFile(resolve(folder, path), 'utf8') },
  ];
  return {
    read: (reference, key) => resolveSecret(reference, now, key),
    readLater: (reference, key) => resolveSecretLater(reference, later, key),
    folder,
  };
}
