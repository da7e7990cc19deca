import { DelimitedBytes } from './delimited-bytes.ts';
import { DEFAULT_MULTIPART_LIMITS, type MultipartLimits } from './multipart-limits.ts';
import { partField, refuse } from './multipart-rules.ts';
import { passOver, toBeFinished } from './unread.ts';
import { readPartHeader, type PartHeader } from './part-header.ts';
import { decodedContent } from './transfer-encoding.ts';

/** A part of a message, while it arrives. */
export interface MimePart {
  /** How errors name it. */
  readonly field: string;
  readonly header: PartHeader;
  /** Its content, transfer encoding undone, to be read once. What is not read when the next part is asked for is passed over. */
  readonly content: AsyncIterable<Uint8Array>;
}

const LINE_END = Buffer.from('\r\n');
const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * The parts of a multipart body (RFC 2046, section 5.1), one after the other, as they arrive; of their content no more is held than a
 * piece. Nothing may stand before the first boundary but a line end, and nothing behind the last. Throws `wire-multipart-*`, naming the
 * part and the rule; the time it takes is linear in the length, however the bytes are cut into pieces.
 */
export async function* readMultipart(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: MultipartLimits = DEFAULT_MULTIPART_LIMITS,
): AsyncGenerator<MimePart, void, undefined> {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  // The first delimiter has no line end of its own where it is the first line.
  const bytes = new DelimitedBytes(source, limits.maxBytes, LINE_END);
  try {
    await readPreamble(bytes, delimiter);
    for (let index = 0; await opensPart(bytes, partField(index)); index += 1) {
      const field = partField(index);
      if (index >= limits.maxParts) refuse('mime/parts', field);
      const header = await readHeader(bytes, limits.maxHeaderBytes, field);
      // The line end before the content is that of the delimiter where there is no content at all.
      bytes.putBack(LINE_END);
      const raw = contentOf(bytes.until(delimiter, field), limits.maxPartBytes, field);
      yield { field, header, content: decodedContent(header, toBeFinished(raw), field) };
      await passOver(raw);
    }
    await readEpilogue(bytes);
  } finally {
    await bytes.close();
  }
}

async function readPreamble(bytes: DelimitedBytes, delimiter: Buffer): Promise<void> {
  let length = 0;
  for await (const piece of bytes.until(delimiter, partField(0))) {
    length += piece.length;
    if (length > LINE_END.length || !LINE_END.includes(piece)) refuse('mime/nothing-around', partField(0));
  }
}

/** Reads on after a delimiter: whether another part follows, or the message is closed. */
async function opensPart(bytes: DelimitedBytes, field: string): Promise<boolean> {
  let next = (await bytes.take(LINE_END.length)).toString('latin1');
  if (next === '--') return false;
  // White space that a gateway may have put behind the boundary; no more than anybody needs.
  for (let spaces = 0; next !== '\r\n'; spaces += 1) {
    if (!/^[ \t]/.test(next) || spaces > MAX_SPACES) return refuse('mime/delimiter', field);
    next = next.slice(1) + (await bytes.take(1)).toString('latin1');
  }
  return true;
}

const MAX_SPACES = 64;

/** The header, which may be empty: then the empty line follows the delimiter at once. */
async function readHeader(bytes: DelimitedBytes, maxBytes: number, field: string): Promise<PartHeader> {
  const first = await bytes.take(LINE_END.length);
  if (first.equals(LINE_END)) return new Map();
  const pieces = [first];
  let length = first.length;
  for await (const piece of bytes.until(HEADER_END, field)) {
    length += piece.length;
    if (length > maxBytes) refuse('mime/header-bytes', field);
    pieces.push(piece);
  }
  return readPartHeader(Buffer.concat(pieces), field);
}

/** The content behind its line end, as long as it may be. */
async function* contentOf(bytes: AsyncIterable<Buffer>, maxBytes: number, field: string): AsyncGenerator<Buffer, void, undefined> {
  let length = -LINE_END.length;
  for await (const piece of bytes) {
    const content = piece.subarray(Math.max(0, -length));
    length += piece.length;
    if (length > maxBytes) refuse('mime/part-bytes', field);
    if (content.length > 0) yield content;
  }
}

async function readEpilogue(bytes: DelimitedBytes): Promise<void> {
  const rest = await bytes.take(LINE_END.length + 1);
  if (rest.length > 0 && !rest.equals(LINE_END)) refuse('mime/nothing-around', 'message');
}
