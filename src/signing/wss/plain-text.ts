import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';

const SPACE = 0x20;

/** The text of an element that holds nothing else, not even a comment, without the white space around it; `undefined` for any other element. */
export function plainText(document: XmlDocument, element: ElementIndex): string | undefined {
  const text = document.holdsOnlyText(element) ? document.textOf(element) : undefined;
  if (text === undefined || text === '') return text;
  const isPadded = text.charCodeAt(0) <= SPACE || text.charCodeAt(text.length - 1) <= SPACE;
  return isPadded ? text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '') : text;
}

/** The bytes that Base64 text stands for; white space may break its lines. `undefined` for anything but canonical Base64 (RFC 4648 section 4). */
export function bytesFromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  const canonical = bytes.toString('base64');
  return text !== '' && (canonical === text || canonical === text.replace(/[ \t\r\n]+/g, '')) ? bytes : undefined;
}
