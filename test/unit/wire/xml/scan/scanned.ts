import { scan } from '../../../../../src/wire/xml/scan/scan.ts';
import { KNOWN_STRINGS } from '../../../../../src/wire/xml/scan/known-strings.ts';
import {
  ATTRIBUTE,
  ATTRIBUTE_FLAG,
  DECLARATION,
  ELEMENT,
  ELEMENT_FLAG,
  MARK,
  MARK_KIND,
  STRING,
  type ScanTables,
} from '../../../../../src/wire/xml/scan/tables.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../../../../src/wire/xml/xml-limits.ts';

type Row<Columns> = { readonly [Column in Exclude<keyof Columns, 'width'>]: number };

/** The tables of a document, read back for a test. */
export interface Scanned {
  readonly tables: ScanTables;
  readonly elements: readonly Row<typeof ELEMENT>[];
  readonly attributes: readonly Row<typeof ATTRIBUTE>[];
  readonly declarations: readonly Row<typeof DECLARATION>[];
  readonly marks: readonly Row<typeof MARK>[];
  /** What the number stands for. */
  readonly text: (string: number) => string;
  /** The bytes between the offsets. */
  readonly slice: (start: number, end: number) => string;
}

/** Scans a document, keeping processing instructions unless told otherwise. */
export function scanned(xml: string | Buffer, limits: Partial<XmlLimits> = {}, instructions: 'refuse' | 'keep' = 'keep'): Scanned {
  const bytes = Buffer.from(xml);
  const tables = scan(bytes, { ...DEFAULT_XML_LIMITS, ...limits }, instructions);
  const strings = rows(tables.strings, STRING);
  return {
    tables,
    elements: rows(tables.elements, ELEMENT),
    attributes: rows(tables.attributes, ATTRIBUTE),
    declarations: rows(tables.declarations, DECLARATION),
    marks: rows(tables.marks, MARK),
    slice: (start, end) => bytes.toString('utf8', start, end),
    text: (string) => {
      const known = KNOWN_STRINGS[string];
      if (known !== undefined) return known;
      const { start, end, heap } = strings[string - KNOWN_STRINGS.length]!;
      return Buffer.from(heap === 1 ? tables.heap : bytes).toString('utf8', start, end);
    },
  };
}

function rows<Columns extends { readonly width: number }>(table: Int32Array, columns: Columns): Row<Columns>[] {
  const { width, ...names } = columns;
  return Array.from({ length: table.length / width }, (_, row) =>
    Object.fromEntries(Object.entries(names).map(([name, column]) => [name, table[row * width + (column as number)]])),
  ) as unknown as Row<Columns>[];
}

/** The marks as a test compares them: kind, and what they cover. */
export function marksOf(xml: string): readonly (readonly [string, string])[] {
  const { marks, slice } = scanned(xml);
  return marks.map(({ kind, start, end }) => [nameOf(MARK_KIND, kind), slice(start, end)]);
}

/** The names of an element's flags. */
export const elementFlags = (flags: number): readonly string[] => namesOf(ELEMENT_FLAG, flags);

/** The names of an attribute's flags. */
export const attributeFlags = (flags: number): readonly string[] => namesOf(ATTRIBUTE_FLAG, flags);

const namesOf = (table: Readonly<Record<string, number>>, flags: number): string[] =>
  Object.keys(table).filter((name) => (flags & table[name]!) !== 0);

const nameOf = (table: Readonly<Record<string, number>>, value: number): string =>
  Object.keys(table).find((name) => table[name] === value) ?? String(value);
