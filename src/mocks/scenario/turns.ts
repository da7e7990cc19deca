import type { EndpointName } from '../endpoint-name.ts';

/** A call that waits to be let through. */
export interface WaitingCall {
  /** Counts calls from the start. */
  readonly number: number;
  readonly endpoint: EndpointName;
  readonly operation: string;
}

/** Lets calls through at once, or one at a time when told. */
export interface Turns {
  /** Settles when the call may go on. */
  take(endpoint: EndpointName, operation: string): Promise<void>;
  /** Lets the call that has waited longest go on; `undefined` when none waits. */
  next(): WaitingCall | undefined;
  waiting(): readonly WaitingCall[];
  isStepping(): boolean;
  /** Whether calls wait from now on; when they no longer do, those that wait go on. */
  setStepping(stepping: boolean): void;
}

/** Nobody waits until told. */
export function turns(): Turns {
  const queue: { readonly call: WaitingCall; readonly go: () => void }[] = [];
  let stepping = false;
  let count = 0;
  const next = (): WaitingCall | undefined => {
    const first = queue.shift();
    first?.go();
    return first?.call;
  };
  return {
    take(endpoint, operation) {
      count += 1;
      const call = { number: count, endpoint, operation };
      return stepping ? new Promise((go) => void queue.push({ call, go })) : Promise.resolve();
    },
    next,
    waiting: () => queue.map(({ call }) => call),
    isStepping: () => stepping,
    setStepping(on) {
      stepping = on;
      if (!on) while (next() !== undefined);
    },
  };
}
