import { describe, expect, it } from '@jest/globals';
import { answerFaults, keptValues, runCase, stepRequest, type CaseAnswer } from '../../../src/contracts/case-steps.ts';
import type { Case, CaseStep } from '../../../src/contracts/contract.ts';
import { packagedContract } from '../../../src/contracts/packaged-contract.ts';

const esp = packagedContract('esp');
const step = (parts: Partial<CaseStep>): CaseStep => ({ operation: 'Query', request: {}, expect: { response: {} }, keep: {}, ...parts });

describe('a step of a case', () => {
  it('gets a fresh query id where it names none, and what earlier steps kept', () => {
    const kept = new Map([['token', 'abc']]);
    const asked = stepRequest(esp, step({ operation: 'Continue', request: { continuationToken: '$token' } }), kept, () => 'fresh');
    expect(asked).toEqual({ queryId: 'fresh', continuationToken: 'abc' });
    expect(stepRequest(esp, step({ request: { queryId: 'own', systems: ['$token', '$other'] } }), kept, () => 'fresh')).toEqual({
      queryId: 'own',
      systems: ['abc', '$other'],
    });
  });

  it.each([
    [{ final: true }, { response: { final: true, queryId: 'q' } }, []],
    [{ final: true }, { response: { final: false } }, ['final has another value']],
    [{ parts: [{ system: 'EES' }] }, { response: { parts: [{ system: 'EES', status: 'HIT' }] } }, []],
    [{ parts: [{ system: 'EES' }] }, { response: { parts: [] } }, ['parts must have 1 members']],
    [{ parts: [{ system: 'EES' }] }, { response: { parts: [{ system: 'VIS' }] } }, ['parts[0].system has another value']],
    [{ parts: [] }, { response: {} }, ['parts is missing']],
    [{ continuationToken: null }, { response: {} }, []],
    [{ continuationToken: null }, { response: { continuationToken: 'x' } }, ['continuationToken must be absent']],
    [{ subject: { sex: 'MALE' } }, { response: { subject: 'MALE' } }, ['subject must be an object']],
    [{ final: true }, { refusal: 'overloaded' }, ['refused with overloaded, but must be answered']],
  ] as const)('that expects %j of %j finds %j', (response, answer, faults) => {
    expect(answerFaults(step({ expect: { response } }), answer as CaseAnswer, new Map())).toEqual(faults);
  });

  it.each([
    [{ refusal: 'keys-incomplete' }, []],
    [{ refusal: 'overloaded' }, ['refused with overloaded, but must be with keys-incomplete']],
    [{ response: {} }, ['answered, but must be refused with keys-incomplete']],
  ])('that expects a refusal finds in %j %j', (answer, faults) => {
    expect(answerFaults(step({ expect: { refusal: 'keys-incomplete' } }), answer, new Map())).toEqual(faults);
  });

  it('keeps values by their paths, and nothing where there is nothing', () => {
    const response = { parts: [{ matches: [{ recordReference: 'R1' }] }] };
    expect([
      ...keptValues(step({ keep: { reference: 'parts[0].matches[0].recordReference', none: 'parts[3].system' } }), response),
    ]).toEqual([['reference', 'R1']]);
  });
});

describe('a case', () => {
  const steps = [
    step({ keep: { token: 'continuationToken' } }),
    step({ operation: 'Continue', request: { continuationToken: '$token' }, expect: { response: { final: true } } }),
  ];
  const one: Case = { name: 'a dialogue', law: undefined, steps };

  it('runs its steps in order and hands on what they keep', async () => {
    const asked: object[] = [];
    const verdict = await runCase(
      esp,
      one,
      async (operation, request) => {
        asked.push({ operation, ...request });
        return { response: operation === 'Query' ? { continuationToken: 't' } : { final: true } };
      },
      () => 'id',
    );
    expect(verdict).toEqual({ passed: true });
    expect(asked).toEqual([
      { operation: 'Query', queryId: 'id' },
      { operation: 'Continue', queryId: 'id', continuationToken: 't' },
    ]);
  });

  it('ends at the first step that does not go as it must', async () => {
    let asked = 0;
    const verdict = await runCase(
      esp,
      one,
      async () => {
        asked += 1;
        return { refusal: 'overloaded' };
      },
      () => 'id',
    );
    expect([verdict, asked]).toEqual([{ passed: false, step: 1, faults: ['refused with overloaded, but must be answered'] }, 1]);
  });
});
