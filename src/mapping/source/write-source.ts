import { GatewayError } from '../../kernel/gateway-error.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import type { CompiledMapping } from '../compile-mapping.ts';
import { extendPointer } from '../pointer.ts';
import type { FixedFormat } from './read-fixed.ts';
import type { SourceFormat } from './read-source.ts';
import type { Shape } from './shape.ts';
import { isSourceList, isSourceObject, type SourceTree } from './source-tree.ts';

const utf8 = new TextEncoder();

const refuse = (field: string, mend: string): GatewayError => new GatewayError('mapping-value-invalid', { field, mend });

/** The named parts of a tree in the order of its schema; parts that the schema does not know are a fault of the caller. */
function partsOf(tree: SourceTree, shape: Shape, at: string): readonly (readonly [string, SourceTree, Shape])[] {
  if (!isSourceObject(tree) || shape.kind !== 'object') throw refuse(at, 'Write an object here.');
  const stray = Object.keys(tree).find((name) => !shape.parts.has(name));
  if (stray !== undefined) throw refuse(extendPointer(at, stray), 'Write only fields that the source schema describes.');
  return [...shape.parts].flatMap(([name, part]) => {
    const value = Object.hasOwn(tree, name) ? tree[name] : undefined;
    return value === undefined || value === null ? [] : [[name, value, part] as const];
  });
}

const leafText = (tree: SourceTree, at: string): string => {
  if (typeof tree === 'object') throw refuse(at, 'Write a text, a number or a truth value here.');
  const text = String(tree);
  if (!text.isWellFormed()) throw refuse(at, 'Write whole characters: half of a surrogate pair is none.');
  return text;
};

/** A tree as JSON, its members in the order of the schema. */
function ordered(tree: SourceTree, shape: Shape, at: string): SourceTree {
  if (shape.kind === 'leaf') return typeof tree === 'string' ? leafText(tree, at) : tree;
  if (shape.kind === 'object')
    return Object.fromEntries(partsOf(tree, shape, at).map(([name, part, inner]) => [name, ordered(part, inner, `${at}/${name}`)]));
  if (!isSourceList(tree)) throw refuse(at, 'Write a list here.');
  return tree.map((item, index) => ordered(item, shape.items, `${at}/${index}`));
}

function elementOf(name: string, tree: SourceTree, shape: Shape, at: string, namespaces?: Readonly<Record<string, string>>): XmlNode {
  if (shape.kind !== 'object') return element(name, [leafText(tree, at)], undefined, namespaces);
  const attributes: Record<string, string> = {};
  const children: (XmlNode | string)[] = [];
  for (const [part, value, inner] of partsOf(tree, shape, at)) {
    const place = extendPointer(at, part);
    if (part.startsWith('@')) attributes[part.slice(1)] = leafText(value, place);
    else if (part === '#text') children.push(leafText(value, place));
    else if (inner.kind !== 'list') children.push(elementOf(part, value, inner, place));
    else if (isSourceList(value)) children.push(...value.map((item, index) => elementOf(part, item, inner.items, `${place}/${index}`)));
    else throw refuse(place, 'Write a list here.');
  }
  return element(name, children, attributes, namespaces);
}

const NEEDS_QUOTES = /["\r\n]|^\s|\s$/;

function csvOf(tree: SourceTree, delimiter: string, shape: Shape): string {
  const cells = new Map(partsOf(tree, shape, '').map(([name, value]) => [name, leafText(value, extendPointer('', name))]));
  const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const columns = shape.kind === 'object' ? [...shape.parts.keys()] : [];
  const row = (texts: readonly string[]): string => `${texts.map(quoted).join(delimiter)}\r\n`;
  return row(columns) + row(columns.map((column) => cells.get(column) ?? ''));
}

function fixedOf(tree: SourceTree, { columns }: FixedFormat, shape: Shape): string {
  const cells = new Map(partsOf(tree, shape, '').map(([name, value]) => [name, leafText(value, extendPointer('', name))]));
  let line = '';
  let end = 1;
  for (const { name, at, width } of columns) {
    const letters = Array.from(cells.get(name) ?? '');
    if (letters.length > width)
      throw refuse(extendPointer('', name), `Write at most ${width} characters: the column has no room for more.`);
    if (/[\r\n]|^ | $/.test(letters.join(''))) throw refuse(extendPointer('', name), 'Write one line without spaces at its ends.');
    line += ' '.repeat(at - end) + letters.join('') + ' '.repeat(width - letters.length);
    end = at + width;
  }
  return `${line.replace(/ +$/, '')}\n`;
}

function textOfRecord(format: SourceFormat, tree: SourceTree, shape: Shape): Uint8Array {
  if (format.kind === 'xml') return writeElement(elementOf(format.root, tree, shape, '', { '': format.namespace }));
  if (format.kind === 'nist-itl') throw refuse('', 'Write such a record from its samples; a mapping knows only what describes them.');
  if (format.kind === 'json') return utf8.encode(JSON.stringify(ordered(tree, shape, '')));
  return utf8.encode(format.kind === 'csv' ? csvOf(tree, format.delimiter, shape) : fixedOf(tree, format, shape));
}

/**
 * A national record as its system writes it, in UTF-8, parts in the order of its schema: an XML document, a JSON object, a CSV header and
 * row, or a line of columns. What is read back is the same tree, but for empty texts, which are absent in CSV and columns. Raises
 * `mapping-value-invalid` with the field for a part that the schema or the format has no place for, and for a binary format.
 */
export function writeSource(compiled: Pick<CompiledMapping, 'sourceFormat' | 'sourceShape'>, tree: SourceTree): Uint8Array {
  return textOfRecord(compiled.sourceFormat, tree, compiled.sourceShape);
}
