import { GatewayError, type ProblemReason } from '../../kernel/gateway-error.ts';
import { problemOf, type ProblemCode } from '../../kernel/problems.ts';

/** Codes of reasons. */
export type ReasonCode = Extract<ProblemCode, `mapping-${string}`>;

/** One reason why a record cannot be mapped. Holds nothing personal: of the value only its class. */
export interface Reason extends ProblemReason {
  readonly code: ReasonCode;
  /** Pointer of the field in the national record; the empty text for the record as a whole. */
  readonly field: string;
  /** Class of the value that was found there, as `valueClass` names it. */
  readonly found: string;
  /** The rule that refused, as the mapping's name and the rule's place in it; absent where the schema refused. */
  readonly rule?: string;
  /** What the sender can do, in one imperative sentence. */
  readonly mend: string;
}

const isReasonCode = (code: ProblemCode): code is ReasonCode => code.startsWith('mapping-');

/** A problem's code as that of a reason. A mapping raises no other, so that anything else is a fault of ours: `internal-error`. */
export function reasonCode(code: ProblemCode): ReasonCode {
  if (!isReasonCode(code)) throw new GatewayError('internal-error', { rule: code });
  return code;
}

/** What to do about a reason: the words given, or those of the catalogue. */
export function mendOf(code: ReasonCode, mend: string | undefined): string {
  return mend ?? problemOf(code).mend;
}
