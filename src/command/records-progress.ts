import type { CommandContext } from './command-context.ts';
import { openProgressLine } from './progress-line.ts';

/** Between two looks at the clock. */
const RECORDS = 256;

/** How far a walk over records is. */
export interface RecordsProgress {
  /** Hears how many records were read. */
  readonly seen: (records: number) => void;
  /** Wipes what was said. */
  readonly end: () => void;
}

/** A line of progress that says what is done and how many records it was done to; nothing where no terminal reads. */
export function recordsProgress(context: CommandContext, what: string): RecordsProgress {
  const line = openProgressLine(context);
  return {
    seen(records) {
      if (records % RECORDS === 0) line.show(() => `${what}: ${records} records`);
    },
    end: line.end,
  };
}
