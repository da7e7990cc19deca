import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** One exchange as it went over the wire. */
export interface Exchange {
  readonly path: string;
  readonly request: Buffer;
  readonly response: Buffer;
}

/** How a relay meddles with the bodies of exchanges; what is not given passes as it is. */
export interface Meddling {
  request?: ((body: Buffer) => Buffer) | undefined;
  response?: ((body: Buffer) => Buffer) | undefined;
}

/** A running man in the middle. Exchanges are requests with a body and their answers, as received from either side before meddling. */
export interface Relay {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  readonly meddling: Meddling;
  close(): Promise<void>;
}

const unchanged = (body: Buffer): Buffer => body;

/** Passes HTTP on and remembers it: a forward proxy for whoever names it as one, and a door in front of `origin` for everyone else. */
export async function startRelay(origin?: string): Promise<Relay> {
  const exchanges: Exchange[] = [];
  const meddling: Meddling = {};
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const target = new URL(incoming.url ?? '/', origin);
      const request = await buffer(incoming);
      const { request: changeRequest = unchanged, response: changeResponse = unchanged } = request.length > 0 ? meddling : {};
      const answer = await pass(target, incoming, changeRequest(request));
      const response = await buffer(answer);
      if (request.length > 0) exchanges.push({ path: target.pathname, request, response });
      const body = changeResponse(response);
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': body.length, connection: 'close' }).end(body);
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    meddling,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends on with the sender's own Host, so that the receiver knows the address that was signed. */
function pass(target: URL, { method, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'transfer-encoding'));
  return new Promise((resolve, reject) => {
    const options = { method: method ?? 'GET', headers: { ...kept, 'content-length': body.length, connection: 'close' }, agent: false };
    const onward = httpRequest(target, options, resolve);
    onward.once('error', reject);
    onward.end(body);
  });
}
