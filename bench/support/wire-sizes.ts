import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { ExchangeSize, RelayLoad } from './relay.ts';

const FINISHED = 'http.server.response.finish';

interface Exchange {
  readonly host: string | undefined;
  readonly size: ExchangeSize;
}

/**
 * What one round trip's exchanges weigh on the wire, heads included, seen by the servers of this process; `port` is the gateway's.
 * Connections are kept alive and count their bytes from their beginning, so a first round trip only sets the marks to count from.
 */
export async function weigh(port: number, roundTrip: () => Promise<void>): Promise<RelayLoad> {
  const marks = new WeakMap<Socket, ExchangeSize>();
  let seen: Exchange[] = [];
  const note = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    const { socket } = request;
    const before = marks.get(socket) ?? { sent: 0, received: 0 };
    const now = { sent: socket.bytesRead, received: socket.bytesWritten };
    marks.set(socket, now);
    seen.push({ host: request.headers.host, size: { sent: now.sent - before.sent, received: now.received - before.received } });
  };
  subscribe(FINISHED, note);
  try {
    await roundTrip();
    seen = [];
    await roundTrip();
  } finally {
    unsubscribe(FINISHED, note);
  }
  const [caller, ...others] = seen.filter(({ host }) => host === `127.0.0.1:${port}`);
  const legs = seen.filter(({ host }) => host !== `127.0.0.1:${port}`).map(({ size }) => size);
  if (caller === undefined || others.length > 0 || legs.length === 0) throw new Error('the round trip was not seen as one');
  return { caller: caller.size, legs };
}
