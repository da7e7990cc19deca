const ONE = 0x31;
const TWO = 0x32;

const FIRST_TEXT = /(?:>|":")([0-9A-Za-z])/;
const TEXTS = /(?:>|":"|":)([0-9A-Za-z])/g;

/** The body with one character of its first text altered: a JSON string, or text between two tags of soap:Body. */
export function tampered(body: Uint8Array): Uint8Array {
  const copy = Buffer.from(body);
  const start = Math.max(copy.indexOf(':Body'), 0);
  const text = FIRST_TEXT.exec(copy.toString('latin1', start));
  if (text) alter(copy, start + text.index + text[0].length - 1);
  return copy;
}

/** The content with one character of its last text altered: it reads like the original and says something else. */
export function forged(content: Uint8Array): Uint8Array {
  const copy = Buffer.from(content);
  const last = [...copy.toString('latin1').matchAll(TEXTS)].at(-1);
  if (last) alter(copy, last.index + last[0].length - 1);
  return copy;
}

function alter(bytes: Buffer, at: number): void {
  bytes[at] = bytes[at] === ONE ? TWO : ONE;
}
