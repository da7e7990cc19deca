import { PROBLEMS, type ProblemCode } from './problems.ts';

/** One of several reasons for a refusal. Like all details it holds nothing of a person: of a value only what class it is. */
export interface ProblemReason {
  readonly code: ProblemCode;
  /** The input field at fault, as a JSON Pointer (RFC 6901). */
  readonly field: string;
  /** Class of the value found there, such as `text of 7 digits`. */
  readonly found: string;
  /** The rule that refused, where one did. */
  readonly rule?: string;
  readonly mend: string;
}

/**
 * What a failure may say besides its code. Every value is safe to show to the calling organisation:
 * names of fields, rules, endpoints and limits; never a person's data and never text taken from a message.
 */
export interface ProblemDetails {
  /** The input field at fault: a JSON Pointer (RFC 6901), an XPath-like element path, or a header's name. */
  readonly field?: string;
  /** The rule that refused, such as `policy/art-20-circumstance`. */
  readonly rule?: string;
  /** The endpoint concerned, by its configured id. Never set for an endpoint outside the caller's profile. */
  readonly endpoint?: string;
  /** What the caller can do about it, in one imperative sentence. */
  readonly mend?: string;
  /** Every reason, where there can be several; the first is that of the other details. */
  readonly reasons?: readonly ProblemReason[];
}

/** The one error class: a code from the catalogue and details that are safe to show. `cause` is for the operator's log only. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: { cause?: unknown }) {
    super(PROBLEMS[code].title, options);
    this.code = code;
    this.details = details;
  }
}

/** The error itself when it is one of ours, else `internal-error` carrying it as the cause. */
export function asGatewayError(error: unknown): GatewayError {
  return error instanceof GatewayError ? error : new GatewayError('internal-error', {}, { cause: error });
}
