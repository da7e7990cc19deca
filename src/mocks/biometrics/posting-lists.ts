/** Lists of whole numbers under cells, for adding and reading. */
export interface PostingLists {
  add(cell: number, value: number): void;
  /** How many values a cell holds. */
  length(cell: number): number;
  /** Adds a weight to the votes of every value of a cell. */
  vote(cell: number, weight: number, votes: Float32Array): void;
  /** Octets held by the lists. */
  bytes(): number;
}

/** A block is the place of the block before it and seven values. */
const BLOCK = 8;
const VALUES = BLOCK - 1;
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;

/**
 * Lists as chains of blocks in large typed arrays, about 4.6 octets a value once lists are long: no object per value, and nothing is copied
 * when a list grows. Memory grows in chunks of four megabytes.
 */
export function postingLists(cells: number): PostingLists {
  const chunks: Int32Array[] = [];
  /** Newest block and number of values, side by side for each cell. */
  const heads = new Int32Array(cells * 2);
  let used = 0;

  const newBlock = (before: number): number => {
    const block = used;
    if ((block & (CHUNK - 1)) === 0) chunks.push(new Int32Array(CHUNK));
    used += BLOCK;
    const chunk = chunks[block >>> CHUNK_BITS];
    if (chunk) chunk[block & (CHUNK - 1)] = before;
    return block;
  };

  return {
    add(cell, value) {
      const held = heads[cell * 2 + 1] ?? 0;
      const filled = held % VALUES;
      const block = filled === 0 ? newBlock(heads[cell * 2] ?? 0) : (heads[cell * 2] ?? 0);
      const chunk = chunks[block >>> CHUNK_BITS];
      if (chunk) chunk[(block & (CHUNK - 1)) + 1 + filled] = value;
      heads[cell * 2] = block;
      heads[cell * 2 + 1] = held + 1;
    },
    length: (cell) => heads[cell * 2 + 1] ?? 0,
    vote(cell, weight, votes) {
      let left = heads[cell * 2 + 1] ?? 0;
      let block = heads[cell * 2] ?? 0;
      let count = left % VALUES || VALUES;
      while (left > 0) {
        const chunk = chunks[block >>> CHUNK_BITS];
        if (!chunk) return;
        const at = block & (CHUNK - 1);
        for (let slot = at + 1; slot <= at + count; slot += 1) {
          const value = chunk[slot] ?? 0;
          votes[value] = (votes[value] ?? 0) + weight;
        }
        left -= count;
        count = VALUES;
        block = chunk[at] ?? 0;
      }
    },
    bytes: () => (chunks.length * CHUNK + heads.length) * 4,
  };
}
