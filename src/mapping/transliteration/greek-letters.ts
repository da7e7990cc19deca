/**
 * Greek has no table in ICAO 9303-3. Greek passports follow ELOT 743 (its second edition is ISO 843, type 2, transcription), which this
 * module does: sounds of two letters are read together, and what stands beside them decides.
 */
const SINGLE: ReadonlyMap<string, string> = new Map(
  'Α=A Β=V Γ=G Δ=D Ε=E Ζ=Z Η=I Θ=TH Ι=I Κ=K Λ=L Μ=M Ν=N Ξ=X Ο=O Π=P Ρ=R Σ=S Τ=T Υ=Y Φ=F Χ=CH Ψ=PS Ω=O'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)] as const),
);

const GAMMA_BEFORE: ReadonlyMap<string, string> = new Map([
  ['Γ', 'NG'],
  ['Ξ', 'NX'],
  ['Χ', 'NCH'],
]);

/** Vowels after which an upsilon is a consonant: V before a voiced sound, F before any other and at the end. */
const BEFORE_UPSILON: ReadonlyMap<string, string> = new Map([
  ['Α', 'A'],
  ['Ε', 'E'],
  ['Η', 'I'],
]);

const VOICED = new Set('ΑΒΓΔΕΖΗΙΛΜΝΟΡΥΩ');
const DIAERESIS = '\u0308';

/** How a piece of a text is written, and how many letters it took. */
export interface Spelled {
  readonly spelling: string;
  readonly taken: number;
}

/** Upper-case letter without its marks; a final sigma is a sigma. */
const bare = (letter: string | undefined): string => (letter ?? '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

const decomposed = (letter: string): string => letter.normalize('NFD');

/** Whether a vowel and an upsilon or iota after it are one sound: an accent on the first, or a diaeresis on the second, parts them. */
function isTogether(vowel: string, second: string): boolean {
  return !/\p{M}/u.test(decomposed(vowel)) && !decomposed(second).includes(DIAERESIS);
}

function withUpsilon(letters: readonly string[], at: number): Spelled | undefined {
  const vowel = letters[at] ?? '';
  const upsilon = letters[at + 1] ?? '';
  if (bare(upsilon) !== 'Υ' || !isTogether(vowel, upsilon)) return undefined;
  if (bare(vowel) === 'Ο') return { spelling: 'OU', taken: 2 };
  const before = BEFORE_UPSILON.get(bare(vowel));
  if (before === undefined) return undefined;
  return { spelling: `${before}${VOICED.has(bare(letters[at + 2])) ? 'V' : 'F'}`, taken: 2 };
}

/**
 * The spelling of the Greek letters that begin at `at`, one or two of them (ELOT 743; ISO 843, type 2). `letters` are the characters of
 * the whole text in NFC. ΜΠ is B at either end of a name and MP within. Undefined where no letter of the Greek alphabet stands there.
 */
export function greekSpelling(letters: readonly string[], at: number): Spelled | undefined {
  const letter = bare(letters[at]);
  const single = SINGLE.get(letter);
  if (single === undefined) return undefined;
  const pair = withUpsilon(letters, at);
  if (pair !== undefined) return pair;
  const next = bare(letters[at + 1]);
  if (letter === 'Γ') {
    const nasal = GAMMA_BEFORE.get(next);
    if (nasal !== undefined) return { spelling: nasal, taken: 2 };
  }
  const outer = !SINGLE.has(bare(letters[at - 1])) || !SINGLE.has(bare(letters[at + 2]));
  if (letter === 'Μ' && next === 'Π' && outer) return { spelling: 'B', taken: 2 };
  return { spelling: single, taken: 1 };
}
