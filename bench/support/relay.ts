import { Agent, createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Sizes in bytes, heads included, of one exchange as it was seen on the wire. */
export interface ExchangeSize {
  readonly sent: number;
  readonly received: number;
}

/** What the peer has to carry: the caller's exchange and one exchange a leg. */
export interface RelayLoad {
  readonly caller: ExchangeSize;
  readonly legs: readonly ExchangeSize[];
}

/** A running peer. `ask` is one round trip. */
export interface Relay {
  ask(): Promise<void>;
  close(): Promise<void>;
}

const ANSWER_SIZE = 'x-answer-bytes';

/**
 * The peer: a caller, a proxy and an echoing server of bare `node:http` with kept-alive connections, in this process like the gateway and
 * its mocks. The proxy reads a request whole, asks once a leg, all legs in parallel, and answers when all have. Nothing is parsed, signed
 * or stored, and the bytes carried are as many as in the gateway's case.
 */
export async function startRelay({ caller, legs }: RelayLoad): Promise<Relay> {
  const agent = new Agent({ keepAlive: true });
  const echo = await listening(async (incoming, response) => {
    await drained(incoming);
    response.end(Buffer.alloc(Number(incoming.headers[ANSWER_SIZE] ?? 0), 'x'));
  });
  const questions = legs.map(({ sent, received }) => ({ body: Buffer.alloc(sent, 'x'), received }));
  const answer = Buffer.alloc(caller.received, 'x');
  const proxy = await listening(async (incoming, response) => {
    await drained(incoming);
    await Promise.all(questions.map(({ body, received }) => exchange(agent, echo, body, received)));
    response.end(answer);
  });
  const question = Buffer.alloc(caller.sent, 'x');
  return {
    ask: () => exchange(agent, proxy, question, caller.received),
    async close() {
      agent.destroy();
      await Promise.all([closed(proxy), closed(echo)]);
    },
  };
}

function exchange(agent: Agent, server: Server, body: Buffer, expected: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-length': body.byteLength, [ANSWER_SIZE]: expected };
    const outgoing = request({ agent, host: '127.0.0.1', port, method: 'POST', headers }, (incoming) => {
      drained(incoming).then((bytes) => (bytes === expected ? resolve() : reject(new Error('the peer lost bytes'))), reject);
    });
    outgoing.once('error', reject).end(body);
  });
}

function drained(incoming: IncomingMessage): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    incoming
      .on('data', (chunk: Buffer) => (bytes += chunk.byteLength))
      .once('end', () => resolve(bytes))
      .once('error', reject);
  });
}

function listening(listener: (...args: Parameters<RequestListener>) => Promise<void>): Promise<Server> {
  const server = createServer((incoming, response) => {
    listener(incoming, response).catch(() => response.destroy());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
