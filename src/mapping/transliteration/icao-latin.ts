import { CYRILLIC_VARIANTS, type CyrillicVariant } from './cyrillic-letters.ts';
import { spellLetters, type Spellings } from './spell-letters.ts';

/** The most spellings that `icaoVariants` gives; the canonical form of a name has room for no more (our own). */
export const MAX_VARIANTS = 16;

/** Combinations looked at: many may be spelled alike (ÅÅ is AAA in two ways), and a long name has more than can be counted. */
const MAX_TRIES = 64;

const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

const tidy = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/**
 * A name in the letters A to Z, spaces and hyphens, transliterated as ICAO 9303-3, section 6 recommends for the Latin, Cyrillic and Arabic
 * scripts, and as Greek passports do (ELOT 743); undefined where a character has no transliteration there. Where the table offers
 * alternatives the first is taken (Ä is AE); `icaoVariants` gives the others.
 */
export function toIcaoLatin(text: string, variant: CyrillicVariant = 'general'): string | undefined {
  if (PLAIN.test(text)) return text.toUpperCase();
  const pieces = spellLetters(text, variant);
  return pieces === undefined ? undefined : tidy(pieces.map(([preferred = '']) => preferred).join(''));
}

/** The text in which each piece takes the spelling that `choice` names, or its last one where it has fewer. */
function written(pieces: readonly Spellings[], choice: (index: number) => number): string {
  return tidy(pieces.map((spellings, index) => spellings[Math.min(choice(index), spellings.length - 1)] ?? '').join(''));
}

/** Combinations of spellings, the last piece turning fastest. */
function* combinations(pieces: readonly Spellings[]): Generator<string> {
  const turning = pieces.flatMap(({ length }, index) => (length > 1 ? [{ index, length }] : [])).toReversed();
  for (let number = 0; number < MAX_TRIES; number += 1) {
    const chosen = new Map<number, number>();
    let rest = number;
    for (const { index, length } of turning) {
      chosen.set(index, rest % length);
      rest = Math.floor(rest / length);
    }
    if (rest > 0) return;
    yield written(pieces, (index) => chosen.get(index) ?? 0);
  }
}

function* candidates(pieces: readonly Spellings[]): Generator<string> {
  const most = Math.max(1, ...pieces.map((spellings) => spellings.length));
  // One issuer writes a letter the same way throughout, so that such spellings come first.
  for (let choice = 1; choice < most; choice += 1) yield written(pieces, () => choice);
  for (const [at, spellings] of pieces.entries()) {
    for (let choice = 1; choice < spellings.length; choice += 1) yield written(pieces, (index) => (index === at ? choice : 0));
  }
  yield* combinations(pieces);
}

/**
 * The spellings besides `toIcaoLatin`’s that ICAO 9303-3, section 6 allows a name: Ä is also A, Ñ also NXX; and where the language of a
 * Cyrillic name is not known (`general`), those of each language’s exceptions. At most `MAX_VARIANTS`, each once, in an order that
 * depends on the text alone: the same choice for every letter, one letter otherwise, the rest. Undefined where `toIcaoLatin` is.
 */
export function icaoVariants(text: string, variant: CyrillicVariant = 'general'): readonly string[] | undefined {
  const main = toIcaoLatin(text, variant);
  const pieces = spellLetters(text, variant);
  if (main === undefined || pieces === undefined) return undefined;
  const found = new Set<string>([main]);
  const offer = (spelling: string | undefined): boolean => {
    if (spelling !== undefined) found.add(spelling);
    return found.size <= MAX_VARIANTS;
  };
  if (variant === 'general') for (const language of CYRILLIC_VARIANTS) offer(toIcaoLatin(text, language));
  let tries = 0;
  for (const spelling of candidates(pieces)) if (!offer(spelling) || ++tries > MAX_TRIES) break;
  found.delete(main);
  return [...found].slice(0, MAX_VARIANTS);
}
