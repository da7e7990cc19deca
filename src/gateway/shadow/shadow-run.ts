import type { Logger } from 'pino';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import { compareOutcomes, type ComparedOutcome } from '../../mapping/shadow/compare-outcomes.ts';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import { attemptBytes } from '../../mapping/map-bytes.ts';
import type { Counters } from '../counters.ts';
import { failureTrace } from '../failure-trace.ts';
import type { VerifiedRequest } from '../front/gateway-api.ts';
import { isOfFormat, type InstalledMapping } from '../to-canonical.ts';
import { candidatesOf, type CandidatePair } from './candidates.ts';
import { ShadowBook } from './shadow-book.ts';
import { openShadowFile } from './shadow-file.ts';
import { unmeasuredClass } from './unmeasured-class.ts';

/** Where candidates lie, and where differences are written; without a file they are only counted. */
export interface ShadowPlan {
  readonly folder: string;
  readonly file?: string;
  readonly maxFileBytes: number;
}

/** What a shadow run draws on. */
export interface ShadowParts {
  readonly mappings: ReadonlyMap<string, InstalledMapping>;
  readonly counters: Pick<Counters, 'count'>;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly log: Pick<Logger, 'info' | 'error'>;
}

/** Candidate mappings that run beside the installed ones. Nothing of what they do reaches an answer. */
export interface ShadowRun {
  /** Takes the record of a request whose walk has ended. Returns at once and never throws; what there is no room for is dropped and counted. */
  offer(request: VerifiedRequest): void;
  /** Compares what still waits, and resolves once every line is written. Never rejects. */
  close(): Promise<void>;
}

interface WaitingRecord {
  readonly pair: CandidatePair;
  readonly query: string;
  readonly bytes: Uint8Array;
}

/** Records that wait are held in memory, so that neither their number nor their size may grow with the load. */
const MOST_WAITING = 256;
const MOST_WAITING_BYTES = 16_777_216;

/** What a mapping makes of a record; what cannot even be read has a reason like all else. */
function outcomeOf(compiled: CompiledMapping, bytes: Uint8Array): ComparedOutcome {
  try {
    return attemptBytes(compiled, bytes);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { reasons: [{ code: error.code, field: error.details.field ?? '' }] };
  }
}

function compare(record: WaitingRecord, book: ShadowBook, log: ShadowParts['log']): void {
  const { pair, query, bytes } = record;
  try {
    const [live, candidate] = [pair.live, pair.candidate].map(({ compiled }) => outcomeOf(compiled, bytes));
    const difference = live && candidate && compareOutcomes(live, candidate, unmeasuredClass);
    if (difference === undefined) book.note(pair, 'same');
    else book.noteDifference(pair, query, difference);
  } catch (failure) {
    book.note(pair, 'failed');
    log.error(
      { query, mapping: pair.name, candidate: pair.candidate.digest, failure: failureTrace(failure) },
      'a candidate mapping failed',
    );
  }
}

/**
 * Runs the candidates of a folder beside the installed mappings of their names: on the records that the fronts took, one record a turn of the
 * event loop, after the walk of the request has ended. Mapping is a pure function of the record's bytes, so that the live mapping can be run
 * again to compare with, and the walk itself knows nothing of candidates. Throws what `candidatesOf` and `openShadowFile` throw.
 */
export async function openShadowRun(plan: ShadowPlan, parts: ShadowParts): Promise<ShadowRun> {
  const { counters, clock, random, log } = parts;
  const pairs = new Map(candidatesOf(plan.folder, parts.mappings).map((pair) => [pair.name, pair]));
  const lost = (lines: number, cause: string): void => counters.count('gateway_shadow_lines_lost_total', { cause }, lines);
  const file = plan.file === undefined ? undefined : await openShadowFile({ path: plan.file, maxBytes: plan.maxFileBytes, lost });
  const book = new ShadowBook({ counters, clock, run: uuidv7(clock, random), ...(file && { file }) });
  log.info(
    { candidates: [...pairs.values()].map(({ candidate }) => candidate.digest) },
    'candidate mappings run beside the installed ones',
  );

  const waiting: WaitingRecord[] = [];
  let bytesWaiting = 0;
  let isOpen = true;
  const next = (): void => {
    const record = waiting.shift();
    if (record === undefined) return;
    bytesWaiting -= record.bytes.byteLength;
    compare(record, book, log);
    if (waiting.length === 0) book.flush();
    else if (isOpen) setImmediate(next);
  };
  return {
    offer({ queryId: query, body }) {
      const pair = body.kind === 'record' ? pairs.get(body.mapping) : undefined;
      if (!isOpen || body.kind !== 'record' || pair === undefined || !isOfFormat(body, pair.live.compiled)) return;
      if (waiting.length >= MOST_WAITING || bytesWaiting + body.bytes.byteLength > MOST_WAITING_BYTES) {
        book.note(pair, 'dropped');
        return;
      }
      // A copy, because the bytes may be a part of a whole message, which would then stay as well.
      waiting.push({ pair, query, bytes: new Uint8Array(body.bytes) });
      bytesWaiting += body.bytes.byteLength;
      if (waiting.length === 1) setImmediate(next);
    },
    async close() {
      isOpen = false;
      while (waiting.length > 0) next();
      await book.close();
    },
  };
}
