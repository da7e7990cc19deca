/** The name of a holder as a machine-readable zone has it. */
export interface MrzName {
  /** Primary identifier, its parts separated by spaces; absent where the zone begins with the secondary one. */
  readonly familyName?: string;
  /** Parts of the secondary identifier, at least one. */
  readonly givenNames?: readonly string[];
  /** Whether the last position is a letter, so that the name may go on (ICAO 9303-4, 4.2.2). */
  readonly nameTruncated: boolean;
}

const parts = (text: string): readonly string[] => text.split('<').filter((part) => part !== '');

/** The name in a field of letters and fillers: two fillers part the primary from the secondary identifier (ICAO 9303-3, 4.6). */
export function readMrzName(field: string): MrzName {
  const end = field.replace(/<+$/, '');
  const at = end.indexOf('<<');
  const primary = parts(at < 0 ? end : end.slice(0, at));
  const secondary = parts(at < 0 ? '' : end.slice(at));
  return {
    ...(primary.length === 0 ? {} : { familyName: primary.join(' ') }),
    ...(secondary.length === 0 ? {} : { givenNames: secondary }),
    nameTruncated: /[A-Z]$/.test(field),
  };
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, Math.max(0, words.length - 1));

/** The words shortened from the last one that has a letter to spare, to initials at most, then left out, until they need no more than `room`. */
function fitted(words: readonly string[], room: number): readonly string[] {
  const kept = [...words];
  while (kept.length > 0 && lengthOf(kept) > room) {
    const at = kept.findLastIndex((word) => word.length > 1);
    const spare = lengthOf(kept) - room;
    const word = kept[at];
    if (word === undefined) kept.pop();
    else kept[at] = word.slice(0, Math.max(1, word.length - spare));
  }
  return kept;
}

/**
 * The field of a name, parts in letters A to Z, filled up to `width`. A name too long for it is cut as ICAO 9303-4, 4.2.2 asks: the primary
 * identifier leaves room for two fillers and a letter of the secondary one, and the last position is a letter. Undefined without a part.
 */
export function writeMrzName(primary: readonly string[], secondary: readonly string[], width: number): string | undefined {
  if (primary.length + secondary.length === 0) return undefined;
  const whole = [primary.join('<'), ...(secondary.length === 0 ? [] : [secondary.join('<')])].join('<<');
  if (whole.length <= width) return whole.padEnd(width, '<');
  if (secondary.length === 0) return endingInLetter(primary, width);
  const first = primary.length === 0 ? '' : fitted(primary, width - 3).join('<');
  return `${first}<<${endingInLetter(secondary, width - first.length - 2)}`;
}

/** Words, too long for a field, cut to it so that a letter stands at its end: where a filler would, the word before gives up one letter. */
function endingInLetter(words: readonly string[], width: number): string {
  const cut = words.join('<').slice(0, width);
  if (!cut.endsWith('<')) return cut;
  const count = cut.slice(0, -1).split('<').length;
  const kept = words.slice(0, count);
  const at = kept.findLastIndex((word) => word.length > 1);
  const word = kept[at];
  if (word === undefined) return [...words.slice(0, count - 1), words.slice(count - 1).join('')].join('<').slice(0, width);
  kept[at] = word.slice(0, -1);
  return [...kept, ...words.slice(count)].join('<').slice(0, width);
}
