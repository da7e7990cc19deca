import type { QualityRules } from '../../quality/quality-rules.ts';
import { INDICATORS, type Indicator } from '../../quality/quality-rule.ts';
import type { ClassCounts, QualityTally, SystemTally } from './quality-tally.ts';
import { shownCount, shownShare, type ShownCount } from './withheld-counts.ts';

/** The classes of quality, the best first. */
export const CLASSES = ['good', 'low', 'rejected'] as const;

/** How many records are of each class, as far as that may be shown. */
export type ShownClasses = Readonly<Record<(typeof CLASSES)[number], ShownCount>>;

/** One rule that records break. */
export interface ReportedIssue {
  readonly rule: string;
  readonly says: string;
  readonly indicator: Indicator;
  readonly effect: 'blocking' | 'soft';
  readonly law: string;
  readonly mend: string;
  readonly records: ShownCount;
  /** Share of the system's records that break it, in per mille. */
  readonly perMille: ShownCount;
  /** Difference of that share to the last report, where both show one. */
  readonly change?: number;
}

/** Records of one kind or of one authority. */
export interface ReportedGroup {
  readonly name: string;
  readonly classes: ShownClasses;
}

/** What a report says of one system. */
export interface ReportedSystem {
  readonly system: string;
  /** Records that the system takes. */
  readonly records: ShownCount;
  /** Records of the same kinds that it does not take. */
  readonly leftOut: ShownCount;
  readonly classes: ShownClasses;
  /** Share of each class in per mille. */
  readonly perMille: ShownClasses;
  /** Differences of those shares to the last report, where both show them. */
  readonly change: Readonly<Partial<Record<keyof ShownClasses, number>>>;
  /** Share of judged rules that were kept, in per mille; absent where none of the indicator was judged. */
  readonly indicators: Readonly<Partial<Record<Indicator, ShownCount>>>;
  readonly kinds: readonly ReportedGroup[];
  /** By the authority that made the records; those with few records together, so that no name stands for a record or two. */
  readonly authorities: readonly ReportedGroup[];
  /** Rules by the number of records that break them, the most first. */
  readonly issues: readonly ReportedIssue[];
}

/** A report on the quality of records, as for a week; it holds no personal data (Implementing Regulations (EU) 2021/2225 and 2021/2224). */
export interface QualityReport {
  readonly report: 'data-quality';
  readonly format: 1;
  /** Week that the records are of, as ISO 8601 writes it: `2026-W47`. */
  readonly week: string;
  /** Counts below this are withheld, as `null`; others are rounded down to a multiple of it. */
  readonly threshold: number;
  readonly records: ShownCount;
  /** Records that could not be read or mapped, by code. */
  readonly unread: Readonly<Record<string, ShownCount>>;
  readonly systems: readonly ReportedSystem[];
}

/** What a report is made with. */
export interface ReportTerms {
  readonly week: string;
  /** At least `LEAST_THRESHOLD`. */
  readonly threshold: number;
  readonly rules: QualityRules;
  /** The report of an earlier week, for changes. */
  readonly last?: QualityReport | undefined;
}

/** The name under which authorities with few records stand together. */
export const OTHER_AUTHORITIES = 'others, each with few records';

const sumOf = ({ good, low, rejected }: ClassCounts): number => good + low + rejected;

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : Number(one > other));

const ofClasses = <Value>(value: (of: keyof ClassCounts) => Value): Readonly<Record<keyof ClassCounts, Value>> => ({
  good: value('good'),
  low: value('low'),
  rejected: value('rejected'),
});

function shownGroups(groups: ReadonlyMap<string, ClassCounts>, threshold: number): readonly ReportedGroup[] {
  return [...groups].toSorted(byName).map(([name, classes]) => ({ name, classes: ofClasses((of) => shownCount(classes[of], threshold)) }));
}

/** Authorities, those with fewer records than the threshold together at the end. */
function shownAuthorities(authorities: ReadonlyMap<string, ClassCounts>, threshold: number): readonly ReportedGroup[] {
  const [large, small] = [new Map<string, ClassCounts>(), [] as ClassCounts[]];
  for (const [name, classes] of authorities) {
    if (sumOf(classes) < threshold) small.push(classes);
    else large.set(name, classes);
  }
  const others = ofClasses((of) => small.reduce((sum, classes) => sum + classes[of], 0));
  return [...shownGroups(large, threshold), ...(small.length === 0 ? [] : shownGroups(new Map([[OTHER_AUTHORITIES, others]]), threshold))];
}

const difference = (is: ShownCount | undefined, was: ShownCount | undefined): number | undefined =>
  typeof is === 'number' && typeof was === 'number' ? is - was : undefined;

function issuesOf(
  { rules: broken }: SystemTally,
  records: number,
  last: ReportedSystem | undefined,
  terms: ReportTerms,
): readonly ReportedIssue[] {
  const before = new Map(last?.issues.map(({ rule, perMille }) => [rule, perMille]));
  const known = new Map(terms.rules.all.map((rule) => [rule.id, rule]));
  // Withheld ones stand by name, because their order would tell which has more.
  const rank = (count: number): number => shownCount(count, terms.threshold) ?? 0;
  const ranked = [...broken].toSorted((one, other) => rank(other[1]) - rank(one[1]) || byName(one, other));
  return ranked.flatMap(([id, count]) => {
    const rule = known.get(id);
    if (rule === undefined) return [];
    const { says, indicator, effect, law, mend } = rule;
    const perMille = shownShare(count, records, terms.threshold);
    const change = difference(perMille, before.get(id));
    return [
      {
        rule: id,
        says,
        indicator,
        effect,
        law: `${law.act}, ${law.article}`,
        mend,
        records: shownCount(count, terms.threshold),
        perMille,
        ...(change === undefined ? {} : { change }),
      },
    ];
  });
}

function indicatorsOf({ indicators }: SystemTally, threshold: number): ReportedSystem['indicators'] {
  const judged = INDICATORS.filter((indicator) => indicators[indicator].judged > 0);
  return Object.fromEntries(
    judged.map((indicator) => [indicator, shownShare(indicators[indicator].kept, indicators[indicator].judged, threshold)]),
  );
}

function changesOf(perMille: ShownClasses, last: ReportedSystem | undefined): ReportedSystem['change'] {
  const changes = CLASSES.map((of) => [of, difference(perMille[of], last?.perMille[of])] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== undefined));
}

function reportedSystem(name: string, tally: SystemTally, terms: ReportTerms): ReportedSystem {
  const { threshold } = terms;
  const last = terms.last?.systems.find(({ system }) => system === name);
  const records = sumOf(tally.classes);
  const perMille = ofClasses((of) => shownShare(tally.classes[of], records, threshold));
  return {
    system: name,
    records: shownCount(records, threshold),
    leftOut: shownCount(tally.leftOut, threshold),
    classes: ofClasses((of) => shownCount(tally.classes[of], threshold)),
    perMille,
    change: changesOf(perMille, last),
    indicators: indicatorsOf(tally, threshold),
    kinds: shownGroups(tally.kinds, threshold),
    authorities: shownAuthorities(tally.authorities, threshold),
    issues: issuesOf(tally, records, last, terms),
  };
}

/** The report of a tally. The same tally and terms give the same report. */
export function qualityReport(tally: QualityTally, terms: ReportTerms): QualityReport {
  const systems = [...tally.systems].filter(([, { classes, leftOut }]) => sumOf(classes) + leftOut > 0);
  return {
    report: 'data-quality',
    format: 1,
    week: terms.week,
    threshold: terms.threshold,
    records: shownCount(tally.records, terms.threshold),
    unread: Object.fromEntries([...tally.unread].toSorted(byName).map(([code, count]) => [code, shownCount(count, terms.threshold)])),
    systems: systems.toSorted(byName).map(([name, system]) => reportedSystem(name, system, terms)),
  };
}
