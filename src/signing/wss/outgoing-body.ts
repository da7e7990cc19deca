import { canonicalize } from '../../wire/xml/canonicalize.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { contentPrefixesOf, writeElement } from '../../wire/xml/write-xml.ts';
import { DEFAULT_XML_LIMITS } from '../../wire/xml/xml-limits.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { SignedPart } from './signed-info.ts';
import { WSU } from './wss-names.ts';

/** The soap:Body in canonical form, with its identifier. Bytes are taken over as they are unless they declare what the Body declares already. */
export function bodyElement(payload: Uint8Array | XmlNode, soap: string, id: string): SignedPart {
  if (!(payload instanceof Uint8Array)) {
    const body = element('soap:Body', [payload], { 'wsu:Id': id }, { soap, wsu: WSU });
    return { id, bytes: writeElement(body), inclusivePrefixes: contentPrefixesOf(payload) };
  }
  const open = Buffer.from(`<soap:Body xmlns:soap="${soap}" xmlns:wsu="${WSU}" wsu:Id="${id}">`);
  const written = Buffer.concat([open, payload, Buffer.from('</soap:Body>')]);
  const bytes = redeclares(payload)
    ? canonicalize(readXml(written, { ...DEFAULT_XML_LIMITS, maxBytes: Number.MAX_SAFE_INTEGER }))
    : written;
  return { id, bytes, inclusivePrefixes: [] };
}

/** A declaration that is in force already would not be in the canonical form of the Body, so such bytes are canonicalised anew. */
function redeclares(payload: Uint8Array): boolean {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  return bytes.includes('xmlns:soap=') || bytes.includes('xmlns:wsu=');
}
