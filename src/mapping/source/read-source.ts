import { parse } from 'csv-parse/sync';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonValue } from '../../wire/json/json-value.ts';
import { isJsonObject } from '../../wire/json/json-value.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { WSU_NAMESPACE } from '../../wire/xml/xml-names.ts';
import { readNistItl } from '../nist-itl/read-transaction.ts';
import { extendPointer } from '../pointer.ts';
import { sourceTreeFromFixed, type FixedFormat } from './read-fixed.ts';
import type { Shape } from './shape.ts';
import type { SourceObject, SourceTree } from './source-tree.ts';

/** How a national system writes its records. */
export type SourceFormat =
  | { readonly kind: 'xml'; readonly root: string; readonly namespace: string }
  | { readonly kind: 'json' }
  | { readonly kind: 'csv'; readonly delimiter: string }
  | FixedFormat
  | { readonly kind: 'nist-itl' };

const MAX_CSV_BYTES = 262_144;
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Attributes that speak about the document, not about the person: where its schema lies, and the id that a signature refers to. */
export const DOCUMENT_ATTRIBUTES: ReadonlySet<string> = new Set([
  `${XSI} schemaLocation`,
  `${XSI} noNamespaceSchemaLocation`,
  `${WSU_NAMESPACE} Id`,
]);

type OpenObject = Record<string, SourceTree>;

const emptyObject = (): OpenObject => Object.create(null) as OpenObject;

const invalid = (field: string, mend: string): GatewayError => new GatewayError('mapping-source-invalid', { field, mend });

const unaccounted = (field: string): GatewayError => new GatewayError('mapping-field-unaccounted', { field });

const WHITESPACE = /^[\t\n\r ]*$/;

function readAttributes(element: XmlElement, at: string, into: OpenObject): void {
  for (const { namespace, local, value } of element.attributes) {
    if (DOCUMENT_ATTRIBUTES.has(`${namespace} ${local}`)) continue;
    if (namespace !== '') throw unaccounted(extendPointer(at, `@${local}`));
    into[`@${local}`] = value;
  }
}

function readChildren(element: XmlElement, namespace: string, shape: Shape | undefined, at: string, into: OpenObject): void {
  const lists = new Map<string, SourceTree[]>();
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (!WHITESPACE.test(child)) throw invalid(at, 'Write either text or elements here, not both.');
      continue;
    }
    const place = extendPointer(at, child.local);
    if (child.namespace !== namespace) throw unaccounted(place);
    const part = shape?.kind === 'object' ? shape.parts.get(child.local) : undefined;
    const tree = readElement(child, namespace, part?.kind === 'list' ? part.items : part, place);
    const list = lists.get(child.local);
    if (list !== undefined) list.push(tree);
    else if (child.local in into) throw invalid(place, 'Write this element once.');
    else if (part?.kind === 'list') {
      const first = [tree];
      lists.set(child.local, first);
      into[child.local] = first;
    } else into[child.local] = tree;
  }
}

function readElement(element: XmlElement, namespace: string, shape: Shape | undefined, at: string): SourceTree {
  const tree = emptyObject();
  readAttributes(element, at, tree);
  if (element.children.some((child) => typeof child === 'object') || (shape?.kind === 'object' && !shape.parts.has('#text'))) {
    readChildren(element, namespace, shape, at, tree);
    return tree;
  }
  const text = element.children.filter((child) => typeof child === 'string').join('');
  if (shape?.kind !== 'object' && Object.keys(tree).length === 0) return text;
  tree['#text'] = text;
  return tree;
}

/**
 * The tree of a record element. The shape says which elements repeat. Raises `mapping-source-invalid` for another root element, an element
 * written twice or text between elements, and `mapping-field-unaccounted` for elements and attributes of other namespaces.
 */
export function sourceTreeFromXml(element: XmlElement, format: Extract<SourceFormat, { kind: 'xml' }>, shape: Shape): SourceTree {
  if (element.local !== format.root || element.namespace !== format.namespace) {
    throw invalid('', `Send one ${format.root} element of the namespace that the mapping names.`);
  }
  return readElement(element, format.namespace, shape, '');
}

/** The tree of a JSON record, which is the value itself. Raises `mapping-source-invalid` for anything but an object. */
export function sourceTreeFromJson(value: JsonValue): SourceObject {
  if (!isJsonObject(value)) throw invalid('', 'Send one JSON object.');
  return value;
}

function csvRows(bytes: Uint8Array, delimiter: string): readonly (readonly string[])[] {
  if (bytes.byteLength > MAX_CSV_BYTES) throw new GatewayError('wire-too-large', { mend: `Send at most ${MAX_CSV_BYTES} bytes of CSV.` });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new GatewayError('wire-encoding', {}, { cause });
  }
  try {
    return parse(text, { delimiter, skip_empty_lines: true, relax_column_count: true, to: 3 });
  } catch (cause) {
    const mend = 'Write CSV as RFC 4180 describes, cells with quotes or delimiters quoted.';
    throw new GatewayError('mapping-source-invalid', { mend }, { cause });
  }
}

/**
 * The tree of a CSV record: one header row, one record row; an empty cell is an absent field. Raises `mapping-source-invalid` for another
 * number of rows or cells or a column named twice, `wire-encoding` and `wire-too-large`. A column that the schema does not know stays in the
 * tree, empty or not, for the accounting to find.
 */
export function sourceTreeFromCsv(bytes: Uint8Array, format: Extract<SourceFormat, { kind: 'csv' }>, shape: Shape): SourceObject {
  const rows = csvRows(bytes, format.delimiter);
  const [header = [], cells = []] = rows;
  if (rows.length !== 2) throw invalid('', 'Send one header row and one record row.');
  if (header.length !== cells.length) throw invalid('', 'Write as many cells as the header has columns.');
  // A first row without any known column is a record whose header is missing: its cells are values, and an error must not name them.
  if (!header.some((column) => shape.kind === 'object' && shape.parts.has(column)))
    throw invalid('', 'Begin with a header row of the columns that the schema names.');
  const tree = emptyObject();
  const seen = new Set<string>();
  header.forEach((column, index) => {
    if (seen.has(column)) throw invalid(extendPointer('', column), 'Name every column once.');
    seen.add(column);
    const cell = cells[index] ?? '';
    // A column that the schema does not know is a part of the record even where it is empty, so that accounting finds it with all the rest.
    if (cell !== '' || shape.kind !== 'object' || !shape.parts.has(column)) tree[column] = cell;
  });
  return tree;
}

/** The tree of a record as the national system sent it. Raises `wire-*` for bytes that are no such document, else what its format's reader does. */
export function readSource(bytes: Uint8Array, format: SourceFormat, shape: Shape): SourceTree {
  if (format.kind === 'xml') return sourceTreeFromXml(readXml(bytes), format, shape);
  if (format.kind === 'json') return sourceTreeFromJson(readJson(bytes));
  if (format.kind === 'fixed') return sourceTreeFromFixed(bytes, format);
  if (format.kind === 'nist-itl') return readNistItl(bytes, shape);
  return sourceTreeFromCsv(bytes, format, shape);
}
