import type { Operation } from '../../contracts/contract.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';

/** A request ready to be sent, and what its answer is to be held against. */
export interface SoapCall {
  readonly version: SoapVersion;
  readonly operation: Operation;
  readonly message: HttpRequestMessage;
  readonly messageId: string;
  /** Values that no refusal may repeat. */
  readonly spoken: JsonObject;
  /** Whether the implementation may have been unable to read the message, so that its answer need not name it, or not in its version. */
  readonly unreadable: boolean;
}
