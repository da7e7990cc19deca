import { GatewayError } from '../../kernel/gateway-error.ts';
import { valueText } from '../../wire/xml/byte-text.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';

/** Where in a document a signature goes: the bytes before it, those after it, and the ds:Object that it holds. */
export interface SignaturePlace {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly object?: { readonly id: string; readonly bytes: Uint8Array } | undefined;
}

/** The element with an identifier. Throws `signing-part-missing` where there is none. */
export function elementById({ identifiers }: XmlDocument, id: string): ElementIndex {
  const element = identifiers.get(id);
  if (element === undefined) throw new GatewayError('signing-part-missing', { field: `#${id}` });
  return element;
}

/** Behind the last child of an element. */
export function placeWithin(document: XmlDocument, element: ElementIndex): SignaturePlace {
  const { bytes } = document;
  const [contentEnd, end] = [document.contentEndOf(element), document.endOf(element)];
  if (contentEnd < end) return { before: inUtf8(bytes.subarray(0, contentEnd)), after: bytes.subarray(contentEnd) };
  const prefix = document.prefixOf(element);
  const name = `${prefix === '' ? '' : `${prefix}:`}${document.localOf(element)}`;
  return {
    before: inUtf8(Buffer.concat([bytes.subarray(0, end - '/>'.length), Buffer.from('>')])),
    after: Buffer.concat([Buffer.from(`</${name}>`), bytes.subarray(end)]),
  };
}

/** In the place of the document element, which moves into a ds:Object. */
export function placeAround(document: XmlDocument): SignaturePlace {
  const { bytes, identifiers } = document;
  const [start, end] = [document.startOf(0), document.endOf(0)];
  let id = 'object';
  for (let count = 1; identifiers.has(id); count += 1) id = `object-${count}`;
  return { before: inUtf8(bytes.subarray(0, start)), after: bytes.subarray(end), object: { id, bytes: bytes.subarray(start, end) } };
}

const FOREIGN_ENCODING =
  /^((?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?)[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["'](?!utf-8["'])[A-Za-z0-9._-]+["']/i;

/** A document that came in another encoding is in UTF-8 by now, and may not declare the other one any more. */
function inUtf8(before: Uint8Array): Uint8Array {
  const text = Buffer.from(before.buffer, before.byteOffset, before.byteLength).toString('latin1');
  const declared = text.replace(FOREIGN_ENCODING, '$1');
  return declared === text ? before : Buffer.from(declared, 'latin1');
}

/** A reference to the identifier, as the value of a URI attribute; the empty identifier is the whole document. */
export const uriText = (id: string): string => (id === '' ? '' : `#${valueText(id, 'ds:Reference')}`);
