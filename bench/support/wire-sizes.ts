import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { ExchangeSize, RelayLoad } from './relay.ts';

const FINISHED = 'http.client.response.finish';

/** Runs one round trip and tells what its exchanges weighed, seen by this process's own HTTP clients; `port` is the gateway's. */
export async function weigh(port: number, roundTrip: () => Promise<void>): Promise<RelayLoad> {
  const caller: ExchangeSize[] = [];
  const legs: ExchangeSize[] = [];
  const note = (message: unknown): void => {
    const { request, response } = message as { readonly request: ClientRequest; readonly response: IncomingMessage };
    (request.getHeader('host') === `127.0.0.1:${port}` ? caller : legs).push(sizeOf(request, response));
  };
  subscribe(FINISHED, note);
  try {
    await roundTrip();
  } finally {
    unsubscribe(FINISHED, note);
  }
  const [own] = caller;
  if (own === undefined || legs.length === 0) throw new Error('the round trip was not seen');
  return { caller: own, legs };
}

function sizeOf(request: ClientRequest, response: IncomingMessage): ExchangeSize {
  const head = Object.entries(request.getHeaders()).reduce(
    (bytes, [name, value]) => bytes + Buffer.byteLength(`${name}: ${String(value)}\r\n`),
    0,
  );
  const answerHead = response.rawHeaders.reduce((bytes, text) => bytes + Buffer.byteLength(text) + 2, 0);
  return { sent: head + length(request.getHeader('content-length')), received: answerHead + length(response.headers['content-length']) };
}

function length(header: unknown): number {
  const bytes = Number(header ?? Number.NaN);
  if (Number.isNaN(bytes)) throw new Error('an exchange without content-length cannot be weighed');
  return bytes;
}
