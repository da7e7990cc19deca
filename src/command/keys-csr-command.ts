import { resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { SIGNATURE_ALGORITHMS } from '../signing/algorithms.ts';
import { readKey } from '../signing/keys/open-pair.ts';
import { KEY_KINDS, newPrivateKey, type KeyKind } from '../toolkit/keys/new-private-key.ts';
import { writeOnce } from '../toolkit/keys/write-once.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext } from './command-context.ts';
import { withKeyRing } from './key-ring.ts';

interface CsrOptions {
  readonly key: string;
  readonly subject: string;
  readonly new?: string;
  readonly dns?: readonly string[];
  readonly algorithm?: string;
  readonly out?: string;
}

/** `gateway keys csr`. */
export function addKeysCsrCommand(keys: Command, context: CommandContext, act: Act): void {
  keys
    .command('csr')
    .description('ask an authority for a certificate (PKCS #10), for a key in a file or in a token')
    .requiredOption('--key <reference>', 'private key: file:<path>, env:<variable> or pkcs11:<token and key>')
    .requiredOption('--subject <name>', 'distinguished name, such as CN=Gateway,O=Ministry,C=LV')
    .option('--new <kind>', `make the key first and write it to the file of --key: ${KEY_KINDS.join(', ')}`)
    .option('--dns <name...>', 'DNS names, for a certificate that also serves TLS')
    .option('--algorithm <name>', `algorithm that signs the request: ${SIGNATURE_ALGORITHMS.join(', ')}; the key’s own unless told`)
    .option('--out <file>', 'where the request goes; printed unless told')
    .action(
      act(async (options: CsrOptions) => {
        if (options.new !== undefined) await writeNewKey(options.key, choiceOption(options.new, '--new', KEY_KINDS), context);
        const pem = await withKeyRing(context, async (ring) => {
          const key = await readKey(options.key, '--key', ring);
          // Its library extends the global Reflect, so a process that asks for nothing must not load it.
          const { signingRequest } = await import('../toolkit/keys/signing-request.ts');
          const algorithm =
            options.algorithm === undefined ? undefined : choiceOption(options.algorithm, '--algorithm', SIGNATURE_ALGORITHMS);
          return signingRequest({ key, subject: options.subject, dnsNames: options.dns, algorithm });
        });
        if (options.out === undefined) context.out(pem);
        else {
          await writeOnce(resolve(context.workingFolder, options.out), pem, 'public');
          context.out(`wrote ${options.out}\n`);
        }
        return 0;
      }),
    );
}

async function writeNewKey(reference: string, kind: KeyKind, { workingFolder }: CommandContext): Promise<void> {
  const [, path] = /^file:(.+)$/.exec(reference) ?? [];
  if (path === undefined)
    throw new GatewayError('command-usage', { field: '--new', mend: 'Give file:<path> as --key; a token makes its keys itself.' });
  await writeOnce(resolve(workingFolder, path), await newPrivateKey(kind), 'secret');
}
