import type { ElementIndex, XmlDocument } from './xml-document.ts';
import type { XmlElement } from './xml-element.ts';

interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** An element to which children are still added. */
interface OpenElement {
  readonly index: ElementIndex;
  readonly element: GrowingElement;
  /** The element that it stands in; `undefined` for the root of the tree. */
  readonly outer: OpenElement | undefined;
  /** Up to where its content has been read. */
  read: number;
}

/**
 * The tree of an element of a scanned document. `parent` of its root is `undefined`, so what the root inherits is not to be found in the
 * tree. Comments and processing instructions are left out.
 */
export function treeOf(document: XmlDocument, apex: ElementIndex): XmlElement {
  let current = opened(document, apex, undefined);
  const root = current.element;
  const after = document.afterOf(apex);
  for (let index = apex + 1; index < after; index += 1) {
    while (document.afterOf(current.index) <= index) current = closed(document, current);
    addText(document, current, document.startOf(index));
    current.read = document.endOf(index);
    current = opened(document, index, current);
    current.outer?.element.children.push(current.element);
  }
  while (current.outer !== undefined) current = closed(document, current);
  addText(document, current, document.contentEndOf(apex));
  return root;
}

function opened(document: XmlDocument, index: ElementIndex, outer: OpenElement | undefined): OpenElement {
  const element: GrowingElement = {
    namespace: document.namespaceOf(index),
    local: document.localOf(index),
    prefix: document.prefixOf(index),
    attributes: document.attributesOf(index),
    declarations: document.declarationsOf(index),
    children: [],
    parent: outer?.element,
  };
  return { index, element, outer, read: document.contentStartOf(index) };
}

/** Ends the element; gives the one that it stands in. */
function closed(document: XmlDocument, current: OpenElement): OpenElement {
  addText(document, current, document.contentEndOf(current.index));
  return current.outer ?? current;
}

/** Adds what is written between where the element has been read up to and `end`, if that is any text. */
function addText(document: XmlDocument, { index, element, read }: OpenElement, end: number): void {
  const text = document.charactersBetween(index, read, end);
  if (text !== '') element.children.push(text);
}
