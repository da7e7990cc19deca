import { median } from './figures.ts';

/** Something that is measured: one call is one unit of work. */
export interface Contender {
  readonly name: string;
  /** How many calls are under way at any time. */
  readonly callers: number;
  readonly once: () => Promise<void> | void;
}

/** What the rounds of one contender came to. */
export interface Measured {
  /** Units a second: for one caller from the median duration, for several from what was completed. Median of the rounds. */
  readonly perSecond: number;
  /** Median of the rounds' median durations, in milliseconds. */
  readonly p50Ms: number;
  /** Every duration of every round, in milliseconds. */
  readonly samples: readonly number[];
}

/** How long to measure. */
export interface Pace {
  readonly rounds: number;
  readonly sliceMs: number;
}

interface Slice {
  readonly samples: readonly number[];
  readonly perSecond: number;
}

/**
 * Measures all contenders in interleaved rounds: each gets one slice of every round, so that whatever else the machine does
 * falls on all of them. A first round warms up and is not counted.
 */
export async function measure(contenders: readonly Contender[], { rounds, sliceMs }: Pace): Promise<ReadonlyMap<string, Measured>> {
  const slices = new Map<string, Slice[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const slice = await runSlice(contender, sliceMs);
      if (round > 0) slices.get(contender.name)?.push(slice);
    }
  }
  return new Map([...slices].map(([name, taken]) => [name, summary(taken)]));
}

async function runSlice({ callers, once }: Contender, sliceMs: number): Promise<Slice> {
  const samples: number[] = [];
  const begin = performance.now();
  const call = async (): Promise<void> => {
    for (let now = performance.now(); now - begin < sliceMs;) {
      const started = now;
      const work = once();
      // Work without waiting must not pay for a turn of the microtask queue.
      if (work !== undefined) await work;
      now = performance.now();
      samples.push(now - started);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const elapsed = performance.now() - begin;
  return { samples, perSecond: callers === 1 ? 1_000 / median(samples) : (samples.length * 1_000) / elapsed };
}

function summary(slices: readonly Slice[]): Measured {
  return {
    perSecond: median(slices.map(({ perSecond }) => perSecond)),
    p50Ms: median(slices.map(({ samples }) => median(samples))),
    samples: slices.flatMap(({ samples }) => samples),
  };
}
