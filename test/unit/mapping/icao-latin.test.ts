import { describe, expect, it, test } from '@jest/globals';
import { icaoVariants, MAX_VARIANTS, toIcaoLatin } from '../../../src/mapping/transliteration/icao-latin.ts';
import type { CyrillicVariant } from '../../../src/mapping/transliteration/cyrillic-letters.ts';

describe('transliteration (ICAO 9303-3, section 6)', () => {
  test.each<[string, string, CyrillicVariant?]>([
    ['ĀČĒĢĪĶĻŅŌŖŠŪŽ', 'ACEGIKLNORSUZ'],
    ['Æ Å Ä Ø Ö Ü ß Þ Ð Ł Œ Ŋ Ħ ı ĸ Ĳ', 'AE AA AE OE OE UE SS TH D L OE N H I Q IJ'],
    ['Ñandú Çelik Žižek', 'NANDU CELIK ZIZEK'],
    ['Nguye\u0302\u0303n', 'NGUYEN'],
    ['О’Лири', 'OLIRI'],
    ['D’Artagnan', 'DARTAGNAN'],
    ['Smith, Jr.', 'SMITH JR'],
    ['plain - NAME', 'PLAIN - NAME'],
    ['', ''],
    ['Щукин Ёлкин Подъячев Эйхе Юрьев Яшин', 'SHCHUKIN ELKIN PODIEIACHEV EIKHE IUREV IASHIN'],
    ['Юлія Гнатюк-Їжак', 'YULIIA HNATIUK-YIZHAK', 'ukrainian'],
    ['Мар’яна Єгорова', 'MARIANA YEHOROVA', 'ukrainian'],
    ['Бабрыковіч Ігар Ёў', 'BABRYKOVICH IHAR IOU', 'belarusian'],
    ['Святлана Міховіч', 'SVIATLANA MIKHOVICH', 'belarusian'],
    ['Щерев', 'SHTEREV', 'bulgarian'],
    ['Ђорђевић Љиљана Џон', 'DORDEVIC LJILJANA DZON', 'serbian'],
    ['Драган Живковић Шћепан', 'DRAHAN ZIVKOVIC SCEPAN', 'serbian'],
    ['Ѓорѓи Ќосев Џамбаз', 'GJORGJI KJOSEV DJAMBAZ', 'macedonian'],
  ])('%s becomes %s', (text, expected, variant = 'general') => {
    expect(toIcaoLatin(text, variant)).toBe(expected);
  });

  test.each(['田中', 'გიორგი', 'A1', 'A\u0000', 'Иван 2', 'अ'])('%j has no transliteration there', (text) => {
    expect(toIcaoLatin(text)).toBeUndefined();
    expect(icaoVariants(text)).toBeUndefined();
  });
});

describe('Greek names (ELOT 743)', () => {
  test.each([
    ['Παπαδόπουλος', 'PAPADOPOULOS'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'PAPADOPOULOS'],
    ['Γιώργος', 'GIORGOS'],
    ['Ευάγγελος', 'EVANGELOS'],
    ['Ευθύμιος', 'EFTHYMIOS'],
    ['ΠΑΡΑΣΚΕΥΗ', 'PARASKEVI'],
    ['Παύλος', 'PAVLOS'],
    ['Αύγουστος Μαυρομάτης', 'AVGOUSTOS MAVROMATIS'],
    ['Ηύρα', 'IVRA'],
    ['Λευτέρης', 'LEFTERIS'],
    ['Μπάμπης', 'BAMPIS'],
    ['Καραμπ', 'KARAB'],
    ['Ντόρα Αντωνίου', 'NTORA ANTONIOU'],
    ['Άγγελος Γκίκας', 'ANGELOS GKIKAS'],
    ['Σφίγξ Άγχος', 'SFINX ANCHOS'],
    ['Χαράλαμπος Ψαρρός', 'CHARALAMPOS PSARROS'],
    ['Θεοΰ Μαΐου', 'THEOY MAIOU'],
    ['Ταΰγετος', 'TAYGETOS'],
    ['Άυλος', 'AYLOS'],
    ['Ξένη-Ωραία', 'XENI-ORAIA'],
  ])('%s becomes %s', (text, expected) => {
    expect(toIcaoLatin(text)).toBe(expected);
  });
});

describe('Arabic names (ICAO 9303-3, section 6.C)', () => {
  test.each([
    ['محمد', 'MXHMD'],
    ['أحمد', 'XAEXHMD'],
    ['عَبّاس', 'EBBAS'],
    ['فِضّة', 'FXDZDZXAH'],
    ['فاطمة', 'FAXTTMXAH'],
    ['هبةالله', 'HBXTAALLH'],
    ['هبة الله', 'HBXAH ALLH'],
    ['عبــد', 'EBD'],
    ['پرویز', 'PRWXYAZ'],
    ['گلزار', 'XGGLZAR'],
    ['حسن-علي', 'XHSN-ELY'],
  ])('%s becomes %s', (text, expected) => {
    expect(toIcaoLatin(text)).toBe(expected);
  });
});

describe('other spellings', () => {
  test.each<[string, readonly string[], CyrillicVariant?]>([
    ['Bērziņš', []],
    ['', []],
    ['Müller', ['MUXXLLER', 'MULLER']],
    ['Peña', ['PENXXA']],
    ['Ångström', ['ANGSTROM', 'ANGSTROEM', 'AANGSTROM']],
    ['Þór', []],
    ['ÅÅ', ['AA', 'AAA']],
    ['Гончаренко', ['HONCHARENKO', 'HONCARENKO']],
    ['Гончаренко', [], 'ukrainian'],
    ['Иванов', ['YVANOV']],
  ])('%s may also be spelled %j', (text, expected, variant = 'general') => {
    expect(icaoVariants(text, variant)).toEqual(expected);
  });

  it('are at most sixteen, each once, none the preferred one, and the same each time', () => {
    for (const text of ['Ü'.repeat(400), 'Å'.repeat(400), 'ÄÖÜÑÅ', 'Щ'.repeat(300)]) {
      const found = icaoVariants(text) ?? [];
      expect(found.length).toBeLessThanOrEqual(MAX_VARIANTS);
      expect(new Set([toIcaoLatin(text), ...found]).size).toBe(found.length + 1);
      expect(icaoVariants(text)).toEqual(found);
    }
    expect(icaoVariants('ÄÖÜÑÅ')).toHaveLength(MAX_VARIANTS);
    expect(icaoVariants('ÄÖÜÑÅ')?.slice(0, 2)).toEqual(['AOUXXNXXA', 'AOUNXXA']);
  });
});
