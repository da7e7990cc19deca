import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { SIGNATURE_ALGORITHMS, type SignatureAlgorithm } from '../signing/algorithms.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import { isTokenReference, openPair } from '../signing/keys/open-pair.ts';
import type { KeyReferenceForm } from '../signing/wss/sign-key-reference.ts';
import { SIGNATURE_PROFILES, usualProfile, type SignatureProfile } from '../toolkit/signature/profile.ts';
import { DSIG_FORMS, signDsig } from '../toolkit/signature/sign-dsig.ts';
import { signJws } from '../toolkit/signature/sign-jws.ts';
import { signWss } from '../toolkit/signature/sign-wss.ts';
import type { SoapVersion } from '../wire/soap/soap-version.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext } from './command-context.ts';
import { withKeyRing } from './key-ring.ts';
import { isStandardOutput, readMessageFile, writeMessageFile } from './message-file.ts';

interface SignOptions {
  readonly key: string;
  readonly certificate: string;
  readonly profile?: string;
  readonly algorithm?: string;
  readonly out: string;
  readonly json?: true;
  readonly action?: string;
  readonly to?: string;
  readonly messageId?: string;
  readonly soap?: string;
  readonly keyReference: string;
  readonly form: string;
  readonly id?: readonly string[];
  readonly detached?: true;
  readonly type?: string;
}

const SOAP_VERSIONS: readonly SoapVersion[] = ['1.1', '1.2'];
const KEY_REFERENCES = {
  bst: 'token',
  ski: 'subject-key-identifier',
  'issuer-serial': 'issuer-serial',
  thumbprint: 'thumbprint',
} as const satisfies Record<string, KeyReferenceForm>;
const KEY_REFERENCE_NAMES = Object.keys(KEY_REFERENCES) as readonly (keyof typeof KEY_REFERENCES)[];

/** `gateway signature sign`. */
export function addSignatureSignCommand(signature: Command, context: CommandContext, act: Act): void {
  signature
    .command('sign')
    .description('sign one message and write it to standard output')
    .argument('<file>', 'SOAP envelope, XML document or any payload; - reads standard input')
    .requiredOption('--key <reference>', 'private key: file:<path>, env:<variable> or pkcs11:<token and key>')
    .requiredOption('--certificate <reference>', 'its certificate and those up to an anchor, PEM: file:<path> or env:<variable>')
    .option('--profile <name>', `${SIGNATURE_PROFILES.join(', ')}; unless told wss for an envelope, dsig for other XML, else jws`)
    .option('--algorithm <name>', `${SIGNATURE_ALGORITHMS.join(', ')}; the key’s own unless told`)
    .option('--out <file>', 'where the signed message goes', '-')
    .option('--json', 'say in one JSON document what was written; needs --out with a file')
    .optionsGroup('For wss:')
    .option('--action <uri>', 'wsa:Action; of the envelope unless told')
    .option('--to <uri>', 'wsa:To; of the envelope unless told')
    .option('--message-id <uri>', 'wsa:MessageID; of the envelope, or a new one, unless told')
    .option('--soap <version>', `${SOAP_VERSIONS.join(' or ')}; that of the envelope, or 1.2, unless told`)
    .option('--key-reference <form>', `how the certificate is named: ${KEY_REFERENCE_NAMES.join(', ')}; bst sends it along`, 'bst')
    .optionsGroup('For dsig:')
    .option('--form <form>', DSIG_FORMS.join(', '), 'enveloped')
    .option('--id <id...>', 'identifier of the element to sign, several for detached; the whole document unless told')
    .optionsGroup('For jws:')
    .option('--detached', 'leave the payload out')
    .option('--type <typ>', 'typ of the protected header')
    .action(
      act(async (file: string, options: SignOptions) => {
        if (options.json && isStandardOutput(options.out))
          throw new GatewayError('command-usage', { field: '--json', mend: 'Give --out a file too.' });
        const bytes = await readMessageFile(file, context);
        const profile =
          options.profile === undefined ? usualProfile(bytes) : choiceOption(options.profile, '--profile', SIGNATURE_PROFILES);
        await withIdentity(options, context, async (identity) => {
          const signed = await SIGNERS[profile](bytes, identity, options, context);
          await writeMessageFile(options.out, signed, context);
          if (!isStandardOutput(options.out)) context.out(noteOf(profile, signed, identity, options));
        });
        return 0;
      }),
    );
}

type Sign = (bytes: Uint8Array, identity: SigningIdentity, options: SignOptions, context: CommandContext) => Promise<Uint8Array>;

const SIGNERS: Readonly<Record<SignatureProfile, Sign>> = {
  wss: (bytes, identity, { action, to, messageId, soap, keyReference }, context) => {
    const version = soap === undefined ? undefined : choiceOption(soap, '--soap', SOAP_VERSIONS);
    const reference = KEY_REFERENCES[choiceOption(keyReference, '--key-reference', KEY_REFERENCE_NAMES)];
    return signWss(bytes, identity, { version, action, to, messageId, keyReference: reference }, context);
  },
  dsig: (bytes, identity, { form, id }) => signDsig(bytes, identity, { form: choiceOption(form, '--form', DSIG_FORMS), ids: id ?? [] }),
  jws: (bytes, identity, { detached, type }) => signJws(bytes, identity, { isDetached: detached ?? false, type }),
};

function noteOf(profile: SignatureProfile, { length }: Uint8Array, identity: SigningIdentity, { out, json }: SignOptions): string {
  const { algorithm, fingerprint } = identity;
  if (json) return `${JSON.stringify({ file: out, profile, algorithm, fingerprint, bytes: length })}\n`;
  return `wrote ${out}: ${profile}, ${algorithm}, ${length} bytes, signed by ${fingerprint}\n`;
}

/** Lends the identity of key and certificate; a token is closed afterwards. */
async function withIdentity(
  options: SignOptions,
  context: CommandContext,
  use: (identity: SigningIdentity) => Promise<void>,
): Promise<void> {
  const algorithm: SignatureAlgorithm | undefined =
    options.algorithm === undefined ? undefined : choiceOption(options.algorithm, '--algorithm', SIGNATURE_ALGORITHMS);
  await withKeyRing(context, async (ring) => {
    const key = isTokenReference(options.key) ? options.key : await ring.read(options.key, '--key');
    const certificate = await ring.read(options.certificate, '--certificate');
    const algorithms = algorithm && { signingAlgorithm: () => algorithm, signingTimes: [] };
    const identityAt = await openPair({ field: '--key', key, certificate }, { ...ring, algorithms }).catch((error: unknown) => {
      if (!(error instanceof GatewayError)) throw error;
      throw new GatewayError(error.code, { field: '--key', ...error.details }, { cause: error });
    });
    await use(identityAt(context.clock.now()));
  });
}
