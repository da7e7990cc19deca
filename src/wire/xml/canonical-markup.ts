import type { ByteOutput } from './byte-output.ts';
import { VERBATIM, writeEscaped } from './canonical-escapes.ts';

const SPACE = 0x20;
const INSTRUCTION_END = '?>'.length;

/** Appends the comment that stands between the offsets, its line ends as line feeds. */
export function writeComment(output: ByteOutput, bytes: Uint8Array, start: number, end: number): void {
  writeEscaped(output, bytes, start, end, VERBATIM);
}

/** Appends the processing instruction that stands between the offsets: one space after its target where it says more. */
export function writeInstruction(output: ByteOutput, bytes: Uint8Array, start: number, end: number): void {
  const last = end - INSTRUCTION_END;
  let targetEnd = start + '<?'.length;
  while (targetEnd < last && !isSpace(bytes[targetEnd])) targetEnd += 1;
  let text = targetEnd;
  while (text < last && isSpace(bytes[text])) text += 1;
  output.span(bytes, start, targetEnd);
  if (text < last) {
    output.byte(SPACE);
    writeEscaped(output, bytes, text, last, VERBATIM);
  }
  output.span(bytes, last, end);
}

const isSpace = (byte: number | undefined): boolean => byte === SPACE || byte === 0x9 || byte === 0xa || byte === 0xd;
