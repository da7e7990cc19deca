import { rfc3339 } from '../../kernel/clock.ts';
import type { MockBehaviour, Script } from '../behaviour.ts';
import { componentOf, type EndpointName } from '../endpoint-name.ts';
import type { MockFault } from '../mock-fault.ts';
import type { RecordStore } from '../records/record-store.ts';
import { draw } from './distribution.ts';
import { editRecord } from './edit-record.ts';
import { randomStream, type RandomStream } from './random-stream.ts';
import type { Outage, Scenario } from './scenario.ts';
import type { ScenarioClock } from './scenario-clock.ts';
import { scriptedAnswer } from './scripted-answer.ts';
import { stateMachine } from './state-machine.ts';
import { turns, type WaitingCall } from './turns.ts';

/** Everything that the systems hold, and what follows from it, as at the start. */
export function resetRecords({ records, followers = [] }: ScenarioWorld): void {
  records.reset();
  for (const follower of followers) follower.reset();
}

/** What a run works on. */
export interface ScenarioWorld {
  readonly behaviour: MockBehaviour;
  readonly clock: ScenarioClock;
  readonly records: RecordStore;
  /** What else is to forget what came since the start, in this order, once the records have; nothing unless told. */
  readonly followers?: readonly { reset(): void }[];
}

/** Where a run stands. Times are RFC 3339, of the scenario's clock. */
export interface RunView {
  readonly scenario: string;
  readonly seed: number;
  readonly state: string;
  readonly startedAt: string;
  readonly now: string;
  readonly isFrozen: boolean;
  readonly isStepping: boolean;
  /** Calls that wait for their turn, the oldest first. */
  readonly waiting: readonly WaitingCall[];
  /** What comes by itself, the earliest first. */
  readonly scheduled: readonly { readonly at: string; readonly what: string }[];
  /** Requests that have arrived since the start. */
  readonly arrived: number;
}

/** What one step did; `nothing` when neither a call waits nor anything is scheduled. */
export type StepReport =
  | { readonly did: 'call'; readonly call: WaitingCall }
  | { readonly did: 'event'; readonly at: string; readonly what: string }
  | { readonly did: 'nothing' };

/** A scenario at play. */
export interface ScenarioRun extends Script {
  readonly scenario: Scenario;
  view(): RunView;
  /** Lets scenario time pass; what falls due on the way happens in its order. */
  advance(milliseconds: number): void;
  setStepping(stepping: boolean): void;
  /** What is overdue happens; or else the longest-waiting call goes on; or else time passes to what is scheduled next. */
  step(): StepReport;
  /** Lets go of every call that waits. */
  end(): void;
}

interface Event {
  readonly at: number;
  readonly what: string;
  happen(): void;
}

/**
 * Puts a scenario on: sets the clock, the latencies and absences, and becomes the script of the behaviour. What the seed draws depends on
 * the order of requests at each endpoint alone. Records are as they were at the start of the test bed.
 */
export function startScenario(scenario: Scenario, world: ScenarioWorld): ScenarioRun {
  const { behaviour, clock } = world;
  behaviour.reset();
  clock.reset();
  clock.set(scenario.clock.start ?? clock.now(), scenario.clock.frozen);
  resetRecords(world);
  const run = scenarioRun(scenario, world);
  setLatencies(scenario, behaviour);
  for (const system of scenario.empty) behaviour.setEmpty(system, true);
  if (scenario.slowMs !== undefined) behaviour.setSlowness(scenario.slowMs);
  if (scenario.drip !== undefined) behaviour.setDrip(scenario.drip);
  behaviour.setScript(run);
  return run;
}

function setLatencies({ latency, seed }: Scenario, behaviour: MockBehaviour): void {
  for (const [endpoint, distribution] of latency) {
    const random = randomStream(seed, `latency/${endpoint}`);
    behaviour.setLatency(componentOf(endpoint), () => draw(distribution, random));
  }
}

function scenarioRun(scenario: Scenario, { behaviour, clock, records }: ScenarioWorld): ScenarioRun {
  const { seed, changes } = scenario;
  const started = clock.now();
  const elapsed = (): number => clock.now() - started;
  const machine = stateMachine(scenario, (edit) => void editRecord(records, edit));
  const queue = turns();
  const streams = new Map<string, RandomStream>();
  const stream = (name: string): RandomStream => {
    const known = streams.get(name) ?? randomStream(seed, name);
    streams.set(name, known);
    return known;
  };
  let made = 0;
  let arrived = 0;

  const events = (): readonly Event[] => {
    const edits = changes.slice(made).map(({ atMs, edit }): Event => ({
      at: atMs,
      what: `${edit.kind} ${edit.system}`,
      happen() {
        made += 1;
        editRecord(records, edit);
      },
    }));
    const due = machine.due();
    const leaving = due && { at: due.at, what: `state ${due.rule.next ?? ''}`, happen: () => machine.follow(due.rule, due.at) };
    return [...edits, ...(leaving ? [leaving] : [])].sort((one, other) => one.at - other.at);
  };
  /** What lies behind the clock happens, unless the run is stepped through. */
  const settle = (): void => {
    for (let [event] = events(); event !== undefined && event.at <= elapsed(); [event] = events()) event.happen();
  };
  const outageOf = (endpoint: EndpointName): Outage | undefined =>
    scenario.outages.find((outage) => outage.endpoint === endpoint && outage.fromMs <= elapsed() && elapsed() < outage.toMs);
  for (const { endpoint } of scenario.outages) behaviour.setUnavailable(componentOf(endpoint), () => outageOf(endpoint) !== undefined);

  const chanceOf = (endpoint: EndpointName): MockFault | undefined =>
    scenario.chances
      .filter((chance) => chance.endpoint === endpoint)
      // Each is drawn, fallen or not, so that one chance moves no other.
      .filter(({ fault, chance }) => stream(`chance/${endpoint}/${fault}`)() < chance)[0]?.fault;
  const described = ({ at, what }: Event): { readonly at: string; readonly what: string } => ({ at: rfc3339(started + at), what });

  return {
    scenario,
    arrive(endpoint) {
      arrived += 1;
      if (!queue.isStepping()) settle();
      const chance = chanceOf(endpoint);
      return outageOf(endpoint)?.how ?? chance;
    },
    async meet(endpoint, call) {
      await queue.take(endpoint, call.operation);
      const rule = machine.meet(endpoint, call, elapsed());
      if (rule === undefined) return { fault: undefined };
      const { fault, latency } = rule.reaction;
      const latencyMs = latency && draw(latency, stream(`rule/${endpoint}/${machine.state()}`));
      return { fault, latencyMs, answer: scriptedAnswer(rule.reaction, call) };
    },
    view: () => ({
      scenario: scenario.name,
      seed,
      state: machine.state(),
      startedAt: rfc3339(started),
      now: rfc3339(clock.now()),
      isFrozen: clock.isFrozen(),
      isStepping: queue.isStepping(),
      waiting: queue.waiting(),
      scheduled: events().map(described),
      arrived,
    }),
    advance(milliseconds) {
      clock.advance(milliseconds);
      if (!queue.isStepping()) settle();
    },
    setStepping(stepping) {
      queue.setStepping(stepping);
      if (!stepping) settle();
    },
    step() {
      const [event] = events();
      const isDue = event !== undefined && event.at <= elapsed();
      const call = isDue ? undefined : queue.next();
      if (call !== undefined) return { did: 'call', call };
      if (event === undefined) return { did: 'nothing' };
      if (!isDue) clock.advance(event.at - elapsed());
      event.happen();
      return { did: 'event', ...described(event) };
    },
    end: () => queue.setStepping(false),
  };
}
