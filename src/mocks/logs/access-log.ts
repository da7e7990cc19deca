import type { MockEndpoint } from '../behaviour.ts';
import { rfc3339, type Clock } from '../../kernel/clock.ts';
import type { MockComponent } from '../endpoint-name.ts';
import { yearsAfter } from '../population/calendar.ts';

/** What the central systems log of one use (Regulation (EU) 2019/817, Articles 10(1), 16(1) and 24(2) to (4)). Search values are in none of it, but for Article 22. */
export interface AccessLogEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly component: MockComponent;
  readonly memberState: string;
  /** ESP profile, or the legal basis of a CIR consultation (its purpose). */
  readonly profile: string;
  readonly systems: readonly string[];
  readonly operation: string;
  /** Kinds of data used, such as `Surname` or `FINGERPRINTS`; never the data. */
  readonly dataTypes: readonly string[];
  /** Number of results, or the systems named, once known. */
  readonly results?: readonly string[] | number;
  /** For Article 22 only, whose central log holds the data used (Article 24(4)). */
  readonly dataUsed?: unknown;
  /** What operations staff is warned of, such as a profile that is past its review (Article 8(3)). */
  readonly warnings?: readonly string[];
}

/** What a test may ask of the log: who asked what of which systems, without any value. */
export interface LoggedRequest {
  readonly at: number;
  readonly memberState: string;
  readonly profile: string;
  readonly systems: readonly string[];
  readonly operation: string;
}

/** When a system began and ended to answer, for proof that systems are asked simultaneously (Article 9(1)). */
export interface SystemCall {
  readonly system: string;
  readonly startedAt: number;
  endedAt?: number;
}

/**
 * The test bed's own logs: kept in memory, oldest entries dropped. An entry is erased one year after its creation, unless it is held for a
 * monitoring procedure that has begun (Articles 10(3), 16(3) and 24(6)).
 */
export interface AccessLogs {
  readonly record: (entry: AccessLogEntry) => void;
  /** A refusal: which server, which code. */
  readonly refused: (endpoint: MockEndpoint, code: string) => void;
  readonly called: (call: SystemCall) => void;
  readonly entries: () => readonly AccessLogEntry[];
  /** Uses of the ESP and the CIR, oldest first. */
  readonly requests: () => readonly LoggedRequest[];
  readonly refusals: () => readonly { readonly endpoint: MockEndpoint; readonly code: string }[];
  readonly calls: () => readonly SystemCall[];
  /** Holds the entries of now that fit beyond their year, one by one, until the hold is given up. */
  readonly hold: (fits: (entry: AccessLogEntry) => boolean) => () => void;
  readonly clear: () => void;
}

const CAPACITY = 10_000;

interface Ring<T> {
  readonly push: (value: T) => void;
  readonly list: () => readonly T[];
  readonly clear: () => void;
}

function ring<T>(): Ring<T> {
  let values: T[] = [];
  return {
    push(value) {
      if (values.length >= 2 * CAPACITY) values = values.slice(-CAPACITY);
      values.push(value);
    },
    list: () => values.slice(-CAPACITY),
    clear: () => void (values = []),
  };
}

/** The moment a year before another, in epoch milliseconds. */
function yearBefore(at: number): number {
  const text = rfc3339(at);
  return Date.parse(`${yearsAfter(text.slice(0, 10), -1)}${text.slice(10)}`);
}

/** Empty logs for at most ten thousand entries of each kind; without a clock nothing is ever a year old. */
export function accessLogs(clock?: Clock): AccessLogs {
  const written = ring<AccessLogEntry>();
  const holds = new Set<ReadonlySet<AccessLogEntry>>();
  const current = (): readonly AccessLogEntry[] => {
    const oldest = clock ? yearBefore(clock.now()) : Number.NEGATIVE_INFINITY;
    return written.list().filter((entry) => entry.at >= oldest || [...holds].some((held) => held.has(entry)));
  };
  const entries = { push: written.push, list: current, clear: written.clear };
  const refusals = ring<{ endpoint: MockEndpoint; code: string }>();
  const calls = ring<SystemCall>();
  return {
    record: entries.push,
    refused: (endpoint, code) => refusals.push({ endpoint, code }),
    called: calls.push,
    entries: entries.list,
    requests: () =>
      entries
        .list()
        .filter(({ component }) => component !== 'sBMS')
        .map(({ at, memberState, profile, systems, operation }) => ({ at, memberState, profile, systems, operation })),
    refusals: refusals.list,
    calls: calls.list,
    hold(fits) {
      const held = new Set(current().filter(fits));
      holds.add(held);
      return () => void holds.delete(held);
    },
    clear() {
      entries.clear();
      holds.clear();
      refusals.clear();
      calls.clear();
    },
  };
}
