import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** A leg that the endpoint's contract has no words for; `field` is the leg's. */
export function unsupported(leg: Leg, field: string, rule?: string): GatewayError {
  return new GatewayError('contract-query-unsupported', { endpoint: leg.endpoint, field, ...(rule !== undefined && { rule }) });
}
