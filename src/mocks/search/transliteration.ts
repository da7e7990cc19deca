const CYRILLIC = new Map(
  Object.entries({
    А: 'A',
    Б: 'B',
    В: 'V',
    Г: 'G',
    Ґ: 'G',
    Д: 'D',
    Ђ: 'D',
    Е: 'E',
    Ё: 'E',
    Є: 'IE',
    Ж: 'ZH',
    З: 'Z',
    И: 'I',
    І: 'I',
    Ї: 'I',
    Й: 'I',
    Ј: 'J',
    К: 'K',
    Л: 'L',
    Љ: 'LJ',
    М: 'M',
    Н: 'N',
    Њ: 'NJ',
    О: 'O',
    П: 'P',
    Р: 'R',
    С: 'S',
    Т: 'T',
    Ћ: 'C',
    У: 'U',
    Ў: 'U',
    Ф: 'F',
    Х: 'KH',
    Ц: 'TS',
    Ч: 'CH',
    Џ: 'DZ',
    Ш: 'SH',
    Щ: 'SHCH',
    Ъ: 'IE',
    Ы: 'Y',
    Ь: '',
    Э: 'E',
    Ю: 'IU',
    Я: 'IA',
  }),
);

/** Where national practice departs from the common Cyrillic table: Ukrainian Г and И. */
const CYRILLIC_VARIANT = new Map(Object.entries({ Г: 'H', И: 'Y' }));

/** Letters that ICAO 9303-3, section 6, writes in more than one way: the recommended form, then the plain one. */
const LATIN = new Map(
  Object.entries({
    Ä: ['AE', 'A'],
    Ö: ['OE', 'O'],
    Ü: ['UE', 'U'],
    Ø: ['OE', 'O'],
    Å: ['AA', 'A'],
    Æ: ['AE', 'AE'],
    Œ: ['OE', 'OE'],
    Þ: ['TH', 'TH'],
    Ð: ['D', 'D'],
    Đ: ['D', 'DJ'],
    Ł: ['L', 'L'],
    ẞ: ['SS', 'SS'],
    ß: ['SS', 'SS'],
    Ñ: ['N', 'N'],
    Ħ: ['H', 'H'],
    ı: ['I', 'I'],
    Ə: ['E', 'A'],
  }),
);

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’ʼ`´ʹ]/gu;

function letterForms(letter: string): readonly [string, string] {
  if (letter >= 'A' && letter <= 'Z') return [letter, letter];
  const cyrillic = CYRILLIC.get(letter);
  if (cyrillic !== undefined) return [cyrillic, CYRILLIC_VARIANT.get(letter) ?? cyrillic];
  const [recommended, plain] = LATIN.get(letter) ?? [];
  if (recommended !== undefined && plain !== undefined) return [recommended, plain];
  const bare = letter.normalize('NFD').replace(MARKS, '');
  const known = CYRILLIC.get(bare) ?? (/^[A-Z]+$/.test(bare) ? bare : ' ');
  return [known, known];
}

/**
 * The ways a name may be written in A to Z: first as ICAO 9303-3 recommends, then with the plain variants (Ä as A, Ukrainian Г as H).
 * Words are separated by single spaces, apostrophes vanish, hyphens and other marks become spaces.
 */
export function latinForms(name: string): readonly string[] {
  const upper = name.normalize('NFC').replace(APOSTROPHES, '').toUpperCase().normalize('NFC');
  const forms: [string, string] = ['', ''];
  for (const letter of upper) {
    const [recommended, plain] = letterForms(letter);
    forms[0] += recommended;
    forms[1] += plain;
  }
  return [...new Set(forms.map((form) => form.replace(/ +/g, ' ').trim()))].filter((form) => form !== '');
}

/** A name as the machine-readable zone writes it, spaces for fillers. */
export function mrzForm(name: string): string {
  return latinForms(name)[0] ?? '';
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ /g, ''],
  [/SHCH|SZCZ|SCH/g, 'SC'],
  [/TCH|TSCH|CZ|CH|TS/g, 'C'],
  [/SH|SZ/g, 'S'],
  [/ZH/g, 'Z'],
  [/KH/g, 'H'],
  [/PH/g, 'F'],
  [/CK|Q/g, 'K'],
  [/X/g, 'KS'],
  [/W/g, 'V'],
  [/AE/g, 'A'],
  [/OE/g, 'O'],
  [/UE/g, 'U'],
  [/[YJ]/g, 'I'],
  [/IE/g, 'E'],
  [/(.)\1+/g, '$1'],
];

/** A coarse form in which the transliterations of one name in several countries fall together: YUSHCHENKO, IUSHCHENKO and JUŠČENKO are one. */
export function foldedForm(latin: string): string {
  return FOLDS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latin);
}
