import { withoutPadding } from '../../wire/xml/padding.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';

/** The text of an element that holds nothing else, not even a comment, without the white space around it; `undefined` for any other element. */
export function plainText(document: XmlDocument, element: ElementIndex): string | undefined {
  const text = document.holdsOnlyText(element) ? document.textOf(element) : undefined;
  return text === undefined ? undefined : withoutPadding(text);
}

const WHITE_SPACE = /[ \t\r\n]+/g;

/** Base64 text without the white space that may break its lines. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(WHITE_SPACE, '');
}

/** The bytes that Base64 text stands for; white space may break its lines. `undefined` for anything but canonical Base64 (RFC 4648 section 4). */
export function bytesFromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  const canonical = bytes.toString('base64');
  return text !== '' && (canonical === text || canonical === withoutWhiteSpace(text)) ? bytes : undefined;
}
