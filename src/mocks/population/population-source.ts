import { dayNumber } from './calendar.ts';

/** What a population is drawn from. */
export interface PopulationSource {
  readonly seed: number;
  /** The day on which everything stands, YYYY-MM-DD. */
  readonly asOf: string;
  /** The same as a number (see `dayNumber`). */
  readonly asOfDay: number;
}

/** The source of a seed and a day. */
export function populationSource(seed: number, asOf: string): PopulationSource {
  return { seed, asOf, asOfDay: dayNumber(asOf) };
}

/** Purposes of the sequences of choices about one person. */
export const PURPOSES = { person: 0, records: 1, assumed: 2, surnames: 3, places: 4 } as const;

/** Six digits at least, after a prefix. */
export function numbered(prefix: string, value: number): string {
  return prefix + String(value).padStart(6, '0');
}
