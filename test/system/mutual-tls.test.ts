import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import { demoCertificate, demoIdentity } from '../../src/command/demo-folder.ts';
import { readGatewaySettings } from '../../src/command/read-config.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { startGateway, type RunningGateway } from '../../src/gateway/assemble.ts';
import { freePort } from '../../src/gateway/front/free-port.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { axiosClient } from '../../src/wire/http/axios-client.ts';
import type { ClosableHttpClient } from '../../src/wire/http/http-message.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { runningDemo, testContext, type RunningDemo } from '../support/running-demo.ts';

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
      identities: { esp: demoIdentity(demo.folder, 'esp'), cir: demoIdentity(demo.folder, 'cir') },
      trust: trustFrom({ anchors: [], pinned: [demoCertificate(demo.folder, 'gateway')] }),
      tls: { key: pem('esp.key'), cert: pem('esp.cert'), ca: pem('ca-ec.cert') },
    });
    const port = await freePort();
    url = `https://127.0.0.1:${port}`;
    const configuration = parse(readFileSync(demo.configuration, 'utf8')) as Record<string, Record<string, unknown>> & {
      callers: Record<string, unknown>[];
      endpoints: Record<string, object>;
    };
    const tls = { anchors: ['file:keys/ca-ec.cert.pem'] };
    const own = { key: 'file:keys/gateway.key.pem', certificate: 'file:keys/gateway.cert.pem' };
    const changed = {
      ...configuration,
      listen: {
        host: '127.0.0.1',
        port,
        publicUrl: url,
        tls: {
          key: 'file:keys/gateway.key.pem',
          certificate: 'file:keys/gateway.cert.pem',
          clientAnchors: ['file:keys/ca-ec.cert.pem', 'file:keys/ca-rsa.cert.pem'],
        },
      },
      callers: configuration.callers.map((caller) => ({ ...caller, tlsCertificate: `file:keys/${String(caller['id'])}.cert.pem` })),
      endpoints: {
        esp: { ...configuration.endpoints['esp'], url: bed.espUrl, tls: { ...tls, ...own } },
        'cir-presence': { ...configuration.endpoints['cir-presence'], url: bed.cirRestUrl, tls },
      },
      audit: { ...configuration['audit'], directory: 'audit-tls' },
      store: { file: 'store-tls.sqlite' },
    };
    const file = join(demo.folder, 'gateway-tls.yaml');
    writeFileSync(file, stringify(changed, { aliasDuplicateObjects: false }));
    const context = testContext();
    gateway = await startGateway(readGatewaySettings(file, context), { ...context, logTo: () => undefined });
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
    const http = axiosClient({
      maxResponseBytes: 1_000_000,
      connectTimeoutMs: 3_000,
      tls: { ca: [pem('ca-ec.cert'), pem('ca-rsa.cert')], ...own },
    });
    clients.push(http);
    return { ...demo.system('lv-vrs-reis').connection, url, http };
  };
  const question = canonicalQuery('border-check', subjectOf('visaAndRefusal'));
  const asked = (certificateOf: string | undefined): Promise<Answer> => ask(through(certificateOf), question);

  test('a caller with its registered client certificate is answered', async () => {
    expect(codeOf(await asked('lv-vrs-reis'))).toBe('answered');
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
