/** Widths of the characters of Helvetica (and of Arial, which is drawn to them) in thousandths of the size, by width. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[]\\ft·'],
  [333, '()-`r‘’'],
  [334, '{}'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jckvsxyz'],
  [556, '#$0123456789?L_abdeghnopqu–'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—→…'],
  [1015, '@'],
];

const WIDTH = new Map(WIDTHS.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)));
const OTHER = 667;
const BOLD = 1.12;
/** Where neither Helvetica nor Arial is at hand, browsers draw in wider fonts, such as DejaVu Sans. */
const WIDER = 1.14;
const MARKS = /\p{M}/gu;

/** About how wide a text is at a size, in the unit of the size; never narrower by much than what a browser draws. */
export function textWidth(text: string, size: number, weight: 'plain' | 'bold' = 'plain'): number {
  const letters = Array.from(text.normalize('NFD').replace(MARKS, ''));
  const thousandths = letters.reduce((sum, letter) => sum + (WIDTH.get(letter) ?? OTHER), 0);
  return (thousandths * size * WIDER * (weight === 'bold' ? BOLD : 1)) / 1000;
}

/** Places after which a long word may be broken: pointers and ids have no spaces. */
const BREAKS = /(?<=[/_.-])(?=.)/u;

function piecesOf(word: string, fits: (text: string) => boolean): readonly string[] {
  return fits(word) ? [word] : word.split(BREAKS);
}

/** A text in lines of at most `width`, broken at spaces, then after `/`, `_`, `.` and `-`; a piece that cannot be broken may be wider. */
export function wrapText(text: string, width: number, size: number, weight: 'plain' | 'bold' = 'plain'): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    piecesOf(word, fits).forEach((piece, index) => {
      const joined = line === '' ? piece : `${line}${index === 0 ? ' ' : ''}${piece}`;
      if (line === '' || fits(joined)) line = joined;
      else {
        lines.push(line);
        line = piece;
      }
    });
  }
  return line === '' ? lines : [...lines, line];
}

/** A text cut at a width, with an ellipsis where something is left out. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
