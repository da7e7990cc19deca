import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { DS } from '../../signing/xml-signature/xml-signature-names.ts';
import type { SignatureFacts, UncoveredReport } from './report.ts';

const MOST = 100;

/**
 * What of a document the signature leaves uncovered: whole elements, and the attributes and text of those around covered ones. The
 * signature does not count, its objects do. `NO_ELEMENT` among the covered is the whole document.
 */
export function uncoveredParts(
  document: XmlDocument,
  covered: readonly ElementIndex[],
  signature: ElementIndex,
): Pick<SignatureFacts, 'uncovered' | 'moreUncovered'> {
  if (covered.includes(NO_ELEMENT)) return { uncovered: [], moreUncovered: 0 };
  const marked = [...covered, signature].sort((one, other) => one - other);
  const found: UncoveredReport[] = [];
  let count = 0;
  const add = (element: ElementIndex, what: UncoveredReport['what'], bytes: number): void => {
    count += 1;
    if (count <= MOST) found.push({ path: document.pathOf(element), what, bytes, offset: document.startOf(element) });
  };
  let next = 0;
  for (let element = 0; element < document.elementCount;) {
    while ((marked[next] ?? Infinity) < element) next += 1;
    const holdsMarked = (marked[next] ?? Infinity) < document.afterOf(element);
    if (covered.includes(element)) element = document.afterOf(element);
    else if (!holdsMarked) {
      if (!isPartOfSignature(document, element, signature)) add(element, 'element', document.endOf(element) - document.startOf(element));
      element = document.afterOf(element);
    } else {
      if (element !== signature && document.attributesOf(element).length > 0)
        add(element, 'attributes', document.contentStartOf(element) - document.startOf(element));
      if (element !== signature && !document.holdsOnlyElements(element)) add(element, 'text', ownTextBytes(document, element));
      element += 1;
    }
  }
  return { uncovered: found, moreUncovered: count - found.length };
}

/** Bytes between the tags of an element that are in none of its children. */
function ownTextBytes(document: XmlDocument, element: ElementIndex): number {
  let bytes = document.contentEndOf(element) - document.contentStartOf(element);
  for (const child of document.childrenOf(element)) bytes -= document.endOf(child) - document.startOf(child);
  return bytes;
}

/** Whether the element is a child of the signature by which it is put together. */
function isPartOfSignature(document: XmlDocument, element: ElementIndex, signature: ElementIndex): boolean {
  return document.parentOf(element) === signature && !document.is(element, DS, 'Object');
}
