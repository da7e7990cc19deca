import { randomBytes } from 'node:crypto';
import type { Clock, RandomSource } from '../kernel/clock.ts';

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** Cryptographically strong random bytes. */
export const systemRandom: RandomSource = { bytes: (count) => randomBytes(count) };
