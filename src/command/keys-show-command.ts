import { createPublicKey, type KeyObject, type X509Certificate } from 'node:crypto';
import type { Command } from 'commander';
import { isIssuedBy } from '../signing/keys/certificate-chain.ts';
import { isTokenReference, readKey, type KeyRing } from '../signing/keys/open-pair.ts';
import {
  describeCertificate,
  describeKey,
  type CertificateDescription,
  type KeyDescription,
} from '../toolkit/keys/describe-certificate.ts';
import type { Act, CommandContext } from './command-context.ts';
import { passphraseOf, withKeyRing } from './key-ring.ts';
import { keyFile } from './keys-import-command.ts';

/** Of a certificate in a file: a chain is whole when each is issued by the next, and the last by itself or by an anchor. */
type Issuer = 'itself' | 'the next' | 'another';

type Shown =
  | ({ readonly holds: 'private key' | 'public key' } & KeyDescription)
  | ({ readonly holds: 'certificate'; readonly issuedBy: Issuer } & CertificateDescription);

/** `gateway keys show`. */
export function addKeysShowCommand(keys: Command, context: CommandContext, act: Act): void {
  keys
    .command('show')
    .description('say what keys and certificates are: algorithm, fingerprint, names, validity, chain; never a secret')
    .argument('<file...>', 'PEM, DER certificate, PKCS #12, or a pkcs11: reference')
    .option('--passphrase <reference>', 'passphrase of a PKCS #12 file: file:<path> or env:<variable>')
    .option('--json', 'print one JSON document')
    .action(
      act(async (files: readonly string[], options: { passphrase?: string; json?: true }) => {
        const shown = await withKeyRing(context, async (ring) => {
          const passphrase = await passphraseOf(options.passphrase, ring);
          return Promise.all(files.map(async (file) => ({ file: named(file), content: await contentOf(file, passphrase, ring, context) })));
        });
        if (options.json) context.out(`${JSON.stringify({ files: shown })}\n`);
        else for (const { file, content } of shown) context.out(`${file}\n${content.map(lines).join('')}`);
        return 0;
      }),
    );
}

/** A reference without its query, which says where the PIN lies. */
const named = (file: string): string => (isTokenReference(file) ? (file.split('?')[0] ?? file) : file);

async function contentOf(file: string, passphrase: string | undefined, ring: KeyRing, context: CommandContext): Promise<readonly Shown[]> {
  if (isTokenReference(file)) {
    const { publicKey } = await readKey(file, named(file), ring);
    return publicKey ? [shownKey('private key', publicKey)] : [];
  }
  const { privateKeys, publicKeys, certificates } = await keyFile(file, passphrase, context);
  const now = context.clock.now();
  return [
    ...privateKeys.map((key) => shownKey('private key', createPublicKey(key))),
    ...publicKeys.map((key) => shownKey('public key', key)),
    ...certificates.map((certificate, index): Shown => ({
      holds: 'certificate',
      ...describeCertificate(certificate, now),
      issuedBy: issuerOf(certificate, certificates[index + 1]),
    })),
  ];
}

const shownKey = (holds: 'private key' | 'public key', key: KeyObject): Shown => ({ holds, ...describeKey(key) });

function issuerOf(certificate: X509Certificate, next: X509Certificate | undefined): Issuer {
  if (isIssuedBy(certificate, certificate)) return 'itself';
  return next !== undefined && isIssuedBy(certificate, next) ? 'the next' : 'another';
}

function lines(shown: Shown): string {
  const { holds, kind, algorithm, publicKey } = shown;
  const head = `  ${holds}: ${kind}, signs with ${algorithm}\n    public key ${publicKey}\n`;
  if (shown.holds !== 'certificate') return head;
  const { subject, issuer, serialNumber, notBefore, notAfter, standing, authority, fingerprint } = shown;
  return [
    head,
    `    fingerprint ${fingerprint}\n`,
    `    subject ${subject}${authority ? ' (authority)' : ''}\n`,
    `    issuer ${issuer} (${shown.issuedBy})\n`,
    `    serial ${serialNumber}\n`,
    `    valid ${notBefore} to ${notAfter}: ${standing}\n`,
  ].join('');
}
