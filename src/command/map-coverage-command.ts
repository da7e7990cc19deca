import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { coverageText } from '../toolkit/map/coverage/coverage-text.ts';
import { measureCoverage, percentOf, totalCoverage, type PackCoverage } from '../toolkit/map/coverage/measure-coverage.ts';
import { openPack } from '../toolkit/map/pack/opened-pack.ts';
import type { Act, CommandContext } from './command-context.ts';
import { corpusInputs, onePackFor } from './map-corpus.ts';
import { choosePacks, withPacks, type PackOptions } from './map-packs.ts';
import { numberOption } from './number-option.ts';
import { recordsProgress } from './records-progress.ts';

interface CoverageOptions extends PackOptions {
  readonly corpus?: string;
  readonly failUnder?: string;
  readonly gaps?: true;
  readonly json?: true;
}

const COUNTED = `
Counted are fields of the national record that occur in any record, and of records that are mapped: canonical fields written, rules,
alternatives, defaults (standing in, and not needed), conditions (holding, and failing), repeated groups of two or more, and codes. Of a
code list that is read by a day every version counts, of another the newest.
`;

/** `gateway map coverage`. */
export function addMapCoverageCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('coverage'))
    .description('count what the corpora of packs exercise: fields, rules, alternatives, conditions, codes; and list what they never do')
    .argument('[pack...]', 'names or folders of packs; all, unless told')
    .option('--corpus <file>', 'records to run in place of the corpus, for one pack')
    .option('--fail-under <percent>', 'exit with status 1 where a pack is covered less')
    .option('--gaps', 'list the canonical fields too that no rule writes')
    .option('--json', 'print one JSON document')
    .addHelpText('after', COUNTED)
    .action(
      act(async (named: string[], options: CoverageOptions) => {
        const least = options.failUnder === undefined ? 0 : numberOption(options.failUnder, '--fail-under', 0, 100);
        const chosen = choosePacks(named, options, context);
        onePackFor(options.corpus, chosen);
        const schemas = canonicalSchemas();
        const packs: PackCoverage[] = [];
        for (const pack of chosen) {
          const inputs = await corpusInputs(pack, options.corpus, context);
          const { seen, end } = recordsProgress(context, pack.files.name);
          packs.push(await measureCoverage(openPack(pack.files, schemas), inputs, seen).finally(end));
        }
        context.out(options.json ? `${JSON.stringify({ ...totalCoverage(packs), packs })}\n` : coverageText(packs, options.gaps === true));
        return packs.every((pack) => percentOf(pack) >= least) ? 0 : 1;
      }),
    );
}
