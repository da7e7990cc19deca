import { GatewayError, type ProblemDetails } from '../../src/kernel/gateway-error.ts';
import type { ProblemCode } from '../../src/kernel/problems.ts';

/** A refusal as tests compare it. */
export interface Refused {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  readonly cause: unknown;
}

/** How an action is refused. Fails when it is not refused, or by anything but a `GatewayError`. */
export function refusalOf(action: () => unknown): Refused {
  try {
    action();
  } catch (error) {
    return refused(error);
  }
  throw new Error('It was not refused.');
}

/** The same for an action that settles later. */
export async function refusalLater(action: () => Promise<unknown>): Promise<Refused> {
  try {
    await action();
  } catch (error) {
    return refused(error);
  }
  throw new Error('It was not refused.');
}

function refused(error: unknown): Refused {
  if (!(error instanceof GatewayError)) throw error;
  return { code: error.code, details: error.details, cause: error.cause };
}
