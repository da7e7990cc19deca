const NUMBER_SIGN = 0x23;
const SEMICOLON = 0x3b;
const X = 0x78;

/** Where the `;` stands of the reference whose `&` is at `at`. */
export function referenceEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && bytes[end] !== SEMICOLON) end += 1;
  return end;
}

/**
 * The code point that a reference stands for, `&` at `at` and `;` at `end`: a character reference or one of the five predefined
 * entities (XML 1.0, sections 4.1 and 4.6). The scanner has let nothing else pass.
 */
export function referredCodePoint(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 1] !== NUMBER_SIGN) return predefined(bytes, at, end);
  const hexadecimal = bytes[at + 2] === X;
  let code = 0;
  for (let index = at + (hexadecimal ? 3 : 2); index < end; index += 1) {
    code = hexadecimal ? code * 16 + hexadecimalDigit(bytes[index] ?? 0) : code * 10 + (bytes[index] ?? 0) - 0x30;
  }
  return code;
}

function predefined(bytes: Uint8Array, at: number, end: number): number {
  if (end - at === 3) return bytes[at + 1] === 0x6c ? 0x3c : 0x3e;
  if (end - at === 4) return 0x26;
  return bytes[at + 1] === 0x71 ? 0x22 : 0x27;
}

/** Digits and letters of either case. */
const hexadecimalDigit = (unit: number): number => (unit <= 0x39 ? unit - 0x30 : (unit & 0x0f) + 9);
