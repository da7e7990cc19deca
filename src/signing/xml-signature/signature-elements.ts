import { ELEMENT } from '../../wire/xml/scan/tables.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { exactContent } from '../exact-content.ts';
import { bytesFromBase64, plainText } from './plain-text.ts';
import { refuse } from './signature-rules.ts';

/** Readers of the elements of a signature that refuse by `xmldsig/composition`. */
export const { exactChildren, onlyElements } = exactContent((field, mend) => refuse('xmldsig/composition', field, mend));

/** The text of an element that may hold nothing else, without the white space around it. Refuses by `xmldsig/composition` otherwise. */
export function onlyText(document: XmlDocument, element: ElementIndex, field: string): string {
  return plainText(document, element) ?? refuse('xmldsig/composition', field, 'Write text only in this element.');
}

/** The bytes that Base64 text stands for; white space may break its lines. Refuses by `xmldsig/base64` anything but canonical Base64. */
export function base64Of(document: XmlDocument, element: ElementIndex, field: string): Buffer {
  return bytesFromBase64(onlyText(document, element, field)) ?? refuse('xmldsig/base64', field);
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
