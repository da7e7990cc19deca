import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/command/system-sources.ts';
import { measureDetection, type DetectionFigures } from './mocks/measure-detection.ts';
import { generatePopulation } from '../src/mocks/population/generate-population.ts';
import { measureLookUps, LOOK_UPS } from './mocks/measure-look-ups.ts';
import { measureIdentification } from './mocks/measure-identification.ts';
import { initKeys } from '../src/toolkit/keys/init-keys.ts';
import type { BenchOptions } from './bench-options.ts';
import { startCirCaller, type BenchKey, type CirCaller } from './mocks/cir-caller.ts';
import { describeMachine, publish, quantile, rounded, type BenchLine } from './support/figures.ts';
import { signaturePair } from './support/floors.ts';
import { measure } from './support/rounds.ts';

/** How much of everything, in a full run and in a quick one. */
const SIZES = {
  full: {
    persons: [1_000, 100_000, 1_000_000],
    detected: 100_000,
    generated: 200_000,
    enrolled: 20_000,
    probes: 1_000,
    rounds: 7,
    sliceMs: 400,
  },
  quick: { persons: [1_000, 10_000], detected: 5_000, generated: 5_000, enrolled: 1_000, probes: 100, rounds: 2, sliceMs: 150 },
} as const;

type Sizes = (typeof SIZES)['full' | 'quick'];

const BENCH = 'mocks';
/** Signatures of one look-up: request and answer. */
const PAIRS = 2;
const CRYPTO = 'crypto-p256';

/**
 * What the mocks can carry:
 *
 * - `cir-<persons>`: signed identifications (REST, RFC 9421, P-256) a second by the name and birth date of somebody on record, from one
 *   caller in the same process; `limit` is what one core could do if it did nothing but the two pairs of signatures with bare
 *   `node:crypto`, measured in the same interleaved rounds. `growth` is the median of the smallest population against this one.
 * - `look-up-<kind>-<persons>`: look-ups in the index alone, with its build time and its memory.
 * - `detection`: new records put one by one into an empty world; precision and recall of each automatic colour against the ground truth,
 *   once with biometric data labelled by the truth and, over a tenth of the records, once compared by the matcher; and what the law leaves
 *   open.
 * - `generator`: persons and records a second.
 * - `identification`: FNIR and FPIR of the matcher (ISO/IEC 19795-1) over synthetic templates.
 */
export async function run({ quick }: BenchOptions): Promise<void> {
  const sizes = quick ? SIZES.quick : SIZES.full;
  const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
  try {
    const lines = [
      ...(await signedLookUps(sizes, folder)),
      ...indexed(sizes),
      generator(sizes),
      ...detection(sizes),
      identification(sizes),
    ];
    publish(BENCH, lines, { machine: describeMachine(folder), quick });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function signedLookUps(sizes: Sizes, folder: string): Promise<readonly BenchLine[]> {
  const [server, caller] = await keysIn(folder);
  const callers: CirCaller[] = [];
  try {
    for (const persons of sizes.persons) callers.push(await startCirCaller(persons, server, caller));
    const contenders = callers.map((one) => ({ name: caseOf(one), callers: 1, once: () => one.ask() }));
    const measured = await measure([...contenders, { name: CRYPTO, callers: 1, once: signaturePair('ec-p256') }], sizes);
    const limit = (measured.get(CRYPTO)?.perSecond ?? Number.NaN) / PAIRS;
    const first = measured.get(caseOf(callers[0]))?.p50Ms ?? Number.NaN;
    return callers.map((one) => {
      const { perSecond, samples, p50Ms } = measured.get(caseOf(one)) ?? { perSecond: Number.NaN, samples: [], p50Ms: Number.NaN };
      return {
        bench: BENCH,
        case: caseOf(one),
        unit: 'look-ups/s',
        ours: rounded(perSecond),
        limit: rounded(limit),
        share: rounded(perSecond / limit),
        ...spread(samples),
        detail: { growth: rounded(p50Ms / first), startSeconds: rounded(one.startMs / 1_000) },
      };
    });
  } finally {
    await Promise.all(callers.map((one) => one.close()));
  }
}

const caseOf = (caller: CirCaller | undefined): string => `cir-${caller?.persons}`;

async function keysIn(folder: string): Promise<readonly [BenchKey, BenchKey]> {
  const names = ['server', 'caller'] as const;
  const parties = names.map((name) => ({ name, algorithm: 'ec-p256' as const }));
  await initKeys({ directory: folder, parties, validDays: 2, clock: systemClock });
  const [server, caller] = await Promise.all(
    names.map(async (name) => ({
      key: await readFile(join(folder, `${name}.key.pem`), 'utf8'),
      certificate: await readFile(join(folder, `${name}.cert.pem`), 'utf8'),
    })),
  );
  if (!server || !caller) throw new RangeError('no keys');
  return [server, caller];
}

function spread(samples: readonly number[]): Pick<BenchLine, 'p50_ms' | 'p95_ms' | 'p99_ms'> {
  return {
    p50_ms: rounded(quantile(samples, 0.5)),
    p95_ms: rounded(quantile(samples, 0.95)),
    p99_ms: rounded(quantile(samples, 0.99)),
  };
}

function indexed({ persons, probes }: Sizes): readonly BenchLine[] {
  return persons.flatMap((size) => {
    const figures = measureLookUps({
      population: generatePopulation({ persons: size, seed: 1 }),
      probes,
      seed: 3,
      nowMs: () => performance.now(),
    });
    const { records, buildMs, indexBytes, times } = figures;
    return LOOK_UPS.map((kind): BenchLine => {
      const { p50, p95, p99, longest, found } = times[kind];
      return {
        bench: BENCH,
        case: `look-up-${kind}-${size}`,
        unit: 'look-ups/s',
        ours: rounded(1_000 / p50),
        p50_ms: rounded(p50),
        p95_ms: rounded(p95),
        p99_ms: rounded(p99),
        detail: {
          longestMs: rounded(longest),
          found: rounded(found),
          records,
          buildSeconds: rounded(buildMs / 1_000),
          indexMegabytes: rounded(Object.values<number>({ ...indexBytes }).reduce((sum, bytes) => sum + bytes, 0) / 1e6),
        },
      };
    });
  });
}

function generator({ generated }: Sizes): BenchLine {
  const population = generatePopulation({ persons: generated, seed: 1 });
  const samples: number[] = [];
  let records = 0;
  const begin = performance.now();
  for (let number = 1; number <= generated; number += 1) {
    const from = performance.now();
    population.person(number);
    records += population.recordsOf(number).length;
    samples.push(performance.now() - from);
  }
  const seconds = (performance.now() - begin) / 1_000;
  return {
    bench: BENCH,
    case: 'generator',
    unit: 'records/s',
    ours: rounded(records / seconds),
    ...spread(samples),
    detail: { persons: generated, records, personsPerSecond: rounded(generated / seconds) },
  };
}

function detection({ detected }: Sizes): readonly BenchLine[] {
  // About one and a half records a person; the trial stops at the record count.
  const population = generatePopulation({ persons: detected, seed: 1 });
  const stopwatch = { now: () => performance.now() };
  return (['truth', 'matcher'] as const).map((biometrics) =>
    detectionLine(
      biometrics,
      measureDetection({ population, biometrics, records: biometrics === 'truth' ? detected : detected / 10, stopwatch }),
    ),
  );
}

function detectionLine(biometrics: string, { records, recordsPerSecond, comparisons, links, colours, open }: DetectionFigures): BenchLine {
  const perRecord = 1_000 / recordsPerSecond;
  const told = Object.entries(colours).flatMap(([colour, { expected, precision, recall }]) => {
    const name = colour.toLowerCase();
    return [
      [`${name}Expected`, expected],
      [`${name}Precision`, rounded(precision)],
      [`${name}Recall`, rounded(recall)],
    ] as const;
  });
  const left = Object.entries(open).map(([colour, count]) => [`open${colour.charAt(0)}${colour.slice(1).toLowerCase()}`, count] as const);
  return {
    bench: BENCH,
    case: `detection-biometrics-by-${biometrics}`,
    unit: 'records/s',
    ours: rounded(recordsPerSecond),
    // Only the whole is timed: a mean, given where others have quantiles.
    p50_ms: rounded(perRecord),
    p95_ms: rounded(perRecord),
    p99_ms: rounded(perRecord),
    detail: { records, comparisons, links, ...Object.fromEntries([...told, ...left]) },
  };
}

function identification({ enrolled, probes }: Sizes): BenchLine {
  const population = generatePopulation({ persons: enrolled, seed: 1 });
  const figures = measureIdentification({ population, probes, now: () => performance.now() });
  const { meanSearchMs } = figures;
  return {
    bench: BENCH,
    case: `identification-${enrolled}`,
    unit: 'searches/s',
    ours: rounded(1_000 / meanSearchMs),
    p50_ms: rounded(meanSearchMs),
    p95_ms: rounded(meanSearchMs),
    p99_ms: rounded(meanSearchMs),
    detail: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])),
  };
}
