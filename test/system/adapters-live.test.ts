import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CanonicalQuery } from '../../src/canonical/generated/types.ts';
import type { Connection } from '../../src/client/connection.ts';
import { ADAPTERS } from '../../src/gateway/assemble.ts';
import type { EndpointName } from '../../src/mocks/endpoint-name.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { ask, subjectOf } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';

/** One question for each kind of endpoint: who asks, what, and what must come back through either protocol. */
interface LiveQuestion {
  readonly kind: EndpointName;
  readonly endpoint: string;
  readonly system: string;
  query(demo: RunningDemo): CanonicalQuery;
  readonly parts: readonly string[];
}

const fingerprints = { modality: 'fingerprints', reference: 'SYN-FP-000001' } as const;

const QUESTIONS: readonly LiveQuestion[] = [
  {
    kind: 'esp',
    endpoint: 'esp',
    system: 'lv-vrs-reis',
    query: () => ({ profile: 'border-check', purpose: 'border-check', subject: subjectOf('visaAndRefusal') }),
    parts: ['EES HIT', 'ETIAS NO_HIT', 'VIS HIT'],
  },
  {
    kind: 'cir',
    endpoint: 'cir-presence',
    system: 'lv-vp-iiis',
    query: () => ({
      profile: 'law-enforcement-presence',
      purpose: 'law-enforcement-presence',
      subject: subjectOf('entryAndVisa'),
      nationalFile: 'SYN-FILE-1',
      grounds: 'synthetic grounds',
      offence: 'serious-criminal-offence',
      orderedBy: 'u-0002',
    }),
    parts: ['EES HIT', 'VIS HIT'],
  },
  {
    kind: 'mid',
    endpoint: 'mid',
    system: 'lv-vrs-reis',
    query: ({ stage }) => ({
      profile: 'link-verification',
      purpose: 'link-verification',
      subject: { linkId: stage.linkOf('EES', 'SYN-EES-000010') },
    }),
    parts: ['MID HIT'],
  },
  {
    kind: 'sbms',
    endpoint: 'sbms',
    system: 'lv-ic-testbed',
    query: () => ({ profile: 'matching-test', purpose: 'matching-test', subject: { biometrics: [fingerprints] } }),
    parts: ['EES NO_HIT', 'Eurodac NO_HIT', 'VIS HIT'],
  },
  {
    kind: 'nsis',
    endpoint: 'nsis',
    system: 'lv-vrs-reis',
    query: () => ({ profile: 'sis-border-direct', purpose: 'sis-border-check', subject: subjectOf('alertOnly') }),
    parts: ['SIS HIT'],
  },
  {
    kind: 'interpol',
    endpoint: 'interpol',
    system: 'lv-vrs-reis',
    query: () => ({
      profile: 'document-check',
      purpose: 'document-check',
      subject: { documentNumber: 'SYN000066', documentIssuer: 'VNM' },
    }),
    parts: ['Interpol-SLTD HIT', 'Interpol-TDAWN NO_HIT'],
  },
];

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
}, 30_000);
afterAll(() => demo.close());

/** A gateway beside the demonstration's that speaks to one of its endpoints by that adapter. */
function gatewayWith(adapter: string, { kind, endpoint }: LiveQuestion): Promise<RunningGateway> {
  const url = demo.bed.addresses[kind][adapter.endsWith('-rest') ? 'rest' : 'soap'];
  return secondGateway(demo, 'http', (configuration) => ({
    ...configuration,
    endpoints: { ...configuration.endpoints, [endpoint]: { kind, adapter, url, certificates: [`file:keys/${kind}.cert.pem`] } },
  }));
}

const towards = (gateway: RunningGateway, connection: Connection): Connection => ({ ...connection, url: gateway.url });

describe('every adapter speaks to its mock as a gateway has it', () => {
  test('there is a question for each', () => {
    expect([...ADAPTERS.keys()].sort()).toEqual(QUESTIONS.flatMap(({ kind }) => [`${kind}-rest`, `${kind}-soap`]).sort());
  });

  test.each([...ADAPTERS.keys()])('%s: the mock of its endpoint answers, and the answer is what the mock holds', async (adapter) => {
    const question = QUESTIONS.find(({ kind }) => adapter === `${kind}-rest` || adapter === `${kind}-soap`);
    if (!question) throw new Error(`no question for ${adapter}`);
    const gateway = await gatewayWith(adapter, question);
    try {
      const { connection } = demo.system(question.system);
      const answer = await ask(towards(gateway, connection), { kind: 'query', query: question.query(demo) });
      if (answer.kind === 'problem') throw new Error(answer.problem.code);
      expect(answer.reply.complete).toBe(true);
      const parts = answer.reply.parts.map(({ system, status }) => `${system} ${status}`).sort();
      expect(parts).toEqual(expect.arrayContaining([...question.parts]));
    } finally {
      await gateway.close();
    }
  });
});
