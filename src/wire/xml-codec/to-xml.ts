import { GatewayError } from '../../kernel/gateway-error.ts';
import { element, type XmlNode } from '../xml/xml-node.ts';
import { shapeOf, type ShapeField, type Shapes } from './shape.ts';

/** How the document element is called and in which namespace it and all below it are. */
export interface XmlNaming {
  readonly namespace: string;
  readonly prefix: string;
  /** Local name of the document element. */
  readonly elementName: string;
}

/**
 * The value as an element, members in the order of the shape, an array as one element an item.
 * Throws `wire-element-unknown` for a member the shape does not name and for a value of another kind: nothing is left out in silence.
 */
export function toXml(shapeName: string, value: unknown, shapes: Shapes, naming: XmlNaming): XmlNode {
  const children = members(shapeName, value, shapes, naming.prefix, naming.elementName);
  return element(`${naming.prefix}:${naming.elementName}`, children, undefined, { [naming.prefix]: naming.namespace });
}

const refuse = (field: string): never => {
  throw new GatewayError('wire-element-unknown', { field, mend: 'Write a value of the kind that the schema describes.' });
};

function members(shapeName: string, value: unknown, shapes: Shapes, prefix: string, path: string): XmlNode[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path);
  const shape = shapeOf(shapeName, shapes);
  const present = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  const children = shape.flatMap((field) => {
    const member: unknown = present.get(field.name);
    if (!present.delete(field.name)) return [];
    const items: readonly unknown[] = field.array ? (Array.isArray(member) ? member : refuse(`${path}/${field.name}`)) : [member];
    return items.map((item) => memberElement(field, item, shapes, prefix, `${path}/${field.name}`));
  });
  return present.size === 0 ? children : refuse(`${path}/*`);
}

function memberElement(field: ShapeField, value: unknown, shapes: Shapes, prefix: string, path: string): XmlNode {
  const name = `${prefix}:${field.name}`;
  switch (field.kind) {
    case 'string':
      return element(name, [typeof value === 'string' ? value : refuse(path)]);
    case 'integer':
      return element(name, [Number.isSafeInteger(value) ? String(value) : refuse(path)]);
    case 'boolean':
      return element(name, [typeof value === 'boolean' ? String(value) : refuse(path)]);
    default:
      return element(name, members(field.kind, value, shapes, prefix, path));
  }
}
