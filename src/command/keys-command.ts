import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { initKeys, type KeyParty } from '../toolkit/keys/init-keys.ts';
import type { Act, CommandContext } from './command-context.ts';
import { addKeysCsrCommand } from './keys-csr-command.ts';
import { addKeysImportCommand } from './keys-import-command.ts';
import { addKeysShowCommand } from './keys-show-command.ts';
import { numberOption } from './number-option.ts';

/** `gateway keys init`, `csr`, `import` and `show`. */
export function addKeysCommands(program: Command, context: CommandContext, act: Act): void {
  const keys = program.command('keys').description('keys, certificates and trust anchors');
  keys
    .command('init')
    .description('write a throw-away test PKI: two authorities, a key and certificate for each party, and the audit key')
    .requiredOption('--out <folder>', 'folder to write to; nothing in it is overwritten')
    .option('--party <name...>', 'parties to issue for, each NAME, NAME:ec-p256 or NAME:rsa-2048 (default ec-p256)', ['gateway'])
    .option('--days <count>', 'validity in days', '30')
    .option('--json', 'print one JSON document')
    .action(
      act(async (options: { out: string; party: string[]; days: string; json?: true }) => {
        const parties = options.party.map(partyOf);
        const files = await initKeys({
          directory: resolve(context.workingFolder, options.out),
          parties,
          validDays: numberOption(options.days, '--days', 1, 3650),
          clock: context.clock,
        });
        const names = files.map(({ path }) => basename(path));
        context.out(
          options.json ? `${JSON.stringify({ folder: options.out, files: names })}\n` : names.map((name) => `wrote ${name}\n`).join(''),
        );
        return 0;
      }),
    );
  addKeysCsrCommand(keys, context, act);
  addKeysImportCommand(keys, context, act);
  addKeysShowCommand(keys, context, act);
}

/** Any other algorithm is refused: whoever asks for a longer key must not get another one in silence. */
function partyOf(text: string): KeyParty {
  const [name = '', algorithm = 'ec-p256', ...rest] = text.split(':');
  if ((algorithm === 'ec-p256' || algorithm === 'rsa-2048') && rest.length === 0) return { name, algorithm };
  throw new GatewayError('command-usage', { field: '--party', mend: 'Give NAME, NAME:ec-p256 or NAME:rsa-2048.' });
}
