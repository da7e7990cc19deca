import { verify, type KeyObject } from 'node:crypto';
import { derFromConcatenated } from '../ecdsa-form.ts';
import { refuse } from './signature-rules.ts';
import type { XmlSignatureAlgorithm } from './xml-signature-names.ts';

/** The kind of key that each family of algorithms asks for; sizes and curves are as the test vectors have them. */
const KEY_TYPES: readonly (readonly [prefix: string, type: string])[] = [
  ['rsa-pkcs1-', 'rsa'],
  ['rsa-pss-', 'rsa-pss'],
  ['dsa-', 'dsa'],
  ['ecdsa-', 'ec'],
  ['ed25519', 'ed25519'],
  ['ed448', 'ed448'],
];

/**
 * Whether the signature is that of the bytes, by an algorithm or with a key that no message may use: only the legacy policy asks.
 * Refuses by `xmldsig/method-of-key` where the key is of another kind, by `xmldsig/known-signature-method` where this machine's
 * cryptography lacks the algorithm.
 */
export function verifyLegacy(algorithm: XmlSignatureAlgorithm, key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  const type = KEY_TYPES.find(([prefix]) => algorithm.startsWith(prefix))?.[1];
  if (type === undefined || type !== key.asymmetricKeyType) return refuse('xmldsig/method-of-key', 'ds:SignatureMethod');
  const hash = type.startsWith('ed') ? null : algorithm.slice(algorithm.lastIndexOf('-') + 1);
  const isConcatenated = type === 'dsa' || type === 'ec';
  if (isConcatenated && (signature.length === 0 || signature.length % 2 !== 0)) return false;
  try {
    return verify(hash, bytes, key, isConcatenated ? derFromConcatenated(signature) : signature);
  } catch (cause) {
    return refuse('xmldsig/known-signature-method', 'ds:SignatureMethod', undefined, cause);
  }
}
