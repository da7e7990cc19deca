import { refuse } from './multipart-rules.ts';
import type { PartHeader } from './part-header.ts';

const AS_IT_IS = new Set(['binary', '8bit', '7bit']);

/** The content of a part with its Content-Transfer-Encoding undone (RFC 2045, section 6). Refuses others than binary, 8bit, 7bit and base64. */
export function decodedContent(header: PartHeader, content: AsyncIterable<Buffer>, field: string): AsyncIterable<Uint8Array> {
  const encoding = (header.get('content-transfer-encoding') ?? 'binary').toLowerCase();
  if (AS_IT_IS.has(encoding)) return content;
  return encoding === 'base64' ? fromBase64(content, field) : refuse('mime/transfer-encoding', field);
}

const QUANTUM = 4;

/** Base64 (RFC 4648, section 4) whose lines may be broken; padding ends it. Refuses by `mime/base64` anything else, white space other than line ends included. */
async function* fromBase64(content: AsyncIterable<Buffer>, field: string): AsyncGenerator<Buffer, void, undefined> {
  let rest = '';
  let isPadded = false;
  for await (const piece of content) {
    const text = rest + piece.toString('latin1').replace(/[\r\n]+/g, '');
    const whole = text.length - (text.length % QUANTUM);
    if (whole > 0) {
      if (isPadded) refuse('mime/base64', field);
      const quanta = text.slice(0, whole);
      isPadded = quanta.endsWith('=');
      const octets = Buffer.from(quanta, 'base64');
      if (octets.toString('base64') !== quanta) refuse('mime/base64', field);
      yield octets;
    }
    rest = text.slice(whole);
  }
  if (rest !== '') refuse('mime/base64', field);
}
