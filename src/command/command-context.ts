import type { Clock, RandomSource } from '../kernel/clock.ts';

/** What a command may use of the world; handed in by `main`, replaced in tests. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string>>;
  /** Folder against which relative paths are read. */
  readonly workingFolder: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Settles when the operator asks the process to stop. */
  readonly interrupted: () => Promise<void>;
}

/** What a command's action resolves with: the exit status, 0 only on success. */
export type ExitStatus = 0 | 1 | 2;

/** Wraps a command's action so that its exit status reaches the caller of the program. */
export type Act = <Args extends readonly unknown[]>(action: (...args: Args) => Promise<ExitStatus>) => (...args: Args) => Promise<void>;
