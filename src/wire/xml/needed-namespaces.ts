import type { RenderedNamespaces } from './rendered-namespaces.ts';
import { ATTRIBUTE, DECLARATION, ELEMENT } from './scan/tables.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from './xml-document.ts';

/** Prefixes that are declared wherever their meaning changes, used or not: the names of some, or all. */
export type Listed = 'all' | ReadonlySet<string>;

/**
 * Finds what the element, just entered in `rendered`, needs declared: namespaces that it visibly uses (Exclusive XML Canonicalization
 * 1.0, section 3), and listed ones where the document declares them, or above it where it is the apex.
 */
export function needNamespaces(
  document: XmlDocument,
  element: ElementIndex,
  rendered: RenderedNamespaces,
  listed: Listed | undefined,
  apex: boolean,
): void {
  const { attributes } = document.tables;
  rendered.need(document.column(element, ELEMENT.prefix), document.column(element, ELEMENT.namespace));
  const end = document.column(element, ELEMENT.endAttribute) * ATTRIBUTE.width;
  for (let row = document.column(element, ELEMENT.firstAttribute) * ATTRIBUTE.width; row < end; row += ATTRIBUTE.width) {
    const prefix = attributes[row + ATTRIBUTE.prefix] ?? 0;
    if (prefix !== 0) rendered.need(prefix, attributes[row + ATTRIBUTE.namespace] ?? 0);
  }
  if (listed === undefined) return;
  if (!apex) needDeclared(document, element, rendered, listed);
  else {
    const nearer = new Set<number>();
    for (let at = element; at !== NO_ELEMENT; at = document.parentOf(at)) needDeclared(document, at, rendered, listed, nearer);
  }
}

/** Needs what the element declares and is listed, but for what has been declared `nearer`. */
function needDeclared(
  document: XmlDocument,
  element: ElementIndex,
  rendered: RenderedNamespaces,
  listed: Listed,
  nearer?: Set<number>,
): void {
  const { declarations } = document.tables;
  const end = document.column(element, ELEMENT.endDeclaration) * DECLARATION.width;
  for (let row = document.column(element, ELEMENT.firstDeclaration) * DECLARATION.width; row < end; row += DECLARATION.width) {
    const prefix = declarations[row + DECLARATION.prefix] ?? 0;
    if (listed !== 'all' && !listed.has(document.strings.text(prefix))) continue;
    if (nearer?.has(prefix) === true) continue;
    nearer?.add(prefix);
    rendered.need(prefix, declarations[row + DECLARATION.namespace] ?? 0);
  }
}

/** Whether the declarations written on the element, just entered in `rendered`, are those that it needs. */
export function declaresWhatItNeeds(document: XmlDocument, element: ElementIndex, rendered: RenderedNamespaces): boolean {
  const { declarations } = document.tables;
  const first = document.column(element, ELEMENT.firstDeclaration);
  const end = document.column(element, ELEMENT.endDeclaration);
  if (end - first !== rendered.neededCount) return false;
  for (let row = first * DECLARATION.width; row < end * DECLARATION.width; row += DECLARATION.width) {
    if (!rendered.isNeeded(declarations[row + DECLARATION.prefix] ?? 0)) return false;
  }
  return true;
}
