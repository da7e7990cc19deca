import { boundedMemory } from '../bounded-memory.ts';
import type { SignedReference } from '../xml-signature/read-reference.ts';

const MAX_PARTS = 1_024;
const MAX_PART_BYTES = 4_096;

/** Parts that are the same in most messages of a sender, by the digest that they were found to have. */
const parts = boundedMemory<string, Uint8Array>(MAX_PARTS);

/** Whether exactly these bytes were found before to have the digest of the reference: comparing them is quicker than digesting them. */
export function hasKnownDigest({ digestAlgorithm, digest }: SignedReference, bytes: Uint8Array): boolean {
  const known = digestAlgorithm === 'sha256' ? parts.peek(digest) : undefined;
  return known !== undefined && known.length === bytes.length && Buffer.compare(known, bytes) === 0;
}

/** Remembers bytes that have the digest of the reference. Only what a trusted key signed may be remembered, so that nobody else can fill the memory. */
export function rememberDigest({ digestAlgorithm, digest }: SignedReference, bytes: Uint8Array): void {
  if (digestAlgorithm !== 'sha256' || bytes.length > MAX_PART_BYTES) return;
  parts.keep(digest, Uint8Array.prototype.slice.call(bytes));
}
