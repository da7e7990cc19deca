import { ELEMENT, ELEMENT_FLAG } from '../../wire/xml/scan/tables.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { base64Of, refuseComments } from './signature-elements.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import { DS } from './xml-signature-names.ts';

/** The parts of a ds:Signature. Nothing in it is verified yet. */
export interface SignatureParts {
  readonly element: ElementIndex;
  readonly signedInfo: ElementIndex;
  readonly value: Uint8Array;
  /** `NO_ELEMENT` where there is none. */
  readonly keyInfo: ElementIndex;
  readonly objects: readonly ElementIndex[];
}

const NO_OBJECTS: readonly ElementIndex[] = Object.freeze([]);
const FIELD = 'ds:Signature';

/**
 * The parts of a ds:Signature (XML Signature 1.1 section 4.2): SignedInfo, SignatureValue, KeyInfo where there is one, and objects as
 * far as the policy takes any. Throws `auth-*` with the rule that was broken.
 */
export function readSignature(document: XmlDocument, element: ElementIndex, policy: SignaturePolicy): SignatureParts {
  if (!document.holdsOnlyElements(element)) refuse('xmldsig/composition', FIELD, 'Remove the text.');
  const signedInfo = document.firstChildOf(element);
  const value = signedInfo === NO_ELEMENT ? NO_ELEMENT : document.nextSiblingOf(signedInfo);
  if (value === NO_ELEMENT || !document.is(signedInfo, DS, 'SignedInfo') || !document.is(value, DS, 'SignatureValue'))
    return refuse('xmldsig/composition', FIELD);
  const next = document.nextSiblingOf(value);
  const keyInfo = next !== NO_ELEMENT && document.is(next, DS, 'KeyInfo') ? next : NO_ELEMENT;
  const rest = keyInfo === NO_ELEMENT ? next : document.nextSiblingOf(keyInfo);
  const objects = rest === NO_ELEMENT ? NO_OBJECTS : objectsFrom(document, rest, policy);
  if (!policy.legacy) refuseCommentsBefore(document, element, objects);
  return { element, signedInfo, value: base64Of(document, value, 'ds:SignatureValue'), keyInfo, objects };
}

/** Comments in an object are part of what is signed, as in any other part; anywhere else they could split a text that is read. */
function refuseCommentsBefore(document: XmlDocument, signature: ElementIndex, [object]: readonly ElementIndex[]): void {
  if (object === undefined) return refuseComments(document, signature, FIELD);
  if ((document.column(signature, ELEMENT.flags) & ELEMENT_FLAG.comment) !== 0) refuse('xmldsig/no-comments', FIELD);
  for (let child = signature + 1; child < object; child = document.afterOf(child)) refuseComments(document, child, FIELD);
}

function objectsFrom(document: XmlDocument, first: ElementIndex, policy: SignaturePolicy): readonly ElementIndex[] {
  const objects: ElementIndex[] = [];
  for (let child = first; child !== NO_ELEMENT; child = document.nextSiblingOf(child)) {
    if (!document.is(child, DS, 'Object')) refuse('xmldsig/composition', FIELD);
    objects.push(child);
  }
  if (policy.objects === 'none') refuse('xmldsig/covered-objects', 'ds:Object', 'Leave ds:Object out.');
  if (objects.length > policy.maxReferences) refuse('xmldsig/bounded', 'ds:Object');
  return objects;
}

/**
 * The one ds:Signature of a document, wherever it stands. Refuses by `xmldsig/signature` where there is none, by
 * `xmldsig/one-signature` where there are more; the legacy policy takes the first.
 */
export function findSignature(document: XmlDocument, policy: SignaturePolicy): ElementIndex {
  let found = NO_ELEMENT;
  for (let element = 0; element < document.elementCount; element += 1) {
    if (!document.is(element, DS, 'Signature')) continue;
    if (found === NO_ELEMENT) found = element;
    else if (!policy.legacy) refuse('xmldsig/one-signature', FIELD);
  }
  return found === NO_ELEMENT ? refuse('xmldsig/signature', FIELD) : found;
}
