import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openInputs } from '../toolkit/map/input-files.ts';
import { reportShadow } from '../toolkit/map/shadow/shadow-report.ts';
import { shadowText } from '../toolkit/map/shadow/shadow-text.ts';
import type { Act, CommandContext } from './command-context.ts';

const SHOWN = `
A gateway with mappings.shadow runs candidate packs beside the installed ones and adds to mappings.shadow.file what they make of a record
differently. Shown are pointers, kinds of difference, codes of reasons, classes of values and the ids of a few queries; no value is in the
file. Several files, such as those that were moved away, make one report.
`;

/** `gateway map shadow-report`. */
export function addMapShadowReportCommand(map: Command, context: CommandContext, act: Act): void {
  map
    .command('shadow-report')
    .description('sum up what candidate mappings made differently of live records, by mapping, version and field')
    .argument('<file...>', 'files that mappings.shadow.file named')
    .option('--json', 'print one JSON document')
    .addHelpText('after', SHOWN)
    .action(
      act(async (files: string[], options: { json?: true }) => {
        const report = await reportShadow(await openInputs(files.map((file) => resolve(context.workingFolder, file))));
        context.out(options.json ? `${JSON.stringify(report)}\n` : shadowText(report));
        return 0;
      }),
    );
}
