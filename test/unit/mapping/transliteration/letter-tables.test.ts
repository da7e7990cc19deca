import { describe, expect, it, test } from '@jest/globals';
import { icaoVariants, toIcaoLatin } from '../../../../src/mapping/transliteration/icao-latin.ts';
import { CYRILLIC_VARIANTS } from '../../../../src/mapping/transliteration/cyrillic-letters.ts';
import { SCRIPTS, textScript } from '../../../../src/mapping/transliteration/text-script.ts';

/** ICAO 9303-3, section 6.A, written down a second time: letters and every recommended transliteration. */
const TABLE_A = `
  À=A Á=A Â=A Ã=A Ä=AE|A Å=AA|A Æ=AE Ç=C È=E É=E Ê=E Ë=E Ì=I Í=I Î=I Ï=I Ð=D Ñ=N|NXX Ò=O Ó=O Ô=O Õ=O Ö=OE|O Ø=OE Ù=U Ú=U Û=U Ü=UE|UXX|U
  Ý=Y Þ=TH Ā=A Ă=A Ą=A Ć=C Ĉ=C Ċ=C Č=C Ď=D Đ=D Ē=E Ĕ=E Ė=E Ę=E Ě=E Ĝ=G Ğ=G Ġ=G Ģ=G Ĥ=H Ħ=H Ĩ=I Ī=I Ĭ=I Į=I İ=I ı=I Ĳ=IJ Ĵ=J Ķ=K Ĺ=L Ļ=L
  Ľ=L Ŀ=L Ł=L Ń=N Ņ=N Ň=N Ŋ=N Ō=O Ŏ=O Ő=O Œ=OE Ŕ=R Ŗ=R Ř=R Ś=S Ŝ=S Ş=S Š=S Ţ=T Ť=T Ŧ=T Ũ=U Ū=U Ŭ=U Ů=U Ű=U Ų=U Ŵ=W Ŷ=Y Ÿ=Y Ź=Z Ż=Z Ž=Z
  ẞ=SS
`;

/** Section 6.B: letter, recommended, and the exceptions in the order Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, - for none. */
const TABLE_B = `
  Ё:E:-:IO:-:-:- Ђ:D:-:-:-:-:- Є:IE:-:-:-:-:- Ѕ:DZ:-:-:-:-:- І:I:-:-:-:-:- Ї:I:-:-:-:-:- Ј:J:-:-:-:-:- Љ:LJ:-:-:-:-:- Њ:NJ:-:-:-:-:-
  Ћ:C:-:-:-:-:- Ќ:K:-:-:-:-:KJ Ў:U:-:-:-:-:- Џ:DZ:-:-:-:-:DJ А:A:-:-:-:-:- Б:B:-:-:-:-:- В:V:-:-:-:-:- Г:G:H:H:-:H:- Д:D:-:-:-:-:-
  Е:E:-:-:-:-:- Ж:ZH:-:-:-:Z:- З:Z:-:-:-:-:- И:I:Y:-:-:-:- Й:I:-:-:-:-:- К:K:-:-:-:-:- Л:L:-:-:-:-:- М:M:-:-:-:-:- Н:N:-:-:-:-:-
  О:O:-:-:-:-:- П:P:-:-:-:-:- Р:R:-:-:-:-:- С:S:-:-:-:-:- Т:T:-:-:-:-:- У:U:-:-:-:-:- Ф:F:-:-:-:-:- Х:KH:-:-:-:H:H Ц:TS:-:-:-:C:C
  Ч:CH:-:-:-:C:- Ш:SH:-:-:-:S:- Щ:SHCH:-:-:SHT:-:- Ъ:IE:-:-:-:-:- Ы:Y:-:-:-:-:- Э:E:-:-:-:-:- Ю:IU:-:-:-:-:- Я:IA:-:-:-:-:-
  Ѫ:U:-:-:-:-:- Ѵ:Y:-:-:-:-:- Ґ:G:-:-:-:-:- Ғ:G:-:-:-:-:- Ѓ:G:-:-:-:-:GJ
`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

describe('the tables of ICAO 9303-3, section 6', () => {
  test.each(words(TABLE_A).map((pair) => pair.split('=')))('A: %s is %s', (letter = '', spellings = '') => {
    const [main, ...others] = spellings.split('|');
    expect(toIcaoLatin(letter)).toBe(main);
    expect(icaoVariants(letter)).toEqual(others);
  });

  test.each(words(TABLE_B).map((row) => row.split(':')))('B: %s is %s', (letter = '', general = '', ...exceptions) => {
    const [, ...languages] = CYRILLIC_VARIANTS;
    const expected = languages.map((_, index) => (exceptions[index] === '-' ? general : exceptions[index]));
    // Not at the beginning, where Ukrainian has rules of its own.
    expect(toIcaoLatin(`А${letter}`)).toBe(`A${general}`);
    expect(languages.map((language) => toIcaoLatin(`А${letter}`, language))).toEqual(expected.map((spelling) => `A${spelling ?? ''}`));
  });

  it('B: Ukrainian writes five letters otherwise at the beginning of each name', () => {
    expect(toIcaoLatin('Є-Ї Й Ю Я', 'ukrainian')).toBe('YE-YI Y YU YA');
    expect(toIcaoLatin('АЄ АЇ АЙ АЮ АЯ', 'ukrainian')).toBe('AIE AI AI AIU AIA');
  });

  it('write small letters as their capitals', () => {
    for (const pair of [...words(TABLE_A).map((one) => one.split('=')), ...words(TABLE_B).map((row) => row.split(':'))]) {
      const letter = pair[0] ?? '';
      expect(toIcaoLatin(letter.toLowerCase())).toBe(toIcaoLatin(letter));
    }
  });
});

describe('the script of a text', () => {
  test.each([
    ['Bērziņš', 'Latn'],
    ['Иванов-2', 'Cyrl'],
    ['Παπαδόπουλος, 2', 'Grek'],
    ['محمّد', 'Arab'],
    ['გიორგი', 'Geor'],
    ['Արամ', 'Armn'],
    ['דוד', 'Hebr'],
    ['田中', 'Hani'],
    ['김', 'Hang'],
  ])('%s is %s', (text, script) => {
    expect(textScript(text)).toBe(script);
  });

  test.each(['', '2026', '- ’', 'Ivanоv', 'たなか', 'Иванов Petrov'])('%j is of no one script', (text) => {
    expect(textScript(text)).toBeUndefined();
  });

  it('is known by its ISO 15924 code', () => {
    for (const script of SCRIPTS) expect(script).toMatch(/^[A-Z][a-z]{3}$/);
  });
});
