import { resolve } from 'node:path';
import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { openInputs, streamInput, type RecordInput } from '../toolkit/map/input-files.ts';
import { runMapping, type MappingRun, type RunProgress, type RunSummary } from '../toolkit/map/run-mapping.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePack, withPacks, type PackOptions } from './map-packs.ts';
import { numberOption } from './number-option.ts';
import { openProgressLine } from './progress-line.ts';

interface RunOptions extends PackOptions {
  readonly out: string;
  readonly rejects?: string;
  readonly rejectsWithSource?: true;
  readonly allowRejects?: true;
  readonly workers?: string;
  readonly limit?: string;
  readonly resume?: true;
  readonly reverse?: true;
  readonly json?: true;
}

const STANDARD = '-';
const MOST_RECORDS = 1_000_000_000;
const MOST_WORKERS = 64;

const EXIT = `
Exit status: 0 every record was mapped, or --allow-rejects; 1 the run could not be carried out; 2 it came to its end and there are rejects.
Rejects name fields and classes of values, never values; --rejects-with-source adds the record, which is personal data.
A run from files to a file leaves OUT.progress.json while it lasts; after it was broken off, --resume goes on without loss or repetition.
`;

/** `gateway map run`. */
export function addMapRunCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('run'))
    .description('map one record or a million to canonical records, one JSON document a line')
    .argument('<pack>', 'name or folder of a pack')
    .argument('<file...>', 'files of records, folders of such, or - for standard input')
    .requiredOption('--out <file>', 'file for the canonical records, - for standard output')
    .option('--rejects <file>', 'file for the reasons against records that cannot be mapped; OUT.rejects.ndjson unless told')
    .option('--rejects-with-source', 'keep the records themselves among the rejects')
    .option('--allow-rejects', 'exit with status 0 though there are rejects')
    .option('--workers <count>', 'threads; as many as there are processors unless told')
    .option('--limit <count>', 'records at most')
    .option('--resume', 'go on where a run with the same files and mapping was broken off')
    .option('--reverse', 'canonical records in, national ones out, as far as rules have a way back')
    .option('--json', 'print the summary as one JSON document')
    .addHelpText('after', EXIT)
    .action(
      act(async (pack: string, files: string[], options: RunOptions) => {
        const line = openProgressLine(context);
        const progress = (reached: RunProgress): void => line.show(() => progressText(reached));
        const summary = await runMapping({ ...(await askedRun(pack, files, options, context)), progress }).finally(line.end);
        const say = options.out === STANDARD ? context.err : context.out;
        say(options.json ? `${JSON.stringify(summary)}\n` : report(summary));
        return summary.rejected === 0 || options.allowRejects ? 0 : 2;
      }),
    );
}

async function askedRun(pack: string, files: readonly string[], options: RunOptions, context: CommandContext): Promise<MappingRun> {
  const { files: chosen } = choosePack(pack, options, context);
  const inputs = await askedInputs(files, context);
  const out = options.out === STANDARD ? context.outBytes : resolve(context.workingFolder, options.out);
  const rejects = rejectsPath(options, context);
  const read = new Set(inputs.map(({ path }) => path));
  if (typeof out === 'string' && read.has(out)) throw usage('--out', 'Write to another file than the one that is read.');
  if (read.has(rejects) || rejects === out) throw usage('--rejects', 'Write rejects to a file of their own.');
  return {
    pack: chosen,
    schemas: canonicalSchemas(),
    inputs,
    out,
    rejects,
    reverse: options.reverse === true,
    keepSource: options.rejectsWithSource === true,
    resume: options.resume === true,
    workers: options.workers === undefined ? undefined : numberOption(options.workers, '--workers', 1, MOST_WORKERS),
    limit: options.limit === undefined ? undefined : numberOption(options.limit, '--limit', 1, MOST_RECORDS),
    clock: context.clock,
  };
}

const usage = (field: string, mend: string): GatewayError => new GatewayError('command-usage', { field, mend });

async function askedInputs(files: readonly string[], { input, workingFolder }: CommandContext): Promise<readonly RecordInput[]> {
  if (!files.includes(STANDARD)) return openInputs(files.map((file) => resolve(workingFolder, file)));
  if (files.length > 1) throw usage('FILE', 'Give either files or -, not both.');
  return [streamInput('standard input', input)];
}

function rejectsPath({ out, rejects }: RunOptions, { workingFolder }: CommandContext): string {
  if (rejects !== undefined && rejects !== STANDARD) return resolve(workingFolder, rejects);
  if (rejects === STANDARD || out === STANDARD) throw usage('--rejects', 'Name a file for the records that cannot be mapped.');
  return resolve(workingFolder, `${out}.rejects.ndjson`);
}

function progressText({ records, rejected, bytesRead, bytesTotal, seconds }: RunProgress): string {
  const share = bytesTotal === undefined || bytesTotal === 0 ? '' : `, ${Math.floor((bytesRead / bytesTotal) * 100)} %`;
  return `${records} records, ${rejected} rejected, ${Math.round(records / Math.max(seconds, 0.001))} a second${share}`;
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

function report(summary: RunSummary): string {
  const { mapping, version, records, mapped, rejected, rejectedByCode, resumedAfter } = summary;
  const codes = Object.entries(rejectedByCode).map(([code, count]) => `rejected ${count} ${code}`);
  const resumed = resumedAfter === 0 ? [] : [`resumed  after ${resumedAfter} records`];
  return [
    `${records} records by ${mapping} ${version}: ${mapped} mapped, ${rejected} rejected`,
    ...resumed,
    ...codes,
    `took     ${summary.seconds.toFixed(1)} s, ${summary.recordsPerSecond} records a second`,
    `bytes    ${megabytes(summary.bytesRead)} MB read, ${megabytes(summary.bytesWritten)} MB written, ${summary.peakMegabytes} MiB of memory at most`,
    '',
  ].join('\n');
}
