import type { Operation } from '../../contracts/contract.ts';
import type { CaseOutcome, ConformanceCase, Protocol, Subject } from './conformance-case.ts';
import type { Exchange } from './exchange.ts';
import { GENERAL_LAW, SECURITY_LAW } from './general-law.ts';
import { NOT_AUTHORISED, type SCHEMA_INVALID } from './refusal-rules.ts';

/** A case that follows from an operation of the contract. */
export interface Derivation {
  readonly id: string;
  readonly name: string;
  readonly refusal: typeof NOT_AUTHORISED | typeof SCHEMA_INVALID;
  /** Does what must be refused, last of all that it does. */
  readonly attempt: () => Promise<readonly Exchange[]>;
  /** Over REST, where the signature is at fault, the HTTP status that must come. */
  readonly status?: number;
}

/** A case in which an operation must be refused. */
export function derivedCase(subject: Subject, protocol: Protocol, operation: Operation, derivation: Derivation): ConformanceCase {
  const { id, name, refusal, attempt, status } = derivation;
  return {
    id: `${subject.contract.name}/${protocol}/${operation.name}/${id}`,
    name: `${operation.name}: ${name}`,
    protocol,
    law: refusal === NOT_AUTHORISED ? SECURITY_LAW : (operation.law ?? GENERAL_LAW),
    origin: 'derived',
    run: async () => judged(await attempt(), refusal, status),
  };
}

function judged(exchanges: readonly Exchange[], refusal: string, status: number | undefined): CaseOutcome {
  const evidence = exchanges.map((exchange) => exchange.evidence);
  const objections = exchanges.flatMap((exchange) => exchange.objections);
  const last = exchanges.at(-1);
  return { evidence, objections: [...objections, ...(last === undefined ? [] : refusalFaults(last, refusal, status))] };
}

function refusalFaults({ answer, evidence }: Exchange, refusal: string, status: number | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (!('refusal' in answer)) return [`answered, but must be refused with ${refusal}`];
  if (answer.refusal !== refusal) return [`refused with ${answer.refusal}, but must be with ${refusal}`];
  return status === undefined || evidence.status === status ? [] : [`HTTP status ${evidence.status}, but must be ${status}`];
}
