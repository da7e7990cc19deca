import { asGatewayError } from '../../kernel/gateway-error.ts';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import { compareValues } from './compare-values.ts';
import { openCorpus, openGoldenPairs, type Corpus, type Expectation } from './corpus-files.ts';
import type { RecordInput } from './input-files.ts';
import { readRecords, type ReadRecord } from './read-records.ts';
import { mapRecord, type MappedRecord } from './record-mapper.ts';

/** What became of one record of a corpus. */
export interface TestedRecord {
  /** Number of the record in the corpus, from 1, or name of the golden pair. */
  readonly record: number | string;
  readonly shows: string;
  /** What is not as it must be, each in one line; none for a record that passed. */
  readonly differences: readonly string[];
}

/** What the test of a pack found. */
export interface TestedPack {
  readonly pack: string;
  /** What is wrong with the corpus itself. */
  readonly faults: readonly string[];
  readonly records: readonly TestedRecord[];
}

const MOST_DIFFERENCES = 20;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const listed = (reasons: readonly { readonly code: string; readonly field: string }[]): readonly string[] =>
  reasons.map(({ code, field }) => `${code} at ${field === '' ? 'the record' : field}`);

/** Reasons that stand on one side only; where both sides have all, their order. */
function reasonDifferences(expected: readonly string[], found: readonly string[]): readonly string[] {
  const missing = expected.filter((reason) => !found.includes(reason)).map((reason) => `expected the reason ${reason}`);
  const unexpected = found.filter((reason) => !expected.includes(reason)).map((reason) => `found the reason ${reason}`);
  const differences = [...missing, ...unexpected];
  if (differences.length > 0 || expected.join() === found.join()) return differences;
  return [`expected the reasons in the order ${expected.join(', ')}; found ${found.join(', ')}`];
}

/** What tells an outcome from what it must be. */
function differencesOf({ canonical, reasons = [] }: Expectation, outcome: MappedRecord): readonly string[] {
  if (canonical === undefined) {
    if ('record' in outcome) return listed(reasons).map((reason) => `expected the reason ${reason}; the record was mapped`);
    return reasonDifferences(listed(reasons), listed(outcome.reasons));
  }
  if ('reasons' in outcome) return listed(outcome.reasons).map((reason) => `found the reason ${reason}; expected a canonical record`);
  const found: unknown = JSON.parse(JSON.stringify(outcome.record));
  return compareValues(canonical, found).map(
    (difference) => `${difference.pointer}: expected ${shown(difference.expected)}, found ${shown(difference.found)}`,
  );
}

function capped(differences: readonly string[]): readonly string[] {
  const left = differences.length - MOST_DIFFERENCES;
  return left <= 0 ? differences : [...differences.slice(0, MOST_DIFFERENCES), `and ${left} more`];
}

const outcomeOf = (compiled: CompiledMapping, read: ReadRecord): MappedRecord =>
  'fault' in read ? { reasons: [read.fault] } : mapRecord(compiled, read.bytes);

async function allOf(inputs: readonly RecordInput[], compiled: CompiledMapping): Promise<readonly ReadRecord[]> {
  const records: ReadRecord[] = [];
  for await (const record of readRecords(inputs, compiled.sourceFormat)) records.push(record);
  return records;
}

async function testCorpus(corpus: Corpus | undefined, compiled: CompiledMapping, atLeast: number): Promise<Omit<TestedPack, 'pack'>> {
  if (corpus === undefined)
    return { faults: atLeast === 0 ? [] : ['The pack has no corpus/records.* with corpus/expected.ndjson.'], records: [] };
  const read = await allOf(corpus.inputs, compiled);
  const { expectations } = corpus;
  const faults: string[] = [];
  if (read.length !== expectations.length)
    faults.push(`corpus/expected.ndjson has ${expectations.length} lines for ${read.length} records; each record needs one.`);
  if (read.length < atLeast) faults.push(`The corpus has ${read.length} records, which is fewer than ${atLeast}.`);
  const records = read.flatMap((record, index): readonly TestedRecord[] => {
    const expected = expectations[index];
    if (expected === undefined) return [];
    return [{ record: index + 1, shows: expected.shows, differences: capped(differencesOf(expected, outcomeOf(compiled, record))) }];
  });
  return { faults, records };
}

async function testGoldenPairs(folder: string, compiled: CompiledMapping): Promise<readonly TestedRecord[]> {
  const tested: TestedRecord[] = [];
  for (const { name, input, expectation } of await openGoldenPairs(folder)) {
    const [record, ...more] = await allOf([input], compiled);
    const one =
      record !== undefined && more.length === 0
        ? differencesOf(expectation, outcomeOf(compiled, record))
        : ['the file does not hold one record'];
    tested.push({ record: name, shows: expectation.shows, differences: capped(one) });
  }
  return tested;
}

/**
 * Runs the corpus of a pack, and its golden pairs, through the mapping, and holds every outcome against what it must be. A corpus of fewer than
 * `atLeast` records, or whose expectations do not match it in number, is a fault; so is one that cannot be read.
 */
export async function testPack(folder: string, compiled: CompiledMapping, atLeast: number): Promise<TestedPack> {
  const pack = compiled.name;
  try {
    const { faults, records } = await testCorpus(await openCorpus(folder), compiled, atLeast);
    return { pack, faults, records: [...records, ...(await testGoldenPairs(folder, compiled))] };
  } catch (error) {
    const { code, details, message } = asGatewayError(error);
    if (code === 'internal-error') throw error;
    return { pack, faults: [`${details.field ?? 'corpus'}: ${details.mend ?? message}`], records: [] };
  }
}
