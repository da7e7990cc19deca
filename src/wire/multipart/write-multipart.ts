import type { RandomSource } from '../../kernel/clock.ts';

/** A part to be written. Header values are ASCII without line ends. */
export interface OutgoingPart {
  readonly contentType: string;
  /** Without brackets. */
  readonly contentId: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const BOUNDARY_BYTES = 24;

/** A boundary that nobody who wrote the parts can have known. */
export function newBoundary(random: RandomSource): string {
  return `part-${Buffer.from(random.bytes(BOUNDARY_BYTES)).toString('hex')}`;
}

/** A multipart body as it is to be sent, in pieces; contents go through as they come. The boundary must be new (`newBoundary`). */
export async function* writeMultipart(
  parts: Iterable<OutgoingPart> | AsyncIterable<OutgoingPart>,
  boundary: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let lineEnd = '';
  for await (const { contentType, contentId, content } of parts) {
    yield ascii(
      `${lineEnd}--${boundary}\r\nContent-Type: ${contentType}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <${contentId}>\r\n\r\n`,
    );
    yield* content;
    lineEnd = '\r\n';
  }
  yield ascii(`${lineEnd}--${boundary}--\r\n`);
}

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
