import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { readCanonicalization, type Canonicalization } from './canonicalization.ts';
import { refuseTransform } from './refused-algorithms.ts';
import { algorithmOf } from './signature-elements.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import { ATTACHMENT_CONTENT, byUri, BASE64_TRANSFORM, C14N, DS, ENVELOPED_SIGNATURE } from './xml-signature-names.ts';

/** How the part that a reference points at becomes the bytes that are digested. */
export interface Transforms {
  /** Whether the signature itself is left out. */
  readonly enveloped: boolean;
  readonly canonicalization: Canonicalization;
  /** Whether the bytes are what the Base64 text of the element stands for; legacy only. */
  readonly decoded: boolean;
  /** Set where the part is the content of an attachment, which is digested as it is. */
  readonly attachment?: true;
}

const ATTACHMENT: Transforms = Object.freeze<Transforms>({
  enveloped: false,
  decoded: false,
  canonicalization: { method: 'exclusive', withComments: false },
  attachment: true,
});

/**
 * Reads the children of ds:Transforms, from `first` on (`NO_ELEMENT` where there are none): enveloped-signature, if at all, then one
 * canonicalisation. Where it names none, that of XML Signature 1.1 section 4.4.3.2 holds, Canonical XML 1.0, if the policy lists it.
 */
export function readTransforms(document: XmlDocument, first: ElementIndex, policy: SignaturePolicy, field: string): Transforms {
  let step = first;
  let count = 0;
  let enveloped = false;
  let decoded = false;
  let canonicalization: Canonicalization | undefined;
  for (; step !== NO_ELEMENT; step = document.nextSiblingOf(step)) {
    if ((count += 1) > policy.maxTransforms) refuse('xmldsig/bounded', field);
    if (!document.is(step, DS, 'Transform')) refuse('xmldsig/composition', field);
    const uri = algorithmOf(document, step, field);
    const isLast = canonicalization !== undefined || decoded;
    if (uri === ATTACHMENT_CONTENT && policy.attachments === true && count === 1 && isEmpty(document, step, field))
      return document.nextSiblingOf(step) === NO_ELEMENT ? ATTACHMENT : refuse('xmldsig/transforms', field);
    if (uri === ENVELOPED_SIGNATURE && !enveloped && !isLast) enveloped = isEmpty(document, step, field);
    else if (uri === BASE64_TRANSFORM && policy.legacy && !isLast) decoded = isEmpty(document, step, field);
    else canonicalization = (isLast ? undefined : readCanonicalization(document, step, uri, policy, field)) ?? refuseTransform(uri, field);
  }
  return { enveloped, decoded, canonicalization: canonicalization ?? implied(policy, field) };
}

/** True, or a refusal: parameters of a transform that has none are not skipped. */
function isEmpty(document: XmlDocument, step: ElementIndex, field: string): boolean {
  const empty = document.firstChildOf(step) === NO_ELEMENT && document.holdsOnlyElements(step);
  return empty || refuse('xmldsig/composition', field, 'Leave this transform empty.');
}

function implied(policy: SignaturePolicy, field: string): Canonicalization {
  const method = byUri(policy.canonicalizations, C14N);
  if (method === undefined)
    return refuse('xmldsig/canonicalization', field, 'Name exclusive canonicalisation as a transform of every reference.');
  return method;
}
