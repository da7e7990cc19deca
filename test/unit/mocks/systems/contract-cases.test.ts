import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { runCase, type AskCase } from '../../../../src/contracts/case-steps.ts';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import { ENDPOINTS } from '../../../../src/mocks/endpoints.ts';
import { openWorld } from '../../../../src/mocks/open-world.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { call, START } from './alert-world.ts';

const world = openWorld({
  population: generatePopulation({ persons: 120, seed: 11, asOf: '2026-11-01' }),
  clock: { now: () => START },
  random: { bytes: (count) => new Uint8Array(count).fill(7) },
  wait: async () => undefined,
  phase: 'mid-live',
  signal: new AbortController().signal,
});

function asker(name: 'sis' | 'nsis' | 'europol' | 'interpol'): AskCase {
  const contract = packagedContract(name);
  const operations = ENDPOINTS[name](world);
  return async (operation, request) => {
    const answer = await operations[operation]!(codecOf(contract).message(operation, 'request').check(request), call);
    if (!isRefusal(answer)) return { response: codecOf(contract).message(operation, 'response').check(answer) };
    expect(contract.operations.get(operation)?.refusals).toContain(answer.refusal);
    return { refusal: answer.refusal };
  };
}

describe('the cases of the SIS, N.SIS, Europol and Interpol contracts', () => {
  it('pass twice in one world that the endpoints share, because every case leaves it as it was', async () => {
    for (const name of ['sis', 'nsis', 'europol', 'interpol', 'nsis', 'sis', 'interpol'] as const) {
      const contract = packagedContract(name);
      for (const one of contract.cases)
        expect([one.name, await runCase(contract, one, asker(name), randomUUID)]).toEqual([one.name, { passed: true }]);
    }
  });
});
