import { ELEMENT } from '../../wire/xml/scan/tables.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { withoutWhiteSpace } from './plain-text.ts';
import { readTarget, type ReferenceTarget } from './read-target.ts';
import { readTransforms, type Transforms } from './read-transforms.ts';
import { refuseDigestMethod } from './refused-algorithms.ts';
import { algorithmOf, attributeCountOf } from './signature-elements.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import { byUri, DS, MANIFEST_TYPE, type XmlDigest } from './xml-signature-names.ts';

/** A ds:Reference: what it points at, how that is written as bytes, and the digest that those bytes must have. */
export interface SignedReference {
  /** How errors name it: `ds:Reference[1]` is the first. */
  readonly field: string;
  /** Empty, or `#` and an identifier; under the legacy policy also an XPointer. */
  readonly uri: string;
  /** The identifier that the URI names; `undefined` for the whole document. */
  readonly id: string | undefined;
  readonly transforms: Transforms;
  readonly digestAlgorithm: XmlDigest;
  /** Base64 without white space, as long as that of such a digest. */
  readonly digest: string;
}

/** What a reference says between its URI and its digest, and where; the next reference mostly says the same, byte for byte. */
export interface ReferenceMethods {
  readonly element: ElementIndex;
  readonly value: ElementIndex;
  readonly transforms: Transforms;
  readonly digestAlgorithm: XmlDigest;
}

const FIELDS: readonly string[] = Array.from({ length: 32 }, (_, index) => `ds:Reference[${index + 1}]`);

/** How errors name the reference at that index among its like. */
export const referenceField = (index: number): string => FIELDS[index] ?? 'ds:Reference';

/** Characters of a digest in Base64. */
const DIGEST_LENGTHS: Readonly<Record<XmlDigest, number>> = Object.freeze({ sha1: 28, sha256: 44, sha384: 64, sha512: 88 });

/** Reads a ds:Reference (XML Signature 1.1 section 4.4.3) whose methods were read. Throws `auth-*` with the rule that was broken. */
export function readReference(document: XmlDocument, methods: ReferenceMethods, policy: SignaturePolicy, field: string): SignedReference {
  const { element, transforms, digestAlgorithm } = methods;
  if (attributeCountOf(document, element) > 1) checkAttributes(document, element, policy, field);
  const uri = document.attributeOf(element, 'URI') ?? refuse('xmldsig/reference-by-id', field);
  const { id, keepsComments } = transforms.attachment ? attachmentTarget(uri, field) : readTarget(uri, policy, field);
  const digest = digestValueOf(document, methods, field);
  return { field, uri, id, transforms: keepsComments ? transforms : withoutComments(transforms), digestAlgorithm, digest };
}

/** An attachment is no part of the document; its URI is a content identifier (RFC 2392). */
function attachmentTarget(uri: string, field: string): ReferenceTarget {
  return uri.startsWith('cid:') ? ATTACHED : refuse('xmldsig/transforms', field, 'Use the transform for attachments with cid: only.');
}

const ATTACHED: ReferenceTarget = Object.freeze({ id: undefined, keepsComments: true });

/** Reads the methods of a ds:Reference: those of the one before, where the same bytes stand in it, else the elements themselves. */
export function readMethods(
  document: XmlDocument,
  element: ElementIndex,
  before: ReferenceMethods | undefined,
  policy: SignaturePolicy,
  field: string,
): ReferenceMethods {
  if (!document.is(element, DS, 'Reference') || !document.holdsOnlyElements(element)) return refuse('xmldsig/composition', field);
  if (before !== undefined && saysTheSame(document, element, before))
    return {
      element,
      value: element + before.value - before.element,
      transforms: before.transforms,
      digestAlgorithm: before.digestAlgorithm,
    };
  const first = document.firstChildOf(element);
  const hasTransforms = first !== NO_ELEMENT && document.is(first, DS, 'Transforms');
  const method = hasTransforms ? document.nextSiblingOf(first) : first;
  const value = method === NO_ELEMENT ? NO_ELEMENT : document.nextSiblingOf(method);
  if (value === NO_ELEMENT || !document.is(value, DS, 'DigestValue')) return refuse('xmldsig/composition', field);
  const digestAlgorithm = digestMethodOf(document, method, policy, field);
  const transforms = readTransforms(document, hasTransforms ? firstTransform(document, first, field) : NO_ELEMENT, policy, field);
  return { element, value, transforms, digestAlgorithm };
}

/** Whether the same bytes lead to the digest. Declarations on the references themselves could make names in them mean something else. */
function saysTheSame(document: XmlDocument, element: ElementIndex, before: ReferenceMethods): boolean {
  if (declares(document, element) || declares(document, before.element)) return false;
  const start = document.contentStartOf(element);
  const beforeStart = document.contentStartOf(before.element);
  const beforeEnd = document.contentStartOf(before.value);
  const end = start + beforeEnd - beforeStart;
  return end <= document.contentEndOf(element) && document.bytes.compare(document.bytes, beforeStart, beforeEnd, start, end) === 0;
}

const declares = (document: XmlDocument, element: ElementIndex): boolean =>
  document.column(element, ELEMENT.endDeclaration) > document.column(element, ELEMENT.firstDeclaration);

/** Id, URI and Type are all that there may be. A manifest would be a second list of references. */
function checkAttributes(document: XmlDocument, element: ElementIndex, policy: SignaturePolicy, field: string): void {
  for (const { local, namespace, value } of document.attributesOf(element)) {
    if (namespace !== '' || (local !== 'URI' && local !== 'Id' && local !== 'Type')) refuse('xmldsig/composition', field);
    if (local === 'Type' && value === MANIFEST_TYPE && !policy.legacy) refuse('xmldsig/no-manifest', field);
  }
}

function firstTransform(document: XmlDocument, transforms: ElementIndex, field: string): ElementIndex {
  const first = document.holdsOnlyElements(transforms) ? document.firstChildOf(transforms) : NO_ELEMENT;
  return first === NO_ELEMENT ? refuse('xmldsig/composition', field, 'Write transforms only, and at least one, in ds:Transforms.') : first;
}

/** A reference that names no XPointer leaves comments out, whatever its canonicalisation says (section 4.4.3.3). */
function withoutComments(transforms: Transforms): Transforms {
  const { canonicalization } = transforms;
  if (!canonicalization.withComments) return transforms;
  return { ...transforms, canonicalization: { ...canonicalization, withComments: false } };
}

function digestMethodOf(document: XmlDocument, element: ElementIndex, policy: SignaturePolicy, field: string): XmlDigest {
  if (!document.is(element, DS, 'DigestMethod')) return refuse('xmldsig/composition', field);
  const uri = algorithmOf(document, element, field);
  const digest = byUri(policy.digests, uri);
  if (digest === undefined) return refuseDigestMethod(uri, field);
  const isEmpty = document.firstChildOf(element) === NO_ELEMENT && document.holdsOnlyElements(element);
  return isEmpty ? digest : refuse('xmldsig/composition', field, 'Leave ds:DigestMethod empty.');
}

function digestValueOf(document: XmlDocument, { value, digestAlgorithm }: ReferenceMethods, field: string): string {
  if (document.nextSiblingOf(value) !== NO_ELEMENT) return refuse('xmldsig/composition', field);
  const text = document.holdsOnlyText(value) ? document.textOf(value) : undefined;
  if (text === undefined) return refuse('xmldsig/composition', field, 'Write Base64 only in ds:DigestValue.');
  const length = DIGEST_LENGTHS[digestAlgorithm];
  const digest = text.length === length ? text : withoutWhiteSpace(text);
  return digest.length === length ? digest : refuse('xmldsig/base64', field);
}
