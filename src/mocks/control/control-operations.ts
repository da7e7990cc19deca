import { openMapping } from '../../contracts/yaml-mapping.ts';
import { readPlacedYaml, type YamlValue } from '../../contracts/yaml-value.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { componentOf, isEndpointName, type EndpointName } from '../endpoint-name.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import { isMockFault } from '../mock-fault.ts';
import { draw } from '../scenario/distribution.ts';
import { milliseconds } from '../scenario/duration.ts';
import { editRecord } from '../scenario/edit-record.ts';
import { randomStream } from '../scenario/random-stream.ts';
import { readDistribution } from '../scenario/read-distribution.ts';
import { EDIT_KEYS, readEdit } from '../scenario/read-edits.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { faultList } from '../scenario/scenario-faults.ts';
import type { ScenarioRun } from '../scenario/scenario-run.ts';
import type { ScenarioStage } from '../scenario/scenario-stage.ts';

/** What the control API acts on. */
export interface ControlledBed {
  readonly stage: ScenarioStage;
  readonly logs: AccessLogs;
}

/** One operation: takes a body that its schema allows, answers with one that is written as JSON. */
export type ControlOperation = (body: JsonObject) => object;

/** The operations, by method and path. */
export function controlOperations({ stage, logs }: ControlledBed): ReadonlyMap<string, ControlOperation> {
  const { behaviour, clock, records } = stage.setting;
  const state = (): object => stateOf(stage);
  const stateAfter =
    (change: (body: JsonObject) => void): ControlOperation =>
    (body) => {
      change(body);
      return state();
    };
  return new Map<string, ControlOperation>([
    ['GET /control/state', state],
    ['POST /control/scenario', ({ scenario, file }) => stage.play(readScenario(textOf(scenario), textOf(file) || 'scenario.yaml')).view()],
    ['DELETE /control/scenario', stateAfter(() => stage.reset())],
    ['POST /control/fault', stateAfter((body) => setFault(stage, body))],
    ['POST /control/latency', stateAfter((body) => setLatency(stage, body))],
    [
      'POST /control/outage',
      stateAfter(({ endpoint, away }) => behaviour.setUnavailable(componentOf(endpointOf(endpoint)), away === true)),
    ],
    ['POST /control/clock', stateAfter(({ time, frozen }) => clock.set(Date.parse(textOf(time)), frozen === true))],
    ['POST /control/clock/advance', stateAfter(({ by }) => advance(stage, milliseconds(textOf(by)) ?? 0))],
    [
      'POST /control/stepping',
      ({ on }) => {
        const run = runOf(stage);
        run.setStepping(on === true);
        return run.view();
      },
    ],
    ['POST /control/step', () => runOf(stage).step()],
    [
      'POST /control/records',
      (body) => {
        const { kind, record } = editRecord(records, editIn(body));
        return { kind, system: record.system, reference: record.reference };
      },
    ],
    // What was searched for is in no answer, though Article 24(4) has the central log hold it.
    ['GET /control/logs', () => ({ entries: logs.entries().map((entry) => ({ ...entry, at: rfc3339(entry.at), dataUsed: undefined })) })],
    ['GET /control/refusals', () => ({ refusals: logs.refusals() })],
    [
      'POST /control/reset',
      stateAfter(() => {
        stage.reset();
        logs.clear();
      }),
    ],
  ]);
}

function stateOf(stage: ScenarioStage): object {
  const { behaviour, clock, phase, persons } = stage.setting;
  const faults = behaviour.faults().map(({ endpoint, fault, remaining }) => {
    return { endpoint, fault, ...(Number.isFinite(remaining) && { answers: remaining }) };
  });
  return { now: rfc3339(clock.now()), phase, persons, run: stage.run()?.view() ?? null, faults };
}

/** A text that the schema demanded. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function endpointOf(value: unknown): EndpointName {
  if (typeof value === 'string' && isEndpointName(value)) return value;
  throw new GatewayError('command-usage', { field: '/endpoint' });
}

function setFault(stage: ScenarioStage, { endpoint, fault, answers }: JsonObject): void {
  const [name, server] = [typeof fault === 'string' && isMockFault(fault) ? fault : undefined, endpointOf(endpoint)];
  if (name !== undefined) stage.requirePossible(server, name);
  stage.setting.behaviour.setFault(server, name, typeof answers === 'number' ? answers : undefined);
}

/** JSON is YAML, so whatever scenario files can say is read by the same words. */
function yamlOf(value: unknown): YamlValue {
  const faults = faultList('body');
  const yaml = readPlacedYaml(JSON.stringify(value), faults.report);
  faults.settle(yaml);
  return yaml;
}

function setLatency({ setting: { behaviour, seed } }: ScenarioStage, { endpoint, latency }: JsonObject): void {
  const faults = faultList('body');
  const yaml = yamlOf(latency);
  const distribution = readDistribution(yaml, faults.report);
  faults.settle(yaml);
  const random = randomStream(seed, `latency/${endpointOf(endpoint)}`);
  behaviour.setLatency(componentOf(endpointOf(endpoint)), () => draw(distribution, random));
}

function editIn(body: JsonObject): Parameters<typeof editRecord>[1] {
  const faults = faultList('body');
  const yaml = yamlOf(body);
  const edit = readEdit(openMapping(yaml, EDIT_KEYS, faults.report), faults.report);
  faults.settle(yaml);
  if (edit === undefined) throw new GatewayError('command-usage', { field: '/' });
  return edit;
}

/** The last moment that a contract can write. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

function advance(stage: ScenarioStage, span: number): void {
  if (stage.setting.clock.now() + span > LATEST)
    throw new GatewayError('command-usage', { field: '/by', mend: 'Stay before the year 10000.' });
  const current = stage.run();
  if (current === undefined) stage.setting.clock.advance(span);
  else current.advance(span);
}

function runOf(stage: ScenarioStage): ScenarioRun {
  const current = stage.run();
  if (current !== undefined) return current;
  throw new GatewayError('command-usage', { field: '/control/scenario', mend: 'Put a scenario on first.' });
}
