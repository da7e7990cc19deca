import { openMapping, type YamlMapping } from '../../contracts/yaml-mapping.ts';
import type { Report, YamlEntry, YamlValue } from '../../contracts/yaml-value.ts';
import { isProblemCode } from '../../kernel/problems.ts';
import { operationNamed, requireRefusal, type ScenarioReading } from './contract-words.ts';
import { mergedObject } from './json-patch.ts';
import { countOf, durationOf, endpointOf, objectOf } from './read-values.ts';
import type { Step, StepExpectation, StepProtocol } from './scenario.ts';

const STEP_KEYS = ['send', 'expect', 'keep', 'times', 'advance', 'wait', 'inState', 'doc'];
const MESSAGE_KEYS = ['endpoint', 'operation', 'request'];
const SEND_KEYS = [...MESSAGE_KEYS, 'message', 'with', 'protocol', 'timeout'];
const EXPECT_KEYS = ['response', 'refusal', 'failure'];
const PROTOCOLS: readonly StepProtocol[] = ['soap-1.1', 'soap-1.2', 'rest'];
const TIMEOUT_MS = 10_000;

/** A request that several steps send. */
type NamedMessage = Pick<Extract<Step, { kind: 'send' }>, 'endpoint' | 'operation' | 'request'>;

/** What steps may name. */
interface Names {
  readonly states: ReadonlyMap<string, YamlEntry>;
  readonly messages: ReadonlyMap<string, NamedMessage>;
}

/** Reads the steps of a test: `send` with `expect`, `advance`, `wait` or `inState`; and the `messages` that they send. */
export function readSteps(root: YamlMapping, states: ReadonlyMap<string, YamlEntry>, reading: ScenarioReading): readonly Step[] {
  const messages = new Map(
    Array.from(root.entries('messages'), ([name, { value }]) => [
      name,
      readMessage(openMapping(value, MESSAGE_KEYS, reading.report), reading),
    ]),
  );
  return root
    .list('steps')
    .flatMap((value) => readStep(openMapping(value, STEP_KEYS, reading.report), { states, messages }, reading) ?? []);
}

function readMessage(mapping: YamlMapping, reading: ScenarioReading): NamedMessage {
  const { report } = reading;
  const endpoint = endpointOf(mapping, report);
  const operation = mapping.requiredText('operation');
  operationNamed(endpoint, operation, mapping.place('operation'), reading);
  return { endpoint, operation, request: objectOf(mapping, 'request', report) };
}

/** The message of a step: written out, or named and changed by a merge patch. */
function messageOf(send: YamlMapping, { messages }: Names, reading: ScenarioReading): NamedMessage {
  const name = send.text('message');
  if (name === undefined) return readMessage(send, reading);
  const { report } = reading;
  for (const key of MESSAGE_KEYS) if (send.has(key)) report(send.place(key), `The message says its ${key}; change its request with with.`);
  const message = messages.get(name);
  if (message === undefined) report(send.place('message'), `There is no message ${name}; there are ${[...messages.keys()].join(', ')}.`);
  const { endpoint, operation, request } = message ?? { endpoint: 'esp', operation: '', request: {} };
  return { endpoint, operation, request: mergedObject(request, objectOf(send, 'with', report)) };
}

function readStep(mapping: YamlMapping, names: Names, reading: ScenarioReading): Step | undefined {
  const { states } = names;
  const { report } = reading;
  const { line } = mapping.at;
  const kinds = ['send', 'advance', 'wait', 'inState'].filter((key) => mapping.has(key));
  if (kinds.length !== 1) {
    report(mapping.at, 'Say one of send, advance, wait, inState.');
    return undefined;
  }
  for (const kind of ['advance', 'wait'] as const) if (mapping.has(kind)) return { kind, ms: durationOf(mapping, kind, report) ?? 0, line };
  if (mapping.has('send')) return readSend(mapping, names, reading);
  const state = mapping.requiredText('inState');
  if (!states.has(state)) report(mapping.place('inState'), `There is no state ${state}.`);
  return { kind: 'in-state', state, line };
}

function readSend(mapping: YamlMapping, names: Names, reading: ScenarioReading): Step {
  const { report } = reading;
  const value = mapping.value('send') ?? { kind: 'nothing', at: mapping.at };
  const named: YamlValue =
    value.kind === 'text' ? { kind: 'map', at: value.at, entries: new Map([['message', { at: value.at, value }]]) } : value;
  const send = openMapping(named, SEND_KEYS, report);
  const given = send.text('protocol') ?? 'soap-1.2';
  const protocol = PROTOCOLS.find((candidate) => candidate === given);
  if (protocol === undefined) report(send.place('protocol'), `Write one of ${PROTOCOLS.join(', ')}.`);
  const { endpoint, operation, request } = messageOf(send, names, reading);
  const expect = readExpectation(mapping, report);
  if (expect.kind === 'refusal') requireRefusal(endpoint, operation, expect.refusal, mapping.place('expect'), reading);
  return {
    kind: 'send',
    endpoint,
    protocol: protocol ?? 'soap-1.2',
    operation,
    request,
    times: countOf(mapping, 'times', [1, 1_000], 1, report),
    timeoutMs: durationOf(send, 'timeout', report) ?? TIMEOUT_MS,
    expect,
    keep: Object.fromEntries(Array.from(mapping.entries('keep'), ([name, { value }]) => [name, value.kind === 'text' ? value.text : ''])),
    doc: mapping.text('doc'),
    line: mapping.at.line,
  };
}

function readExpectation(step: YamlMapping, report: Report): StepExpectation {
  const value = step.value('expect');
  if (value === undefined) {
    report(step.at, 'Say what to expect: a response, a refusal or a failure.');
    return { kind: 'response', response: {} };
  }
  const mapping = openMapping(value, EXPECT_KEYS, report);
  if (EXPECT_KEYS.filter((key) => mapping.has(key)).length !== 1) report(value.at, `Say one of ${EXPECT_KEYS.join(', ')}.`);
  if (mapping.has('refusal')) return { kind: 'refusal', refusal: mapping.requiredText('refusal') };
  if (!mapping.has('failure')) return { kind: 'response', response: objectOf(mapping, 'response', report) };
  const failure = mapping.requiredText('failure');
  if (!isProblemCode(failure)) report(mapping.place('failure'), `${failure} is no code of the problem catalogue.`);
  return { kind: 'failure', failure };
}
