import { CLASSES, type QualityReport, type ReportedIssue, type ReportedSystem, type ShownClasses } from './quality-report.ts';
import type { ShownCount } from './withheld-counts.ts';

const MOST_ISSUES = 10;

/** A count in words. */
export const countText = (count: ShownCount, threshold: number): string => (count === null ? `under ${threshold}` : String(count));

const percent = (perMille: number): string => `${(perMille / 10).toFixed(1)} %`;

/** A share in words, with how it changed in percentage points. */
export function shareText(perMille: ShownCount, change?: number): string {
  if (perMille === null) return 'withheld';
  if (change === undefined) return percent(perMille);
  const sign = change === 0 ? '±' : change > 0 ? '+' : '−';
  return `${percent(perMille)} (${sign}${(Math.abs(change) / 10).toFixed(1)} points)`;
}

/** How the counts of a report are to be read. */
export const readingText = ({ threshold }: QualityReport): string =>
  `This report holds no personal data: counts are rounded down to multiples of ${threshold}, and those under ${threshold} are withheld.`;

const classesText = (classes: ShownClasses, threshold: number): string =>
  CLASSES.map((of) => `${of} ${countText(classes[of], threshold)}`).join(', ');

function issueLines({ effect, rule, says, law, records, perMille, change }: ReportedIssue, threshold: number): readonly string[] {
  const share = perMille === null ? '' : `, ${shareText(perMille, change)}`;
  return [`  ${effect.padEnd(8)} ${rule}: ${countText(records, threshold)}${share}`, `           ${says} (${law})`];
}

function systemLines(system: ReportedSystem, threshold: number): readonly string[] {
  const { classes, perMille, change, indicators, kinds, authorities, issues, leftOut } = system;
  const shares = CLASSES.filter((of) => perMille[of] !== null).map((of) => `${of} ${shareText(perMille[of], change[of])}`);
  const kept = Object.entries(indicators).map(([name, share]) => `${name} ${shareText(share)}`);
  const more = issues.length - MOST_ISSUES;
  return [
    '',
    `${system.system}: ${countText(system.records, threshold)} records; ${classesText(classes, threshold)}`,
    ...(shares.length === 0 ? [] : [`  share    ${shares.join(', ')}`]),
    ...(leftOut === null ? [] : [`  besides  ${countText(leftOut, threshold)} that the system does not take`]),
    ...(kept.length === 0 ? [] : [`  kept     ${kept.join(', ')}`]),
    ...kinds.map(({ name, classes: of }) => `  kind     ${name}: ${classesText(of, threshold)}`),
    ...authorities.map(({ name, classes: of }) => `  from     ${name}: ${classesText(of, threshold)}`),
    ...issues.slice(0, MOST_ISSUES).flatMap((issue) => issueLines(issue, threshold)),
    ...(more > 0 ? [`  and ${more} more rules, in report.html`] : []),
  ];
}

/** The report as plain text. */
export function reportText(report: QualityReport): string {
  const { week, records, threshold, unread, systems } = report;
  return [
    `Data quality, week ${week}: ${countText(records, threshold)} records`,
    readingText(report),
    ...Object.entries(unread).map(([code, count]) => `not read: ${countText(count, threshold)} ${code}`),
    ...systems.flatMap((system) => systemLines(system, threshold)),
    '',
  ].join('\n');
}
