import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { validateCanonicalRecord } from '../src/canonical/generated/validators.js';
import { decodeRecord } from '../src/mapping/source/decode-record.ts';
import { canonicalOfBytes } from '../src/mapping/map-bytes.ts';
import { sourceTreeFromJson } from '../src/mapping/source/read-source.ts';
import type { RunSummary } from '../src/toolkit/map/run-mapping.ts';
import { readJson } from '../src/wire/json/read-json.ts';
import { scanXml } from '../src/wire/xml/scan-xml.ts';
import type { BenchOptions } from './bench-options.ts';
import { handWritten, type Pieteikums } from './mapping/hand-written.ts';
import { jmespathPeer } from './mapping/jmespath-peer.ts';
import { jsonataPeer, pureJsonataPeer } from './mapping/jsonata-peer.ts';
import { subjects, type Subjects } from './mapping/subjects.ts';
import { fastXmlParserPeer, saxonPeer } from './mapping/xml-peers.ts';
import { describeMachine, publish, quantile, rounded, type BenchLine } from './support/figures.ts';
import { measure, type Contender, type Measured, type Pace } from './support/rounds.ts';

const UNIT = 'records/s';

/** One way to map, and how often in a row: a single call of a few microseconds is shorter than the clock is fine. */
interface Way {
  readonly name: string;
  readonly repeat: number;
  readonly once: () => unknown;
}

const contender = ({ name, repeat, once }: Way): Contender => ({
  name,
  callers: 1,
  once: () => {
    const first = once();
    if (first instanceof Promise) return first.then(() => undefined);
    for (let done = 1; done < repeat; done += 1) once();
    return undefined;
  },
});

interface Case {
  readonly name: string;
  readonly ours: Way;
  readonly limit: Way;
  readonly peers: readonly Way[];
}

/**
 * National records made canonical, against a hand-written function, query languages and XML tools on the same record, in interleaved rounds.
 *
 * `ours` is what the gateway does with every record: each field accounted for, the record held against its schema, mapped, and the result
 * held against the canonical schema, in one pass of generated code.
 *
 * - `json-3kb`: from the parsed record. `limit` is the hand-written function, which checks and accounts for nothing. `closures` is the same
 *   mapping without generated code, with accounts and without both checks. `jsonata` is an expression in JSONata alone; the
 *   `…-with-functions` and `jmespath` are given our readers of dates, countries and names to call, without which JMESPath cannot map this.
 * - `json-3kb-validated`: `limit` is the hand-written function between ajv's checks of both schemas, `closures` the closures between them.
 * - `json-3kb-bytes`: from bytes, strictly read. `limit` is `JSON.parse` and the hand-written function.
 * - `xml-…`: from bytes. `limit` is the scan alone, which only finds the document well-formed. `fast-xml-parser` is followed by the
 *   hand-written function, `saxon-js` runs one compiled XPath expression on the document that it parsed, `tree` is our own way by a tree of
 *   elements.
 * - `run-…`: `map run` over that many records of about 0.3 KB, from and to memory, each in a process of its own. `detail` tells the most
 *   memory that the process held, threads included.
 *
 * Every way gives the very same canonical record, which is checked first.
 */
export async function run({ quick }: BenchOptions): Promise<void> {
  const pace: Pace = quick ? { rounds: 3, sliceMs: 60 } : { rounds: 9, sliceMs: 150 };
  const measured = subjects();
  const lines: BenchLine[] = [];
  for (const one of [...jsonCases(measured), ...xmlCases(measured)]) lines.push(await lineOf(one, pace));
  for (const count of quick ? [10_000, 100_000] : [10_000, 1_000_000]) for (const workers of [1, 2]) lines.push(runLine(count, workers));
  const { json, smallXml, largeXml } = measured;
  const bytes = { json: json.length, 'xml-3kb': smallXml.length, 'xml-60kb': largeXml.length };
  publish('mapping', lines, { machine: describeMachine(tmpdir()), quick, ...pace, bytes });
}

function jsonCases({ compiled, closures, accepts, record, json }: Subjects): readonly Case[] {
  const pieteikums = record as unknown as Pieteikums;
  const [jsonata, withFunctions, jmespath] = [pureJsonataPeer(), jsonataPeer(), jmespathPeer()];
  const ours: Way = { name: 'ours', repeat: 20, once: () => compiled.toCanonical(record) };
  const validated = (): unknown => {
    if (!accepts(record)) throw new Error('the record is not what its schema says');
    const mapped = handWritten(pieteikums);
    if (!validateCanonicalRecord(mapped)) throw new Error('the result is not what its schema says');
    return mapped;
  };
  return [
    {
      name: 'json-3kb',
      ours,
      limit: { name: 'hand-written', repeat: 20, once: () => handWritten(pieteikums) },
      peers: [
        { name: 'closures', repeat: 20, once: () => closures.map(record) },
        { name: 'jsonata', repeat: 1, once: () => jsonata(record) },
        { name: 'jsonata-with-functions', repeat: 1, once: () => withFunctions(record) },
        { name: 'jmespath', repeat: 1, once: () => jmespath(record) },
      ],
    },
    {
      name: 'json-3kb-validated',
      ours,
      limit: { name: 'hand-written and ajv', repeat: 20, once: validated },
      peers: [{ name: 'closures', repeat: 20, once: () => closures.validated(record) }],
    },
    {
      name: 'json-3kb-bytes',
      ours: { name: 'ours', repeat: 20, once: () => compiled.toCanonical(sourceTreeFromJson(readJson(json))) },
      limit: { name: 'JSON.parse and hand-written', repeat: 20, once: () => handWritten(JSON.parse(json.toString('utf8')) as Pieteikums) },
      peers: [],
    },
  ];
}

function xmlCases({ compiled, root, namespace, smallXml, largeXml }: Subjects): readonly Case[] {
  const [fastXmlParser, saxon] = [fastXmlParserPeer(root), saxonPeer(namespace)];
  const caseOf = (name: string, bytes: Buffer, repeat: number): Case => ({
    name,
    ours: { name: 'ours', repeat, once: () => canonicalOfBytes(compiled, bytes) },
    limit: { name: 'scan', repeat, once: () => scanXml(bytes).release() },
    peers: [
      { name: 'tree', repeat: 1, once: () => compiled.toCanonical(decodeRecord(compiled, bytes)) },
      { name: 'fast-xml-parser', repeat: 1, once: () => fastXmlParser(bytes) },
      { name: 'saxon-js', repeat: 1, once: () => saxon(bytes) },
    ],
  });
  return [caseOf('xml-3kb', smallXml, 10), caseOf('xml-60kb', largeXml, 1)];
}

/** A result without parts that are null: some languages cannot leave out a field that is absent. */
const plain = (mapped: unknown): unknown =>
  JSON.parse(JSON.stringify(mapped, (_name, value: unknown) => (value === null ? undefined : value)));

async function requireSame({ name, ours, limit, peers }: Case): Promise<void> {
  const expected = plain(await ours.once());
  for (const way of [limit, ...peers]) {
    if (way.name === 'scan') continue;
    if (!isDeepStrictEqual(plain(await way.once()), expected)) throw new Error(`${name}: ${way.name} maps otherwise`);
  }
}

async function lineOf(one: Case, pace: Pace): Promise<BenchLine> {
  await requireSame(one);
  const ways = [one.ours, one.limit, ...one.peers];
  const measured = await measure(ways.map(contender), pace);
  const of = ({ name, repeat }: Way): Measured => {
    const found = measured.get(name);
    if (found === undefined) throw new Error(`${name} was not measured`);
    return { ...found, perSecond: found.perSecond * repeat, samples: found.samples.map((sample) => sample / repeat) };
  };
  const [ours, limit] = [of(one.ours), of(one.limit).perSecond];
  return {
    bench: 'mapping',
    case: one.name,
    unit: UNIT,
    ours: rounded(ours.perSecond),
    limit: rounded(limit),
    share: rounded(ours.perSecond / limit),
    ...(one.peers.length > 0 && { peers: Object.fromEntries(one.peers.map((peer) => [peer.name, rounded(of(peer).perSecond)])) }),
    p50_ms: rounded(quantile(ours.samples, 0.5)),
    p95_ms: rounded(quantile(ours.samples, 0.95)),
    p99_ms: rounded(quantile(ours.samples, 0.99)),
  };
}

const CHILD = join(import.meta.dirname, 'mapping/run-child.ts');

function runLine(count: number, workers: number): BenchLine {
  const answer = execFileSync(process.execPath, ['--no-warnings', CHILD, String(count), String(workers)], { encoding: 'utf8' });
  const { records, mapped, seconds, peakMegabytes } = JSON.parse(answer) as RunSummary;
  if (records !== count || mapped !== count) throw new Error('the run did not map every record');
  const each = rounded((1_000 * seconds) / records);
  return {
    bench: 'mapping',
    case: `run-${count}-${workers}-workers`,
    unit: UNIT,
    ours: rounded(records / seconds),
    p50_ms: each,
    p95_ms: each,
    p99_ms: each,
    detail: { peakMegabytes, seconds: rounded(seconds) },
  };
}
