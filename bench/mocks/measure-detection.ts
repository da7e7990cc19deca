import type { Clock } from '../../src/kernel/clock.ts';
import type { Population, SystemRecord, TrueLink } from '../../src/mocks/population/person.ts';
import { lookUpStore } from '../../src/mocks/records/look-up-store.ts';
import { comparedBy, type BiometricSearch } from '../../src/mocks/sbms/biometric-search.ts';
import { matchingService } from '../../src/mocks/sbms/matching-service.ts';
import type { ComparisonLog } from '../../src/mocks/mid/comparison-log.ts';
import type { IdentityOutcome } from '../../src/mocks/mid/compare/comparison-rules.ts';
import { recordKey, type LinkedRecord } from '../../src/mocks/mid/link-file.ts';
import { multipleIdentityDetector } from '../../src/mocks/mid/multiple-identity-detector.ts';

/** What is measured: every record of a population, put one by one into a world that holds nothing. */
export interface DetectionTrial {
  readonly population: Pick<Population, 'size' | 'asOf' | 'person' | 'recordsOf' | 'truthOf'>;
  /** `truth` labels biometric data by whose they are; `matcher` compares templates, with whatever errors that has. */
  readonly biometrics: 'truth' | 'matcher';
  /** Stops before the record after which so many have been put; all of them unless told. */
  readonly records?: number;
  /** Measures the time that passes. */
  readonly stopwatch: Clock;
}

/** How one colour was found. */
export interface ColourFigures {
  /** Pairs that must have the colour by the ground truth. */
  readonly expected: number;
  /** Pairs that got it, but for those that the truth leaves open. */
  readonly found: number;
  readonly correct: number;
  /** `correct / found`, and 1 when nothing was found. */
  readonly precision: number;
  /** `correct / expected`, and 1 when nothing was expected. */
  readonly recall: number;
}

/** What detection did over the records. */
export interface DetectionFigures {
  readonly records: number;
  readonly persons: number;
  readonly seconds: number;
  /** With making the records, filing them in the index, and writing the links. */
  readonly recordsPerSecond: number;
  readonly comparisons: number;
  readonly links: number;
  readonly colours: Readonly<Record<'WHITE' | 'YELLOW', ColourFigures>>;
  /** Pairs of which the law does not say the colour, by the colour that the combiner gave them. */
  readonly open: Readonly<Record<'WHITE' | 'YELLOW' | 'NONE', number>>;
  /** Identity verdicts against the truth, where it decides: `same as similar` and the like, with how many. */
  readonly identityMismatches: Readonly<Record<string, number>>;
  /** Wrong pairs by kind of person and `expected as found`, with how many. */
  readonly errors: Readonly<Record<string, number>>;
}

type Colour = 'WHITE' | 'YELLOW' | 'NONE';

interface PairVerdict {
  readonly colour: Colour;
  readonly identity: IdentityOutcome;
}

const pairKey = (left: LinkedRecord, right: LinkedRecord): string => [recordKey(left), recordKey(right)].sort().join(' ');

/** A log that keeps each pair's automatic verdict and nothing else. */
function verdictLog(verdicts: Map<string, PairVerdict>): ComparisonLog {
  return {
    add(_at, [left, right], { evidence }, colour) {
      if (left && right && (colour === 'WHITE' || colour === 'YELLOW' || colour === 'NONE'))
        verdicts.set(pairKey(left, right), { colour, identity: evidence.identity });
    },
    entries: () => [],
    clear: () => verdicts.clear(),
  };
}

/** Biometric data compared by whose they are. */
const TRUE_BIOMETRICS: Pick<BiometricSearch, 'compare'> = {
  compare(left, right) {
    if (comparedBy(left, right) === undefined) return 'absent';
    return left.person === right.person ? 'same' : 'diff';
  },
};

interface Run {
  readonly verdicts: ReadonlyMap<string, PairVerdict>;
  readonly records: number;
  readonly persons: number;
  readonly seconds: number;
  readonly links: number;
}

function runDetection({ population, biometrics, records: most = Number.POSITIVE_INFINITY, stopwatch }: DetectionTrial): Run {
  const store = lookUpStore({ size: 0, asOf: population.asOf, recordsOf: (): readonly SystemRecord[] => [] });
  const nobody = {
    size: population.size,
    person: (number: number) => population.person(number),
    recordsOf: (): readonly SystemRecord[] => [],
  };
  const matcher = biometrics === 'matcher' ? matchingService({ population: nobody, store }) : undefined;
  if (matcher) store.identifyBy(matcher);
  const verdicts = new Map<string, PairVerdict>();
  const mid = multipleIdentityDetector({
    records: store,
    source: store,
    biometrics: matcher ?? TRUE_BIOMETRICS,
    clock: stopwatch,
    random: { bytes: (count) => new Uint8Array(count) },
    phase: 'mid-live',
    comparisons: verdictLog(verdicts),
  });
  const begun = stopwatch.now();
  let records = 0;
  let persons = 0;
  while (persons < population.size && records < most) {
    persons += 1;
    for (const record of population.recordsOf(persons)) {
      store.put(record);
      records += 1;
    }
  }
  const seconds = (stopwatch.now() - begun) / 1_000;
  return { verdicts, records, persons, seconds, links: [...mid.all()].length };
}

class Tally {
  readonly #counts = new Map<string, number>();
  add(key: string): void {
    this.#counts.set(key, this.of(key) + 1);
  }
  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
  all(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([left], [right]) => (left < right ? -1 : 1)));
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function* truths(population: DetectionTrial['population'], persons: number): Generator<readonly [string, TrueLink]> {
  for (let number = 1; number <= persons; number += 1) {
    for (const link of population.truthOf(number)) {
      const [left, right] = [link.left, link.right].map(({ system, reference }) => ({ system, recordReference: reference }));
      if (left && right) yield [pairKey(left, right), link];
    }
  }
}

/** Puts the records in, lets detection link them, and holds every pair against the ground truth. */
export function measureDetection(trial: DetectionTrial): DetectionFigures {
  const { verdicts, records, persons, seconds, links } = runDetection(trial);
  const expected = new Tally();
  const correct = new Tally();
  const found = new Tally();
  const open = new Tally();
  const mismatches = new Tally();
  const errors = new Tally();
  for (const { colour } of verdicts.values()) found.add(colour);
  const unexplained = new Map(verdicts);
  for (const [key, { automatic, identity, why }] of truths(trial.population, persons)) {
    const verdict = verdicts.get(key);
    const colour = verdict?.colour ?? 'NONE';
    unexplained.delete(key);
    if (verdict && identity !== 'open' && identity !== verdict.identity) mismatches.add(`${identity} as ${verdict.identity}: ${why}`);
    if (automatic === 'open') {
      open.add(colour);
      continue;
    }
    expected.add(automatic);
    if (automatic === colour) correct.add(colour);
    else errors.add(`${automatic} as ${colour}: ${why}`);
  }
  for (const { colour } of unexplained.values()) if (colour !== 'NONE') errors.add(`NONE as ${colour}: strangers`);
  const figures = (colour: 'WHITE' | 'YELLOW'): ColourFigures => {
    const decided = found.of(colour) - open.of(colour);
    return {
      expected: expected.of(colour),
      found: decided,
      correct: correct.of(colour),
      precision: share(correct.of(colour), decided),
      recall: share(correct.of(colour), expected.of(colour)),
    };
  };
  return {
    records,
    persons,
    seconds,
    recordsPerSecond: records / seconds,
    comparisons: verdicts.size,
    links,
    colours: { WHITE: figures('WHITE'), YELLOW: figures('YELLOW') },
    open: { WHITE: open.of('WHITE'), YELLOW: open.of('YELLOW'), NONE: open.of('NONE') },
    identityMismatches: mismatches.all(),
    errors: errors.all(),
  };
}
