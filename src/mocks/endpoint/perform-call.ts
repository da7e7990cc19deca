import type { Operation } from '../../contracts/contract.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { isRefusal, refuse } from '../contract/refusal.ts';
import type { MockFault } from '../mock-fault.ts';
import { lyingAnswer } from './content-faults.ts';
import { refused, refusedFor, type Refused } from './refused.ts';
import type { ServedEndpoint } from './served-endpoint.ts';

/** What a server made of a request, and the fault that the answer is to have from here on. */
export interface Outcome {
  readonly answer: JsonObject | Refused;
  readonly fault: MockFault | undefined;
}

/** Tells a refusal from an answer. */
export function isRefused(answer: JsonObject | Refused): answer is Refused {
  return 'refusal' in answer;
}

/** Performs a request that was verified and conforms to the contract. Never rejects. */
export async function performCall(
  endpoint: ServedEndpoint,
  operation: Operation,
  request: JsonObject,
  signer: string,
  fault: MockFault | undefined,
): Promise<Outcome> {
  if (!endpoint.isLive)
    return { answer: refused(refuse('not-in-operation', undefined, `${endpoint.name} has not entered into operation`)), fault };
  try {
    const behaviour = endpoint.operations[operation.name];
    if (!behaviour) throw new GatewayError('internal-error', { field: operation.name });
    const performed = await endpoint.faults.perform({ operation: operation.name, request, signer }, fault, (due) =>
      behaviour(request, { signer, fault: due }),
    );
    if (!isRefusal(performed.result))
      return { answer: lyingAnswer(operation, request, performed.result, performed.fault), fault: performed.fault };
    if (!operation.refusals.includes(performed.result.refusal)) throw new GatewayError('contract-value-invalid', { field: 'Refusal/Code' });
    return { answer: refused(performed.result), fault: performed.fault };
  } catch (error) {
    return { answer: brokenBehaviour(endpoint, error), fault };
  }
}

/** A behaviour that throws or breaks its contract is at fault itself, whatever it threw. */
export function brokenBehaviour(endpoint: ServedEndpoint, error: unknown): Refused {
  return refusedFor(new GatewayError('internal-error', {}, { cause: error }), endpoint);
}
