import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { FilePlace } from './records/split-records.ts';

/** How far a run has come in its inputs. */
export interface RunPosition {
  /** Which of the files, from 0. */
  readonly file: number;
  /** The place after the last record taken from it; absent before its first. */
  readonly next?: FilePlace;
  /** How many faults were taken from it since. */
  readonly faults: number;
}

/** What a run has done: counts, and how long what it wrote is. */
export interface RunState {
  readonly records: number;
  readonly mapped: number;
  /** Records that were not mapped, by the code of their first reason. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly position: RunPosition;
  readonly outputBytes: number;
  readonly rejectsBytes: number;
  readonly seconds: number;
}

/** A state of a run that everything written is in accord with. */
export interface Checkpoint extends RunState {
  readonly format: typeof FORMAT;
  /** Digest of inputs, specification and direction. */
  readonly run: string;
}

const FORMAT = 'gateway-map-run/1';

/** The file beside a run's output that says how far it is. */
export const checkpointPath = (out: string): string => `${out}.progress.json`;

const isCheckpoint = (value: unknown): value is Checkpoint =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT && 'position' in value;

/**
 * The checkpoint beside an output; undefined where none was left. Raises `command-usage` for one that was left by a run of other inputs or
 * another specification, or that cannot be read.
 */
export async function readCheckpoint(out: string, run: string): Promise<Checkpoint | undefined> {
  const path = checkpointPath(out);
  let checkpoint: unknown;
  try {
    checkpoint = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new GatewayError(
      'command-usage',
      { field: basename(path), mend: 'Remove the file, and start anew, without --resume.' },
      { cause },
    );
  }
  if (isCheckpoint(checkpoint) && checkpoint.run === run) return checkpoint;
  const mend = 'The run begun had other files, another mapping or another direction: give the same, or start anew, without --resume.';
  throw new GatewayError('command-usage', { field: '--resume', mend });
}

/** Leaves a checkpoint, in one step: a reader sees this one or the one before. */
export async function writeCheckpoint(out: string, run: string, state: RunState): Promise<void> {
  const path = checkpointPath(out);
  const checkpoint: Checkpoint = { format: FORMAT, run, ...state };
  await writeFile(`${path}.new`, `${JSON.stringify(checkpoint)}\n`, { flush: true });
  await rename(`${path}.new`, path);
}

/** Removes what a run that is over left beside its output. */
export async function removeCheckpoint(out: string): Promise<void> {
  await rm(checkpointPath(out), { force: true });
}
