import { Agent, request as dispatch } from 'undici';
import { growingBytes } from './growing-bytes.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import type { ClosableHttpClient, HttpClientOptions } from './http-message.ts';
import { tlsOptions } from './tls-options.ts';
import { asTransportError, requireSendable, tooLarge } from './transport-error.ts';

/**
 * The client for the hot path: undici on pooled connections, with the same statements as `axiosClient`. The signal is the only deadline
 * after connecting.
 */
export function undiciClient(options: HttpClientOptions): ClosableHttpClient {
  const agent = new Agent({ connect: { timeout: options.connectTimeoutMs, ...tlsOptions(options) }, headersTimeout: 0, bodyTimeout: 0 });
  const send = async (request: HttpRequestMessage, signal: AbortSignal): Promise<HttpResponseMessage> => {
    try {
      requireSendable(request);
      return await call(agent, request, signal, options.maxResponseBytes);
    } catch (error) {
      throw asTransportError(error, signal);
    }
  };
  return Object.assign(send, { close: () => agent.destroy() });
}

async function call(agent: Agent, request: HttpRequestMessage, signal: AbortSignal, maxBytes: number): Promise<HttpResponseMessage> {
  const hasBody = request.body.byteLength > 0 || (request.method !== 'GET' && request.method !== 'HEAD');
  const response = await dispatch(request.url, {
    dispatcher: agent,
    method: request.method,
    headers: { 'accept-encoding': 'identity', ...request.headers },
    body: hasBody ? request.body : null,
    signal,
  });
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  const stated = Number(headers['content-length'] ?? 0);
  return { status: response.statusCode, headers, body: await bounded(response.body, stated, maxBytes) };
}

async function bounded(body: AsyncIterable<Uint8Array> & { destroy(): unknown }, stated: number, maxBytes: number): Promise<Uint8Array> {
  const bytes = growingBytes();
  let total = 0;
  // Leaving the loop by an exception destroys the stream, so nothing more of an oversize answer is read.
  for await (const chunk of body) {
    total += chunk.byteLength;
    if (Math.max(stated, total) > maxBytes) throw tooLarge(maxBytes);
    bytes.append(chunk);
  }
  return bytes.whole();
}
