import { KNOWN_STRINGS } from '../../wire/xml/scan/known-strings.ts';
import { ATTRIBUTE, ATTRIBUTE_FLAG, ELEMENT, ELEMENT_FLAG, STRING } from '../../wire/xml/scan/tables.ts';
import type { XmlDocument } from '../../wire/xml/xml-document.ts';
import { DOCUMENT_ATTRIBUTES } from '../source/read-source.ts';

/** A piece of a string that is longer would keep the whole string; a shorter one is a copy. */
const SHORT = 12;

/** What emitted code reads a record element from: the tables of its document, and which of the mapping's names they name. */
export interface RecordTables {
  readonly document: XmlDocument;
  readonly elements: Int32Array;
  readonly attributes: Int32Array;
  /** By number of a string: the number of the mapping's name that it is, or -1. */
  readonly names: Int32Array;
  /** Number of the string that is the namespace of the root element. */
  readonly namespace: number;
  /** Each octet of the document as one character. */
  readonly octets: string;
}

/** Each octet of a text's UTF-8 form as one character. */
const octetsOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The names of a mapping and their numbers, in the form in which they are found in documents. */
export class RecordNames {
  readonly #byOctets: ReadonlyMap<string, number>;
  readonly #known: Int32Array;

  constructor(names: ReadonlyMap<string, number>) {
    this.#byOctets = new Map([...names].map(([name, number]) => [octetsOf(name), number]));
    this.#known = Int32Array.from(KNOWN_STRINGS, (known) => names.get(known) ?? -1);
  }

  /** The tables of a document as emitted code reads them. */
  tablesOf(document: XmlDocument): RecordTables {
    const { elements, attributes, strings } = document.tables;
    const octets = document.bytes.toString('latin1');
    const names = new Int32Array(document.strings.count);
    names.set(this.#known);
    const known = this.#known.length;
    for (let row = 0, number = known; row < strings.length; row += STRING.width, number += 1) {
      const written = strings[row + STRING.heap] === 1 ? '' : octets.slice(strings[row + STRING.start], strings[row + STRING.end]);
      names[number] = this.#byOctets.get(written) ?? -1;
    }
    return { document, elements, attributes, names, namespace: document.column(0, ELEMENT.namespace), octets };
  }
}

function written({ document, octets }: RecordTables, start: number, end: number): string {
  if (end - start > SHORT) return document.bytes.toString('utf8', start, end);
  const piece = octets.slice(start, end);
  for (let index = 0; index < piece.length; index += 1) {
    if (piece.charCodeAt(index) > 0x7f) return document.bytes.toString('utf8', start, end);
  }
  return piece;
}

/** All character data of an element that has neither child elements nor attributes; undefined for one that has. */
export function leafText(tables: RecordTables, element: number): string | undefined {
  const { elements } = tables;
  const row = element * ELEMENT.width;
  if (elements[row + ELEMENT.after] !== element + 1) return undefined;
  if (elements[row + ELEMENT.firstAttribute] !== elements[row + ELEMENT.endAttribute]) return undefined;
  return innerText(tables, element);
}

/** All character data of an element that has no child elements; undefined for one that has. */
export function innerText(tables: RecordTables, element: number): string | undefined {
  const { elements } = tables;
  const row = element * ELEMENT.width;
  if (elements[row + ELEMENT.after] !== element + 1) return undefined;
  if (((elements[row + ELEMENT.flags] ?? 0) & (ELEMENT_FLAG.escaped | ELEMENT_FLAG.instruction)) !== 0)
    return tables.document.textOf(element);
  return written(tables, elements[row + ELEMENT.contentStart] ?? 0, elements[row + ELEMENT.contentEnd] ?? 0);
}

/** The normalised value of the attribute whose row begins at that place of the attribute table. */
export function attributeText(tables: RecordTables, row: number): string {
  const { attributes } = tables;
  if (((attributes[row + ATTRIBUTE.flags] ?? 0) & ATTRIBUTE_FLAG.escaped) !== 0) return tables.document.attributeValue(row);
  return written(tables, attributes[row + ATTRIBUTE.valueStart] ?? 0, attributes[row + ATTRIBUTE.valueEnd] ?? 0);
}

/** Whether that attribute speaks about the document rather than the person, so that no record holds it. */
export function isDocumentAttribute({ document, attributes }: RecordTables, row: number): boolean {
  const namespace = attributes[row + ATTRIBUTE.namespace] ?? 0;
  if (namespace === 0) return false;
  return DOCUMENT_ATTRIBUTES.has(`${document.strings.text(namespace)} ${document.strings.text(attributes[row + ATTRIBUTE.local])}`);
}
