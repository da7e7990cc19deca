import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { canonicalSchemas, PACKAGE_ROOT } from '../gateway/packaged-specs.ts';
import { qualityRulesOf } from '../gateway/read-quality-rules.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { compilePack } from '../mapping/spec/pack.ts';
import { openInputs, streamInput, type RecordInput } from '../toolkit/map/input-files.ts';
import { assessRecords, type AssessedRecord, type QualityRun } from '../toolkit/quality/assess-records.ts';
import { openBatchLedger } from '../toolkit/quality/batch-ledger.ts';
import type { CommandContext } from './command-context.ts';
import { choosePack, withPacks, type PackOptions } from './map-packs.ts';
import { openProgressLine } from './progress-line.ts';

/** What commands say that look at the quality of records. */
export interface QualityOptions extends PackOptions {
  readonly pack?: string;
  readonly target?: readonly string[];
  readonly rules?: string;
  readonly at?: string;
}

/** The name that stands for standard input or output. */
export const STANDARD = '-';

const RULES_HELP = 'folder of rule sets; the packaged one unless told';

/** Adds `--rules`. */
export function withRules(command: Command): Command {
  return command.option('--rules <folder>', RULES_HELP);
}

/** The folder of rule sets that is meant. */
export function rulesFolder({ rules }: { readonly rules?: string }, { workingFolder }: CommandContext): string {
  return rules === undefined ? join(PACKAGE_ROOT, 'mappings/quality') : resolve(workingFolder, rules);
}

const gathered = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];

/** Adds arguments and options that say which records are looked at, and by which rules. */
export function withRecords(command: Command): Command {
  const asked = withPacks(command)
    .argument(
      '<file...>',
      'canonical records, one JSON document a line, or with --pack national ones: files, folders, or - for standard input',
    )
    .option('--pack <pack>', 'name or folder of the pack whose national records these are')
    .option('--target <system>', 'EU system to judge for, several times for several; all that have rules unless told', gathered)
    .option('--at <time>', 'time at which quality is looked at, RFC 3339; now unless told');
  return withRules(asked);
}

const usage = (field: string, mend: string): GatewayError => new GatewayError('command-usage', { field, mend });

const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

function timeOf(at: string | undefined, { clock }: CommandContext): number {
  if (at === undefined) return clock.now();
  const time = RFC3339.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) throw usage('--at', 'Give a time such as 2026-11-22T12:00:00Z.');
  return time;
}

async function inputsOf(files: readonly string[], { input, workingFolder }: CommandContext): Promise<readonly RecordInput[]> {
  if (!files.includes(STANDARD)) return openInputs(files.map((file) => resolve(workingFolder, file)));
  if (files.length > 1) throw usage('FILE', 'Give either files or -, not both.');
  return [streamInput('standard input', input)];
}

/** What is asked for. Raises `command-usage`, `quality-rules-invalid`, `mapping-*` and `config-file-unreadable`. */
export async function qualityRun(files: readonly string[], options: QualityOptions, context: CommandContext): Promise<QualityRun> {
  const rules = qualityRulesOf(rulesFolder(options, context));
  const systems = options.target ?? rules.systems;
  if (systems.some((system) => !rules.systems.includes(system))) throw usage('--target', `Name one of ${rules.systems.join(', ')}.`);
  const now = timeOf(options.at, context);
  const mapping =
    options.pack === undefined ? undefined : compilePack(choosePack(options.pack, options, context).files, canonicalSchemas());
  const inputs = await inputsOf(files, context);
  return { inputs, mapping, rules, systems, context: { now, firstSeen: openBatchLedger().firstSeen } };
}

/** Assesses every record of a run, and says on a terminal how far it has come. */
export async function* assessedWithProgress(run: QualityRun, context: CommandContext): AsyncGenerator<AssessedRecord, void, undefined> {
  const { show, end } = openProgressLine(context);
  const sizes = run.inputs.map(({ bytes }) => bytes);
  const total = sizes.reduce<number>((sum, bytes) => sum + (bytes ?? Number.NaN), 0);
  let [bytesRead, records] = [0, 0];
  try {
    for await (const assessed of assessRecords({ ...run, read: (bytes) => void (bytesRead += bytes) })) {
      records += 1;
      if (records % 64 === 0)
        show((seconds) => {
          const share = total > 0 ? `, ${Math.floor((bytesRead / total) * 100)} %` : '';
          return `${records} records, ${Math.round(records / Math.max(seconds, 0.001))} a second${share}`;
        });
      yield assessed;
    }
  } finally {
    end();
  }
}
