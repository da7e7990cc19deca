import { resolve } from 'node:path';
import type { Command } from 'commander';
import { requireFolder, writeFolder } from '../toolkit/architecture/write-folder.ts';
import { readModel, withRoot, type RootOption } from './architecture-model.ts';
import type { Act, CommandContext } from './command-context.ts';

interface ReportOptions extends RootOption {
  readonly out: string;
  readonly json?: true;
}

/** `gateway architecture report`. */
export function addArchitectureReportCommand(architecture: Command, program: Command, context: CommandContext, act: Act): void {
  withRoot(architecture.command('report'))
    .description('write the concept as a book of HTML pages: systems, data, lineage of every field, profiles, coverage, gaps, roadmap')
    .requiredOption('--out <folder>', 'folder to write into; new, empty, or written by this command before')
    .option('--json', 'print what was written as one JSON document')
    .addHelpText('after', '\nOpen index.html in a browser. The pages load nothing from elsewhere; the same sources give the same pages.\n')
    .action(
      act(async (options: ReportOptions) => {
        const folder = resolve(context.workingFolder, options.out);
        requireFolder(folder);
        const { root, ...model } = readModel(options, program, context);
        // What draws is loaded by these commands only: every other would start later for it.
        const { startLayOut } = await import('../toolkit/architecture/drawing/lay-out.ts');
        const { gatherSources } = await import('../toolkit/architecture/book/gather-sources.ts');
        const { bookFiles } = await import('../toolkit/architecture/book/book.ts');
        const sources = await gatherSources(root, model, await startLayOut());
        const files = bookFiles(sources);
        writeFolder(folder, files);
        const pages = [...files.keys()].filter((name) => name.endsWith('.html')).length;
        const faults = model.findings.filter(({ severity }) => severity === 'fault').length;
        const written = { folder, pages, digest: sources.digest, faults, warnings: model.findings.length - faults };
        context.out(
          options.json
            ? `${JSON.stringify(written)}\n`
            : `${pages} pages in ${folder}; open index.html\n${faults} faults, ${written.warnings} warnings of the check are on gaps.html\n`,
        );
        return 0;
      }),
    );
}
