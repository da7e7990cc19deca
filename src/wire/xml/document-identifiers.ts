import { GatewayError } from '../../kernel/gateway-error.ts';
import { ATTRIBUTE, ATTRIBUTE_FLAG, ELEMENT, type ScanTables } from './scan/tables.ts';

/** What identifiers are read from; elements are rows of the element table. */
interface IdentifiedDocument {
  readonly bytes: Buffer;
  readonly tables: ScanTables;
  attributeValue(row: number): string;
  pathOf(element: number): string;
}

/** An identifier where it is written. */
interface WrittenIdentifier {
  readonly element: number;
  readonly start: number;
  readonly end: number;
}

/** So many identifiers are found faster one by one, as bytes, than by making texts of them. */
const FEW = 16;

/**
 * The identifiers of a document (`wsu:Id`, `xml:id`, `Id` or `ID` without prefix) and their elements. White space around one is not part
 * of it for a reader that knows its type, so it does not tell two apart here.
 */
export class DocumentIdentifiers {
  readonly #bytes: Buffer;
  /** Those that are their own bytes, in a document that has few and no others. */
  readonly #written: readonly WrittenIdentifier[] | undefined;
  readonly #elements = new Map<string, number>();

  /** Throws `wire-xml-duplicate-id` when two are the same. */
  constructor(document: IdentifiedDocument) {
    this.#bytes = document.bytes;
    const rows = identifierRows(document);
    this.#written = rows.length > FEW ? undefined : writtenIdentifiers(document, rows);
    if (this.#written === undefined) this.#decode(document, rows);
    else this.#requireDistinct(document, this.#written);
  }

  /** The element that has the identifier. */
  get(identifier: string): number | undefined {
    if (this.#written === undefined) return this.#elements.get(identifier);
    for (const written of this.#written) if (this.#reads(written, identifier)) return written.element;
    return undefined;
  }

  /** Whether an element has the identifier. */
  has(identifier: string): boolean {
    return this.get(identifier) !== undefined;
  }

  /** All of them, in document order. */
  keys(): string[] {
    return this.#written?.map(({ start, end }) => this.#bytes.toString('utf8', start, end)) ?? [...this.#elements.keys()];
  }

  #decode(document: IdentifiedDocument, rows: readonly (readonly [number, number])[]): void {
    for (const [element, row] of rows) {
      const identifier = document.attributeValue(row).trim();
      if (this.#elements.has(identifier)) refuse(document, element);
      this.#elements.set(identifier, element);
    }
  }

  #requireDistinct(document: IdentifiedDocument, written: readonly WrittenIdentifier[]): void {
    for (let later = 1; later < written.length; later += 1) {
      const one = written[later];
      for (let earlier = 0; earlier < later; earlier += 1) {
        const other = written[earlier];
        if (one !== undefined && other !== undefined && this.#areSame(one, other)) refuse(document, one.element);
      }
    }
  }

  /** Identifiers of one document often begin alike, so they are compared from their ends. */
  #areSame(one: WrittenIdentifier, other: WrittenIdentifier): boolean {
    if (one.end - one.start !== other.end - other.start) return false;
    for (let at = one.end - 1, otherAt = other.end - 1; at >= one.start; at -= 1, otherAt -= 1) {
      if (this.#bytes[at] !== this.#bytes[otherAt]) return false;
    }
    return true;
  }

  #reads({ start, end }: WrittenIdentifier, identifier: string): boolean {
    if (identifier.length !== end - start) return false;
    for (let at = identifier.length - 1; at >= 0; at -= 1) if (this.#bytes[start + at] !== identifier.charCodeAt(at)) return false;
    return true;
  }
}

/** Elements with an identifier, and the rows of the attributes that hold them. */
function identifierRows({ tables: { elements, attributes } }: IdentifiedDocument): readonly (readonly [number, number])[] {
  const rows: [number, number][] = [];
  let element = 0;
  for (let row = 0; row < attributes.length; row += ATTRIBUTE.width) {
    if (((attributes[row + ATTRIBUTE.flags] ?? 0) & ATTRIBUTE_FLAG.identifier) === 0) continue;
    const attribute = row / ATTRIBUTE.width;
    while ((elements[element * ELEMENT.width + ELEMENT.endAttribute] ?? Infinity) <= attribute) element += 1;
    rows.push([element, row]);
  }
  return rows;
}

/** Where the identifiers are written, if each is ASCII without white space around it and without a reference in it. */
function writtenIdentifiers(
  { bytes, tables: { attributes } }: IdentifiedDocument,
  rows: readonly (readonly [number, number])[],
): readonly WrittenIdentifier[] | undefined {
  const written: WrittenIdentifier[] = [];
  for (const [element, row] of rows) {
    const start = attributes[row + ATTRIBUTE.valueStart] ?? 0;
    const end = attributes[row + ATTRIBUTE.valueEnd] ?? 0;
    if (((attributes[row + ATTRIBUTE.flags] ?? 0) & ATTRIBUTE_FLAG.escaped) !== 0 || !isPlain(bytes, start, end)) return undefined;
    written.push({ element, start, end });
  }
  return written;
}

const MAX_PLAIN = 64;

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (end === start || end - start > MAX_PLAIN) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20 || byte >= 0x7f) return false;
  }
  return true;
}

function refuse(document: IdentifiedDocument, element: number): never {
  throw new GatewayError('wire-xml-duplicate-id', { field: document.pathOf(element) });
}
