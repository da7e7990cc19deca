import { availableParallelism } from 'node:os';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import { compilePack } from '../../mapping/spec/pack.ts';
import { batchRecords, type PlacedBatch } from './batch-records.ts';
import type { RecordInput } from './input-files.ts';
import { mapBatch, type BatchWriter, type MappedBatch } from './map-batch.ts';
import { openMapThreads, type MapThreads } from './map-threads.ts';
import { outputFrame, recordWriter } from './record-writer.ts';
import type { RunState } from './run-checkpoint.ts';
import { openJournal, type RunJournal, type RunTarget } from './run-journal.ts';

/** How far a run is. */
export interface RunProgress {
  readonly records: number;
  readonly rejected: number;
  /** Bytes read of the inputs, and how many there are where that is known. */
  readonly bytesRead: number;
  readonly bytesTotal?: number | undefined;
  readonly seconds: number;
}

/**
 * What is run. `out` is the path of the file that results are written to, one a line, or takes their bytes; `rejects` the path of the file
 * that tells of every record which was not mapped: without it they are only counted.
 */
export interface MappingRun extends RunTarget {
  /** Threads that map, at most; as many as there are processors unless told. The calling thread cuts records and writes results. */
  readonly workers?: number | undefined;
  /** Records at most, those before a resumption included. */
  readonly limit?: number | undefined;
  /** Hears after every batch how far the run is. */
  readonly progress?: (progress: RunProgress) => void;
}

/** What a run did, and what a run before it had done that it resumed. */
export interface RunSummary {
  readonly mapping: string;
  readonly version: string;
  readonly records: number;
  readonly mapped: number;
  readonly rejected: number;
  /** Records that were not mapped, by the code of their first reason. */
  readonly rejectedByCode: Readonly<Record<string, number>>;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly seconds: number;
  /** Records that the run before this one had done. */
  readonly resumedAfter: number;
  readonly recordsPerSecond: number;
  /** Most memory that the whole process, threads included, has held so far, in MiB. */
  readonly peakMegabytes: number;
}

const rejectedOf = ({ records, mapped }: RunState): number => records - mapped;

/** Bytes of the inputs before a position. */
function bytesBefore(inputs: readonly RecordInput[], { file, next }: RunState['position']): number {
  return inputs.slice(0, file).reduce((sum, { bytes = 0 }) => sum + bytes, next?.offset ?? 0);
}

function totalBytes(inputs: readonly RecordInput[]): number | undefined {
  let sum = 0;
  for (const { bytes } of inputs) {
    if (bytes === undefined) return undefined;
    sum += bytes;
  }
  return sum;
}

/** Batches at the start that the calling thread maps: a short run is over before threads would have begun. */
const HERE_FIRST = 8;

interface Running {
  readonly compiled: CompiledMapping;
  readonly here: BatchWriter;
  readonly journal: RunJournal;
  readonly threads: MapThreads;
  readonly told: () => void;
  readonly read: (bytes: number) => void;
}

/** Hands batches to threads and their results to the journal, in order; so many at once that no thread waits, and no more. */
async function mapAll(run: MappingRun, { compiled, here, journal, threads, told, read }: Running): Promise<void> {
  const { workers = availableParallelism(), limit = Number.POSITIVE_INFINITY, inputs } = run;
  const pending: (readonly [PlacedBatch, Promise<MappedBatch>])[] = [];
  const settle = async (): Promise<void> => {
    const [oldest] = pending.splice(0, 1);
    if (oldest === undefined) return;
    await journal.settle(oldest[0], await oldest[1]);
    told();
  };
  const { position, records } = journal.before;
  const format = run.reverse ? ({ kind: 'json' } as const) : compiled.sourceFormat;
  const batches = batchRecords(inputs, { format, from: position, limit: Math.max(limit - records, 0), read });
  let count = 0;
  for await (const placed of batches) {
    // Also a run with one thread leaves the calling one, whose nursery nothing bounds, to the cutting of records.
    const stays = (count += 1) <= HERE_FIRST;
    const mapped = stays ? Promise.resolve(mapBatch(here, placed.batch)) : threads.map(placed.batch);
    // Whoever settles it hears of a failure; until then it must not count as one that nobody hears of.
    mapped.catch(() => undefined);
    pending.push([placed, mapped]);
    while (pending.length >= 2 * workers) await settle();
  }
  while (pending.length > 0) await settle();
}

/**
 * Maps every record of the inputs, in memory that does not grow with them. Results and rejects come in the order of the records, whatever
 * the threads. Where `out` is a file and the inputs are files, a checkpoint beside it lets another run go on after this one was killed.
 * Raises `mapping-spec-invalid` before anything is read or written, `command-usage` for files that cannot be written or a run that cannot be
 * resumed, and `config-file-unreadable`; a record that cannot be mapped is none of it, nor a file that cannot be cut into records.
 */
export async function runMapping(run: MappingRun): Promise<RunSummary> {
  const compiled = compilePack(run.pack, run.schemas);
  const here = recordWriter(compiled, run);
  const frame = outputFrame(compiled, run.reverse);
  const journal = await openJournal(run, frame.before);
  const { pack, schemas, reverse, keepSource } = run;
  const threads = openMapThreads({ pack, schemas, reverse, keepSource }, run.workers ?? availableParallelism());
  const bytesTotal = totalBytes(run.inputs);
  let bytesRead = bytesBefore(run.inputs, journal.before.position);
  const read = (bytes: number): void => {
    bytesRead += bytes;
  };
  const told = (): void => {
    const { state } = journal;
    run.progress?.({ records: state.records, rejected: rejectedOf(state), bytesRead, bytesTotal, seconds: state.seconds });
  };
  try {
    await mapAll(run, { compiled, here, journal, threads, told, read });
    await journal.finish(frame.after);
  } finally {
    await threads.close();
    await journal.close();
  }
  const { state, before } = journal;
  const seconds = state.seconds - before.seconds;
  return {
    mapping: compiled.name,
    version: compiled.version,
    records: state.records,
    mapped: state.mapped,
    rejected: rejectedOf(state),
    rejectedByCode: state.rejected,
    bytesRead,
    bytesWritten: state.outputBytes,
    seconds: state.seconds,
    resumedAfter: before.records,
    recordsPerSecond: seconds > 0 ? Math.round((state.records - before.records) / seconds) : 0,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}
