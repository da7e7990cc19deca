import { scanXml } from './scan-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from './xml-limits.ts';
import { treeOf } from './xml-tree.ts';

const DOCUMENT_ELEMENT = 0;

/**
 * Reads one XML 1.0 document with namespaces into a tree, whole and in linear time. What is refused, and how, is said at `scanXml`;
 * processing instructions are refused, comments left out.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = DEFAULT_XML_LIMITS): XmlElement {
  const document = scanXml(bytes, limits);
  try {
    return treeOf(document, DOCUMENT_ELEMENT);
  } finally {
    document.release();
  }
}
