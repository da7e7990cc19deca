import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mockBehaviour } from '../../../../src/mocks/behaviour.ts';
import { controlApi } from '../../../../src/mocks/control/control-api.ts';
import { controlOperations } from '../../../../src/mocks/control/control-operations.ts';
import { requireControlPlace } from '../../../../src/mocks/control/control-token.ts';
import type { HostedAnswer } from '../../../../src/mocks/http-host.ts';
import { accessLogs } from '../../../../src/mocks/logs/access-log.ts';
import { scenarioClock } from '../../../../src/mocks/scenario/scenario-clock.ts';
import { scenarioStage } from '../../../../src/mocks/scenario/scenario-stage.ts';
import { eesRecord, readCall, smallStore, START } from '../scenario/run-world.ts';

const TOKEN = 'c2l4dGVlbi1ieXRlcy0xNg';
const SCENARIO = `scenario: sample
doc: A sample.
population: { persons: 50, seed: 3 }
changes: [{ at: 10m, delete: { system: EES, reference: SYN-EES-2 } }]
`;

/** A control API over two EES records, and how to speak to it. */
function controlled() {
  const behaviour = mockBehaviour();
  const clock = scenarioClock({ now: () => START });
  const records = smallStore([eesRecord('SYN-EES-1'), eesRecord('SYN-EES-2')]);
  const logs = accessLogs();
  const stage = scenarioStage({ behaviour, clock, records, phase: 'mid-live', persons: 50, seed: 3, keysOf: () => ({}) });
  const api = controlApi(TOKEN, { stage, logs });
  const send = (method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>): HostedAnswer =>
    api({ method, url: `http://127.0.0.1:1${path}`, headers, body: Buffer.from(body === undefined ? '' : JSON.stringify(body)) });
  const call = (method: string, path: string, body?: unknown): { readonly status: number; readonly body: Record<string, unknown> } => {
    const answer = send(method, path, body, { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' });
    return { status: answer.status, body: JSON.parse(Buffer.from(answer.body).toString() || '{}') as Record<string, unknown> };
  };
  return { behaviour, clock, records, logs, stage, send, call };
}

describe('who may control', () => {
  it.each([
    ['nobody', {}],
    ['whoever brings another token', { authorization: `Bearer ${TOKEN}x` }],
    ['whoever brings it in another way', { authorization: `Basic ${TOKEN}` }],
    ['whoever brings it twice', { authorization: `Bearer ${TOKEN}, Bearer ${TOKEN}` }],
  ])('%s is turned away, whatever is asked', (_, headers) => {
    const { send } = controlled();
    for (const path of ['/control/state', '/control/openapi.json', '/control/nothing']) {
      const answer = send('GET', path, undefined, headers);
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(JSON.parse(Buffer.from(answer.body).toString())).toMatchObject({ code: 'control-not-authorised' });
    }
  });

  it('a token of fewer than 128 bits is none', () => {
    const { stage, logs } = controlled();
    expect(() => controlApi('short', { stage, logs })).toThrow(expect.objectContaining({ code: 'command-usage' }));
  });

  it('only on loopback or behind mutual TLS', () => {
    for (const host of ['127.0.0.1', '::1', 'localhost']) expect(() => requireControlPlace(host, false)).not.toThrow();
    expect(() => requireControlPlace('0.0.0.0', true)).not.toThrow();
    expect(() => requireControlPlace('0.0.0.0', false)).toThrow(expect.objectContaining({ code: 'command-usage' }));
  });
});

describe('the document', () => {
  it('describes every operation and no other', () => {
    const { stage, logs, call } = controlled();
    const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../schemas/endpoints/control.openapi.json'), 'utf8')) as {
      paths: Record<string, object>;
    };
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...controlOperations({ stage, logs }).keys()].sort());
    expect(call('GET', '/control/openapi.json').body).toEqual(document);
  });

  it('is compiled once for each body, however often one comes', () => {
    const { call } = controlled();
    const compile = jest.spyOn(Ajv2020.prototype, 'compile');
    try {
      for (let times = 0; times < 5; times += 1) call('POST', '/control/clock/advance', { by: '1s' });
      expect(compile).toHaveBeenCalledTimes(1);
    } finally {
      compile.mockRestore();
    }
  });

  it('says what else is not there', () => {
    const { call, send } = controlled();
    expect(call('GET', '/control/nothing').status).toBe(404);
    expect(send('PUT', '/control/scenario', undefined, { authorization: `Bearer ${TOKEN}` })).toMatchObject({
      status: 405,
      headers: { allow: 'POST, DELETE' },
    });
  });
});

describe('the switches', () => {
  it('turn faults on and off, for so many answers', () => {
    const { call, behaviour } = controlled();
    expect(call('POST', '/control/fault', { endpoint: 'cir', fault: 'half', answers: 1 }).body).toMatchObject({
      faults: [{ endpoint: 'cir', fault: 'half', answers: 1 }],
    });
    expect([behaviour.takeFault('cir'), behaviour.takeFault('cir')]).toEqual(['half', undefined]);
    expect(call('POST', '/control/fault', { endpoint: 'ees', fault: 'down' }).body).toMatchObject({
      faults: [{ endpoint: 'ees', fault: 'down' }],
    });
    expect(call('POST', '/control/fault', { endpoint: 'ees', fault: null }).body).toMatchObject({ faults: [] });
  });

  it('set latencies by the words of scenario files, and take components away', () => {
    const { call, behaviour } = controlled();
    expect(call('POST', '/control/latency', { endpoint: 'ees', latency: { uniform: ['1s', '1s'] } }).status).toBe(200);
    expect(behaviour.latency('EES')).toBe(1_000);
    call('POST', '/control/outage', { endpoint: 'vis', away: true });
    expect(behaviour.isUnavailable('VIS')).toBe(true);
    call('POST', '/control/outage', { endpoint: 'vis', away: false });
    expect(behaviour.isUnavailable('VIS')).toBe(false);
  });

  it('move the clock', () => {
    const { call } = controlled();
    expect(call('POST', '/control/clock/advance', { by: '12h' }).body).toMatchObject({ now: '2026-11-21T22:00:00.000Z' });
    expect(call('POST', '/control/clock', { time: '2027-01-01T00:00:00Z', frozen: true }).body).toMatchObject({
      now: '2027-01-01T00:00:00.000Z',
    });
    expect(call('POST', '/control/reset').body).toMatchObject({ now: '2026-11-21T10:00:00.000Z' });
  });

  it('move the clock no further than dates can be written', () => {
    const { call, clock } = controlled();
    const before = clock.now();
    expect(call('POST', '/control/clock/advance', { by: '999999999d' })).toMatchObject({ status: 400, body: { field: '/by' } });
    expect(clock.now()).toBe(before);
    expect(call('GET', '/control/state').status).toBe(200);
  });

  it('change what systems hold', () => {
    const { call, records } = controlled();
    const created = call('POST', '/control/records', {
      create: { system: 'EES', reference: 'SYN-EES-3', like: 'SYN-EES-1', set: { authority: 'lv-pmlp' } },
    });
    expect(created.body).toEqual({ kind: 'created', system: 'EES', reference: 'SYN-EES-3' });
    expect(records.find('EES', 'SYN-EES-3')?.authority).toBe('lv-pmlp');
    expect(call('POST', '/control/records', { delete: { system: 'EES', reference: 'SYN-EES-3' } }).body).toMatchObject({ kind: 'deleted' });
    expect(call('POST', '/control/records', { delete: { system: 'EES', reference: 'SYN-EES-3' } })).toMatchObject({
      status: 400,
      body: { code: 'scenario-invalid', field: 'EES' },
    });
  });
});

describe('a scenario', () => {
  it('is put on, stepped through and ended', async () => {
    const { call, behaviour, records } = controlled();
    expect(call('POST', '/control/scenario', { scenario: SCENARIO }).body).toMatchObject({ scenario: 'sample', state: 'only' });
    expect(call('POST', '/control/stepping', { on: true }).body).toMatchObject({ isStepping: true });
    const waiting = behaviour.script()?.meet('ees', readCall('Search'));
    expect(call('GET', '/control/state').body).toMatchObject({ run: { waiting: [{ number: 1, endpoint: 'ees', operation: 'Search' }] } });
    expect(call('POST', '/control/step').body).toMatchObject({ did: 'call' });
    await waiting;
    expect(call('POST', '/control/step').body).toEqual({ did: 'event', at: '2026-11-21T10:10:00.000Z', what: 'delete EES' });
    expect(records.find('EES', 'SYN-EES-2')).toBeUndefined();
    expect(call('POST', '/control/step').body).toEqual({ did: 'nothing' });
    expect(call('DELETE', '/control/scenario').body).toMatchObject({ run: null, now: '2026-11-21T10:00:00.000Z' });
    expect(records.find('EES', 'SYN-EES-2')).toBeDefined();
    expect(call('POST', '/control/step')).toMatchObject({
      status: 400,
      body: { code: 'command-usage', detail: 'Put a scenario on first.' },
    });
  });

  it('moves on with time', () => {
    const { call, records } = controlled();
    call('POST', '/control/scenario', { scenario: SCENARIO });
    call('POST', '/control/clock/advance', { by: '10m' });
    expect(records.find('EES', 'SYN-EES-2')).toBeUndefined();
  });

  it.each([
    ['that is broken', `${SCENARIO}latencies: {}\n`, 'latencies', 'sent.yaml:5:1: latencies: Unknown key'],
    ['of another population', SCENARIO.replace('50', '60'), 'population', 'Start the mocks with this scenario'],
    ['of another phase', `${SCENARIO}phase: '2026-11'\n`, 'phase', 'Start the mocks with this scenario'],
    [
      'whose faults lack keys',
      `${SCENARIO}chances: [{ endpoint: cir, fault: revoked, chance: 1 }]\n`,
      'cir',
      'Start the mocks with a revoked certificate',
    ],
  ])('%s is refused, and nothing changes', (_, scenario, field, detail) => {
    const { call } = controlled();
    const answer = call('POST', '/control/scenario', { scenario, file: 'sent.yaml' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'scenario-invalid', field } });
    expect(answer.body['detail']).toContain(detail);
    expect(call('GET', '/control/state').body).toMatchObject({ run: null });
  });
});

describe('what was logged', () => {
  it('is read without what was searched for, and cleared', () => {
    const { call, logs } = controlled();
    const entry = {
      at: START,
      component: 'CIR' as const,
      memberState: 'LVA',
      profile: '2019/817-22',
      systems: ['EES'],
      operation: 'CheckPresence',
      dataTypes: ['Surname'],
    };
    logs.record({ ...entry, dataUsed: { surname: 'Synthetic' } });
    logs.refused('cir', 'keys-incomplete');
    const { body } = call('GET', '/control/logs');
    expect(body).toEqual({ entries: [{ ...entry, at: '2026-11-21T10:00:00.000Z' }] });
    expect(call('GET', '/control/refusals').body).toEqual({ refusals: [{ endpoint: 'cir', code: 'keys-incomplete' }] });
    call('POST', '/control/reset');
    expect(call('GET', '/control/refusals').body).toEqual({ refusals: [] });
  });
});

describe('a body that the document does not allow', () => {
  it.each([
    ['/control/fault', { endpoint: 'cir', fault: 'bad' }, '/fault'],
    ['/control/fault', { endpoint: 'cir', fault: 'down', more: 1 }, '/'],
    ['/control/fault', undefined, '/'],
    ['/control/clock/advance', { by: 12 }, '/by'],
    ['/control/clock', { time: 'noon' }, '/time'],
    ['/control/latency', { endpoint: 'ees', latency: 5 }, '/latency'],
    ['/control/records', {}, '/'],
  ])('%s %p', (path, body, field) => {
    expect(controlled().call('POST', path, body)).toMatchObject({ status: 400, body: { code: 'command-usage', field } });
  });

  it('a latency that is none, a fault without keys, and what is no JSON', () => {
    const { call, send } = controlled();
    expect(call('POST', '/control/latency', { endpoint: 'ees', latency: 'soon' })).toMatchObject({
      status: 400,
      body: { code: 'scenario-invalid' },
    });
    expect(call('POST', '/control/fault', { endpoint: 'ees', fault: 'weak-signature' })).toMatchObject({
      status: 400,
      body: { code: 'scenario-invalid', field: 'ees' },
    });
    const text = send('POST', '/control/reset', { a: 1 }, { authorization: `bearer ${TOKEN}`, 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
  });
});
