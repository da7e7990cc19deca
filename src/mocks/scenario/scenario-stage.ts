import { GatewayError } from '../../kernel/gateway-error.ts';
import type { EndpointName } from '../endpoint-name.ts';
import { lackingKey, type FaultKeys } from '../faults/fault-keys.ts';
import type { MockFault } from '../mock-fault.ts';
import type { DeploymentPhase } from '../phase.ts';
import type { Scenario } from './scenario.ts';
import { resetRecords, startScenario, type ScenarioRun, type ScenarioWorld } from './scenario-run.ts';

/** What a test bed was started with and no scenario can change while it runs. */
export interface StageSetting extends ScenarioWorld {
  readonly phase: DeploymentPhase;
  readonly persons: number;
  readonly seed: number;
  readonly keysOf: (endpoint: EndpointName) => FaultKeys;
}

/** Where scenarios are played, one at a time. */
export interface ScenarioStage {
  readonly setting: StageSetting;
  /** Puts a scenario on in place of what was. Throws `scenario-invalid` for one that this test bed cannot play. */
  play(scenario: Scenario): ScenarioRun;
  run(): ScenarioRun | undefined;
  /** Throws `scenario-invalid` for a fault that the server has no keys for. */
  requirePossible(endpoint: EndpointName, fault: MockFault): void;
  /** Ends what is on: good behaviour, records and time as at the start. */
  reset(): void;
}

/** An empty stage. */
export function scenarioStage(setting: StageSetting): ScenarioStage {
  const { behaviour, clock, keysOf } = setting;
  let current: ScenarioRun | undefined;
  const requirePossible = (endpoint: EndpointName, fault: MockFault): void => {
    const mend = lackingKey(fault, keysOf(endpoint));
    if (mend !== undefined) refuse(endpoint, mend);
  };
  return {
    setting,
    play(scenario) {
      requireSetting(scenario, setting);
      for (const [endpoint, fault] of faultsOf(scenario)) requirePossible(endpoint, fault);
      current?.end();
      current = startScenario(scenario, setting);
      return current;
    },
    run: () => current,
    requirePossible,
    reset() {
      current?.end();
      current = undefined;
      behaviour.reset();
      clock.reset();
      resetRecords(setting);
    },
  };
}

function requireSetting({ phase, population }: Scenario, setting: StageSetting): void {
  if (phase !== setting.phase) refuse('phase', 'Start the mocks with this scenario: the phase is set at the start.');
  if (population.persons !== setting.persons || population.seed !== setting.seed)
    refuse('population', 'Start the mocks with this scenario, or with its --persons and --seed: the population is made at the start.');
}

/** Every fault that a scenario may have a server commit. */
function faultsOf({ states, chances }: Scenario): readonly (readonly [EndpointName, MockFault])[] {
  const ofRules = [...states.values()].flat().flatMap(({ trigger, reaction: { fault } }) => {
    return trigger === undefined || fault === undefined ? [] : [[trigger.endpoint, fault] as const];
  });
  return [...ofRules, ...chances.map(({ endpoint, fault }) => [endpoint, fault] as const)];
}

function refuse(field: string, mend: string): never {
  throw new GatewayError('scenario-invalid', { field, mend });
}
