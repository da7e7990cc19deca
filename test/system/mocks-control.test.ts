import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packagedContract } from '../../src/contracts/packaged-contract.ts';
import { contractCaller, type CallOutcome } from '../../src/mocks/scenario/contract-caller.ts';
import { readScenario } from '../../src/mocks/scenario/read-scenario.ts';
import { scenarioBed, type ScenarioBed } from '../support/scenario-bed.ts';

const TOKEN = Buffer.alloc(32, 5).toString('base64url');
const PRESENCE = {
  legalBasis: '2019/817-22',
  profileId: 'law-enforcement-presence',
  memberState: 'LVA',
  authority: 'lv-vp',
  user: 'officer-1',
  deadlineMs: 2_000,
  caseToken: 'urn:uuid:0d9c2a1e-5b64-4c37-9f0a-3a6f1c2b4d5e',
  systems: ['EES', 'VIS'],
  subject: { travelDocument: { number: 'SYN000018' } },
};
const SCENARIO = `scenario: controlled
doc: Two questions about one traveller, whose EES file is erased between them.
clock: { start: 2026-11-21T10:00:00Z, frozen: true }
changes:
  - { at: 1h, delete: { system: EES, reference: SYN-EES-000006 } }
`;

let controlled: ScenarioBed;
const failures: unknown[] = [];
beforeAll(async () => {
  controlled = await scenarioBed({ population: { persons: 200, seed: 1 }, phase: 'mid-live' }, failures, { token: TOKEN });
});
afterAll(() => controlled.close());

async function control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const response = await fetch(`${controlled.bed.origin}/control/${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Record<string, unknown>;
}

function askPresence(): Promise<CallOutcome> {
  const { player, bed } = controlled;
  return contractCaller(player)({
    contract: packagedContract('cir'),
    protocol: 'rest',
    address: bed.addresses.cir.rest,
    operation: 'CheckPresence',
    request: { queryId: randomUUID(), ...PRESENCE },
    timeoutMs: 10_000,
  });
}

/** Settles when so many calls wait for their turn. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { run } = (await control('GET', 'state')) as { run: { waiting: readonly unknown[] } };
    if (run.waiting.length >= count) return;
  }
}

describe('the control API of running mocks', () => {
  it('is not there without the token, and is in no contract', async () => {
    expect((await fetch(`${controlled.bed.origin}/control/state`)).status).toBe(401);
    const plain = await scenarioBed({ population: { persons: 9, seed: 1 }, phase: 'mid-live' }, failures);
    expect((await fetch(`${plain.bed.origin}/control/state`, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(404);
    await plain.close();
    const documents = ['esp', 'cir'].map((name) =>
      readFileSync(join(import.meta.dirname, `../../schemas/endpoints/${name}.openapi.json`), 'utf8'),
    );
    for (const document of documents) expect(document).not.toContain('/control/');
  });

  it('plays a scenario step by step: each call, and each change, when told', async () => {
    expect(await control('POST', 'scenario', { scenario: SCENARIO })).toMatchObject({ scenario: 'controlled', state: 'only' });
    await control('POST', 'stepping', { on: true });
    const first = askPresence();
    await untilWaiting(1);
    expect(await control('POST', 'step')).toMatchObject({ did: 'call', call: { endpoint: 'cir', operation: 'CheckPresence' } });
    expect(await first).toMatchObject({ kind: 'response', response: { systems: ['EES', 'VIS'] } });
    expect(await control('POST', 'step')).toEqual({ did: 'event', at: '2026-11-21T11:00:00.000Z', what: 'delete EES' });
    const second = askPresence();
    await untilWaiting(1);
    await control('POST', 'step');
    expect(await second).toMatchObject({ kind: 'response', response: { systems: ['VIS'] } });
    await control('POST', 'reset');
    expect(await askPresence()).toMatchObject({ kind: 'response', response: { systems: ['EES', 'VIS'] } });
  });

  it('switches a fault for one answer, and tells what was logged and refused', async () => {
    await control('POST', 'reset');
    await control('POST', 'fault', { endpoint: 'cir', fault: 'revoked', answers: 1 });
    expect(await askPresence()).toEqual({ kind: 'failure', failure: 'auth-certificate-revoked' });
    expect(await askPresence()).toMatchObject({ kind: 'response' });
    await control('POST', 'fault', { endpoint: 'cir', fault: 'unavailable', answers: 1 });
    expect(await askPresence()).toMatchObject({ kind: 'refusal', refusal: 'unavailable' });
    expect(await control('GET', 'refusals')).toEqual({ refusals: [{ endpoint: 'cir', code: 'unavailable' }] });
    const { entries } = await control('GET', 'logs');
    expect(entries).toEqual([
      expect.objectContaining({ component: 'CIR', operation: 'CheckPresence' }),
      expect.objectContaining({ component: 'CIR', operation: 'CheckPresence' }),
    ]);
    expect(JSON.stringify(entries)).not.toContain('SYN000018');
    expect(failures).toEqual([]);
  });
});

describe('the same scenario, seed and requests', () => {
  const text = readFileSync(join(import.meta.dirname, '../scenarios/by-chance.yaml'), 'utf8');

  it('come to the same', async () => {
    const scenario = readScenario(text, 'by-chance.yaml');
    const outcomes = async (): Promise<readonly CallOutcome[]> => {
      const world = await scenarioBed(scenario, failures);
      const { bed, player } = world;
      bed.stage.play(scenario);
      const call = contractCaller(player);
      const all: CallOutcome[] = [];
      for (let number = 1; number <= 12; number += 1) {
        const queryId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
        const protocol = number % 2 === 0 ? 'rest' : 'soap-1.2';
        const address = bed.addresses.cir[protocol === 'rest' ? 'rest' : 'soap'];
        const request = { queryId, ...PRESENCE };
        all.push(
          await call({ contract: packagedContract('cir'), protocol, address, operation: 'CheckPresence', request, timeoutMs: 5_000 }),
        );
      }
      await world.close();
      return all;
    };
    const [one, other] = [await outcomes(), await outcomes()];
    expect(other).toEqual(one);
    expect(new Set(one.map(({ kind }) => kind))).toEqual(new Set(['response', 'failure']));
  });
});
