import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { HttpClient } from '../../../../src/ports/http-client.ts';
import { axiosClient } from '../../../../src/wire/http/axios-client.ts';
import type { HttpRequestMessage } from '../../../../src/kernel/http-message.ts';
import type { ClosableHttpClient, HttpClientOptions } from '../../../../src/wire/http/http-message.ts';
import { undiciClient } from '../../../../src/wire/http/undici-client.ts';
import { testPki, type TestPki } from '../../../support/pki.ts';

interface Arrived {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly rawNames: readonly string[];
  readonly body: Buffer;
}

const arrived: Arrived[] = [];
let hits = 0;

const answers: Record<string, RequestListener> = {
  '/echo?q=1': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/soap+xml', 'X-Several': ['one', 'two'] });
    response.end(Buffer.from([0, 255, 1, 254]));
  },
  '/error': (_, response) => void response.writeHead(500, { 'content-type': 'text/plain' }).end('synthetic'),
  '/empty': (_, response) => void response.writeHead(204).end(),
  '/away': (_, response) => void response.writeHead(302, { location: '/echo?q=1' }).end(),
  '/coded': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from([0x1f, 0x8b, 1, 2, 3])),
  '/exact': (_, response) => void response.end(Buffer.alloc(1_000, 0x61)),
  '/large-stated': (_, response) => void response.writeHead(200, { 'content-length': '1001' }).end(Buffer.alloc(1_001)),
  '/large-chunked': (_, response) => {
    for (let index = 0; index < 11; index += 1) response.write(Buffer.alloc(100));
    response.end();
  },
  '/reset': (request) => void request.socket.destroy(),
  '/cut': (request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('partial', () => request.socket.destroy());
  },
  '/garbage': (request) => void request.socket.end('HTTP/1.1 20x synthetic\r\n\r\n'),
  '/silent': () => undefined,
  '/stalled': (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('partial'),
};

const listener: RequestListener = (request, response) => {
  hits += 1;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    arrived.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      rawNames: request.rawHeaders.filter((_, index) => index % 2 === 0),
      body: Buffer.concat(chunks),
    });
    answers[request.url ?? '']?.(request, response);
  });
};

let server: Server;
let tlsServer: TlsServer;
let mute: TcpServer;
let pki: TestPki;
const clients: ClosableHttpClient[] = [];
const portOf = (listening: { address(): AddressInfo | string | null }): number => (listening.address() as AddressInfo).port;
const listen = (listening: Server | TlsServer | TcpServer): Promise<void> =>
  new Promise((resolve) => listening.listen(0, '127.0.0.1', () => resolve()));

beforeAll(async () => {
  pki = testPki();
  const { keyPem, certPem } = pki.issue({ cn: 'Synthetic server', kind: 'ec' });
  server = createServer(listener);
  tlsServer = createTlsServer(
    { key: keyPem, cert: certPem, ca: pki.caPem, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      response.end(request.socket instanceof TLSSocket && request.socket.authorized ? 'known client' : 'anonymous');
    },
  );
  mute = createTcpServer();
  await Promise.all([listen(server), listen(tlsServer), listen(mute)]);
});

afterEach(async () => {
  arrived.length = 0;
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

afterAll(() => {
  server.closeAllConnections();
  tlsServer.closeAllConnections();
  for (const listening of [server, tlsServer, mute]) listening.close();
});

const makers: [string, (options: HttpClientOptions) => ClosableHttpClient][] = [
  ['axiosClient', axiosClient],
  ['undiciClient', undiciClient],
];

const at = (path: string, change: Partial<HttpRequestMessage> = {}): HttpRequestMessage => ({
  method: 'POST',
  url: `http://127.0.0.1:${portOf(server)}${path}`,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{}'),
  ...change,
});

async function refusal(promise: Promise<unknown>): Promise<GatewayError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof GatewayError) return outcome;
  throw new Error('nothing was refused', { cause: outcome });
}

describe.each(makers)('%s', (_, make) => {
  const open = (options: Partial<HttpClientOptions> = {}): ClosableHttpClient => {
    const client = make({ maxResponseBytes: 1_000, connectTimeoutMs: 2_000, ...options });
    clients.push(client);
    return client;
  };
  const never = (): AbortSignal => new AbortController().signal;

  it('is an HttpClient of the port', () => {
    const client: HttpClient = open();
    expect(typeof client).toBe('function');
  });

  it('sends bytes and headers as given and nothing of its own that a receiver would act on', async () => {
    const body = Buffer.from([0, 1, 2, 0xff]);
    const request = at('/echo?q=1', {
      headers: { 'content-type': 'application/json', 'officer-token': 'a.b.c', accept: 'application/json' },
      body: body.subarray(1),
    });
    const response = await open()(request, never());
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'application/soap+xml', 'x-several': 'one, two' } });
    expect([...response.body]).toEqual([0, 255, 1, 254]);
    const [seen] = arrived;
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/echo?q=1',
      headers: { 'content-type': 'application/json', 'officer-token': 'a.b.c', accept: 'application/json', 'content-length': '3' },
    });
    expect([...(seen?.body ?? [])]).toEqual([1, 2, 0xff]);
    const allowed = new Set(['host', 'connection', 'content-length', 'content-type', 'officer-token', 'accept', 'accept-encoding']);
    expect(seen?.rawNames.map((name) => name.toLowerCase()).filter((name) => !allowed.has(name))).toEqual([]);
    expect(seen?.headers['accept-encoding']).toBe('identity');
  });

  it('sends no content with GET, and empty content with POST', async () => {
    const client = open();
    await client(at('/empty', { method: 'GET', headers: {}, body: new Uint8Array() }), never());
    await client(at('/empty', { body: new Uint8Array() }), never());
    expect(arrived[0]?.headers).not.toHaveProperty('content-type');
    expect(arrived[0]?.headers).not.toHaveProperty('content-length');
    expect(arrived[0]?.headers).not.toHaveProperty('accept');
    expect(arrived[1]?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '0' });
  });

  it.each([
    ['/error', 500, 'synthetic'],
    ['/empty', 204, ''],
  ])('hands over %s as it came', async (path, status, text) => {
    const response = await open()(at(path), never());
    expect([response.status, Buffer.from(response.body).toString()]).toEqual([status, text]);
  });

  it('follows no redirect', async () => {
    const before = hits;
    const response = await open()(at('/away'), never());
    expect([response.status, response.headers['location'], hits - before]).toEqual([302, '/echo?q=1', 1]);
  });

  it('does not touch content codings: the signature covers the coded bytes', async () => {
    const response = await open()(at('/coded'), never());
    expect([...response.body]).toEqual([0x1f, 0x8b, 1, 2, 3]);
  });

  it('reads a response of exactly the limit and refuses one byte more, stated or not', async () => {
    const client = open();
    await expect(client(at('/exact'), never())).resolves.toMatchObject({ status: 200 });
    for (const path of ['/large-stated', '/large-chunked'])
      expect((await refusal(client(at(path), never()))).code).toBe('contract-reply-invalid');
  });

  it.each([
    ['/reset', 'endpoint-unavailable'],
    ['/cut', 'endpoint-unavailable'],
    ['/garbage', 'contract-reply-invalid'],
  ])('names what happens at %s', async (path, code) => {
    expect((await refusal(open()(at(path), never()))).code).toBe(code);
  });

  it('names refused connections and unknown hosts', async () => {
    const closed = createTcpServer();
    await listen(closed);
    const port = portOf(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect((await refusal(open()(at('', { url: `http://127.0.0.1:${port}/` }), never()))).code).toBe('endpoint-unavailable');
    expect((await refusal(open()(at('', { url: 'http://synthetic.invalid/' }), never()))).code).toBe('endpoint-unavailable');
  });

  it.each([
    ['a line break', { headers: { 'x-synthetic': 'a\r\nofficer-token: b' } }],
    ['a name in capitals', { headers: { 'X-Synthetic': 'a' } }],
    ['a character beyond ASCII', { headers: { 'x-synthetic': 'ģ' } }],
    ['another scheme', { url: 'file:///synthetic' }],
    ['credentials in the address', { url: 'http://user:synthetic@127.0.0.1/' }],
    ['no absolute address', { url: '/synthetic' }],
  ])('sends nothing with %s', async (_case, change) => {
    expect((await refusal(open()(at('/echo?q=1', change), never()))).code).toBe('internal-error');
    expect(arrived).toEqual([]);
  });

  it('stops when the signal aborts: before, while waiting, while reading', async () => {
    const client = open();
    expect((await refusal(client(at('/echo?q=1'), AbortSignal.abort()))).code).toBe('endpoint-timeout');
    expect(arrived).toEqual([]);
    for (const path of ['/silent', '/stalled']) {
      const controller = new AbortController();
      const pending = refusal(client(at(path), controller.signal));
      await new Promise<void>((resolve) => server.once('request', (request) => request.once('end', () => setImmediate(resolve))));
      controller.abort();
      expect((await pending).code).toBe('endpoint-timeout');
    }
  });

  it('keeps tokens and bodies out of what a log could print', async () => {
    const error = await refusal(
      open()(at('/reset', { headers: { 'officer-token': 'secret-token' }, body: Buffer.from('secret-body') }), never()),
    );
    const seen = new Set<unknown>();
    const everything = JSON.stringify(
      [error.message, error.details, error.cause, Object.entries(error.cause ?? {}), String(error.cause)],
      (_key, value: unknown) => {
        if (typeof value === 'object' && value !== null) {
          if (seen.has(value)) return '…';
          seen.add(value);
        }
        return value;
      },
    );
    expect(everything).not.toContain('secret');
    expect(everything).not.toContain([...Buffer.from('secret-body')].join(','));
  });

  describe('over TLS', () => {
    const secure = (): HttpRequestMessage => at('', { url: `https://localhost:${portOf(tlsServer)}/` });

    it('speaks to a server of the configured anchor, with a client certificate where there is one', async () => {
      const { keyPem, certPem } = pki.issue({ cn: 'Synthetic client', kind: 'rsa' });
      const plain = await open({ tls: { ca: pki.caPem } })(secure(), never());
      const known = await open({ tls: { ca: [pki.caPem], key: keyPem, cert: certPem } })(secure(), never());
      expect([plain, known].map(({ body }) => Buffer.from(body).toString())).toEqual(['anonymous', 'known client']);
    });

    it('refuses a server of another anchor', async () => {
      expect((await refusal(open({ tls: { ca: testPki('Synthetic other CA').caPem } })(secure(), never()))).code).toBe(
        'endpoint-unavailable',
      );
      expect((await refusal(open()(secure(), never()))).code).toBe('endpoint-unavailable');
    });

    it('gives up connecting to an address that never answers the handshake', async () => {
      const client = open({ connectTimeoutMs: 50 });
      expect((await refusal(client(at('', { url: `https://127.0.0.1:${portOf(mute)}/` }), never()))).code).toBe('endpoint-unavailable');
    });
  });
});
