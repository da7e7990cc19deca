import { hash } from 'node:crypto';
import type { SignedReference } from './read-reference.ts';
import { refuse } from './signature-rules.ts';

/**
 * Refuses, by `xmldsig/digest`, bytes that do not have the digest of their reference. `field` names the part in errors, the reference
 * itself unless told. Digests are compared as canonical Base64; a value that is none is refused by `xmldsig/base64`.
 */
export function checkDigest(reference: SignedReference, bytes: Uint8Array, field: string = reference.field): void {
  const { digest, digestAlgorithm } = reference;
  if (hash(digestAlgorithm, bytes, 'base64') === digest) return;
  refuse(Buffer.from(digest, 'base64').toString('base64') === digest ? 'xmldsig/digest' : 'xmldsig/base64', field);
}
