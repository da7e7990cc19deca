import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { explainRecord, type ExplainedRecord } from '../toolkit/map/explain/explain-record.ts';
import { explainText } from '../toolkit/map/explain/explain-text.ts';
import { withoutValues } from '../toolkit/map/explain/value-classes.ts';
import { openInputs, streamInput, type RecordInput } from '../toolkit/map/input-files.ts';
import { nthRecord } from '../toolkit/map/nth-record.ts';
import { openPack } from '../toolkit/map/pack/opened-pack.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePack, withPacks, type PackOptions } from './map-packs.ts';
import { numberOption } from './number-option.ts';
import { requireDigest, withDigest, type DigestOptions } from './pack-digest.ts';

interface ExplainOptions extends PackOptions, DigestOptions {
  readonly record: string;
  readonly to?: string;
  readonly from?: string;
  readonly withoutValues?: true;
  readonly json?: true;
}

const STANDARD = '-';
const MOST_RECORDS = 1_000_000_000;

const VALUES = `
Values of the record are shown: it is the operator's own, and nothing leaves this machine. --without-values shows their classes instead.
A pointer may name a whole part, and - in the place of an element's number names every element. Exit status 1 where the record is refused.
`;

/** `gateway map explain`. */
export function addMapExplainCommand(map: Command, context: CommandContext, act: Act): void {
  withDigest(withPacks(map.command('explain')))
    .description('walk the values of one record back to its fields, step by step, with rule and provision; or its fields to values')
    .argument('<pack>', 'name or folder of a pack')
    .argument('<file>', 'file of records, or - for standard input')
    .option('--record <number>', 'which record of the file', '1')
    .option('--to <pointer>', 'only this part of the canonical record; also why nothing was written there')
    .option('--from <pointer>', 'only this part of the national record: where it went, or why it stays behind')
    .option('--without-values', 'show the classes of values, not the values')
    .option('--json', 'print one JSON document')
    .addHelpText('after', VALUES)
    .action(
      act(async (named: string, file: string, options: ExplainOptions) => {
        const pack = openPack(choosePack(named, options, context).files, canonicalSchemas());
        requireDigest(pack.files, pack.compiled, options.digest);
        const number = numberOption(options.record, '--record', 1, MOST_RECORDS);
        const read = await nthRecord(await inputsOf(file, context), pack.compiled.sourceFormat, number);
        const question = { ...(options.to !== undefined && { to: options.to }), ...(options.from !== undefined && { from: options.from }) };
        const explained = 'fault' in read ? unread(pack.compiled, read.fault) : explainRecord(pack, read.bytes, question);
        const said = options.withoutValues ? withoutValues(explained) : explained;
        const name = file === STANDARD ? 'standard input' : basename(file);
        context.out(
          options.json
            ? `${JSON.stringify({ record: number, ...said })}\n`
            : explainText(said, `Record ${number} of ${name}, line ${read.line},`),
        );
        return explained.outcome === 'mapped' ? 0 : 1;
      }),
    );
}

async function inputsOf(file: string, { input, workingFolder }: CommandContext): Promise<readonly RecordInput[]> {
  return file === STANDARD ? [streamInput('standard input', input)] : openInputs([resolve(workingFolder, file)]);
}

/** What there is to say of a record that could not even be told from its neighbours. */
function unread(
  { name, version }: { readonly name: string; readonly version: string },
  reason: ExplainedRecord['reasons'][number],
): ExplainedRecord {
  return { mapping: name, version, outcome: 'unreadable', reasons: [reason], values: [], missing: [], fields: [], absent: [], dropped: [] };
}
