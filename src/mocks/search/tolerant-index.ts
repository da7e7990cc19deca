import { TOLERANT_LENGTH, withinOneEdit } from './one-edit.ts';

/** Letters that a truncated name must keep to be recognised. */
const PREFIX_LENGTH = 8;

function* deletions(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

const sortedLetters = (word: string): string => word.split('').sort().join('');

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Finds words that are equal, within one edit, transposed or truncated, without comparing against every word. */
export interface TolerantIndex {
  /** Ids filed under any word like this one. */
  find(word: string): ReadonlySet<number>;
}

/** Builds the index once from words and the ids filed under them: a deletion neighbourhood, sorted letters, and prefixes. */
export function tolerantIndex(entries: Iterable<readonly [word: string, id: number]>): TolerantIndex {
  const ids = new Map<string, number[]>();
  for (const [word, id] of entries) if (word !== '') push(ids, word, id);

  const neighbours = new Map<string, string[]>();
  for (const word of ids.keys()) {
    push(neighbours, `=${word}`, word);
    push(neighbours, `#${sortedLetters(word)}`, word);
    for (const shorter of deletions(word)) push(neighbours, `=${shorter}`, word);
    for (let length = PREFIX_LENGTH; length < word.length; length += 1) push(neighbours, `~${word.slice(0, length)}`, word);
  }

  function* candidates(word: string): Generator<string> {
    yield* neighbours.get(`=${word}`) ?? [];
    if (word.length < TOLERANT_LENGTH) return;
    yield* neighbours.get(`#${sortedLetters(word)}`) ?? [];
    for (const shorter of deletions(word)) yield* neighbours.get(`=${shorter}`) ?? [];
  }

  function* truncated(word: string): Generator<string> {
    if (word.length >= PREFIX_LENGTH) yield* neighbours.get(`~${word}`) ?? [];
    for (let length = PREFIX_LENGTH; length < word.length; length += 1) if (ids.has(word.slice(0, length))) yield word.slice(0, length);
  }

  return {
    find(word) {
      const found = new Set<number>();
      const add = (known: string): void => ids.get(known)?.forEach((id) => found.add(id));
      for (const known of new Set(candidates(word))) if (withinOneEdit(word, known)) add(known);
      for (const known of truncated(word)) add(known);
      return found;
    },
  };
}
