import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { readKey, type KeyRing } from '../signing/keys/open-pair.ts';
import { importedPair, type ImportedPair } from '../toolkit/keys/import-keys.ts';
import { readKeyFile, type KeyFileContent } from '../toolkit/keys/read-key-file.ts';
import { writeOnce } from '../toolkit/keys/write-once.ts';
import type { Act, CommandContext } from './command-context.ts';
import { passphraseOf, withKeyRing } from './key-ring.ts';

interface ImportOptions {
  readonly out: string;
  readonly name: string;
  readonly key?: string;
  readonly passphrase?: string;
  readonly json?: true;
}

const NAME = /^[a-z0-9][a-z0-9.-]{0,62}$/;

/** `gateway keys import`. */
export function addKeysImportCommand(keys: Command, context: CommandContext, act: Act): void {
  keys
    .command('import')
    .description('bring a PKCS #12 file, or an authority’s answer and its intermediates, into the form that gateway.yaml names')
    .argument('<file...>', 'PKCS #12, PEM, or DER certificates')
    .requiredOption('--out <folder>', 'folder to write to; nothing in it is overwritten')
    .requiredOption('--name <name>', 'the files are <name>.key.pem and <name>.cert.pem')
    .option('--key <reference>', 'the key that the certificate is for, when it stays where it is: file:, env: or pkcs11:')
    .option('--passphrase <reference>', 'passphrase of the PKCS #12 file: file:<path> or env:<variable>')
    .option('--json', 'print one JSON document')
    .action(
      act(async (files: readonly string[], options: ImportOptions) => {
        if (!NAME.test(options.name))
          throw new GatewayError('command-usage', { field: '--name', mend: 'Use lower-case letters, digits, dots and hyphens.' });
        const pair = await withKeyRing(context, (ring) => pairOf(files, options, ring, context));
        const written = await writePair(pair, resolve(context.workingFolder, options.out), options.name);
        context.out(
          options.json ? `${JSON.stringify({ folder: options.out, files: written })}\n` : written.map((file) => `wrote ${file}\n`).join(''),
        );
        return 0;
      }),
    );
}

async function pairOf(files: readonly string[], options: ImportOptions, ring: KeyRing, context: CommandContext): Promise<ImportedPair> {
  const passphrase = await passphraseOf(options.passphrase, ring);
  const contents = await Promise.all(files.map((file) => keyFile(file, passphrase, context)));
  const all = {
    privateKeys: contents.flatMap(({ privateKeys }) => privateKeys),
    publicKeys: [],
    certificates: contents.flatMap(({ certificates }) => certificates),
  };
  if (options.key === undefined) return importedPair(all);
  const { publicKey } = await readKey(options.key, '--key', ring);
  if (publicKey === undefined)
    throw new GatewayError('keys-unusable', {
      field: '--key',
      mend: 'Store the public key in the token too, under the same label and id.',
    });
  return importedPair(all, publicKey);
}

/** What a file named on the command line holds. Throws `config-file-unreadable` and `keys-*` with its base name. */
export async function keyFile(file: string, passphrase: string | undefined, { workingFolder }: CommandContext): Promise<KeyFileContent> {
  const field = basename(file);
  const bytes = await readFile(resolve(workingFolder, file)).catch((cause: unknown) => {
    throw new GatewayError('config-file-unreadable', { field }, { cause });
  });
  try {
    return readKeyFile(bytes, passphrase);
  } catch (cause) {
    if (cause instanceof GatewayError) throw new GatewayError(cause.code, { field, ...cause.details }, { cause });
    throw cause;
  }
}

async function writePair({ key, certificates }: ImportedPair, folder: string, name: string): Promise<readonly string[]> {
  const written = [`${name}.cert.pem`];
  if (key !== undefined) {
    await writeOnce(join(folder, `${name}.key.pem`), key, 'secret');
    written.unshift(`${name}.key.pem`);
  }
  await writeOnce(join(folder, `${name}.cert.pem`), certificates, 'public');
  return written;
}
