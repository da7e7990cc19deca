import { GatewayError } from '../../kernel/gateway-error.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Reads one element; `path` names it in errors, by the names that the reader expected and never by those that the message holds. */
export type ElementReader<T> = (element: XmlElement, path: string) => T;

/** The children of one element, taken one after another in the order that its schema gives. */
export interface ElementSequence {
  /** The next child, which must have this name. */
  one<T>(local: string, read: ElementReader<T>): T;
  /** The next child if it has this name. */
  optional<T>(local: string, read: ElementReader<T>): T | undefined;
  /** All next children of this name, at most `max`; `undefined` when there is none. */
  many<T>(local: string, max: number, read: ElementReader<T>): readonly T[] | undefined;
}

/**
 * Reads an element whose content is an `xs:sequence` of elements of one namespace, as strictly as its schema: nothing unknown,
 * nothing out of order, no text but white space, no attributes. Throws `wire-element-unknown` or `wire-xml-malformed` with the path.
 */
export function readSequence<T>(element: XmlElement, path: string, namespace: string, read: (sequence: ElementSequence) => T): T {
  if (element.attributes.length > 0) throw new GatewayError('wire-element-unknown', { field: `${path}/@*` });
  const children = elementsOf(element, path);
  let next = 0;
  const take = <V>(local: string, position: number | undefined, reader: ElementReader<V>): { readonly value: V } | undefined => {
    const child = children[next];
    if (child?.local !== local || child.namespace !== namespace) return undefined;
    next += 1;
    return { value: reader(child, `${path}/${local}${position === undefined ? '' : `[${position}]`}`) };
  };
  const value = read({
    one: (local, reader) => {
      const taken = take(local, undefined, reader);
      if (taken === undefined)
        throw new GatewayError('wire-xml-malformed', {
          field: `${path}/${local}`,
          mend: 'Send the elements that the schema requires, in its order.',
        });
      return taken.value;
    },
    optional: (local, reader) => take(local, undefined, reader)?.value,
    many: (local, max, reader) => {
      const values = [];
      for (let taken = take(local, 1, reader); taken !== undefined; taken = take(local, values.length + 1, reader)) {
        values.push(taken.value);
        if (values.length > max) throw new GatewayError('wire-element-unknown', { field: `${path}/${local}[${values.length}]` });
      }
      return values.length === 0 ? undefined : values;
    },
  });
  if (next < children.length) throw new GatewayError('wire-element-unknown', { field: `${path}/*[${next + 1}]` });
  return value;
}

function elementsOf(element: XmlElement, path: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string') elements.push(child);
    else if (/[^ \t\r\n]/.test(child)) throw new GatewayError('wire-xml-malformed', { field: path, mend: 'Put no text between elements.' });
  }
  return elements;
}
