import type { Clock } from '../kernel/clock.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { MockBehaviour, MockEndpoint, MockFault } from './behaviour.ts';
import type { HostedAnswer } from './http-host.ts';
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
}

/** Applies the faults that lie outside the message's content: connection, signature, bytes. */
export interface ProtectionFaults {
  /** The fault due for this answer, counted once; waits when it is `slow`. */
  begin(): Promise<MockFault | undefined>;
  sealing(fault: MockFault | undefined): Promise<AnswerSealing>;
  /** The answer as it leaves: cut, altered, replaced or as it is. */
  finish(answer: HostedAnswer, fault: MockFault | undefined): HostedAnswer;
}

/** What the faults of one server work on. */
export interface FaultContext {
  readonly endpoint: MockEndpoint;
  readonly behaviour: MockBehaviour;
  readonly identity: SigningIdentity;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

/** Alters one character of the first text in the body: a JSON string, or text between two tags of soap:Body. */
function tampered(body: Uint8Array): Uint8Array {
  const copy = Buffer.from(body);
  const start = Math.max(copy.indexOf(':Body'), 0);
  const text = /(?:>|":")([0-9A-Za-z])/.exec(copy.toString('latin1', start));
  if (!text) return copy;
  const at = start + text.index + text[0].length - 1;
  copy[at] = copy[at] === 0x31 ? 0x32 : 0x31;
  return copy;
}

/** The faults of one server; the untrusted key is made when first needed. */
export function protectionFaults(context: FaultContext): ProtectionFaults {
  const { endpoint, behaviour, identity, clock, wait, signal } = context;
  let untrusted: Promise<SigningIdentity> | undefined;
  let previous: HostedAnswer | undefined;
  return {
    async begin() {
      const fault = behaviour.takeFault(endpoint);
      if (fault === 'slow') await wait(behaviour.slowMs(), signal);
      return fault;
    },
    async sealing(fault) {
      const unsigned = fault === 'unsigned';
      if (fault === 'wrong-key') return { identity: await (untrusted ??= untrustedIdentity(clock)), clock, unsigned };
      return { identity, clock: fault === 'stale' ? { now: () => clock.now() - HOUR_MS } : clock, unsigned };
    },
    finish(answer, fault) {
      if (fault === 'down') return { ...answer, breakAfter: 0 };
      if (fault === 'garbage') return GARBAGE;
      if (fault === 'half') return { ...answer, breakAfter: Math.floor(answer.body.byteLength / 2) };
      if (fault === 'tampered') return { ...answer, body: tampered(answer.body) };
      if (fault === 'replay' && previous) return previous;
      if (fault === undefined) previous = answer;
      return answer;
    },
  };
}
