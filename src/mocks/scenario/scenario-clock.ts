import type { Clock } from '../../kernel/clock.ts';

/** The time that behaviour goes by: that of another clock, moved, or standing still. Signatures are timed by the other clock. */
export interface ScenarioClock extends Clock {
  /** From here on it is this time (epoch milliseconds), which passes unless it is frozen. */
  set(time: number, frozen: boolean): void;
  /** Lets so many milliseconds pass at once. */
  advance(milliseconds: number): void;
  isFrozen(): boolean;
  /** Back to the other clock's time. */
  reset(): void;
}

/** A clock that shows the base's time until it is told otherwise. */
export function scenarioClock(base: Clock): ScenarioClock {
  let offset = 0;
  let standing: number | undefined;
  const now = (): number => standing ?? base.now() + offset;
  return {
    now,
    set(time, frozen) {
      offset = time - base.now();
      standing = frozen ? time : undefined;
    },
    advance(milliseconds) {
      if (standing === undefined) offset += milliseconds;
      else standing += milliseconds;
    },
    isFrozen: () => standing !== undefined,
    reset() {
      offset = 0;
      standing = undefined;
    },
  };
}
