import type { Command } from 'commander';
import { explainConfig } from '../config/explain-config.ts';
import { openIdentities } from '../gateway/identities.ts';
import { mappingsOf, profilesOf } from '../gateway/packaged-specs.ts';
import type { GatewaySettings } from '../gateway/settings.ts';
import { openTokens } from '../signing/keys/tokens.ts';
import type { Act, CommandContext } from './command-context.ts';
import { readConfiguration, readGatewaySettings } from './read-config.ts';

/** `gateway config explain` and `gateway config check`. */
export function addConfigCommands(program: Command, context: CommandContext, act: Act): void {
  const config = program.command('config').description('the effective configuration');
  config
    .command('explain')
    .description('print each setting, where it comes from and what it means; secrets appear as references')
    .requiredOption('--config <file>', 'configuration, gateway.yaml')
    .option('--json', 'print one JSON document')
    .action(
      act(async (options: { config: string; json?: true }) => {
        const settings = explainConfig(readConfiguration(options.config, context));
        if (options.json) context.out(`${JSON.stringify({ settings })}\n`);
        else
          for (const { key, value, origin, description } of settings)
            context.out(`${key} = ${JSON.stringify(value)}  [${origin}]\n    ${description}\n`);
        return 0;
      }),
    );
  config
    .command('check')
    .description('read everything that the gateway would read at start, sign once with every key, and listen to nobody')
    .requiredOption('--config <file>', 'configuration, gateway.yaml')
    .option('--json', 'print one JSON document')
    .action(
      act(async (options: { config: string; json?: true }) => {
        const settings = readGatewaySettings(options.config, context);
        const signers = await signersOf(settings, context.clock.now());
        const profiles = [...profilesOf(settings.profilesFolder).keys()];
        const mappings = [...mappingsOf(settings.mappingsFolder).values()].map(({ digest }) => digest);
        const found = {
          callers: settings.callers.map(({ id }) => id),
          endpoints: [...settings.endpoints.keys()],
          signers,
          profiles,
          mappings,
          digest: settings.configDigest,
        };
        if (options.json) context.out(`${JSON.stringify({ ok: true, ...found })}\n`);
        else for (const [name, value] of Object.entries(found)) context.out(`${name}: ${[value].flat().join(', ')}\n`);
        return 0;
      }),
    );
}

/** Who would sign now: place in the configuration and fingerprint. Every key is tried, also one whose time has not come. */
async function signersOf(settings: GatewaySettings, now: number): Promise<readonly string[]> {
  const tokens = openTokens();
  try {
    const identities = await openIdentities(settings, tokens);
    const signers = [...identities.inForce(now)].map(([field, { fingerprint }]) => `${field} ${fingerprint}`);
    await identities.close();
    return signers;
  } finally {
    await tokens.close();
  }
}
