import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { ENDPOINT_NAMES } from '../../../../src/mocks/endpoint-name.ts';
import { startTestBed, type TestBed, type TestBedOptions } from '../../../../src/mocks/test-bed.ts';
import { KNOWN_PERSON_USES } from '../../../../src/mocks/page/known-person-uses.ts';
import type { TryCaller } from '../../../../src/mocks/page/try-operation.ts';
import { KNOWN_PERSONS } from '../../../../src/mocks/population/known-persons.ts';
import { readScenario } from '../../../../src/mocks/scenario/read-scenario.ts';
import { loadIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { undiciClient } from '../../../../src/wire/http/undici-client.ts';
import { testPki } from '../../../support/pki.ts';
import { NOW, random } from '../test-caller.ts';

const pki = testPki();
const [caller, server, stranger] = ['Synthetic caller', 'Synthetic endpoint', 'Stranger'].map((cn) => pki.issue({ cn, kind: 'ec' }));
const identityOf = (issued = server): ReturnType<typeof loadIdentity> => loadIdentity(issued!.keyPem, issued!.certPem);
const send = undiciClient({ maxResponseBytes: 1_048_576, connectTimeoutMs: 1_000 });
const tryAs: TryCaller = { identity: identityOf(caller), trust: trustFrom({ anchors: [], pinned: [server!.certPem] }), send };

const start = (options: Partial<TestBedOptions> = {}): Promise<TestBed> =>
  startTestBed({
    persons: 60,
    seed: 7,
    clock: { now: () => NOW },
    random,
    identityOf: () => identityOf(),
    trust: trustFrom({ anchors: [], pinned: [caller!.certPem] }),
    tryAs,
    ...options,
  });

let bed: TestBed;
beforeAll(async () => {
  bed = await start();
});
afterAll(async () => {
  await bed.close();
  await send.close();
});

/** The page without the blanks between its elements. */
const text = async (path: string, of = bed): Promise<string> => (await (await fetch(`${of.origin}${path}`)).text()).replace(/>\s+</g, '><');

interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown> & {
    readonly request?: { readonly queryId: string };
    readonly sent?: { readonly line: string; readonly headers: Record<string, string>; readonly body: string };
    readonly answer?: { readonly line: string; readonly body: string };
    readonly verdict?: Record<string, unknown>;
  };
}

async function tried(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}, of = bed): Promise<Answer> {
  const sent = { 'content-type': 'application/json', ...headers };
  const response = await fetch(`${of.origin}/try/${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body) });
  const received = await response.text();
  return { status: response.status, json: received === '' ? {} : (JSON.parse(received) as Answer['json']) };
}

const [example] = packagedContract('europol').cases;
const [step] = example!.steps;
const request = step!.request;

describe('the first page', () => {
  it('forbids what is not its own by a content security policy', async () => {
    const { headers } = await fetch(`${bed.origin}/`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('links the documents of every endpoint and has every known person with a use', async () => {
    const page = await text('/');
    for (const name of ENDPOINT_NAMES)
      for (const link of [`/${name}/soap/1?wsdl`, `/${name}/openapi.json`, `/try/${name}`]) expect(page).toContain(`"${link}"`);
    for (const [key, { person }] of Object.entries(KNOWN_PERSONS)) {
      expect(page).toContain(person.documents[0]!.number);
      expect(page).toContain(KNOWN_PERSON_USES[key as keyof typeof KNOWN_PERSON_USES]);
    }
    expect(page).toContain('60 synthetic persons by seed 7');
  });

  it('says what is live at the phase, what is away, and what has a fault', async () => {
    const early = await start({ phase: '2026-11' });
    try {
      early.behaviour.setUnavailable('EES', true);
      early.behaviour.setFault('vis', 'wrong-key');
      const page = await text('/', early);
      const row = (name: string): string => page.split('<tr>').find((part) => part.includes(`"/try/${name}"`)) ?? '';
      expect(page).toContain('<strong>2026-11</strong>');
      expect(row('mid')).toContain('not in operation at this phase');
      expect(row('etias')).toContain('not in operation at this phase');
      expect(row('ees')).toContain('>away<');
      expect(row('vis')).toContain('with fault wrong-key');
      expect(row('cir')).toContain('>in operation<');
    } finally {
      await early.close();
    }
  });

  it('shows what users are told when portal or repository cannot be used', async () => {
    expect(await text('/')).toContain('None has been written.');
    bed.behaviour.setUnavailable('CIR', true);
    bed.behaviour.setUnavailable('CIR', false);
    const [, notices = ''] = (await text('/')).split('id="notices"');
    expect(notices).toMatch(/the CIR can be used again\..*the CIR cannot be used\..*2019\/817-17\(4\)/);
    bed.behaviour.reset();
  });

  it('shows the scenario that runs', async () => {
    expect(await text('/')).toContain('None runs');
    bed.stage.play(readScenario('scenario: sample\ndoc: A sample.\npopulation: { persons: 60, seed: 7 }\n', 'sample.yaml'));
    expect(await text('/')).toMatch(/<strong>sample<\/strong>, seed \d+, in state/);
    bed.stage.reset();
  });

  it('shows uses without what was searched for', async () => {
    bed.logs.record({
      at: NOW,
      component: 'CIR',
      memberState: 'LVA',
      profile: 'presence',
      systems: ['EES'],
      operation: 'CheckPresence',
      dataTypes: ['Surname'],
      dataUsed: { surname: 'Searchedforname' },
    });
    const page = await text('/');
    expect(page).toContain('<td>CheckPresence</td><td>EES</td><td>Surname</td>');
    expect(page).not.toContain('Searchedforname');
  });

  it.each([
    ['/try/nobody', 'GET', 404],
    ['/page/absent.js', 'GET', 404],
    ['/page/..%2f..%2fworld.ts', 'GET', 404],
    ['/', 'POST', 405],
    ['/try/cir', 'POST', 405],
    ['/nothing', 'GET', 404],
  ])('%s by %s is %d', async (path, method, status) => {
    expect((await fetch(`${bed.origin}${path}`, { method })).status).toBe(status);
  });
});

describe('trying an operation', () => {
  it.each(['soap-1.2', 'soap-1.1', 'rest'])(
    'over %s signs, sends to the real endpoint, and shows both messages and the verdict',
    async (protocol) => {
      const { status, json } = await tried('europol/' + step!.operation, { protocol, request });
      expect(status).toBe(200);
      expect(json.verdict).toMatchObject({ kind: 'response', response: { queryId: json.request?.queryId } });
      const address = bed.addresses.europol[protocol === 'rest' ? 'rest' : 'soap'];
      expect(json.sent?.line.startsWith(`POST ${address}`)).toBe(true);
      if (protocol === 'rest') expect(json.sent?.headers['signature']).toMatch(/^gateway=:/);
      else expect(json.sent?.body).toContain('BinarySecurityToken');
      expect(json.answer?.line).toBe('HTTP 200');
    },
  );

  it('tells a refusal with its rule', async () => {
    const { json } = await tried('europol/' + step!.operation, { protocol: 'rest', request: {} });
    expect(json.verdict).toMatchObject({
      kind: 'refusal',
      refusal: 'schema-invalid',
      rule: expect.stringContaining('contract-value-invalid'),
    });
  });

  it('does not send in XML what XML of the contract cannot say', async () => {
    const { json } = await tried('europol/' + step!.operation, { protocol: 'soap-1.2', request: { ...request, strange: 1 } });
    expect(json.sent).toBeUndefined();
    expect(json.verdict).toMatchObject({ kind: 'not-sent', failure: 'contract-value-invalid' });
  });

  it('believes no answer of another key', async () => {
    const deceived = await start({ identityOf: () => identityOf(stranger) });
    try {
      const { json } = await tried('europol/' + step!.operation, { protocol: 'soap-1.2', request }, {}, deceived);
      expect(json.verdict).toMatchObject({ kind: 'failure', failure: expect.stringMatching(/^(auth|signature|trust)-/) });
      expect(json.answer?.body).toContain('Envelope');
    } finally {
      await deceived.close();
    }
  });

  it.each([
    ['another origin', { origin: 'http://elsewhere.example' }, 403, 'try-not-own-page'],
    ['an opaque origin', { origin: 'null' }, 403, 'try-not-own-page'],
    ['a form of another page', { 'content-type': 'text/plain' }, 415, 'wire-media-type'],
  ])('is refused to %s', async (_, headers, status, code) => {
    expect(await tried('europol/' + step!.operation, { protocol: 'rest', request }, headers)).toMatchObject({ status, json: { code } });
  });

  it('grants no other origin leave to ask (CORS preflight)', async () => {
    const path = `${bed.origin}/try/europol/${step!.operation}`;
    const { status, headers } = await fetch(path, { method: 'OPTIONS', headers: { origin: 'http://elsewhere.example' } });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  it('is refused on loopback under a foreign name', async () => {
    const { status } = await send(
      {
        method: 'POST',
        url: `${bed.origin}/try/europol/${step!.operation}`,
        headers: { host: 'rebound.example', origin: 'http://rebound.example', 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify({ protocol: 'rest', request })),
      },
      AbortSignal.timeout(5_000),
    );
    expect(status).toBe(421);
  });

  it.each([[{}], [{ protocol: 'soap-1.3', request: {} }], [{ protocol: 'rest', request: [] }], [7]])('%j is no call', async (body) => {
    expect(await tried('europol/' + step!.operation, body)).toMatchObject({ status: 400, json: { code: 'command-usage' } });
  });

  it('is off unless somebody is named to try as, and then the page only describes', async () => {
    const plain = await start({ tryAs: undefined });
    try {
      expect((await tried('europol/' + step!.operation, { protocol: 'rest', request }, {}, plain)).status).toBe(404);
      expect(await text('/try/europol', plain)).not.toContain('<form');
    } finally {
      await plain.close();
    }
  });

  it.each(['europol/Nothing', 'nobody/Query', 'europol/a/b'])('%s does not exist', async (path) => {
    expect((await tried(path, { protocol: 'rest', request })).status).toBe(404);
  });
});
