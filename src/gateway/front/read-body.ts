import type { IncomingMessage } from 'node:http';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { growingBytes } from '../../wire/http/growing-bytes.ts';

/**
 * The whole body of a request. Throws `wire-too-large` as soon as the announced or the counted length passes the limit, keeping nothing
 * of it, `wire-media-type` for a coded body, because what is signed is what is sent, `wire-body-incomplete`, and `gateway-busy` where
 * too many bodies are arriving at once.
 */
export type ReadBody = (request: IncomingMessage) => Promise<Uint8Array>;

/** Room for bodies that are still arriving, in bytes; at least four of the largest. Nobody has to be known to send one. */
const ROOM_BYTES = 134_217_728;

/** Reads bodies of at most `maxBytes`; all that are arriving at one time share the room. */
export function bodyReader(maxBytes: number, roomBytes = Math.max(ROOM_BYTES, 4 * maxBytes)): ReadBody {
  let taken = 0;
  return async (request) => {
    requireBounded(request, maxBytes);
    const bytes = growingBytes();
    let length = 0;
    let own = 0;
    const take = (chunk: Uint8Array): void => {
      length += chunk.byteLength;
      if (length > maxBytes) throw new GatewayError('wire-too-large');
      if (taken - own + length > roomBytes) throw new GatewayError('gateway-busy', { mend: 'Try again later.' });
      bytes.append(chunk);
      taken += bytes.capacity() - own;
      own = bytes.capacity();
    };
    try {
      await pieces(request, take);
      return bytes.whole();
    } finally {
      taken -= own;
    }
  };
}

function requireBounded({ headers }: IncomingMessage, maxBytes: number): void {
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'identity') throw new GatewayError('wire-media-type', { field: 'content-encoding' });
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw new GatewayError('wire-too-large', { field: 'content-length' });
}

/** Hands on each piece as it comes; what `take` throws ends it, and the rest of the body is let go. */
function pieces(request: IncomingMessage, take: (chunk: Uint8Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      request.off('data', each).off('end', end).off('error', fail).off('close', cut);
      finish();
    };
    const each = (chunk: Buffer): void => {
      try {
        take(chunk);
      } catch (refusal) {
        settle(() => reject(asGatewayError(refusal)));
      }
    };
    const end = (): void => settle(resolve);
    const fail = (cause: unknown): void => settle(() => reject(new GatewayError('wire-body-incomplete', {}, { cause })));
    const cut = (): void => fail(undefined);
    request.on('data', each).on('end', end).on('error', fail).on('close', cut);
  });
}
