/** Shortest name for which one edit is forgiven: in shorter ones a letter makes another name. */
export const TOLERANT_LENGTH = 4;

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
 * (Delegated Regulation (EU) 2023/333 counts all of these as similar).
 */
export function withinOneEdit(left: string, right: string): boolean {
  if (left === right) return true;
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  if (longer.length - shorter.length > 1 || shorter.length < TOLERANT_LENGTH) return false;
  let head = 0;
  while (head < shorter.length && longer[head] === shorter[head]) head += 1;
  const sameLength = longer.length === shorter.length;
  if (longer.slice(head + 1) === shorter.slice(sameLength ? head + 1 : head)) return true;
  return sameLength && onlyTransposed(longer, shorter);
}
