import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import { treeOf } from '../../wire/xml/xml-tree.ts';

/**
 * An element of a document as one to be written elsewhere. It keeps every namespace that it may use, also those that only its values and
 * texts name, as `xsi:type="p:Kind"` does. Attributes on `without`, `[namespace, local]`, are left out of the element itself.
 */
export function nodeOf(document: XmlDocument, element: ElementIndex, without?: readonly [namespace: string, local: string]): XmlNode {
  const tree = treeOf(document, element);
  const inherited = inheritedNamespaces(document, element);
  const node = written(tree, (namespace, local) => namespace === without?.[0] && local === without[1]);
  const namespaces = { ...inherited, ...node.namespaces };
  const contentPrefixes = prefixesIn(tree, Object.keys(namespaces));
  return { ...node, namespaces, ...(contentPrefixes.length > 0 && { contentPrefixes }) };
}

/** What the elements around an element declare; the nearest counts. */
function inheritedNamespaces(document: XmlDocument, element: ElementIndex): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (let at = document.parentOf(element); at !== NO_ELEMENT; at = document.parentOf(at))
    for (const { prefix, uri } of document.declarationsOf(at)) if (!found.has(prefix)) found.set(prefix, uri);
  return Object.fromEntries(found);
}

const qualified = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`);

function written(element: XmlElement, isLeftOut: (namespace: string, local: string) => boolean = () => false): XmlNode {
  const attributes = element.attributes.filter(({ namespace, local }) => !isLeftOut(namespace, local));
  return {
    name: qualified(element.prefix, element.local),
    namespaces: Object.fromEntries(element.declarations.map(({ prefix, uri }) => [prefix, uri])),
    attributes: Object.fromEntries(attributes.map(({ prefix, local, value }) => [qualified(prefix, local), value])),
    children: element.children.map((child) => (typeof child === 'string' ? child : written(child))),
  };
}

const PREFIXED = /([^\s:/<>"'(),;=]+):(?=[^\s/:])/g;

/** Prefixes, declared in a document, that only its values and texts may name: a signature has to list them, or it leaves their meaning open. */
export function contentPrefixesOf(document: XmlDocument): readonly string[] {
  return prefixesIn(treeOf(document, 0), []);
}

/** Prefixes, declared outside or anywhere within, that a value or a text writes in front of a colon. */
function prefixesIn(root: XmlElement, outside: readonly string[]): readonly string[] {
  const [declared, seen] = [new Set(outside), new Set<string>()];
  const look = (text: string): void => {
    for (const [, prefix = ''] of text.matchAll(PREFIXED)) seen.add(prefix);
  };
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const { prefix } of element.declarations) declared.add(prefix);
    for (const { value } of element.attributes) look(value);
    for (const child of element.children) {
      if (typeof child === 'string') look(child);
      else open.push(child);
    }
  }
  return [...seen.intersection(declared)];
}
