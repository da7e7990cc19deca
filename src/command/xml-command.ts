import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { canonicalizeFile } from '../toolkit/xml/canonicalize-file.ts';
import type { Act, CommandContext } from './command-context.ts';
import { readMessageFile } from './message-file.ts';

interface CanonicalizeOptions {
  readonly exclusive?: true;
  readonly '1.1'?: true;
  readonly withComments?: true;
  readonly inclusive?: string;
  readonly id?: string;
}

/** `gateway xml canonicalize`. */
export function addXmlCommands(program: Command, context: CommandContext, act: Act): void {
  program
    .command('xml')
    .description('XML documents, offline')
    .command('canonicalize')
    .description('write a document in canonical form: Canonical XML 1.0 without comments, unless told')
    .argument('<file>', 'XML document; - reads standard input')
    .option('--exclusive', 'Exclusive XML Canonicalization 1.0')
    .option('--1.1', 'Canonical XML 1.1')
    .option('--with-comments', 'keep comments')
    .option('--inclusive <prefixes>', 'PrefixList for --exclusive: prefixes divided by spaces or commas; #default is the default namespace')
    .option('--id <id>', 'only the element with this wsu:Id, xml:id, Id or ID, in its place in the document')
    .action(
      act(async (file: string, options: CanonicalizeOptions) => {
        const method = methodOf(options);
        const inclusivePrefixes = options.inclusive?.split(/[\s,]+/).filter((prefix) => prefix !== '');
        const form = { method, withComments: options.withComments, inclusivePrefixes };
        context.outBytes(canonicalizeFile(await readMessageFile(file, context), form, options.id));
        return 0;
      }),
    );
}

function methodOf(options: CanonicalizeOptions): 'exclusive' | 'inclusive' | 'inclusive-1.1' {
  if (options.exclusive && options['1.1']) throw new GatewayError('command-usage', { field: '--1.1', mend: 'Give --exclusive or --1.1.' });
  if (options.inclusive !== undefined && !options.exclusive)
    throw new GatewayError('command-usage', { field: '--inclusive', mend: 'Give --exclusive too: the other forms declare every prefix.' });
  if (options.exclusive) return 'exclusive';
  return options['1.1'] ? 'inclusive-1.1' : 'inclusive';
}
