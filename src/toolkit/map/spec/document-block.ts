/** A piece of text in a document. */
export interface Span {
  readonly text: string;
  /** How it is set: as a name or value of the interface, or stressed. */
  readonly set?: 'code' | 'strong';
  /** Id of the part that it leads to, where the document can lead anywhere. */
  readonly to?: string;
}

/** Text of a paragraph or a cell: plain, or in pieces; several paragraphs in a list of lists. */
export type Line = readonly (Span | string)[];

/** A cell of a table: one paragraph or more. */
export type Cell = readonly Line[];

/** A table; every row has a cell for each column. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly { readonly title: string; /** Share of the width, in per cent. */ readonly width: number }[];
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Cell[] }[];
  /** What the table holds, for readers who cannot see it. */
  readonly caption: string;
}

/** A part of a document, in the order of reading. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly id: string }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'code'; readonly text: string }
  | TableBlock;

/** A document that can be written in several formats. */
export interface DocumentModel {
  readonly title: string;
  readonly subtitle: string;
  /** Language of the text, as BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** A cell of one paragraph. */
export function cell(...line: Line): Cell {
  return [line];
}

/** A name or value of the interface. */
export function code(text: string, to?: string): Span {
  return { text, set: 'code', ...(to === undefined ? {} : { to }) };
}

/** Stressed text. */
export function strong(text: string): Span {
  return { text, set: 'strong' };
}
