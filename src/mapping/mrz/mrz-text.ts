import { layoutFor, type MrzLayout, type MrzSpan } from './mrz-layout.ts';

/** Where a text stops being a machine-readable zone, and what should stand there; never what stands there. */
export interface MrzRefusal {
  readonly line: number;
  readonly position: number;
  readonly because: string;
}

/** A zone as its lines, with the form that they have. */
export interface MrzText {
  readonly layout: MrzLayout;
  readonly lines: readonly string[];
}

/** Widths of a line, and how many lines of it make a zone without line breaks. */
const CONCATENATED: ReadonlyMap<number, number> = new Map([
  [90, 30],
  [72, 36],
  [88, 44],
]);

const refused = (line: number, position: number, because: string): MrzRefusal => ({ line, position, because });

function splitLines(text: string): readonly string[] {
  const lines = text
    .replace(/^\s+|\s+$/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const [only = ''] = lines;
  const width = lines.length === 1 ? CONCATENATED.get(only.length) : undefined;
  if (width === undefined) return lines;
  return Array.from({ length: only.length / width }, (_, index) => only.slice(index * width, (index + 1) * width));
}

/** The length that a line of a zone should have, told by the first one whose length is that of a form. */
const widthOf = (lines: readonly string[]): number =>
  lines.length === 3 ? 30 : (lines.map((line) => line.length).find((length) => length === 36 || length === 44) ?? 44);

/**
 * The lines of a machine-readable zone (ICAO 9303-3, 4): parted by line breaks of any kind, spaces around a line left aside, or put
 * together in one line of 90, 72 or 88 characters. Only A to Z, 0 to 9 and < are read: small letters are refused, as a reader that gives
 * them has not read the zone.
 */
export function readMrzText(text: string): MrzText | MrzRefusal {
  const lines = splitLines(text);
  if (lines.length !== 2 && lines.length !== 3) return refused(1, 1, 'two lines of 36 or 44 characters, or three of 30');
  const width = widthOf(lines);
  for (const [index, line] of lines.entries()) {
    const strange = /[^A-Z0-9<]/.exec(line);
    if (strange !== null) return refused(index + 1, strange.index + 1, 'a letter A to Z, a digit or the filler <');
    if (line.length !== width) return refused(index + 1, Math.min(line.length, width) + 1, `a line of ${width} characters`);
  }
  const layout = layoutFor(lines.length, width, lines[0]?.startsWith('V') === true);
  return layout === undefined ? refused(1, 1, 'two lines of 36 or 44 characters, or three of 30') : { layout, lines };
}

/** The characters of a field. */
export function cut(lines: readonly string[], { line, from, to }: MrzSpan): string {
  return lines[line - 1]?.slice(from - 1, to) ?? '';
}

/** What a field says: fillers at its ends are nothing, and those within it are spaces. */
export function plainField(characters: string): string {
  return characters.replace(/^<+|<+$/g, '').replace(/</g, ' ');
}

/** A refusal at the first character of a field that is none of those allowed there, or undefined where all are. */
export function strangeIn(lines: readonly string[], span: MrzSpan, strange: RegExp, because: string): MrzRefusal | undefined {
  const at = cut(lines, span).search(strange);
  return at < 0 ? undefined : refused(span.line, span.from + at, because);
}

/** A refusal of a field as a whole. */
export function refusedAt({ line, from }: MrzSpan, because: string): MrzRefusal {
  return refused(line, from, because);
}
