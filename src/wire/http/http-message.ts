/** An HTTP request as bytes. Header names are lower case; a repeated header is joined with `, `. `url` is absolute. */
export interface HttpRequestMessage {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An HTTP response as bytes, with the same rules. */
export interface HttpResponseMessage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

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
