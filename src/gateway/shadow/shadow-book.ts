import { rfc3339, type Clock } from '../../kernel/clock.ts';
import type { OutcomeDifference } from '../../mapping/shadow/compare-outcomes.ts';
import { schemaPointer } from '../../mapping/pointer.ts';
import type { ShadowDifference, ShadowLine, ShadowResult } from '../../mapping/shadow/shadow-line.ts';
import type { Counters } from '../counters.ts';
import type { CandidatePair } from './candidates.ts';
import type { ShadowFile } from './shadow-file.ts';

/** What a book is kept with; without a file it only counts. */
export interface ShadowBookTerms {
  readonly counters: Pick<Counters, 'count'>;
  readonly clock: Clock;
  /** Id of this start of the gateway. */
  readonly run: string;
  readonly file?: ShadowFile;
}

/** One line names no more differences, and no more reasons, than this. */
const MOST_NAMED = 100;
/** How many results of a mapping pass between two lines of totals. */
const TOTALS_EVERY = 1000;

type Named = Pick<ShadowDifference, 'result' | 'differences' | 'formerly' | 'reasons' | 'left'>;

function named({ result, ...lists }: OutcomeDifference): Named {
  const kept = Object.entries(lists).flatMap(([name, list]) => (list.length === 0 ? [] : [[name, list.slice(0, MOST_NAMED)] as const]));
  const left = Object.values(lists).reduce((sum, { length }) => sum + Math.max(0, length - MOST_NAMED), 0);
  return { result, ...Object.fromEntries(kept), ...(left === 0 ? {} : { left }) };
}

const labelsOf = ({ name, candidate }: CandidatePair): Readonly<Record<string, string>> => ({
  mapping: name,
  version: candidate.compiled.version,
});

/** Counts and writes down what candidates make of records. */
export class ShadowBook {
  readonly #terms: ShadowBookTerms;
  readonly #totals = new Map<CandidatePair, Map<ShadowResult, number>>();

  constructor(terms: ShadowBookTerms) {
    this.#terms = terms;
  }

  /** Notes the result for one record. */
  note(pair: CandidatePair, result: ShadowResult): void {
    const results = this.#totals.get(pair) ?? new Map<ShadowResult, number>();
    results.set(result, (results.get(result) ?? 0) + 1);
    this.#totals.set(pair, results);
    this.#terms.counters.count('gateway_shadow_records_total', { ...labelsOf(pair), result });
    const all = [...results.values()].reduce((sum, count) => sum + count, 0);
    if (all % TOTALS_EVERY === 0) this.#writeTotals(pair, results);
  }

  /** Notes a record of which the candidate makes something else, under the id of its query. */
  noteDifference(pair: CandidatePair, query: string, difference: OutcomeDifference): void {
    this.#count(pair, difference);
    this.#write({ line: 'difference', ...this.#origin(pair), query, ...named(difference) });
    this.note(pair, difference.result);
  }

  /** Begins to write what was noted. */
  flush(): void {
    this.#terms.file?.flush();
  }

  /** Writes the totals and closes the file. Never rejects. */
  async close(): Promise<void> {
    for (const [pair, results] of this.#totals) this.#writeTotals(pair, results);
    await this.#terms.file?.close();
  }

  /** Counts each field, and each reason, once a record. */
  #count(pair: CandidatePair, { result, differences, reasons }: OutcomeDifference): void {
    const { counters } = this.#terms;
    const fields = new Map(differences.map(({ to, kind }) => [`${schemaPointer(to)} ${kind}`, { pointer: schemaPointer(to), kind }]));
    for (const field of fields.values()) counters.count('gateway_shadow_differences_total', { ...labelsOf(pair), ...field });
    // A record that the live mapping takes has no field but those of a closed schema, so that pointers are few; of others a sender may choose them.
    if (result !== 'rejected') return;
    const codes = new Map(reasons.map(({ code, field }) => [`${schemaPointer(field)} ${code}`, { pointer: schemaPointer(field), code }]));
    for (const reason of codes.values()) counters.count('gateway_shadow_rejections_total', { ...labelsOf(pair), ...reason });
  }

  #origin({ name, live, candidate }: CandidatePair): Omit<ShadowLine, 'line'> {
    const { run, clock } = this.#terms;
    return { run, at: rfc3339(clock.now()), mapping: name, live: live.digest, candidate: candidate.digest };
  }

  #writeTotals(pair: CandidatePair, results: ReadonlyMap<ShadowResult, number>): void {
    this.#write({ line: 'totals', ...this.#origin(pair), results: Object.fromEntries(results) });
  }

  #write(line: ShadowLine): void {
    this.#terms.file?.add(JSON.stringify(line));
  }
}
