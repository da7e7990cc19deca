import type { MockEndpoint } from '../behaviour.ts';
import type { MockComponent } from '../endpoint-name.ts';

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

/** The test bed's own logs: kept in memory, oldest entries dropped. */
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

/** Empty logs for at most ten thousand entries of each kind. */
export function accessLogs(): AccessLogs {
  const entries = ring<AccessLogEntry>();
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
    clear() {
      entries.clear();
      refusals.clear();
      calls.clear();
    },
  };
}
