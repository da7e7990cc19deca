import { dirname, join, resolve } from 'node:path';
import type { Connection } from '../client/connection.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { loadIdentity } from '../signing/identity.ts';
import { trustFrom } from '../signing/trust.ts';
import { axiosClient } from '../wire/http/axios-client.ts';
import type { HttpClientOptions } from '../wire/http/http-message.ts';
import type { CommandContext } from './command-context.ts';
import { readOperatorFile } from './read-config.ts';

/** A national system as `gateway query --as` finds it in a connection file. */
export interface NationalSystem {
  readonly connection: Connection;
  /** Profile to purpose, as granted. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly mappings: readonly { readonly name: string; readonly mediaType: string }[];
  close(): Promise<void>;
}

interface ConnectionFile {
  readonly url: string;
  readonly audience: string;
  readonly key: string;
  readonly certificate: string;
  readonly tokenKey: string;
  readonly tokenCertificate: string;
  /** One certificate, or two while the gateway changes its key. */
  readonly gatewayCertificate: string | readonly string[];
  /** Whether the gateway may sign its replies in batches, as agreed with its operator; not, unless told. */
  readonly acceptBatches?: boolean;
  readonly officer: Connection['officer'];
  readonly profiles: Readonly<Record<string, string>>;
  readonly mappings: readonly { readonly name: string; readonly mediaType: string }[];
  /** Anchors of the gateway's TLS certificate, and the client certificate where one is asked for; the system's anchors when absent. */
  readonly tls?: { readonly anchors: readonly string[]; readonly certificate?: string; readonly key?: string };
}

const TRANSPORT = { maxResponseBytes: 8_388_608, connectTimeoutMs: 3_000 };
const NEEDED = [
  'url',
  'audience',
  'key',
  'certificate',
  'tokenKey',
  'tokenCertificate',
  'gatewayCertificate',
  'officer',
  'profiles',
  'mappings',
] as const;

/** Opens the connection file `<folder>/<name>.json`; paths in it are relative to the folder. Throws `config-file-unreadable`, `config-missing-key` or `keys-unusable`. */
export function openNationalSystem(folder: string, name: string, context: CommandContext): NationalSystem {
  const path = join(resolve(context.workingFolder, folder), `${name}.json`);
  const file = connectionFile(readOperatorFile(path));
  const read = (relative: string): string => readOperatorFile(resolve(dirname(path), relative));
  const transport = { ...TRANSPORT, ...(file.tls && { tls: tlsOf(file.tls, read) }) };
  const http = axiosClient(transport);
  return {
    connection: {
      url: file.url,
      audience: file.audience,
      identity: loadIdentity(read(file.key), read(file.certificate)),
      tokenIdentity: loadIdentity(read(file.tokenKey), read(file.tokenCertificate)),
      officer: file.officer,
      trust: trustFrom({ anchors: [], pinned: [file.gatewayCertificate].flat().map(read) }),
      batch: file.acceptBatches === true,
      clock: context.clock,
      random: context.random,
      http,
      transport,
      timeoutMs: 30_000,
    },
    profiles: file.profiles,
    mappings: file.mappings,
    close: () => http.close(),
  };
}

function tlsOf(
  { anchors, certificate, key }: NonNullable<ConnectionFile['tls']>,
  read: (path: string) => string,
): NonNullable<HttpClientOptions['tls']> {
  return {
    ca: anchors.map(read),
    ...(certificate !== undefined && { cert: read(certificate) }),
    ...(key !== undefined && { key: read(key) }),
  };
}

function connectionFile(text: string): ConnectionFile {
  let candidate: unknown;
  try {
    candidate = JSON.parse(text);
  } catch (cause) {
    throw new GatewayError('config-invalid', { field: 'connection file', mend: 'Write the connection file as JSON.' }, { cause });
  }
  const missing = NEEDED.find((key) => typeof candidate !== 'object' || candidate === null || !Object.hasOwn(candidate, key));
  if (missing !== undefined) throw new GatewayError('config-missing-key', { field: missing });
  return candidate as ConnectionFile;
}
