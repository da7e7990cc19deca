/**
 * What the scanner leaves behind of a document: tables of 32-bit integers, one row a thing, in document order. Offsets count bytes from
 * the start of the document as scanned (UTF-8); names are numbers of strings; -1 stands for none.
 */
export interface ScanTables {
  /** `ELEMENT` rows; the document element is row 0. */
  readonly elements: Int32Array;
  /** `ATTRIBUTE` rows; those of one element stand together, in the order written. */
  readonly attributes: Int32Array;
  /** `DECLARATION` rows; those of one element stand together, in the order written. */
  readonly declarations: Int32Array;
  /** `MARK` rows: everything that is, or may be, written otherwise than its canonical form. What no mark covers is canonical as it stands. */
  readonly marks: Int32Array;
  /** `STRING` rows for strings from `KNOWN_STRINGS.length` upwards; lower numbers are those of `KNOWN_STRINGS`. */
  readonly strings: Int32Array;
  /** Bytes of strings that do not stand in the document as such, because references in them were replaced. */
  readonly heap: Uint8Array;
  /** What all tables but the heap lie in; `returnMemory` takes it back once nobody uses them. */
  readonly memory: Int32Array;
}

const NO_ROWS = new Int32Array(0);

/** The tables of no document. */
export const NO_TABLES: ScanTables = Object.freeze({
  elements: NO_ROWS,
  attributes: NO_ROWS,
  declarations: NO_ROWS,
  marks: NO_ROWS,
  strings: NO_ROWS,
  heap: new Uint8Array(0),
  memory: NO_ROWS,
});

/** Columns of an element's row. */
export const ELEMENT = Object.freeze({
  /** Of `<` of the start tag. */
  start: 0,
  /** After `>` of the start tag: where the content starts. */
  contentStart: 1,
  /** Of `<` of the end tag; equal to `end` for an element that closes itself. */
  contentEnd: 2,
  /** After `>` of the end tag. */
  end: 3,
  /** String of the prefix; the empty string's number where there is none. */
  prefix: 4,
  local: 5,
  /** String of the namespace name; the empty string's number where it is in none. */
  namespace: 6,
  /** Row of the parent element. */
  parent: 7,
  /** Row of the first element after this one and all below it: descendants are the rows between. Equals the number of rows at the end. */
  after: 8,
  firstAttribute: 9,
  /** Row after the last attribute. */
  endAttribute: 10,
  firstDeclaration: 11,
  endDeclaration: 12,
  /** The first mark at or behind `start`. */
  firstMark: 13,
  /** The first mark at or behind `end`. */
  endMark: 14,
  /** `ELEMENT_FLAG` bits. */
  flags: 15,
  width: 16,
});

/** What is true of an element's own content, its descendants' not counted. */
export const ELEMENT_FLAG = Object.freeze({
  /** It holds character data other than white space, written as text or CDATA section, or any reference. */
  text: 1,
  /** A comment stands in it. */
  comment: 2,
  /** A processing instruction stands in it. */
  instruction: 4,
  /** It is written as one tag that closes itself. */
  selfClosed: 8,
  /** One of its attributes is an identifier: `wsu:Id`, `xml:id`, or `Id` or `ID` without prefix. */
  identified: 16,
  /** In it stands a reference, CDATA section, comment, processing instruction or carriage return: decoding is more than copying. */
  escaped: 32,
});

/** Columns of an attribute's row; namespace declarations are not among them. */
export const ATTRIBUTE = Object.freeze({
  nameStart: 0,
  nameEnd: 1,
  /** After the opening quote. */
  valueStart: 2,
  /** Of the closing quote. */
  valueEnd: 3,
  prefix: 4,
  local: 5,
  /** The empty string's number for an attribute without prefix. */
  namespace: 6,
  /** `ATTRIBUTE_FLAG` bits. */
  flags: 7,
  width: 8,
});

export const ATTRIBUTE_FLAG = Object.freeze({
  /** The value holds a reference, tab, line feed or carriage return: its normalised form is not what is written. */
  escaped: 1,
  /** `wsu:Id`, `xml:id`, or `Id` or `ID` without prefix. */
  identifier: 2,
});

/** Columns of a namespace declaration's row. */
export const DECLARATION = Object.freeze({
  /** String of the prefix; the empty string's number for the default namespace. */
  prefix: 0,
  namespace: 1,
  width: 2,
});

/** Columns of a mark's row. */
export const MARK = Object.freeze({
  /** One of `MARK_KIND`. */
  kind: 0,
  start: 1,
  end: 2,
  /** The element whose tag it is or in which it stands; -1 outside the document element. */
  element: 3,
  width: 4,
});

export const MARK_KIND = Object.freeze({
  /**
   * A start tag that is written in canonical form but whose namespaces must be judged: it declares a namespace, its prefix or namespace
   * is not its parent's, or an attribute of it has a prefix. The document element is always marked.
   */
  namespaces: 1,
  /**
   * A start tag that must be written anew: spaces, quotes, references, the order of attributes or a tag that closes itself are not as
   * in canonical form (or that could not be told cheaply). Namespaces must be judged, too.
   */
  startTag: 2,
  /** An end tag with white space in it. */
  endTag: 3,
  /** Text that holds `>`, a carriage return, or a reference that the canonical form does not write like that. */
  text: 4,
  /** A CDATA section, `<![CDATA[` to `]]>`. */
  cdata: 5,
  /** A comment, `<!--` to `-->`. Those outside the document element are marked, too. */
  comment: 6,
  /** A processing instruction, `<?` to `?>`, where they are allowed; not the XML declaration. */
  instruction: 7,
});

/** Columns of a string's row. */
export const STRING = Object.freeze({
  start: 0,
  end: 1,
  /** 0 where the offsets point into the document, 1 where they point into `heap`. */
  heap: 2,
  width: 3,
});
