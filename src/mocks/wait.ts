import { setTimeout as delay } from 'node:timers/promises';

/** Lets so many milliseconds pass; returns early, without an error, when the signal aborts. Tests inject their own. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Waits by the machine's timers, without keeping the process alive. */
export const timerWait: Wait = async (milliseconds, signal) => {
  if (signal?.aborted) return;
  await delay(milliseconds, undefined, { ref: false, ...(signal && { signal }) }).catch((error: unknown) => {
    if (!signal?.aborted) throw error;
  });
};
