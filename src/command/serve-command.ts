import type { Command } from 'commander';
import { startGateway } from '../gateway/assemble.ts';
import type { Act, CommandContext } from './command-context.ts';
import { readGatewaySettings } from './read-config.ts';

/** `gateway serve`. */
export function addServeCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command('serve')
    .description('run the gateway until it is told to stop; on SIGHUP it looks at its signing keys at once')
    .requiredOption('--config <file>', 'configuration, gateway.yaml')
    .option('--check', 'start, report readiness and stop')
    .action(
      act(async (options: { config: string; check?: true }) => {
        const gateway = await startGateway(readGatewaySettings(options.config, context), { ...context, logTo: context.out });
        const deaf = context.onHangup(() => void gateway.refreshKeys());
        const { ready, checks } = await gateway.ready();
        context.out(`${JSON.stringify({ url: gateway.url, ready, checks })}\n`);
        if (!options.check) await context.interrupted();
        deaf();
        await gateway.close();
        return ready ? 0 : 1;
      }),
    );
}
