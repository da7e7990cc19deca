import type { QualityRules } from '../../quality/quality-rules.ts';
import { INDICATORS, type Indicator } from '../../quality/quality-rule.ts';
import type { ClassCounts, QualityTally, SystemTally } from './quality-tally.ts';
import { withheldCounts, type ShownCount } from './withheld-counts.ts';

/** How many records are of each class, small numbers withheld. */
export interface ShownClasses {
  readonly good: ShownCount;
  readonly low: ShownCount;
  readonly rejected: ShownCount;
}

/** One rule that records break. */
export interface ReportedIssue {
  readonly rule: string;
  readonly says: string;
  readonly indicator: Indicator;
  readonly effect: 'blocking' | 'soft';
  readonly law: string;
  readonly mend: string;
  readonly records: ShownCount;
  /** Share of the system's records that break it, in per mille; withheld with the count. */
  readonly perMille: ShownCount;
  /** Difference of that share to the last report, where both show one. */
  readonly change?: number;
}

/** What a report says of one system. */
export interface ReportedSystem {
  readonly system: string;
  readonly records: ShownCount;
  readonly classes: ShownClasses;
  /** Share of judged rules that were kept, in per mille; absent where none of the indicator was judged. */
  readonly indicators: Readonly<Partial<Record<Indicator, number>>>;
  readonly kinds: readonly { readonly name: string; readonly classes: ShownClasses }[];
  readonly authorities: readonly { readonly name: string; readonly classes: ShownClasses }[];
  /** Rules by the number of records that break them, the most first. */
  readonly issues: readonly ReportedIssue[];
}

/** A report on the quality of records, as for a week; it holds no personal data (Implementing Regulations (EU) 2021/2225 and 2021/2224). */
export interface QualityReport {
  readonly report: 'data-quality';
  readonly format: 1;
  /** Week that the records are of, as ISO 8601 writes it: `2026-W47`. */
  readonly week: string;
  /** Counts from 1 to below this are withheld, as `null`. */
  readonly threshold: number;
  readonly records: number;
  /** Records that could not be read or mapped, by code. */
  readonly unread: Readonly<Record<string, ShownCount>>;
  readonly systems: readonly ReportedSystem[];
}

/** What a report is made with. */
export interface ReportTerms {
  readonly week: string;
  readonly threshold: number;
  readonly rules: QualityRules;
  /** The report of an earlier week, for changes. */
  readonly last?: QualityReport | undefined;
}

function shownClasses({ good, low, rejected }: ClassCounts, threshold: number): ShownClasses {
  const [one = null, two = null, three = null] = withheldCounts([good, low, rejected], threshold);
  return { good: one, low: two, rejected: three };
}

const byName = (one: readonly [string, unknown], other: readonly [string, unknown]): number => (one[0] < other[0] ? -1 : 1);

const shownGroups = (groups: ReadonlyMap<string, ClassCounts>, threshold: number) =>
  [...groups].toSorted(byName).map(([name, classes]) => ({ name, classes: shownClasses(classes, threshold) }));

function issuesOf(name: string, { rules: broken }: SystemTally, records: number, terms: ReportTerms): readonly ReportedIssue[] {
  const before = new Map(terms.last?.systems.find(({ system }) => system === name)?.issues.map(({ rule, perMille }) => [rule, perMille]));
  const ranked = [...broken].toSorted(([one, most], [other, more]) => more - most || (one < other ? -1 : 1));
  return ranked.flatMap(([id, count]) => {
    const rule = terms.rules.all.find((known) => known.id === id);
    if (rule === undefined) return [];
    const { says, indicator, effect, law, mend } = rule;
    const [shown = null] = count < terms.threshold ? [null] : [count];
    const perMille = shown === null ? null : Math.round((1000 * shown) / records);
    const was = before.get(id);
    const change = typeof was === 'number' && perMille !== null ? { change: perMille - was } : {};
    return [{ rule: id, says, indicator, effect, law: `${law.act}, ${law.article}`, mend, records: shown, perMille, ...change }];
  });
}

function reportedSystem(name: string, tally: SystemTally, terms: ReportTerms): ReportedSystem {
  const { good, low, rejected } = tally.classes;
  const records = good + low + rejected;
  const judged = INDICATORS.filter((indicator) => tally.indicators[indicator].judged > 0);
  const scores = judged.map((indicator) => [
    indicator,
    Math.round((1000 * tally.indicators[indicator].kept) / tally.indicators[indicator].judged),
  ]);
  return {
    system: name,
    records: withheldCounts([records], terms.threshold)[0] ?? null,
    classes: shownClasses(tally.classes, terms.threshold),
    indicators: records < terms.threshold ? {} : (Object.fromEntries(scores) as ReportedSystem['indicators']),
    kinds: shownGroups(tally.kinds, terms.threshold),
    authorities: shownGroups(tally.authorities, terms.threshold),
    issues: issuesOf(name, tally, records, terms),
  };
}

/** The report of a tally. The same tally and terms give the same report. */
export function qualityReport(tally: QualityTally, terms: ReportTerms): QualityReport {
  const systems = [...tally.systems].filter(([, { classes }]) => classes.good + classes.low + classes.rejected > 0);
  const codes = [...tally.unread].toSorted(byName);
  const shown = withheldCounts(
    codes.map(([, count]) => count),
    terms.threshold,
  );
  return {
    report: 'data-quality',
    format: 1,
    week: terms.week,
    threshold: terms.threshold,
    records: tally.records,
    unread: Object.fromEntries(codes.map(([code], index) => [code, shown[index] ?? null])),
    systems: systems.toSorted(byName).map(([name, system]) => reportedSystem(name, system, terms)),
  };
}
