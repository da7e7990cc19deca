import { hash } from 'node:crypto';

/** Bytes in a hash of the tree. */
export const HASH_BYTES = 32;

/** The root of the tree without leaves (RFC 9162, section 2.1.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

/** The hash of a leaf: `SHA-256(0x00 ‖ entry)` (RFC 9162, section 2.1.1). */
export function leafHash(entry: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(entry.length + 1);
  bytes[0] = 0;
  bytes.set(entry, 1);
  return hash('sha256', bytes, 'buffer');
}

/** The hash of an inner node: `SHA-256(0x01 ‖ left ‖ right)` (RFC 9162, section 2.1.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(left.length + right.length + 1);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, left.length + 1);
  return hash('sha256', bytes, 'buffer');
}

/** A growing tree of which only the roots of its complete subtrees are kept: appending costs amortised two hashes, the root log₂(size). */
export class MerkleFrontier {
  readonly #peaks: Buffer[] = [];
  #size = 0;

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  /** Adds one leaf hash on the right. */
  append(leaf: Buffer): void {
    let peak = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) peak = nodeHash(this.#peaks.pop() ?? EMPTY_ROOT, peak);
    this.#peaks.push(peak);
    this.#size += 1;
  }

  /** The tree's root (RFC 9162, section 2.1.1). */
  root(): Buffer {
    const last = this.#peaks.at(-1);
    if (last === undefined) return EMPTY_ROOT;
    return this.#peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
  }
}

/** The leaf hashes of a tree in order, held in one growing block of memory; what proofs are made from. */
export class LeafList {
  #block = Buffer.alloc(HASH_BYTES * 1024);
  #size = 0;

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  /** Adds one leaf hash on the right. */
  append(leaf: Uint8Array): void {
    const offset = this.#size * HASH_BYTES;
    if (offset === this.#block.length) this.#block = Buffer.concat([this.#block], offset * 2);
    this.#block.set(leaf, offset);
    this.#size += 1;
  }

  /** The leaf hash at `index`; throws `RangeError` outside the list. */
  at(index: number): Buffer {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.#size) throw new RangeError('no such leaf');
    return this.#block.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
