import { OUTCOME_CHANGES } from '../../../mapping/shadow/compare-outcomes.ts';
import { schemaPointer } from '../../../mapping/pointer.ts';
import {
  readShadowLine,
  SHADOW_RESULTS,
  type ShadowDifference,
  type ShadowLine,
  type ShadowResult,
} from '../../../mapping/shadow/shadow-line.ts';
import type { RecordInput } from '../input-files.ts';
import { readRecords } from '../read-records.ts';
import { FindingTally, type TalliedFinding } from './finding-tally.ts';

/** What a file of a shadow run says of one candidate beside one mapping. */
export interface ShadowedPair {
  readonly mapping: string;
  /** `name@version#sha256` of both. */
  readonly live: string;
  readonly candidate: string;
  /** Starts of the gateway that the file tells of. */
  readonly runs: number;
  /** Runs that ended without saying how many records were the same. */
  readonly runsWithoutTotals: number;
  /** Records by result. */
  readonly results: Readonly<Record<ShadowResult, number>>;
  /** Fields that the candidate writes otherwise. */
  readonly changes: readonly TalliedFinding[];
  /** Why it rejects records that the mapping takes. */
  readonly rejections: readonly TalliedFinding[];
  /** Why the mapping rejects records that the candidate takes. */
  readonly acceptances: readonly TalliedFinding[];
  /** Why it rejects records otherwise than the mapping does. */
  readonly otherRejections: readonly TalliedFinding[];
}

/** What a file of a shadow run says. */
export interface ShadowReport {
  readonly pairs: readonly ShadowedPair[];
  /** Lines that are not of a shadow run; the last line of a gateway that crashed may be one. */
  readonly unreadable: number;
}

type Results = Partial<Record<ShadowResult, number>>;

interface RunCounts {
  readonly counted: Results;
  totals?: Results;
}

class PairTally {
  readonly #first: ShadowLine;
  readonly #runs = new Map<string, RunCounts>();
  readonly #changes = new FindingTally();
  readonly #rejections = new FindingTally();
  readonly #acceptances = new FindingTally();
  readonly #otherRejections = new FindingTally();

  constructor(first: ShadowLine) {
    this.#first = first;
  }

  add(line: ShadowLine): void {
    const run = this.#runs.get(line.run) ?? { counted: {} };
    this.#runs.set(line.run, run);
    if (line.line === 'totals') {
      run.totals = line.results;
      return;
    }
    run.counted[line.result] = (run.counted[line.result] ?? 0) + 1;
    this.#addFindings(line);
  }

  report(): ShadowedPair {
    const { mapping, live, candidate } = this.#first;
    const runs = [...this.#runs.values()];
    // What was written after the last totals of a run that crashed is in none; what was lost for want of room is in the totals only.
    const sum = (result: ShadowResult): number =>
      runs.reduce((all, { counted, totals }) => all + Math.max(counted[result] ?? 0, totals?.[result] ?? 0), 0);
    return {
      mapping,
      live,
      candidate,
      runs: runs.length,
      runsWithoutTotals: runs.filter(({ totals }) => totals === undefined).length,
      results: Object.fromEntries(SHADOW_RESULTS.map((result) => [result, sum(result)])) as Record<ShadowResult, number>,
      changes: this.#changes.findings(),
      rejections: this.#rejections.findings(),
      acceptances: this.#acceptances.findings(),
      otherRejections: this.#otherRejections.findings(),
    };
  }

  #addFindings({ query, result, differences = [], formerly = [], reasons = [] }: ShadowDifference): void {
    const changes = differences.map(({ to, kind, was, is }) => ({
      pointer: schemaPointer(to),
      what: kind,
      detail: [was, is].filter((named) => named !== undefined).join(' → '),
    }));
    this.#changes.add(query, changes);
    const refusals = (result === 'accepted' ? formerly : reasons).map(({ code, field }) => ({ pointer: schemaPointer(field), what: code }));
    const tallies = { rejected: this.#rejections, accepted: this.#acceptances, 'rejected-otherwise': this.#otherRejections };
    if (result !== 'changed') tallies[result].add(query, refusals);
  }
}

function parsed(bytes: Uint8Array): ShadowLine | undefined {
  try {
    return readShadowLine(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Sums up what shadow runs wrote, line by line; memory grows with the number of different findings, not with that of records. Raises what
 * `readRecords` raises.
 */
export async function reportShadow(inputs: readonly RecordInput[]): Promise<ShadowReport> {
  const pairs = new Map<string, PairTally>();
  let unreadable = 0;
  for await (const read of readRecords(inputs, { kind: 'json' })) {
    const line = 'bytes' in read ? parsed(read.bytes) : undefined;
    if (line === undefined) {
      unreadable += 1;
      continue;
    }
    const key = `${line.live} ${line.candidate}`;
    const tally = pairs.get(key) ?? new PairTally(line);
    tally.add(line);
    pairs.set(key, tally);
  }
  const sorted = [...pairs].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { pairs: sorted.map(([, tally]) => tally.report()), unreadable };
}

/** How many records were run through both mappings of a pair. */
export function comparedRecords({ results }: ShadowedPair): number {
  return results.same + OUTCOME_CHANGES.reduce((sum, change) => sum + results[change], 0);
}
