import type { PolicyName, SignatureFacts } from './report.ts';
import type { VerifierTrust } from './verifier-trust.ts';

/** How one message is to be judged. */
export interface VerifySettings {
  readonly believed: VerifierTrust;
  /** The time to judge it for, epoch milliseconds. */
  readonly at: number;
  readonly policy: PolicyName;
  /** The payload of a detached JWS. */
  readonly payload?: Uint8Array | undefined;
  /** The Content-Type of a message in parts; where its bytes begin with a MIME header, the one in there unless told. */
  readonly contentType?: string | undefined;
}

/** What is known of a message whose signature holds. */
export interface JudgedMessage {
  readonly facts: SignatureFacts;
  /** The bytes that may be used: the payload in canonical form, or every covered part of a document, in the order of the references. */
  readonly parts: readonly Uint8Array[];
}
