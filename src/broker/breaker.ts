import { GatewayError } from '../kernel/gateway-error.ts';
import type { ProblemCode } from '../kernel/problems.ts';

/** When a circuit opens, and for how long. */
export interface BreakerLimits {
  /** Failures in a row. */
  readonly failures: number;
  readonly coolDownMs: number;
}

/** `open` refuses, `half-open` lets one try through. */
export type CircuitState = 'closed' | 'open' | 'half-open';

/** What came of an admitted try: an answer, a failure by its code, or nothing that says anything about the endpoint. */
export type TryResult = 'answered' | 'abandoned' | ProblemCode;

/**
 * One circuit an endpoint, shared by all queries, so that an endpoint that is down is not asked again and again (Regulation
 * (EU) 2019/817, Article 11).
 */
export interface Breaker {
  /** Throws `endpoint-circuit-open` while the endpoint cools down. Whoever was admitted must settle. */
  admit(endpoint: string): void;
  settle(endpoint: string, result: TryResult): void;
  state(endpoint: string): CircuitState;
}

interface Circuit {
  readonly failures: number;
  readonly openedAt?: number;
  readonly trying?: boolean;
}

const CLOSED: Circuit = { failures: 0 };

/** Failures that say that an endpoint, or whoever answers in its place, cannot be relied on; a refusal says that it is well. */
const AVAILABILITY: ReadonlySet<TryResult> = new Set<TryResult>([
  'endpoint-unavailable',
  'endpoint-timeout',
  'signature-missing',
  'signature-invalid',
  'signature-not-trusted',
  'signature-stale',
]);

/** The circuit's next state; a failed try reopens it for another cool-down. */
function settled(circuit: Circuit, result: TryResult, failures: number, now: number): Circuit {
  if (result === 'abandoned' || result === 'internal-error') return { ...circuit, trying: false };
  if (!AVAILABILITY.has(result)) return CLOSED;
  const count = circuit.failures + 1;
  return count >= failures ? { failures: count, openedAt: now } : { failures: count };
}

/** A breaker with every circuit closed. `now` gives milliseconds since the Unix epoch. */
export function createBreaker({ failures, coolDownMs }: BreakerLimits, now: () => number): Breaker {
  const circuits = new Map<string, Circuit>();
  const circuitOf = (endpoint: string): Circuit => circuits.get(endpoint) ?? CLOSED;
  const state = (endpoint: string): CircuitState => {
    const { openedAt } = circuitOf(endpoint);
    if (openedAt === undefined) return 'closed';
    return now() - openedAt >= coolDownMs ? 'half-open' : 'open';
  };
  return {
    state,
    admit(endpoint) {
      const current = state(endpoint);
      const circuit = circuitOf(endpoint);
      if (current === 'closed') return;
      if (current === 'open' || circuit.trying === true) throw new GatewayError('endpoint-circuit-open', { endpoint });
      circuits.set(endpoint, { ...circuit, trying: true });
    },
    settle(endpoint, result) {
      circuits.set(endpoint, settled(circuitOf(endpoint), result, failures, now()));
    },
  };
}
