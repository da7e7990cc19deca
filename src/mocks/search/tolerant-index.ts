import { Column } from './column.ts';
import { HashPostings } from './hash-postings.ts';
import { SEARCH_TOLERANCE, SHORTEST_BEGINNING, wordDistance, type Tolerance } from './one-edit.ts';
import { wordHash } from './word-hash.ts';

const sortedLetters = (word: string): string => word.split('').sort().join('');

/** How much of an index there is, to come back to. */
export interface IndexMark {
  readonly words: number;
  readonly neighbours: number;
  readonly members: number;
}

/**
 * Finds words that are equal, within one edit, transposed or truncated, without comparing against every word: words are filed under the
 * hashes of themselves, of themselves less one letter, of their letters in order, and of their beginnings.
 */
export interface TolerantIndex {
  /** Files an id under a word; `rank` says how good a key of that id the word is, 0 for the best. */
  add(word: string, id: number, rank?: number): void;
  /** Hands over every id filed under a word like this one, with the distance of the words and the rank it was filed with. */
  visit(word: string, tolerance: Tolerance, visitor: (id: number, distance: number, rank: number) => void): void;
  /** Ids filed under any word like this one, with the least distance. */
  find(word: string, tolerance?: Tolerance): ReadonlyMap<number, number>;
  /** Octets held in typed arrays. */
  bytes(): number;
  mark(): IndexMark;
  /** Forgets everything added since the mark was made. */
  rewind(mark: IndexMark): void;
}

/** Ranks fit beside ids in 32 bits. */
const RANK_BITS = 2;
const LETTERS = 0x9e3779b9;
const BEGINNING = 0x85ebca6b;

/** Words are filed under beginnings of these lengths; a word sought is looked up by the longest that it has. */
const BEGINNINGS = [8, 5, SHORTEST_BEGINNING];

/** Builds an index of words and the ids filed under them. */
export function tolerantIndex(entries: Iterable<readonly [word: string, id: number]> = []): TolerantIndex {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const neighbours = new HashPostings();
  const heads = new Column();
  const members = new Column();
  const before = new Column();

  const enter = (word: string): number => {
    const number = words.length;
    words.push(word);
    numbers.set(word, number);
    heads.push(0);
    neighbours.add(wordHash(word), number);
    neighbours.add(wordHash(sortedLetters(word)) ^ LETTERS, number);
    for (let at = 0; at < word.length; at += 1) neighbours.add(wordHash(word, word.length, at), number);
    for (const length of BEGINNINGS) if (length < word.length) neighbours.add(wordHash(word, length) ^ BEGINNING, number);
    return number;
  };

  const candidates = (word: string, tolerance: Tolerance): ReadonlySet<number> => {
    const found = new Set<number>();
    const note = (number: number): void => void found.add(number);
    const exact = numbers.get(word);
    if (exact !== undefined) found.add(exact);
    if (word.length + 1 >= tolerance.edited) {
      neighbours.visit(wordHash(word), note);
      neighbours.visit(wordHash(sortedLetters(word)) ^ LETTERS, note);
      for (let at = 0; at < word.length; at += 1) neighbours.visit(wordHash(word, word.length, at), note);
    }
    const beginning = word.length >= tolerance.truncated ? BEGINNINGS.find((length) => length <= word.length) : undefined;
    if (beginning !== undefined) neighbours.visit(wordHash(word, beginning) ^ BEGINNING, note);
    for (let length = tolerance.truncated; length < word.length; length += 1) {
      const truncated = numbers.get(word.slice(0, length));
      if (truncated !== undefined) found.add(truncated);
    }
    return found;
  };

  const index: TolerantIndex = {
    add(word, id, rank = 0) {
      if (word === '') return;
      const number = numbers.get(word) ?? enter(word);
      members.push((id << RANK_BITS) | rank);
      before.push(heads.at(number));
      heads.set(number, members.length);
    },
    visit(word, tolerance, visitor) {
      for (const number of candidates(word, tolerance)) {
        const distance = wordDistance(word, words[number] ?? '', tolerance);
        if (distance === undefined) continue;
        for (let member = heads.at(number); member > 0; member = before.at(member - 1)) {
          const filed = members.at(member - 1);
          visitor(filed >>> RANK_BITS, distance, filed & (2 ** RANK_BITS - 1));
        }
      }
    },
    find(word, tolerance = SEARCH_TOLERANCE) {
      const found = new Map<number, number>();
      index.visit(word, tolerance, (id, distance) => found.set(id, Math.min(distance, found.get(id) ?? distance)));
      return found;
    },
    bytes: () => neighbours.bytes + heads.bytes + members.bytes + before.bytes,
    mark: () => ({ words: words.length, neighbours: neighbours.length, members: members.length }),
    rewind(mark) {
      for (const word of words.splice(mark.words)) numbers.delete(word);
      neighbours.truncate(mark.neighbours);
      heads.resize(mark.words);
      for (let number = 0; number < mark.words; number += 1) {
        let head = heads.at(number);
        while (head > mark.members) head = before.at(head - 1);
        heads.set(number, head);
      }
      members.resize(mark.members);
      before.resize(mark.members);
    },
  };
  for (const [word, id] of entries) index.add(word, id);
  return index;
}
