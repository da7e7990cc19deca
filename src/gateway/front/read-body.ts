import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../../kernel/gateway-error.ts';

/**
 * The whole body of a request, at most `maxBytes` long. Throws `wire-too-large` as soon as the announced or the counted length
 * passes the limit, keeping nothing of it, and `wire-media-type` for a coded body, because what is signed is what is sent.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const coding = request.headers['content-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'identity') throw new GatewayError('wire-media-type', { field: 'content-encoding' });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new GatewayError('wire-too-large', { field: 'content-length' });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (finish: () => void): void => {
      request.off('data', take).off('end', end).off('error', fail).off('close', cut);
      finish();
    };
    const take = (chunk: Buffer): void => {
      length += chunk.byteLength;
      if (length <= maxBytes) chunks.push(chunk);
      else settle(() => reject(new GatewayError('wire-too-large')));
    };
    const end = (): void => settle(() => resolve(Buffer.concat(chunks, length)));
    const fail = (cause: unknown): void => settle(() => reject(new GatewayError('wire-body-incomplete', {}, { cause })));
    const cut = (): void => fail(undefined);
    request.on('data', take).on('end', end).on('error', fail).on('close', cut);
  });
}
