import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';

/**
 * Sends one request and reads the whole response. Throws `endpoint-unavailable` (refused, reset, unresolved, TLS), `endpoint-timeout`
 * (the signal aborted) or `contract-reply-invalid` (larger than the limit). `close` ends idle connections; no call may follow it.
 */
export interface ClosableHttpClient {
  (request: HttpRequestMessage, signal: AbortSignal): Promise<HttpResponseMessage>;
  close(): Promise<void>;
}

/** How a client connects. `tls` holds PEM: `ca` replaces the system's anchors; `cert` and `key` are the client certificate. */
export interface HttpClientOptions {
  readonly maxResponseBytes: number;
  /** Milliseconds for name resolution, TCP and TLS together. */
  readonly connectTimeoutMs: number;
  readonly tls?: { readonly ca?: string | readonly string[]; readonly cert?: string; readonly key?: string };
}
