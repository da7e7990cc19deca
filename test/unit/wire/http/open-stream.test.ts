import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openStream } from '../../../../src/wire/http/open-stream.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => (server.closeAllConnections(), server.close(done))))));

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const LIMITS = { maxResponseBytes: 32, connectTimeoutMs: 1_000 };
const request = (url: string) => ({ method: 'POST', url, headers: { accept: 'application/x-ndjson' }, body: Buffer.from('{}') });
const text = (line: Uint8Array): string => Buffer.from(line).toString();
const never = new AbortController().signal;

describe('openStream', () => {
  test('hands on each line when it is there, before the next is sent', async () => {
    const first = Promise.withResolvers<void>();
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.write('one\ntw');
      void first.promise.then(() => response.end('o\n\nthree'));
    });
    const stream = await openStream(request(url), never, LIMITS);
    expect([stream.status, stream.headers['content-type']]).toEqual([200, 'application/x-ndjson']);
    const lines: string[] = [];
    for await (const line of stream.lines) {
      lines.push(text(line));
      first.resolve();
    }
    expect(lines).toEqual(['one', 'two', '', 'three']);
  });

  test('refuses a line without measure', async () => {
    const url = await serving((_, response) => void response.end('x'.repeat(100)));
    const { lines } = await openStream(request(url), never, LIMITS);
    await expect(Array.fromAsync(lines)).rejects.toMatchObject({ code: 'contract-reply-invalid', details: { field: 'line' } });
  });

  test('says that the peer broke off', async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '50' });
      response.write('one\n', () => response.destroy());
    });
    const { lines } = await openStream(request(url), never, LIMITS);
    await expect(Array.fromAsync(lines)).rejects.toMatchObject({ code: 'endpoint-unavailable' });
  });

  test('ends with its signal, before or after the head', async () => {
    const silent = await serving(() => undefined);
    await expect(openStream(request(silent), AbortSignal.timeout(50), LIMITS)).rejects.toMatchObject({ code: 'endpoint-timeout' });
    const slow = await serving((_, response) => void response.write('one\n'));
    const { lines } = await openStream(request(slow), AbortSignal.timeout(100), LIMITS);
    await expect(Array.fromAsync(lines)).rejects.toMatchObject({ code: 'endpoint-timeout' });
  });

  test('says that nobody answers, and sends to no address that holds credentials', async () => {
    await expect(openStream(request('http://127.0.0.1:9/'), never, LIMITS)).rejects.toMatchObject({ code: 'endpoint-unavailable' });
    await expect(openStream(request('http://user:secret@127.0.0.1:9/'), never, LIMITS)).rejects.toMatchObject({ code: 'internal-error' });
  });
});
