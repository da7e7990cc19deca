import { readFileSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { canonicalSchemas, PACKAGE_ROOT } from '../gateway/packaged-specs.ts';
import { checkQualityRules, qualityRulesOf } from '../gateway/read-quality-rules.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { compilePack } from '../mapping/pack.ts';
import type { QualityRules } from '../quality/quality-rules.ts';
import { openInputs } from '../toolkit/map/input-files.ts';
import { assessRecords, type QualityRun } from '../toolkit/quality/assess-records.ts';
import { alertLine } from '../toolkit/quality/alert-line.ts';
import { openBatchLedger } from '../toolkit/quality/batch-ledger.ts';
import { qualityReport, type QualityReport } from '../toolkit/quality/quality-report.ts';
import { count, newTally, type QualityTally } from '../toolkit/quality/quality-tally.ts';
import { reportPage } from '../toolkit/quality/report-page.ts';
import { reportText } from '../toolkit/quality/report-text.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePack, withPacks, type PackOptions } from './map-packs.ts';
import { numberOption } from './number-option.ts';

interface RecordOptions extends PackOptions {
  readonly pack?: string;
  readonly target: readonly string[];
  readonly rules?: string;
  readonly at?: string;
}

interface CheckOptions extends RecordOptions {
  readonly out?: string;
  readonly json?: true;
}

interface ReportOptions extends RecordOptions {
  readonly week: string;
  readonly last?: string;
  readonly withholdBelow: string;
  readonly out: string;
}

const usage = (field: string, mend: string): GatewayError => new GatewayError('command-usage', { field, mend });

const gathered = (one: string, before: readonly string[]): readonly string[] => [...before, one];

/** Arguments and options that say which records are looked at, by which rules. */
function withRecords(command: Command): Command {
  return withPacks(command)
    .argument('<file...>', 'files of canonical records, one JSON document a line; with --pack, of national records; or folders of such')
    .option('--pack <pack>', 'the records are national ones of this pack')
    .option(
      '--target <system>',
      'EU system that the records are to go to, several times for several; all with rules unless told',
      gathered,
      [],
    )
    .option('--rules <folder>', 'folder of rule sets; the packaged one unless told')
    .option('--at <time>', 'time at which quality is looked at, RFC 3339; now unless told');
}

/** `gateway quality` and all below it. */
export function addQualityCommands(program: Command, context: CommandContext, act: Act): void {
  const quality = program.command('quality').description('data quality of records, by rules for each EU system (Article 37)');
  quality
    .command('rules')
    .description('check the rule sets: every fault with file, line and column')
    .option('--rules <folder>', 'folder of rule sets; the packaged one unless told')
    .option('--json', 'print one JSON document')
    .action(act(async (options: { readonly rules?: string; readonly json?: true }) => Promise.resolve(checkRules(options, context))));
  withRecords(quality.command('check'))
    .description('say of every record whether it is good, low or rejected, and why')
    .option('--out <file>', 'file for the alerts, one JSON document a line: fields and rules, never values')
    .option('--json', 'print the counts as one JSON document')
    .addHelpText('after', '\nExit status: 0 no record is rejected; 2 some are rejected or could not be read.\n')
    .action(act(async (files: string[], options: CheckOptions) => checkRecords(files, options, context)));
  withRecords(quality.command('report'))
    .description('write the week’s report on data quality, without personal data: report.json, report.html, report.txt')
    .requiredOption('--week <week>', 'week that the records are of, such as 2026-W47')
    .requiredOption('--out <folder>', 'folder for the report')
    .option('--last <file>', 'report.json of an earlier week, for changes')
    .option('--withhold-below <count>', 'counts from 1 to below this are withheld', '5')
    .action(act(async (files: string[], options: ReportOptions) => writeReport(files, options, context)));
}

function rulesFolder({ rules }: { readonly rules?: string }, { workingFolder }: CommandContext): string {
  return rules === undefined ? join(PACKAGE_ROOT, 'mappings/quality') : resolve(workingFolder, rules);
}

function checkRules(options: { readonly rules?: string; readonly json?: true }, context: CommandContext): 0 | 1 {
  const read = checkQualityRules(rulesFolder(options, context));
  const faults = 'faults' in read ? read.faults : [];
  if (options.json) context.out(`${JSON.stringify({ faults })}\n`);
  else if ('rules' in read) context.out(`${read.rules.all.length} rules for ${read.rules.systems.join(', ')}: no fault\n`);
  else for (const { place, mend } of faults) context.out(`${place}: ${mend}\n`);
  return faults.length === 0 ? 0 : 1;
}

async function askedRun(files: readonly string[], options: RecordOptions, context: CommandContext): Promise<QualityRun> {
  const rules = qualityRulesOf(rulesFolder(options, context));
  const systems = options.target.length === 0 ? rules.systems : options.target;
  const unknown = systems.find((system) => !rules.systems.includes(system));
  if (unknown !== undefined) throw usage('--target', `Name one of ${rules.systems.join(', ')}.`);
  const now = options.at === undefined ? context.clock.now() : Date.parse(options.at);
  if (Number.isNaN(now)) throw usage('--at', 'Write the time as RFC 3339 does, such as 2026-11-22T12:00:00Z.');
  const mapping =
    options.pack === undefined ? undefined : compilePack(choosePack(options.pack, options, context).files, canonicalSchemas());
  const inputs = await openInputs(files.map((file) => resolve(context.workingFolder, file)));
  return { inputs, mapping, rules, systems, context: { now, firstSeen: openBatchLedger().firstSeen } };
}

async function checkRecords(files: readonly string[], options: CheckOptions, context: CommandContext): Promise<0 | 2> {
  const run = await askedRun(files, options, context);
  const tally = newTally(run.systems);
  const out = options.out === undefined ? undefined : resolve(context.workingFolder, options.out);
  if (out !== undefined && run.inputs.some(({ path }) => path === out))
    throw usage('--out', 'Write to another file than the one that is read.');
  await using alerts = out === undefined ? undefined : await open(out, 'w', 0o600);
  for await (const assessed of assessRecords(run)) {
    count(tally, assessed);
    const line = alertLine(assessed);
    if (line !== undefined) await alerts?.write(line);
  }
  const rejected = [...tally.systems.values()].reduce((sum, { classes }) => sum + classes.rejected, 0);
  context.out(options.json ? `${JSON.stringify(countsOf(tally))}\n` : countsText(tally, run.rules));
  return rejected > 0 || tally.unread.size > 0 ? 2 : 0;
}

function countsOf({ records, unread, systems }: QualityTally): object {
  const counted = [...systems].map(([name, { classes, rules, indicators }]) => [
    name,
    { ...classes, indicators, rules: Object.fromEntries(rules) },
  ]);
  return { records, unread: Object.fromEntries(unread), systems: Object.fromEntries(counted) as object };
}

function countsText({ records, unread, systems }: QualityTally, { all }: QualityRules): string {
  const lines = [`${records} records`, ...[...unread].map(([code, number]) => `not read ${number} ${code}`)];
  for (const [name, { classes, rules }] of systems) {
    if (classes.good + classes.low + classes.rejected === 0) continue;
    lines.push(`${name}: good ${classes.good}, low ${classes.low}, rejected ${classes.rejected}`);
    for (const { id, effect, says } of all.filter((rule) => rules.has(rule.id)))
      lines.push(`  ${effect.padEnd(8)} ${rules.get(id)} ${id}: ${says}`);
  }
  return `${lines.join('\n')}\n`;
}

const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;

async function writeReport(files: readonly string[], options: ReportOptions, context: CommandContext): Promise<0> {
  if (!WEEK.test(options.week)) throw usage('--week', 'Write the week as ISO 8601 does, such as 2026-W47.');
  const threshold = numberOption(options.withholdBelow, '--withhold-below', 2, 1000);
  const last = options.last === undefined ? undefined : lastReport(resolve(context.workingFolder, options.last));
  const run = await askedRun(files, options, context);
  const tally = newTally(run.systems);
  for await (const assessed of assessRecords(run)) count(tally, assessed);
  const report = qualityReport(tally, { week: options.week, threshold, rules: run.rules, last });
  const folder = resolve(context.workingFolder, options.out);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(folder, 'report.html'), reportPage(report));
  await writeFile(join(folder, 'report.txt'), reportText(report));
  context.out(`report on ${report.records} records of week ${report.week} in ${folder}\n`);
  return 0;
}

function lastReport(path: string): QualityReport {
  const wrong = (cause?: unknown): GatewayError =>
    new GatewayError(
      'command-usage',
      { field: '--last', mend: `Name the report.json of an earlier week; ${basename(path)} is none.` },
      { cause },
    );
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<QualityReport> | null;
    if (read?.report === 'data-quality' && read.format === 1 && Array.isArray(read.systems)) return read as QualityReport;
  } catch (cause) {
    throw wrong(cause);
  }
  throw wrong();
}
