import { GatewayError } from '../../kernel/gateway-error.ts';
import { element, type XmlNode } from '../xml/xml-node.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { ElementShape } from './element-shape.ts';
import type { QualifiedName } from './schema-components.ts';

/** A leaf as the schema types it, a list of what repeats, or an object of named parts; `@name` is an attribute, `#text` text beside one. */
export type ShapedValue = string | number | boolean | readonly ShapedValue[] | { readonly [part: string]: ShapedValue };

const isObject = (value: ShapedValue): value is { readonly [part: string]: ShapedValue } =>
  typeof value === 'object' && !Array.isArray(value);

/** A leaf's text as XML writes it. */
function leafText(value: ShapedValue, name: string): string {
  if (typeof value === 'object') throw new GatewayError('internal-error', { field: name });
  return String(value);
}

/**
 * Writes a value as the element of that name and shape, parts in the order of the schema. Parts that the shape lacks are
 * `internal-error`; whether required ones are there is for the schema to say.
 */
export function shapedElement({ namespace, local }: QualifiedName, shape: ElementShape, value: ShapedValue): XmlNode {
  const prefixes = new Map<string, string>([[namespace, 'n0']]);
  gatherNamespaces(shape, prefixes);
  const declarations = Object.fromEntries([...prefixes].filter(([uri]) => uri !== '').map(([uri, prefix]) => [prefix, uri]));
  const [node] = nodesOf(namespace === '' ? local : `n0:${local}`, shape, value, prefixes);
  if (node === undefined) throw new GatewayError('internal-error', { field: local });
  return { ...node, namespaces: declarations };
}

function gatherNamespaces(shape: ElementShape, prefixes: Map<string, string>): void {
  if (shape.kind === 'list') gatherNamespaces(shape.items, prefixes);
  if (shape.kind !== 'object') return;
  for (const uri of shape.namespaces.values()) if (!prefixes.has(uri)) prefixes.set(uri, `n${prefixes.size}`);
  for (const part of shape.parts.values()) gatherNamespaces(part, prefixes);
}

function nodesOf(name: string, shape: ElementShape, value: ShapedValue, prefixes: ReadonlyMap<string, string>): readonly XmlNode[] {
  if (shape.kind === 'list') return listed(value).flatMap((entry) => nodesOf(name, shape.items, entry, prefixes));
  if (shape.kind === 'leaf') return [element(name, [leafText(value, name)])];
  if (!isObject(value) || Object.keys(value).some((part) => !shape.parts.has(part)))
    throw new GatewayError('internal-error', { field: name });
  const qualified = (part: string): string => {
    const prefix = prefixes.get(shape.namespaces.get(part) ?? '');
    const local = part.replace(/^@/, '');
    return shape.namespaces.has(part) && prefix !== undefined ? `${prefix}:${local}` : local;
  };
  const attributes: Record<string, string> = {};
  const children: (XmlNode | string)[] = [];
  for (const [part, form] of shape.parts) {
    const held = Object.hasOwn(value, part) ? value[part] : undefined;
    if (held === undefined) continue;
    if (part === '#text') children.push(leafText(held, part));
    else if (part.startsWith('@')) attributes[qualified(part)] = leafText(held, part);
    else children.push(...nodesOf(qualified(part), form, held, prefixes));
  }
  return [element(name, children, Object.keys(attributes).length > 0 ? attributes : undefined)];
}

const listed = (value: ShapedValue): readonly ShapedValue[] => (Array.isArray(value) ? (value as readonly ShapedValue[]) : [value]);

/**
 * Reads an element of that shape, which its schema must have found valid. Throws `wire-element-unknown` for a part that the shape lacks and
 * `wire-xml-malformed` for a leaf that is not of its type.
 */
export function readShaped(node: XmlElement, shape: ElementShape, path = node.local): ShapedValue {
  if (shape.kind === 'list') return readShaped(node, shape.items, path);
  const text = (): string => node.children.filter((child) => typeof child === 'string').join('');
  if (shape.kind === 'leaf') return leafValue(shape, text(), path);
  const value = new Map<string, ShapedValue>();
  for (const { namespace, local, value: held } of node.attributes) {
    if (namespace === 'http://www.w3.org/2001/XMLSchema-instance') continue;
    value.set(`@${local}`, leafValue(partOf(shape, `@${local}`, path), held, `${path}/@${local}`));
  }
  const own = shape.parts.get('#text');
  if (own !== undefined) value.set('#text', leafValue(own, text(), path));
  const lists = new Map<string, ShapedValue[]>();
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const part = partOf(shape, child.local, path);
    const read = readShaped(child, part, `${path}/${child.local}`);
    const list = part.kind === 'list' ? (lists.get(child.local) ?? []) : undefined;
    if (list === undefined) value.set(child.local, read);
    else if (list.push(read) === 1) {
      lists.set(child.local, list);
      value.set(child.local, list);
    }
  }
  // Defines each part as the object's own, whatever it is called.
  return Object.fromEntries(value);
}

function partOf(shape: Extract<ElementShape, { kind: 'object' }>, name: string, path: string): ElementShape {
  const part = shape.parts.get(name);
  if (part === undefined) throw new GatewayError('wire-element-unknown', { field: `${path}/*` });
  return part;
}

function leafValue(shape: ElementShape, text: string, path: string): ShapedValue {
  const type = shape.kind === 'leaf' ? shape.type : 'string';
  if (type === 'string') return text;
  const trimmed = text.trim();
  if (type === 'boolean') return trimmed === 'true' || trimmed === '1';
  const number = Number(trimmed);
  if (trimmed === '' || !Number.isFinite(number)) throw new GatewayError('wire-xml-malformed', { field: path });
  return number;
}
