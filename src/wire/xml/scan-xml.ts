import { GatewayError } from '../../kernel/gateway-error.ts';
import { scan } from './scan/scan.ts';
import { toUtf8 } from './to-utf8.ts';
import { XmlDocument } from './xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from './xml-limits.ts';

/** What a document may hold besides elements, text and comments. */
export interface ScanOptions {
  /** Whether processing instructions are refused, as they are unless told, or kept. */
  readonly instructions?: 'refuse' | 'keep' | undefined;
}

/**
 * Scans one XML 1.0 document with namespaces, whole and in linear time, from bytes in UTF-8, UTF-16 or ISO-8859-1. Nothing is loaded and
 * nothing expanded: document types and entities other than the five predefined ones are refused, and so are two elements with one
 * identifier (`wsu:Id`, `xml:id`, `Id` or `ID` without prefix). The bytes must not be written to as long as the document is used.
 * Throws `wire-too-large`, `wire-encoding`, `wire-xml-malformed`, `wire-xml-forbidden`, `wire-xml-duplicate-id` or
 * `wire-limit-exceeded`, with the path of the element where scanning stopped as `field`.
 */
export function scanXml(bytes: Uint8Array, limits: XmlLimits = DEFAULT_XML_LIMITS, options: ScanOptions = {}): XmlDocument {
  boundSize(bytes, limits);
  const utf8 = toUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return new XmlDocument(utf8, scan(utf8, limits, options.instructions ?? 'refuse'));
}

function boundSize({ length }: Uint8Array, { maxBytes }: XmlLimits): void {
  if (length > maxBytes) throw new GatewayError('wire-too-large', { mend: `Send at most ${maxBytes} bytes.` });
}
