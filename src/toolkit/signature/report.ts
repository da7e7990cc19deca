import type { ProblemCode } from '../../kernel/problems.ts';
import type { SignatureProfile } from './profile.ts';
import type { SignerReport } from './verifier-trust.ts';

/** What is said about a signature: it holds, it does not hold or may not be used, or that cannot be told with what was given. */
export type Verdict = 'valid' | 'invalid' | 'cannot tell';

/** Which verifier's rules: those of the gateway, or those for reading other people's vectors. */
export type PolicyName = 'strict' | 'legacy';

/** A part that the signature covers. */
export interface CoveredReport {
  /** Local names from the document element down; `/` for a whole document; `header` and `payload` of a JWS. */
  readonly path: string;
  /** The URI of the reference, where the profile tells. */
  readonly uri?: string | undefined;
  /** Bytes that were digested. */
  readonly bytes: number;
  /** Where the part starts in the document, in bytes of UTF-8. */
  readonly offset?: number | undefined;
}

/** A part that nobody signed. */
export interface UncoveredReport {
  readonly path: string;
  /** The element with all in it; or only its own attributes or text, where parts below are covered. */
  readonly what: 'element' | 'attributes' | 'text';
  /** Bytes of that as written, in UTF-8: of the element, of its start tag, or of its own text. */
  readonly bytes: number;
  /** Where the element starts in the document, in bytes of UTF-8. */
  readonly offset: number;
}

/** Why a signature is not valid, in the words of the problem catalogue. */
export interface ReasonReport {
  readonly code: ProblemCode;
  readonly title: string;
  readonly rule?: string | undefined;
  readonly field?: string | undefined;
  readonly mend: string;
}

/** What a valid signature says; nothing of it is known of any other. */
export interface SignatureFacts {
  readonly algorithm: string;
  readonly signer: SignerReport;
  readonly covered: readonly CoveredReport[];
  /** The first hundred in document order. */
  readonly uncovered: readonly UncoveredReport[];
  /** How many there are besides. */
  readonly moreUncovered: number;
}

interface Asked {
  readonly profile: SignatureProfile;
  /** Whether nobody named the profile. */
  readonly profileGuessed: boolean;
  readonly policy: PolicyName;
  /** The time for which the signature was judged, RFC 3339. */
  readonly at: string;
}

/** The whole answer about one message. */
export type SignatureReport =
  | (Asked & SignatureFacts & { readonly verdict: 'valid' })
  | (Asked & { readonly verdict: Exclude<Verdict, 'valid'>; readonly reason: ReasonReport });
