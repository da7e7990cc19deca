import type { ByteOutput } from './byte-output.ts';
import { ATTRIBUTE_ESCAPES, VALUE_ESCAPES, writeEscaped } from './canonical-escapes.ts';
import type { RenderedNamespaces } from './rendered-namespaces.ts';
import { ATTRIBUTE, ATTRIBUTE_FLAG, ELEMENT } from './scan/tables.ts';
import type { ElementIndex, XmlDocument } from './xml-document.ts';
import type { XmlAttribute } from './xml-element.ts';

const QUOTE = 0x22;
const SPACE = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;
const COLON = 0x3a;
const XMLNS = Buffer.from(' xmlns');
const VALUE_START = Buffer.from('="');

/** Where the name ends that begins at `start` in a tag. */
export function nameEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  for (let byte = bytes[end] ?? SPACE; byte > SPACE && byte !== SLASH && byte !== GREATER; byte = bytes[end] ?? SPACE) end += 1;
  return end;
}

/** Appends the declarations that the element entered last needs, in canonical order: by prefix, the default namespace first. */
export function writeDeclarations(output: ByteOutput, document: XmlDocument, rendered: RenderedNamespaces): void {
  const { needed, neededCount } = rendered;
  if (neededCount === 1) writeDeclaration(output, document, rendered, needed[0] ?? 0);
  else if (neededCount > 1) {
    const sorted = needed.slice(0, neededCount).sort((one, other) => document.strings.compare(one, other));
    for (const prefix of sorted) writeDeclaration(output, document, rendered, prefix);
  }
}

function writeDeclaration(output: ByteOutput, document: XmlDocument, rendered: RenderedNamespaces, prefix: number): void {
  const { strings } = document;
  output.bytes(XMLNS);
  if (strings.length(prefix) > 0) {
    output.byte(COLON);
    output.span(strings.source(prefix), strings.start(prefix), strings.end(prefix));
  }
  output.bytes(VALUE_START);
  const namespace = rendered.namespaceOf(prefix);
  writeEscaped(output, strings.source(namespace), strings.start(namespace), strings.end(namespace), VALUE_ESCAPES);
  output.byte(QUOTE);
}

/** Appends the attributes of the element in canonical order: by namespace name, none first, then by local name. */
export function writeAttributes(output: ByteOutput, document: XmlDocument, element: ElementIndex): void {
  const first = document.column(element, ELEMENT.firstAttribute);
  const end = document.column(element, ELEMENT.endAttribute);
  if (isOrdered(document, first, end)) {
    for (let attribute = first; attribute < end; attribute += 1) writeAttribute(output, document, attribute);
    return;
  }
  const attributes = Array.from({ length: end - first }, (_, index) => first + index);
  attributes.sort((one, other) => compareAttributes(document, one, other));
  for (const attribute of attributes) writeAttribute(output, document, attribute);
}

function isOrdered(document: XmlDocument, first: number, end: number): boolean {
  for (let attribute = first + 1; attribute < end; attribute += 1) {
    if (compareAttributes(document, attribute - 1, attribute) > 0) return false;
  }
  return true;
}

function compareAttributes({ tables: { attributes }, strings }: XmlDocument, one: number, other: number): number {
  const [left, right] = [one * ATTRIBUTE.width, other * ATTRIBUTE.width];
  const namespaces = strings.compareNamespaces(attributes[left + ATTRIBUTE.namespace] ?? 0, attributes[right + ATTRIBUTE.namespace] ?? 0);
  return namespaces === 0 ? strings.compare(attributes[left + ATTRIBUTE.local] ?? 0, attributes[right + ATTRIBUTE.local] ?? 0) : namespaces;
}

function writeAttribute(output: ByteOutput, { bytes, tables: { attributes } }: XmlDocument, attribute: number): void {
  const row = attribute * ATTRIBUTE.width;
  const nameStart = attributes[row + ATTRIBUTE.nameStart] ?? 0;
  const nameEnd = attributes[row + ATTRIBUTE.nameEnd] ?? 0;
  const valueStart = attributes[row + ATTRIBUTE.valueStart] ?? 0;
  const valueEnd = attributes[row + ATTRIBUTE.valueEnd] ?? 0;
  const plain = bytes[valueEnd] === QUOTE && ((attributes[row + ATTRIBUTE.flags] ?? 0) & ATTRIBUTE_FLAG.escaped) === 0;
  output.byte(SPACE);
  if (plain && valueStart - nameEnd === VALUE_START.length) {
    output.span(bytes, nameStart, valueEnd + 1);
    return;
  }
  output.span(bytes, nameStart, nameEnd);
  output.bytes(VALUE_START);
  if (plain) output.span(bytes, valueStart, valueEnd);
  else writeEscaped(output, bytes, valueStart, valueEnd, ATTRIBUTE_ESCAPES);
  output.byte(QUOTE);
}

/** Appends attributes that need not stand in the document like that, in the order given. */
export function writeDecodedAttributes(output: ByteOutput, attributes: readonly XmlAttribute[]): void {
  for (const { prefix, local, value } of attributes) {
    output.bytes(Buffer.from(prefix === '' ? ` ${local}` : ` ${prefix}:${local}`));
    output.bytes(VALUE_START);
    const bytes = Buffer.from(value);
    writeEscaped(output, bytes, 0, bytes.length, VALUE_ESCAPES);
    output.byte(QUOTE);
  }
}
