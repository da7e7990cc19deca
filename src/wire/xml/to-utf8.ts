import { isUtf8 } from 'node:buffer';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** What a document is encoded in. */
interface XmlEncoding {
  readonly decoder: 'utf8' | 'utf16le' | 'utf16be' | 'latin1';
  /** The bytes by which the document begins. */
  readonly start: readonly number[];
  /** How many of them are a byte order mark. */
  readonly mark: number;
  /** The names that a declaration may give it, in capitals. */
  readonly names: readonly string[];
}

/** Encodings that are known by how the document begins (XML 1.0, appendix F): a byte order mark, or `<?` in UTF-16. */
const BY_START: readonly XmlEncoding[] = Object.freeze([
  { decoder: 'utf8', start: [0xef, 0xbb, 0xbf], mark: 3, names: ['UTF-8'] },
  { decoder: 'utf16le', start: [0xff, 0xfe], mark: 2, names: ['UTF-16', 'UTF-16LE'] },
  { decoder: 'utf16be', start: [0xfe, 0xff], mark: 2, names: ['UTF-16', 'UTF-16BE'] },
  { decoder: 'utf16le', start: [0x3c, 0x00, 0x3f, 0x00], mark: 0, names: ['UTF-16', 'UTF-16LE'] },
  { decoder: 'utf16be', start: [0x00, 0x3c, 0x00, 0x3f], mark: 0, names: ['UTF-16', 'UTF-16BE'] },
]);
const UTF_8: XmlEncoding = Object.freeze({ decoder: 'utf8', start: [], mark: 0, names: ['UTF-8'] });
const ISO_8859_1: XmlEncoding = Object.freeze({ decoder: 'latin1', start: [], mark: 0, names: ['ISO-8859-1'] });

const MARK = '\uFEFF';
const LESS = 0x3c;
const QUESTION = 0x3f;
const MAX_DECLARATION = 512;
const DECLARATION = /^<\?xml[ \t\r\n]/;
const DECLARED = /[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([\w.-]+)["']/;

/**
 * The document in UTF-8: the very bytes where it is in UTF-8; otherwise UTF-16, known by its byte order mark or its declaration, or
 * ISO-8859-1, known by its declaration, written anew without mark. The declaration stays as it was. Throws `wire-encoding` for any
 * other encoding, for bytes that the encoding does not allow, such as a surrogate without partner, and for a declaration that names
 * another encoding than the bytes are in; `wire-xml-malformed` for a declaration that does not end within 512 characters.
 */
export function toUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === LESS && bytes[1] !== 0 && bytes[1] !== QUESTION) return decoded(bytes, UTF_8);
  const known = BY_START.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (known === undefined) {
    const declared = declaredName(bytes.toString('latin1', 0, MAX_DECLARATION));
    if (declared === undefined || UTF_8.names.includes(declared)) return decoded(bytes, UTF_8);
    return ISO_8859_1.names.includes(declared) ? decoded(bytes, ISO_8859_1) : refuse();
  }
  const utf8 = decoded(bytes, known);
  const from = known.decoder === 'utf8' ? known.mark : 0;
  const declared = declaredName(utf8.toString('latin1', from, from + MAX_DECLARATION));
  const right = declared === undefined ? known.mark > 0 : known.names.includes(declared);
  return right ? utf8 : refuse();
}

function decoded(bytes: Buffer, { decoder, mark }: XmlEncoding): Buffer {
  if (decoder === 'utf8') return isUtf8(bytes) ? bytes : refuse();
  if (decoder === 'latin1') return Buffer.from(bytes.toString('latin1'), 'utf8');
  if (bytes.length % 2 !== 0) return refuse();
  const text = (decoder === 'utf16le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le', mark);
  // The scanner would take a second mark for the first.
  return text.isWellFormed() && !text.startsWith(MARK) ? Buffer.from(text, 'utf8') : refuse();
}

/** The encoding that the XML declaration names, in capitals, if it names any. Whether it is well-formed otherwise is for the scanner to say. */
function declaredName(head: string): string | undefined {
  if (!DECLARATION.test(head)) return undefined;
  const end = head.indexOf('?>');
  if (end >= 0) return DECLARED.exec(head.slice(0, end))?.[1]?.toUpperCase();
  throw new GatewayError('wire-xml-malformed', { field: '/', mend: `Close the XML declaration within ${MAX_DECLARATION} characters.` });
}

function refuse(): never {
  throw new GatewayError('wire-encoding', { field: '/' });
}
