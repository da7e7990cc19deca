import { readCharacters, readValue } from './character-data.ts';
import { DocumentIdentifiers } from './document-identifiers.ts';
import { DocumentStrings } from './document-strings.ts';
import {
  ATTRIBUTE,
  ATTRIBUTE_FLAG,
  DECLARATION,
  ELEMENT,
  ELEMENT_FLAG,
  MARK,
  MARK_KIND,
  NO_TABLES,
  type ScanTables,
} from './scan/tables.ts';
import { returnMemory } from './scan/table-memory.ts';
import type { NamespaceDeclaration, XmlAttribute } from './xml-element.ts';
import { XML_NAMESPACE } from './xml-names.ts';

/** An element of an `XmlDocument`: the row of its table. Rows are in document order; the document element is 0. */
export type ElementIndex = number;

/** What stands for an element where there is none. */
export const NO_ELEMENT = -1;

const NONE: readonly never[] = Object.freeze([]);
const MAX_PATH = 200;

/**
 * A well-formed document as the scanner left it: bytes, and tables that say what stands where. Names are decoded when first asked for,
 * texts and values each time. Nothing in it changes; the bytes must not be written to as long as it is used.
 */
export class XmlDocument {
  /** The document in UTF-8; every offset counts from its start. */
  readonly bytes: Buffer;
  /** Nobody else may change it, nor keep it. */
  tables: ScanTables;
  /** What the numbers of strings in the tables stand for. Nobody else may change it, nor keep it. */
  strings: DocumentStrings;
  readonly elementCount: number;
  /** Every identifier (`wsu:Id`, `xml:id`, `Id` or `ID` without prefix), white space around it left out, and its element. */
  readonly identifiers: DocumentIdentifiers;

  /** Throws `wire-xml-duplicate-id` when two identifiers are the same. */
  constructor(bytes: Buffer, tables: ScanTables) {
    this.bytes = bytes;
    this.tables = tables;
    this.elementCount = tables.elements.length / ELEMENT.width;
    this.strings = new DocumentStrings(bytes, tables);
    this.identifiers = new DocumentIdentifiers(this);
  }

  /**
   * Gives the memory of the tables to the documents that come next: for those who read many and are done with each. The document is
   * empty afterwards, what was taken from it stays.
   */
  release(): void {
    const { memory } = this.tables;
    if (memory.length === 0) return;
    this.tables = NO_TABLES;
    this.strings = new DocumentStrings(this.bytes, NO_TABLES);
    returnMemory(memory);
  }

  /** The namespace name; the empty string for no namespace. */
  namespaceOf(element: ElementIndex): string {
    return this.strings.text(this.column(element, ELEMENT.namespace));
  }

  /** The name without its prefix. */
  localOf(element: ElementIndex): string {
    return this.strings.text(this.column(element, ELEMENT.local));
  }

  /** The prefix of its name; the empty string where there is none. */
  prefixOf(element: ElementIndex): string {
    return this.strings.text(this.column(element, ELEMENT.prefix));
  }

  /** Whether the element has that expanded name. */
  is(element: ElementIndex, namespace: string, local: string): boolean {
    return this.localOf(element) === local && this.namespaceOf(element) === namespace;
  }

  /** The element that it stands in; `NO_ELEMENT` for the document element. */
  parentOf(element: ElementIndex): ElementIndex {
    return this.column(element, ELEMENT.parent);
  }

  /** The first child element, or `NO_ELEMENT`. */
  firstChildOf(element: ElementIndex): ElementIndex {
    return this.column(element, ELEMENT.after) > element + 1 ? element + 1 : NO_ELEMENT;
  }

  /** The next element with the same parent, or `NO_ELEMENT`. */
  nextSiblingOf(element: ElementIndex): ElementIndex {
    const next = this.column(element, ELEMENT.after);
    return next < this.elementCount && this.parentOf(next) === this.parentOf(element) ? next : NO_ELEMENT;
  }

  /** The child elements, in document order. */
  childrenOf(element: ElementIndex): ElementIndex[] {
    const children: ElementIndex[] = [];
    const after = this.afterOf(element);
    for (let child = element + 1; child < after; child = this.afterOf(child)) children.push(child);
    return children;
  }

  /** The element after this one and all below it: its descendants are the rows between. */
  afterOf(element: ElementIndex): ElementIndex {
    return this.column(element, ELEMENT.after);
  }

  /** Where the `<` of its start tag stands. */
  startOf(element: ElementIndex): number {
    return this.column(element, ELEMENT.start);
  }

  /** After the `>` of its start tag. */
  contentStartOf(element: ElementIndex): number {
    return this.column(element, ELEMENT.contentStart);
  }

  /** Where the `<` of its end tag stands; `endOf` for an element that closes itself. */
  contentEndOf(element: ElementIndex): number {
    return this.column(element, ELEMENT.contentEnd);
  }

  /** After the `>` of its end tag. */
  endOf(element: ElementIndex): number {
    return this.column(element, ELEMENT.end);
  }

  /** The normalised value of an attribute, or `undefined`. Without `namespace` the attribute is one without prefix. */
  attributeOf(element: ElementIndex, local: string, namespace = ''): string | undefined {
    const { attributes } = this.tables;
    const end = this.column(element, ELEMENT.endAttribute) * ATTRIBUTE.width;
    for (let row = this.column(element, ELEMENT.firstAttribute) * ATTRIBUTE.width; row < end; row += ATTRIBUTE.width) {
      if (this.strings.text(attributes[row + ATTRIBUTE.local]) !== local) continue;
      if (this.strings.text(attributes[row + ATTRIBUTE.namespace]) === namespace) return this.attributeValue(row);
    }
    return undefined;
  }

  /** The attributes in the order written, without namespace declarations; values are normalised. */
  attributesOf(element: ElementIndex): readonly XmlAttribute[] {
    const { attributes } = this.tables;
    const first = this.column(element, ELEMENT.firstAttribute) * ATTRIBUTE.width;
    const end = this.column(element, ELEMENT.endAttribute) * ATTRIBUTE.width;
    if (end === first) return NONE;
    const found: XmlAttribute[] = [];
    for (let row = first; row < end; row += ATTRIBUTE.width) {
      found.push({
        namespace: this.strings.text(attributes[row + ATTRIBUTE.namespace]),
        local: this.strings.text(attributes[row + ATTRIBUTE.local]),
        prefix: this.strings.text(attributes[row + ATTRIBUTE.prefix]),
        value: this.attributeValue(row),
      });
    }
    return found;
  }

  /** The namespaces declared on the element itself, in the order written. */
  declarationsOf(element: ElementIndex): readonly NamespaceDeclaration[] {
    const { declarations } = this.tables;
    const first = this.column(element, ELEMENT.firstDeclaration) * DECLARATION.width;
    const end = this.column(element, ELEMENT.endDeclaration) * DECLARATION.width;
    if (end === first) return NONE;
    const found: NamespaceDeclaration[] = [];
    for (let row = first; row < end; row += DECLARATION.width) {
      found.push({
        prefix: this.strings.text(declarations[row + DECLARATION.prefix]),
        uri: this.strings.text(declarations[row + DECLARATION.namespace]),
      });
    }
    return found;
  }

  /** All character data of an element without child elements: references resolved, CDATA sections as text, comments left out. */
  textOf(element: ElementIndex): string | undefined {
    if (this.firstChildOf(element) !== NO_ELEMENT) return undefined;
    return this.charactersBetween(element, this.contentStartOf(element), this.contentEndOf(element));
  }

  /** Whether no character data but white space stands directly in the element; a reference to white space counts as more than that. */
  holdsOnlyElements(element: ElementIndex): boolean {
    return (this.column(element, ELEMENT.flags) & ELEMENT_FLAG.text) === 0;
  }

  /** Whether no child element, comment or processing instruction stands in the element. */
  holdsOnlyText(element: ElementIndex): boolean {
    const others = this.column(element, ELEMENT.flags) & (ELEMENT_FLAG.comment | ELEMENT_FLAG.instruction);
    return others === 0 && this.firstChildOf(element) === NO_ELEMENT;
  }

  /** Whether a comment stands in the element or anywhere below it. */
  hasCommentsWithin(element: ElementIndex): boolean {
    const { marks } = this.tables;
    const end = this.column(element, ELEMENT.endMark) * MARK.width;
    for (let row = this.column(element, ELEMENT.firstMark) * MARK.width; row < end; row += MARK.width) {
      if (marks[row + MARK.kind] === MARK_KIND.comment) return true;
    }
    return false;
  }

  /** The namespace that a prefix is bound to at the element (the empty prefix is the default namespace), or `undefined`. */
  namespaceAt(element: ElementIndex, prefix: string): string | undefined {
    const { declarations } = this.tables;
    for (let at = element; at !== NO_ELEMENT; at = this.parentOf(at)) {
      const end = this.column(at, ELEMENT.endDeclaration) * DECLARATION.width;
      for (let row = this.column(at, ELEMENT.firstDeclaration) * DECLARATION.width; row < end; row += DECLARATION.width) {
        if (this.strings.text(declarations[row + DECLARATION.prefix]) === prefix)
          return this.strings.text(declarations[row + DECLARATION.namespace]);
      }
    }
    if (prefix === 'xml') return XML_NAMESPACE;
    return prefix === '' ? '' : undefined;
  }

  /** The local names from the document element down, such as `/Envelope/Body/Query`; only the end of a very long one. */
  pathOf(element: ElementIndex): string {
    let path = '';
    for (let at = element; at !== NO_ELEMENT && path.length <= MAX_PATH; at = this.parentOf(at)) path = `/${this.localOf(at)}${path}`;
    return path.length <= MAX_PATH ? path : `…${path.slice(-MAX_PATH)}`;
  }

  /** A column (`ELEMENT`) of the element's row. */
  column(element: ElementIndex, column: number): number {
    return this.tables.elements[element * ELEMENT.width + column] ?? NO_ELEMENT;
  }

  /** The normalised value of the attribute whose row begins at that place of the attribute table. */
  attributeValue(row: number): string {
    const { attributes } = this.tables;
    const start = attributes[row + ATTRIBUTE.valueStart] ?? 0;
    const end = attributes[row + ATTRIBUTE.valueEnd] ?? 0;
    const escaped = ((attributes[row + ATTRIBUTE.flags] ?? 0) & ATTRIBUTE_FLAG.escaped) !== 0;
    return escaped ? readValue(this.bytes, start, end) : this.bytes.toString('utf8', start, end);
  }

  /** Character data directly in the element between two offsets with no element between them, decoded. */
  charactersBetween(element: ElementIndex, from: number, to: number): string {
    if (to <= from) return '';
    const escaped = (this.column(element, ELEMENT.flags) & ELEMENT_FLAG.escaped) !== 0;
    const instructed = (this.column(element, ELEMENT.flags) & ELEMENT_FLAG.instruction) !== 0;
    return escaped || instructed ? readCharacters(this.bytes, from, to) : this.bytes.toString('utf8', from, to);
  }
}
