import { createPublicKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { orderedChain } from '../../signing/keys/certificate-chain.ts';
import type { KeyFileContent } from './read-key-file.ts';

/** A pair as the gateway reads it: PEM. */
export interface ImportedPair {
  /** PKCS #8; absent where the key stays where it is, such as in a token. */
  readonly key?: string;
  /** The key's own certificate, followed by those that lead to an anchor. */
  readonly certificates: string;
}

/**
 * Brings the content of imported files into the form that a configuration names: one certificate for one key, in order. `heldKey` is the
 * public half of a key that stays where it is. Throws `keys-unusable` when no certificate belongs to the key.
 */
export function importedPair(content: KeyFileContent, heldKey?: KeyObject): ImportedPair {
  const [privateKey, ...others] = content.privateKeys;
  if (others.length > 0) throw new GatewayError('keys-unusable', { mend: 'Import one private key at a time.' });
  const publicKey = heldKey ?? (privateKey && createPublicKey(privateKey));
  if (publicKey === undefined)
    throw new GatewayError('keys-unusable', { mend: 'Name the key that the certificate belongs to, with --key, or import both together.' });
  const own = content.certificates.find((certificate) => certificate.publicKey.equals(publicKey));
  if (own === undefined) throw new GatewayError('keys-unusable', { mend: 'Import the certificate that was issued for this private key.' });
  const certificates = pemOf(orderedChain(own, content.certificates));
  if (heldKey !== undefined || privateKey === undefined) return { certificates };
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), certificates };
}

const pemOf = (certificates: readonly X509Certificate[]): string => certificates.map((certificate) => certificate.toString()).join('');
