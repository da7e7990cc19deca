import type { ReadCall } from '../behaviour.ts';
import type { EndpointName } from '../endpoint-name.ts';
import { isTriggeredBy } from './match-call.ts';
import type { RecordEdit, Rule, Scenario } from './scenario.ts';

/** Where a scenario stands. Its time is in milliseconds since the scenario's start. */
export interface StateMachine {
  state(): string;
  /** The first rule of the state that the call triggers, after which the state it leads to holds; `undefined` where none does. */
  meet(endpoint: EndpointName, call: ReadCall, now: number): Rule | undefined;
  /** When the state is left by itself, and by which rule; `undefined` where it is not. */
  due(): { readonly at: number; readonly rule: Rule } | undefined;
  /** Leaves the state by that rule. */
  follow(rule: Rule, now: number): void;
}

/** A machine in the scenario's initial state; `edit` carries out what rules change. */
export function stateMachine({ initial, states }: Pick<Scenario, 'initial' | 'states'>, edit: (change: RecordEdit) => void): StateMachine {
  let current = { name: initial, since: 0 };
  let counts = new Map<Rule, number>();
  const rules = (): readonly Rule[] => states.get(current.name) ?? [];

  const follow = ({ next, changes }: Rule, now: number): void => {
    changes.forEach(edit);
    if (next === undefined) return;
    current = { name: next, since: now };
    counts = new Map();
  };
  /** Counts the call for the rule, and says whether it is the one, or one of those, that the rule waits for. */
  const isCounted = (rule: Rule): boolean => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    const { nth, every = 1 } = rule.trigger ?? {};
    return nth === undefined ? count % every === 0 : count === nth;
  };

  return {
    state: () => current.name,
    meet(endpoint, call, now) {
      const rule = rules().find(({ trigger }, index, all) => {
        const own = all[index];
        return trigger !== undefined && own !== undefined && isTriggeredBy(trigger, endpoint, call) && isCounted(own);
      });
      // The order of calls alone decides what comes next, so the state changes before the call is performed, however long that takes.
      if (rule !== undefined) follow(rule, now);
      return rule;
    },
    due() {
      const timed = rules().flatMap((rule) => (rule.afterMs === undefined ? [] : [{ at: current.since + rule.afterMs, rule }]));
      return timed.sort((one, other) => one.at - other.at)[0];
    },
    follow,
  };
}
