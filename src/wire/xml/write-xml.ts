import { GatewayError } from '../../kernel/gateway-error.ts';
import { canonicalize } from './canonicalize.ts';
import { NamespaceBindings } from './namespace-bindings.ts';
import type { NamespaceDeclaration, XmlAttribute, XmlElement } from './xml-element.ts';
import { bindingFault, isNcName, isXmlText, parseQualifiedName, XML_NAMESPACE, type QualifiedName } from './xml-names.ts';
import type { XmlNode } from './xml-node.ts';

/**
 * The element as UTF-8, written in its own exclusive canonical form: a namespace is declared where it is first used, declarations
 * and attributes are in canonical order, no tag closes itself. `contentPrefixes` anywhere below act as one inclusive PrefixList.
 * Throws `wire-xml-malformed` for a name, character or undeclared prefix that XML does not allow.
 */
export function writeElement(node: XmlNode): Uint8Array {
  return canonicalize(elementOf(node), { inclusivePrefixes: contentPrefixesOf(node) });
}

/** Every prefix that `node` or a node below it lists in `contentPrefixes`: the PrefixList that its signature has to name. */
export function contentPrefixesOf(node: XmlNode): readonly string[] {
  const found = new Set<string>();
  collectContentPrefixes(node, found);
  return [...found];
}

function collectContentPrefixes(node: XmlNode, found: Set<string>): void {
  for (const prefix of node.contentPrefixes ?? []) found.add(prefix);
  for (const child of node.children ?? []) if (typeof child === 'object') collectContentPrefixes(child, found);
}

/** The element that reading the written node would give. Throws as `writeElement` does. */
export function elementOf(node: XmlNode): XmlElement {
  const writing: Writing = { bindings: new NamespaceBindings(), names: new Map() };
  writing.bindings.bind('', '');
  writing.bindings.bind('xml', XML_NAMESPACE);
  return build(node, undefined, writing);
}

interface Writing {
  readonly bindings: NamespaceBindings;
  /** Names already judged in this document. */
  readonly names: Map<string, QualifiedName>;
}

const malformed = (field: string, mend: string): never => {
  throw new GatewayError('wire-xml-malformed', { field, mend });
};

function build(node: XmlNode, parent: XmlElement | undefined, writing: Writing): XmlElement {
  const mark = writing.bindings.mark();
  const declarations = Object.entries(node.namespaces ?? {}).map(([prefix, uri]) => declare(node, prefix, uri, writing));
  const { prefix, local } = qualified(node.name, writing);
  const children: (XmlElement | string)[] = [];
  const namespace = namespaceOf(prefix, node, writing);
  const element = { namespace, local, prefix, attributes: attributesOf(node, writing), declarations, children, parent };
  for (const child of node.children ?? []) {
    if (typeof child === 'object') children.push(build(child, element, writing));
    else if (child !== undefined && child !== '') addText(children, child, node);
  }
  writing.bindings.restore(mark);
  return element;
}

function declare(node: XmlNode, prefix: string, uri: string, writing: Writing): NamespaceDeclaration {
  const fault = prefix === '' || isNcName(prefix) ? bindingFault(prefix, uri) : 'Declare only prefixes that are names.';
  if (fault !== undefined) malformed(node.name, fault);
  if (!isXmlText(uri)) malformed(node.name, 'Write only characters that XML 1.0 allows.');
  writing.bindings.bind(prefix, uri);
  return { prefix, uri };
}

function attributesOf(node: XmlNode, writing: Writing): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const { prefix, local } = qualified(name, writing);
    if (name === 'xmlns' || prefix === 'xmlns') malformed(node.name, 'Declare namespaces in namespaces.');
    const namespace = prefix === '' ? '' : namespaceOf(prefix, node, writing);
    if (attributes.some((other) => other.local === local && other.namespace === namespace)) {
      malformed(node.name, 'Give an element each attribute once.');
    }
    if (!isXmlText(value)) malformed(`${node.name}/@${name}`, 'Write only characters that XML 1.0 allows.');
    attributes.push({ namespace, local, prefix, value });
  }
  return attributes;
}

function addText(children: (XmlElement | string)[], text: string, node: XmlNode): void {
  if (!isXmlText(text)) malformed(node.name, 'Write only characters that XML 1.0 allows.');
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

function namespaceOf(prefix: string, node: XmlNode, writing: Writing): string {
  return writing.bindings.get(prefix) ?? malformed(node.name, 'Declare every prefix that a name uses.');
}

function qualified(name: string, writing: Writing): QualifiedName {
  const known = writing.names.get(name);
  if (known !== undefined) return known;
  const parsed = parseQualifiedName(name) ?? malformed('/', 'Use names as XML 1.0 and its namespaces allow them.');
  writing.names.set(name, parsed);
  return parsed;
}
