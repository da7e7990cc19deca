import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import { restQuery } from '../../src/client/rest-request.ts';
import { streamRest } from '../../src/client/stream-rest.ts';
import { demoCertificate, demoIdentity } from '../../src/command/demo-folder.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { axiosClient } from '../../src/wire/http/axios-client.ts';
import type { ClosableHttpClient } from '../../src/wire/http/http-message.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';

/** A second gateway beside the demonstration's, with its own trail and store: TLS and certificates demanded on both sides of it. */
describe('mutual TLS', () => {
  let demo: RunningDemo;
  let gateway: RunningGateway | undefined;
  let bed: TestBed;
  let url: string;
  const clients: ClosableHttpClient[] = [];

  beforeAll(async () => {
    demo = await runningDemo(100);
    bed = await startTestBed({
      persons: 100,
      seed: 1,
      clock: systemClock,
      random: systemRandom,
      identityOf: (endpoint) => demoIdentity(demo.folder, endpoint),
      trust: trustFrom({ anchors: [], pinned: [demoCertificate(demo.folder, 'gateway')] }),
      tls: { key: pem('esp.key'), cert: pem('esp.cert'), ca: pem('ca-ec.cert') },
    });
    const own = { key: 'file:keys/gateway.key.pem', certificate: 'file:keys/gateway.cert.pem' };
    const anchors = ['file:keys/ca-ec.cert.pem'];
    gateway = await secondGateway(demo, 'https', (configuration) => ({
      ...configuration,
      listen: { ...configuration.listen, tls: { ...own, clientAnchors: [...anchors, 'file:keys/ca-rsa.cert.pem'] } },
      callers: configuration.callers.map((caller) => ({ ...caller, tlsCertificate: `file:keys/${caller.id}.cert.pem` })),
      endpoints: {
        esp: { ...configuration.endpoints['esp'], url: bed.addresses.esp.soap, tls: { anchors, ...own } },
        'cir-presence': { ...configuration.endpoints['cir-presence'], url: bed.addresses.cir.rest, tls: { anchors } },
      },
    }));
    url = gateway.url;
  }, 30_000);

  afterAll(async () => {
    for (const client of clients) await client.close();
    await gateway?.close();
    await bed.close();
    await demo.close();
  });

  const pem = (name: string): string => readFileSync(join(demo.folder, `keys/${name}.pem`), 'utf8');
  const through = (certificateOf: string | undefined): Connection => {
    const own = certificateOf === undefined ? {} : { cert: pem(`${certificateOf}.cert`), key: pem(`${certificateOf}.key`) };
    const transport = {
      maxResponseBytes: 1_000_000,
      connectTimeoutMs: 3_000,
      tls: { ca: [pem('ca-ec.cert'), pem('ca-rsa.cert')], ...own },
    };
    const http = axiosClient(transport);
    clients.push(http);
    return { ...demo.system('lv-vrs-reis').connection, url, http, transport };
  };
  const question = canonicalQuery('border-check', subjectOf('visaAndRefusal'));
  const asked = (certificateOf: string | undefined): Promise<Answer> => ask(through(certificateOf), question);

  test('a caller with its registered client certificate is answered', async () => {
    expect(codeOf(await asked('lv-vrs-reis'))).toBe('answered');
  });

  test('a reply is streamed over it', async () => {
    const connection = through('lv-vrs-reis');
    const lines = await Array.fromAsync(streamRest(connection, await restQuery(connection, question, { stream: true })));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)).toMatchObject({ reply: { final: true, complete: true } });
  });

  test('an endpoint that demands a client certificate is not reached without one', async () => {
    const { http } = through('lv-vp-iiis');
    const asked = canonicalQuery('law-enforcement-presence', subjectOf('entryAndVisa'), {
      nationalFile: 'VP-SYN-1',
      orderedBy: 'lv-vp-syn-007',
      grounds: 'synthetic',
      offence: 'terrorist-offence',
    });
    expect(codeOf(await ask({ ...demo.system('lv-vp-iiis').connection, url, http }, asked))).toBe('endpoint-unavailable');
  });

  test('another party’s client certificate is refused, however good the signature', async () => {
    expect(codeOf(await asked('lv-vp-iiis'))).toBe('auth-tls-certificate-mismatch');
  });

  test('without a client certificate there is no connection', async () => {
    await expect(asked(undefined)).rejects.toMatchObject({ code: 'endpoint-unavailable' });
  });
});
