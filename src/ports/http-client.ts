import type { HttpRequestMessage, HttpResponseMessage } from '../kernel/http-message.ts';

/**
 * Sends one request and reads the whole response, bounded in size. Never follows redirects, never uses a proxy.
 * Throws `endpoint-unavailable` for refused, reset or unresolved connections and `endpoint-timeout` when `signal` aborts.
 */
export type HttpClient = (request: HttpRequestMessage, signal: AbortSignal) => Promise<HttpResponseMessage>;
