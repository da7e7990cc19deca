import { GatewayError } from '../../kernel/gateway-error.ts';
import type { CodeTable } from '../lexical/code-table.ts';
import { isDate, isUtcInstant } from '../lexical/date-time.ts';
import { withoutPadding } from '../xml/padding.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { ElementReader } from './element-sequence.ts';

function malformed(path: string): never {
  throw new GatewayError('wire-xml-malformed', { field: path, mend: 'Write the content in the form that the schema describes.' });
}

/** An element's text, exactly as it stands; child elements, and attributes other than those named, are refused. */
export function textContent(element: XmlElement, path: string, attributes: readonly string[] = []): string {
  for (const { namespace, local } of element.attributes) {
    if (namespace !== '' || !attributes.includes(local)) throw new GatewayError('wire-element-unknown', { field: `${path}/@*` });
  }
  let text = '';
  for (const child of element.children) {
    if (typeof child !== 'string') throw new GatewayError('wire-element-unknown', { field: `${path}/*` });
    text += child;
  }
  return text;
}

// XML Schema counts code points. A string of n of them has n to 2n code units, so most texts are settled without counting.
function isLonger(value: string, max: number): boolean {
  return value.length > max && (value.length > 2 * max || Array.from(value).length > max);
}

/** Reads a text of 1 to `max` characters (Unicode code points, as XML Schema counts them). */
export function text(max: number): ElementReader<string> {
  return (element, path) => {
    const value = textContent(element, path);
    return value === '' || isLonger(value, max) ? malformed(path) : value;
  };
}

/** Reads a text as `text` does, in Unicode NFC; composing can lengthen a text, so its composed form has to fit as well. */
export function composedText(max: number): ElementReader<string> {
  const read = text(max);
  return (element, path) => {
    const composed = read(element, path).normalize('NFC');
    return isLonger(composed, max) ? malformed(path) : composed;
  };
}

/** Reads a text that the pattern matches; the pattern must be anchored. */
export function matching(pattern: RegExp): ElementReader<string> {
  return (element, path) => {
    const value = textContent(element, path);
    return pattern.test(value) ? value : malformed(path);
  };
}

/** Reads a code of the table as our word for it. */
export function coded<Word extends string>(table: CodeTable<Word>): ElementReader<Word> {
  return (element, path) => table.word(textContent(element, path)) ?? malformed(path);
}

// XML Schema Part 2, 4.3.6: the built-in types other than strings collapse white space before anything else is checked.
const collapsed: ElementReader<string> = (element, path) => withoutPadding(textContent(element, path));

/** Reads an `xs:date` without time zone. */
export const date: ElementReader<string> = (element, path) => {
  const value = collapsed(element, path);
  return isDate(value) ? value : malformed(path);
};

/** Reads an `xs:dateTime` in UTC, written with `Z`. */
export const instant: ElementReader<string> = (element, path) => {
  const value = collapsed(element, path);
  return isUtcInstant(value) ? value : malformed(path);
};

/** Reads an `xs:boolean`. */
export const truth: ElementReader<boolean> = (element, path) => {
  const value = collapsed(element, path);
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : malformed(path);
};

/** Reads an `xs:int` from `min` to `max`. */
export function integer(min: number, max: number): ElementReader<number> {
  return (element, path) => {
    const value = collapsed(element, path);
    const number = /^[+-]?[0-9]{1,10}$/.test(value) ? Number(value) + 0 : Number.NaN;
    return number >= min && number <= max ? number : malformed(path);
  };
}
