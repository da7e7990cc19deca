import type { Response } from 'express';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import { problemDocument } from './problem-document.ts';
import type { SignResponse } from './rest-protection.ts';

/** A JSON answer, in its RFC 8785 form. */
export function jsonAnswer(value: unknown, status = 200): HttpResponseMessage {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: writeJson(value) };
}

/** The answer that shows a problem (RFC 9457). */
export function problemAnswer(error: GatewayError, queryId: string, publicUrl: string): HttpResponseMessage {
  const document = problemDocument(error, queryId, publicUrl);
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return { status: document.status, headers, body: writeJson(document) };
}

/** Signs the answer and sends it; nothing happens where the caller has gone. */
export async function sendSigned(response: Response, answer: HttpResponseMessage, sign: SignResponse): Promise<void> {
  sendAnswer(response, await sign(answer));
}

/** Like `sendSigned`, for a problem: where even that fails, the connection ends and nothing unsigned leaves. */
export async function sendProblem(response: Response, answer: HttpResponseMessage, sign: SignResponse): Promise<void> {
  try {
    await sendSigned(response, answer, sign);
  } catch {
    response.destroy();
  }
}

/** Sends an answer as it is. */
export function sendAnswer(response: Response, { status, headers, body }: HttpResponseMessage): void {
  if (response.headersSent || response.destroyed) return;
  response.status(status);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-length', body.byteLength);
  response.end(body);
}
