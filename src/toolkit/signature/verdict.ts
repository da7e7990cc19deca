import { problemOf, type ProblemCode } from '../../kernel/problems.ts';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import { saysNothing } from '../../signing/xml-signature/verify-xml.ts';
import type { PolicyName, ReasonReport, Verdict } from './report.ts';

/**
 * What the gateway wants none of and does not compute either, such as identifiers that only a schema knows. By the strict policy a
 * message with it is invalid; by the legacy policy, which asks what the cryptography says, there is no telling.
 */
const NOT_OFFERED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'wire-encoding',
  'wire-limit-exceeded',
  'wire-xml-forbidden',
  'auth-algorithm-refused',
  'auth-batch-signature-refused',
  'auth-signature-base64',
  'auth-signature-canonicalization',
  'auth-signature-digest-method',
  'auth-signature-hmac',
  'auth-signature-key-retrieval',
  'auth-signature-limit',
  'auth-signature-reference-external',
  'auth-signature-reference-form',
  'auth-signature-reference-missing',
  'auth-signature-transform',
  'auth-signature-weak-hash',
  'auth-signature-xpath',
  'auth-signature-xslt',
  'auth-token-refused',
]);

/** The rule by which a JWS is refused whose algorithm nobody here knows. */
const KNOWN_ALGORITHM = 'signing/algorithm-known';

/** What a refusal says about the signature, by the policy that refused. */
export function verdictOn(error: GatewayError, policy: PolicyName): Exclude<Verdict, 'valid'> {
  const isOpen = saysNothing(error) || error.details.rule === KNOWN_ALGORITHM || (policy === 'legacy' && NOT_OFFERED.has(error.code));
  return isOpen ? 'cannot tell' : 'invalid';
}

/** The refusal in the words of the catalogue. */
export function reasonOf({ code, details, message }: GatewayError): ReasonReport {
  const { rule, field, mend = problemOf(code).mend } = details;
  return { code, title: message, ...(rule !== undefined && { rule }), ...(field !== undefined && { field }), mend };
}
