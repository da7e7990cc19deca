import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { packagedContract, packagedContracts } from '../contracts/packaged-contract.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { ENDPOINT_NAMES } from '../mocks/endpoint-name.ts';
import { startRecorder } from '../mocks/recorder/recording-proxy.ts';
import { undiciClient } from '../wire/http/undici-client.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext, ExitStatus } from './command-context.ts';
import { portOption } from './number-option.ts';

interface RecordOptions {
  readonly target: string;
  readonly endpoint: string;
  readonly out: string;
  readonly port: string;
}

const MAX_RESPONSE_BYTES = 16_777_216;
const CONNECT_MS = 10_000;

/** `gateway mocks record`. */
export function addMocksRecordCommand(mocks: Command, context: CommandContext, act: Act): void {
  mocks
    .command('record')
    .description('pass messages through to an endpoint until told to stop, and write them as a scenario without personal values')
    .requiredOption('--target <url>', 'scheme, host and port of the endpoint')
    .requiredOption('--endpoint <name>', `whose contract it speaks: ${ENDPOINT_NAMES.join(', ')}`)
    .requiredOption('--out <file>', 'scenario file to write; never overwritten')
    .option('--port <port>', 'port to listen on, 0 for any', '0')
    .action(act((options: RecordOptions) => record(options, context)));
}

async function record(options: RecordOptions, context: CommandContext): Promise<ExitStatus> {
  const endpoint = choiceOption(
    options.endpoint,
    '--endpoint',
    ENDPOINT_NAMES.filter((name) => packagedContracts().includes(name)),
  );
  const send = undiciClient({ maxResponseBytes: MAX_RESPONSE_BYTES, connectTimeoutMs: CONNECT_MS });
  try {
    const recorder = await startRecorder({
      endpoint,
      contract: packagedContract(endpoint),
      name: scenarioName(options.out),
      target: options.target,
      port: portOption(options.port, '--port'),
      send,
      clock: context.clock,
      random: context.random,
    });
    context.out(`${endpoint} at ${recorder.origin}, passed on to ${options.target}\n`);
    await context.interrupted();
    const { recorded, passed } = recorder.counts();
    await writeNew(resolve(context.workingFolder, options.out), await recorder.close());
    context.out(`${options.out}: ${recorded} exchanges recorded; ${passed} messages passed that are none of the contract\n`);
    return 0;
  } finally {
    await send.close();
  }
}

function scenarioName(file: string): string {
  const name = basename(file).replace(/\.ya?ml$/, '');
  if (/^[a-z][a-z0-9-]{0,79}$/.test(name)) return name;
  throw new GatewayError('command-usage', {
    field: '--out',
    mend: 'Name the file with lower-case letters, digits and hyphens, such as recorded-esp.yaml.',
  });
}

async function writeNew(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch((cause: unknown) => {
    throw new GatewayError(
      'command-usage',
      { field: '--out', mend: 'Name a file that is not there yet, in a folder that can be written.' },
      { cause },
    );
  });
}
