import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistencyProof, inclusionProof, subtreeRoot, verifyConsistency, verifyInclusion } from '../../../src/audit/merkle-proof.ts';
import { EMPTY_ROOT, LeafList, leafHash, MerkleFrontier } from '../../../src/audit/merkle-tree.ts';

const VECTORS = join(import.meta.dirname, '../../../../shared/vectors/05-merkle/transparency-dev-merkle');
const bytes = (text: string | null): Buffer => Buffer.from(text ?? '', 'base64');

interface InclusionCase {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
  desc: string;
}
interface ConsistencyCase {
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
  desc: string;
}

function vectors(folder: string): readonly { name: string; given: InclusionCase & ConsistencyCase }[] {
  const root = join(VECTORS, folder);
  if (!existsSync(root)) return [];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files.map((file) => ({
    name: file,
    given: JSON.parse(readFileSync(join(root, file), 'utf8')) as InclusionCase & ConsistencyCase,
  }));
}

function treeOf(size: number): { leaves: LeafList; frontier: MerkleFrontier } {
  const [leaves, frontier] = [new LeafList(), new MerkleFrontier()];
  for (let index = 0; index < size; index += 1) {
    const leaf = leafHash(Buffer.from(`entry ${index}`));
    leaves.append(leaf);
    frontier.append(leaf);
  }
  return { leaves, frontier };
}

describe('published vectors', () => {
  const present = existsSync(VECTORS);
  const given = present ? test : test.skip;
  given(present ? 'inclusion verdicts' : 'inclusion verdicts: skipped, the vectors are not here', () => {
    const cases = vectors('inclusion');
    expect(cases.length).toBeGreaterThan(90);
    const wrong = cases.filter(
      ({ given: { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr } }) =>
        verifyInclusion(bytes(leaf), leafIdx, treeSize, (proof ?? []).map(bytes), bytes(root)) === wantErr,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
  given(present ? 'consistency verdicts' : 'consistency verdicts: skipped, the vectors are not here', () => {
    const cases = vectors('consistency');
    expect(cases.length).toBeGreaterThan(90);
    const wrong = cases.filter(
      ({ given: { size1, size2, root1, root2, proof, wantErr } }) =>
        verifyConsistency(size1, size2, (proof ?? []).map(bytes), bytes(root1), bytes(root2)) === wantErr,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('the tree', () => {
  test('has the empty root of RFC 9162 without leaves', () => {
    expect(new MerkleFrontier().root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(subtreeRoot(new LeafList(), 0, 0)).toEqual(EMPTY_ROOT);
  });

  test('has the root of the known tree of eight entries', () => {
    const frontier = new MerkleFrontier();
    for (const entry of ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']) {
      frontier.append(leafHash(Buffer.from(entry, 'hex')));
    }
    expect(frontier.root().toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  test('grows to the same root that recursion gives, past the growth of its storage', () => {
    for (const size of [1, 2, 3, 7, 8, 9, 100, 1023, 1024, 1025, 2049]) {
      const { leaves, frontier } = treeOf(size);
      expect(frontier.size).toBe(size);
      expect(frontier.root()).toEqual(subtreeRoot(leaves, 0, size));
    }
  });

  test('proves every leaf of every small tree, and only at its own place', () => {
    const { leaves } = treeOf(20);
    for (let size = 1; size <= 20; size += 1) {
      const root = subtreeRoot(leaves, 0, size);
      for (let index = 0; index < size; index += 1) {
        const path = inclusionProof(leaves, index, size);
        expect(verifyInclusion(leaves.at(index), index, size, path, root)).toBe(true);
        expect(verifyInclusion(leaves.at(index), (index + 1) % (size + 1), size, path, root)).toBe(false);
      }
    }
  });

  test('proves that it only grew, for any two sizes', () => {
    const { leaves } = treeOf(64);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 64 }), (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const path = consistencyProof(leaves, first, second);
        const [older, newer] = [subtreeRoot(leaves, 0, first), subtreeRoot(leaves, 0, second)];
        expect(verifyConsistency(first, second, path, older, newer)).toBe(true);
        expect(verifyConsistency(first, second, path, newer, older)).toBe(first === second);
      }),
      { numRuns: 200 },
    );
  });

  test('refuses leaves and sizes that it does not have', () => {
    const { leaves } = treeOf(3);
    expect(() => leaves.at(3)).toThrow(RangeError);
    expect(() => inclusionProof(leaves, 3, 3)).toThrow(RangeError);
    expect(() => consistencyProof(leaves, 0, 3)).toThrow(RangeError);
    expect(verifyInclusion(leaves.at(0), -1, 3, [], EMPTY_ROOT)).toBe(false);
    expect(verifyInclusion(leaves.at(0).subarray(1), 0, 1, [], leaves.at(0))).toBe(false);
  });
});
