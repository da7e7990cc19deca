import type { DecisionRecord, ProblemDocument, Reply, ReplyPart } from '../canonical/generated/types.ts';
import {
  validateDecisionRecord,
  validateProblemDocument,
  validateReply,
  validateReplyPart,
  type Validator,
} from '../canonical/generated/validators.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../kernel/http-message.ts';
import { verifyHttpResponse } from '../signing/http-signature/http-signature.ts';
import { verifyDetachedResponse } from '../signing/jws/detached-jws.ts';
import { requestDigest, verifyJsonPart } from '../signing/jws/json-part.ts';
import { readJson } from '../wire/json/read-json.ts';
import type { Answer } from './answer.ts';
import type { Connection } from './connection.ts';

/** Sends a signed REST request for one whole answer and verifies what comes back before a byte of it is decoded. Throws `signature-*`, `auth-*`, `endpoint-*` or `contract-reply-invalid`. */
export async function askRest(connection: Connection, request: HttpRequestMessage): Promise<Answer> {
  const response = await send(connection, request);
  const value = await verified(connection, request, response);
  return response.status < 400
    ? { kind: 'reply', reply: conforming(value, validateReply) }
    : { kind: 'problem', problem: conforming(value, validateProblemDocument) };
}

/** Sends a signed request for a decision record or a preflight. A problem is thrown as `endpoint-refused` with its code as the field. */
export async function askDecision(connection: Connection, request: HttpRequestMessage): Promise<DecisionRecord> {
  const response = await send(connection, request);
  const value = await verified(connection, request, response);
  if (response.status >= 400) throw new GatewayError('endpoint-refused', { field: conforming(value, validateProblemDocument).code });
  return conforming(value, validateDecisionRecord);
}

/** The problem with which a gateway refused before it began to stream. */
export async function refusedStream(
  connection: Connection,
  request: HttpRequestMessage,
  response: HttpResponseMessage,
): Promise<StreamedLine> {
  return { problem: conforming(await verified(connection, request, response), validateProblemDocument) };
}

function send(connection: Connection, request: HttpRequestMessage): Promise<HttpResponseMessage> {
  return connection.http(request, AbortSignal.timeout(connection.timeoutMs));
}

async function verified(connection: Connection, request: HttpRequestMessage, response: HttpResponseMessage): Promise<unknown> {
  if (response.headers['jws-signature'] === undefined) await verifyHttpResponse(response, request, connection);
  else await verifyDetachedResponse(response, request, connection);
  return readJson(response.body);
}

/** One verified line of a streamed reply: a part, the final reply, or a problem that ended the stream. */
export type StreamedLine = { readonly part: ReplyPart } | { readonly reply: Reply } | { readonly problem: ProblemDocument };

/** Verifies one line of a streamed reply by its own signature, which names the request that it answers. */
export async function readLine(connection: Connection, request: HttpRequestMessage, line: Uint8Array): Promise<StreamedLine> {
  const value = readJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new GatewayError('contract-reply-invalid', { field: 'line' });
  const { jws, ...content } = value as Readonly<Record<string, unknown>>;
  if (typeof jws !== 'string') throw new GatewayError('signature-missing', { field: 'jws' });
  await verifyJsonPart(content, jws, connection, connection.clock.now(), { request: requestDigest(request) });
  if ('code' in content) return { problem: conforming(content, validateProblemDocument) };
  if (content['final'] === true) return { reply: conforming(content, validateReply) };
  const part = Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'final'));
  return { part: conforming(part, validateReplyPart) };
}

function conforming<Value>(value: unknown, validate: Validator<Value>): Value {
  if (validate(value)) return value;
  throw new GatewayError('contract-reply-invalid', { field: validate.errors?.[0]?.instancePath ?? '/' });
}
