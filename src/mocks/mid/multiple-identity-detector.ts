import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { isLive, type DeploymentPhase } from '../phase.ts';
import type { SystemRecord } from '../population/person.ts';
import type { DetectionSource } from '../records/detection-candidates.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { BiometricSearch } from '../sbms/biometric-search.ts';
import { rightsOf, type CallerRights } from './authorities.ts';
import { comparisonLog, type ComparisonLog } from './comparison-log.ts';
import { DEFAULT_COMPARISON_RULES, type ComparisonRules } from './compare/comparison-rules.ts';
import { detector, type Detector } from './detector.ts';
import { linkStore, type LinkChange, type LinkStore } from './link-store.ts';
import { linkWriter } from './link-writer.ts';
import { decisions, questions, type MidCore, type MidDecisions, type MidQuestions } from './mid-answers.ts';
import { midLog, type MidLog } from './mid-log.ts';
import { notices } from './notices.ts';
import { sidSource } from './sid.ts';

/** What the MID is made of. */
export interface MidWorld {
  readonly records: Pick<RecordStore, 'find' | 'subscribe'>;
  readonly source: DetectionSource;
  readonly biometrics: Pick<BiometricSearch, 'compare'>;
  readonly clock: Clock;
  /** Keys the single identification numbers; the same bytes give the same numbers for the same records. */
  readonly random: RandomSource;
  readonly phase: DeploymentPhase;
  /** Records whose links are known from the start; those of others come to light when a question or a new record touches them. */
  readonly stock?: () => Iterable<SystemRecord>;
  readonly rules?: Partial<ComparisonRules>;
  /** Where comparisons are logged; a log of its own unless told. */
  readonly comparisons?: ComparisonLog;
}

/** The multiple-identity detector (Articles 25 to 36). */
export interface MultipleIdentityDetector extends MidQuestions, MidDecisions {
  /** The rights of a caller; `undefined` for an authority that is not of that state, or nobody. */
  rightsOf(reference: string, memberState: string): CallerRights | undefined;
  /** Tells of every link written or erased. */
  subscribe(listener: (change: LinkChange) => void): void;
  readonly comparisons: ComparisonLog;
  readonly log: MidLog;
  readonly clock: Clock;
  /** Forgets all links, notices and logs, as if nothing had been compared yet. */
  reset(): void;
}

/** Brings links of records that were there from the start to light, the stock's at the first look. */
function settling(
  { records, stock }: MidWorld,
  live: boolean,
  detection: Detector,
  links: LinkStore,
): Pick<MidCore, 'prepare' | 'settled'> & { forget(): void } {
  let stocked = !live;
  const prepare = (): void => {
    if (stocked) return;
    stocked = true;
    for (const record of stock?.() ?? []) detection.settle(record);
  };
  return {
    prepare,
    settled(record) {
      prepare();
      const found = live ? records.find(record.system, record.recordReference) : undefined;
      if (found) detection.settle(found);
      return links.of(record);
    },
    forget: () => void (stocked = !live),
  };
}

/** Starts detection: from now on it follows the records, in phases in which the MID is live. */
export function multipleIdentityDetector(world: MidWorld): MultipleIdentityDetector {
  const { records, source, biometrics, clock, random, phase, comparisons = comparisonLog() } = world;
  const live = isLive(phase, 'MID');
  const links = linkStore();
  const outbox = notices();
  const log = midLog();
  links.subscribe((change) => outbox.follow(change));
  const writer = linkWriter(links, sidSource(random.bytes(32)));
  const rules = { ...DEFAULT_COMPARISON_RULES, ...world.rules };
  const detection = detector({ records, source, biometrics, clock, rules, log: comparisons }, writer);
  if (live) records.subscribe((change) => detection.follow(change));
  const stock = settling(world, live, detection, links);
  const core: MidCore = { links, outbox, comparisons, clock, ...stock };
  return {
    ...questions(core),
    ...decisions(core),
    rightsOf,
    comparisons,
    log,
    clock,
    subscribe: (listener) => links.subscribe(listener),
    reset() {
      stock.forget();
      [detection, links, outbox, comparisons, log].forEach((kept) => kept.clear());
    },
  };
}
