import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { POPULATION_SIZES } from '../mocks/population/generate-population.ts';
import { CONTROL_PATH } from '../mocks/control/control-api.ts';
import { ENDPOINT_NAMES } from '../mocks/endpoint-name.ts';
import { DEPLOYMENT_PHASES } from '../mocks/phase.ts';
import { startTestBed, type TestBed } from '../mocks/test-bed.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext, ExitStatus } from './command-context.ts';
import { isDemoFolder, layOutDemoFolder } from './demo-folder.ts';
import { errorLine } from './error-line.ts';
import { mocksKeys } from './mocks-keys.ts';
import { addMocksRecordCommand } from './mocks-record-command.ts';
import { mocksTry } from './mocks-try.ts';
import { numberOption, portOption } from './number-option.ts';
import { playScenario, scenarioFile } from './play-scenario.ts';

interface MocksOptions {
  readonly persons?: string;
  readonly seed?: string;
  readonly folder?: string;
  readonly host: string;
  readonly port: string;
  readonly try?: boolean;
  readonly phase?: string;
  readonly scenario?: string;
  readonly play?: true;
  readonly control?: true;
  readonly check?: true;
  readonly json?: true;
}

const DEFAULTS = { persons: '2000', seed: '1', phase: 'mid-live' } as const;
const TOKEN_BYTES = 32;

/** `gateway mocks` and `gateway mocks record`. */
export function addMocksCommand(program: Command, context: CommandContext, act: Act): void {
  const mocks = program.command('mocks').enablePositionalOptions();
  mocks
    .description('run the mocks of the EU components alone, until told to stop')
    .option('--persons <count>', `size of the synthetic population; ${DEFAULTS.persons}, or the scenario’s`)
    .option('--seed <number>', `seed of the population; ${DEFAULTS.seed}, or the scenario’s`)
    .option('--folder <folder>', 'demonstration folder whose keys to use; throw-away keys when absent')
    .option('--port <port>', 'port of the one host of all endpoints, 0 for any', '0')
    .option('--host <address>', 'address to listen at; any other than loopback is open to the network', '127.0.0.1')
    .option('--phase <phase>', `what has entered into operation: ${DEPLOYMENT_PHASES.join(', ')}; ${DEFAULTS.phase}, or the scenario’s`)
    .option('--scenario <file>', 'scenario by which the mocks behave and misbehave')
    .option('--play', 'play the steps of the scenario, tell what came of each, and stop')
    .option('--control', 'let the mocks be controlled over HTTP by whoever has the token that is written beside the keys')
    .option('--try', 'let whoever reaches the page at / try operations with a key of the folder; on loopback it is so unless --no-try')
    .option('--no-try', 'let the page at / only describe the operations')
    .option('--check', 'start, print the addresses and stop')
    .option('--json', 'print the addresses as one JSON document')
    .action(act((options: MocksOptions) => runMocks(options, context)));
  addMocksRecordCommand(mocks, context, act);
}

async function runMocks(options: MocksOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = options.scenario === undefined ? undefined : scenarioFile(options.scenario, context);
  if (options.play && scenario === undefined) throw new GatewayError('command-usage', { field: '--play', mend: 'Give --scenario, too.' });
  const { persons = scenario?.population.persons, seed = scenario?.population.seed, phase = scenario?.phase } = options;
  const started = {
    persons: numberOption(String(persons ?? DEFAULTS.persons), '--persons', POPULATION_SIZES.least, POPULATION_SIZES.most),
    seed: numberOption(String(seed ?? DEFAULTS.seed), '--seed', 0, 2 ** 32 - 1),
    host: options.host,
    port: portOption(options.port, '--port'),
    phase: choiceOption(phase ?? DEFAULTS.phase, '--phase', DEPLOYMENT_PHASES),
  };
  const given = options.folder === undefined ? undefined : resolve(context.workingFolder, options.folder);
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'gateway-mocks-')));
  try {
    if (!isDemoFolder(folder)) await layOutDemoFolder(folder, context.clock, context.random);
    const control = options.control && { token: await newToken(folder, context) };
    const { clock, random } = context;
    const failed = (error: unknown): void => context.err(errorLine(error));
    const tryAs = await mocksTry(folder, options.host, options.try, context);
    const bed = await startTestBed({ ...started, ...mocksKeys(folder), clock, random, failed, tryAs, ...(control && { control }) });
    try {
      if (scenario !== undefined) bed.stage.play(scenario);
      if (options.play) return await playScenario(bed, folder, options.json === true, context);
      context.out(
        options.json
          ? `${JSON.stringify(addressDocument(bed, folder, control !== undefined))}\n`
          : addressLines(bed, folder, control !== undefined),
      );
      if (!options.check) await context.interrupted();
      return 0;
    } finally {
      await tryAs?.send.close();
      await bed.close();
    }
  } finally {
    if (given === undefined) await rm(folder, { recursive: true });
  }
}

const tokenFile = (folder: string): string => join(folder, 'keys/control.token');

async function newToken(folder: string, { random }: CommandContext): Promise<string> {
  const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
  await rm(tokenFile(folder), { force: true });
  await writeFile(tokenFile(folder), `${token}\n`, { mode: 0o600, flag: 'wx' });
  return token;
}

const controlAddress = ({ origin }: TestBed): string => `${origin}${CONTROL_PATH}`;

function addressDocument(bed: TestBed, folder: string, isControlled: boolean): object {
  const control = isControlled ? { url: controlAddress(bed), token: tokenFile(folder) } : undefined;
  return { origin: bed.origin, page: `${bed.origin}/`, endpoints: bed.addresses, keys: join(folder, 'keys'), ...(control && { control }) };
}

const COLUMN = 12;

function addressLines(bed: TestBed, folder: string, isControlled: boolean): string {
  const rows = [
    ...ENDPOINT_NAMES.map((name) => [name, `${bed.addresses[name].soap}  ${bed.addresses[name].rest}`] as const),
    ['page', `${bed.origin}/`] as const,
    ['keys', join(folder, 'keys')] as const,
    ...(isControlled ? [['control', `${controlAddress(bed)}  token in ${tokenFile(folder)}`] as const] : []),
  ];
  return rows.map(([name, value]) => `${name.padEnd(COLUMN)}${value}\n`).join('');
}
