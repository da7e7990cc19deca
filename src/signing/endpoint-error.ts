import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import type { ProblemCode } from '../kernel/problems.ts';

const ENDPOINT_CODES: ReadonlyMap<ProblemCode, ProblemCode> = new Map<ProblemCode, ProblemCode>([
  ['auth-signature-missing', 'signature-missing'],
  ['auth-signature-key-unknown', 'signature-not-trusted'],
  ['auth-message-stale', 'signature-stale'],
  ['auth-message-replayed', 'signature-stale'],
]);

/** Families of codes whose members look alike from the asking side. */
const ENDPOINT_FAMILIES: readonly (readonly [prefix: string, code: ProblemCode])[] = [
  ['auth-signature-', 'signature-invalid'],
  ['auth-algorithm-', 'signature-invalid'],
  ['auth-security-', 'signature-invalid'],
  ['auth-token-', 'signature-invalid'],
  ['auth-timestamp-', 'signature-invalid'],
  ['auth-addressing-', 'signature-invalid'],
  ['auth-header-', 'signature-invalid'],
  ['auth-http-', 'signature-invalid'],
  ['auth-component-', 'signature-invalid'],
  ['auth-digest-', 'signature-invalid'],
  ['auth-jws-', 'signature-invalid'],
  ['auth-batch-', 'signature-invalid'],
  ['auth-attachment-', 'signature-invalid'],
  ['auth-encryption-', 'encryption-invalid'],
  ['auth-certificate-', 'signature-not-trusted'],
  ['auth-revocation-', 'signature-not-trusted'],
  ['wire-', 'contract-reply-invalid'],
];

/**
 * The same failure seen from the asking side: `auth-*` becomes `signature-*`, and `wire-*`, which is no message at all, breaks the
 * endpoint's contract; anything else stays. The original is the cause.
 */
export function asEndpointError(error: unknown): GatewayError {
  const failure = asGatewayError(error);
  const code = ENDPOINT_CODES.get(failure.code) ?? ENDPOINT_FAMILIES.find(([prefix]) => failure.code.startsWith(prefix))?.[1];
  const { field } = failure.details;
  return code === undefined ? failure : new GatewayError(code, field === undefined ? {} : { field }, { cause: failure });
}
