import type { LegStep, WireMessage } from '../../ports/adapter.ts';
import type { ContractAnswer, ContractRequest } from './conversation.ts';

/** The leg's next step after an answer; `message` writes the request that asks for more. */
export function stepOf({ parts, next }: ContractAnswer, message: (request: ContractRequest) => WireMessage): LegStep {
  return next === undefined ? { state: 'final', parts } : { state: 'pending', parts, next: message(next.request), waitMs: next.waitMs };
}
