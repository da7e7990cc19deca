/** Bounds that a document must keep; each is checked before what it bounds is allocated. */
export interface XmlLimits {
  /** Bytes of the whole document. */
  readonly maxBytes: number;
  /** Nesting of elements; the document element is at depth 1. */
  readonly maxDepth: number;
  /** Elements of the whole document. */
  readonly maxElements: number;
  /** Attributes of one element, namespace declarations not counted. */
  readonly maxAttributes: number;
  /** Namespace declarations of one element. */
  readonly maxNamespaces: number;
  /** UTF-8 bytes of one qualified name. */
  readonly maxNameBytes: number;
  /** UTF-8 bytes, as written, of one text (across comments and CDATA sections) or attribute value. */
  readonly maxTextBytes: number;
}

/** The bounds that hold where nobody set others: 1 MiB, depth 64, 50,000 elements, 64 attributes and 64 declarations an element, 256 bytes a name, 512 KiB a text. */
export const DEFAULT_XML_LIMITS: XmlLimits = Object.freeze({
  maxBytes: 1_048_576,
  maxDepth: 64,
  maxElements: 50_000,
  maxAttributes: 64,
  maxNamespaces: 64,
  maxNameBytes: 256,
  maxTextBytes: 524_288,
});

/** The default bounds for a document that was read within bounds and is written in canonical form now, which may be longer. */
export function limitsOfCanonical({ length }: Uint8Array): XmlLimits {
  return { ...DEFAULT_XML_LIMITS, maxBytes: length, maxTextBytes: length };
}
