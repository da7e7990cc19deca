import type { Operation } from '../../contracts/contract.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';

/** A request ready to be sent, and what its answer is to be held against. */
export interface RestCall {
  readonly operation: Operation;
  readonly message: HttpRequestMessage;
  /** Values that no refusal may repeat. */
  readonly spoken: JsonObject;
}
