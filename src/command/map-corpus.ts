import { resolve } from 'node:path';
import { GatewayError } from '../kernel/gateway-error.ts';
import { openCorpus } from '../toolkit/map/corpus-files.ts';
import { openInputs, type RecordInput } from '../toolkit/map/input-files.ts';
import type { CommandContext } from './command-context.ts';
import type { ChosenPack } from './map-packs.ts';

/** Throws `command-usage` where records are named for several packs. */
export function onePackFor(corpus: string | undefined, chosen: readonly ChosenPack[]): void {
  if (corpus !== undefined && chosen.length > 1)
    throw new GatewayError('command-usage', { field: '--corpus', mend: 'Name the one pack whose records these are.' });
}

/**
 * The records that an operator names, else those of a pack's corpus. Throws `command-usage` for a pack without a corpus, and
 * `config-file-unreadable`.
 */
export async function corpusInputs(
  { folder, files }: ChosenPack,
  corpus: string | undefined,
  { workingFolder }: CommandContext,
): Promise<readonly RecordInput[]> {
  if (corpus !== undefined) return openInputs([resolve(workingFolder, corpus)]);
  const own = await openCorpus(folder);
  if (own !== undefined) return own.inputs;
  throw new GatewayError('command-usage', { field: '--corpus', mend: `Name a file of records: the pack ${files.name} has no corpus.` });
}
