import { resolve } from 'node:path';
import type { Command } from 'commander';
import { canonicalSchemas, readPack } from '../gateway/packaged-specs.ts';
import type { PackFiles } from '../mapping/spec/pack.ts';
import { openCorpus } from '../toolkit/map/corpus-files.ts';
import { comparePacks } from '../toolkit/map/diff/compare-packs.ts';
import { diffText } from '../toolkit/map/diff/diff-text.ts';
import type { RecordInput } from '../toolkit/map/input-files.ts';
import type { Act, CommandContext } from './command-context.ts';
import { corpusInputs } from './map-corpus.ts';
import { choosePack, withPacks, type ChosenPack, type PackOptions } from './map-packs.ts';
import { recordsProgress } from './records-progress.ts';

interface DiffOptions extends PackOptions {
  readonly with: string;
  readonly corpus?: string;
  readonly withValues?: true;
  readonly json?: true;
}

const EXIT = `
Exit status: 0 compared; 1 the new version cannot run, or the comparison could not be made; 2 records that were mapped are refused.
Code lists are read from the folder codes beside the new version's folder of packs; where there is none, those of the old version are used.
Examples name records by their numbers, and classes of values; --with-values shows values.
`;

/** `gateway map diff`. */
export function addMapDiffCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('diff'))
    .description('say what a new version of a mapping, schema or code list does: to the specification, to records, and as a work list')
    .argument('<pack>', 'name or folder of the pack as it is')
    .requiredOption('--with <folder>', 'folder of the new version of the pack')
    .option('--corpus <file>', 'records to run through both; the pack’s corpus unless told')
    .option('--with-values', 'show values of the examples')
    .option('--json', 'print one JSON document')
    .addHelpText('after', EXIT)
    .action(
      act(async (named: string, options: DiffOptions) => {
        const chosen = choosePack(named, options, context);
        const { seen, end } = recordsProgress(context, chosen.files.name);
        const difference = await comparePacks({
          was: chosen.files,
          is: newVersion(resolve(context.workingFolder, options.with), chosen.files),
          schemas: canonicalSchemas(),
          inputs: await recordsOf(chosen, options.corpus, context),
          values: options.withValues === true,
          seen,
        }).finally(end);
        context.out(options.json ? `${JSON.stringify(difference)}\n` : diffText(difference));
        if (!difference.runs) return 1;
        return (difference.corpus?.records.newlyRefused ?? 0) === 0 ? 0 : 2;
      }),
    );
}

/** The new version's files; its folder may have any name, and may do without code lists of its own. */
function newVersion(folder: string, was: PackFiles): PackFiles {
  const files = readPack(folder);
  return { ...files, name: was.name, codes: files.codes.length === 0 ? was.codes : files.codes };
}

async function recordsOf(
  pack: ChosenPack,
  corpus: string | undefined,
  context: CommandContext,
): Promise<readonly RecordInput[] | undefined> {
  return corpus === undefined ? (await openCorpus(pack.folder))?.inputs : corpusInputs(pack, corpus, context);
}
