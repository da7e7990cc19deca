import { isSpace, skipSpace } from './bytes';
import { FAULT_XML_DECLARATION } from './generated/constants';
import { documentAt } from './layout';
import { refuse } from './refuse';

/**
 * Skips a byte order mark and the XML declaration (XML 1.0, production 23), which may name any encoding: the document has been transcoded
 * before it came here. Returns the address after them.
 */
export function readXmlDeclaration(): usize {
  const start = documentAt + ((load<u32>(documentAt) & 0xffffff) == 0xbfbbef ? 3 : 0);
  // <?xm, l
  if (load<u32>(start) != 0x6d783f3c || load<u8>(start, 4) != 0x6c || !isSpace(load<u8>(start, 5))) return start;
  let at = readPseudoAttribute(start + 5, VERSION, 7, ONE, 3);
  if (at == 0) refuse(FAULT_XML_DECLARATION, start);
  at = readEncoding(at);
  const yes = readPseudoAttribute(at, STANDALONE, 10, YES, 3);
  const no = yes == 0 ? readPseudoAttribute(at, STANDALONE, 10, NO, 2) : yes;
  at = skipSpace(no == 0 ? at : no);
  // ?>
  if (load<u16>(at) != 0x3e3f) refuse(FAULT_XML_DECLARATION, start);
  return at + 2;
}

const VERSION: usize = memory.data<u8>([0x76, 0x65, 0x72, 0x73, 0x69, 0x6f, 0x6e]);
const ENCODING: usize = memory.data<u8>([0x65, 0x6e, 0x63, 0x6f, 0x64, 0x69, 0x6e, 0x67]);
const STANDALONE: usize = memory.data<u8>([0x73, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x6c, 0x6f, 0x6e, 0x65]);
const ONE: usize = memory.data<u8>([0x31, 0x2e, 0x30]);
const YES: usize = memory.data<u8>([0x79, 0x65, 0x73]);
const NO: usize = memory.data<u8>([0x6e, 0x6f]);

/** The address after the pseudo-attribute of this name and value, or 0 when something else is there. */
function readPseudoAttribute(at: usize, name: usize, nameLength: usize, value: usize, valueLength: usize): usize {
  const quote = quoteOf(at, name, nameLength);
  if (quote == 0 || !matches(quote + 1, value, valueLength)) return 0;
  return load<u8>(quote) == load<u8>(quote + 1 + valueLength) ? quote + 2 + valueLength : 0;
}

/** The address of the quote that opens the value of the pseudo-attribute of this name, or 0 when something else is there. */
function quoteOf(at: usize, name: usize, length: usize): usize {
  const start = skipSpace(at);
  if (start == at || !matches(start, name, length)) return 0;
  const equals = skipSpace(start + length);
  if (load<u8>(equals) != 0x3d) return 0;
  const quote = skipSpace(equals + 1);
  return load<u8>(quote) == 0x22 || load<u8>(quote) == 0x27 ? quote : 0;
}

/** Production 81: a letter, then letters, digits, full stops, underlines and hyphens. */
function readEncoding(before: usize): usize {
  const quote = quoteOf(before, ENCODING, 8);
  if (quote == 0) return before;
  let at = quote + 1;
  if (!isLetter(load<u8>(at))) refuse(FAULT_XML_DECLARATION, quote);
  while (isEncodingPart(load<u8>(at))) at += 1;
  if (load<u8>(at) != load<u8>(quote)) refuse(FAULT_XML_DECLARATION, quote);
  return at + 1;
}

function isLetter(byte: u8): bool {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isEncodingPart(byte: u8): bool {
  return isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2e || byte == 0x5f || byte == 0x2d;
}

function matches(at: usize, text: usize, length: usize): bool {
  return memory.compare(at, text, length) == 0;
}
