import { GatewayError } from '../kernel/gateway-error.ts';
import type { HttpRequestMessage } from '../kernel/http-message.ts';
import { openStream } from '../wire/http/open-stream.ts';
import type { Connection } from './connection.ts';
import { readLine, refusedStream, type StreamedLine } from './rest-answer.ts';

/** Sends a signed request for a streamed reply and hands on each line, verified, as it arrives; ends after the final one. */
export async function* streamRest(connection: Connection, request: HttpRequestMessage): AsyncGenerator<StreamedLine> {
  const stream = await openStream(request, AbortSignal.timeout(connection.timeoutMs), connection.transport);
  if (stream.headers['content-type']?.startsWith('application/x-ndjson') !== true) {
    const lines = await Array.fromAsync(stream.lines);
    yield await refusedStream(connection, request, { status: stream.status, headers: stream.headers, body: Buffer.concat(lines) });
    return;
  }
  for await (const text of stream.lines) {
    if (text.byteLength === 0) continue;
    const line = await readLine(connection, request, text);
    yield line;
    if (!('part' in line)) return;
  }
  throw new GatewayError('contract-reply-invalid', { field: 'final', mend: 'The stream ended before its last line.' });
}
