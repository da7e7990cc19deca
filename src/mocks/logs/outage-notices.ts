import type { Clock } from '../../kernel/clock.ts';
import type { MockBehaviour } from '../behaviour.ts';
import type { MockComponent } from '../endpoint-name.ts';

/** What eu-LISA tells the users of a component by machine (Regulation (EU) 2019/817, Articles 11(1) and 17(4)). */
export interface OutageNotice {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly component: 'ESP' | 'CIR';
  readonly event: 'OUTAGE' | 'RECOVERY';
  readonly article: '2019/817-11(1)' | '2019/817-17(4)';
  readonly to: string;
}

/** The notices written so far: an observable list. */
export interface OutageNotices {
  /** Oldest first. */
  readonly list: () => readonly OutageNotice[];
  readonly subscribe: (listener: (notice: OutageNotice) => void) => void;
  readonly clear: () => void;
}

const TOLD = {
  ESP: { article: '2019/817-11(1)', to: 'Users of the European search portal' },
  CIR: { article: '2019/817-17(4)', to: 'Users of the common identity repository for Articles 20, 21 and 22' },
} as const;

const CAPACITY = 1_000;

const isWatched = (component: MockComponent): component is OutageNotice['component'] => component === 'ESP' || component === 'CIR';

/**
 * The same behaviour, but every time the portal or the repository goes away or comes back its users are told. An outage that is given as a
 * function is noticed when somebody asks.
 */
export function withOutageNotices(
  behaviour: MockBehaviour,
  clock: Clock,
): { readonly behaviour: MockBehaviour; readonly outages: OutageNotices } {
  let notices: OutageNotice[] = [];
  const listeners: ((notice: OutageNotice) => void)[] = [];
  const away = new Set<MockComponent>();
  const observe = (component: MockComponent): boolean => {
    const isAway = behaviour.isUnavailable(component);
    if (!isWatched(component) || away.has(component) === isAway) return isAway;
    if (isAway) away.add(component);
    else away.delete(component);
    const notice: OutageNotice = { at: clock.now(), component, event: isAway ? 'OUTAGE' : 'RECOVERY', ...TOLD[component] };
    notices = [...notices, notice].slice(-CAPACITY);
    for (const listener of listeners) listener(notice);
    return isAway;
  };
  return {
    behaviour: {
      ...behaviour,
      setUnavailable(component, absent) {
        behaviour.setUnavailable(component, absent);
        observe(component);
      },
      isUnavailable: observe,
      reset() {
        behaviour.reset();
        observe('ESP');
        observe('CIR');
      },
    },
    outages: { list: () => notices, subscribe: (listener) => void listeners.push(listener), clear: () => void (notices = []) },
  };
}
