import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { lossText } from '../toolkit/map/loss/loss-text.ts';
import { measureLoss, type PackLoss } from '../toolkit/map/loss/measure-loss.ts';
import { openPack } from '../toolkit/map/pack/opened-pack.ts';
import type { Act, CommandContext } from './command-context.ts';
import { corpusInputs, onePackFor } from './map-corpus.ts';
import { choosePacks, withPacks, type PackOptions } from './map-packs.ts';
import { recordsProgress } from './records-progress.ts';

interface LossOptions extends PackOptions {
  readonly corpus?: string;
  readonly json?: true;
}

const DECLARED = `
Declared losses follow from the mapping: fields that stay behind, steps without a way back, steps that normalise, codes merged into one word,
alternatives, defaults, conditions. Every record of the corpus that can be mapped is mapped there and back, and compared field by field.
Exit status 1 where a record shows a loss that is not declared.
`;

/** `gateway map loss`. */
export function addMapLossCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('loss'))
    .description('say what a round trip, national to canonical and back, cannot restore, and hold the corpora against it')
    .argument('[pack...]', 'names or folders of packs; all, unless told')
    .option('--corpus <file>', 'records to run in place of the corpus, for one pack')
    .option('--json', 'print one JSON document')
    .addHelpText('after', DECLARED)
    .action(
      act(async (named: string[], options: LossOptions) => {
        const chosen = choosePacks(named, options, context);
        onePackFor(options.corpus, chosen);
        const schemas = canonicalSchemas();
        const losses: PackLoss[] = [];
        const texts: string[] = [];
        for (const one of chosen) {
          const pack = openPack(one.files, schemas);
          const inputs = await corpusInputs(one, options.corpus, context);
          const { seen, end } = recordsProgress(context, one.files.name);
          const loss = await measureLoss(pack, inputs, seen).finally(end);
          const placed = { ...loss, declared: loss.declared.map(({ at, ...said }) => ({ ...said, at, place: pack.placeOf(at) })) };
          losses.push(placed);
          texts.push(lossText(loss, pack));
        }
        const undeclared = losses.reduce((sum, loss) => sum + loss.undeclared.length, 0);
        context.out(options.json ? `${JSON.stringify({ undeclared, packs: losses })}\n` : texts.join('\n'));
        return undeclared === 0 ? 0 : 1;
      }),
    );
}
