import { packagedContract, packagedContracts } from '../../contracts/packaged-contract.ts';
import { openMapping, type YamlMapping } from '../../contracts/yaml-mapping.ts';
import { readPlacedYaml, type Report, type YamlValue } from '../../contracts/yaml-value.ts';
import { isUtcInstant } from '../../wire/lexical/date-time.ts';
import type { EndpointName } from '../endpoint-name.ts';
import { DEPLOYMENT_PHASES, type DeploymentPhase } from '../phase.ts';
import type { ContractOf, ScenarioReading } from './contract-words.ts';
import type { Distribution } from './distribution.ts';
import { readDistribution } from './read-distribution.ts';
import { EDIT_KEYS, readEdit } from './read-edits.ts';
import { readStates } from './read-states.ts';
import { readSteps } from './read-steps.ts';
import { countOf, durationOf, endpointNamed, endpointOf, faultOf, momentOf, systemNamed } from './read-values.ts';
import type { Chance, Outage, Rule, Scenario, ScheduledEdit } from './scenario.ts';
import { faultList } from './scenario-faults.ts';

const KEYS = [
  'scenario',
  'doc',
  'seed',
  'phase',
  'population',
  'clock',
  'latency',
  'chances',
  'outages',
  'empty',
  'slow',
  'drip',
  'initial',
  'states',
  'changes',
  'messages',
  'steps',
];
const NAME = /^[a-z][a-z0-9-]{0,79}$/;
const SEEDS: readonly [number, number] = [0, 2 ** 32 - 1];
const PERSONS: readonly [number, number] = [9, 10_000_000];
const DEFAULT_PERSONS = 200;
const MAX_CHARACTERS = 4_194_304;

/** The one state of a scenario that declares none. */
const ONLY_STATE = 'only';

/**
 * Reads a scenario file whole and holds it against the endpoints' contracts, before anything starts. Throws `scenario-invalid`; its `mend`
 * names file, line, column, field and remedy.
 */
export function readScenario(text: string, file: string, contractOf: ContractOf = packaged): Scenario {
  const faults = faultList(file);
  const { report } = faults;
  if (text.length > MAX_CHARACTERS) report({ line: 1, column: 1 }, `Keep the file below ${MAX_CHARACTERS} characters.`);
  const root = readPlacedYaml(text.slice(0, MAX_CHARACTERS), report);
  faults.settle(root);
  const scenario = scenarioIn(openMapping(root, KEYS, report), { report, contractOf });
  faults.settle(root);
  return scenario;
}

const packaged: ContractOf = (endpoint) => (packagedContracts().includes(endpoint) ? packagedContract(endpoint) : undefined);

function scenarioIn(root: YamlMapping, reading: ScenarioReading): Scenario {
  const { report } = reading;
  const name = root.requiredText('scenario');
  if (!NAME.test(name) && name !== '') report(root.place('scenario'), 'Name it with lower-case letters, digits and hyphens.');
  const seed = countOf(root, 'seed', SEEDS, 1, report);
  const clock = readClock(root, report);
  const stated = root.entries('states');
  const initial = root.text('initial') ?? stated.keys().next().value ?? ONLY_STATE;
  if (stated.size > 0 && !stated.has(initial)) report(root.place('initial'), `There is no state ${initial}.`);
  const states = stated.size > 0 ? readStates(stated, initial, reading) : new Map<string, readonly Rule[]>([[initial, []]]);
  return {
    name,
    doc: root.requiredText('doc'),
    seed,
    phase: readPhase(root, report),
    population: readPopulation(root, seed, report),
    clock,
    latency: readLatencies(root, report),
    chances: root.list('chances').map((value) => readChance(value, report)),
    outages: root.list('outages').map((value) => readOutage(value, clock.start, report)),
    empty: root.texts('empty').map((system) => systemNamed(system, root.place('empty'), report)),
    slowMs: durationOf(root, 'slow', report),
    drip: readDrip(root, report),
    initial,
    states,
    changes: readChanges(root.list('changes'), clock.start, report),
    steps: readSteps(root, stated, reading),
  };
}

function inner(root: YamlMapping, key: string, keys: readonly string[], report: Report): YamlMapping | undefined {
  const value = root.value(key);
  return value === undefined ? undefined : openMapping(value, keys, report);
}

function readPhase(root: YamlMapping, report: Report): DeploymentPhase {
  const given = root.text('phase') ?? 'mid-live';
  const phase = DEPLOYMENT_PHASES.find((candidate) => candidate === given);
  if (phase === undefined) report(root.place('phase'), `Write one of ${DEPLOYMENT_PHASES.join(', ')}.`);
  return phase ?? 'mid-live';
}

function readPopulation(root: YamlMapping, seed: number, report: Report): Scenario['population'] {
  const mapping = inner(root, 'population', ['persons', 'seed'], report);
  if (mapping === undefined) return { persons: DEFAULT_PERSONS, seed };
  return { persons: countOf(mapping, 'persons', PERSONS, DEFAULT_PERSONS, report), seed: countOf(mapping, 'seed', SEEDS, seed, report) };
}

function readClock(root: YamlMapping, report: Report): Scenario['clock'] {
  const mapping = inner(root, 'clock', ['start', 'frozen'], report);
  const start = mapping?.text('start');
  const frozen = mapping?.truth('frozen') ?? false;
  if (mapping === undefined || start === undefined) return { start: undefined, frozen };
  if (!isUtcInstant(start)) report(mapping.place('start'), 'Write an instant in UTC, such as 2026-11-21T10:00:00Z.');
  return { start: Date.parse(start), frozen };
}

function readLatencies(root: YamlMapping, report: Report): ReadonlyMap<EndpointName, Distribution> {
  const entries = Array.from(
    root.entries('latency'),
    ([name, { at, value }]) => [endpointNamed(name, at, report), readDistribution(value, report)] as const,
  );
  return new Map(entries);
}

function readChance(value: YamlValue, report: Report): Chance {
  const mapping = openMapping(value, ['endpoint', 'fault', 'chance'], report);
  const given = mapping.value('chance');
  const chance = given?.kind === 'number' ? given.number : Number.NaN;
  if (!(chance > 0 && chance <= 1)) report(mapping.place('chance'), 'Write a probability above 0 and up to 1 as chance.');
  if (!mapping.has('fault')) report(mapping.at, 'The key fault is missing.');
  return { endpoint: endpointOf(mapping, report), fault: faultOf(mapping, report) ?? 'unavailable', chance };
}

const OUTAGES = ['down', 'unavailable', 'overloaded'] as const;

function readOutage(value: YamlValue, start: number | undefined, report: Report): Outage {
  const mapping = openMapping(value, ['endpoint', 'from', 'to', 'how', 'doc'], report);
  const [fromMs, toMs] = [momentOf(mapping, 'from', start, report), momentOf(mapping, 'to', start, report)];
  if (toMs <= fromMs && mapping.has('from') && mapping.has('to')) report(mapping.place('to'), 'Let the outage end after it begins.');
  const given = mapping.text('how') ?? 'unavailable';
  const how = OUTAGES.find((candidate) => candidate === given);
  if (how === undefined) report(mapping.place('how'), `Write one of ${OUTAGES.join(', ')}.`);
  return { endpoint: endpointOf(mapping, report), fromMs, toMs, how: how ?? 'unavailable' };
}

function readDrip(root: YamlMapping, report: Report): Scenario['drip'] {
  const mapping = inner(root, 'drip', ['bytes', 'every'], report);
  if (mapping === undefined) return undefined;
  return { bytes: countOf(mapping, 'bytes', [1, 65_536], 16, report), everyMs: durationOf(mapping, 'every', report) ?? 50 };
}

function readChanges(values: readonly YamlValue[], start: number | undefined, report: Report): readonly ScheduledEdit[] {
  const changes = values.flatMap((value) => {
    const mapping = openMapping(value, ['at', ...EDIT_KEYS], report);
    const [atMs, edit] = [momentOf(mapping, 'at', start, report), readEdit(mapping, report)];
    return edit === undefined ? [] : [{ atMs, edit }];
  });
  return changes.sort((one, other) => one.atMs - other.atMs);
}
