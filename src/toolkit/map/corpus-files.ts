import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { openInputs, type RecordInput } from './input-files.ts';

/** What must become of a record. */
export interface Expectation {
  /** What the record shows, in a few words. */
  readonly shows: string;
  /** Its canonical form. */
  readonly canonical?: unknown;
  /** Or every reason against it, in the order of the record's fields. */
  readonly reasons?: readonly { readonly code: string; readonly field: string }[];
}

/** Records and what must become of them, in the same order. */
export interface Corpus {
  readonly inputs: readonly RecordInput[];
  readonly expectations: readonly Expectation[];
}

const unusable = (path: string, mend: string, cause?: unknown): GatewayError =>
  new GatewayError('mapping-spec-invalid', { field: path, mend }, { cause });

const isReason = (value: unknown): value is { code: string; field: string } =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'field' in value &&
  typeof value.code === 'string' &&
  typeof value.field === 'string';

/** Checks that a value is an expectation; `at` names its place for the error. */
function expectationOf(value: unknown, at: string): Expectation {
  const { shows, canonical, reasons } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const told = (canonical !== undefined) !== (Array.isArray(reasons) && reasons.length > 0 && reasons.every(isReason));
  if (typeof shows !== 'string' || shows === '' || !told)
    throw unusable(at, 'Say what the record shows, and either canonical or reasons, each with code and field.');
  return { shows, ...(canonical === undefined ? { reasons: reasons as Expectation['reasons'] & {} } : { canonical }) };
}

function expectationsIn(path: string, shown: string): readonly Expectation[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const at = `${shown}:${index + 1}:1`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw unusable(at, 'Write one JSON document a line.', cause);
    }
    return expectationOf(value, at);
  });
}

/**
 * The corpus of a pack: `corpus/records.*`, one file of records or a folder of such, and `corpus/expected.ndjson`, one line for each.
 * Undefined where there is none. Raises `mapping-spec-invalid` with file and line for expectations that cannot be read.
 */
export async function openCorpus(folder: string): Promise<Corpus | undefined> {
  const corpus = join(folder, 'corpus');
  const records = existsSync(corpus) ? readdirSync(corpus).find((name) => /^records(\.[a-z0-9]+)?$/.test(name)) : undefined;
  const expected = join(corpus, 'expected.ndjson');
  if (records === undefined || !existsSync(expected)) return undefined;
  return {
    inputs: await openInputs([join(corpus, records)]),
    expectations: expectationsIn(expected, `${basename(folder)}/corpus/expected.ndjson`),
  };
}

const EXPECTED = /\.expected\.(yaml|json)$/;

/** A record of its own with what must become of it. */
export interface GoldenPair {
  readonly name: string;
  readonly input: RecordInput;
  readonly expectation: Expectation;
}

/**
 * Golden pairs of a pack: in `golden`, beside each `NAME.expected.yaml` (or `.json`) with `shows` and `canonical` or `reasons`, the record
 * `NAME.xml`, `.json`, `.csv`, `.txt` or `.an2`. None where there is no such folder. Raises `mapping-spec-invalid` for a pair that lacks its
 * record or cannot be read.
 */
export async function openGoldenPairs(folder: string): Promise<readonly GoldenPair[]> {
  const golden = join(folder, 'golden');
  const names = existsSync(golden) ? readdirSync(golden).toSorted() : [];
  const pairs: GoldenPair[] = [];
  for (const file of names.filter((name) => EXPECTED.test(name))) {
    const name = file.replace(EXPECTED, '');
    const at = `${basename(folder)}/golden/${file}`;
    const record = names.find(
      (other) => other.startsWith(`${name}.`) && !EXPECTED.test(other) && !other.slice(name.length + 1).includes('.'),
    );
    if (record === undefined) throw unusable(at, 'Put the record beside, under the same name.');
    let expected: unknown;
    try {
      expected = parse(readFileSync(join(golden, file), 'utf8'));
    } catch (cause) {
      throw unusable(at, 'Write well-formed YAML or JSON.', cause);
    }
    const [input] = await openInputs([join(golden, record)]);
    if (input !== undefined) pairs.push({ name: `golden/${name}`, input, expectation: expectationOf(expected, at) });
  }
  return pairs;
}
