/** Language whose exceptions apply to a Cyrillic text (ICAO 9303-3, section 6.B); `general` applies none. */
export const CYRILLIC_VARIANTS = ['general', 'ukrainian', 'belarusian', 'bulgarian', 'serbian', 'macedonian'] as const;

/** One of `CYRILLIC_VARIANTS`. */
export type CyrillicVariant = (typeof CYRILLIC_VARIANTS)[number];

/** Latin letters without a basic letter of their own, or for which ICAO 9303-3, section 6.A recommends more than the basic letter. */
const LATIN = new Map(
  Object.entries({
    Ä: 'AE',
    Å: 'AA',
    Æ: 'AE',
    Ð: 'D',
    Ö: 'OE',
    Ø: 'OE',
    Ü: 'UE',
    Þ: 'TH',
    ß: 'SS',
    ẞ: 'SS',
    Đ: 'D',
    Ħ: 'H',
    ı: 'I',
    Ĳ: 'IJ',
    ĸ: 'Q',
    Ŀ: 'L',
    Ł: 'L',
    ŉ: 'N',
    Ŋ: 'N',
    Œ: 'OE',
    Ŧ: 'T',
    Ə: 'E',
  }),
);

const CYRILLIC = new Map(
  Object.entries({
    А: 'A',
    Б: 'B',
    В: 'V',
    Г: 'G',
    Д: 'D',
    Е: 'E',
    Ё: 'E',
    Ж: 'ZH',
    З: 'Z',
    И: 'I',
    І: 'I',
    Й: 'I',
    К: 'K',
    Л: 'L',
    М: 'M',
    Н: 'N',
    О: 'O',
    П: 'P',
    Р: 'R',
    С: 'S',
    Т: 'T',
    У: 'U',
    Ф: 'F',
    Х: 'KH',
    Ц: 'TS',
    Ч: 'CH',
    Ш: 'SH',
    Щ: 'SHCH',
    Ы: 'Y',
    Ъ: 'IE',
    Ь: '',
    Э: 'E',
    Ю: 'IU',
    Я: 'IA',
    Ѵ: 'Y',
    Ґ: 'G',
    Ў: 'U',
    Ѫ: 'U',
    Ѓ: 'G',
    Ђ: 'D',
    Ѕ: 'DZ',
    Ј: 'J',
    Ќ: 'K',
    Љ: 'LJ',
    Њ: 'NJ',
    Ћ: 'C',
    Џ: 'DZ',
    Є: 'IE',
    Ї: 'I',
  }),
);

const EXCEPTIONS: Readonly<Record<CyrillicVariant, ReadonlyMap<string, string>>> = {
  general: new Map(),
  ukrainian: new Map(Object.entries({ Г: 'H', И: 'Y' })),
  belarusian: new Map(Object.entries({ Г: 'H', Ё: 'IO' })),
  bulgarian: new Map(Object.entries({ Щ: 'SHT' })),
  serbian: new Map(Object.entries({ Г: 'H', Ж: 'Z', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S' })),
  macedonian: new Map(Object.entries({ Ѓ: 'GJ', Ќ: 'KJ', Х: 'H', Ц: 'C', Џ: 'DJ' })),
};

/** Letters that Ukrainian writes differently at the beginning of a name. */
const UKRAINIAN_FIRST = new Map(Object.entries({ Є: 'YE', Ї: 'YI', Й: 'Y', Ю: 'YU', Я: 'YA' }));

/** Punctuation is omitted (ICAO 9303-3, 4.6), and the modifier letters that stand for apostrophes in Ukrainian names; so are loose marks. */
const OMITTED = /^[\p{P}\p{M}ʼ`´ʹ]$/u;
const ASCII_LETTER = /^[A-Za-z]$/;
const HYPHEN = /^[-‐‑‒–]$/u;
/** A comma parts names, as a space does. */
const SPACE = /^[\p{Zs},]$/u;

function transliterate(letter: string, first: boolean, variant: CyrillicVariant): string | undefined {
  const ukrainian = variant === 'ukrainian' && first ? UKRAINIAN_FIRST.get(letter) : undefined;
  const known = ukrainian ?? EXCEPTIONS[variant].get(letter) ?? CYRILLIC.get(letter) ?? LATIN.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Z]$/.test(base)) return base;
  return CYRILLIC.get(base) ?? LATIN.get(base);
}

/**
 * A name in the letters A to Z, spaces and hyphens, transliterated as ICAO 9303-3, section 6 recommends for the Latin and Cyrillic scripts;
 * undefined where a character has no transliteration there. Where the table offers alternatives the first is taken (Ä is AE).
 */
export function toIcaoLatin(text: string, variant: CyrillicVariant = 'general'): string | undefined {
  let latin = '';
  let first = true;
  for (const letter of text.normalize('NFC')) {
    if (ASCII_LETTER.test(letter)) {
      latin += letter.toUpperCase();
      first = false;
      continue;
    }
    // ĸ, ŉ and ı change or lose their identity in upper case, so that they are looked up before.
    const upper = LATIN.has(letter) ? letter : letter.toUpperCase();
    if (SPACE.test(letter) || HYPHEN.test(letter)) {
      latin += HYPHEN.test(letter) ? '-' : ' ';
      first = true;
    } else if (!OMITTED.test(letter)) {
      const written = transliterate(upper, first, variant);
      if (written === undefined) return undefined;
      latin += written;
      first = false;
    }
  }
  return latin.replace(/ {2,}/g, ' ').trim();
}
