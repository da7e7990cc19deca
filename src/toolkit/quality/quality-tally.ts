import type { IndicatorScore, RecordQuality } from '../../quality/assess-record.ts';
import { INDICATORS, type Indicator } from '../../quality/quality-rule.ts';
import type { AssessedRecord } from './assess-records.ts';

/** How many records are of each class. */
export interface ClassCounts {
  good: number;
  low: number;
  rejected: number;
}

/** Counts of one system. */
export interface SystemTally {
  /** Records of a kind that the system takes, which it does not take themselves. */
  leftOut: number;
  readonly classes: ClassCounts;
  readonly indicators: Record<Indicator, { judged: number; kept: number }>;
  /** Records that break a rule, by rule. */
  readonly rules: Map<string, number>;
  /** Classes by the authority that made the records, or the register where they name none. */
  readonly authorities: Map<string, ClassCounts>;
  /** Classes by kind of record. */
  readonly kinds: Map<string, ClassCounts>;
}

/** Counts of a run; no value of any record. */
export interface QualityTally {
  records: number;
  /** Records that could not be read or mapped, by the code of the first reason. */
  readonly unread: Map<string, number>;
  readonly systems: Map<string, SystemTally>;
}

/** A tally of nothing, with a place for every system. */
export function newTally(systems: readonly string[]): QualityTally {
  return { records: 0, unread: new Map(), systems: new Map(systems.toSorted().map((system) => [system, newSystem()])) };
}

const noClasses = (): ClassCounts => ({ good: 0, low: 0, rejected: 0 });

function newSystem(): SystemTally {
  const indicators = Object.fromEntries(INDICATORS.map((name) => [name, { judged: 0, kept: 0 }])) as SystemTally['indicators'];
  return { leftOut: 0, classes: noClasses(), indicators, rules: new Map(), authorities: new Map(), kinds: new Map() };
}

const addTo = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function classesOf(of: Map<string, ClassCounts>, key: string): ClassCounts {
  const found = of.get(key) ?? noClasses();
  of.set(key, found);
  return found;
}

/** Counts one record. */
export function count(tally: QualityTally, assessed: AssessedRecord): void {
  tally.records += 1;
  if ('reasons' in assessed) {
    addTo(tally.unread, assessed.reasons[0]?.code ?? 'mapping-source-invalid');
    return;
  }
  for (const quality of assessed.qualities) countQuality(systemOf(tally, quality.system), quality, assessed);
  for (const { system } of assessed.leftOut) systemOf(tally, system).leftOut += 1;
}

function systemOf({ systems }: QualityTally, name: string): SystemTally {
  const found = systems.get(name) ?? newSystem();
  systems.set(name, found);
  return found;
}

function countQuality(
  system: SystemTally,
  quality: RecordQuality,
  { kind, source, authority }: { kind: string; source: string; authority?: string },
): void {
  for (const counts of [system.classes, classesOf(system.authorities, authority ?? source), classesOf(system.kinds, kind)])
    counts[quality.class] += 1;
  for (const [name, score] of Object.entries(quality.scores) as [Indicator, IndicatorScore][]) {
    system.indicators[name].judged += score.judged;
    system.indicators[name].kept += score.kept;
  }
  for (const { rule } of quality.findings) addTo(system.rules, rule);
}
