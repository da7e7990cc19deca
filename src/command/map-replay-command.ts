import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { openPack } from '../toolkit/map/pack/opened-pack.ts';
import { mappedDecision, replayLineage, type ReplayedField } from '../toolkit/map/replay-decision.ts';
import { readJson } from '../wire/json/read-json.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePack, withPacks, type PackOptions } from './map-packs.ts';
import { readMessageFile } from './message-file.ts';
import { requireDigest } from './pack-digest.ts';

interface ReplayOptions extends PackOptions {
  readonly json?: true;
}

const KEPT = `
A decision record keeps, of the mapping, which rules wrote, by which alternatives, and how many elements lists had; the pack says the rest.
No value is kept, and none is shown: to see values, explain the record itself with the pack of that digest (map explain --digest). Refuses
a pack that is not the very one that the decision names.
`;

/** `gateway map replay`. */
export function addMapReplayCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('replay'))
    .description(
      'why each field of a message that was answered is there: its rule, its source fields and its provision, from the decision record',
    )
    .argument('<pack>', 'name or folder of the pack that the decision names')
    .argument('<decision>', 'decision record in JSON, or - for standard input')
    .option('--json', 'print one JSON document')
    .addHelpText('after', KEPT)
    .action(
      act(async (named: string, file: string, options: ReplayOptions) => {
        const decision = mappedDecision(readJson(await readMessageFile(file, context)));
        const pack = openPack(choosePack(named, options, context).files, canonicalSchemas());
        requireDigest(pack.files, pack.compiled, decision.mapping);
        const written = replayLineage(pack, decision);
        const { query, mapping } = decision;
        context.out(options.json ? `${JSON.stringify({ query, mapping, written })}\n` : text(query, mapping, written));
        return 0;
      }),
    );
}

const lineOf = ({ to, from, place, provision }: ReplayedField): string => {
  const origin = from.length === 0 ? 'a constant' : from.map((field) => (field === '' ? 'the record' : field)).join(' and ');
  return `${to}\n  from  ${origin}\n  rule  ${place}\n  law   ${provision?.law ?? 'none is named'}`;
};

const text = (query: string, mapping: string, written: readonly ReplayedField[]): string =>
  `Query ${query}\nmapped by ${mapping}\n\n${written.map(lineOf).join('\n')}\n`;
