import type { CommandContext } from './command-context.ts';

/** One line on a terminal that is written over as work goes on. */
export interface ProgressLine {
  /** Shows what the text says, if it is time for that. */
  readonly show: (text: (seconds: number) => string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Nothing is said of what takes less than two seconds. */
const QUIET_MS = 2_000;
const BETWEEN_MS = 500;

/** A line of progress on the terminal that reads `err`; nothing where none does. */
export function openProgressLine({ clock, err, errIsTerminal = false }: CommandContext): ProgressLine {
  if (!errIsTerminal) return { show: () => undefined, end: () => undefined };
  const begun = clock.now();
  let due = begun + QUIET_MS;
  let shown = false;
  return {
    show(text) {
      const now = clock.now();
      if (now < due) return;
      due = now + BETWEEN_MS;
      shown = true;
      err(`\r${text((now - begun) / 1_000)}\u001b[K`);
    },
    end: () => (shown ? err('\r\u001b[K') : undefined),
  };
}
