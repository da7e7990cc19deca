import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { request } from 'node:https';
import { connect } from 'node:net';
import { startTestBed, type TestBed } from '../../../src/mocks/test-bed.ts';
import { loadIdentity } from '../../../src/signing/identity.ts';
import { trustFrom } from '../../../src/signing/trust.ts';
import { testPki } from '../../support/pki.ts';
import { NOW, random } from './test-caller.ts';

const pki = testPki();
const server = pki.issue({ cn: 'Synthetic server', kind: 'ec' });
const client = pki.issue({ cn: 'Synthetic client', kind: 'ec' });
const identity = loadIdentity(server.keyPem, server.certPem);

let bed: TestBed | undefined;

const start = async (tls?: { key: string; cert: string; ca: string }): Promise<TestBed> => {
  bed = await startTestBed({
    persons: 20,
    seed: 1,
    identityOf: () => identity,
    trust: trustFrom({ anchors: [pki.caPem], pinned: [] }),
    clock: { now: () => NOW },
    random,
    ...(tls && { tls }),
  });
  return bed;
};

afterEach(() => bed?.close());

const statusOver = async (url: string, credentials: { key?: string; cert?: string }): Promise<number | undefined> => {
  const sent = request(`${url}?wsdl`, { ca: pki.caPem, agent: false, ...credentials }).end();
  const [response] = (await once(sent, 'response')) as [{ statusCode?: number; resume(): void }];
  response.resume();
  return response.statusCode;
};

describe('the servers', () => {
  test('speak mutual TLS when given certificates, and only with callers of the given anchor', async () => {
    const { addresses } = await start({ key: server.keyPem, cert: server.certPem, ca: pki.caPem });
    for (const url of [addresses.esp.soap, addresses.cir.soap, addresses.cir.rest]) expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect(await statusOver(addresses.esp.soap, { key: client.keyPem, cert: client.certPem })).toBe(200);
    await expect(statusOver(addresses.esp.soap, {})).rejects.toThrow();
    const stranger = testPki().issue({ cn: 'Stranger', kind: 'ec' });
    await expect(statusOver(addresses.esp.soap, { key: stranger.keyPem, cert: stranger.certPem })).rejects.toThrow();
  });

  test.each([
    '\r\n\r\n',
    'GET',
    'POST / HTTP/1.1\r\nHost: [\r\nContent-Length: 2\r\n\r\n{}',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    '\u0016\u0003\u0001',
  ])('outlive bytes that are no request: %j', async (bytes) => {
    const { addresses } = await start();
    const socket = connect(Number(new URL(addresses.esp.soap).port), '127.0.0.1');
    socket.on('error', () => socket.destroy());
    socket.end(bytes);
    socket.resume();
    await once(socket, 'close');
    expect((await fetch(`${addresses.esp.soap}?wsdl`)).status).toBe(200);
  });

  test('cannot have a port that is taken', async () => {
    const { addresses } = await start();
    const taken = Number(new URL(addresses.esp.soap).port);
    const options = {
      persons: 20,
      seed: 1,
      identityOf: () => identity,
      trust: trustFrom({ anchors: [pki.caPem], pinned: [] }),
      clock: { now: () => NOW },
      random,
    };
    await expect(startTestBed({ ...options, port: taken })).rejects.toMatchObject({
      code: 'command-usage',
      details: { field: 'host, port' },
    });
  });
});
