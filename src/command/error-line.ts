import { asGatewayError } from '../kernel/gateway-error.ts';
import { problemOf } from '../kernel/problems.ts';

/** A failure as one line, with its end: code, what went wrong, where, and what mends it. */
export function errorLine(error: unknown): string {
  const { code, details, cause, message } = asGatewayError(error);
  const field = details.field === undefined ? '' : ` (${details.field})`;
  const reason = code === 'internal-error' && cause instanceof Error ? `: ${cause.message}` : '';
  return `gateway: ${code}: ${message}${field}${reason}. ${details.mend ?? problemOf(code).mend}\n`;
}
