import { CATEGORIES } from './compare/comparison-rules.ts';
import type { LinkGrounds, LinkedRecord } from './link-file.ts';
import type { LinkColour } from './colour-table.ts';

/** What the CIR keeps of a comparison: time, outcome by field, and colours (Delegated Regulations (EU) 2023/332 and 2023/333); no identity data. */
export interface ComparisonEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly records: readonly LinkedRecord[];
  /** Outcome of each category, such as `surname: similar (one-character)`. */
  readonly findings: readonly string[];
  readonly biometrics: string;
  readonly document: string;
  /** `NONE` when no link arose. */
  readonly colour: LinkColour | 'NONE';
  readonly manual: boolean;
}

/** A year in milliseconds: the longest that logs of links are kept (Article 36(3)). */
export const LOG_LIFE_MS = 365 * 86_400_000;

const CAPACITY = 200_000;

/** A log of comparisons, kept for a year, and of the newest two hundred thousand at most. */
export interface ComparisonLog {
  add(at: number, records: readonly LinkedRecord[], grounds: LinkGrounds, colour: ComparisonEntry['colour'], manual: boolean): void;
  /** Entries not older than a year at `now`, oldest first. */
  entries(now: number): readonly ComparisonEntry[];
  clear(): void;
}

type RawEntry = readonly [
  at: number,
  records: readonly LinkedRecord[],
  grounds: LinkGrounds,
  colour: ComparisonEntry['colour'],
  manual: boolean,
];

function written([at, records, { findings, evidence }, colour, manual]: RawEntry): ComparisonEntry {
  const lines = CATEGORIES.map((category) => {
    const { outcome, rule } = findings[category];
    return `${category}: ${outcome}${rule === undefined ? '' : ` (${rule})`}`;
  });
  return { at, records, findings: lines, biometrics: evidence.biometrics, document: evidence.document, colour, manual };
}

/** An empty log. Entries are put into words only when they are read. */
export function comparisonLog(): ComparisonLog {
  let raw: RawEntry[] = [];
  return {
    add(...entry) {
      if (raw.length >= 2 * CAPACITY) raw = raw.slice(-CAPACITY);
      raw.push(entry);
    },
    entries(now) {
      raw = raw.filter(([at]) => now - at <= LOG_LIFE_MS);
      return raw.slice(-CAPACITY).map(written);
    },
    clear: () => void (raw = []),
  };
}
