/** Language whose exceptions apply to a Cyrillic text (ICAO 9303-3, section 6.B); `general` applies none. */
export const CYRILLIC_VARIANTS = ['general', 'ukrainian', 'belarusian', 'bulgarian', 'serbian', 'macedonian'] as const;

/** One of `CYRILLIC_VARIANTS`. */
export type CyrillicVariant = (typeof CYRILLIC_VARIANTS)[number];

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => [pair.charAt(0), pair.slice(2)] as const),
  );

const GENERAL = pairs(`
  А=A Б=B В=V Г=G Д=D Е=E Ё=E Ж=ZH З=Z И=I І=I Й=I К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=KH Ц=TS Ч=CH Ш=SH Щ=SHCH Ы=Y Ъ=IE
  Ь= Э=E Ю=IU Я=IA Ѵ=Y Ґ=G Ғ=G Ў=U Ѫ=U Ѓ=G Ђ=D Ѕ=DZ Ј=J Ќ=K Љ=LJ Њ=NJ Ћ=C Џ=DZ Є=IE Ї=I
`);

const EXCEPTIONS: Readonly<Record<CyrillicVariant, ReadonlyMap<string, string>>> = {
  general: new Map(),
  ukrainian: pairs('Г=H И=Y'),
  belarusian: pairs('Г=H Ё=IO'),
  bulgarian: pairs('Щ=SHT'),
  serbian: pairs('Г=H Ж=Z Х=H Ц=C Ч=C Ш=S'),
  macedonian: pairs('Ѓ=GJ Ќ=KJ Х=H Ц=C Џ=DJ'),
};

/** Letters that Ukrainian writes differently at the beginning of a name. */
const UKRAINIAN_FIRST = pairs('Є=YE Ї=YI Й=Y Ю=YU Я=YA');

/**
 * The spelling of one upper-case Cyrillic letter in ICAO 9303-3, section 6.B, with the exceptions of the language; `first` says whether it
 * begins a name. Empty for the soft sign; undefined where the table has no such letter.
 */
export function cyrillicSpelling(letter: string, first: boolean, variant: CyrillicVariant): string | undefined {
  const ukrainian = variant === 'ukrainian' && first ? UKRAINIAN_FIRST.get(letter) : undefined;
  return ukrainian ?? EXCEPTIONS[variant].get(letter) ?? GENERAL.get(letter);
}
