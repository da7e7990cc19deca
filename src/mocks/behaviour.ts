import type { SystemName } from './population/person.ts';

/** The two servers of the test bed. */
export type MockEndpoint = 'esp' | 'cir';

/** Whatever can be slow or absent: a simulated system, or the CIR as a whole. */
export type MockComponent = SystemName | 'CIR';

/**
 * How a server misbehaves:
 * - `down`: the connection is reset without an answer
 * - `slow`: the answer waits for `slowMs`
 * - `garbage`: an unsigned page that is no message
 * - `unsigned`: the right answer without a signature
 * - `wrong-key`: signed with a sound key that nobody trusts
 * - `tampered`: one character of the content changed after signing
 * - `stale`: signed with a clock that is one hour behind
 * - `replay`: the bytes of the last sound answer, if there was one
 * - `too-much`: data that the profile does not open
 * - `wrong-label`: a system that was not asked, or another query's id
 * - `schema-invalid`: an element or member that the contract does not know
 * - `half`: the connection breaks in the middle of the body
 * - `overloaded`, `unavailable`: the contract's own refusals
 */
export const MOCK_FAULTS = [
  'down',
  'slow',
  'garbage',
  'unsigned',
  'wrong-key',
  'tampered',
  'stale',
  'replay',
  'too-much',
  'wrong-label',
  'schema-invalid',
  'half',
  'overloaded',
  'unavailable',
] as const;

/** One way to misbehave. */
export type MockFault = (typeof MOCK_FAULTS)[number];

/** Switches that a test or scenario may turn while the servers run. Nothing here is reachable over the network. */
export interface MockBehaviour {
  /** Milliseconds before a system answers; nought unless set. */
  setLatency(component: MockComponent, milliseconds: number): void;
  latency(component: MockComponent): number;
  /** A system that is not available is UNAVAILABLE at the ESP. The CIR keeps its own data, so only its own absence makes it refuse. */
  setUnavailable(component: MockComponent, unavailable: boolean): void;
  isUnavailable(component: MockComponent): boolean;
  /** A system that is emptied answers and holds nobody, at the ESP and in the CIR. */
  setEmpty(system: SystemName, empty: boolean): void;
  isEmpty(system: SystemName): boolean;
  /** Makes a server misbehave for so many answers, or until told otherwise; `undefined` makes it well-behaved. */
  setFault(endpoint: MockEndpoint, fault: MockFault | undefined, answers?: number): void;
  /** The fault for the answer now due; counts it. */
  takeFault(endpoint: MockEndpoint): MockFault | undefined;
  /** How long the ESP gathers parts before it answers with those it has; 25 ms unless set. */
  setPartialWait(milliseconds: number): void;
  partialWaitMs(): number;
  /** How long a `slow` server waits; 30 s unless set. */
  setSlowness(milliseconds: number): void;
  slowMs(): number;
  /** Back to good behaviour. */
  reset(): void;
}

const PARTIAL_WAIT_MS = 25;
const SLOW_MS = 30_000;

/** A well-behaved test bed's switches. */
export function mockBehaviour(): MockBehaviour {
  const latencies = new Map<MockComponent, number>();
  const unavailable = new Set<MockComponent>();
  const emptied = new Set<SystemName>();
  const faults = new Map<MockEndpoint, { readonly fault: MockFault; remaining: number }>();
  let partialWait = PARTIAL_WAIT_MS;
  let slowness = SLOW_MS;
  return {
    setLatency: (component, milliseconds) => void latencies.set(component, milliseconds),
    latency: (component) => latencies.get(component) ?? 0,
    setUnavailable(component, absent) {
      if (absent) unavailable.add(component);
      else unavailable.delete(component);
    },
    isUnavailable: (component) => unavailable.has(component),
    setEmpty(system, empty) {
      if (empty) emptied.add(system);
      else emptied.delete(system);
    },
    isEmpty: (system) => emptied.has(system),
    setFault(endpoint, fault, answers = Number.POSITIVE_INFINITY) {
      if (fault) faults.set(endpoint, { fault, remaining: answers });
      else faults.delete(endpoint);
    },
    takeFault(endpoint) {
      const current = faults.get(endpoint);
      if (!current) return undefined;
      current.remaining -= 1;
      if (current.remaining <= 0) faults.delete(endpoint);
      return current.fault;
    },
    setPartialWait(milliseconds) {
      partialWait = milliseconds;
    },
    partialWaitMs: () => partialWait,
    setSlowness(milliseconds) {
      slowness = milliseconds;
    },
    slowMs: () => slowness,
    reset() {
      latencies.clear();
      unavailable.clear();
      emptied.clear();
      faults.clear();
      partialWait = PARTIAL_WAIT_MS;
      slowness = SLOW_MS;
    },
  };
}
