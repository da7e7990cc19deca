/** Shortest name for which one edit is forgiven: in shorter ones a letter makes another name. */
const TOLERANT_LENGTH = 4;

function onlyTransposed(left: string, right: string): boolean {
  const differing: number[] = [];
  for (let at = 0; at < left.length && differing.length < 3; at += 1) if (left[at] !== right[at]) differing.push(at);
  const [first, second] = differing;
  return (
    differing.length === 2 && first !== undefined && second !== undefined && left[first] === right[second] && left[second] === right[first]
  );
}

/**
 * Whether two words are equal, one insertion, deletion or substitution apart, or differ by two letters transposed, neighbours or not
 * (Delegated Regulation (EU) 2023/333 counts all of these as similar). Words shorter than `shortest` are taken at their letter.
 */
export function withinOneEdit(left: string, right: string, shortest = TOLERANT_LENGTH): boolean {
  if (left === right) return true;
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  if (longer.length - shorter.length > 1 || shorter.length < shortest) return false;
  let head = 0;
  while (head < shorter.length && longer[head] === shorter[head]) head += 1;
  const sameLength = longer.length === shorter.length;
  if (longer.slice(head + 1) === shorter.slice(sameLength ? head + 1 : head)) return true;
  return sameLength && onlyTransposed(longer, shorter);
}

/** How much likeness between two words suffices. */
export interface Tolerance {
  /** Letters that the shorter of two words must have for one edit to be forgiven; `Infinity` where only equal words will do. */
  readonly edited: number;
  /** Letters that a truncated word must have kept, at least `SHORTEST_BEGINNING`; `Infinity` where no name may be cut. */
  readonly truncated: number;
}

/** No truncated word with fewer letters is recognised. */
export const SHORTEST_BEGINNING = 3;

/** What a search forgives. */
export const SEARCH_TOLERANCE: Tolerance = { edited: TOLERANT_LENGTH, truncated: 8 };

/** What a search forgives in given names, of which a full machine-readable zone cuts off the end (ICAO 9303-4). */
export const GIVEN_TOLERANCE: Tolerance = { edited: TOLERANT_LENGTH, truncated: 4 };

/** What the closed list of Delegated Regulations (EU) 2023/332 and 2023/333 calls similar, which knows no short names. */
export const DETECTION_TOLERANCE: Tolerance = { edited: 1, truncated: SHORTEST_BEGINNING };

/** What is forgiven where words were put together: a letter, but nothing left out. */
export const WHOLE: Tolerance = { edited: TOLERANT_LENGTH, truncated: Infinity };

/** Equal words only. */
export const EXACT: Tolerance = { edited: Infinity, truncated: Infinity };

/** How far apart two words are: 0 when equal, 2 for one edit or two letters transposed, 3 when one is the other truncated. */
export function wordDistance(left: string, right: string, tolerance: Tolerance): 0 | 2 | 3 | undefined {
  if (left === right) return 0;
  if (withinOneEdit(left, right, tolerance.edited)) return 2;
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  return shorter.length >= tolerance.truncated && longer.startsWith(shorter) ? 3 : undefined;
}
