import { inSet, isSpace, lowHalves, skipSpace } from './bytes';
import { ncNameEnd } from './characters';
import {
  ELEMENT_FLAG_COMMENT,
  ELEMENT_FLAG_ESCAPED,
  ELEMENT_FLAG_INSTRUCTION,
  ELEMENT_FLAG_TEXT,
  FAULT_COMMENT,
  FAULT_DOCUMENT_TYPE,
  FAULT_INSTRUCTION,
  FAULT_INSTRUCTION_END,
  FAULT_INSTRUCTION_TARGET,
  FAULT_NAME_BYTES,
  FAULT_SECTION,
  FAULT_SECTION_END,
  FAULT_TEXT_OUTSIDE,
  MARK_KIND_CDATA,
  MARK_KIND_COMMENT,
  MARK_KIND_INSTRUCTION,
  MARK_KIND_TEXT,
} from './generated/constants';
import { documentEnd, keepsInstructions, maxNameBytes } from './layout';
import { isCanonicalInText, readReference } from './references';
import { refuse } from './refuse';
import { countText, flag, mark, open } from './tables';

/** Reads text from `start` to the next `<` or the end of the document, which it returns. */
export function readText(start: usize): usize {
  if (open == 0) return readSpaceOutside(start);
  let at = start;
  let flags = 0;
  let canonical = true;
  while (true) {
    at = textStop(at);
    const byte = load<u8>(at);
    if (byte == 0x3c || byte == 0) break;
    if (byte == 0x26) {
      const end = readReference(at);
      flags = ELEMENT_FLAG_ESCAPED | ELEMENT_FLAG_TEXT;
      if (!isCanonicalInText(at, end)) canonical = false;
      at = end;
      continue;
    }
    // Behind markup or a reference stands > or ; so that ]] before > can only be text.
    if (byte == 0x3e && load<u16>(at - 2) == 0x5d5d) refuse(FAULT_SECTION_END, at - 2);
    if (byte == 0x0d) flags |= ELEMENT_FLAG_ESCAPED;
    canonical = false;
    at += 1;
  }
  countText(start, at);
  if (skipSpace(start) < at) flags |= ELEMENT_FLAG_TEXT;
  if (flags != 0) flag(flags);
  if (!canonical) mark(MARK_KIND_TEXT, start, at, open);
  return at;
}

/** Zero, `&`, `<`, carriage return and `>`, as a set. */
const TEXT_STOPS: usize = memory.data<u8>([0, 0, 0, 0, 0, 0, 0x26, 0, 0, 0, 0, 0, 0x3c, 0x0d, 0x3e, 0], 16);

/** The first `<`, `>`, `&`, carriage return or end of the document at or behind `at`. */
function textStop(at: usize): usize {
  const stops = v128.load(TEXT_STOPS);
  const low = lowHalves();
  while (true) {
    for (const end = at + 64; at < end; at += 16) {
      const bits = i8x16.bitmask(inSet(v128.load(at), stops, low));
      if (bits != 0) return at + <usize>ctz(bits);
    }
    while (true) {
      const one = v128.or(inSet(v128.load(at), stops, low), inSet(v128.load(at, 16), stops, low));
      const other = v128.or(inSet(v128.load(at, 32), stops, low), inSet(v128.load(at, 48), stops, low));
      if (i8x16.bitmask(v128.or(one, other)) != 0) break;
      at += 64;
    }
  }
}

function readSpaceOutside(start: usize): usize {
  const at = skipSpace(start);
  if (load<u8>(at) != 0x3c && at != documentEnd) refuse(FAULT_TEXT_OUTSIDE, at);
  countText(start, at);
  return at;
}

/** Reads what begins with the `<!` at `at`: a comment or a CDATA section, and nothing else. Returns the address after it. */
export function readDeclarationLike(at: usize): usize {
  if (load<u16>(at, 2) == 0x2d2d) return readComment(at);
  // [CDATA[
  if (load<u64>(at, 1) == 0x5b41544144435b21) return readSection(at);
  refuse(FAULT_DOCUMENT_TYPE, at);
  return at;
}

function readComment(start: usize): usize {
  let at = start + 4;
  const dash = i8x16.splat(0x2d);
  while (true) {
    const bytes = v128.load(at);
    const found = v128.or(v128.and(i8x16.eq(bytes, dash), i8x16.eq(v128.load(at, 1), dash)), i8x16.eq(bytes, i8x16.splat(0)));
    const bits = i8x16.bitmask(found);
    if (bits != 0) {
      at += <usize>ctz(bits);
      break;
    }
    at += 16;
  }
  if (load<u8>(at) == 0 || load<u8>(at, 2) != 0x3e) refuse(FAULT_COMMENT, start);
  flag(ELEMENT_FLAG_COMMENT | ELEMENT_FLAG_ESCAPED);
  mark(MARK_KIND_COMMENT, start, at + 3, open);
  return at + 3;
}

function readSection(start: usize): usize {
  let at = start + 9;
  const bracket = i8x16.splat(0x5d);
  while (true) {
    const bytes = v128.load(at);
    const pair = v128.and(i8x16.eq(bytes, bracket), i8x16.eq(v128.load(at, 1), bracket));
    const end = v128.and(pair, i8x16.eq(v128.load(at, 2), i8x16.splat(0x3e)));
    const bits = i8x16.bitmask(v128.or(end, i8x16.eq(bytes, i8x16.splat(0))));
    if (bits != 0) {
      at += <usize>ctz(bits);
      break;
    }
    at += 16;
  }
  if (open == 0 || load<u8>(at) == 0) refuse(FAULT_SECTION, start);
  countText(start + 9, at);
  flag(skipSpace(start + 9) < at ? ELEMENT_FLAG_TEXT | ELEMENT_FLAG_ESCAPED : ELEMENT_FLAG_ESCAPED);
  mark(MARK_KIND_CDATA, start, at + 3, open);
  return at + 3;
}

/** Reads the processing instruction that begins with the `<?` at `at` (XML 1.0, productions 16 and 17); returns the address after it. */
export function readInstruction(start: usize): usize {
  if (!keepsInstructions) refuse(FAULT_INSTRUCTION, start);
  const target = start + 2;
  let at = ncNameEnd(target);
  if (at == target || isXml(target, at)) refuse(FAULT_INSTRUCTION_TARGET, start);
  if (at - target > <usize>maxNameBytes) refuse(FAULT_NAME_BYTES, start);
  if (load<u16>(at) != 0x3e3f && !isSpace(load<u8>(at))) refuse(FAULT_INSTRUCTION_END, start);
  while (load<u16>(at) != 0x3e3f && load<u8>(at) != 0) at += 1;
  if (load<u8>(at) == 0) refuse(FAULT_INSTRUCTION_END, start);
  flag(ELEMENT_FLAG_INSTRUCTION | ELEMENT_FLAG_ESCAPED);
  mark(MARK_KIND_INSTRUCTION, start, at + 2, open);
  return at + 2;
}

function isXml(start: usize, end: usize): bool {
  return end - start == 3 && (load<u32>(start) & 0xdfdfdf) == 0x4c4d58;
}
