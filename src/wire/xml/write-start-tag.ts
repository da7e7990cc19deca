import { GatewayError } from '../../kernel/gateway-error.ts';
import type { CanonicalOutput } from './canonical-output.ts';
import { compareCodePoints } from './code-points.ts';
import type { NamespaceBindings } from './namespace-bindings.ts';
import { writtenName, type WrittenName } from './written-names.ts';
import { bindingFault, isNcName, isXmlText } from './xml-names.ts';
import type { XmlNode } from './xml-node.ts';

/** Where the writing of a document stands. */
export interface Writing {
  readonly output: CanonicalOutput;
  /** What nodes declare on the path down to here. */
  readonly scope: NamespaceBindings;
  /** What the output has declared on the path down to here. */
  readonly rendered: NamespaceBindings;
  readonly inclusive: readonly string[];
  sawContentPrefixes: boolean;
  /** What the output has declared anywhere. */
  readonly prefixes: Set<string>;
  readonly identifiers: string[];
}

/** What a refused character calls for. */
export const BAD_CHARACTER = 'Write only characters that XML 1.0 allows.';

const TAG_END = 0x3e;
const QUOTE = 0x22;

type Attributes = Readonly<Record<string, string>>;

/** Refuses a node with `wire-xml-malformed`. */
export function malformed(field: string, mend: string): never {
  throw new GatewayError('wire-xml-malformed', { field, mend });
}

/**
 * Writes the start tag of a node that needs no declaration for its own name. False, with nothing written, when an attribute has a
 * prefix or is not in canonical order: such a tag is for `writeStartTag`.
 */
export function writePlainTag(node: XmlNode, name: WrittenName, writing: Writing): boolean {
  const { output, identifiers } = writing;
  const { attributes } = node;
  if (attributes === undefined) {
    output.raw(name.tag);
    return true;
  }
  const start = output.length;
  const identified = identifiers.length;
  output.raw(name.open);
  let last = '';
  for (const key of Object.keys(attributes)) {
    const attribute = nameOf(key);
    if (attribute.prefix !== '' || key === 'xmlns' || (last !== '' && compareCodePoints(last, key) >= 0)) {
      output.rewind(start);
      identifiers.length = identified;
      return false;
    }
    writeAttribute(node, attribute, attributes[key] ?? '', writing);
    last = key;
  }
  output.unit(TAG_END);
  return true;
}

/** Writes the start tag of any node. */
export function writeStartTag(node: XmlNode, name: WrittenName, writing: Writing): void {
  const { output, scope } = writing;
  if (node.namespaces !== undefined) declare(node, node.namespaces, scope);
  namespaceOf(name.prefix, node, scope);
  const attributes = inCanonicalOrder(node, node.attributes ?? {}, scope);
  output.raw(name.open);
  writeDeclarations(name.prefix, attributes, writing);
  for (const attribute of attributes) writeAttribute(node, attribute.name, attribute.value, writing);
  output.unit(TAG_END);
}

/** The name as it is written; refused when it is none. */
export function nameOf(name: string): WrittenName {
  return writtenName(name) ?? malformed('/', 'Use names as XML 1.0 and its namespaces allow them.');
}

function namespaceOf(prefix: string, node: XmlNode, scope: NamespaceBindings): string {
  return scope.get(prefix) ?? malformed(node.name, 'Declare every prefix that a name uses.');
}

function declare(node: XmlNode, namespaces: Attributes, scope: NamespaceBindings): void {
  for (const prefix of Object.keys(namespaces)) {
    const uri = namespaces[prefix] ?? '';
    const fault = prefix === '' || isNcName(prefix) ? bindingFault(prefix, uri) : 'Declare only prefixes that are names.';
    if (fault !== undefined) malformed(node.name, fault);
    if (!isXmlText(uri)) malformed(node.name, BAD_CHARACTER);
    scope.bind(prefix, uri);
  }
}

interface NodeAttribute {
  readonly name: WrittenName;
  readonly namespace: string;
  readonly value: string;
}

/** The attributes, each once, by namespace name, none before all others, and then by local name (Canonical XML 1.0, section 2.2). */
function inCanonicalOrder(node: XmlNode, values: Attributes, scope: NamespaceBindings): readonly NodeAttribute[] {
  const attributes = Object.keys(values).map((key) => {
    const name = nameOf(key);
    if (name.prefix === 'xmlns' || key === 'xmlns') malformed(node.name, 'Declare namespaces in namespaces.');
    return { name, namespace: name.prefix === '' ? '' : namespaceOf(name.prefix, node, scope), value: values[key] ?? '' };
  });
  attributes.sort(compareAttributes);
  for (const [index, attribute] of attributes.entries()) {
    const next = attributes[index + 1];
    if (next !== undefined && compareAttributes(attribute, next) === 0) malformed(node.name, 'Give an element each attribute once.');
  }
  return attributes;
}

function compareAttributes(one: NodeAttribute, other: NodeAttribute): number {
  return compareCodePoints(one.namespace, other.namespace) || compareCodePoints(one.name.local, other.name.local);
}

function writeAttribute(node: XmlNode, name: WrittenName, value: string, { output, identifiers }: Writing): void {
  output.raw(name.attribute);
  if (!output.attribute(value)) malformed(`${node.name}/@${name.name}`, BAD_CHARACTER);
  output.unit(QUOTE);
  if (name.isIdentifier) identifiers.push(value);
}

/**
 * Declares, in order, what the tag visibly uses or the PrefixList names, where the output above has not declared it so already
 * (Exclusive XML Canonicalization 1.0, section 3).
 */
function writeDeclarations(elementPrefix: string, attributes: readonly NodeAttribute[], writing: Writing): void {
  const { scope, rendered, inclusive } = writing;
  const prefixes = new Set([elementPrefix, ...inclusive]);
  for (const { name } of attributes) if (name.prefix !== '') prefixes.add(name.prefix);
  for (const prefix of [...prefixes].sort(compareCodePoints)) {
    const uri = scope.get(prefix);
    if (prefix !== 'xml' && uri !== undefined && rendered.get(prefix) !== uri) writeDeclaration(prefix, uri, writing);
  }
}

function writeDeclaration(prefix: string, uri: string, { output, rendered, prefixes }: Writing): void {
  rendered.bind(prefix, uri);
  prefixes.add(prefix);
  output.raw(nameOf(prefix === '' ? 'xmlns' : `xmlns:${prefix}`).attribute);
  output.attribute(uri);
  output.unit(QUOTE);
}
