import { createHash } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { PlacedBatch, RecordPlace } from './batch-records.ts';
import { identityOf, type RecordInput } from './input-files.ts';
import type { BatchReject, MappedBatch } from './map-batch.ts';
import type { MapStart } from './map-messages.ts';
import type { RejectReason } from './record-mapper.ts';
import { readCheckpoint, removeCheckpoint, writeCheckpoint, type RunState } from './run-checkpoint.ts';
import { openLineFile, streamSink, type LineSink } from './run-file.ts';

/** Where a run writes, and whether it goes on with another. */
export interface RunTarget extends MapStart {
  readonly inputs: readonly RecordInput[];
  readonly out: string | ((bytes: Uint8Array) => void);
  readonly rejects?: string | undefined;
  readonly resume?: boolean;
  readonly clock: Clock;
}

const CHECKPOINT_EVERY_MS = 1_000;
const CHECKPOINT_EVERY_RECORDS = 20_000;

const BEGINNING: RunState = {
  records: 0,
  mapped: 0,
  rejected: {},
  position: { file: 0, faults: 0 },
  outputBytes: 0,
  rejectsBytes: 0,
  seconds: 0,
};

/** One record that was not mapped, as a line of the rejects says it. */
interface RejectLine {
  /** Number of the record, from 1, over all inputs. */
  readonly record: number;
  /** Base name of its file, where there are several. */
  readonly file?: string;
  readonly offset: number;
  readonly line: number;
  readonly reasons: readonly RejectReason[];
  readonly source?: string;
  readonly sourceBase64?: string;
}

/** What a run has written, and how far it is: the only one to touch its files. Made by `openJournal`; closed by its owner. */
export class RunJournal {
  readonly #target: RunTarget;
  readonly #out: LineSink;
  readonly #rejects: LineSink | undefined;
  readonly #run: string | undefined;
  readonly #begun: number;
  readonly #before: RunState;
  #state: RunState;
  #savedAt: number;
  #savedRecords: number;

  constructor(
    target: RunTarget,
    before: RunState,
    sinks: { readonly out: LineSink; readonly rejects: LineSink | undefined },
    run: string | undefined,
  ) {
    this.#target = target;
    this.#before = before;
    this.#state = before;
    this.#out = sinks.out;
    this.#rejects = sinks.rejects;
    this.#run = run;
    this.#begun = target.clock.now();
    this.#savedAt = this.#begun;
    this.#savedRecords = before.records;
  }

  /** What was done so far, by a resumed run too. */
  get state(): RunState {
    const seconds = this.#before.seconds + (this.#target.clock.now() - this.#begun) / 1_000;
    return { ...this.#state, outputBytes: this.#out.length, rejectsBytes: this.#rejects?.length ?? 0, seconds };
  }

  /** What the run that this one resumed had done. */
  get before(): RunState {
    return this.#before;
  }

  /** Writes what became of a batch; batches come in the order of the inputs. Raises `command-usage` where a file cannot be written. */
  async settle({ places, position }: PlacedBatch, { output, mapped, rejects }: MappedBatch): Promise<void> {
    const lines = this.#rejectLines(places, rejects);
    const rejected: Record<string, number> = { ...this.#state.rejected };
    for (const { reasons } of lines) {
      const code = reasons[0]?.code ?? 'internal-error';
      rejected[code] = (rejected[code] ?? 0) + 1;
    }
    await this.#out.append(output);
    await this.#rejects?.append(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
    const { records, mapped: done } = this.#state;
    this.#state = { ...this.#state, records: records + places.length, mapped: done + mapped, rejected, position };
    await this.#save();
  }

  /** Ends a run that has come to the end of its inputs; `after` is written behind all lines. */
  async finish(after: string): Promise<void> {
    await this.#out.append(Buffer.from(after));
    await this.#sync();
    if (this.#run !== undefined && typeof this.#target.out === 'string') await removeCheckpoint(this.#target.out);
  }

  async close(): Promise<void> {
    await this.#out.close();
    await this.#rejects?.close();
  }

  #rejectLines(places: readonly RecordPlace[], rejects: readonly BatchReject[]): readonly RejectLine[] {
    const { inputs } = this.#target;
    const byIndex = new Map(rejects.map((reject) => [reject.index, reject]));
    let index = -1;
    return places.flatMap(({ file, offset, line, fault }, count) => {
      if (fault === undefined) index += 1;
      const reject = fault === undefined ? byIndex.get(index) : undefined;
      const reasons = fault === undefined ? reject?.reasons : [{ ...fault, field: '' }];
      if (reasons === undefined) return [];
      const name = inputs.length > 1 ? { file: inputs[file]?.name ?? '' } : {};
      return [{ record: this.#state.records + count + 1, ...name, offset, line, reasons, ...reject?.source }];
    });
  }

  async #sync(): Promise<void> {
    await this.#out.sync();
    await this.#rejects?.sync();
  }

  async #save(): Promise<void> {
    const { clock, out } = this.#target;
    if (this.#run === undefined || typeof out !== 'string') return;
    const { records } = this.#state;
    if (clock.now() - this.#savedAt < CHECKPOINT_EVERY_MS && records - this.#savedRecords < CHECKPOINT_EVERY_RECORDS) return;
    await this.#sync();
    await writeCheckpoint(out, this.#run, this.state);
    [this.#savedAt, this.#savedRecords] = [clock.now(), records];
  }
}

/** A digest that tells a run from others; undefined for one that cannot be resumed. */
async function digestOf({ inputs, out, rejects, pack, reverse, keepSource }: RunTarget): Promise<string | undefined> {
  const identity = typeof out === 'string' ? await identityOf(inputs) : undefined;
  if (identity === undefined) return undefined;
  const flat = (_: string, value: unknown): unknown => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value);
  return createHash('sha256')
    .update(JSON.stringify([identity, pack, reverse, keepSource, rejects !== undefined], flat))
    .digest('hex');
}

/**
 * Opens the files of a run: new ones, or with `resume` those of the run that was broken off, cut back to its last checkpoint. `ahead`
 * is written before all lines. Raises `command-usage` where they cannot be written or are not those of that run, `config-file-unreadable`.
 */
export async function openJournal(target: RunTarget, ahead: string): Promise<RunJournal> {
  const { out, rejects, resume = false } = target;
  const run = await digestOf(target);
  if (resume && run === undefined)
    throw new GatewayError('command-usage', {
      field: '--resume',
      mend: 'Read files and write to a file: a stream cannot be taken up again.',
    });
  const left = resume && run !== undefined && typeof out === 'string' ? await readCheckpoint(out, run) : undefined;
  const before = left ?? BEGINNING;
  const outSink = typeof out === 'string' ? await openLineFile(out, left?.outputBytes) : streamSink(out);
  const rejectsSink = rejects === undefined ? undefined : await openLineFile(rejects, left?.rejectsBytes);
  if (left === undefined) {
    await outSink.append(Buffer.from(ahead));
    if (typeof out === 'string') await removeCheckpoint(out);
  }
  return new RunJournal(target, before, { out: outSink, rejects: rejectsSink }, run);
}
