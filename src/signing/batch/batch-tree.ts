import { hash } from 'node:crypto';
import type { HashName } from '../algorithms.ts';

const LEAF = 0;
const NODE = 1;

/** Bytes of each hash. */
export const HASH_BYTES: Readonly<Record<HashName, number>> = Object.freeze({ sha256: 32, sha384: 48, sha512: 64 });

/** The hash of a leaf: `H(0x00 ‖ bytes)` (RFC 6962 section 2.1). */
export function leafHash(name: HashName, bytes: Uint8Array): Buffer {
  const prefixed = Buffer.allocUnsafe(bytes.length + 1);
  prefixed[0] = LEAF;
  prefixed.set(bytes, 1);
  return hash(name, prefixed, 'buffer');
}

/** The hash of an inner node: `H(0x01 ‖ left ‖ right)`; the prefix keeps a node from posing as a leaf. */
function nodeHash(name: HashName, left: Uint8Array, right: Uint8Array): Buffer {
  const prefixed = Buffer.allocUnsafe(left.length + right.length + 1);
  prefixed[0] = NODE;
  prefixed.set(left, 1);
  prefixed.set(right, left.length + 1);
  return hash(name, prefixed, 'buffer');
}

/** All levels of a Merkle tree (RFC 6962 section 2.1): the leaf hashes first, the root alone last. */
export type BatchTree = readonly (readonly Buffer[])[];

/**
 * The tree over at least one leaf hash. A node without a right neighbour rises as it is, which gives the tree of RFC 6962 for every size;
 * n − 1 hashes.
 */
export function batchTree(name: HashName, leaves: readonly Buffer[]): BatchTree {
  const levels: (readonly Buffer[])[] = [leaves];
  for (let level = leaves; level.length > 1;) {
    const above: Buffer[] = [];
    for (let left = 0; left < level.length; left += 2) above.push(joined(name, level, left));
    levels.push(above);
    level = above;
  }
  return levels;
}

function joined(name: HashName, level: readonly Buffer[], left: number): Buffer {
  const [first, second] = level.slice(left, left + 2);
  if (first === undefined) throw new RangeError('a tree has a leaf');
  return second === undefined ? first : nodeHash(name, first, second);
}

/** The root of a tree. */
export function rootOf(tree: BatchTree): Buffer {
  const root = tree.at(-1)?.[0];
  if (root === undefined) throw new RangeError('a tree has a leaf');
  return root;
}

/** The inclusion path of a leaf (RFC 6962 section 2.1.1), nearest sibling first. */
export function pathOf(tree: BatchTree, index: number): Buffer[] {
  const path: Buffer[] = [];
  for (const [depth, level] of tree.entries()) {
    const sibling = level[(index >>> depth) ^ 1];
    if (sibling !== undefined) path.push(sibling);
  }
  return path;
}

/** How many hashes the path of leaf `index` has in a tree of `size` leaves (`index < size ≤ 2³²`); at most 32. */
export function pathLength(index: number, size: number): number {
  return sidesOf(index, size).length;
}

/** On which side of the path each sibling stands, the leaf's own first. */
function sidesOf(index: number, size: number): readonly ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = [];
  for (let [at, last] = [index, size - 1]; last > 0; at = half(at), last = half(last)) {
    if (at % 2 === 1) sides.push('left');
    else if (at < last) sides.push('right');
  }
  return sides;
}

const half = (value: number): number => Math.floor(value / 2);

/**
 * The root that a leaf and its path lead to (RFC 9162 section 2.1.3.2); `undefined` where the path has another number of hashes than
 * the place of the leaf asks for, or something is no hash.
 */
export function rootFrom(
  name: HashName,
  leaf: Buffer,
  place: { index: number; size: number },
  path: readonly Uint8Array[],
): Buffer | undefined {
  if (!(place.index < place.size)) return undefined;
  const sides = sidesOf(place.index, place.size);
  if (sides.length !== path.length || ![leaf, ...path].every(({ length }) => length === HASH_BYTES[name])) return undefined;
  return path.reduce<Buffer>(
    (node, sibling, step) => (sides[step] === 'left' ? nodeHash(name, sibling, node) : nodeHash(name, node, sibling)),
    leaf,
  );
}
