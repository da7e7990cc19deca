import { createHash } from 'node:crypto';
import type { CaseAnswer } from '../../contracts/case-steps.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { asGatewayError } from '../../kernel/gateway-error.ts';
import { asEndpointError } from '../../signing/endpoint-error.ts';
import type { Evidence, Subject } from './conformance-case.ts';

/** One request and what came back. `answer` is absent when nothing could be made of it; `objections` tell what is wrong with it as an answer. */
export interface Exchange {
  readonly evidence: Evidence;
  readonly answer: CaseAnswer | undefined;
  readonly objections: readonly string[];
}

/** What an answer says, and what is wrong with it. */
export interface OpenedAnswer {
  readonly answer: CaseAnswer | undefined;
  readonly objections: readonly string[];
}

/** SHA-256 of bytes, lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sends one request. Rejects with `endpoint-unavailable` or `endpoint-timeout`. */
export async function exchange(
  { http, timeoutMs }: Subject,
  step: string,
  request: HttpRequestMessage,
  open: (response: HttpResponseMessage) => Promise<OpenedAnswer>,
): Promise<Exchange> {
  const response = await http(request, AbortSignal.timeout(timeoutMs));
  const { answer, objections } = await open(response);
  const evidence: Evidence = {
    step,
    sent: digestOf(request.body),
    received: digestOf(response.body),
    status: response.status,
    ...(answer !== undefined && 'refusal' in answer && { refusal: answer.refusal }),
  };
  return { evidence, answer, objections: objections.map((objection) => `${step}: ${objection}`) };
}

/** A failure to read an answer, as an objection: code and place, never what was read. */
export function objectionOf(error: unknown): string {
  const { code, details } = asEndpointError(error);
  const origin = asGatewayError(asEndpointError(error).cause ?? error).code;
  const at = details.field === undefined ? '' : ` at ${details.field}`;
  return origin === code ? `${code}${at}` : `${code}${at} (${origin})`;
}
