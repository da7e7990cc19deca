import { afterEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { listen, type Listening, type ListenOptions } from '../../../../src/gateway/front/listen.ts';
import { tlsFingerprintOf } from '../../../../src/gateway/front/request-message.ts';
import { fingerprintOf } from '../../../../src/signing/identity.ts';
import { X509Certificate } from 'node:crypto';
import { testPki } from '../../../support/pki.ts';

const pki = testPki();
const server = pki.issue({ cn: 'localhost', kind: 'ec' });
const client = pki.issue({ cn: 'TEST ONLY client', kind: 'ec' });
const foreigner = testPki('Another').issue({ cn: 'TEST ONLY foreigner', kind: 'ec' });

let open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.map((listening) => listening.close(0)));
  open = [];
});

const app = express();
app.get(
  '/whoami',
  (http, response) => void response.json({ tls: http.socket instanceof TLSSocket, fingerprint: tlsFingerprintOf(http) ?? null }),
);

async function opened(options: Partial<ListenOptions> = {}, application = app): Promise<Listening> {
  const listening = await listen(application, { host: '127.0.0.1', port: 0, ...options });
  open.push(listening);
  return listening;
}

const whoami = (url: string, identity?: { keyPem: string; certPem: string }): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const credentials = identity ? { key: identity.keyPem, cert: identity.certPem } : {};
    const call = request(`${url}/whoami`, { ca: pki.caPem, agent: false, ...credentials }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(JSON.parse(text)));
    });
    call.on('error', reject);
    call.end();
  });

const tls = (clientAnchors: string[]): ListenOptions['tls'] & object => ({
  key: server.keyPem,
  certificate: server.certPem,
  clientAnchors,
});

describe('listen', () => {
  test('over TLS tells the client certificate by its fingerprint', async () => {
    const { url } = await opened({ tls: tls([pki.caPem]) });
    expect(url).toMatch(/^https:/);
    expect(await whoami(url, client)).toEqual({ tls: true, fingerprint: fingerprintOf(new X509Certificate(client.certPem).raw) });
  });

  test('with anchors ends the handshake of who has no certificate of theirs', async () => {
    const { url } = await opened({ tls: tls([pki.caPem]) });
    await expect(whoami(url)).rejects.toThrow();
    await expect(whoami(url, foreigner)).rejects.toThrow();
  });

  test('without anchors lets callers in and leaves the judgement to authentication', async () => {
    const { url } = await opened({ tls: tls([]) });
    expect(await whoami(url)).toEqual({ tls: true, fingerprint: null });
    expect(await whoami(url, foreigner)).toMatchObject({ fingerprint: fingerprintOf(new X509Certificate(foreigner.certPem).raw) });
  });

  test('names the address in the error when it is taken', async () => {
    const { url } = await opened();
    await expect(listen(app, { host: '127.0.0.1', port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'config-invalid',
      details: { field: '/listen' },
    });
  });

  test('ends a connection whose request does not arrive in time', async () => {
    const { url } = await opened({ requestTimeoutMs: 100 });
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connectTcp(Number(new URL(url).port), '127.0.0.1', () =>
        socket.write('POST /whoami HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1'),
      );
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 (404|408)/);
  });

  test('refuses a request that could be read in two ways', async () => {
    const { url } = await opened();
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connectTcp(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write('POST /whoami HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n');
      });
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });

  test('closes the connections that are too many, and serves those that came first', async () => {
    const { url } = await opened({ maxConnections: 1 });
    const dial = (): Socket => connectTcp(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    const first = dial();
    await once(first, 'connect');
    const second = dial().resume();
    await once(second, 'close');
    first.write('GET /whoami HTTP/1.1\r\nHost: x\r\n\r\n');
    const [answer] = (await once(first, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200/);
    first.destroy();
  });

  test('closing lets an open exchange end first', async () => {
    let finish = (): void => undefined;
    let arrived = (): void => undefined;
    const here = new Promise<void>((resolve) => (arrived = resolve));
    const slow = express();
    slow.get('/slow', (_http, response) => {
      finish = () => response.end('done');
      arrived();
    });
    const { url, close } = await opened({}, slow);
    const answer = fetch(`${url}/slow`);
    await here;
    const closed = close();
    finish();
    expect(await (await answer).text()).toBe('done');
    await closed;
    await expect(fetch(`${url}/slow`)).rejects.toThrow();
  });

  test('closing does not wait for ever', async () => {
    const stuck = express();
    let arrived = (): void => undefined;
    const here = new Promise<void>((resolve) => (arrived = resolve));
    stuck.get('/stuck', () => arrived());
    const { url, close } = await opened({}, stuck);
    const answer = fetch(`${url}/stuck`).catch(() => 'cut');
    await here;
    await close(1);
    expect(await answer).toBe('cut');
  });
});
