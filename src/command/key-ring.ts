import type { KeyRing } from '../signing/keys/open-pair.ts';
import { openTokens } from '../signing/keys/tokens.ts';
import type { CommandContext } from './command-context.ts';
import { referencesFrom } from './read-config.ts';

/** Lends what references on the command line are followed with; paths are read against the working folder, and tokens are closed afterwards. */
export async function withKeyRing<Value>(context: CommandContext, use: (ring: KeyRing) => Promise<Value>): Promise<Value> {
  const tokens = openTokens();
  try {
    return await use({ read: referencesFrom(context.workingFolder, context).readLater, tokens });
  } finally {
    await tokens.close();
  }
}

/** The passphrase that an option's reference points to, without the end of its line. */
export async function passphraseOf(reference: string | undefined, { read }: KeyRing): Promise<string | undefined> {
  return reference === undefined ? undefined : (await read(reference, '--passphrase')).replace(/\r?\n$/, '');
}
