import type { Clock } from '../kernel/clock.ts';

const CAPACITY = 100_000;

/** Remembers messages until they expire; false for one that is known. When full, everything new counts as known. */
export function replayMemory(clock: Clock, capacity: number = CAPACITY): (key: string, expiresAt: number) => Promise<boolean> {
  const known = new Map<string, number>();
  const sweep = (): void => {
    const now = clock.now();
    for (const [key, expiresAt] of known) if (expiresAt < now) known.delete(key);
  };
  return (key, expiresAt) => {
    if (known.size >= capacity) sweep();
    if (known.has(key) || known.size >= capacity) return Promise.resolve(false);
    known.set(key, expiresAt);
    return Promise.resolve(true);
  };
}
