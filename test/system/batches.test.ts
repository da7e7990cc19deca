import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import { restQuery } from '../../src/client/rest-request.ts';
import { askSoap } from '../../src/client/soap-answer.ts';
import { soapQuery } from '../../src/client/soap-request.ts';
import { streamRest } from '../../src/client/stream-rest.ts';
import { demoIdentity } from '../../src/command/demo-folder.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import type { HttpResponseMessage } from '../../src/kernel/http-message.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { batchIdentity, type BatchIdentity } from '../../src/signing/batch/batch-identity.ts';
import { pathLength } from '../../src/signing/batch/batch-tree.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { refusalLater } from '../support/refusal.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway, type WrittenConfiguration } from '../support/second-gateway.ts';

const QUERIES = 50;
const SHA256_BYTES = 32;

const presence = () =>
  canonicalQuery('law-enforcement-presence', subjectOf('entryAndVisa'), {
    nationalFile: 'VP-SYN-1',
    orderedBy: 'lv-vp-syn-007',
    grounds: 'synthetic',
    offence: 'terrorist-offence',
  });

/** The signature value that a reply carries, whatever its form. */
function valueOf({ headers, body }: HttpResponseMessage): Buffer {
  const [, http] = /^gateway=:([^:]+):$/.exec(headers['signature'] ?? '') ?? [];
  const [, jws] = /\.\.([A-Za-z0-9_-]+)$/.exec(headers['jws-signature'] ?? '') ?? [];
  const [, xml] = /<ds:SignatureValue>([^<]+)</.exec(Buffer.from(body).toString()) ?? [];
  return jws === undefined ? Buffer.from(http ?? xml ?? '', 'base64') : Buffer.from(jws, 'base64url');
}

/** What the key itself signed for the message with this value: the same for all of one batch, and for no two batches. */
function rootSignatureOf(value: Buffer): string {
  const [size, index] = [value.readUInt32BE(0), value.readUInt32BE(4)];
  return value.subarray(8 + pathLength(index, size) * SHA256_BYTES).toString('hex');
}

describe('batches of signatures', () => {
  let demo: RunningDemo;
  let bed: TestBed;
  let endpointKeys: { readonly esp: BatchIdentity; readonly cir: BatchIdentity };
  /** Signs replies in batches, accepts batches from one caller, and from endpoints that it asks. */
  let batching: RunningGateway;

  const changed = (configuration: WrittenConfiguration, acceptBatches: boolean): object => {
    const ports: Readonly<Record<string, string>> = { esp: bed.addresses.esp.soap, 'cir-presence': bed.addresses.cir.rest };
    return {
      ...configuration,
      identity: { ...(configuration['identity'] as object), batch: { maxMessages: 64, maxDelayMs: 100 } },
      endpoints: Object.fromEntries(
        Object.entries(configuration.endpoints).map(([id, endpoint]) => [
          id,
          { ...endpoint, ...(ports[id] !== undefined && { url: ports[id] }), acceptBatches, identity: configuration['identity'] },
        ]),
      ),
      callers: configuration.callers.map((caller) => ({ ...caller, acceptBatches: caller.id === 'lv-vp-iiis' })),
    };
  };

  beforeAll(async () => {
    demo = await runningDemo(100);
    const [esp, cir] = ['esp', 'cir'].map((name) => batchIdentity(demoIdentity(demo.folder, name))) as [BatchIdentity, BatchIdentity];
    endpointKeys = { esp, cir };
    bed = await startTestBed({
      persons: 100,
      seed: 1,
      clock: systemClock,
      random: systemRandom,
      identityOf: (endpoint) => (endpoint === 'esp' || endpoint === 'cir' ? endpointKeys[endpoint] : demoIdentity(demo.folder, endpoint)),
      trust: trustFrom({ anchors: [], pinned: [readFileSync(join(demo.folder, 'keys/gateway.cert.pem'), 'utf8')] }),
    });
    batching = await secondGateway(demo, 'http', (configuration) => changed(configuration, true));
  }, 30_000);
  afterAll(async () => {
    await batching.close();
    await bed.close();
    await Promise.all([endpointKeys.esp.close(), endpointKeys.cir.close()]);
    await demo.close();
  });

  /** A caller's connection to the batching gateway; every reply that arrives is noted. */
  const connected = (agreed: boolean, replies: HttpResponseMessage[] = [], system = 'lv-vp-iiis'): Connection => {
    const { connection } = demo.system(system);
    return {
      ...connection,
      url: batching.url,
      batch: agreed,
      async http(request, signal) {
        const response = await connection.http(request, signal);
        replies.push(response);
        return response;
      },
    };
  };
  const WAYS: readonly ((connection: Connection) => Promise<Answer>)[] = [
    (connection) => ask(connection, presence()),
    (connection) => ask(connection, presence(), { protection: 'jws' }),
    async (connection) => askSoap(connection, await soapQuery(connection, presence(), '1.2')),
    async (connection) => askSoap(connection, await soapQuery(connection, presence(), '1.1')),
  ];

  test('answer fifty queries with few operations of the key, each reply verified by a caller who accepts them', async () => {
    const replies: HttpResponseMessage[] = [];
    const caller = connected(true, replies);
    const answers = await Promise.all(Array.from({ length: QUERIES }, (_, index) => WAYS[index % WAYS.length]!(caller)));
    expect(answers.map((answer) => answer.kind === 'reply' && answer.reply.complete)).toEqual(answers.map(() => true));
    const operations = new Set(replies.map((reply) => rootSignatureOf(valueOf(reply))));
    expect(replies).toHaveLength(QUERIES);
    expect(operations.size).toBeLessThanOrEqual(QUERIES / 3);
    const metrics = await (await fetch(`${batching.url}/metrics`)).text();
    expect(metrics).toContain(`gateway_batches_total{identity="identity"} ${operations.size}\n`);
    expect(metrics).toContain(`gateway_batched_messages_total{identity="identity"} ${QUERIES}\n`);
  }, 20_000);

  test('are refused by name by a caller who has not agreed to them', async () => {
    const codes = await Promise.all(WAYS.map(async (asked) => (await refusalLater(() => asked(connected(false)))).code));
    expect(codes).toEqual(WAYS.map(() => 'auth-batch-signature-refused'));
  });

  test('hold for the parts of a streamed reply, too', async () => {
    const streamed = async (connection: Connection): Promise<readonly string[]> => {
      const lines: string[] = [];
      for await (const line of streamRest(connection, await restQuery(connection, presence(), { stream: true })))
        lines.push(Object.keys(line).join());
      return lines;
    };
    expect((await streamed(connected(true))).at(-1)).toBe('reply');
    expect((await refusalLater(() => streamed(connected(false)))).code).toBe('auth-batch-signature-refused');
  });

  test('are accepted from the caller for whom the configuration says so, and from no other', async () => {
    const batched = async (system: string): Promise<readonly string[]> => {
      const identity = batchIdentity(demoIdentity(demo.folder, system));
      const answers = await Promise.all(WAYS.map((asked) => asked({ ...connected(true, [], system), identity })));
      await identity.close();
      return answers.map(codeOf);
    };
    expect(await batched('lv-vp-iiis')).toEqual(WAYS.map(() => 'answered'));
    expect(await batched('lv-vrs-reis')).toEqual(WAYS.map(() => 'auth-batch-signature-refused'));
  });

  test('are not believed from endpoints by a gateway that was not told to', async () => {
    const silent = await secondGateway(demo, 'http', (configuration) => changed(configuration, false));
    try {
      expect(codeOf(await ask({ ...connected(true), url: silent.url }, presence()))).toBe('signature-invalid');
    } finally {
      await silent.close();
    }
  });
});
