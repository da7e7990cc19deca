import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { GatewayError } from '../kernel/gateway-error.ts';
import { playSteps, type StepResult } from '../mocks/scenario/play-steps.ts';
import { readScenario } from '../mocks/scenario/read-scenario.ts';
import type { Scenario } from '../mocks/scenario/scenario.ts';
import type { TestBed } from '../mocks/test-bed.ts';
import { timerWait } from '../mocks/wait.ts';
import { undiciClient } from '../wire/http/undici-client.ts';
import type { CommandContext, ExitStatus } from './command-context.ts';
import { demoIdentity } from './demo-folder.ts';
import { mocksTrust } from './mocks-keys.ts';

const MAX_RESPONSE_BYTES = 16_777_216;
const CONNECT_MS = 5_000;

/** The scenario in a file. Throws `command-usage` for a file that cannot be read, `scenario-invalid` for one that does not hold. */
export function scenarioFile(path: string, { workingFolder }: CommandContext): Scenario {
  let text: string;
  try {
    text = readFileSync(resolve(workingFolder, path), 'utf8');
  } catch (cause) {
    throw new GatewayError('command-usage', { field: '--scenario', mend: 'Name a scenario file that can be read.' }, { cause });
  }
  return readScenario(text, basename(path));
}

/** Plays the steps of the scenario that is on, as the gateway of the demonstration's folder, and tells what came of each. Status 1 when any came otherwise. */
export async function playScenario(bed: TestBed, folder: string, json: boolean, context: CommandContext): Promise<ExitStatus> {
  const { clock, random } = context;
  const run = bed.stage.run();
  if (run === undefined) throw new GatewayError('command-usage', { field: '--play', mend: 'Give --scenario, too.' });
  const send = undiciClient({ maxResponseBytes: MAX_RESPONSE_BYTES, connectTimeoutMs: CONNECT_MS });
  try {
    const results = await playSteps(run.scenario, {
      identity: demoIdentity(folder, 'gateway'),
      trust: await mocksTrust(folder, clock, random),
      clock,
      random,
      send,
      run,
      wait: timerWait,
      address: (endpoint, protocol) => bed.addresses[endpoint][protocol],
    });
    context.out(json ? `${JSON.stringify({ scenario: run.scenario.name, steps: results })}\n` : results.map(line).join(''));
    return results.every(({ objection }) => objection === undefined) ? 0 : 1;
  } finally {
    await send.close();
  }
}

const line = ({ line: at, what, objection }: StepResult): string =>
  `${objection === undefined ? 'ok  ' : 'FAIL'}  line ${at}  ${what}${objection === undefined ? '' : `: ${objection}`}\n`;
