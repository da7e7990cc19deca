import type { QualityReport, ReportedSystem, ShownClasses } from './quality-report.ts';
import type { ShownCount } from './withheld-counts.ts';

const MOST_ISSUES = 10;

/** A count in words. */
export const shownCount = (count: ShownCount, threshold: number): string =>
  count === null ? `withheld (below ${threshold})` : String(count);

const percent = (perMille: number): string => `${(perMille / 10).toFixed(1)} %`;

/** A share in words, with how it changed. */
export function shownShare(perMille: ShownCount, change?: number): string {
  if (perMille === null) return '';
  const sign = change === undefined || change === 0 ? '' : change > 0 ? '+' : '−';
  return change === undefined ? percent(perMille) : `${percent(perMille)} (${sign}${percent(Math.abs(change))})`;
}

function classesLine({ good, low, rejected }: ShownClasses, threshold: number): string {
  const shown = (count: ShownCount): string => shownCount(count, threshold);
  return `good ${shown(good)}, low ${shown(low)}, rejected ${shown(rejected)}`;
}

function systemLines(
  { system, records, classes, indicators, kinds, authorities, issues }: ReportedSystem,
  threshold: number,
): readonly string[] {
  return [
    '',
    `${system}: ${shownCount(records, threshold)} records; ${classesLine(classes, threshold)}`,
    `  kept   ${Object.entries(indicators)
      .map(([name, share]) => `${name} ${percent(share)}`)
      .join(', ')}`,
    ...kinds.map(({ name, classes: of }) => `  kind   ${name}: ${classesLine(of, threshold)}`),
    ...authorities.map(({ name, classes: of }) => `  from   ${name}: ${classesLine(of, threshold)}`),
    ...issues
      .slice(0, MOST_ISSUES)
      .map(
        ({ rule, effect, says, law, records: broken, perMille, change }) =>
          `  ${effect.padEnd(8)} ${rule} (${law}): ${shownCount(broken, threshold)} ${shownShare(perMille, change)}\n           ${says}`,
      ),
  ];
}

/** The report as plain text. */
export function reportText({ week, records, threshold, unread, systems }: QualityReport): string {
  return [
    `Data quality, week ${week}: ${records} records. No personal data; counts from 1 to below ${threshold} are withheld.`,
    ...Object.entries(unread).map(([code, count]) => `not read: ${code} ${shownCount(count, threshold)}`),
    ...systems.flatMap((system) => systemLines(system, threshold)),
    '',
  ].join('\n');
}
