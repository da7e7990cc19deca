import { stringify } from 'yaml';
import type { Contract } from '../../contracts/contract.ts';
import type { RandomSource } from '../../kernel/clock.ts';
import type { JsonObject, JsonValue } from '../../wire/json/json-value.ts';
import type { EndpointName } from '../endpoint-name.ts';
import { durationText } from '../scenario/duration.ts';
import { personalValues, withoutPersons } from './personal-values.ts';
import type { RecordedAnswer, RecordedRequest } from './read-exchange.ts';
import { replacements, type Replacements } from './replacements.ts';

/** One exchange, still with everything that was in it: kept in memory only. */
export interface RecordedExchange {
  readonly request: RecordedRequest;
  readonly answer: RecordedAnswer;
  readonly tookMs: number;
}

/** What a recording is of. */
export interface RecordingOf {
  readonly endpoint: EndpointName;
  readonly contract: Contract;
  /** Name of the scenario. */
  readonly name: string;
}

const SECRET_BYTES = 32;
const COMMENT = ' A recorded exchange. Personal values were replaced by synthetic ones of the same shape; free text was left out.';

/**
 * The exchanges as a scenario: it answers as was answered, in the order of each operation, and its steps ask what was asked. No text of the
 * exchanges that may say something of a person or an official is in it, and no replacement contains one.
 */
export function scenarioText(exchanges: readonly RecordedExchange[], of: RecordingOf, random: RandomSource): string {
  const recorded = new Set(exchanges.flatMap((exchange) => [...valuesOf(exchange)]));
  const replaced = replacements(random.bytes(SECRET_BYTES), recorded);
  const safe = exchanges.map((exchange) => anonymous(exchange, replaced));
  const scenario = {
    scenario: of.name,
    doc: `Recorded from an endpoint by the contract ${of.contract.name}: ${exchanges.length} exchanges.`,
    states: { recorded: safe.map((exchange) => ruleOf(exchange, of)) },
    steps: safe.map((exchange) => stepOf(exchange, of)),
  };
  return `#${COMMENT}\n${stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 0 })}`;
}

function valuesOf({ request: { operation, request }, answer }: RecordedExchange): ReadonlySet<string> {
  const asked = personalValues(operation.request.content, request);
  if (answer.kind !== 'response') return asked;
  return new Set([...asked, ...personalValues(operation.response.content, answer.response)]);
}

function anonymous({ request, answer, tookMs }: RecordedExchange, replaced: Replacements): RecordedExchange {
  const { operation } = request;
  return {
    tookMs,
    request: { ...request, request: escaped(withoutPersons(operation.request.content, withoutQuery(request.request), replaced)) },
    answer:
      answer.kind === 'response'
        ? { kind: 'response', response: escaped(withoutPersons(operation.response.content, withoutQuery(answer.response), replaced)) }
        : answer,
  };
}

/** The query's id is filled in when the scenario is played. */
function withoutQuery(message: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'queryId'));
}

/** In scenarios a dollar sign at the start stands for something else. */
function escaped(message: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(message), (_, value: JsonValue) =>
    typeof value === 'string' ? value.replace(/^\$/, 'S') : value,
  ) as JsonObject;
}

function ruleOf({ request, answer, tookMs }: RecordedExchange, { endpoint }: RecordingOf): object {
  const { deadlineMs } = request.request;
  const latency = Math.min(tookMs, typeof deadlineMs === 'number' ? deadlineMs : tookMs);
  const on = { endpoint, operation: request.operation.name, nth: 1 };
  return { on, latency: durationText(Math.round(latency)), ...outcomeOf(answer) };
}

function outcomeOf(answer: RecordedAnswer): object {
  if (answer.kind === 'response') return { answer: answer.response };
  if (answer.kind === 'fault') return { fault: answer.fault };
  return { refuse: answer.article === undefined ? answer.code : { code: answer.code, article: answer.article } };
}

const FAILURES = {
  down: () => 'endpoint-unavailable',
  garbage: (protocol: string) => (protocol === 'rest' ? 'auth-signature-missing' : 'wire-media-type'),
  'schema-invalid': () => 'contract-reply-invalid',
} as const;

function stepOf({ request, answer }: RecordedExchange, { endpoint }: RecordingOf): object {
  const { protocol, operation } = request;
  const send = { endpoint, protocol, operation: operation.name, request: request.request };
  if (answer.kind === 'response') return { send, expect: { response: answer.response } };
  if (answer.kind === 'refusal') return { send, expect: { refusal: answer.code } };
  return { send, expect: { failure: FAILURES[answer.fault](protocol) } };
}
