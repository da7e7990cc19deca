import { GatewayError } from '../../kernel/gateway-error.ts';
import { childElements, pathOf, textOf } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';

/** Turns one element into a value, or throws `wire-xml-malformed` naming the place. */
export type Reading<T> = (element: XmlElement) => T;

/** Reads the children of an element in the order that an `xs:sequence` gives, and nothing else. */
export interface SequenceReader {
  /** The next element, which must have this name. */
  one<T>(local: string, read: Reading<T>): T;
  /** The next element if it has this name. */
  optional<T>(local: string, read: Reading<T>): T | undefined;
  /** All next elements of this name, at most so many. */
  many<T>(local: string, read: Reading<T>, most: number): readonly T[];
  /** Refuses anything left over. */
  end(): void;
}

const breach = (element: XmlElement, name: string): GatewayError =>
  new GatewayError('wire-xml-malformed', {
    field: `${pathOf(element)}/${name}`,
    mend: 'Write the elements that the contract lists, in its order.',
  });

/** Opens an element for reading. Text between its children must be white space, and it may have no attributes. */
export function readSequence(element: XmlElement, namespace: string): SequenceReader {
  const children = childElements(element);
  if (element.attributes.length > 0 || element.children.some((child) => typeof child === 'string' && child.trim() !== ''))
    throw breach(element, '@');
  let at = 0;
  const next = (local: string): XmlElement | undefined => {
    const child = children[at];
    if (child?.local !== local || child.namespace !== namespace) return undefined;
    at += 1;
    return child;
  };
  return {
    one(local, read) {
      const child = next(local);
      if (!child) throw breach(element, local);
      return read(child);
    },
    optional(local, read) {
      const child = next(local);
      return child && read(child);
    },
    many(local, read, most) {
      const values = [];
      for (let child = next(local); child; child = next(local)) {
        if (values.length >= most) throw breach(element, local);
        values.push(read(child));
      }
      return values;
    },
    end() {
      const child = children[at];
      if (child) throw breach(element, child.local);
    },
  };
}

/** Reads a text that the pattern matches or the test accepts; attributes are refused. */
export function text(accepted: RegExp | ((value: string) => boolean)): Reading<string> {
  const accepts = typeof accepted === 'function' ? accepted : (value: string) => accepted.test(value);
  return (element) => {
    const value = textOf(element);
    if (element.attributes.length > 0 || !accepts(value)) throw breach(element, '#text');
    return value;
  };
}

/** Reads one word of a list. */
export function oneOf<Word extends string>(words: readonly Word[]): Reading<Word> {
  return (element) => {
    const value = textOf(element);
    const word = words.find((candidate) => candidate === value);
    if (word === undefined || element.attributes.length > 0) throw breach(element, '#text');
    return word;
  };
}

/** Reads a whole number within bounds. */
export function wholeNumber(least: number, most: number): Reading<number> {
  const digits = text(/^[0-9]{1,9}$/);
  return (element) => {
    const value = Number(digits(element));
    if (value < least || value > most) throw breach(element, '#text');
    return value;
  };
}

/** Reads an `xs:boolean`. */
export const truth: Reading<boolean> = (element) => ['true', '1'].includes(oneOf(['true', 'false', '1', '0'])(element));
