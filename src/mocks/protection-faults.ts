import type { Clock } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { Decision, MockBehaviour, MockEndpoint, MockFault, Perform, Performed, ReadCall } from './behaviour.ts';
import { refuse } from './contract/refusal.ts';
import { componentOf } from './endpoint-name.ts';
import { distortHttp } from './faults/distort-http.ts';
import { distortSoap } from './faults/distort-soap.ts';
import type { FaultKeys, Resigner } from './faults/fault-keys.ts';
import { tampered } from './faults/forged-text.ts';
import type { HostedAnswer, ReceivedRequest } from './http-host.ts';
import { untrustedIdentity } from './untrusted-identity.ts';
import type { Wait } from './wait.ts';

const HOUR_MS = 3_600_000;

const GARBAGE: HostedAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<html><body>Scheduled maintenance &nbsp; <br></body></html>'),
};

/** With whom and when an answer is signed, or that it is not. */
export interface AnswerSealing {
  readonly identity: SigningIdentity;
  readonly clock: Clock;
  readonly unsigned: boolean;
  /** What becomes of the signed envelope, before it is encrypted or sent. */
  distortSoap(signed: Uint8Array): Promise<Uint8Array>;
  /** What becomes of the signed response, before it is sent. */
  distortHttp(signed: HostedAnswer, request: ReceivedRequest): Promise<HostedAnswer>;
}

/** Applies the faults that lie outside the message's content: connection, signature, bytes. One call of each, in this order, a request. */
export interface ProtectionFaults {
  /** The fault due for this request, counted once; waits when it is `slow`. */
  begin(): Promise<MockFault | undefined>;
  /**
   * Has the server perform a request that was verified and read: after its latency, within the request's `deadlineMs`, unless the
   * scenario answers otherwise. `fault` is what `begin` said. What comes back says which fault the answer is to have from here on.
   */
  perform(call: ReadCall, fault: MockFault | undefined, perform: Perform): Promise<Performed>;
  /** Throws `keys-unusable` for `revoked` and `weak-signature` where the server has no such keys. */
  sealing(fault: MockFault | undefined): Promise<AnswerSealing>;
  /** The answer as it leaves: cut, altered, replaced or as it is. */
  finish(answer: HostedAnswer, fault: MockFault | undefined): HostedAnswer;
}

/** What the faults of one server work on. */
export interface FaultContext {
  readonly endpoint: MockEndpoint;
  readonly behaviour: MockBehaviour;
  readonly identity: SigningIdentity;
  /** What signatures are timed by. */
  readonly clock: Clock;
  readonly wait: Wait;
  readonly signal: AbortSignal;
  /** For the faults that need more than the identity. */
  readonly keys?: FaultKeys | undefined;
}

/** The faults of one server; the untrusted key is made when first needed. */
export function protectionFaults(context: FaultContext): ProtectionFaults {
  const { endpoint, behaviour, identity, clock, wait, signal, keys = {} } = context;
  let untrusted: Promise<SigningIdentity> | undefined;
  let previous: HostedAnswer | undefined;

  const identityFor = async (fault: MockFault | undefined): Promise<SigningIdentity> => {
    if (fault === 'wrong-key') return (untrusted ??= untrustedIdentity(clock));
    return fault === 'revoked' ? (keys.revoked ?? missing('revoked')) : identity;
  };
  const timely = async (call: ReadCall, perform: Perform, { fault, latencyMs, answer }: Decision): Promise<Performed['result']> => {
    const component = componentOf(endpoint);
    const [latency, deadline] = [latencyMs ?? behaviour.latency(component), deadlineOf(call)];
    if (latency > 0) await wait(Math.min(latency, deadline), signal);
    if (latency > deadline) return refuse('deadline-exceeded');
    if (fault === 'unavailable' || behaviour.isUnavailable(component)) return refuse('unavailable');
    return answer ? answer(() => perform(fault)) : perform(fault);
  };

  return {
    async begin() {
      const fault = behaviour.takeFault(endpoint);
      if (fault === 'slow') await wait(behaviour.slowMs(), signal);
      return fault;
    },
    async perform(call, fault, perform) {
      const script = fault === undefined ? behaviour.script() : undefined;
      const decision = script === undefined ? { fault } : await script.meet(endpoint, call);
      if (script !== undefined && decision.fault === 'slow') await wait(behaviour.slowMs(), signal);
      if (decision.fault === 'overloaded') return { result: refuse('overloaded'), fault: decision.fault };
      return { result: await timely(call, perform, decision), fault: decision.fault };
    },
    async sealing(fault) {
      const signing = { identity: await identityFor(fault), clock: shifted(clock, fault), unsigned: fault === 'unsigned' };
      const weak = fault === 'weak-signature' ? (keys.weak ?? missing('weak-signature')) : undefined;
      const sign: Resigner = { identity: signing.identity, weak };
      return {
        ...signing,
        distortSoap: (signed) => distortSoap(signed, fault, sign),
        distortHttp: (signed, request) => distortHttp(signed, request, fault, sign),
      };
    },
    finish(answer, fault) {
      if (fault === undefined) previous = answer;
      return leaving(answer, fault, behaviour, previous);
    },
  };
}

/** The call's own deadline; none where the operation has none. */
function deadlineOf({ request }: ReadCall): number {
  const { deadlineMs } = request;
  return typeof deadlineMs === 'number' ? deadlineMs : Number.POSITIVE_INFINITY;
}

function shifted(clock: Clock, fault: MockFault | undefined): Clock {
  if (fault === 'stale') return { now: () => clock.now() - HOUR_MS };
  return fault === 'future' ? { now: () => clock.now() + HOUR_MS } : clock;
}

function missing(fault: MockFault): never {
  throw new GatewayError('keys-unusable', { rule: `mock-fault/${fault}`, mend: 'Give the server keys that commit this fault.' });
}

function leaving(
  answer: HostedAnswer,
  fault: MockFault | undefined,
  behaviour: MockBehaviour,
  previous: HostedAnswer | undefined,
): HostedAnswer {
  switch (fault) {
    case 'down':
      return { ...answer, breakAfter: 0 };
    case 'half':
      return { ...answer, breakAfter: Math.floor(answer.body.byteLength / 2) };
    case 'drip':
      return { ...answer, drip: behaviour.drip() };
    case 'garbage':
      return GARBAGE;
    case 'empty':
      return { ...answer, body: new Uint8Array() };
    case 'tampered':
      return { ...answer, body: tampered(answer.body) };
    case 'wrong-content-type':
      return { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } };
    case 'replay':
      return previous ?? answer;
    default:
      return answer;
  }
}
