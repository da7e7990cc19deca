import { FAULT_CHARACTER } from './generated/constants';
import { inSet, lowHalves } from './bytes';
import { documentAt, documentEnd, PADDING } from './layout';
import { refuse } from './refuse';

/** Sixteen times U+001F, the last control character, and the first byte of U+F000 to U+FFFF. */
const LAST_CONTROLS: usize = memory.data<u8>([31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31], 16);
const LEADS: usize = memory.data<u8>([239, 239, 239, 239, 239, 239, 239, 239, 239, 239, 239, 239, 239, 239, 239, 239], 16);

/** Tab, line feed and carriage return, as a set. */
const ALLOWED_CONTROLS: usize = memory.data<u8>([1, 0, 0, 0, 0, 0, 0, 0, 0, 0x09, 0x0a, 0, 0, 0x0d, 0, 0], 16);

/**
 * Refuses every character that XML 1.0 does not allow (production 2), wherever it stands: control characters but tab, line feed and
 * carriage return, U+FFFE and U+FFFF. It is done before all else, so that a zero byte can only be the end of the document.
 */
export function checkCharacters(): void {
  memory.fill(documentEnd, 0x20, PADDING);
  const controls = v128.load(LAST_CONTROLS);
  const leads = v128.load(LEADS);
  for (let at = documentAt; at < documentEnd; at += 64) {
    const doubt = v128.or(
      v128.or(doubtful(v128.load(at), controls, leads), doubtful(v128.load(at, 16), controls, leads)),
      v128.or(doubtful(v128.load(at, 32), controls, leads), doubtful(v128.load(at, 48), controls, leads)),
    );
    if (i8x16.bitmask(doubt) != 0) checkClosely(at, at + 64);
  }
  memory.fill(documentEnd, 0, PADDING);
}

function doubtful(bytes: v128, controls: v128, leads: v128): v128 {
  return v128.or(i8x16.le_u(bytes, controls), i8x16.eq(bytes, leads));
}

function checkClosely(at: usize, end: usize): void {
  const allowed = v128.load(ALLOWED_CONTROLS);
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    const controls = v128.andnot(i8x16.le_u(bytes, v128.load(LAST_CONTROLS)), inSet(bytes, allowed, lowHalves()));
    const third = i8x16.ge_u(v128.load(at, 2), i8x16.splat(-66));
    const last = v128.and(v128.and(i8x16.eq(bytes, v128.load(LEADS)), i8x16.eq(v128.load(at, 1), i8x16.splat(-65))), third);
    const bits = i8x16.bitmask(v128.or(controls, last));
    if (bits != 0) refuse(FAULT_CHARACTER, at + <usize>ctz(bits));
  }
}

/** Whether XML 1.0 allows the character (production 2). */
export function isCharacter(code: u32): bool {
  if (code < 0x20) return code == 0x09 || code == 0x0a || code == 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/**
 * Which ASCII characters a name without colon may hold, by both halves of a byte: a bit that is set at both its places. The bits stand
 * for -., digits, A-O and a-o, P-Z and p-z, and the underline.
 */
const LOW_NAMES: usize = memory.data<u8>([10, 14, 14, 14, 14, 14, 14, 14, 14, 14, 12, 4, 4, 5, 5, 20], 16);
const HIGH_NAMES: usize = memory.data<u8>([0, 0, 1, 2, 4, 24, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0], 16);

/**
 * Where the longest name without colon (Namespaces in XML 1.0, production 4; characters as in XML 1.0, fifth edition) that begins at
 * `at` ends, and `at` where none begins there.
 */
export function ncNameEnd(at: usize): usize {
  const begin = load<u8>(at);
  // - . and digits
  if (begin < 0x3a) return at;
  const start = at;
  while (true) {
    const bytes = v128.load(at);
    const low = i8x16.relaxed_swizzle(v128.load(LOW_NAMES), v128.and(bytes, lowHalves()));
    const high = i8x16.relaxed_swizzle(v128.load(HIGH_NAMES), v128.and(i16x8.shr_u(bytes, 4), lowHalves()));
    const others = i8x16.bitmask(i8x16.eq(v128.and(low, high), i8x16.splat(0)));
    if (others == 0) {
      at += 16;
      continue;
    }
    at += <usize>ctz(others);
    const byte = load<u8>(at);
    if (byte < 0x80) return at;
    const code = codeAt(at, byte);
    if (!beginsName(code) && (at == start || !continuesName(code))) return at;
    at += code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
}

/** The code point of a character beyond ASCII. The document is known to be UTF-8. */
function codeAt(at: usize, lead: u8): u32 {
  const second = <u32>(load<u8>(at, 1) & 0x3f);
  if (lead < 0xe0) return ((<u32>(lead & 0x1f)) << 6) | second;
  const third = <u32>(load<u8>(at, 2) & 0x3f);
  if (lead < 0xf0) return ((<u32>(lead & 0x0f)) << 12) | (second << 6) | third;
  return ((<u32>(lead & 0x07)) << 18) | (second << 12) | (third << 6) | (<u32>(load<u8>(at, 3) & 0x3f));
}

function within(code: u32, first: u32, last: u32): bool {
  return code - first <= last - first;
}

/** NameStartChar (production 4) beyond ASCII. */
function beginsName(code: u32): bool {
  if (code < 0x2000) return code >= 0xc0 && code != 0xd7 && code != 0xf7 && code != 0x37e && !within(code, 0x300, 0x36f);
  return (
    within(code, 0x200c, 0x200d) ||
    within(code, 0x2070, 0x218f) ||
    within(code, 0x2c00, 0x2fef) ||
    within(code, 0x3001, 0xd7ff) ||
    within(code, 0xf900, 0xfdcf) ||
    within(code, 0xfdf0, 0xfffd) ||
    within(code, 0x10000, 0xeffff)
  );
}

/** What NameChar (production 4a) adds to NameStartChar beyond ASCII. */
function continuesName(code: u32): bool {
  return code == 0xb7 || within(code, 0x300, 0x36f) || within(code, 0x203f, 0x2040);
}
