import { describe, expect, test } from '@jest/globals';
import { toIcaoLatin, type CyrillicVariant } from '../../../src/mapping/icao-latin.ts';
import { readCountry } from '../../../src/mapping/country-code.ts';

describe('transliteration (ICAO 9303-3, section 6)', () => {
  test.each<[string, string, CyrillicVariant?]>([
    ['ĀČĒĢĪĶĻŅŌŖŠŪŽ', 'ACEGIKLNORSUZ'],
    ['Æ Å Ä Ø Ö Ü ß Þ Ð Ł Œ Ŋ Ħ ı ĸ Ĳ', 'AE AA AE OE OE UE SS TH D L OE N H I Q IJ'],
    ['Ñandú Çelik Žižek', 'NANDU CELIK ZIZEK'],
    ['Nguye\u0302\u0303n', 'NGUYEN'],
    ['О’Лири', 'OLIRI'],
    ['Smith, Jr.', 'SMITH JR'],
    ['Щукин Ёлкин Подъячев Эйхе Юрьев Яшин', 'SHCHUKIN ELKIN PODIEIACHEV EIKHE IUREV IASHIN'],
    ['Юлія Гнатюк-Їжак', 'YULIIA HNATIUK-YIZHAK', 'ukrainian'],
    ['Бабрыковіч Ігар Ёў', 'BABRYKOVICH IHAR IOU', 'belarusian'],
    ['Щерев', 'SHTEREV', 'bulgarian'],
    ['Ђорђевић Љиљана Џон', 'DORDEVIC LJILJANA DZON', 'serbian'],
    ['Ѓорѓи Ќосев', 'GJORGJI KJOSEV', 'macedonian'],
  ])('%s becomes %s', (text, expected, variant = 'general') => {
    expect(toIcaoLatin(text, variant)).toBe(expected);
  });

  test.each(['Παπαδόπουλος', '田中', 'محمد', 'A1', 'A\u0000'])('%j has no transliteration there', (text) => {
    expect(toIcaoLatin(text)).toBeUndefined();
  });
});

describe('country codes', () => {
  test('know all of ISO 3166-1 in both lengths and the codes of ICAO 9303-3, section 5', () => {
    const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const assigned = letters.flatMap((one) => letters.map((other) => one + other)).filter((code) => readCountry(code) !== undefined);
    expect(assigned).toHaveLength(250);
    for (const code of assigned) expect(regions.of(code)).toBeDefined();
    expect(['D', 'XXA', 'XXB', 'XXC', 'XXX', 'GBN', 'RKS', 'XK'].map(readCountry)).toEqual([
      'DEU',
      'XXA',
      'XXB',
      'XXC',
      'XXX',
      'GBN',
      'RKS',
      'RKS',
    ]);
    expect(['', 'DE<A', 'ZZZ', 'toString'].map(readCountry)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
