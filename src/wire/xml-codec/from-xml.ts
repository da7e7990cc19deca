import { GatewayError } from '../../kernel/gateway-error.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { shapeOf, type Shape, type ShapeField, type Shapes } from './shape.ts';

/**
 * The value that an element writes, as strict about names, namespace, order and repetition as the XML Schema twin.
 * Throws `wire-element-unknown` or `wire-xml-malformed` with the element path as `field`. Ranges, lengths, patterns and required
 * members are left to the JSON Schema's validator; a required list without elements is the empty list.
 */
export function fromXml(element: XmlElement, shapeName: string, shapes: Shapes, namespace: string): Record<string, unknown> {
  if (element.namespace !== namespace) return unknownElement('/');
  return readMembers(element, shapeName, shapes, namespace, element.local);
}

const unknownElement = (field: string): never => {
  throw new GatewayError('wire-element-unknown', { field });
};

const malformed = (field: string): never => {
  throw new GatewayError('wire-xml-malformed', { field, mend: 'Write the element’s content in the form that the XML Schema describes.' });
};

function readMembers(element: XmlElement, shapeName: string, shapes: Shapes, namespace: string, path: string): Record<string, unknown> {
  if (element.attributes.length > 0) unknownElement(`${path}/@*`);
  const shape = shapeOf(shapeName, shapes);
  const value: Record<string, unknown> = {};
  let position = 0;
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (/[^ \t\r\n]/.test(child)) malformed(path);
      continue;
    }
    const index = positionOf(child, shape, position, namespace, path);
    const field = shape[index];
    if (field === undefined) return unknownElement(`${path}/*`);
    position = field.array ? index : index + 1;
    const member = readMember(child, field, shapes, namespace, `${path}/${field.name}`);
    if (field.array) append(value, field.name, member);
    else value[field.name] = member;
  }
  for (const field of shape) if (field.array && field.required) value[field.name] ??= [];
  return value;
}

function append(value: Record<string, unknown>, name: string, member: unknown): void {
  const list = value[name];
  if (Array.isArray(list)) list.push(member);
  else value[name] = [member];
}

/** Where the child stands in the shape, at or after the position reached. A foreign name may be anything, so the error does not repeat it. */
function positionOf(child: XmlElement, shape: Shape, from: number, namespace: string, path: string): number {
  const index = child.namespace === namespace ? shape.findIndex((field) => field.name === child.local) : -1;
  if (index < 0) unknownElement(`${path}/*`);
  return index >= from ? index : unknownElement(`${path}/${child.local}`);
}

function readMember(element: XmlElement, field: ShapeField, shapes: Shapes, namespace: string, path: string): unknown {
  switch (field.kind) {
    case 'string':
      return simpleText(element, path);
    case 'integer':
      return readInteger(collapsed(simpleText(element, path)), path);
    case 'boolean':
      return readBoolean(collapsed(simpleText(element, path)), path);
    default:
      return readMembers(element, field.kind, shapes, namespace, path);
  }
}

function simpleText(element: XmlElement, path: string): string {
  if (element.attributes.length > 0) unknownElement(`${path}/@*`);
  return element.children.map((child) => (typeof child === 'string' ? child : unknownElement(`${path}/*`))).join('');
}

/** The text without the white space that XML Schema strips around numbers and truth values. */
const collapsed = (text: string): string => /^[ \t\r\n]{0,64}([^ \t\r\n]{1,64})[ \t\r\n]{0,64}$/.exec(text)?.[1] ?? '';

/** `xs:integer` in at most fifteen digits, which a number holds exactly. */
function readInteger(text: string, path: string): number {
  return /^[+-]?[0-9]{1,15}$/.test(text) ? Number(text) + 0 : malformed(path);
}

/** `xs:boolean` in its four lexical forms. */
function readBoolean(text: string, path: string): boolean {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : malformed(path);
}
