import type { Range } from './pattern-elements.ts';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LESS = 0x3c;
const GREATER = 0x3e;
const TILDE = 0x7e;
const NO_BREAK_SPACE = 0xa0;
/** From here on there are marks that combine, other scripts, and spaces of other kinds. */
const BEYOND_LATIN = 0x2b0;

/** Characters of a text that `settledLatin` settles. */
export const LATIN_CHARACTERS: readonly Range[] = [
  { from: 0x20, to: 0x3b },
  { from: 0x3d, to: 0x3d },
  { from: 0x3f, to: 0x7e },
  { from: 0xa1, to: 0x2af },
];

/** Characters of a text that `settledText` settles. */
export const COMMON_CHARACTERS: readonly Range[] = [...LATIN_CHARACTERS, { from: 0x388, to: 0x3ff }, { from: 0x400, to: 0x482 }];

/**
 * Printable characters below U+02B0 but the space: their own NFC form, Latin or common to all scripts. Not the angle brackets, which many
 * schemas forbid, so that a settled text need not be searched for them.
 */
const isLatinCode = (code: number): boolean =>
  (code > NO_BREAK_SPACE && code < BEYOND_LATIN) || (code > SPACE && code <= TILDE && code !== LESS && code !== GREATER);

/** Letters of Greek and Cyrillic that are their own NFC form. */
const isOtherCode = (code: number): boolean => (code >= 0x400 && code <= 0x482) || (code >= 0x388 && code <= 0x3ff);

/** The text from its first space that is not a single one between others, such spaces left out. */
function collapsed(text: string, from: number): string {
  let kept = text.slice(0, from);
  let word = from;
  for (let index = from; index <= text.length; index += 1) {
    if (index < text.length && text.charCodeAt(index) !== SPACE) continue;
    if (index > word) kept += kept === '' || kept.endsWith(' ') ? text.slice(word, index) : ` ${text.slice(word, index)}`;
    word = index + 1;
  }
  return kept.endsWith(' ') ? kept.slice(0, -1) : kept;
}

function settled(text: string, withOthers: boolean): string {
  const { length } = text;
  let before = SPACE;
  let irregular = -1;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === SPACE) {
      if (before === SPACE && irregular < 0) irregular = index;
    } else if (!isLatinCode(code) && !(withOthers && isOtherCode(code))) return '';
    before = code;
  }
  if (irregular < 0) return before === SPACE ? collapsed(text, length) : text;
  return collapsed(text, irregular);
}

/**
 * What trimming, NFC and collapsing spaces make of a text, where it has only characters below U+02B0 that print, so that it is Latin, too;
 * the empty text where it has others, or nothing else.
 */
export function settledLatin(text: string): string {
  return settled(text, false);
}

/** The same where it has letters of Greek and Cyrillic besides. */
export function settledText(text: string): string {
  return settled(text, true);
}

/** Whether a text is settled: Latin, without space at the ends, and spaces only one by one. */
export function isPlain(text: string): boolean {
  const { length } = text;
  let before = SPACE;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === SPACE ? before === SPACE : !isLatinCode(code)) return false;
    before = code;
  }
  return before !== SPACE || length === 0;
}

/** Whether a text has no space of any kind at its ends, and is below U+00A0 there. */
export function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > SPACE && first < NO_BREAK_SPACE && last > SPACE && last < NO_BREAK_SPACE;
}

/** Whether a text is below U+0300 throughout, where everything is its own NFC form. */
export function isComposed(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x300) return false;
  return true;
}

/**
 * A name in unaccented letters in the upper case of a machine-readable zone; the empty text where it has anything but letters A to Z of
 * either case, hyphens, and spaces one by one between them.
 */
export function plainLetters(text: string): string {
  const { length } = text;
  let before = SPACE;
  let lower = false;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = code | SPACE;
    if (letter >= 0x61 && letter <= 0x7a) lower ||= code === letter;
    else if (code !== HYPHEN && (code !== SPACE || before === SPACE)) return '';
    before = code;
  }
  if (before === SPACE) return '';
  return lower ? text.toUpperCase() : text;
}

/** The parts of a text between separators, trimmed, the empty ones left out. */
export function splitParts(text: string, separator: string): string[] {
  if (!text.includes(separator)) {
    const only = text.trim();
    return only === '' ? [] : [only];
  }
  const parts: string[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf(separator, from);
    const end = found < 0 ? text.length : found;
    const part = text.slice(from, end).trim();
    if (part !== '') parts.push(part);
    from = end + separator.length;
  }
  return parts;
}

const isNumberCharacter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x2f && code <= 0x39) || code === HYPHEN;

function withoutOne(text: string): string {
  const space = text.indexOf(' ');
  const at = space < 0 ? text.indexOf('<') : space;
  return text.slice(0, at) + text.slice(at + 1);
}

/**
 * A document number of capital letters A to Z, digits, slashes and hyphens, 1 to 40, with spaces and fillers left out and small letters as
 * capitals; the empty text where it has anything else.
 */
export function documentNumberOf(text: string): string {
  const { length } = text;
  let [omitted, small] = [0, false];
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) small = true;
    else if (code === SPACE || code === LESS) omitted += 1;
    else if (!isNumberCharacter(code)) return '';
  }
  if (length - omitted > 40) return '';
  const kept = omitted === 0 ? text : omitted === 1 ? withoutOne(text) : text.replaceAll(/[ <]/g, '');
  return small ? kept.toUpperCase() : kept;
}

/** Code points of a text, as a schema counts its length. */
export function codePoints(text: string): number {
  let count = 0;
  for (const character of text) count += character === '' ? 0 : 1;
  return count;
}

/** The parts of a text that was collapsed between single spaces. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
    words.push(text.slice(from, space));
    from = space + 1;
  }
  if (from === 0) return [text];
  words.push(text.slice(from));
  return words;
}
