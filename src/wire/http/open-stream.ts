import { request as send } from 'undici';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage } from './http-message.ts';

/** A response whose body is read line by line, as it arrives. */
export interface OpenStream {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Lines without their terminator; each bounded in size. Throws `endpoint-unavailable`, `endpoint-timeout` or `contract-reply-invalid`. */
  readonly lines: AsyncIterable<Uint8Array>;
}

const LINE_FEED = 10;

/** Sends one request and hands back the response as soon as its head is there. Throws `endpoint-unavailable` or `endpoint-timeout`. */
export async function openStream(request: HttpRequestMessage, signal: AbortSignal, maxLineBytes: number): Promise<OpenStream> {
  const { method, url, headers, body } = request;
  try {
    const response = await send(url, { method, headers, body, signal });
    const flat = Object.entries(response.headers).map(
      ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
    );
    return { status: response.statusCode, headers: Object.fromEntries(flat), lines: linesOf(response.body, signal, maxLineBytes) };
  } catch (cause) {
    throw failure(cause, signal);
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal, maxLineBytes: number): AsyncGenerator<Uint8Array> {
  let pending = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      pending = Buffer.concat([pending, chunk]);
      for (let end = pending.indexOf(LINE_FEED); end >= 0; end = pending.indexOf(LINE_FEED)) {
        yield pending.subarray(0, end);
        pending = pending.subarray(end + 1);
      }
      if (pending.byteLength > maxLineBytes) throw new GatewayError('contract-reply-invalid', { field: 'line' });
    }
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : failure(cause, signal);
  }
  if (pending.byteLength > 0) yield pending;
}

function failure(cause: unknown, signal: AbortSignal): GatewayError {
  return new GatewayError(signal.aborted ? 'endpoint-timeout' : 'endpoint-unavailable', {}, { cause });
}
