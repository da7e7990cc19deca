import type { JsonObject } from '../../wire/json/json-value.ts';
import type { Refusal } from '../contract/refusal.ts';
import type { MockFault } from '../mock-fault.ts';

/** What an operation may know of the call besides its request. */
export interface Call {
  /** SHA-256 fingerprint of the certificate that signed the request. */
  readonly signer: string;
  /** The fault due for this answer, of which a behaviour applies those that need its knowledge (`too-much`). */
  readonly fault: MockFault | undefined;
}

/** The shape of a contract's generated operations. */
export type Operations<O> = { readonly [Name in keyof O]: { readonly request: unknown; readonly response: unknown } };

/** An endpoint's behaviour: one function an operation, over values in the contract's JSON form. */
export type EndpointOperations<O extends Operations<O>> = {
  readonly [Name in keyof O]: (request: O[Name]['request'], call: Call) => Promise<O[Name]['response'] | Refusal>;
};

/** Behaviour whose types were given up, so that endpoints can stand in one table. */
export type AnyOperations = Readonly<Record<string, (request: JsonObject, call: Call) => Promise<JsonObject | Refusal>>>;

/** The same behaviour without its types. The server holds every request and answer against the contract that the types come from. */
export function anyOperations<O extends Operations<O>>(operations: EndpointOperations<O>): AnyOperations {
  return operations as unknown as AnyOperations;
}
