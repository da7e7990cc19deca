import { ELEMENT } from '../../wire/xml/scan/tables.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { refuse } from './signature-rules.ts';

/** An expanded name that is expected, as `[namespace, local]`. */
export type Expected = readonly [namespace: string, local: string];

/**
 * The child elements of an element of a signature, when they are exactly those expected, in that order, with nothing but white space
 * between. Refuses by `xmldsig/composition` otherwise: what is not expected is not skipped.
 */
export function exactChildren(
  document: XmlDocument,
  element: ElementIndex,
  expected: readonly Expected[],
  field: string,
): readonly ElementIndex[] {
  const children = onlyElements(document, element, field);
  const matches =
    children.length === expected.length &&
    expected.every(([namespace, local], at) => document.is(children[at] ?? NO_ELEMENT, namespace, local));
  if (matches) return children;
  const names = expected.map(([, local]) => local).join(', ');
  return refuse(
    'xmldsig/composition',
    field,
    names === '' ? 'Leave this element empty.' : `Write exactly these children in this order: ${names}.`,
  );
}

/** The child elements of an element that may hold no other text than white space. Refuses by `xmldsig/composition` otherwise. */
export function onlyElements(document: XmlDocument, element: ElementIndex, field: string): readonly ElementIndex[] {
  return document.holdsOnlyElements(element) ? document.childrenOf(element) : refuse('xmldsig/composition', field, 'Remove the text.');
}

/** The text of an element that may hold nothing else, without the white space around it. Refuses by `xmldsig/composition` otherwise. */
export function onlyText(document: XmlDocument, element: ElementIndex, field: string): string {
  const text = document.holdsOnlyText(element) ? document.textOf(element) : undefined;
  return text === undefined ? refuse('xmldsig/composition', field, 'Write text only in this element.') : text.trim();
}

const WHITE_SPACE = /[ \t\r\n]+/g;

/** Base64 text without the white space that may break its lines. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(WHITE_SPACE, '');
}

/** The bytes that Base64 text stands for; white space may break its lines. Refuses by `xmldsig/base64` anything but canonical Base64. */
export function base64Of(document: XmlDocument, element: ElementIndex, field: string): Buffer {
  const text = withoutWhiteSpace(onlyText(document, element, field));
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : refuse('xmldsig/base64', field);
}

/** Refuses, by `xmldsig/no-comments`, an element with comments or processing instructions in it or below: text read would not be bytes signed. */
export function refuseComments(document: XmlDocument, element: ElementIndex, field: string): void {
  if (document.hasCommentsWithin(element)) refuse('xmldsig/no-comments', field);
}

/** The value of `Algorithm`, which must be the only attribute of the element. Refuses by `xmldsig/composition` otherwise. */
export function algorithmOf(document: XmlDocument, element: ElementIndex, field: string): string {
  const uri = attributeCountOf(document, element) === 1 ? document.attributeOf(element, 'Algorithm') : undefined;
  return uri ?? refuse('xmldsig/composition', field, 'Write Algorithm as the only attribute of a method or transform.');
}

/** How many attributes the element has, namespace declarations not counted. */
export function attributeCountOf(document: XmlDocument, element: ElementIndex): number {
  return document.column(element, ELEMENT.endAttribute) - document.column(element, ELEMENT.firstAttribute);
}
