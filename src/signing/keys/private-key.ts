import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isKeyFor, signWith, type SignatureAlgorithm } from '../algorithms.ts';
import type { SigningIdentity } from '../identity.ts';

/** A private key at work, in memory or in a token. */
export interface PrivateKey {
  /** The public half; `undefined` where a token keeps the private half alone. */
  readonly publicKey: KeyObject | undefined;
  /** Signs with this algorithm from now on. Throws `keys-unusable` or `keys-token-algorithm` for one that the key cannot be used with. */
  signer(algorithm: SignatureAlgorithm): SigningIdentity['sign'];
}

/** A key in memory, from PEM (PKCS #8, PKCS #1 or SEC 1, not encrypted). Throws `keys-unusable`. */
export function privateKeyFromPem(pem: string): PrivateKey {
  const privateKey = readPem(pem);
  return {
    publicKey: createPublicKey(privateKey),
    signer: (algorithm) => {
      if (!isKeyFor(algorithm, privateKey)) throw new GatewayError('keys-unusable', { mend: 'Choose an algorithm that fits the key.' });
      return (bytes) => signWith(algorithm, privateKey, bytes);
    },
  };
}

function readPem(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Give the private key as PEM, not encrypted.' }, { cause });
  }
}
