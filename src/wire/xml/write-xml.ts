import { asCanonical, type CanonicalContent } from './canonical-bytes.ts';
import { CanonicalOutput } from './canonical-output.ts';
import { NamespaceBindings } from './namespace-bindings.ts';
import { BAD_CHARACTER, malformed, nameOf, writePlainTag, writeStartTag, type Writing } from './write-start-tag.ts';
import type { WrittenName } from './written-names.ts';
import { isNcName, XML_NAMESPACE } from './xml-names.ts';
import type { XmlNode } from './xml-node.ts';

/** The buffer of the last call, for the next one; nobody's while it is written to. */
let spare: CanonicalOutput | undefined;
const MAX_SPARE = 1_048_576;

/**
 * The element as UTF-8, written straight into its own exclusive canonical form: a namespace is declared where it is first used,
 * declarations and attributes are in canonical order, no tag closes itself. `contentPrefixes` anywhere below act as one inclusive
 * PrefixList. What was written is on record (`canonicalContent`).
 * Throws `wire-xml-malformed` for a name, character or undeclared prefix that XML does not allow.
 */
export function writeElement(node: XmlNode): Uint8Array {
  const output = spare ?? new CanonicalOutput();
  spare = undefined;
  const content = writeInto(output, node);
  const bytes = output.copy();
  if (output.size <= MAX_SPARE) spare = output;
  return asCanonical(bytes, content);
}

/** Writes the node, a second time should prefixes turn up that only content uses. */
function writeInto(output: CanonicalOutput, node: XmlNode): CanonicalContent {
  let writing = begin(output, NONE);
  writeNode(node, undefined, writing);
  if (writing.sawContentPrefixes) {
    writing = begin(output, contentPrefixesOf(node));
    writeNode(node, undefined, writing);
  }
  return { inclusivePrefixes: writing.inclusive, prefixes: writing.prefixes, identifiers: writing.identifiers };
}

const NONE: readonly string[] = Object.freeze([]);

function begin(output: CanonicalOutput, inclusive: readonly string[]): Writing {
  output.rewind(0);
  return {
    output,
    scope: firstBindings(),
    rendered: firstBindings(),
    inclusive,
    sawContentPrefixes: false,
    prefixes: new Set(),
    identifiers: [],
  };
}

function firstBindings(): NamespaceBindings {
  const bindings = new NamespaceBindings();
  bindings.bind('', '');
  bindings.bind('xml', XML_NAMESPACE);
  return bindings;
}

/** Every prefix that `node` or a node below it lists in `contentPrefixes`. */
function contentPrefixesOf(node: XmlNode): readonly string[] {
  const found = new Set<string>();
  collectContentPrefixes(node, found);
  return [...found];
}

function collectContentPrefixes(node: XmlNode, found: Set<string>): void {
  for (const prefix of node.contentPrefixes ?? []) {
    if (prefix !== '' && !isNcName(prefix)) malformed(node.name, 'List only prefixes that are names.');
    found.add(prefix);
  }
  for (const child of node.children ?? []) if (typeof child === 'object') collectContentPrefixes(child, found);
}

/** `above` is the prefix of the parent element, whose namespace the output has declared. */
function writeNode(node: XmlNode, above: string | undefined, writing: Writing): void {
  const name = nameOf(node.name);
  if (name.prefix === above && node.namespaces === undefined && writing.inclusive.length === 0 && writePlainTag(node, name, writing)) {
    writeContent(node, name, writing);
    return;
  }
  const { scope, rendered } = writing;
  const scopeMark = scope.mark();
  const renderedMark = rendered.mark();
  writeStartTag(node, name, writing);
  writeContent(node, name, writing);
  rendered.restore(renderedMark);
  scope.restore(scopeMark);
}

function writeContent(node: XmlNode, name: WrittenName, writing: Writing): void {
  const { output } = writing;
  if (node.contentPrefixes !== undefined) writing.sawContentPrefixes = true;
  if (node.children !== undefined) {
    for (const child of node.children) {
      if (typeof child === 'object') writeNode(child, name.prefix, writing);
      else if (child !== undefined && !output.text(child)) malformed(node.name, BAD_CHARACTER);
    }
  }
  output.raw(name.close);
}
