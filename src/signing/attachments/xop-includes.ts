import { scanXml } from '../../wire/xml/scan-xml.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import { refuse } from './attachment-rules.ts';
import { contentIdOf } from './content-id.ts';

const XOP_INCLUDE = 'http://www.w3.org/2004/08/xop/include';

/**
 * The xop:Include elements of a payload by the Content-ID of the part that each stands for: each alone in an element of the payload, with
 * a `cid:` reference of its own and nothing else (XOP, section 2.1). Refuses by `xop/include`, `swa/content-id` or `swa/one-of-a-name`,
 * also where an element of XOP stands anywhere else in the document.
 */
export function includesOf(document: XmlDocument, payload: ElementIndex): ReadonlyMap<string, ElementIndex> {
  const includes = new Map<string, ElementIndex>();
  for (let element = 0; element < document.elementCount; element += 1) {
    if (document.namespaceOf(element) !== XOP_INCLUDE) continue;
    const field = document.pathOf(element);
    const isInside = element > payload && element < document.afterOf(payload);
    if (!isInside || !standsForContent(document, element)) return refuse('xop/include', field);
    const [href, ...others] = document.attributesOf(element);
    if (others.length > 0 || href?.local !== 'href' || href.namespace !== '') return refuse('xop/include', field);
    const contentId = contentIdOf(href.value) ?? refuse('swa/content-id', field);
    if (includes.has(contentId)) refuse('swa/one-of-a-name', field);
    includes.set(contentId, element);
  }
  return includes;
}

/** Whether it is an empty Include that is all there is in its parent. */
function standsForContent(document: XmlDocument, element: ElementIndex): boolean {
  const parent = document.parentOf(element);
  const isAlone =
    document.contentStartOf(parent) === document.startOf(element) && document.contentEndOf(parent) === document.endOf(element);
  return isAlone && document.localOf(element) === 'Include' && document.textOf(element) === '';
}

/** Where, in canonical bytes of one element, parts of a message are included: paths by Content-ID. Refuses as `includesOf` does. */
export function includesIn(bytes: Uint8Array, limits: XmlLimits = DEFAULT_XML_LIMITS): ReadonlyMap<string, string> {
  // Canonical bytes spell every namespace as it is, so that most need not be read.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(XOP_INCLUDE)) return new Map();
  const document = scanXml(bytes, { ...limits, maxBytes: bytes.length, maxTextBytes: bytes.length });
  return new Map([...includesOf(document, 0)].map(([contentId, element]) => [contentId, document.pathOf(element)]));
}

/**
 * Refuses, by `xop/include-covered`, an Include of a part that is none of the attachments and, by `xop/attachment-included`, an attachment
 * that is not included: a part of a XOP package has no other place. `attachments` gives how errors name each.
 */
export function requireEachIncluded(includes: ReadonlyMap<string, string>, attachments: ReadonlyMap<string, string>): void {
  for (const [contentId, path] of includes) if (!attachments.has(contentId)) refuse('xop/include-covered', path);
  for (const [contentId, field] of attachments) if (!includes.has(contentId)) refuse('xop/attachment-included', field);
}
