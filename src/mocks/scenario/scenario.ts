import type { JsonObject, JsonValue } from '../../wire/json/json-value.ts';
import type { EndpointName } from '../endpoint-name.ts';
import type { MockFault } from '../mock-fault.ts';
import type { DeploymentPhase } from '../phase.ts';
import type { SystemName } from '../population/person.ts';
import type { Distribution } from './distribution.ts';

/** What a member of a request must be for a rule to apply. */
export interface Condition {
  /** JSON Pointer (RFC 6901) into the request. */
  readonly pointer: string;
  readonly test:
    | { readonly kind: 'is'; readonly value: JsonValue }
    | { readonly kind: 'one-of'; readonly values: readonly JsonValue[] }
    | { readonly kind: 'matches'; readonly pattern: RegExp }
    | { readonly kind: 'present'; readonly present: boolean };
}

/** Which calls a rule applies to. */
export interface Trigger {
  readonly endpoint: EndpointName;
  /** Any operation where absent. */
  readonly operation: string | undefined;
  readonly where: readonly Condition[];
  /** First hexadecimal digits of the fingerprint of the signer's certificate. */
  readonly signer: string | undefined;
  /** Only the nth of the calls that would match since the state was entered. */
  readonly nth: number | undefined;
  /** Only every so-manieth of them. */
  readonly every: number | undefined;
}

/** A change to what a system holds. `set` is a JSON merge patch (RFC 7396) over the record. */
export type RecordEdit =
  | {
      readonly kind: 'create';
      readonly system: SystemName;
      readonly reference: string;
      /** The record of the same system that it is made from. */
      readonly like: string;
      readonly set: JsonObject;
    }
  | { readonly kind: 'update'; readonly system: SystemName; readonly reference: string; readonly set: JsonObject }
  | { readonly kind: 'delete'; readonly system: SystemName; readonly reference: string };

/** What a rule makes of a call. At most one of `answer`, `merge` and `refuse` is set. */
export interface Reaction {
  readonly fault: MockFault | undefined;
  /** Instead of the endpoint's own latency. */
  readonly latency: Distribution | undefined;
  /** The whole answer. A text of the form `$/pointer` stands for that value of the request; a missing `queryId` is the request's. */
  readonly answer: JsonObject | undefined;
  /** A JSON merge patch over the endpoint's own answer. */
  readonly merge: JsonObject | undefined;
  readonly refuse: { readonly code: string; readonly article: string | undefined } | undefined;
}

/** One rule of a state. With `trigger` it concerns calls; without, it takes effect `afterMs` after the state was entered. */
export interface Rule {
  readonly trigger: Trigger | undefined;
  readonly afterMs: number | undefined;
  readonly reaction: Reaction;
  readonly changes: readonly RecordEdit[];
  readonly next: string | undefined;
}

/** When a component is away, in milliseconds since the scenario's start, and what its server says meanwhile. */
export interface Outage {
  readonly endpoint: EndpointName;
  readonly fromMs: number;
  readonly toMs: number;
  readonly how: 'down' | 'unavailable' | 'overloaded';
}

/** A fault that is drawn anew for every request. */
export interface Chance {
  readonly endpoint: EndpointName;
  readonly fault: MockFault;
  readonly chance: number;
}

/** A change at a time of the scenario. */
export interface ScheduledEdit {
  readonly atMs: number;
  readonly edit: RecordEdit;
}

/** How a step's message travels. */
export type StepProtocol = 'soap-1.1' | 'soap-1.2' | 'rest';

/** What a step expects: an answer that holds at least this, a refusal, or a message that cannot be believed or read. */
export type StepExpectation =
  | { readonly kind: 'response'; readonly response: JsonObject }
  | { readonly kind: 'refusal'; readonly refusal: string }
  /** A code of the problem catalogue. */
  | { readonly kind: 'failure'; readonly failure: string };

/** One step of a test: something is sent, time passes or is let pass, or the state is looked at. */
export type Step =
  | {
      readonly kind: 'send';
      readonly endpoint: EndpointName;
      readonly protocol: StepProtocol;
      readonly operation: string;
      /** In the contract's JSON form; `queryId` is filled in when absent, `$name` stands for a kept value. */
      readonly request: JsonObject;
      readonly times: number;
      readonly timeoutMs: number;
      readonly expect: StepExpectation;
      /** Values of the answer to keep: name to path, such as `links[0].sid`. */
      readonly keep: Readonly<Record<string, string>>;
      readonly doc: string | undefined;
      readonly line: number;
    }
  /** Scenario time that passes at once. */
  | { readonly kind: 'advance'; readonly ms: number; readonly line: number }
  /** Time that passes as it does. */
  | { readonly kind: 'wait'; readonly ms: number; readonly line: number }
  | { readonly kind: 'in-state'; readonly state: string; readonly line: number };

/** A scenario as read: everything checked, every default filled in. */
export interface Scenario {
  readonly name: string;
  readonly doc: string;
  readonly seed: number;
  readonly phase: DeploymentPhase;
  readonly population: { readonly persons: number; readonly seed: number };
  readonly clock: {
    /** Epoch milliseconds; the time at which it is loaded unless told. */ readonly start: number | undefined;
    readonly frozen: boolean;
  };
  readonly latency: ReadonlyMap<EndpointName, Distribution>;
  readonly chances: readonly Chance[];
  readonly outages: readonly Outage[];
  /** Systems that answer and hold nobody. */
  readonly empty: readonly SystemName[];
  readonly slowMs: number | undefined;
  readonly drip: { readonly bytes: number; readonly everyMs: number } | undefined;
  readonly initial: string;
  readonly states: ReadonlyMap<string, readonly Rule[]>;
  readonly changes: readonly ScheduledEdit[];
  readonly steps: readonly Step[];
}
