/**
 * Latin letters that are not simply their base letter: what ICAO 9303-3, section 6.A recommends, the preferred spelling first. Every other
 * letter with a diacritic becomes its base letter (Ā is A, Š is S), which is what the table says of all of its own. Letters outside the
 * table that have no base letter (ĸ, ŉ, Ə) are written as documents of their states write them.
 */
export const LATIN_SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['Ä', ['AE', 'A']],
  ['Å', ['AA', 'A']],
  ['Æ', ['AE']],
  ['Ǽ', ['AE']],
  ['Ð', ['D']],
  ['Ñ', ['N', 'NXX']],
  ['Ö', ['OE', 'O']],
  ['Ø', ['OE']],
  ['Ǿ', ['OE']],
  ['Ü', ['UE', 'UXX', 'U']],
  ['Þ', ['TH']],
  ['ß', ['SS']],
  ['ẞ', ['SS']],
  ['Đ', ['D']],
  ['Ħ', ['H']],
  ['ı', ['I']],
  ['Ĳ', ['IJ']],
  ['ĸ', ['Q']],
  ['Ŀ', ['L']],
  ['Ł', ['L']],
  ['ŉ', ['N']],
  ['Ŋ', ['N']],
  ['Œ', ['OE']],
  ['Ŧ', ['T']],
  ['Ə', ['E']],
]);
