import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';

/** The exclusive canonical form that libxml2 gives of the element that the XPath finds, or of the document element. */
export function libxml2Canonical(xml: string | Uint8Array, xpath = '/*', inclusivePrefixes: readonly string[] = []): string {
  const document = typeof xml === 'string' ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
  try {
    const inclusive = inclusivePrefixes.length === 0 ? {} : { inclusiveNamespacePrefixes: [...inclusivePrefixes] };
    const apex = document.get(xpath) ?? document.root;
    return apex.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, ...inclusive });
  } finally {
    document.dispose();
  }
}

/** Whether libxml2 reads the document without complaint. */
export function libxml2Accepts(xml: Uint8Array): boolean {
  try {
    XmlDocument.fromBuffer(xml).dispose();
    return true;
  } catch {
    return false;
  }
}
