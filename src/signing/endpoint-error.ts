import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import type { ProblemCode } from '../kernel/problems.ts';

const ENDPOINT_CODES: ReadonlyMap<ProblemCode, ProblemCode> = new Map<ProblemCode, ProblemCode>([
  ['auth-signature-missing', 'signature-missing'],
  ['auth-signature-invalid', 'signature-invalid'],
  ['auth-signature-coverage', 'signature-invalid'],
  ['auth-algorithm-refused', 'signature-invalid'],
  ['auth-certificate-not-trusted', 'signature-not-trusted'],
  ['auth-message-stale', 'signature-stale'],
  ['auth-message-replayed', 'signature-stale'],
]);

/**
 * The same failure seen from the asking side: `auth-*` becomes `signature-*`, and `wire-*`, which is no message at all, breaks the
 * endpoint's contract; anything else stays. The original is the cause.
 */
export function asEndpointError(error: unknown): GatewayError {
  const failure = asGatewayError(error);
  const code = ENDPOINT_CODES.get(failure.code) ?? (failure.code.startsWith('wire-') ? 'contract-reply-invalid' : undefined);
  const { field } = failure.details;
  return code === undefined ? failure : new GatewayError(code, field === undefined ? {} : { field }, { cause: failure });
}
