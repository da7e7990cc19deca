import { GatewayError } from '../../kernel/gateway-error.ts';
import { TEXT, VALUE, writtenCharacters, type Escaping } from './written-characters.ts';

/**
 * Bytes of canonical XML as a string with one unit a byte (`latin1`): short pieces of a message are put together as strings, whose
 * length is that of their bytes, and are written once.
 */
export type ByteText = string;

/** The bytes as such a string. */
export function byteText(bytes: Uint8Array): ByteText {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Character data in canonical form. Throws `wire-xml-malformed` for a character that XML does not allow. */
export function contentText(value: string, field: string): ByteText {
  return PLAIN_CONTENT.test(value) ? value : encoded(value, TEXT, field);
}

/** The value of an attribute in canonical form, without its quotes. Throws as `contentText` does. */
export function valueText(value: string, field: string): ByteText {
  return PLAIN_CONTENT.test(value) ? value : encoded(value, VALUE, field);
}

/** ASCII that is written as it is in either place. */
const PLAIN_CONTENT = /^[ !#-%'-;=?-~]*$/;

function encoded(value: string, escaping: Escaping, field: string): ByteText {
  const written = writtenCharacters(value, escaping);
  if (written !== undefined) return byteText(Buffer.from(written));
  throw new GatewayError('wire-xml-malformed', { field, mend: 'Write only characters that XML 1.0 allows.' });
}
