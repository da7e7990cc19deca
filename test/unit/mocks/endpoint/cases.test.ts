import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { runCase, type AskCase } from '../../../../src/contracts/case-steps.ts';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract, packagedContracts, packagedTypes } from '../../../../src/contracts/packaged-contract.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import { isEndpointName } from '../../../../src/mocks/endpoint-name.ts';
import { ENDPOINTS } from '../../../../src/mocks/endpoints.ts';
import { openWorld } from '../../../../src/mocks/open-world.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { NOW, random } from '../test-caller.ts';

/** Asks a behaviour without a server: what it takes and gives is held against the contract in both of its forms. */
function asker(name: string): AskCase {
  const entry = isEndpointName(name) ? ENDPOINTS[name] : undefined;
  if (!entry) throw new Error(`${name} is not served`);
  const world = openWorld({
    population: generatePopulation({ persons: 60, seed: 7 }),
    clock: { now: () => NOW },
    random,
    // Time passes as soon as nothing else is to be done.
    wait: () => setImmediate(),
    phase: 'mid-live',
    signal: new AbortController().signal,
  });
  const operations = entry(world);
  const codec = codecOf(packagedContract(name));
  return async (operation, request) => {
    try {
      codec.message(operation, 'request').check(request);
      codec.message(operation, 'request').write(request);
    } catch {
      return { refusal: 'schema-invalid' };
    }
    const result = await operations[operation]!(request, { signer: '0'.repeat(64), fault: undefined });
    if (isRefusal(result)) return { refusal: result.refusal };
    codec.message(operation, 'response').write(result);
    return { response: codec.message(operation, 'response').check(result) };
  };
}

describe.each(packagedContracts())('the cases of %s', (name) => {
  const contract = packagedContract(name);
  const steps = contract.cases.flatMap((one) => one.steps);

  it('pass at least once for every operation, and meet every refusal that not all contracts know', () => {
    const answered = new Set(steps.flatMap(({ operation, expect: expected }) => ('response' in expected ? [operation] : [])));
    // What only continues another operation has nothing to continue where everything has been answered at once.
    const continuing = [...contract.operations.values()].filter(({ name: called, response }) => response.element !== `${called}Response`);
    for (const { name: called } of continuing) if (steps.some(({ operation }) => operation === called)) answered.add(called);
    const refused = new Set(steps.flatMap(({ expect: expected }) => ('refusal' in expected ? [expected.refusal] : [])));
    expect([...contract.operations.keys()].filter((operation) => !answered.has(operation))).toEqual([]);
    expect([...contract.refusals.keys()].filter((code) => !packagedTypes().refusals.has(code) && !refused.has(code))).toEqual([]);
  });

  // One world for all, as a server has it: cases stand on known persons and on what they made themselves.
  let ask: AskCase | undefined;
  if (contract.cases.length > 0)
    it.each(contract.cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      ask ??= asker(name);
      expect(await runCase(contract, one, ask, randomUUID)).toEqual({ passed: true });
    });
});
