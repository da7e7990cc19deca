import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { GatewayError } from '../kernel/gateway-error.ts';

/** A request as it arrived: headers in lower case, `url` as the sender knows it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * What to send back; `breakAfter` cuts the connection after so many bytes of the body, nought meaning before any byte; `drip` sends the
 * body a few bytes at a time.
 */
export interface HostedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly breakAfter?: number;
  readonly drip?: { readonly bytes: number; readonly everyMs: number };
}

/** PEM for mutual TLS: the server's key and certificate, and the anchors of callers' certificates. */
export interface HostTls {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

/** What a host needs. `answer` may not throw for anything a caller can send; if it does, the caller gets status 500 and nothing else. */
export interface HostOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly tls?: HostTls;
  answer(request: ReceivedRequest): Promise<HostedAnswer>;
}

/** A listening server. */
export interface HostedMock {
  /** Scheme, host and port, without trailing slash. */
  readonly origin: string;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 1_048_576;
const REQUEST_TIMEOUT_MS = 30_000;
const MAX_CONNECTIONS = 2_048;

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw new GatewayError('wire-too-large');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new GatewayError('wire-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]));
}

function send(response: ServerResponse, answer: HostedAnswer): void {
  if (answer.breakAfter === 0) {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.byteLength });
  if (answer.drip !== undefined) void dripping(response, answer.body, answer.drip);
  else if (answer.breakAfter === undefined) response.end(answer.body);
  else response.write(answer.body.subarray(0, answer.breakAfter), () => response.socket?.destroy());
}

/** Ends early, without an error, when the connection is gone. */
async function dripping(response: ServerResponse, body: Uint8Array, { bytes, everyMs }: { bytes: number; everyMs: number }): Promise<void> {
  for (let sent = 0; sent < body.byteLength && !response.destroyed; sent += bytes) {
    response.write(body.subarray(sent, sent + bytes));
    await delay(everyMs, undefined, { ref: false });
  }
  response.end();
}

const failed = (status: number): HostedAnswer => ({ status, headers: { connection: 'close' }, body: new Uint8Array() });

async function respond(scheme: string, options: HostOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let answer: HostedAnswer;
  try {
    const body = await readBody(request);
    const url = `${scheme}://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
    answer = await options.answer({ method: request.method ?? 'GET', url, headers: headersOf(request), body });
  } catch (error) {
    answer = failed(error instanceof GatewayError && error.code === 'wire-too-large' ? 413 : 500);
  }
  if (!response.destroyed) send(response, answer);
}

function cannotListen(cause: NodeJS.ErrnoException): GatewayError {
  const mend = `Name an address of this machine and a port that is free (${cause.code ?? 'no code'}).`;
  return new GatewayError('command-usage', { field: 'host, port', mend }, { cause });
}

function listen(server: Server, options: HostOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException): void => reject(cannotListen(cause));
    server.once('error', refuse);
    server.listen(options.port, options.host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : options.port);
    });
  });
}

/**
 * Listens and answers until closed. Bodies over 1 MiB, slow requests and broken connections end that request only. Rejects with
 * `command-usage` where it cannot listen.
 */
export async function hostMock(options: HostOptions): Promise<HostedMock> {
  const scheme = options.tls ? 'https' : 'http';
  const limits = { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS };
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    request.on('error', () => response.destroy());
    response.on('error', () => request.destroy());
    void respond(scheme, options, request, response);
  };
  const server = options.tls
    ? createTlsServer({ ...limits, ...options.tls, minVersion: 'TLSv1.3', requestCert: true, rejectUnauthorized: true }, handler)
    : createServer(limits, handler);
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    socket.on('error', () => socket.destroy());
  });
  const port = await listen(server, options);
  return {
    origin: `${scheme}://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
