import type { Contract } from '../../contracts/contract.ts';
import { stepRequest } from '../../contracts/case-steps.ts';
import { codecOf } from '../../contracts/message-codec.ts';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { problemOf } from '../../kernel/problems.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { Trust } from '../../signing/trust.ts';
import type { ClosableHttpClient } from '../../wire/http/http-message.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { endpointPaths } from '../endpoint/contract-documents.ts';
import { contractCaller, type CallOutcome } from '../scenario/contract-caller.ts';
import { TRY_PROTOCOLS } from './endpoint-page.ts';

/** As whom the page tries operations, and how it sends. */
export interface TryCaller {
  readonly identity: SigningIdentity;
  /** Whose answers are believed. */
  readonly trust: Trust;
  readonly send: ClosableHttpClient;
}

/** What trying needs besides. `origin` is where this very host answers. */
export interface TrySetting extends TryCaller {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly origin: string;
}

/** A message as it went over the wire; bodies are text in all these contracts. */
interface ShownMessage {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of trying an operation. `verdict` says what a careful caller makes of the answer. */
export interface Tried {
  readonly request: JsonObject;
  readonly sent: ShownMessage | undefined;
  readonly answer: ShownMessage | undefined;
  readonly verdict: JsonObject;
}

const TIMEOUT_MS = 60_000;

/**
 * Makes a call to an endpoint of this very host over HTTP, as any Member State would, and shows what was sent, what came back, and whether
 * it verifies. Throws `command-usage` for a body that does not say `protocol` and `request`.
 */
export async function tryOperation(setting: TrySetting, contract: Contract, operation: string, body: JsonValue): Promise<Tried> {
  const protocol = TRY_PROTOCOLS.find((known) => isJsonObject(body) && body['protocol'] === known);
  const given = isJsonObject(body) ? body['request'] : undefined;
  if (protocol === undefined || !isJsonObject(given)) throw new GatewayError('command-usage', { field: '/protocol, /request' });
  const step = { operation, request: given, expect: { response: {} }, keep: {} };
  const request = stepRequest(contract, step, new Map(), () => uuidv7(setting.clock, setting.random));
  // XML can only be written of what the contract allows; JSON is sent whatever it says, and refused by the endpoint.
  const objection = protocol === 'rest' ? undefined : objectionTo(contract, operation, request);
  if (objection !== undefined) return { request, sent: undefined, answer: undefined, verdict: objection };

  let sent: HttpRequestMessage | undefined;
  let answer: HttpResponseMessage | undefined;
  const watched = async (message: HttpRequestMessage, signal: AbortSignal): Promise<HttpResponseMessage> => {
    sent = message;
    return (answer = await setting.send(message, signal));
  };
  const call = contractCaller({ ...setting, send: Object.assign(watched, { close: () => Promise.resolve() }) });
  const paths = endpointPaths(contract.name);
  const address = `${setting.origin}${protocol === 'rest' ? paths.rest : paths.soap}`;
  const outcome = await call({ contract, protocol, address, operation, request, timeoutMs: TIMEOUT_MS });
  return { request, sent: sent && shownRequest(sent), answer: answer && shownResponse(answer), verdict: verdictOf(outcome) };
}

function objectionTo(contract: Contract, operation: string, request: JsonObject): JsonObject | undefined {
  try {
    codecOf(contract).message(operation, 'request').check(request);
    return undefined;
  } catch (error) {
    const { code, details } = asGatewayError(error);
    return { ...failureOf(code), kind: 'not-sent', ...(details.field !== undefined && { field: details.field }) };
  }
}

function verdictOf(outcome: CallOutcome): JsonObject {
  if (outcome.kind === 'failure') return { ...failureOf(outcome.failure), kind: 'failure' };
  return { ...outcome };
}

function failureOf(code: Parameters<typeof problemOf>[0]): JsonObject {
  const { title, mend } = problemOf(code);
  return { failure: code, title, mend };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const shownRequest = ({ method, url, headers, body }: HttpRequestMessage): ShownMessage => ({
  line: `${method} ${url}`,
  headers,
  body: text(body),
});

const shownResponse = ({ status, headers, body }: HttpResponseMessage): ShownMessage => ({
  line: `HTTP ${status}`,
  headers,
  body: text(body),
});
