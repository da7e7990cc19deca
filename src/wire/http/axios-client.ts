import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, type AgentOptions } from 'node:https';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import type { ClosableHttpClient, HttpClientOptions } from './http-message.ts';
import { asTransportError, requireSendable, tooLarge } from './transport-error.ts';
import { tlsOptions } from './tls-options.ts';

/**
 * The default client: axios on keep-alive agents. What is sent is what was signed: no redirects, no proxy, no content coding, no header
 * of its own.
 */
export function axiosClient(options: HttpClientOptions): ClosableHttpClient {
  const tls = tlsOptions(options) as AgentOptions;
  const agents = {
    http: withConnectTimeout(new HttpAgent({ keepAlive: true }), 'connect', options),
    https: withConnectTimeout(new HttpsAgent({ keepAlive: true, ...tls }), 'secureConnect', options),
  };
  const instance = axios.create({
    adapter: 'http',
    httpAgent: agents.http,
    httpsAgent: agents.https,
    maxRedirects: 0,
    proxy: false,
    responseType: 'arraybuffer',
    validateStatus: () => true,
    decompress: false,
    maxContentLength: options.maxResponseBytes,
    maxBodyLength: Infinity,
    transformRequest: [(body: unknown) => body],
    transformResponse: [(body: unknown) => body],
  });
  const send = async (request: HttpRequestMessage, signal: AbortSignal): Promise<HttpResponseMessage> => {
    try {
      requireSendable(request);
      return received(await call(instance, request, signal));
    } catch (error) {
      throw isOversize(error) ? tooLarge(options.maxResponseBytes) : asTransportError(error, signal);
    }
  };
  const close = (): Promise<void> => {
    agents.http.destroy();
    agents.https.destroy();
    return Promise.resolve();
  };
  return Object.assign(send, { close });
}

function call(instance: AxiosInstance, request: HttpRequestMessage, signal: AbortSignal): Promise<AxiosResponse<Buffer>> {
  const hasBody = request.body.byteLength > 0 || (request.method !== 'GET' && request.method !== 'HEAD');
  return instance.request<Buffer>({
    method: request.method,
    url: request.url,
    // `false` keeps axios from adding a header of its own.
    headers: { accept: false, 'content-type': false, 'user-agent': false, 'accept-encoding': 'identity', ...request.headers },
    ...(hasBody ? { data: Buffer.from(request.body.buffer, request.body.byteOffset, request.body.byteLength) } : {}),
    signal,
  });
}

function received(response: AxiosResponse<Buffer>): HttpResponseMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && value !== null) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return { status: response.status, headers, body: response.data };
}

/** axios gives an oversize response no code of its own. */
function isOversize(error: unknown): boolean {
  return axios.isAxiosError(error) && error.code === 'ERR_BAD_RESPONSE' && error.message.startsWith('maxContentLength');
}

/** Node's agents bound idle sockets, not connecting ones; an address that swallows packets would hold a leg until its deadline. */
function withConnectTimeout<Connecting extends HttpAgent>(
  agent: Connecting,
  connected: 'connect' | 'secureConnect',
  options: HttpClientOptions,
): Connecting {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (target, callback) => {
    const socket = connect(target, callback);
    if (!socket) return socket;
    const timer = setTimeout(() => socket.destroy(new Error('the connection was not made in time')), options.connectTimeoutMs);
    const settled = (): void => clearTimeout(timer);
    socket.once(connected, settled).once('close', settled);
    return socket;
  };
  return agent;
}
