import { createServer as createHttpServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** Where to listen. With `tls`, the server is HTTPS and asks for a client certificate. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tls?: {
    readonly key: string;
    readonly certificate: string;
    /** Anchors of client certificates, PEM. A presented certificate that they did not issue ends the handshake. */
    readonly clientAnchors: readonly string[];
  };
  /** Longest time for a whole request to arrive, milliseconds; 30,000 unless told. */
  readonly requestTimeoutMs?: number;
  /** Most connections at one time; 2,048 unless told. Further ones are closed as they come. */
  readonly maxConnections?: number;
}

/** A listening front door. */
export interface Listening {
  /** Scheme, host and port as bound. */
  readonly url: string;
  /** Stops accepting, lets open exchanges end for up to `graceMs` (5,000 unless told), then closes what is left. */
  readonly close: (graceMs?: number) => Promise<void>;
}

const HEADERS_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 120_000;
const SWEEP_MS = 50;
/** Far more than national systems keep open, and few enough that files can still be opened. */
const MAX_CONNECTIONS = 2_048;
const HANDSHAKE_TIMEOUT_MS = 10_000;

/**
 * Opens the door: timeouts on slow handshakes, headers and bodies, bounded header sizes and connections, TLS 1.2 or later.
 * Throws `config-invalid` when the address cannot be bound.
 */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const requestTimeout = options.requestTimeoutMs ?? 30_000;
  const limits: ServerOptions = {
    requestTimeout,
    headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeout),
    connectionsCheckingInterval: Math.min(5_000, requestTimeout),
    keepAliveTimeout: 5_000,
    maxHeaderSize: 32_768,
    insecureHTTPParser: false,
    requireHostHeader: true,
  };
  const server = serverFor(app, options, limits);
  server.maxHeadersCount = 128;
  server.maxConnections = options.maxConnections ?? MAX_CONNECTIONS;
  server.timeout = IDLE_TIMEOUT_MS;
  await bind(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `${options.tls ? 'https' : 'http'}://${host}:${port}`, close: (graceMs = 5_000) => close(server, graceMs) };
}

function serverFor(app: RequestListener, { tls }: ListenOptions, limits: ServerOptions): Server {
  if (!tls) return createHttpServer(limits, app);
  const anchors = tls.clientAnchors.length > 0;
  return createHttpsServer(
    {
      ...limits,
      key: tls.key,
      cert: tls.certificate,
      minVersion: 'TLSv1.2',
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      requestCert: true,
      rejectUnauthorized: anchors,
      ...(anchors && { ca: [...tls.clientAnchors] }),
    },
    app,
  );
}

function bind(server: Server, { host, port }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const details = { field: '/listen', mend: 'Name an address that this host has and that is free.' };
    server.once('error', (cause) => reject(new GatewayError('config-invalid', details, { cause })));
    server.listen(port, host, () => resolve());
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
    // A kept-alive connection falls idle only once its last answer is out, which is after this call.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(sweep);
      resolve();
    });
  });
}
