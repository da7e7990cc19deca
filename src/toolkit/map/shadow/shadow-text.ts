import type { TalliedFinding } from './finding-tally.ts';
import { comparedRecords, type ShadowedPair, type ShadowReport } from './shadow-report.ts';

const DIGEST_SHOWN = 12;

/** A mapping's version and the beginning of its digest. */
const shortDigest = (digest: string): string => {
  const [, version = '', sha = ''] = /@(.*)#(.*)$/.exec(digest) ?? [];
  return `${version}#${sha.slice(0, DIGEST_SHOWN)}`;
};

function findingText({ pointer, what, records, details, examples }: TalliedFinding): string {
  const [first, ...others] = details;
  const classes = first === undefined ? '' : `  ${first.detail}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return `    ${String(records).padStart(6)}  ${what}  ${pointer === '' ? 'the record' : pointer}${classes}\n            such as ${examples.join(', ')}`;
}

const section = (title: string, findings: readonly TalliedFinding[]): readonly string[] =>
  findings.length === 0 ? [] : [`  ${title}`, ...findings.map(findingText)];

function pairText(pair: ShadowedPair): string {
  const { mapping, live, candidate, results, runsWithoutTotals } = pair;
  const changes = `${results.changed} changed, ${results.rejected} newly rejected, ${results.accepted} newly accepted`;
  const rest = `${results['rejected-otherwise']} rejected for other reasons; ${results.dropped} dropped, ${results.failed} failed`;
  return [
    `${mapping}: ${shortDigest(live)} beside ${shortDigest(candidate)}`,
    `  ${comparedRecords(pair)} records compared: ${results.same} the same, ${changes}, ${rest}`,
    ...(runsWithoutTotals === 0 ? [] : [`  ${runsWithoutTotals} of ${pair.runs} runs did not say how many records were the same`]),
    ...section('fields written otherwise, by records', pair.changes),
    ...section('why records are newly rejected', pair.rejections),
    ...section('why records that are newly accepted were rejected', pair.acceptances),
    ...section('why records are rejected for other reasons', pair.otherRejections),
  ].join('\n');
}

/** A report for people. Names no value: fields, kinds, codes, classes of values, and ids of queries. */
export function shadowText({ pairs, unreadable }: ShadowReport): string {
  const parts = pairs.length === 0 ? ['No differences and no totals are in the file.'] : pairs.map(pairText);
  const broken = unreadable === 0 ? [] : [`${unreadable} lines could not be read`];
  return `${[...parts, ...broken].join('\n\n')}\n`;
}
