import type { Difference } from './compare-records.ts';
import { OUTCOME_CHANGES, type OutcomeChange, type ReasonNote } from './compare-outcomes.ts';

/** What can become of a record in a shadow run: no difference, one, or no comparison, for want of room or for a failure. */
export const SHADOW_RESULTS = ['same', ...OUTCOME_CHANGES, 'dropped', 'failed'] as const;

/** One of `SHADOW_RESULTS`. */
export type ShadowResult = (typeof SHADOW_RESULTS)[number];

/** What every line of a shadow run's file says. */
interface ShadowOrigin {
  /** One start of the gateway (UUID, RFC 9562). */
  readonly run: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly mapping: string;
  /** `name@version#sha256` of the mapping that answered. */
  readonly live: string;
  /** The same of the one that ran beside it. */
  readonly candidate: string;
}

/** One record of which the candidate makes something else. Holds pointers, codes and classes of values; no value. */
export interface ShadowDifference extends ShadowOrigin {
  readonly line: 'difference';
  /** Id of the query or submission that the record came with. */
  readonly query: string;
  readonly result: OutcomeChange;
  readonly differences?: readonly Difference[];
  /** Why the live mapping rejects the record. */
  readonly formerly?: readonly ReasonNote[];
  /** Why the candidate does. */
  readonly reasons?: readonly ReasonNote[];
  /** How many differences and reasons found no room in the line. */
  readonly left?: number;
}

/** How many records of a mapping had which result since the run began; the last such line of a run counts. */
export interface ShadowTotals extends ShadowOrigin {
  readonly line: 'totals';
  readonly results: Readonly<Partial<Record<ShadowResult, number>>>;
}

/** One line of the file that a shadow run writes (NDJSON). */
export type ShadowLine = ShadowDifference | ShadowTotals;

type Parsed = Readonly<Record<string, unknown>>;

const isParsed = (value: unknown): value is Parsed => typeof value === 'object' && value !== null && !Array.isArray(value);

const areTexts = (value: Parsed, ...names: readonly string[]): boolean => names.every((name) => typeof value[name] === 'string');

const isListOf = (value: unknown, ...names: readonly string[]): boolean =>
  value === undefined || (Array.isArray(value) && value.every((entry) => isParsed(entry) && areTexts(entry, ...names)));

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isDifference(value: Parsed): boolean {
  return (
    areTexts(value, 'query') &&
    OUTCOME_CHANGES.some((result) => result === value['result']) &&
    isListOf(value['differences'], 'to', 'kind') &&
    isListOf(value['formerly'], 'code', 'field') &&
    isListOf(value['reasons'], 'code', 'field') &&
    (value['left'] === undefined || isCount(value['left']))
  );
}

function isTotals({ results }: Parsed): boolean {
  return isParsed(results) && SHADOW_RESULTS.every((result) => results[result] === undefined || isCount(results[result]));
}

/** A parsed line as one of a shadow run; undefined for anything else. */
export function readShadowLine(value: unknown): ShadowLine | undefined {
  if (!isParsed(value) || !areTexts(value, 'run', 'at', 'mapping', 'live', 'candidate')) return undefined;
  const known = value['line'] === 'difference' ? isDifference(value) : value['line'] === 'totals' && isTotals(value);
  return known ? (value as unknown as ShadowLine) : undefined;
}
