import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import type { SignedReference } from './read-reference.ts';
import type { SignatureParts } from './read-signature.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import { DS } from './xml-signature-names.ts';

/** What a reference points at. */
export interface ReferencedPart {
  readonly reference: SignedReference;
  /** `NO_ELEMENT` for the whole document. */
  readonly element: ElementIndex;
}

/**
 * Finds what a reference points at: the whole document or one element that the signature stands in, then without the signature; an
 * element outside the signature; or one of its objects or something in it. Refuses anything else, such as the signature's own KeyInfo.
 */
export function locatePart(document: XmlDocument, signature: SignatureParts, reference: SignedReference): ReferencedPart {
  const { id, field, transforms } = reference;
  const element = id === undefined ? NO_ELEMENT : document.identifiers.get(id);
  if (element === undefined) return refuse('xmldsig/reference-target', field);
  const holdsSignature = element === NO_ELEMENT || (element < signature.element && signature.element < document.afterOf(element));
  if (holdsSignature !== transforms.enveloped) return refuse('xmldsig/reference-place', field);
  const isInSignature = element >= signature.element && element < document.afterOf(signature.element);
  const isInObject = signature.objects.some((object) => element >= object && element < document.afterOf(object));
  if (isInSignature && !isInObject) return refuse('xmldsig/reference-place', field);
  return { reference, element };
}

/**
 * Refuses objects that the signature does not cover itself, and manifests: what stands in the signature without being covered is a
 * place to hide things in. The legacy policy lets both stand; manifests are never followed.
 */
export function checkObjects(
  document: XmlDocument,
  signature: SignatureParts,
  parts: readonly ReferencedPart[],
  policy: SignaturePolicy,
): void {
  if (policy.legacy) return;
  for (const object of signature.objects) {
    if (!parts.some(({ element }) => element === object)) refuse('xmldsig/covered-objects', 'ds:Object');
    for (let within = object + 1; within < document.afterOf(object); within += 1)
      if (document.is(within, DS, 'Manifest')) refuse('xmldsig/no-manifest', 'ds:Object');
  }
}
