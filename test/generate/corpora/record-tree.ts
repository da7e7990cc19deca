import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A record before it is written: texts, numbers and truth values in named parts; XML attributes are parts named `@name`, as in the record schemas. */
export type RecordTree = string | number | boolean | readonly RecordTree[] | RecordParts;

/** Named parts; undefined is an absent one. */
export interface RecordParts {
  readonly [name: string]: RecordTree | undefined;
}

/** Changes by JSON Pointer: another value, or undefined for a part that goes. `/-` at the end adds to a list. */
export type Edits = Readonly<Record<string, string | number | boolean | object | undefined>>;

type Open = Record<string, unknown>;

/** The same tree without absent parts and without objects and lists that have nothing in them. */
function compacted(tree: unknown): unknown {
  if (Array.isArray(tree)) return (tree as readonly unknown[]).map(compacted).filter((part) => part !== undefined);
  if (typeof tree !== 'object' || tree === null) return tree;
  const parts = Object.entries(tree)
    .map(([name, part]) => [name, compacted(part)] as const)
    .filter(([, part]) => part !== undefined && !(typeof part === 'object' && part !== null && Object.keys(part).length === 0));
  return Object.fromEntries(parts);
}

function edit(root: Open, pointer: string, value: Edits[string]): void {
  const path = pointer.split('/').slice(1);
  const last = path.at(-1) ?? '';
  let here = root;
  for (const name of path.slice(0, -1)) here = (here[name] ??= {}) as Open;
  if (Array.isArray(here) && last === '-') here.push(value);
  else if (Array.isArray(here) && value === undefined) here.splice(Number(last), 1);
  else here[last] = value;
}

/** A copy of a tree with changes; what is absent or empty in it afterwards is left out. */
export function edited<Tree extends object>(tree: Tree, edits: Edits = {}): Tree {
  const copy = structuredClone(tree) as Open;
  for (const [pointer, value] of Object.entries(edits)) edit(copy, pointer, value);
  return compacted(copy) as Tree;
}

const leafText = (leaf: RecordTree | undefined): string => (leaf === undefined || typeof leaf === 'object' ? '' : String(leaf));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function elements(name: string, tree: RecordTree, indent: string): readonly string[] {
  if (Array.isArray(tree)) return (tree as readonly RecordTree[]).flatMap((item) => elements(name, item, indent));
  if (typeof tree !== 'object') return [`${indent}<${name}>${escaped(leafText(tree))}</${name}>`];
  const parts = Object.entries(tree as RecordParts).filter((part): part is [string, RecordTree] => part[1] !== undefined);
  const attributes = parts
    .filter(([part]) => part.startsWith('@'))
    .map(([part, value]) => ` ${part.slice(1)}="${escaped(leafText(value))}"`);
  const inner = parts
    .filter(([part]) => !part.startsWith('@') && part !== '#text')
    .flatMap(([part, value]) => elements(part, value, `${indent}  `));
  const open = `${indent}<${name}${attributes.join('')}`;
  const text = parts.find(([part]) => part === '#text')?.[1];
  if (text !== undefined) return [`${open}>${escaped(leafText(text))}</${name}>`];
  return inner.length === 0 ? [`${open}/>`] : [`${open}>`, ...inner, `${indent}</${name}>`];
}

interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

function ordered(tree: RecordTree, schema: Described | undefined): RecordTree {
  if (Array.isArray(tree)) return (tree as readonly RecordTree[]).map((item) => ordered(item, schema?.items));
  if (typeof tree !== 'object') return tree;
  const names = Object.keys(schema?.properties ?? {});
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(
    Object.entries(tree as RecordParts)
      .filter((part): part is [string, RecordTree] => part[1] !== undefined)
      .sort(([one], [other]) => place(one) - place(other))
      .map(([name, part]) => [name, ordered(part, schema?.properties?.[name])]),
  );
}

/** A record with its parts in the order in which its register's schema lists them, as a sequence of an XML schema asks; unknown parts stand last. */
export function inSchemaOrder(pack: string, tree: RecordParts): RecordParts {
  const path = join(import.meta.dirname, '../../../mappings/national', pack, 'record.schema.json');
  return ordered(tree, JSON.parse(readFileSync(path, 'utf8')) as Described) as RecordParts;
}

/** A record as one XML element of a namespace, its parts in the order of the tree. */
export function xmlRecord(root: string, namespace: string, tree: RecordParts): string {
  return elements(root, { '@xmlns': namespace, ...tree }, '').join('\n');
}

/** A record as one line of JSON. */
export function jsonRecord(tree: RecordParts): string {
  return JSON.stringify(tree);
}

/** A record as one CSV row of these columns (RFC 4180): cells with the delimiter, quotes or line ends are quoted. */
export function csvRecord(columns: readonly string[], delimiter: string, row: RecordParts): string {
  const cell = (text: string): string => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  return columns.map((column) => cell(leafText(row[column]))).join(delimiter);
}
