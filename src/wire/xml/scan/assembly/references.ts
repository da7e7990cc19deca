import { isCharacter, ncNameEnd } from './characters';
import { FAULT_ENTITY, FAULT_REFERENCE, FAULT_REFERRED_CHARACTER } from './generated/constants';
import { refuse } from './refuse';

/** The character that the reference read last stands for. */
export let referred: u32 = 0;

const AMP: u32 = 0x3b706d61; // amp;
const QUOT: u32 = 0x746f7571; // quot
const APOS: u32 = 0x736f7061; // apos
const LT: u32 = 0x3b746c; // lt;
const GT: u32 = 0x3b7467; // gt;

/** Reads the reference whose `&` is at `at` (XML 1.0, production 67); returns the address after its `;`. */
export function readReference(at: usize): usize {
  if (load<u8>(at, 1) == 0x23) return readCharacterReference(at);
  const name = load<u32>(at, 1);
  if (name == AMP) return found(0x26, at + 5);
  if ((name & 0xffffff) == LT) return found(0x3c, at + 4);
  if ((name & 0xffffff) == GT) return found(0x3e, at + 4);
  if (load<u8>(at, 5) == 0x3b) {
    if (name == QUOT) return found(0x22, at + 6);
    if (name == APOS) return found(0x27, at + 6);
  }
  const end = ncNameEnd(at + 1);
  refuse(end > at + 1 && load<u8>(end) == 0x3b ? FAULT_ENTITY : FAULT_REFERENCE, at);
  return at;
}

function found(code: u32, end: usize): usize {
  referred = code;
  return end;
}

/** Digits are read to the end whatever they amount to: leading zeros are allowed. */
function readCharacterReference(start: usize): usize {
  const hexadecimal = load<u8>(start, 2) == 0x78;
  let at = start + (hexadecimal ? 3 : 2);
  const first = at;
  let code: u32 = 0;
  for (; ; at++) {
    const digit = digitOf(load<u8>(at), hexadecimal);
    if (digit < 0) break;
    code = min<u32>(code * (hexadecimal ? 16 : 10) + <u32>digit, 0x110000);
  }
  if (at == first || load<u8>(at) != 0x3b) refuse(FAULT_REFERENCE, start);
  if (!isCharacter(code)) refuse(FAULT_REFERRED_CHARACTER, start);
  return found(code, at + 1);
}

function digitOf(byte: u8, hexadecimal: bool): i32 {
  const decimal = <i32>byte - 0x30;
  if (decimal >= 0 && decimal <= 9) return decimal;
  if (!hexadecimal) return -1;
  const letter = <i32>(byte | 0x20) - 0x61;
  return letter >= 0 && letter <= 5 ? letter + 10 : -1;
}

/** Whether the canonical form of a text has the reference at `at` as it is written: `&amp;`, `&lt;`, `&gt;` or `&#xD;`. */
export function isCanonicalInText(at: usize, end: usize): bool {
  return load<u8>(at, 1) == 0x23 ? isShortHexadecimal(at, end) && referred == 0x0d : referred != 0x22 && referred != 0x27;
}

/** The same for attribute values: `&amp;`, `&lt;`, `&quot;`, `&#x9;`, `&#xA;` or `&#xD;`. */
export function isCanonicalInValue(at: usize, end: usize): bool {
  if (load<u8>(at, 1) != 0x23) return referred != 0x3e && referred != 0x27;
  return isShortHexadecimal(at, end) && (referred == 0x09 || referred == 0x0a || referred == 0x0d);
}

/** Whether it is `&#x`, one digit that is no small letter, `;`. */
function isShortHexadecimal(at: usize, end: usize): bool {
  return end - at == 5 && load<u8>(at, 2) == 0x78 && load<u8>(at, 3) < 0x61;
}

/** Writes the character in UTF-8; returns the address after it. */
export function writeCharacter(at: usize, code: u32): usize {
  if (code < 0x80) {
    store<u8>(at, <u8>code);
    return at + 1;
  }
  if (code < 0x800) {
    store<u8>(at, <u8>(0xc0 | (code >> 6)));
    return writeRest(at + 1, code, 0);
  }
  if (code < 0x10000) {
    store<u8>(at, <u8>(0xe0 | (code >> 12)));
    return writeRest(at + 1, code, 6);
  }
  store<u8>(at, <u8>(0xf0 | (code >> 18)));
  return writeRest(at + 1, code, 12);
}

function writeRest(at: usize, code: u32, shift: i32): usize {
  for (; shift >= 0; shift -= 6) store<u8>(at++, <u8>(0x80 | ((code >> shift) & 0x3f)));
  return at;
}
