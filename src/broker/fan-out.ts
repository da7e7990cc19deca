import type { LegOutcome, MessageEvidence } from '../canonical/query.ts';
import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import type { Exchange, VerifiedMessage, WireMessage } from '../ports/adapter.ts';
import type { Breaker } from './breaker.ts';
import { budgetMs, type Deadline, type PlannedLeg } from './plan.ts';

/** The hands and the clock that the broker does not have itself. */
export interface BrokerRuntime extends Deadline {
  readonly exchange: Exchange;
  /** Settles after `ms` milliseconds, or as soon as `signal` aborts; which of the two, and whether by rejecting, does not matter. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Aborts when nobody waits for the answer any more; with a `TimeoutError`, as `AbortSignal.timeout` gives, it is one more deadline. */
  readonly signal: AbortSignal;
  readonly breaker: Breaker;
}

/** An endpoint that says `at once` forever must not turn the gateway into a spinning wheel. */
const LEAST_WAIT_MS = 20;

/** Why the legs of one query were stopped: the deadline passed, or nobody waits any more. */
interface Halt {
  readonly signal: AbortSignal;
  expired(): boolean;
}

/**
 * Asks all endpoints at once and yields what comes, in order of arrival over all legs, until each leg has had its last word
 * (Regulation (EU) 2019/817, Article 9(1) and (6)).
 * A leg that fails says so in its outcome and leaves the others alone; the deadline ends whatever is still open with `endpoint-
 * timeout`. Never throws for a leg's sake.
 * Leaving the loop early stops every leg.
 */
export async function* fanOut(plan: readonly PlannedLeg[], runtime: BrokerRuntime): AsyncGenerator<LegOutcome, void, undefined> {
  const arrived: LegOutcome[] = [];
  let ring = Promise.withResolvers<void>();
  const put = (outcome: LegOutcome): void => {
    arrived.push(outcome);
    ring.resolve();
  };
  const watch = startDeadline(runtime);
  try {
    for (const planned of plan) void runLeg(planned, runtime, watch.halt, put);
    for (let open = plan.length; open > 0;) {
      const outcome = arrived.shift();
      if (outcome === undefined) {
        await ring.promise;
        ring = Promise.withResolvers<void>();
        continue;
      }
      if (outcome.final) open -= 1;
      yield outcome;
    }
  } finally {
    watch.stop();
  }
}

function startDeadline(runtime: BrokerRuntime): { readonly halt: Halt; stop(): void } {
  const ended = new AbortController();
  let expired = false;
  const expire = (): void => {
    if (ended.signal.aborted) return;
    expired = true;
    ended.abort();
  };
  const leave = (): void => {
    expired ||= isTimeout(runtime.signal.reason) || runtime.now() >= runtime.deadlineAt;
    ended.abort();
  };
  runtime.signal.addEventListener('abort', leave, { once: true });
  if (runtime.signal.aborted) leave();
  else void runtime.wait(budgetMs(runtime), ended.signal).then(expire, expire);
  return {
    halt: { signal: ended.signal, expired: () => expired },
    stop: () => {
      runtime.signal.removeEventListener('abort', leave);
      ended.abort();
    },
  };
}

const isTimeout = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'TimeoutError';

async function runLeg(planned: PlannedLeg, runtime: BrokerRuntime, halt: Halt, put: (outcome: LegOutcome) => void): Promise<void> {
  const { leg } = planned;
  // Evidence of an answer that was verified but could not be read must not be lost with the failure.
  const unreported: MessageEvidence[] = [];
  try {
    runtime.breaker.admit(leg.endpoint);
  } catch (error) {
    put({ leg, state: 'problem', final: true, problem: asGatewayError(error), evidence: [] });
    return;
  }
  try {
    await converse(planned, runtime, halt, unreported, put);
    runtime.breaker.settle(leg.endpoint, 'answered');
  } catch (error) {
    const problem = asGatewayError(error);
    // A caller that hangs up says nothing about the endpoint, and must not be able to close it to others.
    runtime.breaker.settle(leg.endpoint, halt.signal.aborted && !halt.expired() ? 'abandoned' : problem.code);
    put({ leg, state: 'problem', final: true, problem, evidence: unreported });
  }
}

async function converse(
  { leg, adapter }: PlannedLeg,
  runtime: BrokerRuntime,
  halt: Halt,
  unreported: MessageEvidence[],
  put: (outcome: LegOutcome) => void,
): Promise<void> {
  const remaining = (): number => budgetMs(runtime);
  let message: WireMessage = adapter.encode({ ...leg, budgetMs: remaining() });
  for (;;) {
    const answer = await beforeHalt(halt, leg.endpoint, (signal) => runtime.exchange(leg.endpoint, adapter.manifest, message, signal));
    unreported.push(evidenceOf(leg.id, answer));
    const step = adapter.decode(leg, answer);
    const final = step.state === 'final';
    if (final || step.parts.length > 0) put({ leg, state: 'parts', final, parts: step.parts, evidence: unreported.splice(0) });
    if (final) return;
    await beforeHalt(halt, leg.endpoint, (signal) => runtime.wait(Math.max(LEAST_WAIT_MS, Math.min(step.waitMs, remaining())), signal));
    message = step.next;
  }
}

const evidenceOf = (leg: string, { sent, received, signer }: VerifiedMessage): MessageEvidence => ({ leg, sent, received, signer });

/** The work's result, or `endpoint-timeout` as soon as the legs are stopped, whether or not the work heeds the signal. */
async function beforeHalt<Result>({ signal }: Halt, endpoint: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopped = Promise.withResolvers<never>();
  const onStop = (): void => stopped.reject(new GatewayError('endpoint-timeout', { endpoint }));
  if (signal.aborted) throw new GatewayError('endpoint-timeout', { endpoint });
  signal.addEventListener('abort', onStop, { once: true });
  try {
    return await Promise.race([stopped.promise, work(signal)]);
  } finally {
    signal.removeEventListener('abort', onStop);
  }
}
