import { stepRequest } from '../../contracts/case-steps.ts';
import type { Contract, Operation } from '../../contracts/contract.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { sampleRequest } from './sample-request.ts';
import type { Subject } from './conformance-case.ts';

/**
 * A request with which the contract’s own cases get an answer, where one of them begins with this operation; else a sample that conforms
 * and means nothing.
 */
export function soundRequest(
  { contract, clock, random }: Pick<Subject, 'contract' | 'clock' | 'random'>,
  operation: Operation,
): JsonObject {
  const step = answeredStep(contract, operation);
  return step === undefined ? sampleRequest(operation) : stepRequest(contract, step, new Map(), () => uuidv7(clock, random));
}

function answeredStep({ cases }: Contract, { name }: Operation): Contract['cases'][number]['steps'][number] | undefined {
  return cases
    .flatMap(({ steps }) => steps.slice(0, 1))
    .find(({ operation, expect, request }) => operation === name && 'response' in expect && !JSON.stringify(request).includes('"$'));
}
