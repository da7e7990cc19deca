import { writeElement } from '../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';

/** Namespaces of the test description language of the EU Interoperability Test Bed (GITB TDL). */
export const TDL_NAMESPACES = { '': 'http://www.gitb.com/tdl/v1/', gitb: 'http://www.gitb.com/core/v1/' } as const;

/** The actor that the Test Bed plays, and the one under test. */
export const ACTORS = { tester: 'Tester', endpoint: 'Endpoint' } as const;

/** A text as a string literal of TDL’s expressions, which are XPath 3: quotes are doubled. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A document with a line for each element that holds no text. */
export function tdlDocument(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${Buffer.from(writeElement(laidOut(root, 0))).toString('utf8')}\n`;
}

function laidOut(node: XmlNode, depth: number): XmlNode {
  const children = (node.children ?? []).filter((child) => child !== undefined);
  if (children.length === 0 || children.some((child) => typeof child === 'string')) return node;
  const line = `\n${'  '.repeat(depth + 1)}`;
  const spaced = children.flatMap((child) => [line, typeof child === 'string' ? child : laidOut(child, depth + 1)]);
  return { ...node, children: [...spaced, `\n${'  '.repeat(depth)}`] };
}

/** `<input name="…">expression</input>`. */
export function input(name: string, expression: string): XmlNode {
  return element('input', [expression], { name });
}
