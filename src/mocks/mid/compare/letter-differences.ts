/** Whether two words of the same length differ in exactly two places, whose letters are each other's: neighbours or not. */
export function lettersTransposed(left: ArrayLike<string>, right: ArrayLike<string>): boolean {
  if (left.length !== right.length) return false;
  let first = -1;
  let second = -1;
  for (let at = 0; at < left.length; at += 1) {
    if (left[at] === right[at]) continue;
    if (second >= 0) return false;
    if (first < 0) first = at;
    else second = at;
  }
  return second >= 0 && left[first] === right[second] && left[second] === right[first];
}

/** Whether one text becomes the other by adding, leaving out or changing exactly one character. */
export function oneCharacterEdited(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  let head = 0;
  while (head < shorter.length && longer[head] === shorter[head]) head += 1;
  return longer.slice(head + 1) === shorter.slice(longer.length === shorter.length ? head + 1 : head);
}

/** Whether two words of a text have changed places, next to each other or not, and nothing else has. */
export function wordsSwapped(left: string, right: string): boolean {
  return left.length === right.length && left.includes(' ') && lettersTransposed(left.split(' '), right.split(' '));
}

/** Letters that a name cut within a word must have kept. */
const KEPT_LETTERS = 4;

/** Whether the shorter text is the beginning of the longer: whole words of it, or at least four letters. */
export function truncated(left: string, right: string): boolean {
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  if (shorter === '' || longer.length === shorter.length || !longer.startsWith(shorter)) return false;
  return shorter.length >= KEPT_LETTERS || (shorter.length > 1 && longer[shorter.length] === ' ');
}
