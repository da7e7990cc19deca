import { addEnvelopeVariants } from './envelope-variants.ts';
import { addKeyVariants } from './key-variants.ts';
import { addMovedParts } from './moved-parts.ts';
import { addSignatureVariants } from './signature-variants.ts';
import { addSpellingVariants } from './spelling-variants.ts';
import { VariantList, type SignedSubject, type WrappingVariant } from './variant.ts';

/**
 * Everything that somebody without a key might try with one of our signed messages: parts moved, copied, forged and named anew, the
 * signature and its key references turned elsewhere, and the message written in other words. Names are unique.
 */
export function wrappingVariants(subject: SignedSubject): readonly WrappingVariant[] {
  const variants = new VariantList(subject);
  addMovedParts(variants, subject);
  addSignatureVariants(variants, subject);
  addKeyVariants(variants, subject);
  addEnvelopeVariants(variants, subject);
  addSpellingVariants(variants, subject);
  return variants.all;
}
