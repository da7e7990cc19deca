import { GatewayError } from '../../kernel/gateway-error.ts';
import type { XmlElement } from './xml-element.ts';

/** The child elements, in document order; text between them is left out. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child === 'object');
}

/** The first child element of that expanded name, or `undefined`. */
export function firstChild(element: XmlElement, namespace: string, local: string): XmlElement | undefined {
  return childElements(element).find((child) => isNamed(child, namespace, local));
}

/** The character content of an element without child elements, as it stands; empty when there is none. Throws `wire-xml-malformed` otherwise. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'object')
      throw new GatewayError('wire-xml-malformed', { field: pathOf(element), mend: 'Write text only in this element.' });
    text += child;
  }
  return text;
}

/** The value of an attribute, or `undefined`. Without `namespace` the attribute is one without prefix. */
export function attribute(element: XmlElement, local: string, namespace = ''): string | undefined {
  return element.attributes.find((candidate) => candidate.local === local && candidate.namespace === namespace)?.value;
}

/** Whether the element has that expanded name. */
export function isNamed(element: XmlElement, namespace: string, local: string): boolean {
  return element.local === local && element.namespace === namespace;
}

/** The local names from the document element down, such as `/Envelope/Body/Query`. */
export function pathOf(element: XmlElement): string {
  return `${element.parent === undefined ? '' : pathOf(element.parent)}/${element.local}`;
}

/** The namespace that a prefix is bound to at this element (the empty prefix is the default namespace), or `undefined`. */
export function namespaceAt(element: XmlElement, prefix: string): string | undefined {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const found = at.declarations.find((declaration) => declaration.prefix === prefix);
    if (found !== undefined) return found.uri;
  }
  return prefix === '' ? '' : undefined;
}
