import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** One case as it is printed, one JSON document a line; figures that a case does not have are left out. */
export interface BenchLine {
  readonly bench: string;
  readonly case: string;
  readonly unit: string;
  /** What this gateway does, in `unit`. */
  readonly ours?: number;
  /** What the physical limit allows, in `unit`. */
  readonly limit?: number;
  /** `ours / limit`. */
  readonly share?: number;
  /** What others do with the same work, in `unit`. */
  readonly peers?: Readonly<Record<string, number>>;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
  /** Figures of another kind that belong to the case, such as memory or recall. */
  readonly detail?: Readonly<Record<string, number>>;
}

/** The value below which the given part of the samples lies (nearest rank). Throws for no samples: a case that never ran has no figure. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no samples');
  return value;
}

/** The median (nearest rank). */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Four significant digits: more would claim a precision that no machine repeats. */
export const rounded = (value: number): number => Number(value.toPrecision(4));

/** What a figure depends on besides the code; names no host and no path. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
  readonly platform: string;
  /** Kind of the file system that evidence was flushed to, because flushing to memory costs nothing. */
  readonly evidenceOn: 'memory' | 'disk';
}

const TMPFS = 0x01021994;

/** Describes this machine; `folder` is where evidence was written. */
export function describeMachine(folder: string): Machine {
  const processors = cpus();
  return {
    cores: processors.length,
    cpu: processors[0]?.model.trim() ?? 'unknown',
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    evidenceOn: statfsSync(folder).type === TMPFS ? 'memory' : 'disk',
  };
}

/** Prints each line and keeps all of them in `bench/results/<bench>.json`. */
export function publish(bench: string, lines: readonly BenchLine[], circumstances: Readonly<Record<string, unknown>>): void {
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  const folder = join(import.meta.dirname, '../results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${bench}.json`), `${JSON.stringify({ bench, ...circumstances, cases: lines }, null, 2)}\n`);
}
