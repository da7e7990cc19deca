import { canonicalize } from '../../wire/xml/canonicalize.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { readCanonicalization, type Canonicalization } from './canonicalization.ts';
import { readMethods, readReference, referenceField, type ReferenceMethods, type SignedReference } from './read-reference.ts';
import { refuseSignatureMethod } from './refused-algorithms.ts';
import { algorithmOf, refuseComments } from './signature-elements.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import { byUri, DS, type XmlSignatureAlgorithm } from './xml-signature-names.ts';

/** What a ds:SignedInfo says, and the canonical bytes that the signature value is over. */
export interface SignedInfo {
  readonly bytes: Uint8Array;
  readonly algorithm: XmlSignatureAlgorithm;
  /** How the bytes are written. */
  readonly canonicalization: Canonicalization;
  /** In document order; unless the policy is legacy, no two point at the same part. */
  readonly references: readonly SignedReference[];
}

/** Bytes of a canonical SignedInfo at the most: more than the greatest number of references can say. */
export const MAX_SIGNED_INFO_BYTES = 131_072;

/**
 * Reads a ds:SignedInfo (XML Signature 1.1 section 4.4) from the scanned document. There is nothing in it that its canonical form
 * would not say in the same words: comments and processing instructions are refused, and every child stands where it must. Throws
 * `auth-*` with the rule that was broken.
 */
export function readSignedInfo(document: XmlDocument, signedInfo: ElementIndex, policy: SignaturePolicy): SignedInfo {
  if (!policy.legacy) refuseComments(document, signedInfo, 'ds:SignedInfo');
  if (!document.holdsOnlyElements(signedInfo)) refuse('xmldsig/composition', 'ds:SignedInfo', 'Remove the text.');
  const canonicalization = document.firstChildOf(signedInfo);
  const method = canonicalization === NO_ELEMENT ? NO_ELEMENT : document.nextSiblingOf(canonicalization);
  if (method === NO_ELEMENT || !document.is(canonicalization, DS, 'CanonicalizationMethod') || !document.is(method, DS, 'SignatureMethod'))
    return refuse('xmldsig/composition', 'ds:SignedInfo');
  const algorithm = signatureMethodOf(document, method, policy);
  const references = referencesOf(document, method, policy);
  const form = canonicalizationOf(document, canonicalization, policy);
  const bytes = canonicalize(document, signedInfo, { ...form, maxLength: MAX_SIGNED_INFO_BYTES });
  return { bytes, algorithm, canonicalization: form, references };
}

function canonicalizationOf(document: XmlDocument, element: ElementIndex, policy: SignaturePolicy): Canonicalization {
  const field = 'ds:CanonicalizationMethod';
  return (
    readCanonicalization(document, element, algorithmOf(document, element, field), policy, field) ??
    refuse('xmldsig/canonicalization', field)
  );
}

function signatureMethodOf(document: XmlDocument, element: ElementIndex, policy: SignaturePolicy): XmlSignatureAlgorithm {
  const uri = algorithmOf(document, element, 'ds:SignatureMethod');
  const algorithm = byUri(policy.signatures, uri);
  if (algorithm === undefined) return refuseSignatureMethod(uri);
  if (document.firstChildOf(element) !== NO_ELEMENT || !document.holdsOnlyElements(element))
    refuse('xmldsig/composition', 'ds:SignatureMethod', 'Leave this element empty.');
  return algorithm;
}

function referencesOf(document: XmlDocument, method: ElementIndex, policy: SignaturePolicy): readonly SignedReference[] {
  const references: SignedReference[] = [];
  let methods: ReferenceMethods | undefined;
  for (let element = document.nextSiblingOf(method); element !== NO_ELEMENT; element = document.nextSiblingOf(element)) {
    if (references.length === policy.maxReferences) refuse('xmldsig/bounded', 'ds:SignedInfo');
    const field = referenceField(references.length);
    methods = readMethods(document, element, methods, policy, field);
    const reference = readReference(document, methods, policy, field);
    if (!policy.legacy) for (const { uri } of references) if (uri === reference.uri) refuse('xmldsig/distinct-references', field);
    references.push(reference);
  }
  return references.length > 0 ? references : refuse('xmldsig/composition', 'ds:SignedInfo', 'Sign with at least one reference.');
}
