import { ByteOutput } from './byte-output.ts';
import { CHARACTERS, VALUE_CHARACTERS, VERBATIM, writeEscaped } from './canonical-escapes.ts';

const LESS = 0x3c;
const EXCLAMATION = 0x21;
const HYPHEN = 0x2d;

const CDATA_START = '<![CDATA['.length;
const COMMENT_START = '<!--'.length;
const MARKUP_END = 3;

/**
 * The character data between two offsets of a well-formed document with no tag between them: references resolved, CDATA sections as
 * text, comments and processing instructions left out, line ends as line feeds.
 */
export function readCharacters(bytes: Buffer, from: number, to: number): string {
  const output = outputFor(from, to);
  let at = from;
  while (at < to) {
    const less = bytes.indexOf(LESS, at);
    const until = less < 0 || less > to ? to : less;
    writeEscaped(output, bytes, at, until, CHARACTERS);
    if (until === to) break;
    at = markupEnd(bytes, less);
    if (bytes[less + 1] === EXCLAMATION && bytes[less + 2] !== HYPHEN)
      writeEscaped(output, bytes, less + CDATA_START, at - MARKUP_END, VERBATIM);
  }
  return textOf(output);
}

/** After the end of the comment, CDATA section or processing instruction whose `<` is at `at`. */
function markupEnd(bytes: Buffer, at: number): number {
  if (bytes[at + 1] !== EXCLAMATION) return bytes.indexOf('?>', at, 'latin1') + 2;
  if (bytes[at + 2] === HYPHEN) return bytes.indexOf('-->', at + COMMENT_START, 'latin1') + MARKUP_END;
  return bytes.indexOf(']]>', at, 'latin1') + MARKUP_END;
}

/** The value of an attribute that is written between two offsets, normalised as XML 1.0, section 3.3.3, says for CDATA. */
export function readValue(bytes: Buffer, from: number, to: number): string {
  const output = outputFor(from, to);
  writeEscaped(output, bytes, from, to, VALUE_CHARACTERS);
  return textOf(output);
}

/** Nothing becomes longer by being read. A string put together from pieces would take more than thirty times what hostile text takes. */
const outputFor = (from: number, to: number): ByteOutput => new ByteOutput(to - from, to - from, longer);

function longer(): never {
  throw new RangeError('character data became longer by being read');
}

function textOf(output: ByteOutput): string {
  const { buffer, byteOffset, length } = output.finish();
  return Buffer.from(buffer, byteOffset, length).toString('utf8');
}
