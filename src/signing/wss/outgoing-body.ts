import { canonicalContent, type CanonicalContent } from '../../wire/xml/canonical-bytes.ts';
import { canonicalize } from '../../wire/xml/canonicalize.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import type { XmlDocument } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS } from '../../wire/xml/xml-limits.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';

/** The one child of a Body in exclusive canonical form, and what is known of it. */
export interface OutgoingPayload {
  readonly bytes: Uint8Array;
  readonly content: CanonicalContent;
}

/**
 * The payload in canonical form. An element is written so; bytes of which nothing is on record are read and canonicalised, so that
 * nothing is signed of which it is not certain. Throws `wire-*` for bytes that are not one well-formed element, or an element that
 * cannot be written.
 */
export function outgoingPayload(payload: Uint8Array | XmlNode): OutgoingPayload {
  const bytes = payload instanceof Uint8Array ? payload : writeElement(payload);
  const content = canonicalContent(bytes);
  return content === undefined ? scannedPayload(bytes) : { bytes, content };
}

function scannedPayload(bytes: Uint8Array): OutgoingPayload {
  // How large a message of our own may be is not for its signer to judge.
  const document = scanXml(bytes, { ...DEFAULT_XML_LIMITS, maxBytes: bytes.length, maxTextBytes: bytes.length });
  const content = { inclusivePrefixes: [], prefixes: prefixesOf(document), identifiers: [...document.identifiers.keys()] };
  return { bytes: canonicalize(document, 0), content };
}

function prefixesOf(document: XmlDocument): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (let element = 0; element < document.elementCount; element += 1)
    for (const { prefix } of document.declarationsOf(element)) prefixes.add(prefix);
  return prefixes;
}

/**
 * A prefix for the elements around parts that means nothing in them. Were it declared in the payload too, or on a PrefixList, the
 * canonical form of the part in its place would not be that of the part alone.
 */
export function prefixAround(
  { prefixes, inclusivePrefixes }: CanonicalContent,
  others: readonly Pick<CanonicalContent, 'inclusivePrefixes'>[],
  wanted: string,
): string {
  const isTaken = (prefix: string): boolean =>
    prefixes.has(prefix) || inclusivePrefixes.includes(prefix) || others.some((other) => other.inclusivePrefixes.includes(prefix));
  let prefix = wanted;
  for (let count = 1; isTaken(prefix); count += 1) prefix = `${wanted}${count}`;
  return prefix;
}
