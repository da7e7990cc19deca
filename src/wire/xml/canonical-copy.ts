import { GatewayError } from '../../kernel/gateway-error.ts';
import { ByteOutput } from './byte-output.ts';
import { CDATA_ESCAPES, TEXT_ESCAPES, writeEscaped } from './canonical-escapes.ts';
import { writeComment, writeInstruction } from './canonical-markup.ts';
import { nameEnd, writeAttributes, writeDeclarations, writeDecodedAttributes } from './canonical-tags.ts';
import { attributesWithInherited } from './inherited-attributes.ts';
import { declaresWhatItNeeds, needNamespaces, type Listed } from './needed-namespaces.ts';
import type { RenderedNamespaces } from './rendered-namespaces.ts';
import { ATTRIBUTE, ELEMENT, ELEMENT_FLAG, MARK, MARK_KIND } from './scan/tables.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from './xml-document.ts';

const CARRIAGE_RETURN = 0xd;
const GREATER = 0x3e;
const CDATA_START = '<![CDATA['.length;
const CDATA_END = ']]>'.length;

/** What is to become of an element; every choice made. */
export interface CanonicalForm {
  readonly method: 'exclusive' | 'inclusive' | 'inclusive-1.1';
  readonly withComments: boolean;
  readonly listed: Listed | undefined;
  /** Bytes. */
  readonly maxLength: number;
  readonly omit: ElementIndex;
}

/**
 * Makes the canonical form of one element from the marks within it: what no mark covers is copied in runs, and nothing is copied where
 * nothing differs. One use only.
 */
export class CanonicalCopy {
  readonly #document: XmlDocument;
  readonly #form: CanonicalForm;
  readonly #rendered: RenderedNamespaces;
  /** Where the part begins that is not in the output yet. */
  #copied: number;
  #output: ByteOutput | undefined;
  readonly #apex: ElementIndex;
  #element: ElementIndex;

  /** `rendered` is empty. */
  constructor(document: XmlDocument, apex: ElementIndex, form: CanonicalForm, rendered: RenderedNamespaces) {
    this.#document = document;
    this.#form = form;
    this.#rendered = rendered;
    this.#apex = apex;
    this.#element = apex;
    this.#copied = document.startOf(apex);
  }

  /** The canonical bytes: a view of the document's where the sender has written them so. Throws `wire-limit-exceeded`. */
  bytes(): Uint8Array {
    const document = this.#document;
    const apex = this.#apex;
    const { omit } = this.#form;
    const firstMark = document.column(apex, ELEMENT.firstMark);
    const endMark = document.column(apex, ELEMENT.endMark);
    if (omit === apex) return new Uint8Array(0);
    if (document.tables.marks[firstMark * MARK.width + MARK.start] !== document.startOf(apex)) this.#startTag(apex, MARK_KIND.namespaces);
    if (omit > apex && omit < document.afterOf(apex)) {
      this.#marks(firstMark, document.column(omit, ELEMENT.firstMark));
      this.#replace(document.startOf(omit), document.endOf(omit));
      this.#marks(document.column(omit, ELEMENT.endMark), endMark);
    } else this.#marks(firstMark, endMark);
    return this.#finish(document.endOf(apex));
  }

  #marks(first: number, end: number): void {
    const { marks } = this.#document.tables;
    for (let row = first * MARK.width; row < end * MARK.width; row += MARK.width) {
      const kind = marks[row + MARK.kind] ?? 0;
      const element = marks[row + MARK.element] ?? NO_ELEMENT;
      if (kind <= MARK_KIND.startTag) this.#startTag(element, kind);
      else this.#content(kind, marks[row + MARK.start] ?? 0, marks[row + MARK.end] ?? 0, element);
    }
  }

  #content(kind: number, start: number, end: number, element: ElementIndex): void {
    const { bytes } = this.#document;
    this.#element = element;
    if (kind === MARK_KIND.text) writeEscaped(this.#replace(start, end), bytes, start, end, TEXT_ESCAPES);
    else if (kind === MARK_KIND.cdata) writeEscaped(this.#replace(start, end), bytes, start + CDATA_START, end - CDATA_END, CDATA_ESCAPES);
    else if (kind === MARK_KIND.endTag) {
      const output = this.#replace(start, end);
      output.span(bytes, start, nameEnd(bytes, start + END_TAG_START.length));
      output.byte(GREATER);
    } else if (kind === MARK_KIND.instruction) writeInstruction(this.#replace(start, end), bytes, start, end);
    else if (!this.#form.withComments) this.#replace(start, end);
    else if (hasCarriageReturn(bytes, start, end)) writeComment(this.#replace(start, end), bytes, start, end);
  }

  #startTag(element: ElementIndex, kind: number): void {
    const document = this.#document;
    const rendered = this.#rendered;
    const { listed, method } = this.#form;
    this.#element = element;
    rendered.enter(element);
    needNamespaces(document, element, rendered, listed, element === this.#apex);
    rendered.keepUntil(document.afterOf(element));
    const inherited = element === this.#apex && method !== 'exclusive' ? attributesWithInherited(document, element, method) : undefined;
    if (kind === MARK_KIND.namespaces && inherited === undefined) {
      if (!declaresWhatItNeeds(document, element, rendered)) this.#replaceDeclarations(element);
      return;
    }
    const nameStart = document.startOf(element) + 1;
    const end = nameEnd(document.bytes, nameStart);
    const output = this.#replace(end, document.contentStartOf(element));
    writeDeclarations(output, document, rendered);
    if (inherited === undefined) writeAttributes(output, document, element);
    else writeDecodedAttributes(output, inherited);
    output.byte(GREATER);
    if ((document.column(element, ELEMENT.flags) & ELEMENT_FLAG.selfClosed) === 0) return;
    output.bytes(END_TAG_START);
    output.span(document.bytes, nameStart, end);
    output.byte(GREATER);
  }

  /** In a tag that is canonical but for them, the declarations are replaced and the attributes stay as they stand. */
  #replaceDeclarations(element: ElementIndex): void {
    const document = this.#document;
    const first = document.column(element, ELEMENT.firstAttribute);
    const attributed = first < document.column(element, ELEMENT.endAttribute);
    const nameStart = document.tables.attributes[first * ATTRIBUTE.width + ATTRIBUTE.nameStart] ?? 0;
    const until = attributed ? nameStart : document.contentStartOf(element);
    writeDeclarations(this.#replace(nameEnd(document.bytes, document.startOf(element) + 1), until - 1), document, this.#rendered);
  }

  /** Copies everything up to `start`, leaves out what stands between `start` and `end`, and gives the output to write to instead. */
  #replace(start: number, end: number): ByteOutput {
    const output = (this.#output ??= this.#begin());
    output.span(this.#document.bytes, this.#copied, start);
    this.#copied = end;
    return output;
  }

  #begin(): ByteOutput {
    const length = this.#document.endOf(this.#apex) - this.#document.startOf(this.#apex);
    return new ByteOutput(length + (length >> 4) + MARGIN, this.#form.maxLength, () => this.#exceeded());
  }

  #finish(end: number): Uint8Array {
    if (this.#output !== undefined) return this.#replace(end, end).finish();
    if (end - this.#copied > this.#form.maxLength) this.#exceeded();
    return this.#document.bytes.subarray(this.#copied, end);
  }

  #exceeded(): never {
    throw new GatewayError('wire-limit-exceeded', { field: this.#document.pathOf(this.#element), mend: REDECLARED });
  }
}

/** What the rewriting of one tag usually adds. */
const MARGIN = 512;

const REDECLARED = 'Declare namespaces where they come into use, and few of them.';

const END_TAG_START = Buffer.from('</');

function hasCarriageReturn(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === CARRIAGE_RETURN) return true;
  return false;
}
