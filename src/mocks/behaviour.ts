import type { JsonObject } from '../wire/json/json-value.ts';
import type { Refusal } from './contract/refusal.ts';
import type { EndpointName, MockComponent } from './endpoint-name.ts';
import type { MockFault } from './mock-fault.ts';
import type { SystemName } from './population/person.ts';

export { MOCK_FAULTS, type MockFault } from './mock-fault.ts';
export type { MockComponent } from './endpoint-name.ts';

/** One server of the test bed. */
export type MockEndpoint = EndpointName;

/** A request that was verified and read: what a script decides on. */
export interface ReadCall {
  readonly operation: string;
  /** In the JSON form of the contract. */
  readonly request: JsonObject;
  /** Fingerprint of the certificate that signed. */
  readonly signer: string;
}

/** What a server's own behaviour makes of a call, given the fault that it is to commit. */
export type Perform = (fault: MockFault | undefined) => Promise<JsonObject | Refusal>;

/** An answer and the fault that its content and protection are to have. */
export interface Performed {
  readonly result: JsonObject | Refusal;
  readonly fault: MockFault | undefined;
}

/** What a script makes of one call. */
export interface Decision {
  readonly fault: MockFault | undefined;
  /** Instead of the component's own latency. */
  readonly latencyMs?: number | undefined;
  /** Answers in the server's place; it may ask for the server's own answer first. */
  readonly answer?: ((own: () => Promise<JsonObject | Refusal>) => Promise<JsonObject | Refusal>) | undefined;
}

/** What decides how servers behave, request by request. */
export interface Script {
  /** Asked once for every request, before anything of it is read. */
  arrive(endpoint: EndpointName): MockFault | undefined;
  /** Asked for every request that was read, before it is performed; may let it wait for its turn. */
  meet(endpoint: EndpointName, call: ReadCall): Promise<Decision>;
}

/** How fast a dripping answer comes. */
export interface Drip {
  readonly bytes: number;
  readonly everyMs: number;
}

/** Switches that a test, a scenario or the control API may turn while the servers run. */
export interface MockBehaviour {
  /** Milliseconds before a component answers, or how to draw them anew for each answer; nought unless set. */
  setLatency(component: MockComponent, milliseconds: number | (() => number)): void;
  latency(component: MockComponent): number;
  /**
   * A system that is not available is UNAVAILABLE at the ESP. The CIR keeps its own data, so only its own absence makes it refuse. What
   * is given as a function is asked every time.
   */
  setUnavailable(component: MockComponent, unavailable: boolean | (() => boolean)): void;
  isUnavailable(component: MockComponent): boolean;
  /** A system that is emptied answers and holds nobody, at the ESP and in the CIR. */
  setEmpty(system: SystemName, empty: boolean): void;
  isEmpty(system: SystemName): boolean;
  /** Makes a server misbehave for so many answers, or until told otherwise; `undefined` makes it well-behaved. */
  setFault(endpoint: MockEndpoint, fault: MockFault | undefined, answers?: number): void;
  /** The fault for the answer now due; counts it. What is switched goes before what a script says. */
  takeFault(endpoint: MockEndpoint): MockFault | undefined;
  /** The faults that are switched on, and for how many answers still. */
  faults(): readonly { readonly endpoint: MockEndpoint; readonly fault: MockFault; readonly remaining: number }[];
  /** How long the ESP gathers parts before it answers with those it has; 25 ms unless set. */
  setPartialWait(milliseconds: number): void;
  partialWaitMs(): number;
  /** How long a `slow` server waits; 30 s unless set. */
  setSlowness(milliseconds: number): void;
  slowMs(): number;
  /** How a `drip` answer comes; 16 bytes every 50 ms unless set. */
  setDrip(drip: Drip): void;
  drip(): Drip;
  /** What decides beside the switches; nothing unless set. */
  setScript(script: Script | undefined): void;
  script(): Script | undefined;
  /** Back to good behaviour, without a script. */
  reset(): void;
}

const PARTIAL_WAIT_MS = 25;
const SLOW_MS = 30_000;
const DRIP: Drip = { bytes: 16, everyMs: 50 };

interface Switches {
  readonly latencies: Map<MockComponent, number | (() => number)>;
  readonly unavailable: Map<MockComponent, boolean | (() => boolean)>;
  readonly emptied: Set<SystemName>;
  readonly faults: Map<MockEndpoint, { readonly fault: MockFault; remaining: number }>;
  partialWait: number;
  slowness: number;
  drip: Drip;
  script: Script | undefined;
}

const switchedOff = (): Switches => ({
  latencies: new Map(),
  unavailable: new Map(),
  emptied: new Set(),
  faults: new Map(),
  partialWait: PARTIAL_WAIT_MS,
  slowness: SLOW_MS,
  drip: DRIP,
  script: undefined,
});

function toggle<T>(set: Set<T>, member: T, on: boolean): void {
  if (on) set.add(member);
  else set.delete(member);
}

/** A well-behaved test bed's switches. */
export function mockBehaviour(): MockBehaviour {
  let now = switchedOff();
  return {
    setLatency: (component, milliseconds) => void now.latencies.set(component, milliseconds),
    latency(component) {
      const latency = now.latencies.get(component) ?? 0;
      return typeof latency === 'number' ? latency : latency();
    },
    setUnavailable: (component, absent) => void now.unavailable.set(component, absent),
    isUnavailable(component) {
      const absent = now.unavailable.get(component) ?? false;
      return typeof absent === 'boolean' ? absent : absent();
    },
    setEmpty: (system, empty) => toggle(now.emptied, system, empty),
    isEmpty: (system) => now.emptied.has(system),
    setFault(endpoint, fault, answers = Number.POSITIVE_INFINITY) {
      if (fault) now.faults.set(endpoint, { fault, remaining: answers });
      else now.faults.delete(endpoint);
    },
    takeFault(endpoint) {
      const current = now.faults.get(endpoint);
      if (!current) return now.script?.arrive(endpoint);
      current.remaining -= 1;
      if (current.remaining <= 0) now.faults.delete(endpoint);
      return current.fault;
    },
    faults: () => Array.from(now.faults, ([endpoint, { fault, remaining }]) => ({ endpoint, fault, remaining })),
    setPartialWait: (milliseconds) => void (now.partialWait = milliseconds),
    partialWaitMs: () => now.partialWait,
    setSlowness: (milliseconds) => void (now.slowness = milliseconds),
    slowMs: () => now.slowness,
    setDrip: (drip) => void (now.drip = drip),
    drip: () => now.drip,
    setScript: (script) => void (now.script = script),
    script: () => now.script,
    reset: () => void (now = switchedOff()),
  };
}
