import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { startTestBed } from '../mocks/test-bed.ts';
import { trustFrom } from '../signing/trust.ts';
import type { Act, CommandContext } from './command-context.ts';
import { demoCertificate, demoIdentity, isDemoFolder, layOutDemoFolder } from './demo-folder.ts';
import { numberOption, portOption } from './number-option.ts';

/** `gateway mocks`. */
export function addMocksCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command('mocks')
    .description('run the mock ESP and CIR alone, until told to stop')
    .option('--persons <count>', 'size of the synthetic population', '2000')
    .option('--seed <number>', 'seed of the population', '1')
    .option('--folder <folder>', 'demonstration folder whose keys to use; throw-away keys when absent')
    .option('--esp-port <port>', 'port of the ESP, 0 for any', '0')
    .option('--cir-port <port>', 'port of the CIR, 0 for any', '0')
    .option('--check', 'start, print the addresses and stop')
    .option('--json', 'print the addresses as one JSON document')
    .action(
      act(
        async (options: {
          persons: string;
          seed: string;
          folder?: string;
          espPort: string;
          cirPort: string;
          check?: true;
          json?: true;
        }) => {
          const ports = { esp: portOption(options.espPort, '--esp-port'), cir: portOption(options.cirPort, '--cir-port') };
          const given = options.folder === undefined ? undefined : resolve(context.workingFolder, options.folder);
          const folder = given ?? (await mkdtemp(join(tmpdir(), 'gateway-mocks-')));
          if (!isDemoFolder(folder)) await layOutDemoFolder(folder, context.clock, context.random);
          const bed = await startTestBed({
            persons: numberOption(options.persons, '--persons', 9, 300_000),
            seed: numberOption(options.seed, '--seed', 0, 2 ** 32 - 1),
            identities: { esp: demoIdentity(folder, 'esp'), cir: demoIdentity(folder, 'cir') },
            trust: trustFrom({
              anchors: [demoCertificate(folder, 'ca-ec'), demoCertificate(folder, 'ca-rsa')],
              pinned: [demoCertificate(folder, 'gateway')],
            }),
            clock: context.clock,
            random: context.random,
            ports,
          });
          const addresses = { esp: bed.espUrl, cirSoap: bed.cirSoapUrl, cirRest: bed.cirRestUrl, keys: join(folder, 'keys') };
          if (options.json) context.out(`${JSON.stringify(addresses)}\n`);
          else
            context.out(
              `ESP   SOAP 1.2  ${addresses.esp}\nCIR   SOAP 1.1  ${addresses.cirSoap}\nCIR   REST      ${addresses.cirRest}\nkeys            ${addresses.keys}\n`,
            );
          if (!options.check) await context.interrupted();
          await bed.close();
          if (given === undefined) await rm(folder, { recursive: true });
          return 0;
        },
      ),
    );
}
