import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { SIGNATURE_PROFILES } from '../toolkit/signature/profile.ts';
import { reportText } from '../toolkit/signature/report-text.ts';
import type { PolicyName, SignatureReport, Verdict } from '../toolkit/signature/report.ts';
import { verifierTrust, type Believed } from '../toolkit/signature/verifier-trust.ts';
import { verifyMessage } from '../toolkit/signature/verify-message.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext, ExitStatus } from './command-context.ts';
import { errorLine } from './error-line.ts';
import { keyFile } from './keys-import-command.ts';
import { isStandardOutput, readMessageFile, writeMessageFile } from './message-file.ts';

interface VerifyOptions {
  readonly trust?: readonly string[];
  readonly at?: string;
  readonly profile?: string;
  readonly policy: string;
  readonly payload?: string;
  readonly type?: string;
  readonly out?: string;
  readonly part?: string;
  readonly json?: true;
}

const EXIT_STATUS: Readonly<Record<Verdict, ExitStatus>> = { valid: 0, invalid: 1, 'cannot tell': 2 };
const POLICY_NAMES: readonly PolicyName[] = ['strict', 'legacy'];
const EMBEDDED = 'embedded';

/** `gateway signature verify`. Its exit status is 0 for valid, 1 for invalid, and 2 where that cannot be told, also for want of a file. */
export function addSignatureVerifyCommand(signature: Command, context: CommandContext, act: Act): void {
  signature
    .command('verify')
    .description(
      'judge the signature of one message: verdict, signer, what is covered, and why not; exit 0 valid, 1 invalid, 2 cannot tell',
    )
    .argument('[file]', 'SOAP message, alone or with attachments, XML document or JWS; - reads standard input')
    .option(
      '--trust <pem...>',
      'PEM of authorities, signers’ certificates or public keys; or embedded: the key in the message (legacy policy only)',
    )
    .option('--at <time>', 'judge for this time, RFC 3339; now unless told')
    .option('--profile <name>', `${SIGNATURE_PROFILES.join(', ')}; guessed from the form of the message unless told`)
    .option('--policy <name>', 'strict: what the gateway accepts; legacy: for other people’s vectors, never for messages', 'strict')
    .option('--payload <file>', 'payload of a detached JWS')
    .option('--type <content-type>', 'Content-Type of a SOAP message with attachments whose file does not begin with a MIME header')
    .option('--out <file>', 'write the bytes that the signature makes good, canonical, once it is valid; - for standard output')
    .option('--part <path>', 'which covered part of a dsig document --out writes, by its path or reference; needed where there are several')
    .option('--json', 'print one JSON document')
    .action(
      act(async (file: string | undefined, options: VerifyOptions) => {
        try {
          return await verify(file, options, context);
        } catch (error) {
          context.err(errorLine(error));
          return EXIT_STATUS['cannot tell'];
        }
      }),
    );
}

async function verify(file: string | undefined, options: VerifyOptions, context: CommandContext): Promise<ExitStatus> {
  const [message, trusted] = fileAndTrust(file, options.trust ?? []);
  const policy = choiceOption(options.policy, '--policy', POLICY_NAMES);
  const profile = options.profile === undefined ? undefined : choiceOption(options.profile, '--profile', SIGNATURE_PROFILES);
  const at = options.at === undefined ? context.clock.now() : timeOf(options.at);
  const believed = verifierTrust(await believedFrom(trusted, policy, context));
  const payload = options.payload === undefined ? undefined : await readMessageFile(options.payload, context);
  const settings = { believed, at, policy, payload, contentType: options.type };
  const { report, parts } = await verifyMessage(await readMessageFile(message, context), settings, profile);
  const print = isStandardOutput(options.out) ? context.err : context.out;
  const chosen = options.out === undefined ? undefined : chosenPart(report, parts, options.part);
  print(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
  if (options.out !== undefined && chosen !== undefined) await writeMessageFile(options.out, chosen, context);
  return EXIT_STATUS[report.verdict];
}

/** An option with any number of values takes the message for one of them where that comes last. */
function fileAndTrust(file: string | undefined, trusted: readonly string[]): readonly [file: string, trusted: readonly string[]] {
  const last = trusted.at(-1);
  if (file !== undefined) return [file, trusted];
  if (last !== undefined && trusted.length > 1) return [last, trusted.slice(0, -1)];
  throw new GatewayError('command-usage', { field: 'file', mend: 'Name the message to verify.' });
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

function timeOf(text: string): number {
  const time = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new GatewayError('command-usage', { field: '--at', mend: 'Give a time such as 2026-11-21T12:00:00Z.' });
}

async function believedFrom(trusted: readonly string[], policy: PolicyName, context: CommandContext): Promise<Believed> {
  if (trusted.includes(EMBEDDED)) {
    if (policy === 'legacy' && trusted.length === 1) return EMBEDDED;
    throw new GatewayError('command-usage', { field: '--trust', mend: 'Give embedded alone, with --policy legacy.' });
  }
  const files = await Promise.all(trusted.map((file) => keyFile(file, undefined, context)));
  if (files.some(({ privateKeys }) => privateKeys.length > 0))
    throw new GatewayError('command-usage', {
      field: '--trust',
      mend: 'Give certificates and public keys; a verifier needs no private key.',
    });
  return { certificates: files.flatMap(({ certificates }) => certificates), publicKeys: files.flatMap(({ publicKeys }) => publicKeys) };
}

/** What `--out` writes. A document with several covered parts has no payload by itself. */
function chosenPart(report: SignatureReport, parts: readonly Uint8Array[], part: string | undefined): Uint8Array | undefined {
  if (report.verdict !== 'valid') return undefined;
  const named =
    report.profile === 'dsig' ? report.covered.flatMap(({ path, uri }, index) => (path === part || uri === part ? [index] : [])) : [];
  const [index, ...others] = part === undefined ? parts.keys() : named;
  if (index !== undefined && others.length === 0) return parts[index];
  throw new GatewayError('command-usage', { field: '--part', mend: 'Name one covered part by its path or the URI of its reference.' });
}
