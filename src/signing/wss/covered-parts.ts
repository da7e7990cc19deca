import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { canonicalize } from '../../wire/xml/canonicalize.ts';
import type { ElementIndex } from '../../wire/xml/xml-document.ts';
import { checkDigest } from '../xml-signature/check-digest.ts';
import type { SignedReference } from '../xml-signature/read-reference.ts';
import { refuse as refuseSignature } from '../xml-signature/signature-rules.ts';
import { hasKnownDigest, rememberDigest } from './known-digests.ts';
import type { SecurityHeader } from './security-header.ts';
import { WSA } from './wss-names.ts';
import { refuse } from './wss-rules.ts';

/** A part of a message that a signature covers. */
export interface CoveredPart {
  /** Where it stands, by local names, such as `/Envelope/Body`. */
  readonly path: string;
  readonly namespace: string;
  readonly local: string;
  /** The canonical bytes that were digested. */
  readonly bytes: Uint8Array;
}

/** A covered part and its element in the message. */
export interface DigestedPart extends CoveredPart {
  readonly element: ElementIndex;
  /** The PrefixList of its transform. */
  readonly inclusivePrefixes: readonly string[] | undefined;
}

/**
 * Digests what each reference points at. An element counts by where it stands and not by what it is called or which identifier it has:
 * the Body of the envelope, the Timestamp and the token of the Security header, and the header blocks. A body moved into a wrapper is
 * not a body. Throws `auth-signature-coverage` for a reference to anything else, `auth-signature-reference-*` for one to nothing or to
 * a part named already, `auth-signature-digest` with the part as `field`, and `wire-limit-exceeded` when the
 * canonical bytes of all parts are more than `maxLength`.
 */
export function digestParts(
  envelope: SoapEnvelope,
  security: SecurityHeader,
  references: readonly SignedReference[],
  maxLength: number,
): readonly DigestedPart[] {
  const parts: DigestedPart[] = [];
  let left = maxLength;
  for (const reference of references) {
    const element = elementOf(envelope, reference);
    if (isAmong(parts, element)) refuse('wss/distinct-parts', reference.field);
    const place = placeOf(envelope, security, element) ?? refuse('wss/reference-place', reference.field, PLACES);
    const part = digestedPart(envelope, element, place, reference, left);
    left -= part.bytes.length;
    parts.push(part);
  }
  return parts;
}

function digestedPart(
  envelope: SoapEnvelope,
  element: ElementIndex,
  place: Place,
  reference: SignedReference,
  maxLength: number,
): DigestedPart {
  const { document } = envelope;
  const { method, withComments, inclusivePrefixes } = reference.transforms.canonicalization;
  const bytes = canonicalize(document, element, { method, withComments, inclusivePrefixes, maxLength });
  if (!place.repeats) checkDigest(reference, bytes, place.label);
  else if (!hasKnownDigest(reference, bytes)) {
    checkDigest(reference, bytes, place.label);
    rememberDigest(reference, bytes);
  }
  return {
    path: place.path,
    namespace: document.namespaceOf(element),
    local: document.localOf(element),
    bytes,
    element,
    inclusivePrefixes,
  };
}

/** The element that a reference names. */
function elementOf({ document }: SoapEnvelope, { id, field, transforms }: SignedReference): ElementIndex {
  if (transforms.enveloped || transforms.decoded) refuseSignature('xmldsig/transforms', field);
  if (id === undefined) return refuse('wss/reference-place', field, PLACES);
  return document.identifiers.get(id) ?? refuse('wss/reference-target', field);
}

const PLACES = 'Refer only to the Body, the Timestamp, the token and header blocks.';

/** A place where an element counts: its path, and how errors name it. */
interface Place {
  readonly path: string;
  readonly label: string;
  /** Whether most messages of a sender hold the same there. */
  readonly repeats: boolean;
}

/** The path of the Header. */
export const HEADER = '/Envelope/Header';

const BODY: Place = { path: '/Envelope/Body', label: 'soap:Body', repeats: false };
const TIMESTAMP: Place = { path: `${HEADER}/Security/Timestamp`, label: 'wsu:Timestamp', repeats: false };
const TOKEN: Place = { path: `${HEADER}/Security/BinarySecurityToken`, label: 'wsse:BinarySecurityToken', repeats: true };

function placeOf({ document, header, body }: SoapEnvelope, security: SecurityHeader, element: ElementIndex): Place | undefined {
  if (element === body) return BODY;
  if (element === security.timestamp) return TIMESTAMP;
  if (element === security.token) return TOKEN;
  if (document.parentOf(element) !== header || element === security.element) return undefined;
  const local = document.localOf(element);
  const label = labelOf(document.namespaceOf(element), local);
  return { path: `${HEADER}/${local}`, label, repeats: label === 'wsa:To' || label === 'wsa:Action' };
}

/** Whether the element is one of the parts. There are few parts, as the policy bounds the references. */
export function isAmong(parts: readonly DigestedPart[], element: ElementIndex): boolean {
  for (const part of parts) if (part.element === element) return true;
  return false;
}

/** How errors name a header block. */
export function labelOf(namespace: string, local: string): string {
  return namespace === WSA ? `wsa:${local}` : `Header/${local}`;
}
