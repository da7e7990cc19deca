import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { QualityRules } from '../quality/quality-rules.ts';
import { alertLine } from '../toolkit/quality/alert-line.ts';
import type { QualityRun } from '../toolkit/quality/assess-records.ts';
import { count, newTally, type QualityTally } from '../toolkit/quality/quality-tally.ts';
import type { Act, CommandContext } from './command-context.ts';
import { assessedWithProgress, qualityRun, STANDARD, withRecords, type QualityOptions } from './quality-records.ts';

interface CheckOptions extends QualityOptions {
  readonly out?: string;
  readonly allowRejected?: true;
  readonly json?: true;
}

const EXIT = `
Exit status: 0 no record is rejected, or --allow-rejected; 1 the check could not be carried out; 2 some are rejected or could not be read.
Alerts name records by their place in the files, fields and rules; never values.
`;

/** `gateway quality check`. */
export function addQualityCheckCommand(quality: Command, context: CommandContext, act: Act): void {
  withRecords(quality.command('check'))
    .description('say of every record whether it is good, low or rejected, and why')
    .option('--out <file>', 'file for the alerts, one JSON document a line; - for standard output')
    .option('--allow-rejected', 'exit with status 0 though records are rejected or could not be read')
    .option('--json', 'print the counts as one JSON document')
    .addHelpText('after', EXIT)
    .action(act(async (files: string[], options: CheckOptions) => checkRecords(files, options, context)));
}

async function checkRecords(files: readonly string[], options: CheckOptions, context: CommandContext): Promise<0 | 2> {
  const run = await qualityRun(files, options, context);
  const tally = newTally(run.systems);
  await using alerts = await openAlerts(options, run, context);
  for await (const assessed of assessedWithProgress(run, context)) {
    count(tally, assessed);
    const line = alerts && alertLine(assessed);
    if (line !== undefined) await alerts?.write(line);
  }
  const say = options.out === STANDARD ? context.err : context.out;
  say(options.json ? `${JSON.stringify(countsOf(tally))}\n` : countsText(tally, run.rules));
  const rejected = [...tally.systems.values()].some(({ classes }) => classes.rejected > 0);
  return (rejected || tally.unread.size > 0) && !options.allowRejected ? 2 : 0;
}

interface Alerts extends AsyncDisposable {
  write(line: string): Promise<unknown>;
}

/** Alerts are gathered so that a million of them are no million writes. */
const GATHERED = 65_536;

async function openAlerts({ out }: CheckOptions, { inputs }: QualityRun, context: CommandContext): Promise<Alerts | undefined> {
  if (out === undefined) return undefined;
  if (out === STANDARD) return { write: async (line) => context.out(line), [Symbol.asyncDispose]: async () => undefined };
  const path = resolve(context.workingFolder, out);
  if (inputs.some((input) => input.path === path))
    throw new GatewayError('command-usage', { field: '--out', mend: 'Write to another file than the one that is read.' });
  const file = await open(path, 'w', 0o600).catch((cause: unknown) => {
    throw new GatewayError('command-usage', { field: '--out', mend: 'Name a file that can be written.' }, { cause });
  });
  let gathered = '';
  const flush = async (): Promise<void> => {
    await file.appendFile(gathered);
    gathered = '';
  };
  return {
    write: async (line) => {
      gathered += line;
      if (gathered.length >= GATHERED) await flush();
    },
    [Symbol.asyncDispose]: async () => {
      await flush().finally(async () => file.close());
    },
  };
}

function countsOf({ records, unread, systems }: QualityTally): object {
  const counted = [...systems].map(([name, { classes, leftOut, rules, indicators }]) => [
    name,
    { ...classes, leftOut, indicators, rules: Object.fromEntries(rules) },
  ]);
  return { records, unread: Object.fromEntries(unread), systems: Object.fromEntries(counted) as object };
}

function countsText({ records, unread, systems }: QualityTally, { all }: QualityRules): string {
  const lines = [`${records} records`, ...[...unread].map(([code, number]) => `not read ${number} ${code}`)];
  for (const [name, { classes, leftOut, rules }] of systems) {
    if (classes.good + classes.low + classes.rejected + leftOut === 0) continue;
    const besides = leftOut === 0 ? '' : `; ${leftOut} that it does not take`;
    lines.push(`${name}: good ${classes.good}, low ${classes.low}, rejected ${classes.rejected}${besides}`);
    for (const { id, effect, says } of all.filter((rule) => rules.has(rule.id)))
      lines.push(`  ${effect.padEnd(8)} ${rules.get(id)} ${id}: ${says}`);
  }
  return `${lines.join('\n')}\n`;
}
