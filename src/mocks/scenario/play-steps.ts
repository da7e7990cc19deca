import { packagedContract } from '../../contracts/packaged-contract.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import type { EndpointName } from '../endpoint-name.ts';
import type { Wait } from '../wait.ts';
import { contractCaller, type CallerSetting, type CallOutcome } from './contract-caller.ts';
import { durationText } from './duration.ts';
import { atPath, missingIn, withKept } from './json-subset.ts';
import type { Scenario, Step, StepExpectation, StepProtocol } from './scenario.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** What came of one step. `objection` says what was not as expected; no values of persons are in it. */
export interface StepResult {
  readonly line: number;
  readonly what: string;
  readonly objection: string | undefined;
}

/** What the steps of a scenario are played with. */
export interface Player extends CallerSetting {
  /** The scenario at play, for time and state; without it such steps are objected to. */
  readonly run: ScenarioRun | undefined;
  /** How time passes. */
  readonly wait: Wait;
  readonly address: (endpoint: EndpointName, protocol: 'soap' | 'rest') => string;
}

type Send = Extract<Step, { kind: 'send' }>;

/** Plays the steps of a scenario in their order, to the end, whatever comes of them. */
export async function playSteps({ steps }: Pick<Scenario, 'steps'>, player: Player): Promise<readonly StepResult[]> {
  const call = contractCaller(player);
  const kept = new Map<string, JsonValue>();
  const results: StepResult[] = [];
  for (const step of steps) {
    const times = step.kind === 'send' ? step.times : 1;
    let objection: string | undefined;
    for (let time = 0; time < times && objection === undefined; time += 1)
      objection = step.kind === 'send' ? await send(step, player, call, kept) : await pass(step, player);
    results.push({ line: step.line, what: described(step), objection });
  }
  return results;
}

async function pass(step: Exclude<Step, Send>, { run, wait }: Player): Promise<string | undefined> {
  if (step.kind === 'wait') {
    await wait(step.ms);
    return undefined;
  }
  if (run === undefined) return 'no scenario is at play here';
  if (step.kind === 'advance') {
    run.advance(step.ms);
    return undefined;
  }
  const { state } = run.view();
  return state === step.state ? undefined : `the state is ${state}`;
}

async function send(
  step: Send,
  player: Player,
  call: ReturnType<typeof contractCaller>,
  kept: Map<string, JsonValue>,
): Promise<string | undefined> {
  const { protocol, endpoint, operation, timeoutMs } = step;
  const given = withKept(step.request, kept);
  const request: JsonObject = { queryId: uuidv7(player.clock, player.random), ...(isJsonObject(given) ? given : {}) };
  const address = player.address(endpoint, protocol === 'rest' ? 'rest' : 'soap');
  const outcome = await call({ contract: packagedContract(endpoint), protocol, address, operation, request, timeoutMs });
  const objection = objectionTo(outcome, step.expect, kept);
  if (objection !== undefined || outcome.kind !== 'response') return objection;
  for (const [name, path] of Object.entries(step.keep)) {
    const value = atPath(outcome.response, path);
    if (value === undefined) return `the answer has no ${path} to keep`;
    kept.set(name, value);
  }
  return undefined;
}

function objectionTo(outcome: CallOutcome, expected: StepExpectation, kept: ReadonlyMap<string, JsonValue>): string | undefined {
  if (outcome.kind !== expected.kind) return `it came to ${said(outcome)}`;
  if (outcome.kind === 'response' && expected.kind === 'response') {
    const missing = missingIn(outcome.response, withKept(expected.response, kept));
    return missing === undefined ? undefined : `the answer is another at ${missing}`;
  }
  const isExpected =
    (outcome.kind === 'refusal' && expected.kind === 'refusal' && outcome.refusal === expected.refusal) ||
    (outcome.kind === 'failure' && expected.kind === 'failure' && outcome.failure === expected.failure);
  return isExpected ? undefined : `it came to ${said(outcome)}`;
}

function said(outcome: CallOutcome): string {
  if (outcome.kind === 'response') return 'an answer';
  if (outcome.kind === 'failure') return `the failure ${outcome.failure}`;
  return `the refusal ${outcome.refusal}${outcome.rule === undefined ? '' : ` (${outcome.rule})`}`;
}

const PROTOCOLS: Readonly<Record<StepProtocol, string>> = { 'soap-1.1': 'SOAP 1.1', 'soap-1.2': 'SOAP 1.2', rest: 'REST' };

function described(step: Step): string {
  if (step.kind === 'advance') return `${durationText(step.ms)} pass at once`;
  if (step.kind === 'wait') return `${durationText(step.ms)} pass`;
  if (step.kind === 'in-state') return `the state is ${step.state}`;
  const { endpoint, operation, protocol, times, expect, doc } = step;
  const result =
    expect.kind === 'response' ? 'answers' : expect.kind === 'refusal' ? `refuses: ${expect.refusal}` : `fails: ${expect.failure}`;
  return doc ?? `${endpoint} ${operation} over ${PROTOCOLS[protocol]}${times > 1 ? `, ${times} times` : ''}, ${result}`;
}
