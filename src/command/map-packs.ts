import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { PACKAGE_ROOT, readPack, readPacks } from '../gateway/packaged-specs.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { PackFiles } from '../mapping/spec/pack.ts';
import type { CommandContext } from './command-context.ts';

/** What every command says that works on packs. */
export interface PackOptions {
  readonly packs?: string;
}

/** Adds `--packs`. */
export function withPacks(command: Command): Command {
  return command.option('--packs <folder>', 'folder of packs, for those that are named; the packaged one unless told');
}

/** A pack and the folder it lies in. */
export interface ChosenPack {
  readonly folder: string;
  readonly files: PackFiles;
}

const packsFolder = ({ packs }: PackOptions, { workingFolder }: CommandContext): string =>
  packs === undefined ? join(PACKAGE_ROOT, 'mappings/national') : resolve(workingFolder, packs);

/**
 * The pack that an operator names: by the path of its folder, or by its name in the folder of packs. Throws `mapping-unknown` where neither
 * holds a mapping, `config-file-unreadable`.
 */
export function choosePack(named: string, options: PackOptions, context: CommandContext): ChosenPack {
  const places = [join(packsFolder(options, context), named), resolve(context.workingFolder, named)];
  const folder = places.find((place) => existsSync(join(place, 'mapping.yaml')));
  if (folder === undefined)
    throw new GatewayError('mapping-unknown', {
      field: 'PACK',
      mend: 'Give the folder of a pack, or the name of one in the folder of packs.',
    });
  return { folder, files: readPack(folder) };
}

/** The packs that are named, or all of the folder of packs. Throws as `choosePack` does, and `command-usage` for a folder without packs. */
export function choosePacks(named: readonly string[], options: PackOptions, context: CommandContext): readonly ChosenPack[] {
  if (named.length > 0) return named.map((name) => choosePack(name, options, context));
  const folder = packsFolder(options, context);
  const all = readPacks(folder).map((files) => ({ folder: join(folder, files.name), files }));
  if (all.length === 0) throw new GatewayError('command-usage', { field: '--packs', mend: 'Name a folder of packs.' });
  return all;
}
