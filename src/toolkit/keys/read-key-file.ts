import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { readPkcs12 } from './read-pkcs12.ts';

/** What a file of keys and certificates holds, in its own order. */
export interface KeyFileContent {
  readonly privateKeys: readonly KeyObject[];
  readonly publicKeys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[^-]+-----END \1-----/g;
const MOST = 100;

/**
 * Reads PEM with any mix of certificates and keys, one DER certificate, or a PKCS #12 file, which needs its passphrase. Throws
 * `keys-unusable`, and what `readPkcs12` throws.
 */
export function readKeyFile(bytes: Uint8Array, passphrase?: string): KeyFileContent {
  const blocks = [...Buffer.from(bytes).toString('latin1').matchAll(BLOCK)].slice(0, MOST);
  if (blocks.length > 0) return fromPem(blocks.map(([block, label = '']) => ({ block, label })));
  const certificate = derCertificate(bytes);
  if (certificate) return { privateKeys: [], publicKeys: [], certificates: [certificate] };
  if (passphrase === undefined)
    throw new GatewayError('keys-unusable', { mend: 'Give PEM, a DER certificate, or a PKCS #12 file with --passphrase.' });
  const { key, certificates } = readPkcs12(bytes, passphrase);
  return { privateKeys: [key], publicKeys: [], certificates };
}

function fromPem(blocks: readonly { readonly block: string; readonly label: string }[]): KeyFileContent {
  const labelled = (wanted: RegExp): string[] => blocks.filter(({ label }) => wanted.test(label)).map(({ block }) => block);
  try {
    return {
      privateKeys: labelled(/PRIVATE KEY$/).map((block) => createPrivateKey(block)),
      publicKeys: labelled(/^(?:RSA )?PUBLIC KEY$/).map((block) => createPublicKey(block)),
      certificates: labelled(/^(?:X509 )?CERTIFICATE$/).map((block) => new X509Certificate(block)),
    };
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Give keys, not encrypted, and certificates as PEM.' }, { cause });
  }
}

function derCertificate(bytes: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes);
  } catch {
    return undefined;
  }
}
