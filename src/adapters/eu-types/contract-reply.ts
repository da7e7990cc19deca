import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { LegStep } from '../../ports/adapter.ts';

/**
 * What `read` makes of an answer. Whatever in it is not as its contract says is `contract-reply-invalid` at the leg's endpoint: the wire
 * room's faults are the sender's, and here the sender is the endpoint.
 */
export function contractReply(leg: Leg, read: () => LegStep): LegStep {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if (!error.code.startsWith('wire-') && error.code !== 'contract-reply-invalid') throw error;
    const { field } = error.details;
    throw new GatewayError(
      'contract-reply-invalid',
      { endpoint: leg.endpoint, ...(field === undefined ? {} : { field }) },
      { cause: error },
    );
  }
}
