/** Memory of tables that nobody uses any more: fresh memory costs more than what is written to it. */
const kept: Int32Array[] = [];

const MOST_KEPT = 4;
/** In 32-bit integers. Larger memory is left to the garbage collector. */
const LARGEST_KEPT = 0x4_0000;
const SMALLEST = 0x1000;

/** Memory for at least so many 32-bit integers; what stands in it is of no meaning. */
export function borrowMemory(length: number): Int32Array {
  const memory = kept.pop();
  if (memory !== undefined && memory.length >= length) return memory;
  return new Int32Array(Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(length))));
}

/** Takes memory back. It must come from `borrowMemory`, once, and nobody may read or write it afterwards. */
export function returnMemory(memory: Int32Array): void {
  if (kept.length < MOST_KEPT && memory.length <= LARGEST_KEPT) kept.push(memory);
}
