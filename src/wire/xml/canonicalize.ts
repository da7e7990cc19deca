import { GatewayError } from '../../kernel/gateway-error.ts';
import { ByteOutput } from './byte-output.ts';
import { CanonicalCopy, type CanonicalForm } from './canonical-copy.ts';
import { writeComment, writeInstruction } from './canonical-markup.ts';
import type { Listed } from './needed-namespaces.ts';
import { withRenderedNamespaces } from './rendered-namespaces.ts';
import { ELEMENT, MARK, MARK_KIND } from './scan/tables.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from './xml-document.ts';

/** How a document or a part of it is canonicalised. */
export interface CanonicalOptions {
  /** Exclusive XML Canonicalization 1.0 (the default), Canonical XML 1.0, or Canonical XML 1.1. */
  readonly method?: 'exclusive' | 'inclusive' | 'inclusive-1.1' | undefined;
  /** Whether comments stay. */
  readonly withComments?: boolean | undefined;
  /**
   * The PrefixList of `ec:InclusiveNamespaces`: prefixes declared as in inclusive form; the empty prefix or `#default` is the default
   * namespace. Has no meaning but in exclusive form.
   */
  readonly inclusivePrefixes?: readonly string[] | undefined;
  /**
   * How many bytes the result may have: a namespace name is written again wherever it comes into use, so a small document can have a
   * canonical form without measure. Sixteen times the document, and at least 64 KiB, unless told.
   */
  readonly maxLength?: number | undefined;
  /** An element that is left out with all below it, as the enveloped-signature transform leaves out its signature. */
  readonly omit?: ElementIndex | undefined;
}

const LINE_FEED = 0xa;
const DOCUMENT_ELEMENT = 0;
const LEAST_MAX_LENGTH = 65_536;
const GROWTH = 16;

/**
 * The element and all below it in canonical form, as UTF-8: a view of the document's bytes where the sender wrote them so, else bytes
 * of its own. What the element inherits is taken from where it stands. Throws `wire-limit-exceeded` before it becomes longer than
 * `maxLength`, or when the `xml:base` it inherits (Canonical XML 1.1) are longer than 4,096 characters together; nothing else.
 */
export function canonicalize(document: XmlDocument, element: ElementIndex, options: CanonicalOptions = {}): Uint8Array {
  const form = formOf(document, options);
  return withRenderedNamespaces(document.strings.count, (rendered) => new CanonicalCopy(document, element, form, rendered).bytes());
}

/**
 * The whole document in canonical form: the document element, and the processing instructions and comments before and after it, each on
 * a line of its own. Otherwise as `canonicalize`.
 */
export function canonicalizeDocument(document: XmlDocument, options: CanonicalOptions = {}): Uint8Array {
  const form = formOf(document, options);
  const root = canonicalize(document, DOCUMENT_ELEMENT, options);
  const rows = document.tables.marks.length / MARK.width;
  const before = standing(document, form, 0, document.column(DOCUMENT_ELEMENT, ELEMENT.firstMark));
  const after = standing(document, form, document.column(DOCUMENT_ELEMENT, ELEMENT.endMark), rows);
  if (before.length === 0 && after.length === 0) return root;
  const output = new ByteOutput(root.length + document.bytes.length, form.maxLength, () => {
    throw new GatewayError('wire-limit-exceeded', { field: '/' });
  });
  for (const row of before) {
    writeMarked(output, document, row);
    output.byte(LINE_FEED);
  }
  output.bytes(root);
  for (const row of after) {
    output.byte(LINE_FEED);
    writeMarked(output, document, row);
  }
  return output.finish();
}

/** The rows of the marks, from one up to another, whose comment or processing instruction stays. */
function standing({ tables: { marks } }: XmlDocument, { withComments }: CanonicalForm, first: number, end: number): readonly number[] {
  const rows: number[] = [];
  for (let row = first * MARK.width; row < end * MARK.width; row += MARK.width) {
    if (marks[row + MARK.kind] === MARK_KIND.instruction || (withComments && marks[row + MARK.kind] === MARK_KIND.comment)) rows.push(row);
  }
  return rows;
}

function writeMarked(output: ByteOutput, { bytes, tables: { marks } }: XmlDocument, row: number): void {
  const write = marks[row + MARK.kind] === MARK_KIND.comment ? writeComment : writeInstruction;
  write(output, bytes, marks[row + MARK.start] ?? 0, marks[row + MARK.end] ?? 0);
}

function formOf(document: XmlDocument, options: CanonicalOptions): CanonicalForm {
  const method = options.method ?? 'exclusive';
  return {
    method,
    withComments: options.withComments ?? false,
    listed: method === 'exclusive' ? listedPrefixes(options.inclusivePrefixes) : 'all',
    maxLength: options.maxLength ?? Math.max(LEAST_MAX_LENGTH, GROWTH * document.bytes.length),
    omit: options.omit ?? NO_ELEMENT,
  };
}

function listedPrefixes(prefixes: readonly string[] | undefined): Listed | undefined {
  if (prefixes === undefined || prefixes.length === 0) return undefined;
  return new Set(prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)));
}
