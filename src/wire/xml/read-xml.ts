import { isUtf8 } from 'node:buffer';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { decodeReferences } from './character-references.ts';
import { DocumentBuilder } from './document-builder.ts';
import { isSpace, readStartTag } from './read-start-tag.ts';
import type { XmlElement } from './xml-element.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from './xml-limits.ts';
import { isXmlText } from './xml-names.ts';

/**
 * Reads one XML 1.0 document with namespaces from UTF-8 bytes, whole and in linear time. Nothing is loaded and nothing expanded:
 * document types, processing instructions and entities other than the five predefined ones are refused, and so are two elements
 * with one identifier (`wsu:Id`, `xml:id`, `Id` or `ID` without prefix).
 * Throws `wire-too-large`, `wire-encoding`, `wire-xml-malformed`, `wire-xml-forbidden`, `wire-xml-duplicate-id` or
 * `wire-limit-exceeded`, each with the path of the element where reading stopped as `field`.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = DEFAULT_XML_LIMITS): XmlElement {
  const text = decode(bytes, limits);
  const builder = new DocumentBuilder(limits, text.length === bytes.length);
  let at = skipDeclaration(text, builder);
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0) {
      readText(text, at, text.length, builder);
      break;
    }
    if (tag > at) readText(text, at, tag, builder);
    at = readMarkup(text, tag, builder);
  }
  return builder.finish();
}

/** XML 1.0 section 2.11 has every line end become one line feed before anything else is looked at. */
function decode(bytes: Uint8Array, limits: XmlLimits): string {
  if (bytes.length > limits.maxBytes) throw new GatewayError('wire-too-large', { mend: `Send at most ${limits.maxBytes} bytes.` });
  if (!isUtf8(bytes)) throw new GatewayError('wire-encoding', {});
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (!isXmlText(text))
    throw new GatewayError('wire-xml-malformed', { field: '/', mend: 'Remove the characters that XML 1.0 does not allow.' });
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.0"|'1\.0')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;

const MAX_DECLARATION = 512;

/** The position after a byte order mark and the XML declaration. The encoding it names must be the one that was decoded. */
function skipDeclaration(text: string, builder: DocumentBuilder): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/^<\?xml[ \t\n]/.test(text.slice(start, start + 6))) return start;
  const declaration = DECLARATION.exec(text.slice(start, start + MAX_DECLARATION));
  if (declaration === null) {
    return builder.fail('wire-xml-malformed', 'Write the declaration as <?xml version="1.0" encoding="UTF-8"?> or leave it out.');
  }
  const encoding = declaration[1] ?? declaration[2] ?? 'UTF-8';
  if (encoding.toUpperCase() !== 'UTF-8') return builder.fail('wire-encoding');
  return start + declaration[0].length;
}

function readText(text: string, from: number, to: number, builder: DocumentBuilder): void {
  builder.reserveText(text, from, to);
  const raw = text.slice(from, to);
  if (builder.openName === undefined) {
    if (/[^ \t\n]/.test(raw)) builder.fail('wire-xml-malformed', 'Write no text outside the document element.');
    return;
  }
  if (raw.includes(']]>')) builder.fail('wire-xml-malformed', 'Write ]]&gt; instead of the end of a CDATA section in text.');
  builder.text(raw.includes('&') ? decodeReferences(raw, builder) : raw);
}

/** Reads what begins with the `<` at `at`; returns the position after it. */
function readMarkup(text: string, at: number, builder: DocumentBuilder): number {
  switch (text[at + 1]) {
    case '/':
      return readEndTag(text, at, builder);
    case '!':
      return readDeclarationLike(text, at, builder);
    case '?':
      return builder.fail('wire-xml-forbidden', 'Remove the processing instruction.');
    default:
      return readStartTag(text, at, builder);
  }
}

function readEndTag(text: string, at: number, builder: DocumentBuilder): number {
  const name = builder.openName;
  if (name === undefined || !text.startsWith(name, at + 2))
    return builder.fail('wire-xml-malformed', 'Close every element by its own end tag.');
  let end = at + 2 + name.length;
  while (isSpace(text.charCodeAt(end))) end += 1;
  if (text[end] !== '>') return builder.fail('wire-xml-malformed', 'Close every element by its own end tag.');
  builder.close();
  return end + 1;
}

/** A comment is skipped, a CDATA section is text; all else that begins with `<!` belongs to a document type. */
function readDeclarationLike(text: string, at: number, builder: DocumentBuilder): number {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('--', at + 4);
    if (end < 0 || text[end + 2] !== '>') return builder.fail('wire-xml-malformed', 'Write no -- inside a comment and close it.');
    return end + 3;
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at + 9);
    if (end < 0 || builder.openName === undefined)
      return builder.fail('wire-xml-malformed', 'Write CDATA sections inside an element and close them.');
    builder.reserveText(text, at + 9, end);
    builder.text(text.slice(at + 9, end));
    return end + 3;
  }
  return builder.fail('wire-xml-forbidden', 'Remove the document type declaration.');
}
