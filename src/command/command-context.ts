import type { Clock, RandomSource } from '../kernel/clock.ts';

/** What a command may use of the world; handed in by `main`, replaced in tests. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string>>;
  /** Folder against which relative paths are read. */
  readonly workingFolder: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly out: (text: string) => void;
  /** Writes bytes where `out` writes text. */
  readonly outBytes: (bytes: Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads `err` on a terminal; not, unless told. */
  readonly errIsTerminal?: boolean;
  /** Standard input, from its start; read once at most. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Settles when the operator asks the process to stop. */
  readonly interrupted: () => Promise<void>;
  /** Calls whenever the operator asks for changed keys to be read (SIGHUP), until the returned function is called. */
  readonly onHangup: (listener: () => void) => () => void;
}

/** What a command's action resolves with: the exit status, 0 only on success. */
export type ExitStatus = 0 | 1 | 2;

/** Wraps a command's action so that its exit status reaches the caller of the program. */
export type Act = <Args extends readonly unknown[]>(action: (...args: Args) => Promise<ExitStatus>) => (...args: Args) => Promise<void>;
