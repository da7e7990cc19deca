import { X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import type { Subject } from '../client/conformance/conformance-case.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { loadIdentity } from '../signing/identity.ts';
import { trustFrom, type Trust } from '../signing/trust.ts';
import type { HttpClientOptions } from '../wire/http/http-message.ts';
import type { CommandContext } from './command-context.ts';
import { demoIdentity, isDemoFolder } from './demo-folder.ts';
import { mocksTrust } from './mocks-keys.ts';
import { readOperatorFile } from './read-config.ts';

/** The options that say with whose keys an implementation is tested. */
export interface TesterOptions {
  readonly folder?: string;
  readonly key?: string;
  readonly certificate?: string;
  readonly trust?: readonly string[];
  readonly tlsCa?: readonly string[];
  readonly tlsCertificate?: string;
  readonly tlsKey?: string;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** With what the tester signs, and whom it believes. Throws `command-usage`, `config-file-unreadable` or `keys-unusable`. */
export async function testerKeys(options: TesterOptions, context: CommandContext): Promise<Pick<Subject, 'identity' | 'trust'>> {
  const { folder, key, certificate, trust } = options;
  const read = reader(context);
  if (folder !== undefined) {
    const path = resolve(context.workingFolder, folder);
    if (key !== undefined || certificate !== undefined || trust !== undefined)
      return usage('--folder', 'Give --folder, or --key, --certificate and --trust.');
    if (!isDemoFolder(path)) return usage('--folder', 'Name a folder that gateway mocks --folder or gateway demo has laid out.');
    return { identity: demoIdentity(path, 'gateway'), trust: await mocksTrust(path, context.clock, context.random) };
  }
  if (key === undefined || certificate === undefined || trust === undefined)
    return usage('--key', 'Give --key, --certificate and --trust, or --folder: nothing is tested without signatures.');
  return { identity: loadIdentity(read(key), read(certificate)), trust: trustIn(trust.map(read)) };
}

/** Authorities are anchors, everybody else is pinned: a message over REST names its signer and brings no certificate. */
function trustIn(files: readonly string[]): Trust {
  const certificates = files.flatMap((text) => text.match(CERTIFICATE) ?? usage('--trust', 'Give files with certificates as PEM.'));
  const isAuthority = (pem: string): boolean => {
    try {
      return new X509Certificate(pem).ca;
    } catch (cause) {
      throw new GatewayError('keys-unusable', { field: '--trust' }, { cause });
    }
  };
  const anchors = certificates.filter(isAuthority);
  return trustFrom({ anchors, pinned: certificates.filter((pem) => !anchors.includes(pem)) });
}

/** TLS as the options want it; `undefined` where they say nothing. */
export function testerTls({ tlsCa, tlsCertificate, tlsKey }: TesterOptions, context: CommandContext): HttpClientOptions['tls'] {
  const read = reader(context);
  if ((tlsCertificate === undefined) !== (tlsKey === undefined))
    return usage('--tls-certificate', 'Give --tls-certificate and --tls-key together.');
  if (tlsCa === undefined && tlsCertificate === undefined) return undefined;
  return {
    ...(tlsCa !== undefined && { ca: tlsCa.map(read) }),
    ...(tlsCertificate !== undefined && tlsKey !== undefined && { cert: read(tlsCertificate), key: read(tlsKey) }),
  };
}

const reader =
  ({ workingFolder }: CommandContext) =>
  (file: string): string =>
    readOperatorFile(resolve(workingFolder, file));

function usage(field: string, mend: string): never {
  throw new GatewayError('command-usage', { field, mend });
}
