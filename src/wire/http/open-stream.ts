import { Agent, request as send } from 'undici';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import type { HttpClientOptions } from './http-message.ts';
import { tlsOptions } from './tls-options.ts';
import { asTransportError, requireSendable } from './transport-error.ts';

/** A response whose body is read line by line, as it arrives. */
export interface OpenStream {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Lines without their terminator, each bounded in size. Throws `endpoint-unavailable`, `endpoint-timeout` or `contract-reply-invalid`; must be read to the end or left. */
  readonly lines: AsyncIterable<Uint8Array>;
}

const LINE_FEED = 10;

/** Sends one request and hands back the response as soon as its head is there; `maxResponseBytes` bounds each line. Throws `endpoint-unavailable` or `endpoint-timeout`. */
export async function openStream(request: HttpRequestMessage, signal: AbortSignal, options: HttpClientOptions): Promise<OpenStream> {
  requireSendable(request);
  const { method, url, headers, body } = request;
  const dispatcher = new Agent({ connect: { ...tlsOptions(options), timeout: options.connectTimeoutMs } });
  try {
    const response = await send(url, { method, headers, body, signal, dispatcher });
    const flat = Object.entries(response.headers).map(
      ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
    );
    const lines = linesOf(response.body, signal, options.maxResponseBytes, dispatcher);
    return { status: response.statusCode, headers: Object.fromEntries(flat), lines };
  } catch (cause) {
    await dispatcher.destroy();
    throw asTransportError(cause, signal);
  }
}

async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  maxBytes: number,
  dispatcher: Agent,
): AsyncGenerator<Uint8Array> {
  let pending = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      pending = Buffer.concat([pending, chunk]);
      for (let end = pending.indexOf(LINE_FEED); end >= 0; end = pending.indexOf(LINE_FEED)) {
        yield pending.subarray(0, end);
        pending = pending.subarray(end + 1);
      }
      if (pending.byteLength > maxBytes) throw new GatewayError('contract-reply-invalid', { field: 'line' });
    }
    if (pending.byteLength > 0) yield pending;
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : asTransportError(cause, signal);
  } finally {
    await dispatcher.destroy();
  }
}
