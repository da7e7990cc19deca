import { EMPTY_ROOT, HASH_BYTES, nodeHash, type LeafList } from './merkle-tree.ts';

/** The root over the leaves `from` to `to` (exclusive), `MTH(D[from:to])` of RFC 9162, section 2.1.1. */
export function subtreeRoot(leaves: LeafList, from: number, to: number): Buffer {
  const size = to - from;
  if (size === 0) return EMPTY_ROOT;
  if (size === 1) return leaves.at(from);
  const middle = from + splitPoint(size);
  return nodeHash(subtreeRoot(leaves, from, middle), subtreeRoot(leaves, middle, to));
}

/** The inclusion proof of leaf `index` in the tree over the first `size` leaves (RFC 9162, section 2.1.3.1), nearest sibling first. */
export function inclusionProof(leaves: LeafList, index: number, size: number): readonly Buffer[] {
  if (size > leaves.size || index < 0 || index >= size) throw new RangeError('no such leaf in a tree of that size');
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      path.push(subtreeRoot(leaves, middle, to));
      to = middle;
    } else {
      path.push(subtreeRoot(leaves, from, middle));
      from = middle;
    }
  }
  return path.reverse();
}

/** The consistency proof between the trees over the first `first` and the first `second` leaves (RFC 9162, section 2.1.4.1). */
export function consistencyProof(leaves: LeafList, first: number, second: number): readonly Buffer[] {
  if (second > leaves.size || first < 1 || first > second) throw new RangeError('no such pair of trees');
  const path: Buffer[] = [];
  let [from, to, known] = [0, second, true];
  while (first !== to) {
    const middle = from + splitPoint(to - from);
    if (first <= middle) {
      path.push(subtreeRoot(leaves, middle, to));
      to = middle;
    } else {
      path.push(subtreeRoot(leaves, from, middle));
      from = middle;
      known = false;
    }
  }
  if (!known) path.push(subtreeRoot(leaves, from, to));
  return path.reverse();
}

/** Whether `path` proves that `leaf` is number `index` of the tree with `size` leaves and this root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[], root: Uint8Array): boolean {
  if (!isSize(size) || !isSize(index) || index >= size || !areHashes([leaf, root, ...path])) return false;
  let [position, last] = [index, size - 1];
  let hash: Buffer = Buffer.from(leaf);
  for (const sibling of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/**
 * Whether `path` proves that the tree of `first` leaves is the beginning of the tree of `second` leaves (RFC 9162, section 2.1.4.2).
 * Nothing can be proved of the empty tree.
 */
export function verifyConsistency(
  first: number,
  second: number,
  path: readonly Uint8Array[],
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
): boolean {
  if (!isSize(first) || !isSize(second) || first === 0 || first > second) return false;
  if (first === second) return path.length === 0 && Buffer.from(firstRoot).equals(secondRoot);
  if (path.length === 0 || !areHashes([firstRoot, secondRoot, ...path])) return false;
  const hashes = isPowerOfTwo(first) ? [firstRoot, ...path] : [...path];
  let [position, last] = [first - 1, second - 1];
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  let older: Buffer = Buffer.from(hashes[0] ?? firstRoot);
  let newer = older;
  for (const sibling of hashes.slice(1)) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      [older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)];
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && older.equals(firstRoot) && newer.equals(secondRoot);
}

/** The largest power of two below `size` (which is at least 2). */
function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

const half = (value: number): number => Math.floor(value / 2);
const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === HASH_BYTES);

function isPowerOfTwo(value: number): boolean {
  let power = 1;
  while (power < value) power *= 2;
  return power === value;
}
