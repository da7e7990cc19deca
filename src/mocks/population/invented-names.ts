import { mrzForm } from '../search/transliteration.ts';

/** One name as it is printed, as the machine-readable zone has it, and in the script of origin where that is not Latin. */
export interface NamePart {
  readonly latin: string;
  readonly mrz: string;
  readonly native: string | undefined;
}

/** Which letters a country's invented surnames are made of. */
export type Letters = 'latin' | 'ukrainian' | 'russian' | 'serbian';

const VOWELS: Readonly<Record<Letters, readonly string[]>> = {
  latin: ['a', 'e', 'i', 'o', 'u'],
  ukrainian: ['а=a', 'е=e', 'и=y', 'о=o', 'у=u'],
  russian: ['а=a', 'е=e', 'и=i', 'о=o', 'у=u'],
  serbian: ['а=a', 'е=e', 'и=i', 'о=o', 'у=u'],
};

const CYRILLIC = ['б=b', 'в=v', 'д=d', 'з=z', 'к=k', 'л=l', 'м=m', 'н=n', 'п=p', 'р=r', 'с=s', 'т=t', 'ф=f'];

/** Sixteen for syllables and one more for the letter that checks them. */
const CONSONANTS: Readonly<Record<Letters, readonly string[]>> = {
  latin: ['b', 'v', 'd', 'z', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'f', 'g', 'h', 'j', 'y'],
  ukrainian: [...CYRILLIC, 'ж=zh', 'х=kh', 'ч=ch', 'ш=sh'],
  russian: [...CYRILLIC, 'ж=zh', 'х=kh', 'ч=ch', 'ш=sh'],
  serbian: [...CYRILLIC, 'г=g', 'х=h', 'ц=c', 'ј=j'],
};

const SYLLABLE_CONSONANTS = 16;
const VOWEL_COUNT = 5;

/** How many syllables there are. */
export const SYLLABLES = SYLLABLE_CONSONANTS * VOWEL_COUNT;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Reads `native=Latin`, or Latin alone. */
export function namePart(entry: string): NamePart {
  const [first = '', second] = entry.split('=');
  const latin = second ?? first;
  return { latin, mrz: mrzForm(latin), native: second === undefined ? undefined : first };
}

interface Alphabet {
  readonly first: readonly NamePart[];
  readonly later: readonly NamePart[];
  readonly check: readonly NamePart[];
}

const joined = (left: NamePart, right: NamePart): NamePart => ({
  latin: left.latin + right.latin,
  mrz: left.mrz + right.mrz,
  native: left.native === undefined || right.native === undefined ? undefined : left.native + right.native,
});

function alphabet(letters: Letters): Alphabet {
  const check = CONSONANTS[letters].map(namePart);
  const later = check
    .slice(0, SYLLABLE_CONSONANTS)
    .flatMap((consonant) => VOWELS[letters].map((vowel) => joined(consonant, namePart(vowel))));
  const first = later.map(({ latin, mrz, native }) => ({
    latin: capital(latin),
    mrz,
    native: native === undefined ? undefined : capital(native),
  }));
  return { first, later, check };
}

const ALPHABETS: Readonly<Record<Letters, Alphabet>> = {
  latin: alphabet('latin'),
  ukrainian: alphabet('ukrainian'),
  russian: alphabet('russian'),
  serbian: alphabet('serbian'),
};

/**
 * The stem of an invented surname: so many syllables, which spell the index, and a consonant that checks them. Two stems of the same
 * number of syllables differ in two letters at least, and stay apart when two letters of one change places, so that no slip of one
 * letter turns one person's surname into another's.
 */
export function stem(letters: Letters, index: number, syllables: 3 | 4): NamePart {
  const { first, later, check } = ALPHABETS[letters];
  let latin = '';
  let mrz = '';
  let native = '';
  let sum = 0;
  let rest = index;
  for (let at = 0; at < syllables; at += 1) {
    const digit = rest % SYLLABLES;
    rest = Math.floor(rest / SYLLABLES);
    const vowel = digit % VOWEL_COUNT;
    sum += (2 * at + 1) * ((digit - vowel) / VOWEL_COUNT) + (2 * at + 2) * vowel;
    const part = (at === 0 ? first : later)[digit];
    if (!part) throw new RangeError(`stem ${index}`);
    latin += part.latin;
    mrz += part.mrz;
    native += part.native ?? '';
  }
  const last = check[sum % (SYLLABLE_CONSONANTS + 1)];
  if (!last) throw new RangeError(`stem ${index}`);
  return { latin: latin + last.latin, mrz: mrz + last.mrz, native: last.native === undefined ? undefined : native + last.native };
}

/** One name before or after another, written together with what stands between them: nothing, a space or a hyphen. */
export function compound(left: NamePart, between: '' | ' ' | '-', right: NamePart): NamePart {
  return {
    latin: left.latin + between + right.latin,
    mrz: left.mrz + (between === '' ? '' : ' ') + right.mrz,
    native: left.native === undefined || right.native === undefined ? undefined : left.native + between + right.native,
  };
}
