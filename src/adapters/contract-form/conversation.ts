import type { EndpointKind, Leg, SystemPart } from '../../canonical/query.ts';
import type { RefusalTable } from '../eu-types/refusal-table.ts';
import type { Form } from './form.ts';
import type { RequestField } from './request-form.ts';

/** One message to an endpoint: the operation, its path in REST, and what it says. */
export interface ContractRequest {
  readonly operation: string;
  readonly path: string;
  readonly fields: readonly RequestField[];
}

/** What an answer says: parts, and where there is more, the message that asks for it and after how long. */
export interface ContractAnswer {
  readonly parts: readonly SystemPart[];
  readonly next?: { readonly request: ContractRequest; readonly waitMs: number };
}

/** How one kind of endpoint is asked, whatever protocol carries it: our own contract, in its YAML artefact `schemas/endpoints/<kind>.contract.yaml`. */
export interface Conversation {
  readonly kind: EndpointKind;
  readonly refusals: RefusalTable;
  /** The first message of a leg. Throws `contract-query-unsupported` for what the contract has no word for. */
  ask(leg: Leg): ContractRequest;
  /** The answer that a leg expects: the name of its message, and how it is read. */
  answer(leg: Leg): { readonly message: string; readonly form: Form<ContractAnswer> };
}

/** Namespace of a contract; also the stem of its WS-Addressing actions and problem types. */
export function contractNamespace(kind: EndpointKind): string {
  return `https://gateway.example/ns/not-eu-lisa/${kind}/1`;
}
