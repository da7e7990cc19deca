import { arabicSpelling } from './arabic-letters.ts';
import { cyrillicSpelling, type CyrillicVariant } from './cyrillic-letters.ts';
import { greekSpelling } from './greek-letters.ts';
import { LATIN_SPELLINGS } from './latin-letters.ts';

/** The spellings that one piece of a text may have, the preferred one first; never empty. */
export type Spellings = readonly string[];

const NOTHING: Spellings = [''];
const ASCII_LETTER = /^[A-Za-z]$/;
const HYPHEN = /^[-‐‑‒–]$/u;
/** A comma parts names, as a space does. */
const SPACE = /^[\p{Zs},،]$/u;
/** Punctuation is omitted (ICAO 9303-3, 4.6), and so are modifier letters that stand for apostrophes in Ukrainian names, and loose marks. */
const OMITTED = /^[\p{P}\p{M}ʼ`´ʹ]$/u;
const GREEK = /^\p{Script=Greek}$/u;
const ARABIC = /^[\u0620-\u064A\u066E-\u06D3]$/u;

const one = (spelling: string | undefined): Spellings | undefined => (spelling === undefined ? undefined : [spelling]);

function latinOrCyrillic(letter: string, first: boolean, variant: CyrillicVariant): Spellings | undefined {
  // ĸ, ŉ and ı change or lose their identity in upper case, so that they are looked up before.
  const upper = LATIN_SPELLINGS.has(letter) ? letter : letter.toUpperCase();
  const known = LATIN_SPELLINGS.get(upper) ?? one(cyrillicSpelling(upper, first, variant));
  if (known !== undefined) return known;
  const base = upper.normalize('NFD').replace(/\p{M}/gu, '');
  if (ASCII_LETTER.test(base)) return [base];
  return LATIN_SPELLINGS.get(base) ?? one(cyrillicSpelling(base, first, variant));
}

/**
 * The pieces of a name with the spellings that ICAO 9303-3, section 6 allows each (Greek: ELOT 743), in letters A to Z, spaces and hyphens;
 * undefined where a character has no spelling there. Pieces may be empty: punctuation is omitted (ICAO 9303-3, 4.6).
 */
export function spellLetters(text: string, variant: CyrillicVariant): readonly Spellings[] | undefined {
  const letters = Array.from(text.normalize('NFC'));
  const pieces: Spellings[] = [];
  let first = true;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    let piece: Spellings | undefined;
    if (ASCII_LETTER.test(letter)) piece = [letter.toUpperCase()];
    else if (HYPHEN.test(letter)) piece = ['-'];
    else if (SPACE.test(letter)) piece = [' '];
    else if (ARABIC.test(letter)) piece = one(arabicSpelling(letters, at));
    else if (OMITTED.test(letter)) piece = NOTHING;
    else if (GREEK.test(letter)) {
      const greek = greekSpelling(letters, at);
      piece = one(greek?.spelling);
      at += (greek?.taken ?? 1) - 1;
    } else piece = latinOrCyrillic(letter, first, variant);
    if (piece === undefined) return undefined;
    pieces.push(piece);
    if (piece !== NOTHING) first = piece[0] === ' ' || piece[0] === '-';
  }
  return pieces;
}
