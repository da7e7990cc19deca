import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HashPostings } from '../../../../src/mocks/search/hash-postings.ts';
import { DETECTION_TOLERANCE, EXACT, SEARCH_TOLERANCE, wordDistance } from '../../../../src/mocks/search/one-edit.ts';
import { tolerantIndex } from '../../../../src/mocks/search/tolerant-index.ts';

/** Few letters, so that words often are alike. */
const word = fc.stringMatching(/^[ABC]{1,10}$/);
const tolerance = fc.constantFrom(SEARCH_TOLERANCE, DETECTION_TOLERANCE, EXACT);

describe('a tolerant index', () => {
  test('finds exactly the words that comparing with every word would', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, tolerance, (words, sought, forgiven) => {
        const index = tolerantIndex(words.map((filed, id) => [filed, id]));
        const expected = words.flatMap((filed, id) => {
          const distance = wordDistance(sought, filed, forgiven);
          return distance === undefined ? [] : [[id, distance] as const];
        });
        expect(index.find(sought, forgiven)).toEqual(new Map(expected));
      }),
      { numRuns: 1_000 },
    );
  });

  test('forgets what was added since a mark, and takes new words after that', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.array(word, { maxLength: 20 }),
        fc.array(word, { maxLength: 20 }),
        word,
        (kept, gone, added, sought) => {
          const index = tolerantIndex(kept.map((filed, id) => [filed, id]));
          const mark = index.mark();
          gone.forEach((filed, id) => index.add(filed, 1_000 + id, 1));
          index.rewind(mark);
          expect(index.mark()).toEqual(mark);
          expect(index.find(sought)).toEqual(tolerantIndex(kept.map((filed, id) => [filed, id])).find(sought));
          added.forEach((filed, id) => index.add(filed, 2_000 + id));
          const all = [...kept.map((filed, id) => [filed, id] as const), ...added.map((filed, id) => [filed, 2_000 + id] as const)];
          expect(index.find(sought)).toEqual(tolerantIndex(all).find(sought));
        },
      ),
    );
  });

  test('says with which rank an id was filed', () => {
    const index = tolerantIndex();
    index.add('VUKOTANOV', 7, 3);
    const found: unknown[] = [];
    index.visit('VUKOTANOW', SEARCH_TOLERANCE, (...found_) => found.push(found_));
    expect(found).toEqual([[7, 2, 3]]);
  });
});

describe('postings under hashes', () => {
  test('keep every number under its hash through growth and truncation', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(0xffffffff)), { maxLength: 300 }), fc.nat(300), (filed, kept) => {
        const postings = new HashPostings(2);
        for (const [hash, value] of filed) postings.add(hash * 0x01000000, value);
        postings.truncate(Math.min(kept, filed.length));
        for (let hash = 0; hash <= 40; hash += 1) {
          const found: number[] = [];
          postings.visit(hash * 0x01000000, (value) => found.push(value));
          expect(found.reverse()).toEqual(
            filed
              .slice(0, kept)
              .filter(([other]) => (other * 0x01000000) >>> 0 === (hash * 0x01000000) >>> 0)
              .map(([, value]) => value),
          );
        }
      }),
    );
  });
});
