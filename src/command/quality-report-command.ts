import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { qualityReport, type QualityReport } from '../toolkit/quality/quality-report.ts';
import { count, newTally } from '../toolkit/quality/quality-tally.ts';
import { readReport } from '../toolkit/quality/read-report.ts';
import { reportPage } from '../toolkit/quality/report-page.ts';
import { reportText } from '../toolkit/quality/report-text.ts';
import { LEAST_THRESHOLD } from '../toolkit/quality/withheld-counts.ts';
import type { Act, CommandContext } from './command-context.ts';
import { numberOption } from './number-option.ts';
import { assessedWithProgress, qualityRun, withRecords, type QualityOptions } from './quality-records.ts';

interface ReportOptions extends QualityOptions {
  readonly week: string;
  readonly last?: string;
  readonly withholdBelow: string;
  readonly out: string;
}

const MOST_THRESHOLD = 1_000;

const FILES = `
Writes report.json, report.html and report.txt. The same records, rules and options give the same files, byte for byte.
`;

/** `gateway quality report`. */
export function addQualityReportCommand(quality: Command, context: CommandContext, act: Act): void {
  withRecords(quality.command('report'))
    .description('write the week’s report on data quality, without personal data')
    .requiredOption('--week <week>', 'week that the records are of, such as 2026-W47')
    .requiredOption('--out <folder>', 'folder for the report')
    .option('--last <file>', 'report.json of an earlier week, for changes')
    .option('--withhold-below <count>', 'counts below this are withheld, others rounded down to a multiple of it', String(LEAST_THRESHOLD))
    .addHelpText('after', FILES)
    .action(act(async (files: string[], options: ReportOptions) => writeReport(files, options, context)));
}

const usage = (field: string, mend: string, cause?: unknown): GatewayError =>
  new GatewayError('command-usage', { field, mend }, cause === undefined ? {} : { cause });

const WEEK = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** Whether a year has a week 53 (ISO 8601-1, 4.3.2): its first or last day is a Thursday. */
function hasWeek53(year: number): boolean {
  const weekdays = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))].map((day) => day.getUTCDay());
  return weekdays.includes(4);
}

function requireWeek(text: string): void {
  const [, year, week] = WEEK.exec(text) ?? [];
  if (year === undefined || (week === '53' && !hasWeek53(Number(year))))
    throw usage('--week', 'Write a week as ISO 8601 does, such as 2026-W47.');
}

async function writeReport(files: readonly string[], options: ReportOptions, context: CommandContext): Promise<0> {
  requireWeek(options.week);
  const threshold = numberOption(options.withholdBelow, '--withhold-below', LEAST_THRESHOLD, MOST_THRESHOLD);
  const last = options.last === undefined ? undefined : lastReport(resolve(context.workingFolder, options.last));
  const run = await qualityRun(files, options, context);
  const tally = newTally(run.systems);
  for await (const assessed of assessedWithProgress(run, context)) count(tally, assessed);
  const report = qualityReport(tally, { week: options.week, threshold, rules: run.rules, last });
  const folder = resolve(context.workingFolder, options.out);
  await writeFiles(folder, report).catch((cause: unknown) => {
    throw usage('--out', 'Name a folder that can be written.', cause);
  });
  context.out(`report on ${tally.records} records of week ${report.week} in ${folder}\n`);
  return 0;
}

async function writeFiles(folder: string, report: QualityReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(folder, 'report.html'), reportPage(report));
  await writeFile(join(folder, 'report.txt'), reportText(report));
}

function lastReport(path: string): QualityReport {
  const wrong = (cause?: unknown): GatewayError =>
    usage('--last', `Name the report.json of an earlier week; ${basename(path)} is none.`, cause);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw wrong(cause);
  }
  const report = readReport(text);
  if (report === undefined) throw wrong();
  return report;
}
