import { resolve } from 'node:path';
import type { Command } from 'commander';
import { POPULATION_SIZES } from '../mocks/population/generate-population.ts';
import type { Act, CommandContext } from './command-context.ts';
import { runDemo, type DemoReport } from './demo-run.ts';
import { startDemo, type Demo } from './demo-stage.ts';
import { numberOption, portOption } from './number-option.ts';

/** `gateway demo`, which is what `npm start` runs. */
export function addDemoCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command('demo')
    .description(
      'mocks, gateway and throw-away keys; sends every demonstration query through the signed front doors and verifies the trail',
    )
    .option('--once', 'stop after the queries; exit 0 only if every expectation held')
    .option('--json', 'with --once: print one JSON document')
    .option('--folder <folder>', 'where keys, configuration, store and trail go; emptied first', '.gateway/demo')
    .option('--port <port>', 'port of the gateway, 0 for any', '8470')
    .option('--persons <count>', 'size of the synthetic population', '2000')
    .option('--seed <number>', 'seed of the population', '1')
    .action(
      act(async (options: { once?: true; json?: true; folder: string; port: string; persons: string; seed: string }) => {
        const folder = resolve(context.workingFolder, options.folder);
        const port = options.once ? 0 : portOption(options.port, '--port');
        const quiet = options.json === true && options.once === true;
        const say = quiet ? () => undefined : context.out;
        say('Laying out throw-away keys, the mock EU components, and the gateway …\n');
        const demo = await startDemo(
          {
            folder,
            port,
            persons: numberOption(options.persons, '--persons', POPULATION_SIZES.least, POPULATION_SIZES.most),
            seed: numberOption(options.seed, '--seed', 0, 2 ** 32 - 1),
          },
          context,
        );
        try {
          const report = await runDemo(demo, context);
          if (quiet) context.out(`${JSON.stringify(report)}\n`);
          else say(summary(report));
          if (!options.once) {
            say(banner(demo, options.folder));
            await context.interrupted();
          }
          return report.trail.verified && report.queries.every(({ ok }) => ok) ? 0 : 1;
        } finally {
          await demo.close();
        }
      }),
    );
}

function summary({ queries, trail }: DemoReport): string {
  const rows = queries.map(({ ok, name, front, endpoints, outcome, expected }) => {
    const by = endpoints.length === 0 ? '' : `  via ${endpoints.join(' + ')}`;
    return `${ok ? ' ok ' : 'FAIL'} ${front.padEnd(8)} ${name}${by}\n              ${outcome}${ok ? '' : `\n              expected ${expected}`}\n`;
  });
  return `\n${rows.join('')}\nTrail: ${trail.entries} entries, root ${trail.root.slice(0, 16)}…, ${trail.verified ? 'verified offline' : 'NOT VERIFIED'}\n`;
}

function banner(demo: Demo, folder: string): string {
  return `
The gateway listens on ${demo.url}
  REST   ${demo.url}/openapi.json        SOAP   ${demo.url}/soap/v1?wsdl
  ready  ${demo.url}/health/ready        counts ${demo.url}/metrics

Try in a second terminal:
  npx gateway query --as lv-vrs-reis --profile border-check fixtures/demo/border-crossing.xml
  npx gateway query --as lv-vp-iiis --profile police-identification --expect-refusal --explain fixtures/demo/identity-check.json
  npx gateway audit verify --trail ${folder}/audit --key ${folder}/keys/audit.pub.pem
  npx gateway config explain --config ${folder}/gateway.yaml

Ctrl+C stops. All persons are synthetic; all keys are throw-away.
`;
}
