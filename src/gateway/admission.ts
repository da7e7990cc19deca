import { GatewayError } from '../kernel/gateway-error.ts';

/** How many queries are answered at the same time; further ones wait their turn. */
export interface Admission {
  /** Runs the work once there is room. Throws `gateway-busy` when none came free in time; the work has not begun then. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
}

interface Waiting {
  readonly enter: () => void;
}

/** Room for `most` at a time; first come, first served, for at most `patienceMs`. */
export function openAdmission(most: number, patienceMs: number): Admission {
  const queue = new Set<Waiting>();
  let inside = 0;

  const room = (): Promise<void> => {
    if (inside < most) {
      inside += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        queue.delete(waiting);
        reject(new GatewayError('gateway-busy'));
      }, patienceMs);
      const waiting: Waiting = {
        enter: () => {
          clearTimeout(patience);
          resolve();
        },
      };
      queue.add(waiting);
    });
  };

  /** The place is handed on without ever becoming free, so that a newcomer cannot overtake the queue. */
  const leave = (): void => {
    const [next] = queue;
    if (!next) {
      inside -= 1;
      return;
    }
    queue.delete(next);
    next.enter();
  };

  return {
    async run(work) {
      await room();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
