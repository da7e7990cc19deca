import type { Operation } from '../../contracts/contract.ts';
import type { ConformanceCase, Protocol, Subject } from './conformance-case.ts';
import { GENERAL_LAW } from './general-law.ts';
import { askOnce } from './listed-cases.ts';
import { SCHEMA_INVALID } from './refusal-rules.ts';
import { sampleRequest } from './sample-request.ts';

/**
 * A request that holds every field that the contract has for an operation is understood: whatever the endpoint makes of it, its form is
 * not refused. Without this an endpoint that refuses everything would keep every rule on what must be refused.
 */
export function soundCase(subject: Subject, protocol: Protocol, operation: Operation): ConformanceCase {
  return {
    id: `${subject.contract.name}/${protocol}/${operation.name}/form/whole`,
    name: `${operation.name}: every field that the contract has is understood`,
    protocol,
    law: operation.law ?? GENERAL_LAW,
    origin: 'derived',
    run: async () => {
      const { answer, evidence, objections } = await askOnce(subject, protocol, operation, sampleRequest(operation));
      const isRefused = answer !== undefined && 'refusal' in answer && answer.refusal === SCHEMA_INVALID;
      return {
        evidence: [evidence],
        objections: isRefused ? [...objections, 'a request that conforms was refused by its form'] : objections,
      };
    },
  };
}
